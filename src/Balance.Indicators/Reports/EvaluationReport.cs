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
        AddShortfalls(report, evaluation);
        AddSchools(report, evaluation);
        AddMissing(report, evaluation);
        AddDepartments(report, evaluation);
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
    }

    private static string Options(ReportBuilder report, EvaluationOptions options) =>
        (
            options.Rounding == ComparisonMode.AsReported
                ? report.Text("；按舍入后的填报值比较", "; rounded values compared")
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
        bool holdsSchoolRule = dimension.Indicators.Any(item => !item.Coefficients.IsEmpty);
        int failing = evaluation.Schools.Count(school => school.Resources == Outcome.NotMet);
        return holdsSchoolRule && failing > 0
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
        report.Paragraph(
            report.Join(
                new[]
                {
                    Outcome.Met,
                    Outcome.NotMet,
                    Outcome.Undetermined,
                    Outcome.NotApplicable,
                }.Select(outcome =>
                    outcome.Name().In(report.Language)
                    + " "
                    + FigureText.Number(
                        evaluation.Indicators.Count(item => item.Outcome == outcome)
                    )
                )
            )
        );
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
                int met = findings.Count(finding => finding.Outcome == Outcome.Met);
                int concerned = findings.Count(finding => finding.Outcome != Outcome.NotApplicable);
                parts.Add(
                    name
                        + report.Text(
                            Invariant($"{concerned} 个对象中 {met} 个达标"),
                            Invariant($"{met} of {concerned} met")
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
                    "≤ " + FigureText.Number(item.Limit, 2),
                    report.Text(item.Outcome)
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
                    report.Join(veto.Schools.Select(school => school.Name))
                )
            )
        );
    }

    private static void AddShortfalls(ReportBuilder report, Evaluation evaluation)
    {
        Finding[] notMet =
        [
            .. evaluation.Findings.Where(finding => finding.Outcome == Outcome.NotMet),
        ];
        CoefficientEvaluation[] uneven =
        [
            .. evaluation.Coefficients.Where(coefficient => coefficient.Outcome == Outcome.NotMet),
        ];
        Finding[] provided =
        [
            .. evaluation.Findings.Where(finding => finding.Provision is not null),
        ];
        report.Heading(2, report.Text("未达标的对象与差距", "What falls short, and by how much"));
        if (notMet.Length + uneven.Length == 0)
        {
            report.Paragraph(report.Text("没有。", "Nothing."));
        }

        report.Table(
            [
                new(report.Text("对象", "Who")),
                new(report.Text("指标", "Indicator")),
                new(report.Text("要求", "Required")),
                new(report.Text("实际", "Observed")),
                new(report.Text("差距", "Gap")),
                new(report.Text("责任部门", "Responsible")),
            ],
            notMet
                .Select(finding =>
                    ImmutableArray.Create<ReportText>(
                        finding.Subject.In(report.Language),
                        finding.Indicator.Id + " " + report.Text(finding.Criterion.Name),
                        finding.Limit is { } limit
                            ? FigureText.Limit(finding.Criterion, limit, report.Language)
                            : "—",
                        FigureText.Value(finding, report.Language),
                        finding.Shortfall is { } shortfall
                            ? FigureText.Shortfall(shortfall, report.Language)
                            : "—",
                        report.Join(finding.Departments)
                    )
                )
                .Concat(
                    uneven.Select(coefficient =>
                        ImmutableArray.Create<ReportText>(
                            CoefficientSubject(report, coefficient),
                            CoefficientName(report, coefficient),
                            "≤ " + FigureText.Number(coefficient.Limit, 2),
                            FigureText.Coefficient(coefficient, report.Language),
                            CoefficientGap(report, coefficient),
                            report.Join(coefficient.Departments)
                        )
                    )
                )
        );
        if (provided.Length > 0)
        {
            report.Heading(
                3,
                report.Text("由过渡期规定决定", "Decided by transitional provisions")
            );
            report.List(provided.Select(finding => new ReportText(finding.In(report.Language))));
        }
    }

    private static string CoefficientSubject(
        ReportBuilder report,
        CoefficientEvaluation coefficient
    ) => new Subject(SubjectKind.County) { Stage = coefficient.Stage }.In(report.Language);

    private static string CoefficientName(
        ReportBuilder report,
        CoefficientEvaluation coefficient
    ) =>
        coefficient.Indicator == CoefficientEvaluation.CompositeId
            ? report.Text("综合差异系数", "composite difference coefficient")
            : coefficient.Indicator + report.Text(" 差异系数", " difference coefficient");

    /// <summary>How far the reported coefficient lies above its limit; where rounding hides it, that it does.</summary>
    private static string CoefficientGap(ReportBuilder report, CoefficientEvaluation coefficient)
    {
        decimal excess = coefficient.Rounded!.Value - coefficient.Limit;
        return excess > 0
            ? report.Text("超 ", "over by ")
                + FigureText.Number(excess, FigureText.CoefficientDecimals)
            : report.Text("超不足 0.001", "over by less than 0.001");
    }

    private static void AddSchools(ReportBuilder report, Evaluation evaluation)
    {
        report.Heading(2, report.Text("学校", "Schools"));
        report.Paragraph(
            report.Join(
                new[]
                {
                    Outcome.Met,
                    Outcome.NotMet,
                    Outcome.Undetermined,
                    Outcome.NotApplicable,
                }.Select(outcome =>
                    outcome.Name().In(report.Language)
                    + " "
                    + FigureText.Number(
                        evaluation.Schools.Count(school => school.Outcome == outcome)
                    )
                )
            )
        );
        SchoolRule rule = evaluation.Standard.SchoolRule;
        report.Table(
            [
                new(report.Text("学校", "School")),
                new(report.Text("办学类型", "Type")),
                new(report.Text("结果", "Outcome")),
                new(
                    report.Text(
                        $"资源配置达标项数（共 {rule.Criteria.Length} 项）",
                        $"Resource criteria met (of {rule.Criteria.Length})"
                    )
                ),
                new(report.Text("未达标", "Not met")),
                new(report.Text("待定", "Undetermined")),
            ],
            evaluation
                .Schools.Where(school => school.Outcome is Outcome.NotMet or Outcome.Undetermined)
                .OrderByDescending(school => school.Outcome)
                .Select(school =>
                    ImmutableArray.Create<ReportText>(
                        school.School.Name,
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
                .Select(school => school.School.Name),
        ];
        if (leftOut.Length > 0)
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

    private static void AddMissing(ReportBuilder report, Evaluation evaluation)
    {
        ImmutableArray<MissingMeasure> missing = evaluation.Missing;
        if (missing.IsEmpty)
        {
            return;
        }

        report.Heading(
            2,
            report.Text($"缺少的数据（{missing.Length} 项）", $"Missing data ({missing.Length})")
        );
        report.List(
            missing.Select(item => new ReportText(
                item.In(report.Language) + report.Text("：", ": ") + item.Path,
                Outcome.Undetermined
            ))
        );
    }

    private static void AddDepartments(ReportBuilder report, Evaluation evaluation)
    {
        IEnumerable<ImmutableArray<ReportText>> findings =
            from department in evaluation.Shortfalls
            from indicator in department.Findings.GroupBy(finding => finding.Indicator.Id)
            select ImmutableArray.Create<ReportText>(
                department.Department is { } name
                    ? report.Text(name)
                    : report.Text("（标准未指定）", "(none named)"),
                indicator.Key,
                FigureText.Number(indicator.Count()),
                indicator.First().In(report.Language)
            );
        IEnumerable<ImmutableArray<ReportText>> coefficients =
            from coefficient in evaluation.Coefficients
            where coefficient.Outcome == Outcome.NotMet
            from department in coefficient.Departments
            select ImmutableArray.Create<ReportText>(
                report.Text(department),
                CoefficientName(report, coefficient),
                "1",
                CoefficientSubject(report, coefficient)
                    + " "
                    + FigureText.Coefficient(coefficient, report.Language)
                    + report.Text("，", ", ")
                    + CoefficientGap(report, coefficient)
            );
        ImmutableArray<ReportText>[] rows =
        [
            .. findings.Concat(coefficients).GroupBy(row => row[0].Text).SelectMany(group => group),
        ];
        if (rows.Length > 0)
        {
            report.Heading(2, report.Text("责任部门", "Who is responsible"));
            report.Table(
                [
                    new(report.Text("部门", "Department")),
                    new(report.Text("指标", "Indicator")),
                    new(report.Text("未达标数", "Not met"), IsNumber: true),
                    new(report.Text("差距最大的一项", "The farthest from its limit")),
                ],
                rows
            );
        }
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
