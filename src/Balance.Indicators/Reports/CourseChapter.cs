using System.Collections.Immutable;
using Balance.Indicators.Comparisons;

namespace Balance.Indicators;

/// <summary>The parts of a comparison's report that show figures from one evaluation to the next: coefficients, and shares that are met.</summary>
internal static class CourseChapter
{
    public static void AddCoefficients(ReportBuilder report, EvaluationComparison comparison)
    {
        report.Chapter("coefficients", report.Text("差异系数", "Difference coefficients"));
        AddChart(report, comparison);
        report.Table(
            [
                new(report.Text("学段", "Stage")),
                new(report.Text("指标", "Indicator")),
                .. Columns(comparison),
                new(report.Text("限值", "Limit"), isNumber: true),
                new(report.Text("问题状态", "Concern")),
            ],
            comparison.Coefficients.Select(item =>
                ImmutableArray.CreateRange<ReportText>([
                    report.Text(item.Stage.Name()),
                    CoefficientChapter.ShortName(report, LastOf(item)),
                    .. item.Coefficients.Select(one => one is null ? "—" : report.Value(one)),
                    FigureText.CoefficientLimit(LastOf(item).Limit),
                    item.IsFading ? report.Text("黄色预警", "yellow")
                    : item.State is { } state ? report.Text(state.Name())
                    : "—",
                ])
            )
        );
        if (
            comparison.Coefficients.Any(item =>
                item.Coefficients.Any(one => one?.IsProvisional == true)
            )
        )
        {
            report.Paragraph(
                report.Text(
                    "暂算：有学校没有填报所需的数据，按已经填报的算出，不作结论。",
                    "Provisional: some schools have not reported what is needed; it is computed from what is reported and is not a verdict."
                )
            );
        }
    }

    /// <summary>The shares of schools and of each indicator's findings; of indicators whose share changed or is not all.</summary>
    public static void AddShares(ReportBuilder report, EvaluationComparison comparison)
    {
        report.Chapter("counts", report.Text("达标的比例", "Counts that are met"));
        report.Table(
            [new(report.Text("对象", "Of")), .. Columns(comparison)],
            comparison
                .Indicators.Where(item =>
                    item.Counts.Any(one => one?.Concerned > 1)
                    && item.Counts.Any(one => one is not null && one.Met < one.Concerned)
                )
                .Select(item => Row(report, item.Id + " " + report.Text(item.Name), item.Counts))
                .Prepend(Row(report, report.Text("学校", "Schools"), comparison.SchoolCounts))
        );
        report.Paragraph(
            report.Text(
                "分母是涉及的学校、学部（一所学校的一个学段）或考查项的个数，各指标不同；每次都全部达标的指标没有列出。",
                "Counted are the schools, sections or items that an indicator concerns; indicators of which all are met every time are not listed."
            )
        );
        SchoolChange[] schools = [.. comparison.Schools.Where(item => IsMoved(item.Counts))];
        if (schools.Length == 0)
        {
            return;
        }

        report.Part(
            "shares-schools",
            report.Text("达标项数有变化的学校", "Schools of which more or fewer criteria are met")
        );
        report.Table(
            [new(report.Text("学校", "School")), .. Columns(comparison)],
            schools.Select(item => Row(report, item.Name, item.Counts))
        );
    }

    private static ImmutableArray<ReportText> Row(
        ReportBuilder report,
        string name,
        ImmutableArray<OutcomeCounts?> counts
    ) => [name, .. counts.Select(one => (ReportText)CountsText(report, one))];

    /// <summary>118/126; where some are undetermined, with those that are not met told apart.</summary>
    public static string CountsText(ReportBuilder report, OutcomeCounts? counts)
    {
        if (counts is null)
        {
            return "—";
        }

        string met = FigureText.Plain(counts.Met) + "/" + FigureText.Plain(counts.Concerned);
        if (counts.Undetermined == 0)
        {
            return met;
        }

        string open = FigureText.Plain(counts.Undetermined);
        string notMet = FigureText.Plain(counts.NotMet);
        return met
            + (
                counts.NotMet == 0
                    ? report.Text($"（待定 {open}）", $" ({open} undetermined)")
                    : report.Text(
                        $"（未达标 {notMet}、待定 {open}）",
                        $" ({notMet} not met, {open} undetermined)"
                    )
            );
    }

    private static bool IsMoved(ImmutableArray<OutcomeCounts?> counts)
    {
        OutcomeCounts[] known = [.. counts.OfType<OutcomeCounts>()];
        return known.Any(one => one.Met * known[0].Concerned != known[0].Met * one.Concerned);
    }

    private static void AddChart(ReportBuilder report, EvaluationComparison comparison)
    {
        if (comparison.Coefficients.IsEmpty)
        {
            return;
        }

        report.Chart(
            report.Text("差异系数的变化", "How the coefficients moved"),
            report.Text(
                "每条线是一个差异系数，横线是限值，超限的线是红色，虚线是待定的（暂算）；数值见下表。",
                "Each line is a coefficient, the line across is the limit, those above it are red, and dashed ones are undetermined (provisional). The figures are in the table below."
            ),
            new SlopeChart(
                [.. comparison.Labels.Select(Quoted.Inert)],
                [
                    .. comparison
                        .Coefficients.GroupBy(item => item.Stage)
                        .Select(stage => PanelOf(report, stage.Key, [.. stage])),
                ]
            )
        );
    }

    private static SlopePanel PanelOf(ReportBuilder report, Stage stage, CoefficientChange[] items)
    {
        decimal?[] limits = [.. items.Select(item => LastOf(item).Limit).Distinct()];
        decimal? limit = limits.Length == 1 ? limits[0] : null;
        return new(
            report.Text(stage.Name()),
            limit,
            limit is null
                ? ""
                : report.Text("限值 ", "limit ") + FigureText.CoefficientLimit(limit),
            [
                .. items.Select(item => new SlopeLine(
                    CoefficientChapter.ShortName(report, LastOf(item)),
                    [
                        .. item.Coefficients.Select(one =>
                            one?.Rounded is { } rounded
                                ? new SlopePoint(rounded, FigureText.Number(rounded, one.Decimals))
                                : null
                        ),
                    ],
                    item.Outcomes.FromEnd(1)
                )),
            ]
        );
    }

    private static CoefficientEvaluation LastOf(CoefficientChange item) =>
        item.Coefficients.Last(one => one is not null)!;

    private static IEnumerable<ReportColumn> Columns(EvaluationComparison comparison) =>
        comparison.Labels.Select(label => new ReportColumn(label, isNumber: true));
}
