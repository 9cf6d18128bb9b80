using System.Collections.Immutable;
using Balance.Indicators.Comparisons;

namespace Balance.Indicators.Reports;

/// <summary>What a bureau reads of two or more evaluations: what was gained and lost, how each concern stands, what became of the schools.</summary>
public static class ComparisonReport
{
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
        ImmutableArray<ConcernRow> rows = ConcernRow.Of(report, comparison);
        AddVerdicts(report, comparison, rows);
        AddIndicators(report, comparison);
        CourseChapter.AddCoefficients(report, comparison);
        CourseChapter.AddShares(report, comparison);
        ConcernChapter.Add(report, comparison, rows);
        AddSchools(report, comparison);
        return report.Build();
    }

    private static void AddVerdicts(
        ReportBuilder report,
        EvaluationComparison comparison,
        ImmutableArray<ConcernRow> rows
    )
    {
        report.Chapter("verdict", report.Text("结论", "Verdicts"));
        report.Paragraph(
            new ReportText(
                string.Join(
                    " → ",
                    comparison.Evaluations.Select(
                        (item, at) => comparison.Labels[at] + " " + report.Text(item.Outcome)
                    )
                ),
                comparison.Evaluations.FromEnd(1).Outcome
            )
        );
        report.Table(
            [
                new(report.Text("评估", "Evaluation")),
                new(report.Text("标准", "Standard")),
                new(report.Text("结论", "Verdict")),
                new(report.Text("达标的指标", "Indicators met")),
                new(report.Text("达标的学校", "Schools met")),
            ],
            comparison.Evaluations.Select(
                (item, at) =>
                    ImmutableArray.Create<ReportText>(
                        comparison.Labels[at],
                        item.Standard.Id,
                        report.Text(item.Outcome),
                        CourseChapter.CountsText(report, item.IndicatorCounts),
                        CourseChapter.CountsText(report, comparison.SchoolCounts[at])
                    )
            )
        );
        if (!comparison.HasChanges)
        {
            report.Paragraph(
                report.Text(
                    "最后两次之间，结论、指标和学校是否达标都没有变化；数值的变化见下表。",
                    "Between the last two no outcome changed; changed values are listed below."
                )
            );
        }

        AddList(report, "新达标的指标：", "Gained: ", comparison, item => item.IsGained);
        AddList(report, "不再达标的指标：", "Lost: ", comparison, item => item.IsLost);
        int last = comparison.Labels.Length - 1;
        AddList(
            report,
            comparison.Labels[last] + " 未达标的指标：",
            "Not met in " + comparison.Labels[last] + ": ",
            comparison,
            item => item.Outcomes[last] == Outcome.NotMet
        );
        AddList(
            report,
            comparison.Labels[last] + " 待定的指标：",
            "Undetermined in " + comparison.Labels[last] + ": ",
            comparison,
            item => item.Outcomes[last] == Outcome.Undetermined
        );
        if (ConcernChapter.Counts(report, rows) is { Length: > 0 } counts)
        {
            report.Paragraph(report.Text("问题：", "Concerns: ") + counts + report.Text("。", "."));
        }

        AddSchoolList(report, comparison);
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

    /// <summary>That some of the changes come from the list of schools.</summary>
    private static void AddSchoolList(ReportBuilder report, EvaluationComparison comparison)
    {
        int added = comparison.Schools.Count(item => item.State == SchoolChangeState.New);
        int gone = comparison.Schools.Count(item => item.State == SchoolChangeState.Gone);
        if (added + gone > 0)
        {
            report.Paragraph(
                report.Text(
                    $"学校名单有变动（新增 {FigureText.Number(added)} 所，没有了 {FigureText.Number(gone)} 所）：差异系数和达标比例的变化，有的可能只来自名单。",
                    $"The list of schools changed ({FigureText.Number(added)} new, {FigureText.Number(gone)} gone): some changes of coefficients and of counts may come from it alone."
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
                    report.Text(item.State.Name()),
                    NoteOf(report, comparison, item)
                )
            )
        );
    }

    private static string NoteOf(
        ReportBuilder report,
        EvaluationComparison comparison,
        SchoolChange school
    ) =>
        string.Join(
            report.Text("；", "; "),
            new[] { PresenceOf(report, comparison, school), ChangeOf(report, school) }.Where(text =>
                text.Length > 0
            )
        );

    /// <summary>Since when, or until when, it is there, and what it was found to be: 2024 起，2025 达标.</summary>
    private static string PresenceOf(
        ReportBuilder report,
        EvaluationComparison comparison,
        SchoolChange school
    )
    {
        if (school.State is not (SchoolChangeState.New or SchoolChangeState.Gone))
        {
            return "";
        }

        int[] present =
        [
            .. Enumerable
                .Range(0, school.Schools.Length)
                .Where(at => school.Schools[at] is not null),
        ];
        string first = comparison.Labels[present[0]];
        string last = comparison.Labels[present[present.Length - 1]];
        string outcome = report.Text(school.Schools[present[present.Length - 1]]!.Outcome).Text;
        return school.State == SchoolChangeState.New
            ? report.Text(
                $"{first} 起有，{last} {outcome}",
                $"there since {first}, {last} {outcome}"
            )
            : report.Text($"{last} 为最后一次，{outcome}", $"there until {last}, {outcome}");
    }

    private static string ChangeOf(ReportBuilder report, SchoolChange school)
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
}
