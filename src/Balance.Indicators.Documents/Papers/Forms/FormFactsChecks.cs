using System.Collections.Immutable;

namespace Balance.Indicators.Documents;

/// <summary>What the facts of a form cannot be, of one county.</summary>
internal static class FormFactsChecks
{
    /// <summary>The code of a private sponsor, 民办.</summary>
    public const int PrivateSponsor = 10;

    /// <summary>Parts that the county reports of wholes that the form asks for, and the other way round.</summary>
    private static readonly (string Key, Measure Measure, bool IsWhole)[] Shared =
    [
        ("questionnairesSent", Measures.QuestionnairesValid, true),
        ("parentQuestionnairesValid", Measures.QuestionnairesValid, false),
        ("parentQuestionnairesSatisfied", Measures.QuestionnairesSatisfied, false),
        ("parentVisits", Measures.Visits, false),
        ("parentVisitsSatisfied", Measures.VisitsSatisfied, false),
        ("ruralQuota", Measures.AllocatedQuota, false),
    ];

    public static ImmutableArray<DataProblem> Check(FormFacts facts, Evaluation evaluation)
    {
        var problems = new ProblemList();
        County county = evaluation.County;
        CheckTexts(facts, evaluation.Standard, problems);
        DataPath figures = DataPath.Root.Key("figures");
        foreach ((string key, Measure measure, bool isWhole) in Shared)
        {
            if (
                facts.Find(key) is { } own
                && county.Measures.Find(measure)?.Number is { } reported
                && (isWhole ? reported > own : own > reported)
            )
            {
                LocalizedText name = FormNumber.Find(key)!.Name;
                RejectPart(
                    problems,
                    figures.Key(key),
                    isWhole ? (measure.Name, reported) : (name, own),
                    isWhole ? (name, own) : (measure.Name, reported)
                );
            }
        }

        var schools = new Dictionary<string, School>(StringComparer.Ordinal);
        foreach (School school in county.Schools)
        {
            schools[FoldedText.Of(school.Code)] = school;
        }

        foreach (FormSchoolFacts told in facts.Schools)
        {
            DataPath path = DataPath.Root.Key("schools").Item(told.Code);
            string code = Quoted.Short(told.Code);
            if (!schools.TryGetValue(FoldedText.Of(told.Code), out School? school))
            {
                problems.Reject(
                    path,
                    $"县里没有代码为“{code}”的学校；请照县数据文件中的 code 改正，或删去这一所。",
                    $"The county has no school with the code \"{code}\"; write a code of the county file, or remove the school."
                );
                continue;
            }

            if (
                told.Sponsor is { } sponsor
                && school.Ownership is { } ownership
                && sponsor == PrivateSponsor != (ownership == Ownership.Private)
            )
            {
                problems.Reject(
                    path.Key("sponsor"),
                    $"{Quoted.Short(school.Name)}在县数据文件中是{ownership.Name().Zh}，举办者类型却是 {ExactNumber.Text(sponsor)}（10 是民办，1 至 9 是公办）；请改正其中一处。",
                    $"{Quoted.Short(school.Name)} is {ownership.Name().En} in the county file, and its kind of sponsor is {ExactNumber.Text(sponsor)} (10 is private, 1 to 9 are public); correct one of the two."
                );
            }

            foreach (Stage stage in told.Grades.Keys)
            {
                if (Array.IndexOf(SchoolStages.CompulsoryOf(school), stage) < 0)
                {
                    problems.Reject(
                        path.Key("grades").Key(stage.Code()),
                        $"{Quoted.Short(school.Name)}没有{stage.Name().Zh}部，却填了{stage.Name().Zh}年级数；请改正其中一处。",
                        $"{Quoted.Short(school.Name)} has no {stage.Name().En} section, but a number of grades of it; correct one of the two."
                    );
                }
            }
        }

        return problems.ToImmutable();
    }

    private static void CheckTexts(FormFacts facts, Standard standard, ProblemList problems)
    {
        string[] ids =
        [
            .. ConclusionTable
                .DimensionsOf(standard)
                .SelectMany(dimension => dimension.Indicators)
                .Select(indicator => indicator.Id),
        ];
        foreach (string id in facts.Texts.Keys.Except(ids, StringComparer.Ordinal))
        {
            string told = Quoted.Short(id);
            problems.Reject(
                DataPath.Root.Key("texts").Key(Quoted.Shortened(id)),
                $"“{told}”不是申报表中要写结论的指标；可以写的是 {string.Join("、", ids)}。",
                $"\"{told}\" is not an indicator that the form describes in words; it should be one of {string.Join(", ", ids)}."
            );
        }
    }

    public static void RejectPart(
        ProblemList problems,
        DataPath path,
        (LocalizedText Name, decimal Figure) part,
        (LocalizedText Name, decimal Figure) whole
    ) =>
        problems.Reject(
            path,
            $"“{part.Name.Zh}”（{ExactNumber.Text(part.Figure)}）多于“{whole.Name.Zh}”（{ExactNumber.Text(whole.Figure)}）；请改正其中一个。",
            $"\"{part.Name.En}\" ({ExactNumber.Text(part.Figure)}) is more than \"{whole.Name.En}\" ({ExactNumber.Text(whole.Figure)}); correct one of the two."
        );
}
