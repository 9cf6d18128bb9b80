using System.Collections.Immutable;

namespace Balance.Indicators.Planning;

/// <summary>What a county's head reads of a roadmap: how much, where, why, for whom, and what is left to do.</summary>
public static class RoadmapReport
{
    /// <summary>The report of a roadmap.</summary>
    /// <param name="roadmap">The roadmap; nothing of it is computed again.</param>
    /// <param name="language">The language to write in.</param>
    /// <exception cref="ArgumentNullException">There is no roadmap.</exception>
    public static Report ToReport(this Roadmap roadmap, Language language = Language.Chinese)
    {
        if (roadmap is null)
        {
            throw new ArgumentNullException(nameof(roadmap));
        }

        var report = new ReportBuilder(language);
        AddHead(report, roadmap);
        AddTotals(report, roadmap);
        AddActions(report, roadmap);
        AddMoves(report, roadmap);
        AddConsequences(report, roadmap);
        AddAllowances(report, roadmap);
        AddTasks(report, roadmap);
        AddRemaining(report, roadmap);
        return report.Build();
    }

    private static void AddHead(ReportBuilder report, Roadmap roadmap)
    {
        County county = roadmap.County;
        report.Title(
            report.Text(
                county.Name + "补齐短板路线图",
                county.Name + ": roadmap for closing the shortfalls"
            )
        );
        if (county.Note is { } note)
        {
            report.Paragraph(note);
        }

        report.Paragraph(
            report.Text("依据：", "Standard: ")
                + report.Text(roadmap.Standard.Name)
                + report.Text($"（{roadmap.Standard.Id}）", $" ({roadmap.Standard.Id})")
        );
        report.Paragraph(
            report.Text(
                $"现在：{roadmap.Before.Outcome.Name().Zh}，资源配置{Roadmap.ResourcesOf(roadmap.Before).Name().Zh}。按本路线图办完后：{roadmap.After.Outcome.Name().Zh}，资源配置{Roadmap.ResourcesOf(roadmap.After).Name().Zh}。办完后的结论不是推算，是把改变后的数据重新评估一遍得出的。",
                $"Now: {roadmap.Before.Outcome.Name().En}; resource allocation {Roadmap.ResourcesOf(roadmap.Before).Name().En}. With everything on this roadmap done: {roadmap.After.Outcome.Name().En}; resource allocation {Roadmap.ResourcesOf(roadmap.After).Name().En}. What is said of afterwards is no estimate: the changed figures were evaluated again."
            )
        );
    }

    private static void AddTotals(ReportBuilder report, Roadmap roadmap)
    {
        if (roadmap.Totals.IsEmpty)
        {
            return;
        }

        bool isPriced = roadmap.Options.Prices is not null;
        report.Chapter(
            "totals",
            report.Text("资源至少要增加多少", "Resources: how much at the least")
        );
        report.Paragraph(
            report.Text(
                "“达到限值”是让每所学校达到每生或每百名学生的要求；“缩小差距”是在此之外，让差异系数降到限值以内。“不可能少于”是证明过的：任何方案要达到同样的要求，都不会比它少。",
                "\"Limits\" is what brings every school up to what is asked per pupil or per 100 pupils; \"coefficient\" is what is needed beyond that to bring the difference coefficient down to its limit. \"No less than\" is proven: no plan that reaches the same can add less."
            )
        );
        if (roadmap.Options.Rotate)
        {
            report.Paragraph(
                report.Text(
                    "先调配、后增加的教师，“不可能少于”以各校能抽出的人数不变为前提：抽出后专任教师仍不少于其他每一类教师。",
                    "Of teachers who are moved before any are hired, \"no less than\" holds for what each school can spare: its full-time teachers stay no fewer than any other kind."
                )
            );
        }

        ReportColumn[] columns =
        [
            new(report.Text("要素", "Measure")),
            new(report.Text("学段", "Stage")),
            new(report.Text("达到限值", "Limits"), isNumber: true),
            new(report.Text("缩小差距", "Coefficient"), isNumber: true),
            new(report.Text("合计", "Total"), isNumber: true),
            new(report.Text("不可能少于", "No less than"), isNumber: true),
            new(report.Text("单位", "Unit")),
            new(report.Text("费用（元）", "Cost (yuan)"), isNumber: true),
        ];
        report.Table(
            [.. columns.Take(isPriced ? 8 : 7)],
            roadmap.Totals.Select(total =>
                ImmutableArray.Create<ReportText>([
                    .. new ReportText[]
                    {
                        report.Text(total.Measure.Name),
                        total.Stage is { } stage
                            ? report.Text(stage.Name())
                            : report.Text("小学、初中共用", "shared by stages"),
                        FigureText.Plain(total.Limit),
                        FigureText.Plain(total.Coefficient),
                        FigureText.Plain(total.Amount),
                        FigureText.Plain(total.LowerBound),
                        report.Text(total.Measure.Unit),
                        total.Cost is { } cost
                            ? FigureText.Plain(cost)
                            : report.Text("没有单价", "no price"),
                    }.Take(isPriced ? 8 : 7),
                ])
            )
        );
        if (roadmap.Cost is { } all)
        {
            report.Paragraph(
                report.Text(
                    $"资源费用合计 {FigureText.Plain(all)} 元，不可能少于 {FigureText.Plain(roadmap.LowerBound!.Value)} 元。",
                    $"The resources cost {FigureText.Plain(all)} yuan in all, and cannot cost less than {FigureText.Plain(roadmap.LowerBound.Value)} yuan."
                )
            );
        }
    }

    private static void AddActions(ReportBuilder report, Roadmap roadmap)
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
            return;
        }

        report.Chapter("actions", report.Text("办什么、在哪里办", "What to do, and where"));
        report.Table(
            [
                new(report.Text("指标", "Indicator")),
                new(report.Text("镇街", "Township")),
                new(report.Text("学校", "School")),
                new(report.Text("要素", "Measure")),
                new(report.Text("增加", "Add"), isNumber: true),
                new(report.Text("由…到…", "From … to …")),
                new(report.Text("原因", "Why")),
                new(report.Text("责任部门", "Departments")),
            ],
            actions.Select(action =>
                ImmutableArray.Create<ReportText>(
                    report.Join(action.Indicators),
                    action.Township ?? "",
                    WhoOf(report, roadmap, action.School, action.Stage),
                    report.Text(action.Measure.Name),
                    FigureText.Plain(action.Amount) + FigureText.Unit(action.Unit, report.Language),
                    action.From.Number is { } from
                        ? FigureText.Plain(from) + " → " + FigureText.Plain(action.To.Number!.Value)
                        : FigureText.Number(CountOf(action.From))
                            + " → "
                            + FigureText.Number(CountOf(action.To)),
                    action.Reason == RoadmapReason.Limit
                        ? report.Text("未达限值", "below its limit")
                        : report.Text("差异系数", "difference coefficient"),
                    report.Join(action.Departments)
                )
            )
        );
    }

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
                $"先在同一学段内调配，再新聘。共调配 {FigureText.Plain(count)} 人；这些调动是否计入当年的交流轮岗（GG11），由县里认定后填报，路线图没有改动交流轮岗人数。",
                $"Teachers move within a stage before any are hired: {FigureText.Plain(count)} in all. Whether they count as rotated this year (GG11) is for the county to decide and report; the roadmap has not changed those figures."
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
                    WhoOf(report, roadmap, move.From, null),
                    WhoOf(report, roadmap, move.To, null),
                    FigureText.Plain(move.Amount)
                )
            )
        );
    }

    private static void AddConsequences(ReportBuilder report, Roadmap roadmap)
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
                "新聘和调入的教师也是专任教师，按持证、已完成培训计算。下列数据随之变动，不另外花钱。",
                "Teachers who are hired or move are full-time teachers too, and count as certified and trained. These figures follow and cost nothing more."
            )
        );
        report.Table(
            [
                new(report.Text("学校", "School")),
                new(report.Text("要素", "Measure")),
                new(report.Text("由…到…", "From … to …")),
            ],
            actions.Select(action =>
                ImmutableArray.Create<ReportText>(
                    WhoOf(report, roadmap, action.School, action.Stage),
                    report.Text(action.Measure.Name),
                    FigureText.Plain(action.From.Number ?? 0)
                        + " → "
                        + FigureText.Plain(action.To.Number ?? 0)
                )
            )
        );
    }

    private static void AddAllowances(ReportBuilder report, Roadmap roadmap)
    {
        if (roadmap.Allowances.IsEmpty)
        {
            return;
        }

        report.Chapter(
            "allowances",
            report.Text("允许低于限值的指标", "Criteria that are left below their limits")
        );
        report.Paragraph(
            report.Text(
                "学校达标规则允许一部分指标略低于限值。下列各项选的是最省的一种，办完后仍高于规则的底线。",
                "The school rule lets a section fall short in some criteria. These are the ones that save most; they still reach the floor of the rule."
            )
        );
        report.List(
            roadmap.Allowances.Select(left =>
                (ReportText)(
                    WhoOf(report, roadmap, left.School, left.Stage)
                    + report.Text("：", ": ")
                    + left.Indicator
                    + report.Text(
                        $"（不低于限值的 {FigureText.Plain(left.Floor * 100)}%）",
                        $" (at least {FigureText.Plain(left.Floor * 100)} % of its limit)"
                    )
                )
            )
        );
    }

    private static void AddTasks(ReportBuilder report, Roadmap roadmap)
    {
        if (roadmap.Tasks.IsEmpty)
        {
            return;
        }

        report.Chapter("tasks", report.Text("增加配置解决不了的事", "What no addition mends"));
        report.Table(
            [
                new(report.Text("指标", "Indicator")),
                new(report.Text("未达标的情况", "What is not met")),
                new(report.Text("怎么办", "What it takes")),
                new(report.Text("责任部门", "Departments")),
            ],
            roadmap.Tasks.Select(task =>
                ImmutableArray.Create<ReportText>(
                    task.Indicator,
                    report.Text(task.Text),
                    report.Text(task.Why),
                    report.Join(task.Departments)
                )
            )
        );
    }

    private static void AddRemaining(ReportBuilder report, Roadmap roadmap)
    {
        if (roadmap.Remaining.IsEmpty)
        {
            return;
        }

        report.Chapter("remaining", report.Text("还不能安排的", "What cannot be planned yet"));
        report.List(
            roadmap.Remaining.Select(open =>
                (ReportText)(
                    open.Indicator
                    + " "
                    + report.Text(open.Subject)
                    + report.Text("：", ": ")
                    + report.Text(open.Why)
                )
            )
        );
    }

    private static string WhoOf(
        ReportBuilder report,
        Roadmap roadmap,
        School? school,
        Stage? stage
    ) =>
        new Subject(SubjectKind.School)
        {
            School = school,
            SchoolName = school is null ? null : SchoolNames.Of(roadmap.County).WithCode(school),
            Stage = stage,
        }.In(report.Language);
}
