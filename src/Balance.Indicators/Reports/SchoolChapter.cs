using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>The part of an evaluation's report that lists the schools that are not met or undetermined.</summary>
internal static class SchoolChapter
{
    public static void AddSchools(ReportBuilder report, Evaluation evaluation)
    {
        var names = SchoolNames.Of(evaluation.County);
        report.Chapter("schools", report.Text("学校", "Schools"));
        report.Paragraph(report.Counts(evaluation.Schools.Select(school => school.Outcome)));
        string counted = FigureText.Number(evaluation.Standard.SchoolRule?.Criteria.Length ?? 0);
        report.Table(
            [
                new(report.Text("学校", "School")),
                new(report.Text("办学类型", "Type")),
                new(report.Text("结果", "Outcome")),
                new(
                    report.Text(
                        $"资源配置达标项数（共 {counted} 项）",
                        $"Resource criteria met (of {counted})"
                    )
                ),
                new(report.Text("未达标", "Not met")),
                new(report.Text("待定", "Undetermined")),
            ],
            evaluation
                .Schools.Where(school => school.Outcome is Outcome.NotMet or Outcome.Undetermined)
                .OrderByDescending(school => school.Outcome)
                .Select(school =>
                    ImmutableArray.Create(
                        names[school.School],
                        school.School.Type is { } type ? report.Text(type.Name()) : "—",
                        report.Text(school.Outcome),
                        report.Join(
                            school.Sections.Select(section =>
                                report.Text(section.Stage.Name())
                                + " "
                                + (
                                    section.Outcome == Outcome.NotApplicable
                                        ? "—"
                                        : FigureText.Number(section.MetCriteria.Count())
                                )
                            )
                        ),
                        IdsWith(report, school, Outcome.NotMet),
                        IdsWith(report, school, Outcome.Undetermined)
                    )
                )
        );
        string[] leftOut =
        [
            .. evaluation
                .Schools.Where(school => school.Resources == Outcome.NotApplicable)
                .Select(school => names[school.School]),
        ];
        if (leftOut.Length > 0 && evaluation.Standard.SchoolRule is not null)
        {
            report.Paragraph(
                report.Text("不参加资源配置评估的学校：", "Left out of resource allocation: ")
                    + report.Join(leftOut)
            );
        }
    }

    private static string IdsWith(ReportBuilder report, SchoolEvaluation school, Outcome outcome) =>
        report.Join(
            school
                .Sections.SelectMany(section => section.Findings)
                .Concat(school.Findings)
                .Where(finding => finding.Outcome == outcome)
                .Select(finding => finding.Indicator.Id)
                .Concat(
                    school
                        .Vetoes.Where(veto => veto.Outcome == outcome)
                        .Select(veto => veto.Veto.Id)
                )
                .Distinct()
        );
}
