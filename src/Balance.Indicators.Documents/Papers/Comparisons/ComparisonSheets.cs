using System.Collections.Immutable;
using Balance.Indicators.Comparisons;

namespace Balance.Indicators.Documents;

/// <summary>What stands on the sheets of a comparison's workbook.</summary>
internal static class ComparisonSheets
{
    public static Report Of(EvaluationComparison comparison, Language language, Report? trends)
    {
        var report = new ReportBuilder(language);
        Report whole = comparison.ToReport(language);
        report.Title(whole.Title);
        report.Chapter("verdict", report.Text("结论", "Verdicts"));
        AddBlocks(report, whole, "verdict");
        AddLedger(report, comparison);
        AddIndicators(report, comparison);
        report.Chapter("coefficients", report.Text("差异系数", "Coefficients"));
        AddBlocks(report, whole, "coefficients");
        if (trends?.Sections.Any(IsOfTrends) == true)
        {
            report.Chapter("trends", report.Text("走势", "Trends"));
            foreach (ReportSection section in trends.Sections.Where(IsOfTrends))
            {
                if (section.Level > 1)
                {
                    report.Paragraph(section.Title);
                }

                AddBlocks(report, trends, section.Id);
            }
        }

        AddSchools(report, comparison);
        return report.Build();
    }

    private static bool IsOfTrends(ReportSection section) =>
        section.Id == "trends" || section.Id.StartsWith("trends-", StringComparison.Ordinal);

    private static void AddBlocks(ReportBuilder report, Report whole, string id)
    {
        foreach (ReportBlock block in whole.Sections.Single(section => section.Id == id).Blocks)
        {
            report.Add(block);
        }
    }

    /// <summary>One row a task, in the order of the indicators, so that the rows of two years can be held beside each other.</summary>
    private static void AddLedger(ReportBuilder report, EvaluationComparison comparison)
    {
        ConcernRow[] rows =
        [
            .. ConcernRow.Of(report, comparison).Where(row => row.State is not null),
        ];
        report.Chapter("ledger", report.Text("台账", "Ledger"));
        report.Table(
            [
                new(report.Text("编号", "Id")),
                new(report.Text("对象", "Who")),
                new(report.Text("评估内容与标准", "What is asked")),
                new(report.Text("单位", "Unit")),
                .. comparison.Labels.Select(label => new ReportColumn(label, isNumber: true)),
                new(report.Text("差距", "Gap")),
                new(report.Text("状态", "State")),
                new(report.Text("首次出现", "Since")),
                new(report.Text("责任部门", "Departments")),
                new(report.Text("镇街", "Township")),
                new(report.Text("责任人", "Person")),
                new(report.Text("期限", "By")),
                new(report.Text("整改措施与进展", "Measures and progress")),
                new(report.Text("销号日期", "Closed on")),
            ],
            rows.Select(row =>
                ImmutableArray.CreateRange<ReportText>([
                    row.Id,
                    row.Who,
                    row.What,
                    row.Values.LastOrDefault(value => value.Number is not null)?.Unit ?? "",
                    .. row.Values,
                    row.Gap,
                    new ReportText(report.Text(row.State!.Value.Name()), ColourOf(row.State.Value)),
                    Since(comparison, row),
                    report.Join(row.Departments),
                    row.Township ?? "",
                    "",
                    "",
                    "",
                    "",
                ])
            )
        );
        if (rows.Length == 0)
        {
            report.Paragraph(report.Text("没有问题。", "There are no concerns."));
        }
    }

    private static void AddIndicators(ReportBuilder report, EvaluationComparison comparison)
    {
        report.Chapter("indicators", report.Text("指标", "Indicators"));
        string outcome = report.Text("结果", "Outcome");
        string share = report.Text("达标数/对象数", "Met of subjects");
        report.Table(
            [
                new(report.Text("编号", "Id")),
                new(report.Text("指标", "Indicator")),
                .. comparison.Labels.Select(label => new ReportColumn(label, group: outcome)),
                .. comparison.Labels.Select(label => new ReportColumn(label, group: share)),
            ],
            comparison.Indicators.Select(item =>
                ImmutableArray.CreateRange<ReportText>([
                    item.Id,
                    report.Text(item.Name),
                    .. item.Outcomes.Select(one => TextOf(report, one)),
                    .. item.Counts.Select(one => (ReportText)CourseChapter.CountsText(report, one)),
                ])
            )
        );
    }

    private static void AddSchools(ReportBuilder report, EvaluationComparison comparison)
    {
        report.Chapter("schools", report.Text("学校", "Schools"));
        string outcome = report.Text("结果", "Outcome");
        string share = report.Text("达标项数/评估项数", "Criteria met of those judged");
        report.Table(
            [
                new(report.Text("学校代码", "Code")),
                new(report.Text("学校", "School")),
                new(report.Text("镇街", "Township")),
                new(report.Text("变化", "Change")),
                .. comparison.Labels.Select(label => new ReportColumn(label, group: outcome)),
                .. comparison.Labels.Select(label => new ReportColumn(label, group: share)),
            ],
            comparison.Schools.Select(item =>
                ImmutableArray.CreateRange<ReportText>([
                    item.Code,
                    item.Name,
                    item.Schools.Last(school => school is not null)!.School.Township ?? "",
                    item.State == SchoolChangeState.Same ? "" : report.Text(item.State.Name()),
                    .. item.Outcomes.Select(one => TextOf(report, one)),
                    .. item.Counts.Select(one => (ReportText)CourseChapter.CountsText(report, one)),
                ])
            )
        );
    }

    /// <summary>The first evaluation in which it was a concern.</summary>
    private static string Since(EvaluationComparison comparison, ConcernRow row)
    {
        int first = 0;
        while (row.Outcomes[first] is not (Outcome.NotMet or Outcome.Undetermined))
        {
            first++;
        }

        return comparison.Labels[first];
    }

    private static ReportText TextOf(ReportBuilder report, Outcome? outcome) =>
        outcome is { } known ? report.Text(known) : "—";

    private static Outcome ColourOf(ChangeState state) =>
        state switch
        {
            ChangeState.Closed => Outcome.Met,
            ChangeState.Unknown => Outcome.Undetermined,
            ChangeState.Gone => Outcome.NotApplicable,
            _ => Outcome.NotMet,
        };
}
