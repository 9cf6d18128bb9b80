using System.Collections.Immutable;
using Fractions;

namespace Balance.Indicators;

/// <summary>Applies one criterion to one subject: quantity, comparison, shortfall, transitional provisions.</summary>
internal sealed class Judge(
    Standard standard,
    FigureReader figures,
    ScopeTest scopes,
    EvaluationOptions options
)
{
    private readonly ILookup<
        string,
        (TransitionalProvision Provision, ProvisionPart Part)
    > _provisions = (
        from provision in options.TransitionalProvisions ? standard.TransitionalProvisions : []
        from part in provision.Parts
        select (provision, part)
    ).ToLookup(item => item.part.Criterion);

    /// <summary>The finding; null where the criterion is not about this subject at all.</summary>
    public Finding? Find(Indicator indicator, Criterion criterion, Place place)
    {
        Truth isAddressed = place.School is null
            ? Truth.Yes
            : scopes.IsAddressed(criterion.Scope, place);
        if (isAddressed.Holds == false)
        {
            return null;
        }

        Truth isExcepted = place.School is null
            ? Truth.No
            : scopes.IsExcepted(criterion.Scope, place);
        var finding = new Finding(indicator, criterion, place.Subject(criterion.Subject));
        if (isExcepted.Holds == true)
        {
            return finding with { Outcome = Outcome.NotApplicable };
        }

        Gaps? missing = Gaps.Join(isAddressed.Missing, isExcepted.Missing);
        Gaps? unknown = figures.MissingFacts(criterion.Limit, place);
        if (unknown is not null)
        {
            missing = Gaps.Join(missing, unknown);
        }
        else if (!criterion.Limit.IsNone && criterion.Limit.For(place.Stage, place.School) is null)
        {
            return null;
        }

        Finding asked = finding;
        finding = Apply(asked, criterion.Quantity, criterion.Limit, [place]);
        if (criterion.Limit.IsNone)
        {
            // Shown only: it decides nothing, so nothing that it lacks is asked for.
            return finding with { Outcome = Outcome.NotApplicable, Missing = [] };
        }

        if (
            criterion.Subject == SubjectKind.School
            && finding.Outcome != Outcome.NotApplicable
            && SchoolStages.HasNobody(place.School!)
        )
        {
            // Whatever it reports, a school without pupils is not asked.
            return asked with { Outcome = Outcome.NotApplicable };
        }

        if (missing is null)
        {
            return Ease(finding, place);
        }

        // With nobody there it does not matter whether the rule concerns them; else both kinds of gap are named.
        return finding.Outcome == Outcome.NotApplicable ? finding : Undetermined(finding, missing);
    }

    /// <summary>The finding of a county's stage: the sums over its sections in scope; null where it has none.</summary>
    public Finding? FindSummed(
        Indicator indicator,
        Criterion criterion,
        Stage stage,
        IEnumerable<Place> sections
    )
    {
        var finding = new Finding(
            indicator,
            criterion,
            new Subject(SubjectKind.County) { Stage = stage }
        );
        var concerned = new List<Place>();
        Gaps? missing = null;
        foreach (Place section in sections)
        {
            Truth isConcerned = Truth.All(
                scopes.IsAddressed(criterion.Scope, section),
                scopes.IsExcepted(criterion.Scope, section).Negated()
            );
            if (
                isConcerned.Holds is null
                && !IsForNobody(figures.Sum(criterion.Quantity.Per, section))
            )
            {
                missing = Gaps.Join(missing, isConcerned.Missing);
            }
            else if (isConcerned.Holds == true)
            {
                concerned.Add(section);
            }
        }

        if (concerned.Count > 0)
        {
            finding = Apply(finding, criterion.Quantity, criterion.Limit, concerned);
        }
        else if (missing is null)
        {
            return null;
        }

        return missing is null ? finding : Undetermined(finding, missing);
    }

    /// <summary>
    /// Whether a finding that is not met comes at least this near to its limit. By the same quantities that could have
    /// made it met.
    /// </summary>
    public bool Reaches(Finding finding, decimal shareOfLimit)
    {
        Fraction floor = (Fraction)finding.Limit!.Value * shareOfLimit;
        return Exactly.Holds(
            AsCompared(finding.Exact, finding.Criterion),
            Comparison.AtLeast,
            floor
        );
    }

    /// <summary>Under a transitional provision: Met where it makes it so, Undetermined where it might.</summary>
    private Finding Ease(Finding finding, Place place)
    {
        Finding best = finding;
        foreach (
            (TransitionalProvision provision, ProvisionPart part) in _provisions[
                finding.Criterion.Id
            ]
        )
        {
            if (best.Outcome is Outcome.Met or Outcome.NotApplicable)
            {
                return best;
            }

            Criterion criterion = finding.Criterion;
            Limit limit = part.Limit ?? criterion.Limit;
            Truth applies = scopes.AnyHolds(part.Only, place);
            if (applies.Holds == false || limit.For(place.Stage, place.School) is null)
            {
                continue;
            }

            Finding eased = Apply(
                finding with
                {
                    Missing = [],
                    Shortfall = null,
                },
                part.Quantity ?? criterion.Quantity,
                limit,
                [place]
            ) with
            {
                Provision = provision,
            };
            if (applies.Holds is null && eased.Outcome < best.Outcome)
            {
                best = Undetermined(best, Gaps.Join(applies.Missing, Gaps.Of(eased.Missing)));
            }
            else if (applies.Holds == true && IsBetter(eased, best))
            {
                best = eased;
            }
        }

        return best;
    }

    private static Finding Undetermined(Finding finding, Gaps? missing) =>
        finding with
        {
            Outcome = Outcome.Undetermined,
            IsDecidedByRounding = false,
            Shortfall = null,
            Missing = Gaps.List(Gaps.Join(missing, Gaps.Of(finding.Missing))),
        };

    /// <summary>A lesser outcome is better (Met before Undetermined before NotMet); of two that are not met, the nearer one.</summary>
    private static bool IsBetter(Finding eased, Finding best) =>
        eased.Outcome < best.Outcome
        || (
            eased.Outcome == Outcome.NotMet
            && best.Outcome == Outcome.NotMet
            && IsNearer(
                eased.Exact * best.Limit!.Value,
                best.Exact * eased.Limit!.Value,
                eased.Criterion.Comparison
            )
        );

    /// <summary>Of two values that miss the same limit, whether the first misses it by less.</summary>
    private static bool IsNearer(Fraction value, Fraction other, Comparison comparison) =>
        comparison is Comparison.AtLeast or Comparison.MoreThan ? value > other : value < other;

    private Finding Apply(
        Finding finding,
        Quantity quantity,
        Limit limits,
        IReadOnlyList<Place> places
    )
    {
        Place first = places[0];
        decimal? limit = limits.For(first.Stage, first.School);
        if (!first.Items.IsDefault)
        {
            return ApplyToItems(finding, limit, first.Items);
        }

        Reading numerator = Sum(quantity.Of, places);
        Reading denominator = quantity.Per.IsEmpty
            ? Reading.Of(Fraction.One)
            : Sum(quantity.Per, places);
        finding = finding with
        {
            Limit = limit,
            Numerator = numerator.IsKnown ? Exactly.ToDecimal(numerator.Value) : null,
            Denominator =
                denominator.IsKnown && !quantity.Per.IsEmpty
                    ? Exactly.ToDecimal(denominator.Value)
                    : null,
        };
        bool isPerPupilOrClass = quantity.Per.All(term =>
            term.Measure.IsReportedBy(MeasureLevels.Section)
        );
        if (IsForNobody(denominator) && (numerator.IsKnown || isPerPupilOrClass))
        {
            // A school or section without pupils or classes is not concerned, whatever else it leaves out.
            return finding with { Outcome = Outcome.NotApplicable };
        }

        // What brackets leave open: every value that they allow, where there is one to divide by.
        FigureRange? open =
            !numerator.IsKnown && denominator.IsKnown && !denominator.Value.IsZero
                ? numerator.Range?.Map(figure => figure * quantity.Times / denominator.Value)
                : null;
        if (limit is { } edge && open is { } all && Holds(all, finding.Criterion, edge) is not null)
        {
            // All of them come to the same: what the brackets hold for certain is counted.
            numerator = Reading.Of(numerator.Range!.Value.Least);
            finding = finding with
            {
                Numerator = Exactly.ToDecimal(numerator.Value),
                IsValueLeast = true,
            };
        }

        if (!numerator.IsKnown || !denominator.IsKnown)
        {
            return finding with
            {
                Outcome = Outcome.Undetermined,
                Missing = Gaps.List(Gaps.Join(numerator.Missing, denominator.Missing)),
            };
        }

        Fraction value = numerator.Value * quantity.Times / denominator.Value;
        finding = finding with { Exact = value, Value = Exactly.ToDecimal(value) };
        if (limit is not { } against)
        {
            // Which limit it is depends on a fact that is missing, and that the caller names.
            return finding with { Outcome = Outcome.Undetermined };
        }

        Criterion criterion = finding.Criterion;
        bool holds = Exactly.Holds(AsCompared(value, criterion), criterion.Comparison, against);
        return finding with
        {
            Outcome = holds ? Outcome.Met : Outcome.NotMet,
            IsDecidedByRounding =
                holds != (open ?? FigureRange.Of(value)).Holds(criterion.Comparison, against),
            Shortfall = holds
                ? null
                : ShortfallOf(
                    criterion,
                    quantity,
                    against,
                    numerator,
                    denominator.Value,
                    places.Count == 1 ? figures.SourceOf(quantity.Of[0], first) : null
                ),
        };
    }

    /// <summary>
    /// One finding for all classes of a section that are reported in brackets: how many are beyond the limit of one. What lies
    /// on one side of it in whole brackets is decided; a bracket that it cuts leaves the rest open.
    /// </summary>
    private static Finding ApplyToItems(
        Finding finding,
        decimal? limit,
        ImmutableArray<ReportedItem> items
    )
    {
        if (limit is not { } ofOne)
        {
            return finding with { Outcome = Outcome.Undetermined };
        }

        Criterion criterion = finding.Criterion;
        bool isBelow = criterion.Comparison is Comparison.AtMost or Comparison.LessThan;
        long beyond = 0;
        Fraction? nearest = null;
        var unsure = ImmutableArray.CreateBuilder<MissingMeasure>();
        foreach (ReportedItem item in items)
        {
            FigureRange size = item.Size;
            switch (size.Holds(criterion.Comparison, ofOne))
            {
                case true:
                    // All are past this end of their bracket: it is as far from the limit as they can be.
                    if (
                        (isBelow ? size.Least : size.Most) is { } end
                        && (nearest is not { } known || (isBelow ? end > known : end < known))
                    )
                    {
                        nearest = end;
                    }

                    break;
                case false:
                    beyond += item.Count;
                    break;
                default:
                    unsure.Add(item.Unsure!);
                    break;
            }
        }

        finding = finding with { ItemLimit = ofOne, Limit = 0 };
        if (beyond == 0 && unsure.Count > 0)
        {
            return finding with { Outcome = Outcome.Undetermined, Missing = unsure.ToImmutable() };
        }

        Measure measure = criterion.Quantity.Of[0].Measure;
        bool isMet = beyond == 0;
        return finding with
        {
            Outcome = isMet ? Outcome.Met : Outcome.NotMet,
            Exact = beyond,
            Value = beyond,
            IsValueLeast = unsure.Count > 0,
            Numerator = beyond,
            NearestItem = isMet ? nearest : null,
            Shortfall = isMet
                ? null
                : new Shortfall(
                    beyond,
                    measure.ItemUnit,
                    measure,
                    IsExcess: true,
                    IsOfWholeSchool: false
                ),
        };
    }

    /// <summary>Nothing to divide by: what there is for nobody is judged by no ratio.</summary>
    private static bool IsForNobody(in Reading denominator) =>
        denominator.IsKnown && denominator.Value.IsZero;

    private Reading Sum(ImmutableArray<Term> terms, IReadOnlyList<Place> places)
    {
        if (places.Count == 1)
        {
            return figures.Sum(terms, places[0]);
        }

        // A sum over places is nobody's share.
        Reading sum = Reading.Of(Fraction.Zero);
        foreach (Place place in places)
        {
            sum = sum.Plus(figures.Sum(terms, place));
        }

        return sum;
    }

    private Fraction AsCompared(Fraction value, Criterion criterion) =>
        options.Rounding == ComparisonMode.Exact ? value : Exactly.Round(value, criterion.Decimals);

    /// <summary>Whether all that brackets allow holds, or nothing of it; null where some does.</summary>
    private bool? Holds(FigureRange values, Criterion criterion, decimal limit) =>
        (
            options.Rounding == ComparisonMode.Exact ? values : values.Round(criterion.Decimals)
        ).Holds(criterion.Comparison, limit);

    /// <summary>The numerator with which a quantity is just at a limit: limit · divisor / factor.</summary>
    public static Fraction Needed(Quantity quantity, Fraction limit, Fraction denominator) =>
        limit * denominator / quantity.Times;

    /// <summary>
    /// The amount of the numerator's measure that is missing: limit · divisor / factor − numerator. For a share of a whole
    /// school's resource, divided by that share: what the school must have for its section to reach the limit.
    /// </summary>
    private static Shortfall? ShortfallOf(
        Criterion criterion,
        Quantity quantity,
        Fraction limit,
        Reading numerator,
        Fraction denominator,
        FigureSource? source
    )
    {
        Term term = quantity.Of[0];
        Measure measure = term.Measure;
        if (measure.Kind is MeasureKind.YesNo or MeasureKind.Grade)
        {
            return null;
        }

        bool isExcess = criterion.Comparison is Comparison.AtMost or Comparison.LessThan;
        bool isStrict = criterion.Comparison is Comparison.LessThan or Comparison.MoreThan;
        Fraction amount =
            (Needed(quantity, limit, denominator) - numerator.Value) / numerator.Share;
        amount = isExcess ? -amount : amount;

        // Rounding can put a value on the wrong side of its limit that is, exactly, on the right one.
        amount = amount < Fraction.Zero ? Fraction.Zero : amount;
        LocalizedText unit = term.Kind == TermKind.Count ? measure.ItemUnit : measure.Unit;
        Fraction change = amount;
        if (measure.Kind == MeasureKind.Rate)
        {
            bool isPercentage = quantity.Times == 100;
            amount *= quantity.Times;
            unit = isPercentage
                ? new LocalizedText("个百分点", "percentage points")
                : criterion.Unit;
        }
        else if (measure.IsWhole || term.Kind == TermKind.Count)
        {
            Fraction whole = Exactly.RoundUp(amount, 0);
            change = amount = isStrict && whole == amount ? whole + Fraction.One : whole;
        }
        else
        {
            change = amount = Exactly.RoundUp(amount, 2);
        }

        return new Shortfall(
            Exactly.ToDecimal(amount),
            unit,
            measure,
            isExcess,
            IsOfWholeSchool: numerator.Share != Fraction.One
        )
        {
            Target = source?.Path,
            To = source?.Reported is { } from
                ? Exactly.ToDecimal(from + (isExcess ? -change : change))
                : null,
        };
    }
}
