using System.Collections.Immutable;

namespace Balance.Indicators.Planning;

/// <summary>The parts of a roadmap's report that tell departments and townships what is theirs, and by when.</summary>
internal static class ResponsibleTables
{
    public static void Add(ReportBuilder report, Roadmap roadmap)
    {
        RoadmapAction[] actions =
        [
            .. roadmap.Actions.Where(action =>
                action.Reason is RoadmapReason.Limit or RoadmapReason.Coefficient
            ),
        ];
        AddDepartments(report, roadmap, actions);
        AddTownships(report, roadmap, actions);
    }

    private static void AddDepartments(
        ReportBuilder report,
        Roadmap roadmap,
        RoadmapAction[] actions
    )
    {
        LocalizedText[] departments =
        [
            .. actions
                .SelectMany(action => action.Departments)
                .Concat(roadmap.Tasks.SelectMany(task => task.Departments))
                .Distinct(),
        ];
        if (departments.Length == 0)
        {
            return;
        }

        bool isPriced = roadmap.Options.Prices is not null;
        report.Chapter("departments", report.Text("各部门的任务", "What each department does"));
        if (departments.Length > 1)
        {
            report.Paragraph(
                report.Text(
                    "几个部门共同负责的，每个部门下面都列一次，说的是同一件事，不要相加。",
                    "What several departments are responsible for is listed under each of them; it is the same work, not to be added up."
                )
            );
        }

        report.Table(
            [
                new(report.Text("部门", "Department")),
                .. RoadmapWords.DateColumn(report, !roadmap.Phases.IsEmpty),
                new(report.Text("指标", "Indicator")),
                new(report.Text("事项", "What")),
                new(report.Text("学校（所）", "Schools"), isNumber: true),
                new(report.Text("增加", "Add"), isNumber: true),
                new(report.Text("单位", "Unit")),
                .. isPriced
                    ? (ReportColumn[])
                        [new(report.Text("费用（元）", "Cost (yuan)"), isNumber: true)]
                    : [],
            ],
            departments.SelectMany(department =>
                actions
                    .Where(action => action.Departments.Contains(department))
                    .GroupBy(action =>
                        (
                            action.Phase,
                            Indicators: report.Join(action.Indicators),
                            action.Measure,
                            Unit: report.Text(action.Unit),
                            action.Reason
                        )
                    )
                    .OrderBy(group => group.Key.Phase ?? int.MaxValue)
                    .Select(group =>
                        ImmutableArray.CreateRange<ReportText>([
                            report.Text(department),
                            .. RoadmapWords.Date(report, roadmap, group.Key.Phase),
                            group.Key.Indicators,
                            report.Text(group.Key.Measure.Name)
                                + (
                                    group.Key.Reason == RoadmapReason.Coefficient
                                        ? report.Text("（缩小差距）", " (coefficient)")
                                        : ""
                                ),
                            Schools(report, group.Select(action => action.School)),
                            ReportBuilder.Number(
                                Workbench.WithoutZeros(group.Sum(action => action.Amount))
                            ),
                            group.Key.Unit,
                            .. isPriced
                                ?
                                [
                                    RoadmapWords.Money(
                                        report,
                                        group.Any(action => action.Cost is null)
                                            ? null
                                            : group.Sum(action => action.Cost)
                                    ),
                                ]
                                : (ReportText[])[],
                        ])
                    )
                    .Concat(
                        roadmap
                            .Tasks.Where(task => task.Departments.Contains(department))
                            .Select(task =>
                                ImmutableArray.CreateRange<ReportText>([
                                    report.Text(department),
                                    .. RoadmapWords.Date(report, roadmap, task.Phase),
                                    task.Indicator,
                                    report.Text(task.Text),
                                    Schools(report, [task.School]),
                                    "—",
                                    "",
                                    .. isPriced ? ["—"] : (ReportText[])[],
                                ])
                            )
                    )
            )
        );
    }

    /// <summary>How many schools; 全县 where it is the county's.</summary>
    private static ReportText Schools(ReportBuilder report, IEnumerable<School?> schools)
    {
        string[] codes = [.. schools.OfType<School>().Select(school => school.Code).Distinct()];
        return codes.Length == 0
            ? Subject.County.In(report.Language)
            : ReportBuilder.Number(codes.Length);
    }

    private static void AddTownships(ReportBuilder report, Roadmap roadmap, RoadmapAction[] actions)
    {
        var rows = actions
            .Where(action => action.Township is { Length: > 0 })
            .Select(action =>
                (
                    School: action.School!,
                    action.Phase,
                    What: RoadmapWords.What(report, action)
                        + (
                            action.Reason == RoadmapReason.Coefficient
                                ? report.Text("（缩小差距）", " (coefficient)")
                                : ""
                        )
                )
            )
            .Concat(
                roadmap
                    .Tasks.Where(task => task.Township is { Length: > 0 })
                    .Select(task =>
                        (
                            School: task.School!,
                            task.Phase,
                            What: task.Indicator + " " + report.Text(task.Text)
                        )
                    )
            )
            .ToArray();
        if (rows.Length == 0)
        {
            return;
        }

        report.Chapter("townships", report.Text("各镇街的任务", "What each township does"));
        report.Table(
            [
                new(report.Text("镇街", "Township")),
                .. RoadmapWords.DateColumn(report, !roadmap.Phases.IsEmpty),
                new(report.Text("学校", "School")),
                new(report.Text("要办的", "What is to be done")),
            ],
            rows.GroupBy(row => (row.School.Township, row.Phase, row.School.Code))
                .OrderBy(group =>
                    roadmap
                        .County.Schools.TakeWhile(school => school.Township != group.Key.Township)
                        .Count()
                )
                .ThenBy(group => group.Key.Phase ?? int.MaxValue)
                .Select(group =>
                    ImmutableArray.CreateRange<ReportText>([
                        group.Key.Township!,
                        .. RoadmapWords.Date(report, roadmap, group.Key.Phase),
                        RoadmapWords.Who(report, roadmap, group.First().School),
                        string.Join(report.Text("；", "; "), group.Select(row => row.What)),
                    ])
                )
        );
    }
}
