using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>The part of an evaluation's report that says what falls short, where, by how much, and who is responsible.</summary>
internal static class ShortfallReport
{
    public static void AddShortfalls(ReportBuilder report, Evaluation evaluation)
    {
        Finding[] notMet =
        [
            .. evaluation.Findings.Where(finding => finding.Outcome == Outcome.NotMet),
        ];
        CoefficientEvaluation[] uneven =
        [
            .. evaluation.Coefficients.Where(coefficient => coefficient.Outcome == Outcome.NotMet),
        ];
        var tolerated = new HashSet<Finding>(
            evaluation
                .Schools.SelectMany(school => school.Sections)
                .Where(section => section.Outcome == Outcome.Met)
                .SelectMany(section => section.Findings)
                .Where(finding => finding.Outcome == Outcome.NotMet)
        );
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
                            ? FigureText.Limit(finding, limit, report.Language)
                            : "—",
                        FigureText.Value(finding, report.Language),
                        Gap(report, finding)
                            + (
                                tolerated.Contains(finding)
                                    ? report.Text("（学校已达标）", " (school rule met)")
                                    : ""
                            ),
                        report.Join(finding.Departments)
                    )
                )
                .Concat(
                    uneven.Select(coefficient =>
                        ImmutableArray.Create<ReportText>(
                            CoefficientSubject(report, coefficient),
                            CoefficientName(report, coefficient),
                            FigureText.CoefficientLimit(coefficient.Limit),
                            FigureText.Coefficient(coefficient, report.Language),
                            CoefficientGap(report, coefficient),
                            report.Join(coefficient.Departments)
                        )
                    )
                )
        );
        if (notMet.Any(finding => finding.Shortfall is { IsOfWholeSchool: true }))
        {
            report.Paragraph(
                report.Text(
                    "（全校）：学部的资源由全校共用资源拆分而来，差距是全校需要增加的数量；同一学校各学部的差距取最大值，不相加。",
                    "(whole school): the section's share comes out of a shared resource, and the gap is what the whole school needs; of one school's gaps the greatest counts, not their sum."
                )
            );
        }

        if (tolerated.Count > 0)
        {
            report.Paragraph(
                report.Text(
                    "（学校已达标）：该项未达标，但所在学部符合学校达标规则，不影响结论。",
                    "(school rule met): this is not met, but its section meets the school rule, so it does not affect the verdict."
                )
            );
        }

        AddUneven(report, evaluation, uneven);
        if (provided.Length > 0)
        {
            report.Heading(
                3,
                report.Text("由过渡期规定决定", "Decided by transitional provisions")
            );
            report.List(provided.Select(finding => new ReportText(finding.In(report.Language))));
        }
    }

    /// <summary>Where a coefficient above its limit comes from: the sections farthest below and above the mean.</summary>
    private static void AddUneven(
        ReportBuilder report,
        Evaluation evaluation,
        IEnumerable<CoefficientEvaluation> uneven
    )
    {
        const int Most = 5;
        var rows = new List<ImmutableArray<ReportText>>();
        foreach (
            CoefficientEvaluation coefficient in uneven.Where(item =>
                item.Indicator != CoefficientEvaluation.CompositeId
            )
        )
        {
            Finding[] sections =
            [
                .. evaluation
                    .Findings.Where(finding =>
                        finding.Criterion.Id == coefficient.Indicator
                        && finding.Subject.Stage == coefficient.Stage
                        && finding.Value is not null
                    )
                    .OrderBy(finding => finding.Value),
            ];
            string List(IEnumerable<Finding> findings) =>
                report.Join(
                    findings.Select(finding =>
                        SchoolNames.Of(evaluation.County)[finding.Subject.School!]
                        + " "
                        + FigureText.Value(finding, report.Language)
                    )
                );
            rows.Add([
                CoefficientName(report, coefficient),
                report.Text(coefficient.Stage.Name()),
                FigureText.Number(coefficient.Mean, 2),
                List(sections.Take(Most)),
                List(sections.OrderByDescending(finding => finding.Value).Take(Most)),
            ]);
        }

        if (rows.Count == 0)
        {
            return;
        }

        report.Heading(
            3,
            report.Text("差异系数超限的来源", "Where the coefficients above their limits come from")
        );
        report.Table(
            [
                new(report.Text("差异系数", "Coefficient")),
                new(report.Text("学段", "Stage")),
                new(report.Text("均值", "Mean"), IsNumber: true),
                new(report.Text("最低的学部", "Lowest sections")),
                new(report.Text("最高的学部", "Highest sections")),
            ],
            rows
        );
    }

    private static string Gap(ReportBuilder report, Finding finding) =>
        finding.Shortfall is { } shortfall ? FigureText.Shortfall(shortfall, report.Language) : "—";

    private static string CoefficientSubject(
        ReportBuilder report,
        CoefficientEvaluation coefficient
    ) => new Subject(SubjectKind.County) { Stage = coefficient.Stage }.In(report.Language);

    public static string CoefficientName(ReportBuilder report, CoefficientEvaluation coefficient) =>
        coefficient.Indicator == CoefficientEvaluation.CompositeId
            ? report.Text(coefficient.Name)
            : coefficient.Indicator + report.Text(" 差异系数", " difference coefficient");

    /// <summary>How far the reported coefficient lies above its limit; where rounding hides it, that it does.</summary>
    private static string CoefficientGap(ReportBuilder report, CoefficientEvaluation coefficient)
    {
        decimal excess = coefficient.Rounded!.Value - coefficient.Limit!.Value;
        return excess > 0
            ? report.Text("超 ", "over by ") + FigureText.Number(excess, coefficient.Decimals)
            : report.Text("超不足 ", "over by less than ")
                + FigureText.Number(LastPlace(coefficient.Decimals), coefficient.Decimals);
    }

    private static decimal LastPlace(int decimals) => new(1, 0, 0, false, (byte)decimals);

    public static void AddSchools(ReportBuilder report, Evaluation evaluation)
    {
        report.Heading(2, report.Text("学校", "Schools"));
        report.Paragraph(report.Counts(evaluation.Schools.Select(school => school.Outcome)));
        int counted = evaluation.Standard.SchoolRule?.Criteria.Length ?? 0;
        report.Table(
            [
                new(report.Text("学校", "School")),
                new(report.Text("办学类型", "Type")),
                new(report.Text("结果", "Outcome")),
                new(
                    report.Text(
                        $"资源配置达标项数（共 {FigureText.Number(counted)} 项）",
                        $"Resource criteria met (of {FigureText.Number(counted)})"
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
                        SchoolNames.Of(evaluation.County)[school.School],
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
                .Select(school => SchoolNames.Of(evaluation.County)[school.School]),
        ];
        if (leftOut.Length > 0 && counted > 0)
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

    public static void AddMissing(ReportBuilder report, Evaluation evaluation)
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

    public static void AddDepartments(ReportBuilder report, Evaluation evaluation)
    {
        ImmutableArray<DepartmentShortfalls> shortfalls = evaluation.Shortfalls;
        if (shortfalls.IsEmpty)
        {
            return;
        }

        report.Heading(2, report.Text("责任部门", "Who is responsible"));
        report.Table(
            [
                new(report.Text("部门", "Department")),
                new(report.Text("事项", "What")),
                new(report.Text("未达标数", "Not met"), IsNumber: true),
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
            IGrouping<string, Finding> group in department.Findings.GroupBy(finding =>
                finding.Indicator.Id
            )
        )
        {
            yield return
            [
                name,
                group.Key,
                FigureText.Number(group.Count()),
                group.First().In(report.Language),
            ];
        }

        foreach (CoefficientEvaluation coefficient in department.Coefficients)
        {
            yield return
            [
                name,
                CoefficientName(report, coefficient),
                "1",
                CoefficientSubject(report, coefficient)
                    + " "
                    + FigureText.Coefficient(coefficient, report.Language)
                    + report.Text("，", ", ")
                    + CoefficientGap(report, coefficient),
            ];
        }

        foreach (VetoEvaluation veto in department.Vetoes)
        {
            yield return [name, veto.Veto.Id, "1", report.Text(veto.Veto.Name)];
        }
    }
}
