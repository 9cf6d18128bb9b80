namespace Balance.Indicators.Documents;

/// <summary>Tables Ⅳ and Ⅴ: of each indicator of a dimension, what it comes to in words and whether it is met.</summary>
internal static class ConclusionTable
{
    private static readonly Measure[] OfSurvey =
    [
        Measures.RecognitionRate,
        Measures.QuestionnairesValid,
        Measures.QuestionnairesSatisfied,
        Measures.Visits,
        Measures.VisitsSatisfied,
    ];

    /// <summary>The dimensions that are told of in words: all but that of the resources, and that of the survey, which have tables of their own.</summary>
    public static IEnumerable<Dimension> DimensionsOf(Standard standard)
    {
        Dimension? resources = RuleBook.Of(standard).Ruled;
        return standard.Dimensions.Where(dimension =>
            dimension != resources
            && !dimension
                .Indicators.SelectMany(indicator => indicator.Criteria)
                .SelectMany(criterion => criterion.Quantity.Measures)
                .All(measure => Array.IndexOf(OfSurvey, measure) >= 0)
        );
    }

    public static FormTable Of(
        DimensionEvaluation dimension,
        string id,
        string name,
        FormFigures figures
    )
    {
        var table = new FormTable(
            id,
            name,
            name + "　" + dimension.Dimension.Name.Zh + "评估指标",
            44,
            76,
            12
        );
        figures.Begin(table);
        table.Head(1, 1, "名称");
        table.Head(1, 2, "指标值或简要结论");
        table.Head(1, 3, "是否达标");
        int row = 1;
        foreach (IndicatorEvaluation indicator in dimension.Indicators)
        {
            row++;
            table.Label(row, 1, ExactNumber.Text(row - 1) + ". " + indicator.Indicator.Name.Zh);
            table.Text(row, 2, Conclusion(indicator, figures));
            if (indicator.Outcome == Outcome.Undetermined)
            {
                figures.Miss(indicator.Findings);
            }

            table.Value(
                row,
                3,
                FormFigures.Of(indicator.Outcome),
                indicator.Outcome == Outcome.NotMet
            );
        }

        table.Note("百分比保留一位小数，其余为整数。");
        return table;
    }

    private static string Conclusion(IndicatorEvaluation indicator, FormFigures figures)
    {
        string id = indicator.Indicator.Id;
        string? sentence = FormPhrases.Find(id);
        bool isOfItsOwn =
            sentence is not null
            && FormSentence
                .CriteriaOf(sentence)
                .All(criterion => indicator.Indicator.Criteria.Any(own => own.Id == criterion));
        string told = isOfItsOwn
            ? Fill(sentence!, indicator, figures)
            : string.Join(
                "；",
                indicator.Indicator.Criteria.Select(criterion => InGeneral(criterion, figures))
            );
        if (figures.Facts.Texts.TryGetValue(id, out string? text))
        {
            return told + "。" + text;
        }

        if (!isOfItsOwn)
        {
            figures.MissFact(
                new(
                    "简要结论：" + indicator.Indicator.Name.Zh,
                    "conclusion in words: " + indicator.Indicator.Name.En
                ),
                "texts." + id
            );
        }

        return isOfItsOwn ? told : told + "。" + FormValue.Blank;
    }

    private static string Fill(
        string sentence,
        IndicatorEvaluation indicator,
        FormFigures figures
    ) =>
        sentence.IndexOf("{subject}", StringComparison.Ordinal) < 0
            ? new FormSentence(figures).Fill(sentence)
            : string.Join(
                "；",
                SubjectsOf(indicator, figures)
                    .Select(subject => new FormSentence(figures, subject).Fill(sentence))
            );

    /// <summary>The subjects that the form has a place for, in its order, then others that are reported.</summary>
    private static IEnumerable<Subject> SubjectsOf(
        IndicatorEvaluation indicator,
        FormFigures figures
    )
    {
        Subject[] reported =
        [
            .. indicator
                .Findings.Select(finding => finding.Subject)
                .Where(subject => subject.MonitoredSubject is not null)
                .Distinct(),
        ];
        var told = new HashSet<Subject>();
        foreach (string name in FormPhrases.Subjects)
        {
            bool any = false;
            foreach (Subject subject in reported)
            {
                if (subject.MonitoredSubject!.StartsWith(name, StringComparison.Ordinal))
                {
                    any = true;
                    told.Add(subject);
                    yield return subject;
                }
            }

            if (!any)
            {
                figures.MissSubject(name);
                yield return new Subject(SubjectKind.MonitoredSubject) { MonitoredSubject = name };
            }
        }

        foreach (Subject subject in reported.Where(subject => !told.Contains(subject)))
        {
            yield return subject;
        }
    }

    /// <summary>What a criterion comes to, where the form has no sentence for it.</summary>
    private static string InGeneral(Criterion criterion, FormFigures figures)
    {
        string name = criterion.Name.Zh + "：";
        CriterionTotals? totals = figures.TotalsOf(criterion.Id);
        if (totals is null)
        {
            return name + FormValue.None;
        }

        if (criterion.Subject != SubjectKind.County)
        {
            string unit = criterion.Subject switch
            {
                SubjectKind.School => "所",
                _ => "个",
            };
            return name
                + "涉及"
                + figures.Count("concerned", [criterion.Id]).Text
                + unit
                + "，达标"
                + figures.Count("met", [criterion.Id]).Text
                + unit;
        }

        if (FigureText.KindOf(criterion) != MeasureKind.YesNo)
        {
            return name
                + figures.ValueOf(criterion.Id, null).Text
                + FigureText.Unit(criterion.Unit, Language.Chinese);
        }

        return name
            + (
                totals.Subjects.Undetermined > 0 ? FormValue.Blank
                : totals.Subjects.Met > 0 ? "是"
                : "否"
            );
    }
}
