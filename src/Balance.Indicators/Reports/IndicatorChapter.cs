using System.Collections.Immutable;

namespace Balance.Indicators.Reports;

/// <summary>The part of an evaluation's report that goes through preconditions, indicators and vetoes.</summary>
internal static class IndicatorChapter
{
    public static void AddPreconditions(ReportBuilder report, Evaluation evaluation)
    {
        if (!evaluation.Preconditions.IsEmpty)
        {
            int count = evaluation.Preconditions.Length;
            Add(
                report,
                evaluation,
                "preconditions",
                report.Text(
                    $"{FigureText.Number(count)} 项前置条件",
                    $"The {FigureText.Number(count)} preconditions"
                ),
                evaluation.Preconditions
            );
        }
    }

    public static void AddIndicators(ReportBuilder report, Evaluation evaluation)
    {
        int count = evaluation.Indicators.Count;
        Add(
            report,
            evaluation,
            "indicators",
            report.Text(
                $"{FigureText.Number(count)} 项指标",
                $"The {FigureText.Number(count)} indicators"
            ),
            [.. evaluation.Indicators]
        );
        report.Chart(
            report.Text("达标情况", "How much is met"),
            report.Text(
                "每条横条是一项的全部，按达标、未达标、待定、不适用分段，数目写在上面。",
                "Each bar is the whole of one kind, split into met, not met, undetermined and not applicable; the numbers are above it."
            ),
            new ShareChart([
                .. evaluation.Dimensions.Select(dimension =>
                    report.Share(
                        report.Text(dimension.Dimension.Name),
                        dimension.Indicators.Select(item => item.Outcome)
                    )
                ),
                report.Share(
                    report.Text("差异系数", "Difference coefficients"),
                    evaluation.Coefficients.Select(item => item.Outcome)
                ),
                report.Share(
                    report.Text("学校", "Schools"),
                    evaluation.Schools.Select(item => item.Outcome)
                ),
            ])
        );
    }

    private static void Add(
        ReportBuilder report,
        Evaluation evaluation,
        string id,
        string title,
        ImmutableArray<IndicatorEvaluation> indicators
    )
    {
        report.Chapter(id, title);
        report.Paragraph(report.Counts(indicators.Select(item => item.Outcome)));
        report.Table(
            [
                new(report.Text("编号", "Id")),
                new(report.Text("指标", "Indicator")),
                new(report.Text("结果", "Outcome")),
                new(report.Text("依据", "Grounds")),
                new(report.Text("条款", "Clause")),
            ],
            indicators.Select(item =>
                ImmutableArray.Create(
                    item.Indicator.Id,
                    report.Text(item.Indicator.Name),
                    report.Text(item.Outcome),
                    Grounds(report, item),
                    report.Join(ClausesOf(item).Select(clause => clause.ToString()).Distinct())
                )
            )
        );
        AddLegend(report, evaluation.Standard, indicators.SelectMany(ClausesOf));
    }

    private static IEnumerable<Clause> ClausesOf(IndicatorEvaluation item) =>
        item.Indicator.Criteria.Select(criterion => criterion.Clause);

    /// <summary>What the marks before the clauses stand for, each document in the order of the standard.</summary>
    private static void AddLegend(
        ReportBuilder report,
        Standard standard,
        IEnumerable<Clause> clauses
    )
    {
        var marks = new HashSet<string>(clauses.Select(clause => clause.Mark));
        List<string> texts =
        [
            .. standard
                .Documents.Where(document => document.Mark is { } mark && marks.Contains(mark))
                .Select(document =>
                    $"[{document.Mark}] {report.Text(StandardText.Document(document))}"
                ),
        ];
        if (marks.Contains(Clause.InterpretationMark))
        {
            texts.Add(
                $"[{Clause.InterpretationMark}] "
                    + report.Text(
                        "文本未说明时的解读",
                        "an interpretation where the text is silent"
                    )
            );
        }

        if (texts.Count > 0)
        {
            report.Paragraph(
                report.Text("条款出处：", "Clauses: ") + string.Join(report.Text("；", "; "), texts)
            );
        }
    }

    /// <summary>The county's own figures as they are; of many subjects, how many are met.</summary>
    private static string Grounds(ReportBuilder report, IndicatorEvaluation item)
    {
        var parts = new List<string>();
        foreach (
            IGrouping<Criterion, Finding> findings in item.Findings.GroupBy(finding =>
                finding.Criterion
            )
        )
        {
            Criterion criterion = findings.Key;
            string name =
                item.Indicator.Criteria.Length == 1 ? "" : report.Text(criterion.Name) + " ";
            if (criterion.Subject is SubjectKind.County or SubjectKind.MonitoredSubject)
            {
                parts.AddRange(
                    findings.Select(finding =>
                        name
                        + (
                            finding.Subject == Subject.County
                                ? ""
                                : finding.Subject.In(report.Language) + " "
                        )
                        + FigureText.Value(finding, report.Language)
                    )
                );
            }
            else
            {
                parts.Add(
                    name
                        + report.Text(StandardText.Subject(criterion))
                        + report.Text("：", ": ")
                        + report.Counts(
                            findings.Select(finding => finding.Outcome),
                            onlyThoseThereAre: true
                        )
                );
            }
        }

        foreach (CoefficientEvaluation coefficient in item.Coefficients)
        {
            parts.Add(
                report.Text(coefficient.Stage.Name())
                    + report.Text("差异系数 ", " coefficient ")
                    + FigureText.Coefficient(coefficient, report.Language)
            );
        }

        return string.Join(report.Text("；", "; "), parts);
    }

    public static void AddVetoes(ReportBuilder report, Evaluation evaluation)
    {
        report.Chapter("vetoes", report.Text("一票否决", "Vetoes"));
        report.Table(
            [
                new(report.Text("编号", "Id")),
                new(report.Text("情形", "Condition")),
                new(report.Text("结果", "Outcome")),
                new(report.Text("填报存在的学校", "Schools reporting it")),
            ],
            evaluation.Vetoes.Select(veto =>
                ImmutableArray.Create<ReportText>(
                    veto.Veto.Id,
                    report.Text(veto.Veto.Name),
                    new ReportText(
                        veto.Outcome switch
                        {
                            Outcome.Met => report.Text("不存在", "absent"),
                            Outcome.NotMet => report.Text(
                                "存在，不予认定",
                                "exists, not recognised"
                            ),
                            _ => report.Text("未填报，待定", "not reported, undetermined"),
                        },
                        veto.Outcome
                    ),
                    report.Join(
                        veto.Schools.Select(school => SchoolNames.Of(evaluation.County)[school])
                    )
                )
            )
        );
    }
}
