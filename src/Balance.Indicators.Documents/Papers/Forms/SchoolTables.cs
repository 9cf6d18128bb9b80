namespace Balance.Indicators.Documents;

/// <summary>The self-evaluation form of a school: of each indicator that concerns it, its figures and whether it is met.</summary>
internal static class SchoolTables
{
    public static FormTable Of(SchoolEvaluation school, FormFigures figures)
    {
        string name = figures.Names[school.School];
        var table = new FormTable(
            "school-" + ExactNumber.Text(IndexOf(school, figures) + 1),
            name,
            "学校自评表　" + name,
            16,
            44,
            64,
            12
        );
        figures.Begin(table);
        WriteHeads(table, school, figures);
        int row = 2;
        foreach (DimensionEvaluation dimension in figures.Evaluation.Dimensions)
        {
            int first = row + 1;
            foreach (IndicatorEvaluation indicator in dimension.Indicators)
            {
                row = Write(table, row, school, indicator.Indicator, figures);
            }

            if (dimension.HoldsSchoolRule && school.Sections.Length > 0)
            {
                WriteSchoolRule(table, ++row, school);
            }

            if (row >= first)
            {
                table.Label(first, 1, dimension.Dimension.Name.Zh, row - first + 1);
            }
        }

        foreach (VetoEvaluation veto in school.Vetoes)
        {
            table.Label(++row, 1, "一票否决");
            table.Label(row, 2, veto.Veto.Name.Zh);
            table.Text(
                row,
                3,
                veto.Outcome switch
                {
                    Outcome.Met => "不存在",
                    Outcome.NotMet => "存在",
                    _ => FormValue.Blank,
                }
            );
            WriteOutcome(table, row, veto.Outcome);
            foreach (MissingFigure missing in veto.Missing)
            {
                figures.Miss(missing);
            }
        }

        table.Label(++row, 1, "学校结论", 1, 3);
        WriteOutcome(table, row, school.Outcome);
        table.Label(
            ++row,
            1,
            "校长（签字）：　　　　　　　　学校（盖章）：　　　　　　　　　　　年　　月　　日",
            1,
            4
        );
        return table;
    }

    private static void WriteHeads(FormTable table, SchoolEvaluation school, FormFigures figures)
    {
        School facts = school.School;
        string built = FormValue.Blank;
        if (facts.BuiltYear is { } year)
        {
            built = ExactNumber.Text(year);
        }
        else
        {
            figures.MissSchoolFact(facts, SchoolFacts.BuiltYear);
        }

        if (facts.Type is null)
        {
            figures.MissSchoolFact(facts, SchoolFacts.Type);
        }

        table.Head(
            1,
            1,
            "学校名称："
                + figures.Names[facts]
                + "（"
                + (facts.Type?.Name().Zh ?? FormValue.Blank)
                + "）　学校代码："
                + facts.Code
                + "　建校于 "
                + built
                + " 年"
                + CampusesOf(facts, figures),
            1,
            4
        );
        table.Head(2, 1, "A级指标");
        table.Head(2, 2, "B级指标及评估要点");
        table.Head(2, 3, "指标值或简要结论");
        table.Head(2, 4, "是否达标");
    }

    /// <summary>　含校区：东校区、西校区; nothing where the school has none.</summary>
    private static string CampusesOf(School main, FormFigures figures)
    {
        string code = FoldedText.Of(main.Code);
        string campuses = string.Join(
            "、",
            figures
                .Evaluation.County.Schools.Where(school =>
                    school.CampusOf is { } of && FoldedText.Of(of) == code
                )
                .Select(school => figures.Names[school])
        );
        return campuses.Length == 0 ? "" : "　含校区：" + campuses + "（各校区合并填写）";
    }

    private static int Write(
        FormTable table,
        int row,
        SchoolEvaluation school,
        Indicator indicator,
        FormFigures figures
    )
    {
        Finding[] findings =
        [
            .. school
                .Sections.SelectMany(section => section.Findings)
                .Concat(school.Findings)
                .Where(finding => finding.Indicator == indicator),
        ];
        if (findings.All(finding => finding.Outcome == Outcome.NotApplicable))
        {
            return row;
        }

        figures.Miss(findings);
        row++;
        table.Label(row, 2, indicator.Name.Zh);
        table.Text(row, 3, Told(school, indicator, findings, figures));
        WriteOutcome(table, row, Outcomes.Combine(findings.Select(finding => finding.Outcome)));
        return row;
    }

    private static string Told(
        SchoolEvaluation school,
        Indicator indicator,
        Finding[] findings,
        FormFigures figures
    ) =>
        findings.All(finding => finding.Criterion.Subject == SubjectKind.Section)
            ? string.Join("；", findings.Select(finding => OfSection(finding, figures)))
        : FormPhrases.Find("school." + indicator.Id) is { } sentence
        && CriteriaAreThose(sentence, indicator)
            ? new SchoolSentence(figures, school).Fill(sentence)
        : string.Join("；", InGeneral(findings));

    /// <summary>The amount and what it is per pupil: 小学：教学及辅助用房面积 1000 ㎡，4.50 ㎡.</summary>
    private static string OfSection(Finding finding, FormFigures figures)
    {
        Measure measure = finding.Criterion.Quantity.Of[0].Measure;
        bool isMoney = measure.Unit.Zh == "元";
        FormValue amount =
            finding.Numerator is not { } number ? FormValue.Missing
            : isMoney ? FormSentence.InTenThousands(number, 2)
            : FormValue.Of(number, measure.IsWhole && number == decimal.Truncate(number) ? 0 : 2);
        return finding.Subject.Stage!.Value.Name().Zh
            + "："
            + measure.Name.Zh
            + " "
            + amount.Text
            + " "
            + (isMoney ? "万元" : measure.Unit.Zh)
            + "，"
            + (finding.Criterion.Quantity.Times == 100 ? "每百名学生 " : "生均 ")
            + figures.ValueOf(finding, finding.Criterion.Decimals).Text
            + FigureText.Unit(finding.Criterion.Unit, Language.Chinese);
    }

    private static bool CriteriaAreThose(string sentence, Indicator indicator) =>
        FormSentence
            .CriteriaOf(sentence)
            .All(criterion => indicator.Criteria.Any(own => own.Id == criterion));

    private static IEnumerable<string> InGeneral(Finding[] findings) =>
        findings
            .GroupBy(finding => finding.Criterion)
            .Select(group =>
            {
                Finding[] all = [.. group];
                return group.Key.Name.Zh
                    + "："
                    + (
                        all.Length > 1
                            ? "达标 "
                                + ExactNumber.Text(
                                    all.Count(finding => finding.Outcome == Outcome.Met)
                                )
                                + " 个，共 "
                                + ExactNumber.Text(all.Length)
                                + " 个"
                        : all[0].Value is null && all[0].Outcome == Outcome.Undetermined
                            ? FormValue.Blank
                        : FigureText.Value(all[0], Language.Chinese)
                    );
            });

    private static void WriteSchoolRule(FormTable table, int row, SchoolEvaluation school)
    {
        table.Label(row, 2, "综合评估（学校达标规则）");
        table.Text(
            row,
            3,
            string.Join(
                "；",
                school.Sections.Select(section =>
                    section.Stage.Name().Zh + "部：" + FormFigures.Of(section.Outcome).Text
                )
            )
        );
        WriteOutcome(table, row, school.Resources);
    }

    private static void WriteOutcome(FormTable table, int row, Outcome outcome) =>
        table.Value(row, 4, FormFigures.Of(outcome), outcome == Outcome.NotMet);

    private static int IndexOf(SchoolEvaluation school, FormFigures figures)
    {
        for (int i = 0; i < figures.Evaluation.Schools.Count; i++)
        {
            if (ReferenceEquals(figures.Evaluation.Schools[i], school))
            {
                return i;
            }
        }

        return -1;
    }
}
