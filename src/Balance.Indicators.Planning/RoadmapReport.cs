using System.Collections.Immutable;

namespace Balance.Indicators.Planning;

/// <summary>What a county's head reads of a roadmap: how much, where, why, for whom, and what is left to do.</summary>
public static class RoadmapReport
{
    private static readonly LocalizedText TasksTitle = new(
        "增加配置解决不了的事",
        "What adding cannot solve"
    );

    private static readonly LocalizedText RemainingTitle = new(
        "还不能安排的",
        "What cannot be planned yet"
    );

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
        TotalsChapter.Add(report, roadmap);
        TimetableChapter.Add(report, roadmap);
        ActionsChapter.Add(report, roadmap);
        TotalsChapter.AddBeforeAndAfter(report, roadmap);
        TotalsChapter.AddDrivers(report, roadmap);
        ResponsibleTables.Add(report, roadmap);
        AddAllowances(report, roadmap);
        AddTasks(report, roadmap);
        AddRemaining(report, roadmap);
        ActionsChapter.AddConsequences(report, roadmap);
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
                $"现在：{roadmap.Before.Outcome.Name().Zh}，资源配置{Roadmap.ResourcesOf(roadmap.Before).Name().Zh}。",
                $"Now: {roadmap.Before.Outcome.Name().En}; resource allocation {Roadmap.ResourcesOf(roadmap.Before).Name().En}. "
            )
                + Funded(report, roadmap)
                + report.Text(
                    $"按本路线图全部办完后：{roadmap.After.Outcome.Name().Zh}，资源配置{Roadmap.ResourcesOf(roadmap.After).Name().Zh}。办完后的结论，是把计划的数填进数据，按同一标准重新评估得出的；以学生数不变、新聘和调入的教师持证并完成培训为前提。",
                    $"With everything on this roadmap done: {roadmap.After.Outcome.Name().En}; resource allocation {Roadmap.ResourcesOf(roadmap.After).Name().En}. What is said of afterwards comes from evaluating the county again with the planned figures; it supposes that the numbers of pupils stay, and that teachers who are hired or move are certified and trained."
                )
        );
        if (WhyNot(report, roadmap) is { Length: > 0 } why)
        {
            report.Paragraph(why);
        }
    }

    /// <summary>Where the money does not reach everything: what it reaches, and how much more it takes.</summary>
    private static string Funded(ReportBuilder report, Roadmap roadmap)
    {
        if (TimetableChapter.LastFunded(roadmap) is not { } last)
        {
            return "";
        }

        string lacking = FigureText.Plain(
            Workbench.WithoutZeros(
                roadmap
                    .Actions.Where(action => action.Phase is null)
                    .Sum(action => action.Cost ?? 0)
                    - roadmap.Phases.Sum(phase => (phase.Budget ?? 0) - (phase.Cost ?? 0))
            )
        );
        return report.Text(
            $"按现有预算办到 {last.To}：{last.After.Outcome.Name().Zh}，资源配置{Roadmap.ResourcesOf(last.After).Name().Zh}；要全部办完还缺 {lacking} 元。",
            $"With the money there is, by {last.To}: {last.After.Outcome.Name().En}; resource allocation {Roadmap.ResourcesOf(last.After).Name().En}; {lacking} yuan are lacking for the rest. "
        );
    }

    /// <summary>Why not everything is met in the end: what is missing, and what no addition mends.</summary>
    private static string WhyNot(ReportBuilder report, Roadmap roadmap)
    {
        if (roadmap.After.Outcome == Outcome.Met)
        {
            return "";
        }

        string tasks = FigureText.Number(roadmap.Tasks.Length);
        string open = FigureText.Number(roadmap.Remaining.Length);
        string missing = FigureText.Number(roadmap.After.Missing.Length);
        return report.Text(
                "全部办完后仍不能说达标，原因是：",
                "Why it cannot be called met even then: "
            )
            + string.Join(
                report.Text("；", "; "),
                new[]
                {
                    roadmap.Tasks.IsEmpty
                        ? ""
                        : report.Text(
                            $"有 {tasks} 件事增加配置解决不了，列在“{TasksTitle.Zh}”",
                            $"{tasks} things that adding cannot solve, under \"{TasksTitle.En}\""
                        ),
                    roadmap.Remaining.IsEmpty
                        ? ""
                        : report.Text(
                            $"有 {open} 项没有安排（没有填报的数据有 {missing} 个，一个数据可以关系几项），列在“{RemainingTitle.Zh}”",
                            $"{open} that could not be planned ({missing} figures are not reported; one can concern several), under \"{RemainingTitle.En}\""
                        ),
                }.Where(text => text.Length > 0)
            )
            + report.Text("。", ".");
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
                    RoadmapWords.Who(report, roadmap, left.School, left.Stage)
                    + report.Text("：", ": ")
                    + left.Indicator
                    + report.Text(
                        $"（不低于限值的 {FigureText.Plain(left.Floor * 100)}%）",
                        $" (at least {FigureText.Plain(left.Floor * 100)} % of its limit)"
                    )
                    + Reached(report, roadmap, left)
                )
            )
        );
    }

    /// <summary>What it is then, and its limit.</summary>
    private static string Reached(ReportBuilder report, Roadmap roadmap, RoadmapAllowance left) =>
        roadmap.After.Find(left.Indicator, left.School.Code, left.Stage)
            is { Limit: { } limit } finding
            ? report.Text("：办完后 ", ": then ")
                + FigureText.Value(finding, report.Language)
                + report.Text("，限值 ", ", limit ")
                + FigureText.Plain(limit)
                + FigureText.Unit(finding.Unit, report.Language)
            : "";

    private static void AddTasks(ReportBuilder report, Roadmap roadmap)
    {
        if (roadmap.Tasks.IsEmpty)
        {
            return;
        }

        report.Chapter("tasks", report.Text(TasksTitle));
        bool isDated = !roadmap.Phases.IsEmpty;
        report.Table(
            [
                new(report.Text("指标", "Indicator")),
                new(report.Text("未达标的情况", "What is not met")),
                new(report.Text("怎么办", "What it takes")),
                .. RoadmapWords.DateColumn(report, isDated),
                new(report.Text("镇街", "Township")),
                new(report.Text("责任部门", "Departments")),
            ],
            roadmap.Tasks.Select(task =>
                ImmutableArray.CreateRange<ReportText>([
                    task.Indicator,
                    report.Text(task.Text),
                    report.Text(task.Why),
                    .. RoadmapWords.Date(report, roadmap, task.Phase),
                    task.Township ?? "",
                    report.Join(task.Departments),
                ])
            )
        );
    }

    private static void AddRemaining(ReportBuilder report, Roadmap roadmap)
    {
        if (roadmap.Remaining.IsEmpty)
        {
            return;
        }

        report.Chapter("remaining", report.Text(RemainingTitle));
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
}
