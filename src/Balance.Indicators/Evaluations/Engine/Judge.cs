using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>Applies one rule to one subject: quantity, comparison, shortfall, transitional provisions.</summary>
internal sealed class Judge(
    Standard standard,
    FigureReader figures,
    ScopeTest scopes,
    EvaluationOptions options
)
{
    private readonly List<ReportedItem> _items = [];

    /// <summary>The finding of a criterion that need not be one of the standard's.</summary>
    public Finding? Find(Indicator indicator, Criterion criterion, Place place) =>
        Find(new Rule(standard, indicator, criterion), place);

    /// <summary>The finding; null where the rule is not about this subject at all.</summary>
    public Finding? Find(Rule rule, Place place)
    {
        Criterion criterion = rule.Criterion;
        Concern concern = scopes.Of(criterion.Scope, place);
        if (concern.IsAddressed.Holds == false)
        {
            return null;
        }

        if (concern.IsExcepted.Holds == true)
        {
            return NotApplicable(rule, place);
        }

        Gaps? missing = concern.Missing;
        Gaps? unknown = figures.MissingFacts(criterion.Limit, place);
        decimal? limit = criterion.Limit.For(place.Stage, place.School);
        if (unknown is not null)
        {
            missing = Gaps.Join(missing, unknown);
        }
        else if (limit is null && !criterion.Limit.IsNone)
        {
            return null;
        }

        if (place is { HasNobody: true, Stage: null } && criterion.Subject == SubjectKind.School)
        {
            Finding shown = Apply(new Finding(rule, place), criterion.Quantity, limit);
            if (criterion.Limit.IsNone || shown.Outcome == Outcome.NotApplicable)
            {
                return shown.Shown();
            }

            // Whatever it reports, a school without pupils is not asked.
            return NotApplicable(rule, place);
        }

        Finding finding = Apply(new Finding(rule, place), criterion.Quantity, limit);
        return
            // Shown only: it decides nothing, so nothing that it lacks is asked for.
            criterion.Limit.IsNone
                ? finding.Shown()
            : missing is null ? Ease(finding)
            // With nobody there it does not matter whether the rule concerns them; else both kinds of gap are named.
            : finding.Outcome == Outcome.NotApplicable ? finding
            : Open(finding, missing);
    }

    /// <summary>The finding of a county's stage: the sums over its sections in scope; null where it has none.</summary>
    public Finding? FindSummed(Rule rule, Stage stage, ImmutableArray<Place> sections)
    {
        Criterion criterion = rule.Criterion;
        var concerned = new List<Place>();
        Gaps? missing = null;
        foreach (Place section in sections)
        {
            if (section.Stage != stage)
            {
                continue;
            }

            Truth isIn = scopes.Of(criterion.Scope, section).IsIn;
            if (
                isIn.Holds is null
                && !QuantityValue.Of(criterion.Quantity, figures, section).IsForNobody
            )
            {
                missing = Gaps.Join(missing, isIn.Missing);
            }
            else if (isIn.Holds == true)
            {
                concerned.Add(section);
            }
        }

        if (concerned.Count == 0 && missing is null)
        {
            return null;
        }

        var finding = new Finding(
            rule,
            Place.County,
            new Subject(SubjectKind.County) { Stage = stage }
        );
        if (concerned.Count > 0)
        {
            Place first = concerned[0];
            Apply(
                finding,
                criterion.Quantity,
                criterion.Limit.For(first.Stage, first.School),
                QuantityValue.Of(criterion.Quantity, figures, concerned),
                concerned.Count == 1 ? first : null
            );
        }

        return missing is null ? finding : Open(finding, missing);
    }

    /// <summary>Adds the findings of a section's classes: one by one, or together where they are reported in brackets.</summary>
    public void FindClasses(Rule rule, Place section, List<Finding> findings)
    {
        Criterion criterion = rule.Criterion;
        Measure measure = criterion.Quantity.Of[0].Measure;
        if (FigureReader.PlainItems(measure, section) is { } sizes)
        {
            FindSingleClasses(rule, section, sizes, findings);
            return;
        }

        _items.Clear();
        Gaps? missing = figures.AddItems(measure, section, _items);
        if (missing is not null)
        {
            AddUnlisted(rule, section, missing, findings);
            return;
        }

        if (_items.Exists(static item => item.Unsure is not null))
        {
            if (Find(rule, Place.OfClasses(section, [.. _items])) is { } together)
            {
                findings.Add(together);
            }

            return;
        }

        FindSingleClasses(rule, section, [.. _items.Select(item => item.Known)], findings);
    }

    private void FindSingleClasses(
        Rule rule,
        Place section,
        ImmutableArray<decimal> sizes,
        List<Finding> findings
    )
    {
        Criterion criterion = rule.Criterion;
        Concern concern = scopes.Of(criterion.Scope, section);
        decimal? limit = criterion.Limit.For(section.Stage, section.School);
        bool isPlain =
            limit is not null
            && concern.IsAddressed.Holds == true
            && concern.IsExcepted.Holds == false
            && figures.MissingFacts(criterion.Limit, section) is null;
        for (int i = 0; i < sizes.Length; i++)
        {
            decimal size = sizes[i];

            // Most classes are met, and need nothing more to be said of them.
            if (isPlain && IsMet(criterion, size, limit!.Value))
            {
                findings.Add(
                    new Finding(rule, section, null, i + 1)
                    {
                        Outcome = Outcome.Met,
                        Limit = limit,
                        Counted = size,
                    }
                );
            }
            else if (Find(rule, Place.OfClass(section, size, i + 1)) is { } finding)
            {
                findings.Add(finding);
            }
        }
    }

    /// <summary>
    /// Whether a finding that is not met comes at least this near to its limit. By the same quantities that could have
    /// made it met.
    /// </summary>
    public bool Reaches(Finding finding, decimal shareOfLimit) =>
        finding.Reaches(shareOfLimit, options.Rounding)!.Value;

    /// <summary>The numerator with which a quantity is just at a limit: limit · divisor / factor.</summary>
    public static Rational Needed(Quantity quantity, Rational limit, Rational denominator) =>
        limit * denominator / quantity.Times;

    /// <summary>A section that does not list its classes leaves them open, unless the rule does not concern it.</summary>
    private void AddUnlisted(Rule rule, Place section, Gaps missing, List<Finding> findings)
    {
        Criterion criterion = rule.Criterion;
        Concern concern = scopes.Of(criterion.Scope, section);
        var finding = new Finding(
            rule,
            section,
            section.Subject(SubjectKind.Section, classNumber: 0)
        )
        {
            Limit = criterion.Limit.For(section.Stage, section.School),
        };
        bool isLimitKnown = figures.MissingFacts(criterion.Limit, section) is null;
        if ((isLimitKnown && finding.Limit is null) || concern.IsAddressed.Holds == false)
        {
            return;
        }

        if (concern.IsExcepted.Holds != true)
        {
            finding.Outcome = Outcome.Undetermined;
            finding.Missing = Gaps.List(missing);
        }

        findings.Add(finding);
    }

    private static Finding NotApplicable(Rule rule, Place place) =>
        new(rule, place) { Outcome = Outcome.NotApplicable };

    /// <summary>Under a transitional provision: Met where it makes it so, Undetermined where it might.</summary>
    private Finding Ease(Finding finding)
    {
        Finding best = finding;
        Place place = finding.Place;
        Rule rule = finding.Rule;
        if (!options.TransitionalProvisions)
        {
            return best;
        }

        foreach ((TransitionalProvision provision, ProvisionPart part) in rule.Provisions)
        {
            if (best.Outcome is Outcome.Met or Outcome.NotApplicable)
            {
                return best;
            }

            decimal? limit = (part.Limit ?? rule.Criterion.Limit).For(place.Stage, place.School);
            Truth applies = scopes.AnyHolds(part.Only, place);
            if (applies.Holds == false || limit is null)
            {
                continue;
            }

            Finding eased = Apply(
                new Finding(rule, place) { Provision = provision },
                part.Quantity ?? rule.Criterion.Quantity,
                limit
            );
            bool isOpen = applies.Holds is null || eased.Outcome == Outcome.Undetermined;
            if (isOpen && eased.Outcome < best.Outcome)
            {
                // Whether it applies, or comes to enough, is not known: it does not decide, and is not named.
                best = Open(finding, Gaps.Join(applies.Missing, Gaps.Of(eased.Missing)));
            }
            else if (!isOpen && IsBetter(eased, best))
            {
                best = eased;
            }
        }

        return best;
    }

    private static Finding Open(Finding finding, Gaps? missing)
    {
        finding.Outcome = Outcome.Undetermined;
        finding.IsDecidedByRounding = false;
        finding.Shortfall = null;
        finding.Missing = Gaps.List(Gaps.Join(missing, Gaps.Of(finding.Missing)));
        return finding;
    }

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
    private static bool IsNearer(Rational value, Rational other, Comparison comparison) =>
        comparison is Comparison.AtLeast or Comparison.MoreThan ? value > other : value < other;

    private Finding Apply(Finding finding, Quantity quantity, decimal? limit)
    {
        Place place = finding.Place;
        if (place.Items is { } items)
        {
            ApplyToItems(finding, limit, items);
        }
        else
        {
            Apply(finding, quantity, limit, QuantityValue.Of(quantity, figures, place), place);
        }

        return finding;
    }

    /// <param name="finding">Takes what follows.</param>
    /// <param name="quantity">What is measured.</param>
    /// <param name="limit">The limit; null where it hangs on a fact that is missing, or there is none.</param>
    /// <param name="value">The value of the quantity.</param>
    /// <param name="place">Where it is the value of; null where it is of several places.</param>
    private void Apply(
        Finding finding,
        Quantity quantity,
        decimal? limit,
        QuantityValue value,
        Place? place
    )
    {
        Criterion criterion = finding.Criterion;
        finding.Limit = limit;
        finding.Measured(quantity, value);
        if (value.IsForNobody && (value.Numerator.IsKnown || finding.Rule.IsPerPupilOrClass))
        {
            // A school or section without pupils or classes is not concerned, whatever else it leaves out.
            finding.Outcome = Outcome.NotApplicable;
            return;
        }

        // What brackets leave open: every value that they allow, where there is one to divide by.
        FigureRange? open = value.Numerator.IsKnown ? null : value.Range;
        if (limit is { } edge && open is not null && Holds(open, criterion, edge) is not null)
        {
            // All of them come to the same: what the brackets hold for certain is counted.
            value = value.With(Reading.Of(value.Numerator.Range!.Least));
            finding.Measured(quantity, value);
            finding.IsValueLeast = true;
        }

        if (!value.IsKnown)
        {
            finding.Outcome = Outcome.Undetermined;
            finding.Missing = Gaps.List(value.Missing);
            return;
        }

        if (limit is not { } against)
        {
            // Which limit it is depends on a fact that is missing, and that the caller names.
            finding.Outcome = Outcome.Undetermined;
            return;
        }

        Rational exact = value.Value;
        bool holds = Exactly.Holds(AsCompared(exact, criterion), criterion.Comparison, against);
        finding.Outcome = holds ? Outcome.Met : Outcome.NotMet;
        finding.IsDecidedByRounding =
            holds
            != (
                open is null
                    ? options.Rounding == ComparisonMode.Exact
                        ? holds
                        : Exactly.Holds(exact, criterion.Comparison, against)
                    : open.Holds(criterion.Comparison, against)
            );
        if (!holds)
        {
            finding.Shortfall = ShortfallOf(
                criterion,
                quantity,
                against,
                value,
                place is null ? null : figures.SourceOf(quantity.Of[0], place)
            );
        }
    }

    /// <summary>
    /// One finding for all classes of a section that are reported in brackets: how many are beyond the limit of one. What lies
    /// on one side of it in whole brackets is decided; a bracket that it cuts leaves the rest open.
    /// </summary>
    private static void ApplyToItems(
        Finding finding,
        decimal? limit,
        IReadOnlyList<ReportedItem> items
    )
    {
        finding.Outcome = Outcome.Undetermined;
        if (limit is not { } ofOne)
        {
            return;
        }

        Criterion criterion = finding.Criterion;
        bool isBelow = criterion.Comparison is Comparison.AtMost or Comparison.LessThan;
        long beyond = 0;
        Rational? nearest = null;
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

        finding.ItemLimit = ofOne;
        finding.Limit = 0;
        if (beyond == 0 && unsure.Count > 0)
        {
            finding.Missing = unsure.ToImmutable();
            return;
        }

        Measure measure = criterion.Quantity.Of[0].Measure;
        finding.Outcome = beyond == 0 ? Outcome.Met : Outcome.NotMet;
        finding.Counted = beyond;
        finding.IsValueLeast = unsure.Count > 0;
        if (beyond == 0)
        {
            finding.NearestItem = nearest;
        }
        else
        {
            finding.Shortfall = new Shortfall(
                beyond,
                measure.ItemUnit,
                measure,
                isExcess: true,
                isOfWholeSchool: false
            );
        }
    }

    private bool IsMet(Criterion criterion, decimal size, decimal limit) =>
        Exactly.Holds(size, criterion.Comparison, limit)
        && (
            options.Rounding == ComparisonMode.Exact
            || Exactly.Holds(
                ((Rational)size).Round(criterion.Decimals),
                criterion.Comparison,
                limit
            )
        );

    private Rational AsCompared(Rational value, Criterion criterion) =>
        options.Rounding == ComparisonMode.Exact ? value : value.Round(criterion.Decimals);

    /// <summary>Whether all that brackets allow holds, or nothing of it; null where some does.</summary>
    private bool? Holds(FigureRange values, Criterion criterion, decimal limit) =>
        (
            options.Rounding == ComparisonMode.Exact ? values : values.Round(criterion.Decimals)
        ).Holds(criterion.Comparison, limit);

    /// <summary>
    /// The amount of the numerator's measure that is missing: limit · divisor / factor − numerator. For a share of a whole
    /// school's resource, divided by that share: what the school must have for its section to reach the limit.
    /// </summary>
    private static Shortfall? ShortfallOf(
        Criterion criterion,
        Quantity quantity,
        Rational limit,
        in QuantityValue value,
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
        Reading numerator = value.Numerator;
        Rational amount =
            (Needed(quantity, limit, value.Denominator.Value) - numerator.Value) / numerator.Share;
        amount = isExcess ? -amount : amount;

        // Rounding can put a value on the wrong side of its limit that is, exactly, on the right one.
        amount = amount < Rational.Zero ? Rational.Zero : amount;
        LocalizedText unit = term.Kind == TermKind.Count ? measure.ItemUnit : measure.Unit;
        Rational change = amount;
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
            Rational whole = Exactly.RoundUp(amount, 0);
            change = amount = isStrict && whole == amount ? whole + Rational.One : whole;
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
            isOfWholeSchool: numerator.Share != Rational.One
        )
        {
            Target = source?.Path,
            To = source?.Reported is { } from
                ? Exactly.ToDecimal(from + (isExcess ? -change : change))
                : null,
        };
    }
}
