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

    /// <summary>
    /// Whether a finding that is not met comes at least this near to its limit. By the same quantities that could have
    /// made it met.
    /// </summary>
    public bool Reaches(Finding finding, decimal shareOfLimit) =>
        finding.Reaches(shareOfLimit, options.Rounding)!.Value;

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
            ClassJudge.Apply(finding, limit, items);
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
        bool holds = Exactly.Holds(
            Exactly.AsCompared(exact, criterion.Decimals, options.Rounding),
            criterion.Comparison,
            against
        );
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
            finding.Shortfall = ShortfallAmount.Of(
                criterion,
                quantity,
                against,
                value,
                place is null ? null : figures.SourceOf(quantity.Of[0], place)
            );
        }
    }

    /// <summary>Whether all that brackets allow holds, or nothing of it; null where some does.</summary>
    private bool? Holds(FigureRange values, Criterion criterion, decimal limit) =>
        (
            options.Rounding == ComparisonMode.Exact ? values : values.Round(criterion.Decimals)
        ).Holds(criterion.Comparison, limit);
}
