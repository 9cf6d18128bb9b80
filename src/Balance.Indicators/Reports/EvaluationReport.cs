using System.Collections.Immutable;
using static System.FormattableString;

namespace Balance.Indicators;

/// <summary>What an education bureau reads: the verdict and why, the indicators, the coefficients, the schools that fall short, what is missing, who is responsible.</summary>
public static class EvaluationReport
{
    /// <summary>The report of an evaluation.</summary>
    /// <param name="evaluation">The evaluation; nothing of it is computed again.</param>
    /// <param name="language">The language to write in.</param>
    public static Report Of(Evaluation evaluation, Language language)
    {
        if (evaluation is null)
        {
            throw new ArgumentNullException(nameof(evaluation));
        }

        var report = new ReportBuilder(language);
        AddVerdict(report, evaluation);
        AddIndicators(report, evaluation);
        AddCoefficients(report, evaluation);
        AddVetoes(report, evaluation);
        ShortfallReport.AddShortfalls(report, evaluation);
        ShortfallReport.AddSchools(report, evaluation);
        AlertReport.AddAlerts(report, evaluation);
        AlertReport.AddHeadroom(report, evaluation);
        ShortfallReport.AddMissing(report, evaluation);
        ShortfallReport.AddDepartments(report, evaluation);
        AddWarnings(report, evaluation);
        return report.Build();
    }

    private static void AddVerdict(ReportBuilder report, Evaluation evaluation)
    {
        County county = evaluation.County;
        string year = county.Year is { } y ? FigureText.Number(y) : "";
        report.Heading(
            1,
            report.Text(
                $"{county.Name}{(year.Length == 0 ? "" : " " + year + " 年")}义务教育优质均衡发展评估",
                $"{county.Name}{(year.Length == 0 ? "" : ", " + year)}: evaluation of high-quality balanced compulsory education"
            )
        );
        if (county.Note is not null)
        {
            report.Paragraph(county.Note);
        }

        report.Paragraph(
            report.Text("依据：", "Standard: ")
                + report.Text(evaluation.Standard.Name)
                + report.Text($"（{evaluation.Standard.Id}）", $" ({evaluation.Standard.Id})")
                + Options(report, evaluation.Options)
        );
        report.Heading(2, report.Text("结论", "Verdict"));
        report.Paragraph(
            new ReportText(
                county.Name
                    + report.Text("：", ": ")
                    + evaluation.Outcome.Name().In(report.Language),
                evaluation.Outcome
            )
        );
        report.List(Reasons(report, evaluation));
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

    private static string Options(ReportBuilder report, EvaluationOptions options) =>
        (
            options.Rounding == ComparisonMode.AsReported
                ? report.Text("；按显示位数舍入后的指标值比较", "; rounded values compared")
                : ""
        )
        + (
            options.TransitionalProvisions
                ? report.Text("；适用过渡期规定", "; with transitional provisions")
                : ""
        );

    /// <summary>Why: every part of the verdict that is not met or undetermined, the decisive ones first.</summary>
    private static IEnumerable<ReportText> Reasons(ReportBuilder report, Evaluation evaluation)
    {
        IEnumerable<(Outcome Outcome, string Text)> reasons = evaluation
            .Dimensions.Select(dimension =>
                (dimension.Outcome, DimensionReason(report, evaluation, dimension))
            )
            .Concat(
                evaluation.Vetoes.Select(veto =>
                    (
                        veto.Outcome,
                        report.Text("一票否决 ", "veto ")
                            + veto.Veto.Id
                            + " "
                            + report.Text(veto.Veto.Name)
                    )
                )
            )
            .Concat(
                evaluation.Preconditions.Select(item =>
                    (
                        item.Outcome,
                        report.Text("前置条件 ", "precondition ") + report.Text(item.Indicator.Name)
                    )
                )
            );
        return reasons
            .Where(reason => reason.Outcome is Outcome.NotMet or Outcome.Undetermined)
            .OrderByDescending(reason => reason.Outcome)
            .Select(reason => new ReportText(
                reason.Outcome.Name().In(report.Language) + report.Text("：", ": ") + reason.Text,
                reason.Outcome
            ));
    }

    private static string DimensionReason(
        ReportBuilder report,
        Evaluation evaluation,
        DimensionEvaluation dimension
    )
    {
        string Of(Outcome outcome)
        {
            string[] ids =
            [
                .. dimension
                    .Indicators.Where(item => item.Outcome == outcome)
                    .Select(item => item.Indicator.Id),
            ];
            return ids.Length == 0
                ? ""
                : report.Text("；", "; ")
                    + outcome.Name().In(report.Language)
                    + " "
                    + report.Join(ids);
        }

        string text =
            report.Text(dimension.Dimension.Name) + Of(Outcome.NotMet) + Of(Outcome.Undetermined);
        int failing = evaluation.Schools.Count(school => school.Resources == Outcome.NotMet);
        return dimension.HoldsSchoolRule && failing > 0
            ? text
                + report.Text(
                    Invariant($"；{failing} 所学校有学部未达到学校达标规则"),
                    Invariant($"; {failing} schools with a section short of the school rule")
                )
            : text;
    }

    private static void AddIndicators(ReportBuilder report, Evaluation evaluation)
    {
        IndicatorEvaluation[] all = [.. evaluation.Preconditions, .. evaluation.Indicators];
        report.Heading(
            2,
            report.Text(
                $"{evaluation.Indicators.Count} 项指标",
                $"The {evaluation.Indicators.Count} indicators"
            )
        );
        report.Paragraph(report.Counts(evaluation.Indicators.Select(item => item.Outcome)));
        report.Table(
            [
                new(report.Text("编号", "Id")),
                new(report.Text("指标", "Indicator")),
                new(report.Text("结果", "Outcome")),
                new(report.Text("依据", "Grounds")),
                new(report.Text("条款", "Clause")),
                new(report.Text("责任部门", "Responsible")),
            ],
            all.Select(item =>
                ImmutableArray.Create<ReportText>(
                    item.Indicator.Id,
                    report.Text(item.Indicator.Name),
                    report.Text(item.Outcome),
                    Grounds(report, item),
                    report.Join(
                        item.Indicator.Criteria.Select(criterion => criterion.Clause.ToString())
                            .Distinct()
                    ),
                    report.Join(item.Indicator.Departments)
                )
            )
        );
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

    private static void AddCoefficients(ReportBuilder report, Evaluation evaluation)
    {
        report.Heading(2, report.Text("差异系数", "Difference coefficients"));
        report.Table(
            [
                new(report.Text("学段", "Stage")),
                new(report.Text("指标", "Indicator")),
                new(report.Text("学部数", "Sections"), IsNumber: true),
                new(report.Text("学生数", "Pupils"), IsNumber: true),
                new(report.Text("均值", "Mean"), IsNumber: true),
                new(report.Text("标准差", "Deviation"), IsNumber: true),
                new(report.Text("差异系数", "Coefficient"), IsNumber: true),
                new(report.Text("限值", "Limit"), IsNumber: true),
                new(report.Text("结果", "Outcome")),
            ],
            evaluation.Coefficients.Select(item =>
                ImmutableArray.Create<ReportText>(
                    report.Text(item.Stage.Name()),
                    item.Indicator == CoefficientEvaluation.CompositeId
                        ? report.Text("综合", "composite")
                        : item.Indicator,
                    FigureText.Number(item.Sections),
                    FigureText.Plain(item.Pupils),
                    FigureText.Number(item.Mean, 2),
                    FigureText.Number(item.StandardDeviation, 2),
                    FigureText.Coefficient(item, report.Language)
                        + (
                            item.IsDecidedByRounding
                                ? report.Text("（由舍入决定）", " (decided by rounding)")
                                : ""
                        ),
                    FigureText.CoefficientLimit(item.Limit),
                    item.Limit is null
                        ? report.Text("仅展示", "shown only")
                        : report.Text(item.Outcome)
                )
            )
        );
    }

    private static void AddVetoes(ReportBuilder report, Evaluation evaluation)
    {
        report.Heading(2, report.Text("一票否决", "Vetoes"));
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

    private static void AddWarnings(ReportBuilder report, Evaluation evaluation)
    {
        if (!evaluation.Warnings.IsEmpty)
        {
            report.Heading(2, report.Text("数据提示", "Data warnings"));
            report.List(
                evaluation.Warnings.Select(warning => new ReportText(warning.In(report.Language)))
            );
        }
    }
}
