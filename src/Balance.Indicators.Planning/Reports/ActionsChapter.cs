using System.Collections.Immutable;

namespace Balance.Indicators.Planning;

/// <summary>The parts of a roadmap's report that list what is done where.</summary>
internal static class ActionsChapter
{
    public static void Add(ReportBuilder report, Roadmap roadmap)
    {
        RoadmapAction[] actions =
        [
            .. roadmap.Actions.Where(action =>
                action.Reason is RoadmapReason.Limit or RoadmapReason.Coefficient
            ),
        ];
        if (actions.Length == 0)
        {
            report.Paragraph(report.Text("不需要增加任何配置。", "Nothing needs to be added."));
        }
        else
        {
            AddActions(report, roadmap, actions);
        }

        AddMoves(report, roadmap);
    }

    private static void AddActions(ReportBuilder report, Roadmap roadmap, RoadmapAction[] actions)
    {
        report.Chapter("actions", report.Text("办什么、在哪里办", "What to do, and where"));
        bool isDated = !roadmap.Phases.IsEmpty;
        bool isPriced = roadmap.Options.Prices is not null;
        bool isAssigned = actions.Any(action => !action.Departments.IsEmpty);
        if (actions.Any(action => TeacherPlanner.Kinds.Contains(action.Measure)))
        {
            report.Paragraph(
                report.Text(
                    "体育、艺术教师是新聘的；骨干教师和高于规定学历的教师先从本校现有专任教师中培养、评定，不够的才新聘。新聘的人数见“随之变动的数据”。",
                    "PE and art teachers are hired; backbone and better qualified teachers are first made of a school's own full-time teachers, and only what goes beyond them is hired. How many are hired is listed under \"Figures that follow\"."
                )
            );
        }

        report.Table(
            [
                new(report.Text("指标", "Indicator")),
                new(report.Text("镇街", "Township")),
                new(report.Text("学校", "School")),
                new(report.Text("要素", "Measure")),
                new(report.Text("增加", "Add"), isNumber: true),
                new(report.Text("由…到…", "From … to …")),
                new(report.Text("原因", "Why")),
                .. isPriced
                    ? (ReportColumn[])
                        [new(report.Text("费用（元）", "Cost (yuan)"), isNumber: true)]
                    : [],
                .. RoadmapWords.DateColumn(report, isDated),
                .. isAssigned ? (ReportColumn[])[new(report.Text("责任部门", "Departments"))] : [],
            ],
            actions.Select(action =>
                ImmutableArray.CreateRange<ReportText>([
                    report.Join(action.Indicators),
                    action.Township ?? "",
                    RoadmapWords.Who(report, roadmap, action.School, action.Stage),
                    report.Text(action.Measure.Name),
                    RoadmapWords.Amount(report, action),
                    FromTo(report, action),
                    action.Reason == RoadmapReason.Limit
                        ? report.Text("未达限值", "below its limit")
                        : report.Text("差异系数", "difference coefficient"),
                    .. isPriced ? [RoadmapWords.Money(report, action.Cost)] : (ReportText[])[],
                    .. RoadmapWords.Date(report, roadmap, action.Phase),
                    .. isAssigned ? [report.Join(action.Departments)] : (ReportText[])[],
                ])
            )
        );
    }

    /// <summary>8 → 16; of a list how many there are, with what they are, for else 41 → 43 班 could be taken for pupils.</summary>
    private static string FromTo(ReportBuilder report, RoadmapAction action) =>
        action.From.Number is { } from
            ? FigureText.Plain(from) + " → " + FigureText.Plain(action.To.Number!.Value)
            : FigureText.Number(CountOf(action.From))
                + " → "
                + FigureText.Number(CountOf(action.To))
                + FigureText.Unit(action.Unit, report.Language);

    private static int CountOf(MeasureValue list) =>
        list.Numbers.IsDefault ? 0 : list.Numbers.Length;

    private static void AddMoves(ReportBuilder report, Roadmap roadmap)
    {
        if (roadmap.Moves.IsEmpty)
        {
            return;
        }

        decimal count = roadmap.Moves.Sum(move => move.Amount);
        report.Chapter("moves", report.Text("教师调配", "Teachers who move"));
        report.Paragraph(
            report.Text(
                $"先在同一学段内调配，再新聘。共调配 {FigureText.Plain(count)} 人；这些调动没有算进交流轮岗（GG11）的人数；其中哪些算，由县里认定后填报。下列调配只保证数量：调出的学校仍达到要求；城乡方向、学科和编制没有考虑，由教育局审定。",
                $"Teachers move within a stage before any are hired: {FigureText.Plain(count)} in all. They are not counted as rotated (GG11); which of them are is for the county to decide and report. Only numbers are seen to: the schools that they leave still have what is asked; which way they move between town and country, their subjects and posts are not considered."
            )
        );
        report.Table(
            [
                new(report.Text("教师", "Teachers")),
                new(report.Text("学段", "Stage")),
                new(report.Text("从", "From")),
                new(report.Text("到", "To")),
                new(report.Text("人数", "People"), isNumber: true),
            ],
            roadmap.Moves.Select(move =>
                ImmutableArray.Create<ReportText>(
                    report.Text(move.Measure.Name),
                    report.Text(move.Stage.Name()),
                    RoadmapWords.Who(report, roadmap, move.From),
                    RoadmapWords.Who(report, roadmap, move.To),
                    ReportBuilder.Number(move.Amount)
                )
            )
        );
    }

    public static void AddConsequences(ReportBuilder report, Roadmap roadmap)
    {
        RoadmapAction[] actions =
        [
            .. roadmap.Actions.Where(action => action.Reason == RoadmapReason.Consequence),
        ];
        if (actions.Length == 0)
        {
            return;
        }

        report.Chapter("consequences", report.Text("随之变动的数据", "Figures that follow"));
        report.Paragraph(
            report.Text(
                "新聘和调入的教师也是专任教师，这里假定他们持证、已完成培训。下列数据随之变动，没有另计费用。",
                "Teachers who are hired or move are full-time teachers too, and are supposed to be certified and trained. These figures follow; no cost is reckoned for them."
            )
        );
        report.Table(
            [
                new(report.Text("学校", "School")),
                new(report.Text("要素", "Measure")),
                new(report.Text("由…到…", "From … to …")),
                .. RoadmapWords.DateColumn(report, !roadmap.Phases.IsEmpty),
            ],
            actions.Select(action =>
                ImmutableArray.CreateRange<ReportText>([
                    RoadmapWords.Who(report, roadmap, action.School, action.Stage),
                    report.Text(action.Measure.Name),
                    FromTo(report, action),
                    .. RoadmapWords.Date(report, roadmap, action.Phase),
                ])
            )
        );
    }
}
