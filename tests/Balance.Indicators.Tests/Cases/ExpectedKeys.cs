namespace Balance.Indicators.Tests.Cases;

/// <summary>
/// Whether what a case expects something of can exist at all. A rule that is not about a subject says 不涉及, and so would a
/// slip in the name of either; this tells them apart, and says which names there are.
/// </summary>
internal static class ExpectedKeys
{
    private const string Composite = "综合";

    private const string NoDepartment = "未指定部门";

    private static readonly char[] Digits = [.. "0123456789"];

    private static readonly string[] Stages =
    [
        .. new[] { Stage.Primary, Stage.Junior }.Select(stage => stage.Name().Zh),
    ];

    /// <summary>What is wrong with the name of something, in words; null where nothing is.</summary>
    public static string? Problem(
        Evaluation evaluation,
        string section,
        string key,
        bool isExpected
    )
    {
        Standard standard = evaluation.Standard;
        string[] words = key.Split(' ', 2);
        string subject = words.Length == 2 ? words[1] : "";
        string[] schools = [.. evaluation.County.Schools.Select(school => school.Code)];
        return section switch
        {
            "dimensions" => Unknown(key, Names(standard), Standard.All.SelectMany(Names)),
            "indicators" => !isExpected && IsOfAKind(key)
                ? null
                : OfStandard(standard, key, Indicators, isExpected),
            "findings" => OfStandard(standard, words[0], Criteria, isExpected)
                ?? OfSubject(evaluation, words[0], subject, isExpected),
            "coefficients" => Unknown(words[0], Stages, Stages)
                ?? OfStandard(standard, subject, Coefficients, isExpected),
            "sections" => Unknown(
                key,
                evaluation.Schools.SelectMany(school =>
                    school.Sections.Select(item => school.School.Name + item.Stage.Name().Zh + "部")
                )
            ),
            "schools" => Unknown(key, schools),
            "vetoes" => OfStandard(standard, words[0], Vetoes, isExpected)
                ?? Unknown(subject, ["全县", .. schools]),
            "additions" => $"路径写错，县里没有填报“{key}”",
            "tasks" => Unknown(key, Departments(standard), Standard.All.SelectMany(Departments)),
            _ => Unknown(key, standard.Schedule.Select(phase => phase.Name.Zh)),
        };
    }

    /// <summary>
    /// An id that one standard has and another has not can be expected to concern nobody; an id that none has is a slip.
    /// </summary>
    private static string? OfStandard(
        Standard standard,
        string id,
        Func<Standard, IEnumerable<string>> idsOf,
        bool isExpected
    )
    {
        string[] ids = [.. idsOf(standard).Distinct()];
        bool isKnown = isExpected
            ? ids.Contains(id)
            : Standard.All.Append(standard).SelectMany(idsOf).Contains(id);
        return isKnown
            ? null
            : $"路径写错，标准 {standard.Id} 没有“{id}”；有：{string.Join("、", ids)}";
    }

    /// <summary>A case may say that there is no EQ10.</summary>
    private static bool IsOfAKind(string id) =>
        Standard
            .All.SelectMany(Indicators)
            .Any(known => id.TrimEnd(Digits) == known.TrimEnd(Digits) && id != id.TrimEnd(Digits));

    private static string? OfSubject(
        Evaluation evaluation,
        string id,
        string subject,
        bool isExpected
    )
    {
        string[] subjects =
        [
            .. evaluation
                .Findings.Where(finding => finding.Criterion.Id == id)
                .Select(finding => finding.Subject.In(Language.Chinese))
                .Distinct(),
        ];
        bool isKnown =
            subjects.Contains(subject)
            || (
                !isExpected
                && (
                    subject == "全县"
                    || Stages.Any(stage => subject == "全县" + stage)
                    || subject.StartsWith("学科 ", StringComparison.Ordinal)
                    || evaluation.County.Schools.Any(school =>
                        subject.StartsWith(school.Name, StringComparison.Ordinal)
                        && IsPartOfSchool(subject[school.Name.Length..])
                    )
                )
            );
        return isKnown
            ? null
            : $"路径写错，“{id}”没有对象“{subject}”；有：{string.Join("、", subjects)}";
    }

    private static string? Unknown(string name, IEnumerable<string> names) =>
        Unknown(name, names, names);

    private static string? Unknown(
        string name,
        IEnumerable<string> names,
        IEnumerable<string> known
    ) =>
        known.Concat(names).Contains(name)
            ? null
            : $"路径写错，没有“{name}”；有：{string.Join("、", names)}";

    private static IEnumerable<string> Names(Standard standard) =>
        standard.Dimensions.Select(dimension => dimension.Name.Zh);

    private static IEnumerable<string> Indicators(Standard standard) =>
        standard.Indicators.Concat(standard.Preconditions).Select(indicator => indicator.Id);

    private static IEnumerable<string> Criteria(Standard standard) =>
        standard.Criteria.Select(criterion => criterion.Id);

    private static IEnumerable<string> Coefficients(Standard standard) =>
        Indicators(standard)
            .Where(id => id.StartsWith("RA", StringComparison.Ordinal))
            .Concat(standard.Composite is null ? [] : [Composite]);

    private static IEnumerable<string> Vetoes(Standard standard) =>
        standard.Vetoes.Select(veto => veto.Id);

    private static IEnumerable<string> Departments(Standard standard) =>
        standard
            .Indicators.SelectMany(indicator => indicator.Departments)
            .Concat(standard.Vetoes.SelectMany(veto => veto.Departments))
            .Select(department => department.Zh)
            .Append(NoDepartment)
            .Distinct();

    /// <summary>Nothing, 小学部 or 小学部第3班.</summary>
    private static bool IsPartOfSchool(string rest) =>
        rest.Length == 0
        || Stages
            .Select(stage => stage + "部")
            .Where(part => rest.StartsWith(part, StringComparison.Ordinal))
            .Any(part => rest.Length == part.Length || IsClass(rest[part.Length..]));

    private static bool IsClass(string rest) =>
        rest.Length > 2
        && rest[0] == '第'
        && rest[^1] == '班'
        && rest[1..^1].All(char.IsAsciiDigit);
}
