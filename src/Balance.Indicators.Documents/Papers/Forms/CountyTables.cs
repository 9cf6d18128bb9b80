namespace Balance.Indicators.Documents;

/// <summary>Tables Ⅰ and Ⅵ: what the county is like, and what was asked of people.</summary>
internal static class CountyTables
{
    /// <summary>Teaching points with so many pupils are counted apart.</summary>
    private const int LargePoint = 50;

    public static FormTable Basics(FormFigures figures)
    {
        var table = new FormTable(
            "basics",
            "表Ⅰ",
            "表Ⅰ　义务教育优质均衡发展县（市、区）基本情况",
            [.. Enumerable.Repeat(9d, 24)]
        );
        figures.Begin(table);
        WriteHeads(table);
        int column = 0;
        foreach (FormNumber number in FormNumber.All.Take(8))
        {
            table.Value(5, ++column, figures.Of(number));
        }

        FormValue[] counts =
        [
            .. TypeCounts(figures),
            .. StageFigures(figures, Measures.ClassSizes, stage => stage.Classes),
            .. StageFigures(figures, Measures.Pupils, stage => stage.Pupils),
            .. FormNumber.All.Skip(8).Take(4).Select(figures.Of),
        ];
        foreach (FormValue count in counts)
        {
            table.Value(5, ++column, count);
        }

        table.Note(
            "人口按常住人口填写，以万人为单位，保留两位小数；L5 至 L8 取整数。自然情况和经济情况按上一年统计数据填写。"
        );
        table.Note("小学含一贯制学校的小学部和教学点，初中含一贯制学校、完全中学的初中部。");
        return table;
    }

    private static void WriteHeads(FormTable table)
    {
        table.Head(1, 1, "自然情况", 1, 4);
        table.Head(1, 5, "经济情况", 1, 4);
        table.Head(1, 9, "普通中小学校数（所）", 1, 5);
        table.Head(1, 14, "特殊教育学校（所）", 3);
        table.Head(1, 15, "小学教学点数（个）", 1, 2);
        table.Head(1, 17, "教学班数（个）", 1, 2);
        table.Head(1, 19, "在校学生数（人）", 1, 2);
        table.Head(1, 21, "教职工数（人）", 1, 4);
        int column = 0;
        foreach (FormNumber number in FormNumber.All.Take(8))
        {
            table.Head(2, ++column, number.Name.Zh + "（" + number.Unit.Zh + "）", 2);
        }

        foreach (
            string name in (string[])
                ["小学", "九年一贯制学校", "初中", "完全中学", "十二年一贯制学校"]
        )
        {
            table.Head(2, ++column, name, 2);
        }

        column++;
        foreach (
            string name in (string[])["计", "其中：50人及以上", "小学", "初中", "小学", "初中"]
        )
        {
            table.Head(2, ++column, name, 2);
        }

        foreach (string name in (string[])["小学", "初中"])
        {
            table.Head(2, ++column, name, 1, 2);
            table.Head(3, column, "合计");
            table.Head(3, ++column, "其中专任教师");
        }

        for (int i = 1; i <= column; i++)
        {
            table.Head(4, i, "L" + ExactNumber.Text(i));
        }
    }

    /// <summary>How many schools there are of each type, and teaching points of 50 pupils or more.</summary>
    private static IEnumerable<FormValue> TypeCounts(FormFigures figures)
    {
        bool areKnown = figures.AreTypesKnown();
        SchoolType[] types =
        [
            SchoolType.Primary,
            SchoolType.NineYear,
            SchoolType.JuniorSecondary,
            SchoolType.CompleteSecondary,
            SchoolType.TwelveYear,
            SchoolType.SpecialEducation,
            SchoolType.TeachingPoint,
        ];
        foreach (SchoolType type in types)
        {
            int count = figures.Evaluation.Schools.Count(school => school.School.Type == type);
            yield return areKnown ? FormValue.Of(count, 0) : FormValue.Missing;
        }

        int large = 0;
        foreach (SchoolEvaluation school in figures.Evaluation.Schools)
        {
            if (school.School.Type == SchoolType.TeachingPoint)
            {
                decimal? pupils = figures.Of(Measures.Pupils, school.School, null);
                areKnown &= pupils is not null;
                large += pupils >= LargePoint ? 1 : 0;
            }
        }

        yield return areKnown ? FormValue.Of(large, 0) : FormValue.Missing;
    }

    private static IEnumerable<FormValue> StageFigures(
        FormFigures figures,
        Measure measure,
        Func<StageTotals, decimal?> figureOf
    )
    {
        foreach (Stage stage in SectionTables.Stages)
        {
            StageTotals? totals = figures.Evaluation.Stages.FirstOrDefault(item =>
                item.Stage == stage
            );
            if (totals is null)
            {
                yield return FormValue.Of(0, 0);
            }
            else if (figureOf(totals) is { } figure)
            {
                yield return FormValue.Of(figure, 0);
            }
            else
            {
                foreach (SchoolEvaluation school in figures.Evaluation.Schools)
                {
                    if (school.Section(stage) is not null)
                    {
                        _ = figures.Of(measure, school.School, stage);
                    }
                }

                yield return FormValue.Missing;
            }
        }
    }

    public static FormTable Survey(FormFigures figures, string name)
    {
        var table = new FormTable(
            "survey",
            name,
            name + "　社会认可度调查情况",
            14,
            14,
            14,
            14,
            18,
            14,
            14,
            18
        );
        figures.Begin(table);
        table.Head(1, 1, "项目", 4);
        table.Head(1, 2, "问卷总数", 1, 3);
        table.Head(2, 2, "计", 2);
        table.Head(2, 3, "其中：回收有效问卷数", 1, 2);
        table.Head(3, 3, "计");
        table.Head(3, 4, "其中：满意问卷数");
        table.Head(1, 5, "问卷调查综合满意度（%）", 3);
        table.Head(1, 6, "实地走访人数", 1, 2);
        table.Head(2, 6, "计", 2);
        table.Head(2, 7, "其中：满意人数", 2);
        table.Head(1, 8, "实地走访满意度（%）", 3);
        for (int i = 1; i <= 7; i++)
        {
            table.Head(4, i + 1, "L" + ExactNumber.Text(i));
        }

        table.Label(5, 1, "计");
        WriteRow(
            table,
            5,
            figures.Of(FormNumber.Find("questionnairesSent")!),
            figures.Of(Measures.QuestionnairesValid),
            figures.Of(Measures.QuestionnairesSatisfied),
            figures.RateOf(Measures.QuestionnairesSatisfied),
            figures.Of(Measures.Visits),
            figures.Of(Measures.VisitsSatisfied),
            figures.RateOf(Measures.VisitsSatisfied)
        );
        table.Label(6, 1, "其中：家长");
        FormFacts facts = figures.Facts;
        WriteRow(
            table,
            6,
            figures.Of(FormNumber.Find("parentQuestionnairesSent")!),
            figures.Of(FormNumber.Find("parentQuestionnairesValid")!),
            figures.Of(FormNumber.Find("parentQuestionnairesSatisfied")!),
            FormFigures.Share(
                facts.Find("parentQuestionnairesSatisfied"),
                facts.Find("parentQuestionnairesValid")
            ),
            figures.Of(FormNumber.Find("parentVisits")!),
            figures.Of(FormNumber.Find("parentVisitsSatisfied")!),
            FormFigures.Share(facts.Find("parentVisitsSatisfied"), facts.Find("parentVisits"))
        );
        if (figures.FindingOf(Measures.RecognitionRate) is { Value: not null } rate)
        {
            table.Note("县数据中的社会认可度按比例填报：" + figures.ValueOf(rate, 1).Text + "%。");
        }

        return table;
    }

    private static void WriteRow(FormTable table, int row, params FormValue[] values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            table.Value(row, i + 2, values[i]);
        }
    }
}
