using System.Collections.Immutable;

namespace Balance.Indicators.Reports;

/// <summary>The part of an evaluation's report that is read in a minute: the verdict, how much is met, and what decides.</summary>
internal static class VerdictChapter
{
    /// <summary>As many schools as are named where more are concerned.</summary>
    private const int MostNames = 5;

    public static void AddVerdict(ReportBuilder report, Evaluation evaluation)
    {
        report.Chapter("verdict", report.Text("结论", "Verdict"));
        report.Paragraph(
            new ReportText(
                evaluation.County.Name
                    + report.Text("：", ": ")
                    + evaluation.Outcome.Name().In(report.Language),
                evaluation.Outcome
            )
        );
        AddSummary(report, evaluation);
        AddMissingCount(report, evaluation);
        AddWarningCount(report, evaluation);
        AddResponsible(report, evaluation);
        (Outcome Outcome, string Text)[] reasons = [.. Reasons(report, evaluation)];
        foreach (Outcome outcome in (Outcome[])[Outcome.NotMet, Outcome.Undetermined])
        {
            string[] texts =
            [
                .. reasons.Where(reason => reason.Outcome == outcome).Select(reason => reason.Text),
            ];
            if (texts.Length > 0)
            {
                report.Paragraph(
                    outcome == Outcome.NotMet
                        ? report.Text("未达标的原因：", "What is not met:")
                        : report.Text("待定的原因：", "What is undetermined:")
                );
                report.List(texts.Select(text => new ReportText(text, outcome)));
            }
        }

        string[] byRounding = [.. DecidedByRounding(report, evaluation)];
        if (byRounding.Length > 0)
        {
            report.Paragraph(
                report.Text(
                    "由舍入决定（按未舍入的数值，结论不同）：",
                    "Decided by rounding (exact values say otherwise): "
                ) + report.Join(byRounding)
            );
        }
    }

    private static void AddSummary(ReportBuilder report, Evaluation evaluation)
    {
        ImmutableArray<ReportText> Row(string name, Outcome? outcome, IEnumerable<Outcome> outcomes)
        {
            ILookup<Outcome, Outcome> counts = outcomes.ToLookup(item => item);
            return
            [
                name,
                outcome is { } known ? report.Text(known) : "",
                .. ReportBuilder.Order.Select(item => ReportBuilder.Number(counts[item].Count())),
            ];
        }

        var rows = new List<ImmutableArray<ReportText>>();
        foreach (DimensionEvaluation dimension in evaluation.Dimensions)
        {
            rows.Add(
                Row(
                    report.Text(dimension.Dimension.Name)
                        + report.Text("（指标）", " (indicators)"),
                    dimension.Outcome,
                    dimension.Indicators.Select(item => item.Outcome)
                )
            );
        }

        if (!evaluation.Preconditions.IsEmpty)
        {
            rows.Add(
                Row(
                    report.Text("前置条件", "Preconditions"),
                    null,
                    evaluation.Preconditions.Select(item => item.Outcome)
                )
            );
        }

        rows.Add(
            Row(
                report.Text("差异系数", "Difference coefficients"),
                null,
                evaluation.Coefficients.Select(item => item.Outcome)
            )
        );
        rows.Add(
            Row(
                report.Text("一票否决（不存在即达标）", "Vetoes (met where absent)"),
                null,
                evaluation.Vetoes.Select(item => item.Outcome)
            )
        );
        rows.Add(
            Row(
                report.Text("学校", "Schools"),
                null,
                evaluation.Schools.Select(item => item.Outcome)
            )
        );
        report.Table(
            [
                new(report.Text("项目", "What")),
                new(report.Text("结果", "Outcome")),
                .. ReportBuilder.Order.Select(outcome => new ReportColumn(
                    report.Text(outcome.Name()),
                    isNumber: true
                )),
            ],
            rows
        );
    }

    /// <summary>Why: every part of the verdict that is not met or undetermined, with what decides it.</summary>
    private static IEnumerable<(Outcome Outcome, string Text)> Reasons(
        ReportBuilder report,
        Evaluation evaluation
    ) =>
        evaluation
            .Vetoes.Where(veto => IsReason(veto.Outcome))
            .Select(veto => (veto.Outcome, Reason(report, evaluation, veto)))
            .Concat(
                evaluation
                    .Preconditions.Where(item => IsReason(item.Outcome))
                    .Select(item => (item.Outcome, Reason(report, item)))
            )
            .Concat(
                evaluation
                    .Dimensions.Where(dimension => IsReason(dimension.Outcome))
                    .SelectMany(dimension =>
                        dimension.HoldsSchoolRule
                            ? ResourceReasons(report, evaluation, dimension)
                            : dimension
                                .Indicators.Where(item => IsReason(item.Outcome))
                                .Select(item => (item.Outcome, Reason(report, item)))
                    )
            );

    private static bool IsReason(Outcome outcome) =>
        outcome is Outcome.NotMet or Outcome.Undetermined;

    /// <summary>Where the school rule stands: what keeps sections from it, coefficients, and whatever the rule does not count.</summary>
    private static IEnumerable<(Outcome Outcome, string Text)> ResourceReasons(
        ReportBuilder report,
        Evaluation evaluation,
        DimensionEvaluation dimension
    )
    {
        ImmutableArray<string> counted = evaluation.Standard.SchoolRule?.Criteria ?? [];
        var names = SchoolNames.Of(evaluation.County);
        foreach (Outcome outcome in (Outcome[])[Outcome.NotMet, Outcome.Undetermined])
        {
            (SchoolEvaluation School, SectionEvaluation Section)[] sections =
            [
                .. from school in evaluation.Schools
                from section in school.Sections
                where section.Outcome == outcome
                select (school, section),
            ];
            if (sections.Length > 0)
            {
                string[] schools =
                [
                    .. sections.Select(item => names[item.School.School]).Distinct(),
                ];
                LocalizedText rule = StandardText.SchoolRule(evaluation.Standard.SchoolRule);
                yield return (
                    outcome,
                    report.Text(
                        $"学校达标规则（{rule.Zh}）：{FigureText.Number(sections.Length)} 个学部{outcome.Name().Zh}，",
                        $"School rule ({rule.En}): {FigureText.Number(sections.Length)} sections {outcome.Name().En}, at "
                    ) + report.First(MostNames, schools)
                );
            }

            IEnumerable<IGrouping<Criterion, Finding>> findings = sections
                .SelectMany(item => item.Section.Findings)
                .Where(finding => finding.Outcome == outcome)
                .GroupBy(finding => finding.Criterion);
            foreach (IGrouping<Criterion, Finding> group in findings)
            {
                yield return (
                    outcome,
                    Reason(report, group.Key, [.. group])
                        + Tolerated(report, evaluation, group.Key, outcome)
                );
            }
        }

        foreach (CoefficientEvaluation coefficient in evaluation.Coefficients)
        {
            if (IsReason(coefficient.Outcome))
            {
                yield return (coefficient.Outcome, Reason(report, coefficient));
            }
        }

        foreach (
            IndicatorEvaluation item in dimension.Indicators.Where(item =>
                IsReason(item.Outcome)
                && !item.Indicator.Criteria.Any(criterion => counted.Contains(criterion.Id))
            )
        )
        {
            yield return (item.Outcome, Reason(report, item));
        }
    }

    /// <summary>How many more sections are below the limit and meet the rule all the same.</summary>
    private static string Tolerated(
        ReportBuilder report,
        Evaluation evaluation,
        Criterion criterion,
        Outcome outcome
    )
    {
        int count =
            outcome == Outcome.NotMet
                ? evaluation
                    .Schools.SelectMany(school => school.Sections)
                    .SelectMany(section => section.Findings)
                    .Count(finding => finding.IsTolerated && finding.Criterion == criterion)
                : 0;
        return count == 0
            ? ""
            : report.Text(
                $"；另有 {FigureText.Number(count)} 个学部低于限值，不影响学校达标",
                $"; {FigureText.Number(count)} more below the limit, whose school still meets the rule"
            );
    }

    private static string Reason(ReportBuilder report, IndicatorEvaluation item)
    {
        IEnumerable<string> parts = item
            .Findings.Where(finding => finding.Outcome == item.Outcome)
            .GroupBy(finding => finding.Criterion)
            .Select(group => Observed(report, group.Key, [.. group]))
            .Concat(
                item.Coefficients.Where(coefficient => coefficient.Outcome == item.Outcome)
                    .Select(coefficient => Reason(report, coefficient))
            );
        return item.Indicator.Id
            + " "
            + report.Text(item.Indicator.Name)
            + report.Text("：", ": ")
            + string.Join(report.Text("；", "; "), parts);
    }

    private static string Reason(
        ReportBuilder report,
        Criterion criterion,
        ImmutableArray<Finding> findings
    ) =>
        findings[0].Indicator.Id
        + " "
        + report.Text(criterion.Name)
        + report.Text("：", ": ")
        + Observed(report, criterion, findings);

    /// <summary>Of one subject what was observed; of several how many, and the one farthest from its limit.</summary>
    private static string Observed(
        ReportBuilder report,
        Criterion criterion,
        ImmutableArray<Finding> findings
    )
    {
        Finding first = findings.OrderByDescending(ShortfallOrder.Gap).First();
        string name =
            first.Indicator.Criteria.Length == 1 || first.Subject.School is not null
                ? ""
                : report.Text(criterion.Name) + " ";
        string observed =
            name
            + (first.Subject == Subject.County ? "" : first.Subject.In(report.Language) + " ")
            + FigureText.Value(first, report.Language)
            + Required(report, first);
        return findings.Length == 1
            ? observed
            : Count(report, criterion, findings.Length)
                + report.Text(
                    $"{first.Outcome.Name().Zh}，如 ",
                    $" {first.Outcome.Name().En}, such as "
                )
                + observed;
    }

    /// <summary>3 个学部; 3 sections.</summary>
    public static string Count(ReportBuilder report, Criterion criterion, int count) =>
        FigureText.Number(count)
        + criterion.Subject switch
        {
            SubjectKind.School => report.Text(" 所学校", " schools"),
            SubjectKind.Section => report.Text(" 个学部", " sections"),
            SubjectKind.Class => report.Text(" 个班级", " classes"),
            SubjectKind.MonitoredSubject => report.Text(" 个监测学科", " monitored subjects"),
            _ => report.Text(" 项", " figures"),
        };

    private static string Required(ReportBuilder report, Finding finding)
    {
        string[] parts =
        [
            .. finding.Limit is { } limit
                ? (string[])
                    [
                        report.Text("要求 ", "required ")
                            + FigureText.Limit(finding, limit, report.Language),
                    ]
                : [],
            .. finding.Shortfall is { } shortfall
                ? (string[])[FigureText.Shortfall(shortfall, report.Language)]
                : [],
        ];
        string joined = string.Join(report.Text("，", ", "), parts);
        return parts.Length == 0 ? "" : report.Text($"（{joined}）", $" ({joined})");
    }

    private static string Reason(ReportBuilder report, CoefficientEvaluation coefficient)
    {
        string name =
            report.Text(coefficient.Stage.Name())
            + " "
            + CoefficientChapter.FullName(report, coefficient);
        string limit = FigureText.CoefficientLimit(coefficient.Limit);
        string gap =
            coefficient.Outcome == Outcome.NotMet
                ? report.Text("，", ", ") + CoefficientChapter.Gap(report, coefficient)
                : "";
        return name
            + " "
            + FigureText.Coefficient(coefficient, report.Language)
            + report.Text($"（要求 {limit}{gap}）", $" (required {limit}{gap})");
    }

    private static string Reason(
        ReportBuilder report,
        Evaluation evaluation,
        VetoEvaluation veto
    ) =>
        report.Text("一票否决 ", "Veto ")
        + veto.Veto.Id
        + " "
        + report.Text(veto.Veto.Name)
        + (
            veto.Schools.IsEmpty
                ? ""
                : report.Text("：", ": ")
                    + report.First(
                        MostNames,
                        [
                            .. veto.Schools.Select(school =>
                                SchoolNames.Of(evaluation.County)[school]
                            ),
                        ]
                    )
        );

    private static void AddMissingCount(ReportBuilder report, Evaluation evaluation)
    {
        int missing = evaluation.Missing.Length;
        if (missing == 0)
        {
            return;
        }

        report.Paragraph(
            evaluation.Outcome == Outcome.Undetermined
                ? report.Text(
                    $"缺少 {FigureText.Number(missing)} 项数据，补齐之前不能下结论。",
                    $"{FigureText.Number(missing)} figures are missing; there is no verdict until they are reported."
                )
                : report.Text(
                    $"缺少 {FigureText.Number(missing)} 项数据；无论补上什么，县的结论仍是{evaluation.Outcome.Name().Zh}。",
                    $"{FigureText.Number(missing)} figures are missing; whatever they are, the county is still {evaluation.Outcome.Name().En}."
                )
        );
    }

    private static void AddWarningCount(ReportBuilder report, Evaluation evaluation)
    {
        if (!evaluation.Warnings.IsEmpty)
        {
            string count = FigureText.Number(evaluation.Warnings.Length);
            report.Paragraph(
                report.Text(
                    $"有 {count} 条数据提示：填报的数可能有误，请先核对，再用这份报告。",
                    $"{count} data warnings: figures may be wrong as reported. Check them before you use this report."
                )
            );
        }
    }

    private static void AddResponsible(ReportBuilder report, Evaluation evaluation)
    {
        string[] departments =
        [
            .. evaluation
                .Shortfalls.Where(item => item.Department is not null)
                .Select(item =>
                {
                    string count = FigureText.Number(
                        item.Findings.Length + item.Coefficients.Length + item.Vetoes.Length
                    );
                    return report.Text(item.Department!.Value)
                        + report.Text($"（{count} 项）", $" ({count})");
                }),
        ];
        if (departments.Length > 0)
        {
            report.Paragraph(
                report.Text("要解决问题的部门：", "Who must act: ")
                    + report.Join(departments)
                    + report.Text("。", ".")
            );
        }
    }

    /// <summary>Whatever rounding decided beyond single findings and coefficients, which say so themselves.</summary>
    private static IEnumerable<string> DecidedByRounding(
        ReportBuilder report,
        Evaluation evaluation
    )
    {
        if (evaluation.IsDecidedByRounding)
        {
            yield return report.Text("全县结论", "the verdict");
        }

        foreach (DimensionEvaluation dimension in evaluation.Dimensions)
        {
            if (dimension.IsDecidedByRounding)
            {
                yield return report.Text(dimension.Dimension.Name);
            }
        }

        foreach (SchoolEvaluation school in evaluation.Schools)
        {
            foreach (SectionEvaluation section in school.Sections)
            {
                if (section.IsDecidedByRounding)
                {
                    var subject = new Subject(SubjectKind.Section)
                    {
                        School = school.School,
                        Stage = section.Stage,
                    };
                    yield return subject.In(report.Language)
                        + report.Text("的学校达标规则", ", school rule");
                }
            }
        }
    }
}
