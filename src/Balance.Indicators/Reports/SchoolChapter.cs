using System.Collections.Immutable;

namespace Balance.Indicators.Reports;

/// <summary>The part of an evaluation's report that lists the schools that are not met or undetermined.</summary>
internal static class SchoolChapter
{
    public static void AddSchools(ReportBuilder report, Evaluation evaluation)
    {
        var names = SchoolNames.Of(evaluation.County);
        report.Chapter("schools", report.Text("学校", "Schools"));
        report.Paragraph(report.Counts(evaluation.Schools.Select(school => school.Outcome)));
        AddTypes(report, evaluation);
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

    private static void AddTypes(ReportBuilder report, Evaluation evaluation)
    {
        ImmutableArray<ShareBar> types =
        [
            .. evaluation
                .Schools.GroupBy(school => school.School.Type)
                .OrderBy(group => group.Key is null)
                .ThenBy(group => group.Key)
                .Select(group =>
                    report.Share(
                        group.Key is { } type
                            ? report.Text(type.Name())
                            : report.Text("办学类型未填报", "type not reported"),
                        group.Select(school => school.Outcome)
                    )
                ),
        ];
        if (types.IsEmpty)
        {
            return;
        }

        report.Table(
            [
                new(report.Text("办学类型", "Type")),
                .. ReportBuilder.Order.Select(outcome => new ReportColumn(
                    report.Text(outcome.Name()),
                    isNumber: true
                )),
            ],
            types.Select(type =>
                ImmutableArray.Create<ReportText>([
                    type.Name,
                    .. type.Counts.Select(ReportBuilder.Number),
                ])
            )
        );
        report.Chart(
            report.Text(
                "按办学类型的学校、按指标的学部达标比例",
                "Shares that meet: schools by type, sections by indicator"
            ),
            report.Text(
                "先是各类学校，后是各项资源指标的学部；按达标、未达标、待定、不适用分段。",
                "First schools of each type, then sections by each resource criterion; split into met, not met, undetermined and not applicable."
            ),
            new ShareChart([
                .. types,
                .. evaluation
                    .Schools.SelectMany(school => school.Sections)
                    .SelectMany(section => section.Findings)
                    .GroupBy(finding => finding.Criterion)
                    .Select(group =>
                        report.Share(
                            group.First().Indicator.Id + " " + report.Text(group.Key.Name),
                            group.Select(finding => finding.Outcome)
                        )
                    ),
            ])
        );
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
