using System.Collections.Immutable;

namespace Balance.Indicators.Documents;

/// <summary>What stands on the sheets of an evaluation's workbook.</summary>
internal static class EvaluationSheets
{
    public static Report Of(Evaluation evaluation, Language language)
    {
        var report = new ReportBuilder(language);
        Report whole = evaluation.ToReport(language);
        report.Title(whole.Title);
        report.Chapter("verdict", report.Text("结论", "Verdict"));
        foreach (
            ReportBlock block in whole.Sections.Single(section => section.Id == "verdict").Blocks
        )
        {
            report.Add(block);
        }

        AddIndicators(report, evaluation);
        AddCoefficients(report, whole);
        AddSchools(report, evaluation);
        AddLedger(report, evaluation);
        AddMissing(report, evaluation);
        AddWarnings(report, evaluation);
        return report.Build();
    }

    private static void AddIndicators(ReportBuilder report, Evaluation evaluation)
    {
        report.Chapter("indicators", report.Text("指标", "Indicators"));
        var rows =
            from dimension in evaluation.Dimensions
            from item in dimension.Indicators
            select (report.Text(dimension.Dimension.Name), item);
        rows = evaluation
            .Preconditions.Select(item => (report.Text("前置条件", "Preconditions"), item))
            .Concat(rows);
        report.Table(
            [
                new(report.Text("一级指标", "Dimension")),
                new(report.Text("编号", "Id")),
                new(report.Text("指标", "Indicator")),
                new(report.Text("结果", "Outcome")),
                .. ReportBuilder.Order.Select(outcome => new ReportColumn(
                    report.Text(outcome.Name()),
                    isNumber: true,
                    report.Text("对象数", "Subjects")
                )),
                new(report.Text("条款", "Clause")),
                new(report.Text("责任部门", "Responsible")),
            ],
            rows.Select(row =>
                ImmutableArray.Create<ReportText>([
                    row.Item1,
                    row.item.Indicator.Id,
                    report.Text(row.item.Indicator.Name),
                    report.Text(row.item.Outcome),
                    .. ReportBuilder.Order.Select(outcome =>
                        ReportBuilder.Number(
                            row.item.Findings.Count(finding => finding.Outcome == outcome)
                        )
                    ),
                    report.Join(
                        row.item.Indicator.Criteria.Select(criterion => criterion.Clause.ToString())
                            .Distinct()
                    ),
                    report.Join(row.item.Indicator.Departments),
                ])
            )
        );
    }

    private static void AddCoefficients(ReportBuilder report, Report whole)
    {
        report.Chapter("coefficients", report.Text("差异系数", "Coefficients"));
        foreach (
            ReportTable table in whole
                .Sections.Single(section => section.Id == "coefficients")
                .Blocks.OfType<ReportTable>()
        )
        {
            report.Add(table);
        }
    }

    /// <summary>Every section of every school, and schools without one, in the order of the county.</summary>
    private static void AddSchools(ReportBuilder report, Evaluation evaluation)
    {
        ImmutableArray<Criterion> criteria =
        [
            .. evaluation
                .Schools.SelectMany(school => school.Sections)
                .SelectMany(section => section.Findings)
                .Select(finding => finding.Criterion)
                .Distinct(),
        ];
        var names = SchoolNames.Of(evaluation.County);
        string value = report.Text("数值", "Value");
        string limit = report.Text("限值", "Limit");
        string outcome = report.Text("结果", "Outcome");
        report.Chapter("schools", report.Text("学校", "Schools"));
        report.Table(
            [
                new(report.Text("学校代码", "Code")),
                new(report.Text("学校", "School")),
                new(report.Text("办学类型", "Type")),
                new(report.Text("所在地", "Location")),
                new(report.Text("镇街", "Township")),
                new(report.Text("学校结果", "School's outcome")),
                new(report.Text("学段", "Stage")),
                new(report.Text("学生数", "Pupils"), isNumber: true),
                .. criteria.SelectMany(criterion =>
                {
                    string group =
                        criterion.Id
                        + " "
                        + report.Text(criterion.Name)
                        + report.Text("（", " (")
                        + report.Text(criterion.Unit)
                        + report.Text("）", ")");
                    return (ReportColumn[])
                        [
                            new(value, isNumber: true, group),
                            new(limit, isNumber: true, group),
                            new(outcome, isNumber: false, group),
                        ];
                }),
                new(report.Text("学校达标规则", "School rule")),
                new(report.Text("还能增加的学生", "Room for pupils"), isNumber: true),
            ],
            from school in evaluation.Schools
            from section in school
                .Sections.Select(item => (SectionEvaluation?)item)
                .DefaultIfEmpty()
            select ImmutableArray.Create<ReportText>([
                school.School.Code,
                names[school.School],
                school.School.Type is { } type ? report.Text(type.Name()) : "",
                school.School.Location is { } location ? report.Text(location.Name()) : "",
                school.School.Township ?? "",
                report.Text(school.Outcome),
                section is null ? "" : report.Text(section.Stage.Name()),
                section is not null
                && school.School.Section(section.Stage)?.Measures.Find(Measures.Pupils)?.Number
                    is { } pupils
                    ? ReportBuilder.Number(pupils)
                    : "",
                .. criteria.SelectMany(criterion => Cells(report, section, criterion)),
                section is null ? "" : report.Text(section.Outcome),
                section?.Headroom is { } headroom ? ReportBuilder.Number(headroom) : "",
            ])
        );
    }

    private static IEnumerable<ReportText> Cells(
        ReportBuilder report,
        SectionEvaluation? section,
        Criterion criterion
    ) =>
        section?.Findings.FirstOrDefault(item => item.Criterion == criterion) is { } finding
            ?
            [
                report.Value(finding),
                finding.Limit is { } limit ? ReportBuilder.Number(limit) : "",
                report.Text(finding.Outcome),
            ]
            : ["", "", ""];

    /// <summary>
    /// The ledger: the columns of the plan's own table, the last three of which offices fill in, and what it goes on with; one line for
    /// everything that is not met.
    /// </summary>
    private static void AddLedger(ReportBuilder report, Evaluation evaluation)
    {
        report.Chapter("ledger", report.Text("差距与任务", "Shortfalls and tasks"));
        ImmutableArray<ReportText> Line(
            string dimension,
            string indicator,
            string standard,
            string who,
            ReportText now,
            string gap,
            string departments,
            string? township
        ) =>
            [
                dimension,
                indicator,
                standard,
                "",
                "",
                "",
                who,
                now,
                gap,
                departments,
                township ?? "",
                "",
                "",
                "",
            ];

        var dimensions = evaluation
            .Dimensions.SelectMany(dimension =>
                dimension.Indicators.Select(item =>
                    (item.Indicator.Id, Name: report.Text(dimension.Dimension.Name))
                )
            )
            .ToDictionary(item => item.Id, item => item.Name);
        string DimensionOf(string id) =>
            dimensions.TryGetValue(id, out string? name)
                ? name
                : report.Text("前置条件", "Preconditions");
        string resources =
            evaluation
                .Dimensions.Where(dimension => dimension.HoldsSchoolRule)
                .Select(dimension => report.Text(dimension.Dimension.Name))
                .FirstOrDefault()
            ?? "";
        report.Table(
            [
                new(report.Text("一级指标", "Dimension")),
                new(report.Text("二级指标", "Indicator")),
                new(report.Text("评估内容与标准", "What is asked")),
                new(report.Text("责任科室", "Office")),
                new(
                    report.Text("科室预计达成情况及后续工作举措", "Expected result and next steps")
                ),
                new(report.Text("备注", "Remarks")),
                new(report.Text("对象", "Who")),
                new(report.Text("现状", "Now")),
                new(report.Text("差距", "Gap")),
                new(report.Text("责任部门", "Departments")),
                new(report.Text("镇街", "Township")),
                new(report.Text("责任人", "Person")),
                new(report.Text("期限", "By")),
                new(report.Text("销号", "Closed")),
            ],
            ShortfallChapter
                .Together(evaluation.Findings.Where(finding => finding.Outcome == Outcome.NotMet))
                .Select(findings =>
                    Line(
                        DimensionOf(findings[0].Indicator.Id),
                        findings[0].Indicator.Id + " " + report.Text(findings[0].Indicator.Name),
                        report.Text(findings[0].Criterion.Name)
                            + " "
                            + (
                                findings[0].Limit is { } limit
                                    ? FigureText.Limit(findings[0], limit, report.Language)
                                    : ""
                            ),
                        ShortfallChapter.Who(report, findings),
                        findings.Length == 1
                            ? report.Value(findings[0])
                            : report.Join(
                                findings.Select(finding =>
                                    FigureText.Value(finding, report.Language)
                                )
                            ),
                        ShortfallChapter.Gap(report, findings)
                            + (
                                findings[0].IsTolerated
                                    ? report.Text("（学校已达标）", " (school rule met)")
                                    : ""
                            ),
                        report.Join(findings[0].Departments),
                        findings[0].Subject.School?.Township
                    )
                )
                .Concat(
                    evaluation
                        .Coefficients.Where(item => item.Outcome == Outcome.NotMet)
                        .Select(item =>
                            Line(
                                resources,
                                CoefficientChapter.FullName(report, item),
                                FigureText.CoefficientLimit(item.Limit),
                                CoefficientChapter.Subject(report, item),
                                report.Value(item),
                                CoefficientChapter.Gap(report, item),
                                report.Join(item.Departments),
                                null
                            )
                        )
                )
                .Concat(
                    evaluation
                        .Vetoes.Where(veto => veto.Outcome == Outcome.NotMet)
                        .Select(veto =>
                            Line(
                                report.Text("一票否决", "Vetoes"),
                                veto.Veto.Id + " " + report.Text(veto.Veto.Name),
                                report.Text("不得存在", "must not exist"),
                                veto.Schools.IsEmpty
                                    ? report.Text("全县", "county")
                                    : report.Join(
                                        veto.Schools.Select(school =>
                                            SchoolNames.Of(evaluation.County)[school]
                                        )
                                    ),
                                new ReportText(report.Text("存在", "exists"), Outcome.NotMet),
                                "",
                                report.Join(veto.Veto.Departments),
                                null
                            )
                        )
                )
        );
    }

    private static void AddMissing(ReportBuilder report, Evaluation evaluation)
    {
        report.Chapter("missing", report.Text("缺少的数据", "Missing data"));
        report.Table(
            [
                new(report.Text("缺少什么", "What")),
                new(report.Text("填在哪里", "Where it belongs")),
            ],
            evaluation.Missing.Select(item =>
                ImmutableArray.Create<ReportText>(item.In(report.Language), item.Path.ToString())
            )
        );
        Empty(report, evaluation.Missing.IsEmpty);
    }

    private static void AddWarnings(ReportBuilder report, Evaluation evaluation)
    {
        report.Chapter("warnings", report.Text("提示", "Warnings"));
        report.Table(
            [new(report.Text("请核对", "To be checked"))],
            evaluation.Warnings.Select(warning =>
                ImmutableArray.Create<ReportText>(warning.In(report.Language))
            )
        );
        Empty(report, evaluation.Warnings.IsEmpty);
    }

    private static void Empty(ReportBuilder report, bool isEmpty)
    {
        if (isEmpty)
        {
            report.Paragraph(report.Text("没有。", "None."));
        }
    }
}
