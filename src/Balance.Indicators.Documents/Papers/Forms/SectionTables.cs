using System.Collections.Immutable;

namespace Balance.Indicators.Documents;

/// <summary>Tables Ⅱ-1, Ⅱ-2 and Ⅲ: the resources of the sections, how many meet them, and how evenly they are spread.</summary>
internal static class SectionTables
{
    /// <summary>The share of a limit of which the form tells in its remarks.</summary>
    private const decimal NearlyMet = 0.85m;

    private const int ColumnsBeforeValues = 6;

    public static ImmutableArray<Stage> Stages { get; } = [Stage.Primary, Stage.Junior];

    /// <summary>Ⅱ-1: how many sections meet each criterion and the school rule, and their share.</summary>
    public static FormTable Counts(FormFigures figures)
    {
        Criterion[] criteria = CriteriaOf(figures);
        FormTable table = New(
            "counts",
            "表Ⅱ-1",
            "表Ⅱ-1　小学、初中资源配置基本情况",
            criteria.Length + 1,
            [8, 20]
        );
        figures.Begin(table);
        WriteHeads(table, criteria.Select(criterion => criterion.Name.Zh), "综合评估");
        int row = 2;
        foreach (Stage stage in Stages)
        {
            table.Label(++row, 1, stage.Name().Zh, 2);
            table.Label(row, 2, "达标学校总数");
            table.Label(row + 1, 2, "达标学校比例（%）");
            for (int i = 0; i <= criteria.Length; i++)
            {
                OutcomeCounts? counts =
                    i < criteria.Length
                        ? figures.TotalsOf(criteria[i].Id + ":" + stage.Code())?.Subjects
                        : figures
                            .Evaluation.Stages.FirstOrDefault(item => item.Stage == stage)
                            ?.SchoolRule;
                bool isOpen = counts is { Undetermined: > 0 };
                table.Value(
                    row,
                    i + 3,
                    isOpen ? FormValue.Missing : FormValue.Of(counts?.Met ?? 0, 0)
                );
                table.Value(
                    row + 1,
                    i + 3,
                    isOpen ? FormValue.Missing
                        : counts?.MetShare is { } share ? FormValue.Of(share, 1)
                        : FormValue.Of(FormValue.None)
                );
            }

            row++;
        }

        table.Note("学校数按学部计：一贯制学校的小学部、初中部各算一所。");
        return table;
    }

    /// <summary>Ⅱ-2: every section by itself, those below a limit shaded.</summary>
    public static FormTable Sections(FormFigures figures)
    {
        Criterion[] criteria = CriteriaOf(figures);
        var table = new FormTable(
            "sections",
            "表Ⅱ-2",
            "表Ⅱ-2　小学、初中资源配置基本情况（分学校）",
            [6, 28, 8, 9, 8, 8, .. criteria.Select(_ => 11d), 11, 34]
        );
        figures.Begin(table);
        string[] heads =
        [
            "序号",
            "学校名称",
            "举办者类型",
            "在校生数",
            "年级数",
            "班级数",
            .. criteria.Select(criterion => criterion.Name.Zh),
            "该校综合评估是否达标",
        ];
        for (int i = 0; i < heads.Length; i++)
        {
            table.Head(1, i + 1, heads[i]);
            table.Head(2, i + 1, "L" + ExactNumber.Text(i + 1));
        }

        table.Head(1, heads.Length + 1, "备注（注明有哪几项指标达标，哪几项指标达到85%）", 2);
        var counted = new Dictionary<(Stage, SchoolType?), int>();
        int row = 2;
        foreach (Stage stage in Stages)
        {
            table.Label(++row, 1, stage.Name().Zh, 1, heads.Length + 1);
            int number = 0;
            foreach (SchoolEvaluation school in figures.Evaluation.Schools)
            {
                if (
                    school.Section(stage) is not { } section
                    || section.Outcome == Outcome.NotApplicable
                )
                {
                    continue;
                }

                WriteSection(table, ++row, ++number, school.School, section, criteria, figures);
                (Stage, SchoolType?) key = (stage, school.School.Type);
                counted[key] = (counted.TryGetValue(key, out int known) ? known : 0) + 1;
            }
        }

        WriteNotes(table, counted);
        return table;
    }

    private static void WriteSection(
        FormTable table,
        int row,
        int number,
        School school,
        SectionEvaluation section,
        Criterion[] criteria,
        FormFigures figures
    )
    {
        Stage stage = section.Stage;
        FormSchoolFacts? told = figures.FactsOf(school);
        string name = figures.Names[school];
        string part = SchoolStages.Of(school).Length > 1 ? "（" + stage.Name().Zh + "部）" : "";
        string path = "schools[\"" + school.Code + "\"].";
        table.Value(row, 1, FormValue.Of(number, 0));
        table.Label(row, 2, name + part);
        int? sponsor =
            told?.Sponsor
            ?? (school.Ownership == Ownership.Private ? FormFactsChecks.PrivateSponsor : null);
        if (sponsor is null)
        {
            figures.MissFact(
                new(name + " 举办者类型", name + ": kind of sponsor"),
                path + "sponsor"
            );
        }

        int? grades =
            told is not null && told.Grades.TryGetValue(stage, out int known) ? known : null;
        if (grades is null)
        {
            figures.MissFact(
                new(
                    name + stage.Name().Zh + "部 年级数",
                    name + " (" + stage.Name().En + "): number of grades"
                ),
                path + "grades." + stage.Code()
            );
        }

        table.Value(row, 3, Whole(sponsor));
        table.Value(row, 4, Whole(figures.Of(Measures.Pupils, school, stage)));
        table.Value(row, 5, Whole(grades));
        table.Value(row, 6, Whole(figures.Of(Measures.ClassSizes, school, stage)));
        Finding?[] findings =
        [
            .. criteria.Select(criterion =>
                section.Findings.FirstOrDefault(finding => finding.Criterion == criterion)
            ),
        ];
        for (int i = 0; i < findings.Length; i++)
        {
            table.Value(
                row,
                ColumnsBeforeValues + 1 + i,
                findings[i] is { } finding
                    ? figures.ValueOf(finding, criteria[i].Decimals)
                    : FormValue.Of(FormValue.None),
                findings[i]?.Outcome == Outcome.NotMet
            );
        }

        table.Value(
            row,
            ColumnsBeforeValues + 1 + findings.Length,
            FormFigures.Of(section.Outcome),
            section.Outcome == Outcome.NotMet
        );
        table.Text(
            row,
            ColumnsBeforeValues + 2 + findings.Length,
            Remark(findings, figures.Evaluation.Options.Rounding)
        );
    }

    private static FormValue Whole(decimal? number) =>
        number is { } figure ? FormValue.Of(figure, 0) : FormValue.Missing;

    /// <summary>Which criteria are met, which of the others come up to 85 % of their limit, and which are open, by their place in the row.</summary>
    private static string Remark(Finding?[] findings, Rounding rounding)
    {
        string[] Which(Func<Finding, bool> holds) =>
            [
                .. findings
                    .Select((finding, i) => (finding, Number: ExactNumber.Text(i + 1)))
                    .Where(item => item.finding is not null && holds(item.finding))
                    .Select(item => item.Number),
            ];
        string[] met = Which(finding => finding.Outcome == Outcome.Met);
        if (met.Length == findings.Length && met.Length > 0)
        {
            return ExactNumber.Text(met.Length) + "项指标全部达标";
        }

        string[] nearly = Which(finding =>
            finding.Outcome == Outcome.NotMet && finding.Reaches(NearlyMet, rounding) == true
        );
        string[] below = Which(finding =>
            finding.Outcome == Outcome.NotMet && finding.Reaches(NearlyMet, rounding) != true
        );
        string[] open = Which(finding => finding.Outcome == Outcome.Undetermined);
        (string[] Numbers, string Words)[] parts =
        [
            (met, "项达标"),
            (nearly, "项达到85%"),
            (below, "项不到85%"),
            (open, "项待定"),
        ];
        return string.Join(
            "；",
            parts
                .Where(part => part.Numbers.Length > 0)
                .Select(part => "第" + string.Join("、", part.Numbers) + part.Words)
        );
    }

    private static void WriteNotes(FormTable table, Dictionary<(Stage, SchoolType?), int> counted)
    {
        string Sum(Stage stage, params SchoolType?[] types) =>
            ExactNumber.Text(
                counted
                    .Where(item =>
                        item.Key.Item1 == stage
                        && (types.Length == 0 || Array.IndexOf(types, item.Key.Item2) >= 0)
                    )
                    .Sum(item => item.Value)
            );
        table.Note(
            $"小学学校总数 {Sum(Stage.Primary)} 所（其中：一贯制学校的小学部 {Sum(Stage.Primary, SchoolType.NineYear, SchoolType.TwelveYear)} 所，50人及以上教学点 {Sum(Stage.Primary, SchoolType.TeachingPoint)} 个），"
                + $"初中学校总数 {Sum(Stage.Junior)} 所（其中：一贯制学校的初中部 {Sum(Stage.Junior, SchoolType.NineYear, SchoolType.TwelveYear)} 所，完全中学的初中部 {Sum(Stage.Junior, SchoolType.CompleteSecondary)} 所）。"
        );
        table.Note(
            "L3 举办者类型：中央教育部门 1，中央其他部门 2，省级教育部门 3，省级其他部门 4，地级教育部门 5，地级其他部门 6，县级教育部门 7，县级其他部门 8，地方企业 9，民办 10。"
        );
        table.Note("指标值保留两位小数；低于限值的格子加底色。备注中的项次按指标列的次序。");
    }

    /// <summary>Ⅲ: the mean of the county and the difference coefficient of each criterion.</summary>
    public static FormTable Coefficients(FormFigures figures)
    {
        CoefficientTable coefficients = figures.Evaluation.Coefficients;
        string[] ids =
        [
            .. coefficients
                .Select(item => item.Indicator)
                .Where(id => id != CoefficientEvaluation.CompositeId)
                .Distinct(),
        ];
        FormTable table = New(
            "coefficients",
            "表Ⅲ",
            "表Ⅲ　县域义务教育校际均衡情况",
            ids.Length + 1,
            [8, 20]
        );
        figures.Begin(table);
        WriteHeads(table, ids.Select(id => figures.Criterion(id)!.Name.Zh), "综合");
        int row = 2;
        foreach (Stage stage in Stages)
        {
            table.Label(++row, 1, stage.Name().Zh, 2);
            table.Label(row, 2, "全县平均值");
            table.Label(row + 1, 2, "差异系数");
            for (int i = 0; i <= ids.Length; i++)
            {
                string id = i < ids.Length ? ids[i] : CoefficientEvaluation.CompositeId;
                table.Value(
                    row,
                    i + 3,
                    i == ids.Length
                        ? FormValue.Of(FormValue.None)
                        : Mean(figures, id + ":" + stage.Code(), figures.Criterion(id)!.Decimals)
                );
                CoefficientEvaluation? coefficient = coefficients.FirstOrDefault(item =>
                    item.Stage == stage && item.Indicator == id
                );
                table.Value(
                    row + 1,
                    i + 3,
                    ValueOf(coefficient, figures),
                    coefficient?.Outcome == Outcome.NotMet
                );
            }

            row++;
        }

        foreach (string limits in Limits(coefficients))
        {
            table.Note(limits);
        }

        return table;
    }

    private static FormValue Mean(FormFigures figures, string criterion, int decimals)
    {
        CriterionTotals? totals = figures.TotalsOf(criterion);
        return totals is null || totals.Subjects.Concerned == 0 ? FormValue.Of(FormValue.None)
            : totals.Exact is { } mean ? FormValue.Of(mean, decimals)
            : FormValue.Missing;
    }

    private static FormValue ValueOf(CoefficientEvaluation? coefficient, FormFigures figures)
    {
        if (coefficient is null)
        {
            return FormValue.Of(FormValue.None);
        }

        foreach (MissingFigure missing in coefficient.Missing)
        {
            figures.Miss(missing);
        }

        // Where nothing is missing and there is no coefficient all the same, a mean is 0.
        return !coefficient.Missing.IsEmpty ? FormValue.Missing
            : coefficient.IsUndefined || coefficient.IsProvisional ? FormValue.Of("无定义")
            : coefficient.Rounded is { } rounded ? FormValue.Of(rounded, coefficient.Decimals)
            : FormValue.Of(FormValue.None);
    }

    /// <summary>小学差异系数的限值为 0.50: of each stage, what the standard limits.</summary>
    private static IEnumerable<string> Limits(CoefficientTable coefficients) =>
        from item in coefficients
        where item.Limit is not null
        group item by (
            item.Stage,
            IsComposite: item.Indicator == CoefficientEvaluation.CompositeId,
            item.Limit
        ) into same
        select same.Key.Stage.Name().Zh
            + (same.Key.IsComposite ? "综合差异系数 " : "差异系数 ")
            + FigureText.CoefficientLimit(same.Key.Limit)
            + "。";

    private static Criterion[] CriteriaOf(FormFigures figures) =>
        [
            .. (figures.Evaluation.Standard.SchoolRule?.Criteria ?? [])
                .Select(figures.Criterion)
                .OfType<Criterion>(),
        ];

    private static FormTable New(
        string id,
        string name,
        string title,
        int values,
        double[] labels
    ) => new(id, name, title, [.. labels, .. Enumerable.Repeat(14d, values)]);

    private static void WriteHeads(FormTable table, IEnumerable<string> names, string last)
    {
        table.Head(1, 1, "学段", 2);
        table.Head(1, 2, "项目", 2);
        int column = 2;
        foreach (string name in names.Append(last))
        {
            table.Head(1, ++column, name);
            table.Head(2, column, "L" + ExactNumber.Text(column - 2));
        }
    }
}
