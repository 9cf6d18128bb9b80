using System.Collections.Immutable;

namespace Balance.Indicators.Planning;

/// <summary>The parts of a roadmap's report that tell what is done when, and which school comes first.</summary>
internal static class TimetableChapter
{
    private const int MonthsOfYear = 12;

    public static void Add(ReportBuilder report, Roadmap roadmap)
    {
        if (!roadmap.Phases.IsEmpty)
        {
            AddPhases(report, roadmap);
        }

        if (!roadmap.Schools.IsEmpty && !(roadmap.Phases.IsEmpty && roadmap.Options.Prices is null))
        {
            AddSchools(report, roadmap);
        }
    }

    /// <summary>The last phase where the money does not reach everything; else null.</summary>
    public static RoadmapPhase? LastFunded(Roadmap roadmap) =>
        roadmap.Phases.IsEmpty || roadmap.Actions.All(action => action.Phase is not null)
            ? null
            : roadmap.Phases[roadmap.Phases.Length - 1];

    private static void AddPhases(ReportBuilder report, Roadmap roadmap)
    {
        bool isBudgeted = !roadmap.Options.Budget.IsEmpty;
        report.Chapter("timetable", report.Text("时间表", "Timetable"));
        report.Paragraph(
            isBudgeted
                ? report.Text(
                    "县里的事和教师调配最先办；然后按费用从少到多一所一所地让学校达到限值，这样不论有多少钱，办成的学校都最多（有的东西没有单价时，按缺口从小到大）；各校都达到限值之后，再缩小差距。当年没有用完的钱结转下一年。没有单价的不占预算。",
                    "What is the county's and moving teachers come first; then schools come up to their limits one by one, the cheapest first, so that whatever the money, no other order completes more schools (where something to be bought has no price, those that lack least first); then the coefficients. What is not spent in a year is carried over. What has no price takes no money."
                )
                : report.Text(
                    "没有给预算，所以只分先后：县里的事和教师调配最先办；学校平均分到各年，先达到限值，费用少的在先（有的东西没有单价时，缺口小的在先）；各校都达到限值之后，再缩小差距。",
                    "Without a budget this is only an order: what is the county's and moving teachers come first; schools come up to their limits in equal numbers each year, the cheapest first (where something to be bought has no price, those that lack least first); then the coefficients."
                )
        );
        report.Table(
            [
                new(report.Text("时间", "When")),
                new(report.Text("标准的实施步骤", "In the standard's schedule")),
                new(
                    report.Text("达到限值的学校（所）", "Schools that come up to their limits"),
                    isNumber: true
                ),
                new(report.Text("累计（所）", "Together"), isNumber: true),
                .. isBudgeted
                    ? (ReportColumn[])
                        [new(report.Text("预算（元）", "Budget (yuan)"), isNumber: true)]
                    : [],
                .. roadmap.Options.Prices is not null
                    ? (ReportColumn[])
                        [new(report.Text("费用（元）", "Cost (yuan)"), isNumber: true)]
                    : [],
                new(report.Text("期末资源配置", "Resource allocation then")),
                new(report.Text("期末全县", "The county then")),
            ],
            roadmap.Phases.Select(phase =>
                ImmutableArray.CreateRange<ReportText>([
                    phase.ToString(),
                    report.Text(phase.Name),
                    ReportBuilder.Number(phase.Schools.Length),
                    ReportBuilder.Number(
                        roadmap.Phases.Take(phase.Number).Sum(one => one.Schools.Length)
                    ),
                    .. isBudgeted ? [ReportBuilder.Number(phase.Budget!.Value)] : (ReportText[])[],
                    .. roadmap.Options.Prices is not null
                        ? [RoadmapWords.Money(report, phase.Cost)]
                        : (ReportText[])[],
                    report.Text(Roadmap.ResourcesOf(phase.After)),
                    report.Text(phase.After.Outcome),
                ])
            )
        );
        if (Later(report, roadmap) is { Length: > 0 } later)
        {
            report.Paragraph(new ReportText(later, Outcome.NotMet));
        }

        report.Paragraph(
            report.Text(
                "期限只是先后，没有考虑用地、招标和工期。",
                "The dates are an order only: land, tenders and building times are not considered."
            )
        );
        AddChart(report, roadmap);
    }

    /// <summary>What the money does not reach.</summary>
    private static string Later(ReportBuilder report, Roadmap roadmap)
    {
        RoadmapAction[] later = [.. roadmap.Actions.Where(action => action.Phase is null)];
        if (later.Length == 0)
        {
            return "";
        }

        string cost = FigureText.Plain(
            Workbench.WithoutZeros(later.Sum(action => action.Cost ?? 0))
        );
        int schools = roadmap.Schools.Count(school => school.Phase is null);
        string count = FigureText.Number(schools);
        return report.Text(
                $"预算不够全部办完：{cost} 元的项目没有资金",
                $"The budget does not reach everything: work of {cost} yuan has no money"
            )
            + (
                schools == 0
                    ? report.Text("，都是为缩小差距的", ", all of it for the coefficients")
                    : report.Text(
                        $"，{count} 所学校因此达不到限值",
                        $", and {count} schools stay below their limits for lack of it"
                    )
            )
            + report.Text("。", ".");
    }

    private static void AddChart(ReportBuilder report, Roadmap roadmap)
    {
        var bars = ImmutableArray.CreateBuilder<TimeBar>();
        void Bar(LocalizedText name, string shown, IEnumerable<int> phases)
        {
            int[] all = [.. phases];
            if (all.Length > 0)
            {
                bars.Add(
                    new TimeBar(
                        report.Text(name),
                        shown,
                        MonthOf(roadmap.Phases[all.Min() - 1].From),
                        MonthOf(roadmap.Phases[all.Max() - 1].To) + 1
                    )
                );
            }
        }

        string Count(int count, string zh, string en) =>
            FigureText.Number(count) + report.Text(" " + zh, " " + en);
        RoadmapAction[] dated =
        [
            .. roadmap.Actions.Where(action =>
                action.Phase is not null && action.Reason != RoadmapReason.Consequence
            ),
        ];
        RoadmapAction[] ofCounty =
        [
            .. dated.Where(action =>
                action.Owner is null || action.Reason == RoadmapReason.Rotation
            ),
        ];
        Bar(
            roadmap.Moves.IsEmpty
                ? new("县里的事", "What is the county's")
                : new("县里的事和教师调配", "What is the county's, and moving teachers"),
            Count(ofCounty.Length, "项", "actions"),
            ofCounty.Select(action => action.Phase!.Value)
        );
        Bar(
            new("增加配置解决不了的事", "What adding cannot solve"),
            Count(roadmap.Tasks.Length, "项", "tasks"),
            roadmap.Tasks.SelectMany(task => new[] { 1, task.Phase!.Value })
        );
        RoadmapSchool[] schools = [.. roadmap.Schools.Where(school => school.Phase is not null)];
        Bar(
            new("学校达到限值", "Schools come up to their limits"),
            Count(schools.Length, "所学校", "schools"),
            schools.Select(school => school.Phase!.Value)
        );
        foreach (
            IGrouping<Measure, RoadmapAction> group in dated
                .Where(action => action.Reason == RoadmapReason.Coefficient)
                .GroupBy(action => action.Measure)
        )
        {
            Bar(
                new("缩小差距：" + group.Key.Name.Zh, "Coefficient: " + group.Key.Name.En),
                Count(
                    group.Select(action => action.School!.Code).Distinct().Count(),
                    "所学校",
                    "schools"
                ),
                group.Select(action => action.Phase!.Value)
            );
        }

        if (bars.Count == 0)
        {
            return;
        }

        report.Chart(
            report.Text("时间线", "Time line"),
            report.Text(
                "每条横条是一类工作从开始到结束的时间。",
                "Each bar is the time of one kind of work, from its beginning to its end."
            ),
            new TimeChart(
                [
                    .. roadmap.Phases.Select(phase => (MonthOf(phase.From), phase.From.ToString())),
                    (
                        MonthOf(roadmap.Phases[roadmap.Phases.Length - 1].To) + 1,
                        roadmap.Phases[roadmap.Phases.Length - 1].To.ToString()
                    ),
                ],
                bars.ToImmutable()
            )
        );
    }

    private static int MonthOf(Month month) => MonthsOfYear * month.Year + month.Number - 1;

    /// <summary>Which school comes first, and how much has been spent by then.</summary>
    private static void AddSchools(ReportBuilder report, Roadmap roadmap)
    {
        bool isPriced =
            roadmap.Options.Prices is not null
            && roadmap.Schools.All(school => school.Cost is not null);
        report.Chapter("schools", report.Text("先办哪些学校", "Which schools come first"));
        report.Paragraph(
            isPriced
                ? report.Text(
                    "按让学校达到全部限值的费用从少到多排列；缩小差距的增加不在其中。",
                    "By what it costs to meet all of a school's limits, the least first; what is added for coefficients is left out."
                )
                : report.Text(
                    "没有费用可比，按缺口占办完后数量的比例从小到大排列；缩小差距的增加不在其中。",
                    "There is no cost to compare, so by how much of what there will be is lacking, the least first; what is added for coefficients is left out."
                )
        );
        ILookup<string, RoadmapAction> actions = roadmap
            .Actions.Where(action =>
                action.Owner is not null && action.Reason == RoadmapReason.Limit
            )
            .ToLookup(action => roadmap.Before.Schools[action.Owner!.Value].School.Code);
        decimal together = 0;
        int number = 0;
        report.Table(
            [
                new(report.Text("次序", "Order"), isNumber: true),
                new(report.Text("学校", "School")),
                new(report.Text("镇街", "Township")),
                new(report.Text("要增加的", "What is added")),
                .. isPriced
                    ? (ReportColumn[])
                        [
                            new(report.Text("费用（元）", "Cost (yuan)"), isNumber: true),
                            new(report.Text("累计（元）", "Together (yuan)"), isNumber: true),
                        ]
                    : [],
                .. RoadmapWords.DateColumn(report, !roadmap.Phases.IsEmpty),
            ],
            roadmap.Schools.Select(school =>
            {
                together += school.Cost ?? 0;
                return ImmutableArray.CreateRange<ReportText>([
                    ReportBuilder.Number(++number),
                    RoadmapWords.Who(report, roadmap, school.School),
                    school.School.Township ?? "",
                    string.Join(
                        report.Text("；", "; "),
                        actions[school.School.Code]
                            .Select(action => RoadmapWords.What(report, action))
                    ),
                    .. isPriced
                        ?
                        [
                            actions[school.School.Code].All(action => action.Cost is null)
                                ? RoadmapWords.Money(report, null)
                                : ReportBuilder.Number(school.Cost!.Value),
                            ReportBuilder.Number(together),
                        ]
                        : (ReportText[])[],
                    .. RoadmapWords.Date(report, roadmap, school.Phase),
                ]);
            })
        );
        if (isPriced)
        {
            AddCurve(report, roadmap);
        }
    }

    private static void AddCurve(ReportBuilder report, Roadmap roadmap)
    {
        decimal spent = 0;
        decimal money = 0;
        ImmutableArray<decimal> steps =
        [
            .. roadmap.Schools.Select(school => spent += school.Cost!.Value),
        ];
        report.Chart(
            report.Text("花多少钱，能办成多少所学校", "How many schools for how much money"),
            report.Text(
                "每上一级，又有一所学校达到全部限值；没有单价的按 0 元画，缩小差距的费用不在其中。虚线是到各期末可以用的钱，远在图外的不画。数值见上表。",
                "At each step one more school meets all of its limits; what has no price is drawn as 0 yuan, and what the coefficients cost is left out. The broken lines are the money there is by the end of each phase, where it is not far outside. The figures are in the table above."
            ),
            new CurveChart(
                report.Text("元", "yuan"),
                report.Text("达到限值的学校（所）", "schools that meet their limits"),
                steps,
                [
                    .. roadmap
                        .Phases.Where(phase => phase.Budget is not null)
                        .Select(phase =>
                            (money += phase.Budget!.Value, phase.To + " " + FigureText.Plain(money))
                        )
                        .TakeWhile((mark, i) => i == 0 || mark.Item1 <= 2 * spent),
                ]
            )
        );
    }
}
