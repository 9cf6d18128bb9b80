using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>Red and orange: the one place that decides how near is too near. Exact, as outcomes are.</summary>
internal static class Alerts
{
    /// <summary>The share of a limit by which it must be met at least; 5 % itself is enough.</summary>
    public const decimal Margin = 0.05m;

    private static readonly Rational WithMargin = 1 + Margin;

    private static readonly Rational LessMargin = 1 - Margin;

    public static Alert? Of(Finding finding) =>
        finding.Outcome switch
        {
            Outcome.NotMet => Alert.Red,
            Outcome.Met
                when finding.Provision is not null
                    || finding.IsDecidedByRounding
                    || (HasMargin(finding) && IsNear(finding)) => Alert.Orange,
            _ => null,
        };

    public static ImmutableArray<AlertList> Of(Evaluation evaluation) =>
        [
            .. new[] { Of(evaluation, Alert.Red), Of(evaluation, Alert.Orange) }.Where(list =>
                list.Findings.Length
                    + list.Coefficients.Length
                    + list.Vetoes.Length
                    + list.Schools.Length
                > 0
            ),
        ];

    private static AlertList Of(Evaluation evaluation, Alert alert)
    {
        IEnumerable<Finding> findings = evaluation.Findings.Where(item => item.Alert == alert);
        return new AlertList(alert)
        {
            Findings = [.. alert == Alert.Orange ? findings.OrderBy(Nearness) : findings],
            Coefficients = [.. evaluation.Coefficients.Where(item => item.Alert == alert)],
            Vetoes = [.. evaluation.Vetoes.Where(item => item.Alert == alert)],
            Schools =
            [
                .. evaluation.Schools.Where(school =>
                    school.Sections.Any(section => section.Alert == alert)
                ),
            ],
        };
    }

    /// <summary>Whether it is met by less than the margin: its value is before the limit and that margin. Near a limit of 0 there is nothing.</summary>
    private static bool IsNear(Finding finding)
    {
        decimal limit = LimitOf(finding);
        Rational value = finding.NearestItem ?? finding.Exact;
        return AsksForMore(finding)
            ? value < (Rational)limit * WithMargin
            : value > (Rational)limit * LessMargin;
    }

    /// <summary>What is met only by a provision or by rounding has no margin at all.</summary>
    private static Rational Nearness(Finding finding) =>
        HasMargin(finding) && LimitOf(finding) != 0 ? MarginOf(finding) : Rational.Zero;

    /// <summary>By what share of its limit, which is above 0, a finding is met.</summary>
    private static Rational MarginOf(Finding finding)
    {
        Rational limit = LimitOf(finding);
        Rational value = finding.NearestItem ?? finding.Exact;
        return (AsksForMore(finding) ? value - limit : limit - value) / limit;
    }

    /// <summary>The limit that a figure is near to: of classes that are judged together, that of one.</summary>
    private static decimal LimitOf(Finding finding) => finding.ItemLimit ?? finding.Limit!.Value;

    private static bool AsksForMore(Finding finding) =>
        finding.Criterion.Comparison is Comparison.AtLeast or Comparison.MoreThan;

    /// <summary>
    /// Not of what is attested or graded or counted in rooms, where there is nothing between met and not met, nor where
    /// the limit is all there can be, nor where brackets leave open how far from the limit it is.
    /// </summary>
    private static bool HasMargin(Finding finding) =>
        finding.Rule.CanBeNear
        && !(finding.Rule.IsShareOfWhole && finding.Limit >= finding.Criterion.Quantity.Times)
        && (
            finding.ItemLimit is null
                ? !(finding.IsValueLeast && AsksForMore(finding))
                : finding.NearestItem is not null
        );
}
