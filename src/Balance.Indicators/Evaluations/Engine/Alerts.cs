using System.Collections.Immutable;
using Fractions;

namespace Balance.Indicators;

/// <summary>Red and orange: the one place that decides how near is too near. Exact, as outcomes are.</summary>
internal static class Alerts
{
    /// <summary>The share of a limit by which it must be met at least; 5 % itself is enough.</summary>
    public const decimal Margin = 0.05m;

    private static readonly Whole[] Wholes =
    [
        .. Whole.OfSection,
        .. Whole.OfSchool,
        .. Whole.OfCounty,
    ];

    public static Alert? Of(Finding finding) =>
        finding.Outcome switch
        {
            Outcome.NotMet => Alert.Red,
            Outcome.Met
                when finding.Provision is not null
                    || finding.IsDecidedByRounding
                    || (HasMargin(finding) && MarginOf(finding) < Margin) => Alert.Orange,
            _ => null,
        };

    public static ImmutableArray<AlertList> Of(Evaluation evaluation)
    {
        var red = Of(evaluation, Alert.Red);
        var orange = Of(evaluation, Alert.Orange);
        return
        [
            .. new[]
            {
                red,
                orange with
                {
                    Findings = [.. orange.Findings.OrderBy(Nearness)],
                },
            }.Where(list =>
                list.Findings.Length
                    + list.Coefficients.Length
                    + list.Vetoes.Length
                    + list.Schools.Length
                > 0
            ),
        ];
    }

    private static AlertList Of(Evaluation evaluation, Alert alert) =>
        new(
            alert,
            [.. evaluation.Findings.Where(finding => finding.Alert == alert)],
            [.. evaluation.Coefficients.Where(coefficient => coefficient.Alert == alert)],
            [.. evaluation.Vetoes.Where(veto => veto.Alert == alert)],
            [
                .. evaluation.Schools.Where(school =>
                    school.Sections.Any(section => section.Alert == alert)
                ),
            ]
        );

    /// <summary>What is met only by a provision or by rounding has no margin at all.</summary>
    private static Fraction Nearness(Finding finding) =>
        HasMargin(finding) && LimitOf(finding) != 0 ? MarginOf(finding) : Fraction.Zero;

    /// <summary>By what share of its limit a finding is met; where the limit is 0, nothing is near it.</summary>
    private static Fraction MarginOf(Finding finding)
    {
        Fraction limit = LimitOf(finding);
        Fraction value = finding.NearestItem ?? finding.Exact;
        Fraction margin = AsksForMore(finding) ? value - limit : limit - value;
        return limit.IsZero ? Fraction.One : margin / limit;
    }

    /// <summary>The limit that a figure is near to: of classes that are judged together, that of one.</summary>
    private static decimal LimitOf(Finding finding) => finding.ItemLimit ?? finding.Limit!.Value;

    private static bool AsksForMore(Finding finding) =>
        finding.Criterion.Comparison is Comparison.AtLeast or Comparison.MoreThan;

    /// <summary>
    /// Not of what is attested or graded or counted in rooms, where there is nothing between met and not met, nor where
    /// the limit is all there can be, nor where brackets leave open how far from the limit it is.
    /// </summary>
    private static bool HasMargin(Finding finding)
    {
        Quantity quantity = finding.Criterion.Quantity;
        Term first = quantity.Of[0];
        return first.Kind != TermKind.Count
            && first.Measure.Kind
                is not (MeasureKind.YesNo or MeasureKind.Grade or MeasureKind.Level)
            && !(IsShareOfWhole(quantity) && finding.Limit >= quantity.Times)
            && (
                finding.ItemLimit is null
                    ? !(finding.IsValueLeast && AsksForMore(finding))
                    : finding.NearestItem is not null
            );
    }

    private static bool IsShareOfWhole(Quantity quantity) =>
        quantity.Per.IsEmpty
            ? quantity.Of[0].Measure.Kind == MeasureKind.Rate
            : Wholes.Any(whole =>
                whole.Measure == quantity.Per[0].Measure
                && quantity.Of.All(term => whole.Parts.Contains(term.Measure))
            );
}
