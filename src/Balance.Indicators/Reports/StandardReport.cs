using System.Collections.Immutable;

namespace Balance.Indicators.Reports;

/// <summary>A standard as a document in which every figure can be checked against its text.</summary>
public static class StandardReport
{
    /// <summary>The report of a standard.</summary>
    /// <param name="standard">The standard.</param>
    /// <param name="language">The language to write in.</param>
    public static Report ToReport(this Standard standard, Language language = Language.Chinese)
    {
        if (standard is null)
        {
            throw new ArgumentNullException(nameof(standard));
        }

        var report = new ReportBuilder(language);
        report.Title(
            report.Text(standard.Name) + report.Text($"（{standard.Id}）", $" ({standard.Id})")
        );
        AddDocuments(report, standard);
        AddIndicators(report, standard);
        AddCoefficients(report, standard);
        AddVetoes(report, standard);
        AddPreconditions(report, standard);
        AddScopes(report, standard);
        AddProvisions(report, standard);
        AddGroups(report, standard);
        AddSchedule(report, standard);
        AddMilestones(report, standard);
        AddInterpretations(report, standard);
        AddDiscrepancies(report, standard);
        AddNotEvaluated(report, standard);
        return report.Build();
    }

    private static void AddDocuments(ReportBuilder report, Standard standard)
    {
        report.Chapter("documents", report.Text("文件与标记", "Documents and their marks"));
        report.Paragraph(
            report.Text(
                $"本标准的正文标记为 [{standard.MainText}]；其他标记的内容不在正文中。[R] 是文本未说明时的解读。",
                $"The main text of this standard is marked [{standard.MainText}]; anything with another mark is not in it. [R] is an interpretation where the text is silent."
            )
        );
        if (standard.Validity is { } validity)
        {
            report.Paragraph(report.Text("有效期：", "In force: ") + validity.In(report.Language));
        }

        report.List(
            standard
                .Documents.Where(document => document.Mark is not null)
                .Select(document => new ReportText(
                    $"[{document.Mark}] {report.Text(StandardText.Document(document))}"
                ))
        );
        ImmutableArray<SourceDocument> uncited =
        [
            .. standard.Documents.Where(document => document.Mark is null),
        ];
        if (!uncited.IsEmpty)
        {
            report.Paragraph(
                report.Text(
                    "所依据而条款未引的文件：",
                    "Documents that it rests on and no clause cites:"
                )
            );
            report.List(
                uncited.Select(document => new ReportText(
                    report.Text(StandardText.Document(document))
                ))
            );
        }
    }

    private static void AddIndicators(ReportBuilder report, Standard standard)
    {
        foreach (Dimension dimension in standard.Dimensions)
        {
            report.Chapter(dimension.Id, report.Text(dimension.Name));
            AddIndicatorTables(report, dimension.Indicators);
        }
    }

    private static void AddPreconditions(ReportBuilder report, Standard standard)
    {
        if (!standard.Preconditions.IsEmpty)
        {
            report.Chapter("preconditions", report.Text("前置条件", "Preconditions"));
            AddIndicatorTables(report, standard.Preconditions);
        }
    }

    private static void AddIndicatorTables(
        ReportBuilder report,
        ImmutableArray<Indicator> indicators
    )
    {
        foreach (Indicator indicator in indicators)
        {
            report.Part(indicator.Id, indicator.Id + " " + report.Text(indicator.Name));
            if (!indicator.Departments.IsEmpty)
            {
                report.Paragraph(
                    report.Text("责任部门：", "Responsible: ") + report.Join(indicator.Departments)
                );
            }

            report.Table(
                [
                    new(report.Text("编号", "Id")),
                    new(report.Text("标准", "Criterion")),
                    new(report.Text("对象", "Subject")),
                    new(report.Text("范围", "Scope")),
                    new(report.Text("算法", "Quantity")),
                    new(report.Text("限值", "Limit")),
                    new(report.Text("条款", "Clause")),
                ],
                indicator.Criteria.Select(criterion =>
                    ImmutableArray.Create<ReportText>(
                        criterion.Id,
                        report.Text(criterion.Name),
                        report.Text(StandardText.Subject(criterion)),
                        criterion.Scope is { } scope
                            ? scope.Id + " " + scope.Clause
                            : report.Text("全部", "all"),
                        report.Text(StandardText.Quantity(criterion.Quantity)),
                        report.Text(StandardText.Limit(criterion, criterion.Limit)),
                        criterion.Clause.ToString()
                    )
                )
            );
            report.List(
                indicator
                    .Criteria.SelectMany(criterion => criterion.Wordings)
                    .Distinct()
                    .Select(wording => new ReportText($"{wording.Clause}：{wording.Text}"))
            );
            if (indicator.Criteria.Any(criterion => criterion.Alternative is not null))
            {
                report.Paragraph(
                    report.Text(
                        "以上各项为可替代的填报方式：填报了的每一项都须达标，至少填报一项。",
                        "These are alternatives: each one that is reported must be met, and at least one must be reported."
                    )
                );
            }
        }
    }

    private static void AddCoefficients(ReportBuilder report, Standard standard)
    {
        report.Chapter(
            "coefficients",
            report.Text("差异系数与学校达标规则", "Difference coefficients and school rule")
        );
        var rows = new List<ReportText>
        {
            report.Text("单项差异系数：", "Every single coefficient: ")
                + report.Text(StandardText.Coefficients(standard.Coefficients))
                + At(report, standard.Coefficients.Clause),
        };
        if (standard.Composite is { } composite)
        {
            rows.Add(
                report.Text("综合差异系数：", "The composite coefficient: ")
                    + report.Text(StandardText.Coefficients(composite))
                    + At(report, composite.Clause)
            );
        }

        rows.Add(
            report.Text("学校达标规则（按学部）：", "School rule, section by section: ")
                + report.Text(StandardText.SchoolRule(standard.SchoolRule))
                + (standard.SchoolRule is { } rule ? At(report, rule.Clause) : "")
        );
        rows.Add(
            report.Text("共用资源拆分权重：", "Weights for splitting shared resources: ")
                + report.Join(
                    standard.SplitWeights.Select(weight =>
                        report.Text(weight.Key.Name()) + " " + FigureText.Plain(weight.Value)
                    )
                )
                + At(report, standard.SplitClause)
        );
        report.List(rows);
    }

    private static string At(ReportBuilder report, Clause clause) =>
        report.Text("，", ", ") + clause;

    private static void AddVetoes(ReportBuilder report, Standard standard)
    {
        report.Chapter("vetoes", report.Text("一票否决", "Vetoes"));
        report.Table(
            [
                new(report.Text("编号", "Id")),
                new(report.Text("情形", "Condition")),
                new(report.Text("学校不合格", "School fails")),
                new(report.Text("县不予认定", "County not recognised")),
                new(report.Text("责任部门", "Responsible")),
            ],
            standard.Vetoes.Select(veto =>
                ImmutableArray.Create<ReportText>(
                    veto.Id,
                    report.Text(veto.Name),
                    veto.SchoolClause?.ToString() ?? "—",
                    veto.CountyClause?.ToString() ?? "—",
                    report.Join(veto.Departments)
                )
            )
        );
    }

    private static void AddScopes(ReportBuilder report, Standard standard)
    {
        report.Chapter("scopes", report.Text("对象范围", "Scopes"));
        report.Table(
            [
                new(report.Text("名称", "Id")),
                new(report.Text("范围", "Covers")),
                new(report.Text("条件", "Conditions")),
                new(report.Text("条款", "Clause")),
            ],
            standard.Scopes.Select(scope =>
                ImmutableArray.Create<ReportText>(
                    scope.Id,
                    report.Text(scope.Name),
                    report.Text(StandardText.Scope(scope)),
                    scope.Clause.ToString()
                )
            )
        );
    }

    private static void AddProvisions(ReportBuilder report, Standard standard)
    {
        if (standard.TransitionalProvisions.IsEmpty)
        {
            return;
        }

        report.Chapter(
            "provisions",
            report.Text(
                "过渡期规定（仅在要求时适用）",
                "Transitional provisions (only when asked for)"
            )
        );
        Dictionary<string, Criterion> criteria = standard.Criteria.ToDictionary(item => item.Id);
        foreach (TransitionalProvision provision in standard.TransitionalProvisions)
        {
            report.Part(provision.Id, provision.Id + " " + report.Text(provision.Name));
            report.Paragraph(
                provision.Clause
                    + (
                        provision.Validity is { } validity
                            ? report.Text("，", ", ") + report.Text(StandardText.Validity(validity))
                            : ""
                    )
            );
            report.Table(
                [
                    new(report.Text("标准", "Criterion")),
                    new(report.Text("适用于", "For")),
                    new(report.Text("算法", "Quantity")),
                    new(report.Text("限值", "Limit")),
                ],
                from part in provision.Parts
                let criterion = criteria[part.Criterion]
                select ImmutableArray.Create<ReportText>(
                    criterion.Id,
                    report.Text(StandardText.Conditions(part.Only)),
                    report.Text(StandardText.Quantity(part.Quantity ?? criterion.Quantity)),
                    report.Text(StandardText.Limit(criterion, part.Limit ?? criterion.Limit))
                )
            );
        }
    }

    private static void AddSchedule(ReportBuilder report, Standard standard)
    {
        if (!standard.Schedule.IsEmpty)
        {
            report.Chapter("schedule", report.Text("实施步骤", "Schedule"));
            report.Table(
                [
                    new(report.Text("阶段", "Phase")),
                    new(report.Text("起止", "Months")),
                    new(report.Text("任务", "To be reached")),
                    new(report.Text("条款", "Clause")),
                ],
                standard.Schedule.Select(phase =>
                    ImmutableArray.Create<ReportText>(
                        report.Text(phase.Name),
                        phase.From + " – " + phase.To,
                        report.Text(phase.Task),
                        phase.Clause.ToString()
                    )
                )
            );
        }
    }

    private static void AddMilestones(ReportBuilder report, Standard standard)
    {
        if (!standard.Milestones.IsEmpty)
        {
            report.Chapter("milestones", report.Text("时间节点", "Milestones"));
            report.Table(
                [
                    new(report.Text("最迟", "By")),
                    new(report.Text("达到", "To be reached")),
                    new(report.Text("条款", "Clause")),
                ],
                standard.Milestones.Select(milestone =>
                    ImmutableArray.Create<ReportText>(
                        milestone.By,
                        report.Text(milestone.Text),
                        milestone.Clause.ToString()
                    )
                )
            );
        }
    }

    private static void AddGroups(ReportBuilder report, Standard standard)
    {
        if (!standard.DepartmentGroups.IsEmpty)
        {
            report.Chapter(
                "departmentGroups",
                report.Text("合称的责任部门", "Bodies named together")
            );
            report.List(
                standard.DepartmentGroups.Select(group => new ReportText(
                    report.Text(group.Name)
                        + report.Text("：", ": ")
                        + report.Join(group.Members)
                        + At(report, group.Clause)
                ))
            );
        }
    }

    private static void AddNotEvaluated(ReportBuilder report, Standard standard)
    {
        if (!standard.NotEvaluated.IsEmpty)
        {
            report.Chapter(
                "notEvaluated",
                report.Text("文本要求而不评估的", "What the text asks for but is not evaluated")
            );
            report.Table(
                [
                    new(report.Text("条款", "Clause")),
                    new(report.Text("涉及", "Concerns")),
                    new(report.Text("原文", "Text")),
                    new(report.Text("为什么不评估", "Why not")),
                ],
                standard.NotEvaluated.Select(item =>
                    ImmutableArray.Create<ReportText>(
                        item.Clause.ToString(),
                        item.Concerns,
                        item.Text,
                        report.Text(item.Why)
                    )
                )
            );
        }
    }

    private static void AddInterpretations(ReportBuilder report, Standard standard)
    {
        report.Chapter(
            "interpretations",
            report.Text("解读（不在正文中）", "Interpretations (not in the text)")
        );
        report.Table(
            [
                new(report.Text("编号", "Id")),
                new(report.Text("来源", "From")),
                new(report.Text("涉及", "Concerns")),
                new(report.Text("解读", "Interpretation")),
            ],
            standard.Interpretations.Select(item =>
                ImmutableArray.Create<ReportText>(
                    item.Id,
                    $"[{item.Mark}]",
                    item.Concerns,
                    report.Text(item.Text)
                )
            )
        );
    }

    private static void AddDiscrepancies(ReportBuilder report, Standard standard)
    {
        if (!standard.Discrepancies.IsEmpty)
        {
            report.Chapter(
                "discrepancies",
                report.Text("文本自相矛盾之处", "Where the text contradicts itself")
            );
            report.Table(
                [
                    new(report.Text("编号", "Id")),
                    new(report.Text("涉及", "Concerns")),
                    new(report.Text("一种读法", "One reading")),
                    new(report.Text("另一种读法", "The other")),
                    new(report.Text("采用", "Chosen")),
                ],
                standard.Discrepancies.Select(item =>
                    ImmutableArray.Create<ReportText>(
                        item.Id,
                        item.Concerns,
                        report.Text(item.First),
                        report.Text(item.Second),
                        report.Text(item.Chosen)
                    )
                )
            );
        }
    }
}
