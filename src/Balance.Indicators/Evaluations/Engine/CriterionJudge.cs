using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>Applies one rule to one subject: quantity, comparison, what is missing.</summary>
internal sealed class CriterionJudge(
    Standard standard,
    Figures figures,
    ScopeTest scopes,
    EvaluationOptions options
)
{
    private readonly ProvisionJudge _provisions = new(scopes, options);

    /// <summary>The judge of exact values; null where this one is.</summary>
    private readonly CriterionJudge? _exact =
        options.Rounding == Rounding.Exact
            ? null
            : new(standard, figures, scopes, options with { Rounding = Rounding.Exact });

    /// <summary>The finding of a criterion that need not be one of the standard's.</summary>
    public Finding? Judge(Indicator indicator, Criterion criterion, Place place) =>
        Judge(new Rule(standard, indicator, criterion), place);

    /// <summary>The finding; null where the rule is not about this subject at all.</summary>
    public Finding? Judge(Rule rule, Place place)
    {
        Criterion criterion = rule.Criterion;
        ScopeResult scope = scopes.Of(criterion.Scope, place);
        if (scope.IsAddressed.Holds == false)
        {
            return null;
        }

        if (scope.IsExcepted.Holds == true)
        {
            return NotApplicable(rule, place);
        }

        MissingList? missing = scope.Missing;
        MissingList? unknown = figures.MissingFacts(criterion.Limit, place);
        decimal? limit = criterion.Limit.For(place.Stage, place.School);
        if (unknown is not null)
        {
            missing = MissingList.Join(missing, unknown);
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
    public Finding? JudgeSummed(Rule rule, Stage stage, ImmutableArray<Place> sections)
    {
        Criterion criterion = rule.Criterion;
        var concerned = new List<Place>();
        MissingList? missing = null;
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
                missing = MissingList.Join(missing, isIn.Missing);
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

    /// <summary>Under the transitional provisions. In exact values one of them may make met what rounding has met without it: then rounding decides nothing.</summary>
    private Finding Ease(Finding finding)
    {
        Finding eased = _provisions.Ease(this, finding);
        if (
            _exact is not null
            && options.TransitionalProvisions
            && (finding.IsDecidedByRounding || eased.IsDecidedByRounding)
        )
        {
            eased.IsDecidedByRounding =
                eased.Outcome != _exact.Judge(finding.Rule, finding.Place)!.Outcome;
        }

        return eased;
    }

    private static Finding NotApplicable(Rule rule, Place place) =>
        new(rule, place) { Outcome = Outcome.NotApplicable };

    /// <summary>Leaves it open for what is missing.</summary>
    public static Finding Open(Finding finding, MissingList? missing)
    {
        finding.Outcome = Outcome.Undetermined;
        finding.IsDecidedByRounding = false;
        finding.Shortfall = null;
        finding.Missing = MissingList.List(
            MissingList.Join(missing, MissingList.Of(finding.Missing))
        );
        return finding;
    }

    /// <summary>Measures a quantity where the finding is of, and holds it against a limit.</summary>
    public Finding Apply(Finding finding, Quantity quantity, decimal? limit)
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
            value = value.With(FigureValue.Of(value.Numerator.Range!.Least));
            finding.Measured(quantity, value);
            finding.IsValueLeast = true;
        }

        if (!value.IsKnown)
        {
            finding.Outcome = Outcome.Undetermined;
            finding.Missing = MissingList.List(value.Missing);
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
            ComparedValue.Of(exact, criterion.Decimals, options.Rounding),
            criterion.Comparison,
            against
        );
        finding.Outcome = holds ? Outcome.Met : Outcome.NotMet;
        finding.IsDecidedByRounding =
            holds
            != (
                open is null
                    ? options.Rounding == Rounding.Exact
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
        (options.Rounding == Rounding.Exact ? values : values.Round(criterion.Decimals)).Holds(
            criterion.Comparison,
            limit
        );
}
