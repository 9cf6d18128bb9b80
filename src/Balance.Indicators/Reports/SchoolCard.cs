using System.Collections.Immutable;

namespace Balance.Indicators.Reports;

/// <summary>The card of one school.</summary>
internal static class SchoolCard
{
    public static Report Of(Evaluation evaluation, SchoolEvaluation school, Language language)
    {
        var report = new ReportBuilder(language);
        string name = SchoolNames.Of(evaluation.County)[school.School];
        report.Title(
            evaluation.County.Name
                + (evaluation.County.Year is { } year ? " " + FigureText.Number(year) : "")
                + report.Text("：", ": ")
                + name
        );
        AddFacts(report, evaluation, school);
        report.Chapter("verdict", report.Text("结论", "Verdict"));
        report.Paragraph(
            new ReportText(
                name + report.Text("：", ": ") + school.Outcome.Name().In(language),
                school.Outcome
            )
        );
        foreach (SectionEvaluation section in school.Sections)
        {
            AddSection(report, evaluation, section);
        }

        AddOthers(report, school);
        AddMissing(report, evaluation, school);
        return report.Build();
    }

    private static void AddFacts(
        ReportBuilder report,
        Evaluation evaluation,
        SchoolEvaluation school
    )
    {
        string unknown = report.Text("未填报", "not reported");
        School facts = school.School;
        report.Paragraph(
            report.Text("依据：", "Standard: ")
                + report.Text(evaluation.Standard.Name)
                + report.Text($"（{evaluation.Standard.Id}）", $" ({evaluation.Standard.Id})")
        );
        report.Paragraph(
            string.Join(
                report.Text("；", "; "),
                (string[])
                    [
                        report.Text("代码 ", "code ") + facts.Code,
                        report.Text("办学类型 ", "type ")
                            + (facts.Type is { } type ? report.Text(type.Name()) : unknown),
                        report.Text("所在地 ", "location ")
                            + (
                                facts.Location is { } location
                                    ? report.Text(location.Name())
                                    : unknown
                            ),
                        report.Text("镇街 ", "township ") + (facts.Township ?? unknown),
                        report.Text("办别 ", "ownership ")
                            + (
                                facts.Ownership is { } ownership
                                    ? report.Text(ownership.Name())
                                    : unknown
                            ),
                    ]
            )
        );
    }

    private static void AddSection(
        ReportBuilder report,
        Evaluation evaluation,
        SectionEvaluation section
    )
    {
        report.Chapter(
            "section-" + section.Stage.Code(),
            report.Text(section.Stage.Name())
                + report.Text("部资源配置：", " section, resources: ")
                + section.Outcome.Name().In(report.Language)
        );
        report.Table(
            [
                new(report.Text("指标", "Indicator")),
                new(report.Text("数值", "Value"), isNumber: true),
                new(report.Text("要求", "Required"), isNumber: true),
                new(report.Text("最低", "Floor"), isNumber: true),
                new(report.Text("结果", "Outcome")),
                new(report.Text("差距", "Gap")),
            ],
            section.Findings.Select(finding =>
                ImmutableArray.Create(
                    finding.Indicator.Id + " " + report.Text(finding.Criterion.Name),
                    report.Value(finding),
                    finding.Limit is { } limit
                        ? FigureText.Limit(finding, limit, report.Language)
                        : "—",
                    finding.Floor is { } floor ? ReportBuilder.Number(floor) : "—",
                    report.Text(finding.Outcome),
                    ShortfallChapter.Gap(report, [finding])
                )
            )
        );
        report.Paragraph(
            report.Text("学校达标规则：", "School rule: ")
                + report.Text(StandardText.SchoolRule(evaluation.Standard.SchoolRule))
                + report.Text(
                    "。“最低”是规则允许的下限。",
                    ". \"Floor\" is the least that the rule allows."
                )
        );
        if (section.Headroom is { } headroom)
        {
            report.Paragraph(
                report.Text(
                    $"班级、教师、资源不变，还能增加 {FigureText.Number(headroom)} 名学生。",
                    $"With classes, teachers and resources as they are, {FigureText.Number(headroom)} more pupils fit."
                )
            );
        }
    }

    private static void AddOthers(ReportBuilder report, SchoolEvaluation school)
    {
        report.Chapter("others", report.Text("其他指标", "Other indicators"));
        report.Table(
            [
                new(report.Text("对象", "Who")),
                new(report.Text("指标", "Indicator")),
                new(report.Text("要求", "Required")),
                new(report.Text("实际", "Observed")),
                new(report.Text("结果", "Outcome")),
                new(report.Text("差距", "Gap")),
            ],
            school
                .Findings.Where(finding =>
                    finding.Subject.Class is null || finding.Outcome != Outcome.Met
                )
                .Select(finding =>
                    ImmutableArray.Create(
                        finding.Subject.In(report.Language),
                        finding.Indicator.Id + " " + report.Text(finding.Criterion.Name),
                        finding.Limit is { } limit
                            ? FigureText.Limit(finding, limit, report.Language)
                            : "—",
                        report.Value(finding),
                        report.Text(finding.Outcome),
                        ShortfallChapter.Gap(report, [finding])
                    )
                )
        );
        int classes = school.Findings.Count(finding =>
            finding.Subject.Class is not null && finding.Outcome == Outcome.Met
        );
        if (classes > 0)
        {
            report.Paragraph(
                report.Text(
                    $"另有 {FigureText.Number(classes)} 个班级的人数达标，未逐个列出。",
                    $"{FigureText.Number(classes)} more classes are met and not listed."
                )
            );
        }

        foreach (VetoEvaluation veto in school.Vetoes.Where(veto => veto.Outcome != Outcome.Met))
        {
            report.Paragraph(
                new ReportText(
                    veto.Veto.Id
                        + " "
                        + report.Text(veto.Veto.Name)
                        + report.Text("：", ": ")
                        + veto.Outcome.Name().In(report.Language),
                    veto.Outcome
                )
            );
        }
    }

    private static void AddMissing(
        ReportBuilder report,
        Evaluation evaluation,
        SchoolEvaluation school
    )
    {
        MissingFigure[] missing =
        [
            .. evaluation.Missing.Where(item => ReferenceEquals(item.School, school.School)),
        ];
        if (missing.Length > 0)
        {
            report.Chapter("missing", report.Text("缺少的数据", "Missing data"));
            report.List(
                missing.Select(item => new ReportText(
                    item.In(report.Language) + report.Text("：", ": ") + item.Path,
                    Outcome.Undetermined
                ))
            );
        }
    }
}
