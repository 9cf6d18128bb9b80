using System.Collections.Immutable;
using System.Globalization;
using Balance.Indicators.Planning;

namespace Balance.Indicators.Tests.Cases;

/// <summary>
/// What an evaluation says, by the words that cases use: section (findings, coefficients …), key (RA3 小学小学部), fact
/// (outcome, value …). The one place that knows both the words and the evaluation.
/// </summary>
internal sealed class Facts(Evaluation evaluation)
{
    private readonly string[] _schools =
    [
        .. evaluation.County.Schools.Select(school => school.Code),
    ];

    private readonly Lazy<Roadmap> _roadmap = new(() =>
        Roadmap.For(evaluation.Standard, evaluation.County)
    );

    /// <summary>The outcome of what does not appear at all: the rule is not about such a subject.</summary>
    public const string NotConcerned = "不涉及";

    private readonly ILookup<string, Finding> _findings = evaluation.Findings.ToLookup(finding =>
        finding.Criterion.Id + " " + finding.Subject.In(Language.Chinese)
    );

    public static string Zh(Outcome outcome) => outcome.Name().Zh;

    /// <summary>The paths with the school's code in place of its number: 小学甲.sections.primary.pupils.</summary>
    public static string Path(string path, IReadOnlyList<string> schools)
    {
        const string Start = "schools[";
        int end = path.IndexOf(']', StringComparison.Ordinal);
        return path.StartsWith(Start, StringComparison.Ordinal)
            ? schools[int.Parse(path[Start.Length..end], CultureInfo.InvariantCulture)]
                + path[(end + 1)..]
            : path;
    }

    /// <summary>The facts of one thing by name; null where the standard has no such thing.</summary>
    public Dictionary<string, object?>? Of(string section, string key) =>
        section switch
        {
            "dimensions" => OfDimension(key),
            "indicators" => Only(
                evaluation
                    .Indicators.Concat(evaluation.Preconditions)
                    .FirstOrDefault(item => item.Indicator.Id == key)
                    ?.Outcome
            ),
            "findings" => OfFinding(key),
            "coefficients" => OfCoefficient(key),
            "sections" => OfSection(key),
            "schools" => OfSchool(key),
            "vetoes" => OfVeto(key),
            "tasks" => OfTask(key),
            "additions" => OfAddition(key),
            _ => OfPhase(key),
        };

    public string[] Missing => Paths(evaluation.Missing);

    /// <summary>Whether facts say no more than that the rule is not about such a subject, or that there is nothing to do.</summary>
    public static bool SaysNothing(Dictionary<string, object?> facts) =>
        facts.Values.All(fact => fact is NotConcerned or "");

    /// <summary>Why there can be no such thing, in words; null where there can.</summary>
    public string? Problem(string section, string key, bool isExpected) =>
        ExpectedKeys.Problem(evaluation, section, key, isExpected);

    private Dictionary<string, object?> OfDimension(string key)
    {
        DimensionEvaluation? found = evaluation.Dimensions.FirstOrDefault(item =>
            item.Dimension.Name.Zh == key
        );
        Dictionary<string, object?> facts = Only(found?.Outcome);
        if (found is not null)
        {
            facts["decidedByRounding"] = found.IsDecidedByRounding;
        }

        return facts;
    }

    private Dictionary<string, object?> OfFinding(string key)
    {
        Finding[] found = [.. _findings[key]];
        if (found.Length != 1)
        {
            string several = found.Length.ToString(CultureInfo.InvariantCulture) + " 个结论";
            return new() { ["outcome"] = found.Length == 0 ? NotConcerned : several };
        }

        Finding finding = found[0];
        return new()
        {
            ["outcome"] = Zh(finding.Outcome),
            ["value"] = finding.Value,
            ["shown"] = FigureText.Value(finding, Language.Chinese),
            ["unit"] = finding.Unit.Zh,
            ["numerator"] = finding.Numerator,
            ["denominator"] = finding.Denominator,
            ["limit"] = finding.Limit,
            ["shortfall"] = finding.Shortfall is { } shortfall
                ? FigureText.Shortfall(shortfall, Language.Chinese)
                : "",
            ["missing"] = Paths(finding.Missing),
            ["provision"] = finding.Provision?.Id ?? "",
            ["decidedByRounding"] = finding.IsDecidedByRounding,
            ["alert"] = finding.Alert?.Name().Zh ?? "",
            ["clause"] = finding.Clause.ToString(),
            ["departments"] = Names(finding.Departments),
        };
    }

    private Dictionary<string, object?> OfCoefficient(string key)
    {
        CoefficientEvaluation? found = evaluation.Coefficients.FirstOrDefault(item =>
            item.Stage.Name().Zh
                + " "
                + (item.Indicator == CoefficientEvaluation.CompositeId ? "综合" : item.Indicator)
            == key
        );
        return found is null
            ? new() { ["outcome"] = NotConcerned }
            : new()
            {
                ["outcome"] = Zh(found.Outcome),
                ["shown"] = FigureText.Coefficient(found, Language.Chinese),
                ["value"] = found.Value,
                ["mean"] = found.Mean,
                ["standardDeviation"] = found.StandardDeviation,
                ["limit"] = found.Limit,
                ["sections"] = (decimal)found.Sections,
                ["pupils"] = found.Pupils,
                ["missing"] = Paths(found.Missing),
                ["decidedByRounding"] = found.IsDecidedByRounding,
                ["alert"] = found.Alert?.Name().Zh ?? "",
                ["clause"] = found.Clause.ToString(),
                ["departments"] = Names(found.Departments),
            };
    }

    private Dictionary<string, object?>? OfSection(string key) =>
        (
            from school in evaluation.Schools
            from section in school.Sections
            where school.School.Name + section.Stage.Name().Zh + "部" == key
            select new Dictionary<string, object?>
            {
                ["outcome"] = Zh(section.Outcome),
                ["metCriteria"] = string.Join(" ", section.MetCriteria),
                ["decidedByRounding"] = section.IsDecidedByRounding,
                ["alert"] = section.Alert?.Name().Zh ?? "",
                ["headroom"] = (decimal?)section.Headroom,
            }
        ).FirstOrDefault();

    private Dictionary<string, object?>? OfSchool(string key) =>
        evaluation.Schools.FirstOrDefault(item => item.School.Code == key) is { } school
            ? new()
            {
                ["outcome"] = Zh(school.Outcome),
                ["resources"] = Zh(school.Resources),
                ["metIndicators"] = string.Join(" ", school.MetIndicators),
                ["decidedByRounding"] = school.IsDecidedByRounding,
            }
            : null;

    private Dictionary<string, object?>? OfVeto(string key)
    {
        string[] words = key.Split(' ', 2);
        IEnumerable<VetoEvaluation> vetoes =
            words[^1] == "全县"
                ? evaluation.Vetoes
                : evaluation
                    .Schools.Where(item => item.School.Code == words[^1])
                    .SelectMany(item => item.Vetoes);
        return vetoes.FirstOrDefault(item => item.Veto.Id == words[0]) is { } veto
            ? new()
            {
                ["outcome"] = Zh(veto.Outcome),
                ["schools"] = string.Join("、", veto.Schools.Select(school => school.Code)),
                ["missing"] = Paths(veto.Missing),
                ["clause"] = veto.Clause.ToString(),
                ["departments"] = Names(veto.Veto.Departments),
            }
            : new() { ["outcome"] = NotConcerned };
    }

    /// <summary>What the roadmap adds to one figure, and what it is then; null where nobody reports it.</summary>
    private Dictionary<string, object?>? OfAddition(string key)
    {
        string[] words = key.Split('.', 2);
        var path = DataPath.Parse($"schools[{Array.IndexOf(_schools, words[0])}].{words[^1]}");
        if (evaluation.County.Find(path) is not { } now)
        {
            return null;
        }

        RoadmapAction[] actions = [.. _roadmap.Value.Actions.Where(action => action.Path == path)];
        decimal Sum(RoadmapReason reason) =>
            actions.Where(action => action.Reason == reason).Sum(action => action.Amount);
        return new()
        {
            ["limit"] = Sum(RoadmapReason.Limit),
            ["coefficient"] = Sum(RoadmapReason.Coefficient),
            ["to"] = (actions.Length == 0 ? now : actions[^1].To).Number,
            ["departments"] = Names(actions.Length == 0 ? [] : actions[0].Departments),
        };
    }

    private Dictionary<string, object?> OfTask(string key)
    {
        DepartmentShortfalls? tasks = evaluation.Shortfalls.FirstOrDefault(item =>
            (item.Department?.Zh ?? "未指定部门") == key
        );
        return tasks is null
            ? new()
            {
                ["findings"] = "",
                ["coefficients"] = "",
                ["vetoes"] = "",
            }
            : new()
            {
                ["findings"] = string.Join(" ", tasks.Findings.Select(item => item.Criterion.Id)),
                ["coefficients"] = string.Join(
                    "、",
                    tasks.Coefficients.Select(item => item.Stage.Name().Zh + " " + item.Indicator)
                ),
                ["vetoes"] = string.Join(" ", tasks.Vetoes.Select(item => item.Veto.Id)),
            };
    }

    private Dictionary<string, object?>? OfPhase(string key) =>
        evaluation.Standard.Schedule.FirstOrDefault(item => item.Name.Zh == key) is { } phase
            ? new()
            {
                ["from"] = phase.From,
                ["to"] = phase.To,
                ["task"] = phase.Task.Zh,
                ["clause"] = phase.Clause.ToString(),
            }
            : null;

    private static Dictionary<string, object?> Only(Outcome? outcome) =>
        new() { ["outcome"] = outcome is { } value ? Zh(value) : NotConcerned };

    private static string Names(ImmutableArray<LocalizedText> departments) =>
        string.Join("、", departments.Select(department => department.Zh));

    private string[] Paths(ImmutableArray<MissingFigure> missing) =>
        [.. missing.Select(item => Path(item.Path.ToString(), _schools))];
}
