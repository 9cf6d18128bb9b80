using System.Collections.Immutable;

namespace Balance.Indicators.Reports;

/// <summary>The part of an evaluation's report that says who has to see to what: departments, and townships.</summary>
internal static class ResponsibleChapter
{
    public static void AddDepartments(ReportBuilder report, Evaluation evaluation)
    {
        ImmutableArray<DepartmentShortfalls> shortfalls = evaluation.Shortfalls;
        if (shortfalls.IsEmpty)
        {
            return;
        }

        report.Chapter("departments", report.Text("责任部门", "Who is responsible"));
        report.Table(
            [
                new(report.Text("部门", "Department")),
                new(report.Text("事项", "What")),
                new(report.Text("未达标数", "Not met"), isNumber: true),
                new(report.Text("差距最大的一项", "The farthest from its limit")),
            ],
            shortfalls.SelectMany(department => Tasks(report, department))
        );
    }

    private static IEnumerable<ImmutableArray<ReportText>> Tasks(
        ReportBuilder report,
        DepartmentShortfalls department
    )
    {
        string name = department.Department is { } named
            ? report.Text(named)
            : report.Text("（标准未指定）", "(none named)");
        foreach (
            IGrouping<Criterion, Finding> group in department.Findings.GroupBy(finding =>
                finding.Criterion
            )
        )
        {
            Finding first = group.First();
            yield return
            [
                name,
                first.Indicator.Id + " " + report.Text(group.Key.Name),
                ReportBuilder.Number(group.Count()),
                first.Subject.In(report.Language)
                    + " "
                    + FigureText.Value(first, report.Language)
                    + report.Text("，", ", ")
                    + ShortfallChapter.Gap(report, [first]),
            ];
        }

        foreach (CoefficientEvaluation coefficient in department.Coefficients)
        {
            yield return
            [
                name,
                CoefficientChapter.Name(report, coefficient),
                ReportBuilder.Number(1),
                CoefficientChapter.Subject(report, coefficient)
                    + " "
                    + FigureText.Coefficient(coefficient, report.Language)
                    + report.Text("，", ", ")
                    + CoefficientChapter.Gap(report, coefficient),
            ];
        }

        foreach (VetoEvaluation veto in department.Vetoes)
        {
            yield return
            [
                name,
                veto.Veto.Id + " " + report.Text(veto.Veto.Name),
                ReportBuilder.Number(1),
                "",
            ];
        }
    }

    /// <summary>What is not met at the schools of each township, in the order in which the county lists them.</summary>
    public static void AddTownships(ReportBuilder report, Evaluation evaluation)
    {
        IGrouping<string, ImmutableArray<Finding>>[] townships =
        [
            .. ShortfallChapter
                .Together(
                    evaluation.Findings.Where(finding =>
                        finding.Outcome == Outcome.NotMet
                        && finding.Subject.School?.Township is { Length: > 0 }
                    )
                )
                .GroupBy(findings => findings[0].Subject.School!.Township!),
        ];
        if (townships.Length == 0)
        {
            return;
        }

        report.Chapter("townships", report.Text("各镇街的任务", "What each township has to do"));
        report.Table(
            [
                new(report.Text("镇街", "Township")),
                new(report.Text("对象", "Who")),
                new(report.Text("指标", "Indicator")),
                new(report.Text("差距", "Gap")),
                new(report.Text("责任部门", "Responsible")),
            ],
            townships
                .OrderBy(township =>
                    evaluation
                        .County.Schools.TakeWhile(school => school.Township != township.Key)
                        .Count()
                )
                .SelectMany(township =>
                    township.Select(findings =>
                        ImmutableArray.Create<ReportText>(
                            township.Key,
                            ShortfallChapter.Who(report, findings),
                            findings[0].Indicator.Id
                                + " "
                                + report.Text(findings[0].Criterion.Name),
                            ShortfallChapter.Gap(report, findings),
                            report.Join(findings[0].Departments)
                        )
                    )
                )
        );
    }
}
