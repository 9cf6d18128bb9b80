using System.Collections.Immutable;
using Balance.Indicators.Comparisons;

namespace Balance.Indicators;

/// <summary>What a bureau reads of two or more evaluations: what was gained and lost, how each concern stands, what became of the schools.</summary>
public static class ComparisonReport
{
    private static readonly ImmutableArray<ChangeState> Order =
    [
        ChangeState.Added,
        ChangeState.Reopened,
        ChangeState.Widened,
        ChangeState.Open,
        ChangeState.Narrowed,
        ChangeState.Unknown,
        ChangeState.Closed,
        ChangeState.Gone,
    ];

    /// <summary>The report of a comparison.</summary>
    /// <param name="comparison">The comparison; nothing of it is computed again.</param>
    /// <param name="language">The language to write in.</param>
    /// <exception cref="ArgumentNullException">There is no comparison.</exception>
    public static Report ToReport(
        this EvaluationComparison comparison,
        Language language = Language.Chinese
    )
    {
        if (comparison is null)
        {
            throw new ArgumentNullException(nameof(comparison));
        }

        var report = new ReportBuilder(language);
        string name = comparison.Evaluations.FromEnd(1).County.Name;
        string between = string.Join(report.Text("、", ", "), comparison.Labels);
        report.Title(
            report.Text(
                $"{name}义务教育优质均衡发展评估对照：{between}",
                $"{name}: evaluations of high-quality balanced compulsory education compared: {between}"
            )
        );
        AddVerdicts(report, comparison);
        AddIndicators(report, comparison);
        AddCoefficients(report, comparison);
        AddConcerns(report, comparison);
        AddFading(report, comparison);
        AddSchools(report, comparison);
        return report.Build();
    }

    private static void AddVerdicts(ReportBuilder report, EvaluationComparison comparison)
    {
        report.Chapter("verdict", report.Text("结论", "Verdicts"));
        report.Table(
            [
                new(report.Text("评估", "Evaluation")),
                new(report.Text("标准", "Standard")),
                new(report.Text("结论", "Verdict")),
                new(report.Text("达标的指标", "Indicators met"), isNumber: true),
                new(report.Text("达标的学校", "Schools met"), isNumber: true),
            ],
            comparison.Evaluations.Select(
                (item, at) =>
                    ImmutableArray.Create<ReportText>(
                        comparison.Labels[at],
                        item.Standard.Id,
                        report.Text(item.Outcome),
                        ReportBuilder.Number(
                            item.Indicators.Count(one => one.Outcome == Outcome.Met)
                        ),
                        ReportBuilder.Number(item.Schools.Count(one => one.Outcome == Outcome.Met))
                    )
            )
        );
        if (!comparison.HasChanges)
        {
            report.Paragraph(
                report.Text("最后两次之间没有变化。", "Nothing changed between the last two.")
            );
        }

        AddList(report, "新达标的指标：", "Gained: ", comparison, item => item.IsGained);
        AddList(report, "不再达标的指标：", "Lost: ", comparison, item => item.IsLost);
        ILookup<ChangeState, FindingChange> states = comparison.Concerns.ToLookup(item =>
            item.State!.Value
        );
        if (states.Count > 0)
        {
            report.Paragraph(
                report.Text("问题：", "Concerns: ")
                    + report.Join(
                        Order
                            .Where(state => states[state].Any())
                            .Select(state =>
                                report.Text(NameOf(state))
                                + " "
                                + FigureText.Number(states[state].Count())
                            )
                    )
                    + report.Text("。", ".")
            );
        }

        if (comparison.Evaluations.Select(item => item.Standard.Id).Distinct().Skip(1).Any())
        {
            report.Paragraph(
                report.Text(
                    "各次的标准不同：规则有异的，变化可能来自规则而不是学校；只有一个标准有的，另一处为“—”。",
                    "The standards differ: a change may come from the rules, not from the schools; what only one of them has is — in the other."
                )
            );
        }
    }

    private static void AddList(
        ReportBuilder report,
        string zh,
        string en,
        EvaluationComparison comparison,
        Func<IndicatorChange, bool> isOne
    )
    {
        IndicatorChange[] all = [.. comparison.Indicators.Where(isOne)];
        if (all.Length > 0)
        {
            report.Paragraph(
                report.Text(zh, en)
                    + report.Join(all.Select(item => item.Id + " " + report.Text(item.Name)))
                    + report.Text("。", ".")
            );
        }
    }

    private static void AddIndicators(ReportBuilder report, EvaluationComparison comparison)
    {
        IndicatorChange[] changed =
        [
            .. comparison.Indicators.Where(item => item.Outcomes.Distinct().Skip(1).Any()),
        ];
        if (changed.Length == 0)
        {
            return;
        }

        report.Chapter(
            "indicators",
            report.Text("结论有变化的指标", "Indicators whose outcome changed")
        );
        report.Table(
            [
                new(report.Text("指标", "Indicator")),
                new(report.Text("名称", "Name")),
                .. Columns(comparison),
            ],
            changed.Select(item =>
                ImmutableArray.CreateRange<ReportText>([
                    item.Id,
                    report.Text(item.Name),
                    .. item.Outcomes.Select(outcome => OutcomeText(report, outcome)),
                ])
            )
        );
    }

    private static void AddCoefficients(ReportBuilder report, EvaluationComparison comparison)
    {
        report.Chapter("coefficients", report.Text("差异系数", "Difference coefficients"));
        report.Table(
            [
                new(report.Text("学段", "Stage")),
                new(report.Text("指标", "Indicator")),
                .. comparison.Labels.Select(label => new ReportColumn(label, isNumber: true)),
                new(report.Text("限值", "Limit"), isNumber: true),
                new(report.Text("变化", "Change")),
            ],
            comparison.Coefficients.Select(item =>
                ImmutableArray.CreateRange<ReportText>([
                    report.Text(item.Stage.Name()),
                    item.Indicator == CoefficientEvaluation.CompositeId
                        ? report.Text("综合", "composite")
                        : item.Indicator,
                    .. item.Coefficients.Select(one => one is null ? "—" : report.Value(one)),
                    FigureText.CoefficientLimit(
                        item.Coefficients.Last(one => one is not null)!.Limit
                    ),
                    StateText(report, item.State, item.IsFading),
                ])
            )
        );
    }

    private static void AddConcerns(ReportBuilder report, EvaluationComparison comparison)
    {
        ILookup<ChangeState, FindingChange> states = comparison.Concerns.ToLookup(item =>
            item.State!.Value
        );
        if (states.Count == 0)
        {
            return;
        }

        report.Chapter("concerns", report.Text("问题台账", "Ledger of concerns"));
        foreach (ChangeState state in Order.Where(state => states[state].Any()))
        {
            report.Part(
                "concerns-" + state.Code(),
                report.Text(NameOf(state)) + report.Text("：", ": ") + report.Text(Meaning(state))
            );
            AddTable(report, comparison, states[state]);
        }
    }

    private static void AddFading(ReportBuilder report, EvaluationComparison comparison)
    {
        FindingChange[] fading = [.. comparison.Findings.Where(item => item.IsFading)];
        if (fading.Length == 0)
        {
            return;
        }

        report.Chapter(
            "fading",
            report.Text(
                "黄色预警：现在达标，但在变差，照此速度下一次将不达标（不是结论）",
                "Yellow: met, but worse than before, and lost next time at the same pace (no verdict)"
            )
        );
        AddTable(report, comparison, fading);
    }

    private static void AddTable(
        ReportBuilder report,
        EvaluationComparison comparison,
        IEnumerable<FindingChange> changes
    ) =>
        report.Table(
            [
                new(report.Text("对象", "Whose")),
                new(report.Text("标准", "Criterion")),
                .. Columns(comparison),
                new(report.Text("差距", "Gap")),
            ],
            changes.Select(item =>
                ImmutableArray.CreateRange<ReportText>([
                    item.SubjectIn(report.Language),
                    item.Criterion + " " + report.Text(item.Name),
                    .. item.Observations.Select(one => ValueText(report, one)),
                    Gap(report, item),
                ])
            )
        );

    private static void AddSchools(ReportBuilder report, EvaluationComparison comparison)
    {
        SchoolChange[] changed =
        [
            .. comparison.Schools.Where(item => item.State != SchoolChangeState.Same),
        ];
        if (changed.Length == 0)
        {
            return;
        }

        report.Chapter("schools", report.Text("学校的变化", "Schools that changed"));
        report.Table(
            [
                new(report.Text("代码", "Code")),
                new(report.Text("学校", "School")),
                new(report.Text("变化", "Change")),
                new(report.Text("说明", "Note")),
            ],
            changed.Select(item =>
                ImmutableArray.Create<ReportText>(
                    item.Code,
                    item.Name,
                    report.Text(NameOf(item.State)),
                    NoteOf(report, item)
                )
            )
        );
    }

    private static string NoteOf(ReportBuilder report, SchoolChange school)
    {
        if (school.NamesakeCode is { } code)
        {
            return report.Text(
                $"与代码 {code} 的学校同名：若是同一所学校换了代码，请把两个文件中的代码改成一样",
                $"has the name of the school with code {code}: if it is one school under a new code, give it one code in both files"
            );
        }

        if (school.State is SchoolChangeState.New or SchoolChangeState.Gone)
        {
            return "";
        }

        School before = school.Schools[0]!.School;
        School now = school.Schools.FromEnd(1)!.School;
        return report.Join(
            new[]
            {
                before.Name == now.Name ? null : before.Name + " → " + now.Name,
                before.Type == now.Type
                    ? null
                    : TypeOf(report, before) + " → " + TypeOf(report, now),
            }.OfType<string>()
        );
    }

    private static string TypeOf(ReportBuilder report, School school) =>
        school.Type is { } type ? report.Text(type.Name()) : "—";

    private static IEnumerable<ReportColumn> Columns(EvaluationComparison comparison) =>
        comparison.Labels.Select(label => new ReportColumn(label));

    private static ReportText OutcomeText(ReportBuilder report, Outcome? outcome) =>
        outcome is { } known ? report.Text(known) : "—";

    private static ReportText ValueText(ReportBuilder report, Observation? observation)
    {
        if (observation is null)
        {
            return "—";
        }

        if (observation.First is { Subject.Kind: not SubjectKind.Class } finding)
        {
            return report.Value(finding);
        }

        return observation is { First: { } ofClass, Value: { } count }
            ? new ReportText(
                FigureText.Plain(count)
                    + FigureText.Unit(observation.ShortfallUnit!.Value, report.Language)
                    + report.Text("超限额", " beyond the limit"),
                observation.Outcome
            )
            : report.Text(observation.Outcome);
    }

    /// <summary>缺 3 人 → 缺 2 人; the first and the last that there are.</summary>
    private static string Gap(ReportBuilder report, FindingChange change)
    {
        string[] gaps =
        [
            .. change
                .Observations.Where(item => item?.Shortfall is not null)
                .Select(item =>
                    item!.First is { Shortfall: { } shortfall }
                    && item.First.Subject.Kind != SubjectKind.Class
                        ? FigureText.Shortfall(shortfall, report.Language)
                        : report.Text("超 ", "over by ")
                            + FigureText.Plain(item.Shortfall!.Value)
                            + FigureText.Unit(item.ShortfallUnit!.Value, report.Language)
                ),
        ];
        return gaps.Length switch
        {
            0 => "",
            1 => gaps[0],
            _ when gaps[0] == gaps[gaps.Length - 1] => gaps[0],
            _ => gaps[0] + " → " + gaps[gaps.Length - 1],
        };
    }

    private static ReportText StateText(ReportBuilder report, ChangeState? state, bool isFading) =>
        isFading ? report.Text("黄色预警", "yellow")
        : state is { } known ? report.Text(NameOf(known))
        : "";

    private static LocalizedText NameOf(ChangeState state) =>
        state switch
        {
            ChangeState.Added => new("新增", "added"),
            ChangeState.Open => new("未变", "open"),
            ChangeState.Narrowed => new("缩小", "narrowed"),
            ChangeState.Widened => new("扩大", "widened"),
            ChangeState.Closed => new("销号", "closed"),
            ChangeState.Reopened => new("反弹", "reopened"),
            ChangeState.Unknown => new("不明", "unknown"),
            _ => new("不再涉及", "gone"),
        };

    private static LocalizedText Meaning(ChangeState state) =>
        state switch
        {
            ChangeState.Added => new("以前没有，现在未达标", "not met now, never before"),
            ChangeState.Open => new("仍未达标，差距没有变", "still not met, the gap is the same"),
            ChangeState.Narrowed => new("仍未达标，差距小了", "still not met, the gap is smaller"),
            ChangeState.Widened => new("仍未达标，差距大了", "still not met, the gap is larger"),
            ChangeState.Closed => new("现在达标", "met now"),
            ChangeState.Reopened => new(
                "曾经达标，又未达标",
                "was met in between, and is not any more"
            ),
            ChangeState.Unknown => new("缺少数据，不能判断", "undetermined for want of data"),
            _ => new("学校、学生或规则没有了", "the school, its pupils or the rule is gone"),
        };

    private static LocalizedText NameOf(SchoolChangeState state) =>
        state switch
        {
            SchoolChangeState.New => new("新增", "new"),
            SchoolChangeState.Gone => new("没有了", "gone"),
            SchoolChangeState.Renamed => new("改名", "renamed"),
            SchoolChangeState.Retyped => new("改变办学类型", "retyped"),
            _ => new("未变", "same"),
        };
}
