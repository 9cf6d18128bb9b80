using System.Collections.Immutable;
using Balance.Indicators.Comparisons;

namespace Balance.Indicators;

/// <summary>The part of a comparison's report that lists every concern by its state, and what is about to be lost.</summary>
internal static class ConcernChapter
{
    /// <summary>The states as they are listed: what asks for most first.</summary>
    public static ImmutableArray<ChangeState> Order { get; } =
    [
        ChangeState.Added,
        ChangeState.Reopened,
        ChangeState.Widened,
        ChangeState.Open,
        ChangeState.Narrowed,
        ChangeState.Unknown,
        ChangeState.Closed,
        ChangeState.Gone,
    ];

    /// <summary>How many there are of each state: 新增 3、未变 9.</summary>
    public static string Counts(ReportBuilder report, ImmutableArray<ConcernRow> rows)
    {
        ILookup<ChangeState, ConcernRow> states = ByState(rows);
        return report.Join(
            Order
                .Where(state => states[state].Any())
                .Select(state =>
                    report.Text(state.Name()) + " " + FigureText.Number(states[state].Count())
                )
        );
    }

    public static void Add(
        ReportBuilder report,
        EvaluationComparison comparison,
        ImmutableArray<ConcernRow> rows
    )
    {
        ILookup<ChangeState, ConcernRow> states = ByState(rows);
        if (states.Count > 0)
        {
            report.Chapter("concerns", report.Text("问题台账", "Ledger of concerns"));
            report.Paragraph(
                report.Text(
                    "责任部门、镇街在台账工作簿里逐行列出，措施、责任人、期限、销号也在那里填写。",
                    "The ledger as a workbook has department and township in each row, and room for measures, persons, dates and closing."
                )
            );
        }

        foreach (ChangeState state in Order.Where(state => states[state].Any()))
        {
            report.Part(
                "concerns-" + state.Code(),
                report.Text(state.Name()) + report.Text("：", ": ") + report.Text(Meaning(state))
            );
            AddTable(report, comparison, states[state]);
        }

        ConcernRow[] fading = [.. rows.Where(row => row.IsFading)];
        if (fading.Length > 0)
        {
            report.Chapter(
                "fading",
                report.Text(
                    "黄色预警：现在达标，但在变差，照此速度下一次将不达标（不是结论）",
                    "Yellow: met, but worse than before, and lost next time at the same pace (no verdict)"
                )
            );
            AddTable(report, comparison, fading);
        }
    }

    private static ILookup<ChangeState, ConcernRow> ByState(ImmutableArray<ConcernRow> rows) =>
        rows.Where(row => row.State is not null).ToLookup(row => row.State!.Value);

    private static void AddTable(
        ReportBuilder report,
        EvaluationComparison comparison,
        IEnumerable<ConcernRow> rows
    ) =>
        report.Table(
            [
                new(report.Text("对象", "Whose")),
                new(report.Text("标准", "Criterion")),
                new(report.Text("要求", "Required")),
                .. comparison.Labels.Select(label => new ReportColumn(label)),
                new(report.Text("差距", "Gap")),
            ],
            rows.Select(row =>
                ImmutableArray.CreateRange<ReportText>([
                    row.Who,
                    row.What,
                    row.Required,
                    .. row.Values,
                    row.Gap,
                ])
            )
        );

    private static LocalizedText Meaning(ChangeState state) =>
        state switch
        {
            ChangeState.Added => new("以前没有，现在未达标", "not met now, never before"),
            ChangeState.Open => new("仍未达标，差距没有变", "still not met, the gap is the same"),
            ChangeState.Narrowed => new("仍未达标，差距小了", "still not met, the gap is smaller"),
            ChangeState.Widened => new("仍未达标，差距大了", "still not met, the gap is larger"),
            ChangeState.Closed => new("现在达标", "met now"),
            ChangeState.Reopened => new(
                "曾经达标，又未达标",
                "was met in between, and is not any more"
            ),
            ChangeState.Unknown => new("缺少数据，不能判断", "undetermined: data are missing"),
            _ => new("学校、学生或规则没有了", "the school, its pupils or the rule is gone"),
        };
}
