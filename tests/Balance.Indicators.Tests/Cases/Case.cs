using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Balance.Indicators.Tests.Cases;

/// <summary>One case of the library: a county, and what the standards it names must say of it.</summary>
internal sealed class Case
{
    private readonly CaseText _text;
    private readonly EvaluationOptions _options;
    private readonly ImmutableArray<DataProblem> _problems;
    private readonly string[] _schools;

    public Case(CaseText text, CaseFile file, string path, JsonObject county)
    {
        _text = text;
        Path = path;
        Topic = file.Title;
        Clauses = text.Clause ?? file.Clause;
        Standards = text.Standard ?? file.Standard;
        _options = new EvaluationOptions
        {
            Rounding = text.Rounding,
            TransitionalProvisions = text.TransitionalProvisions,
        };
        _problems = ProblemsOf.County(
            county.ToJsonString(),
            out County? parsed,
            CaseLibrary.CatalogueOf(Standards)
        );
        County = parsed;
        _schools =
        [
            .. (county["schools"]?.AsArray() ?? []).Select(school =>
                school!["code"]?.ToString() ?? ""
            ),
        ];
    }

    public string Title => _text.Title;

    /// <summary>The county; null where its data are refused.</summary>
    public County? County { get; }

    /// <summary>The file, below the folder of the library.</summary>
    public string Path { get; }

    /// <summary>Which case of the file it is, from 1; stays when others are added.</summary>
    public int Id => _text.Id;

    public string Topic { get; }

    public string[] Clauses { get; }

    public string[] Standards { get; }

    public WrongAnswer? WrongAnswer => _text.WrongAnswer;

    public bool IsSound => _text.Expect.IsSound;

    /// <summary>The figures that the case expects to be named as missing, by id.</summary>
    public IEnumerable<string> MissingFigures =>
        from list in _text
            .Expect.Sets.SelectMany(set => set.Expected.Values)
            .Select(value => (value as JsonObject)?["missing"])
            .Append(_text.Expect.Missing)
            .OfType<JsonArray>()
        from path in list
        select path!.ToString().Split('.')[^1];

    /// <summary>Every expectation that a standard does not come up to, in words; none where the case holds.</summary>
    public IEnumerable<string> Differences(Standard standard)
    {
        if (_text.Expect.Rejected is not null || County is null)
        {
            return Problems(
                "rejected",
                _text.Expect.Rejected ?? [],
                _problems.Where(item => item.Severity == ProblemSeverity.Rejected)
            );
        }

        return Differences(standard.Evaluate(County, _options));
    }

    /// <summary>The message of a case that does not hold: title, clause, expected, actual and the file to open.</summary>
    public string Describe(Standard standard, IEnumerable<string> differences) =>
        $"""

            题目：{Title}
            条款：{string.Join("；", Clauses)}
            标准：{standard.Id}
            {string.Join("\n", differences)}
            打开：tests/cases/{Path}，案例 {Id}

            """;

    private IEnumerable<string> Differences(Evaluation evaluation)
    {
        Expectation expect = _text.Expect;
        var facts = new Facts(evaluation);
        if (expect.Outcome is { } outcome)
        {
            foreach (string line in Compare("outcome", outcome, Facts.Zh(evaluation.Outcome)))
            {
                yield return line;
            }
        }

        foreach ((string section, Dictionary<string, JsonNode?> expected) in expect.Sets)
        {
            foreach ((string key, JsonNode? value) in expected)
            {
                foreach (string line in Compare(facts, section, key, value))
                {
                    yield return line;
                }
            }
        }

        IEnumerable<string> rest = expect.Missing is { } missing
            ? Compare("missing", missing, facts.Missing)
            : [];
        rest = expect.Warnings is { } warnings
            ? rest.Concat(Problems("warnings", warnings, evaluation.Warnings))
            : rest;
        foreach (string line in rest)
        {
            yield return line;
        }
    }

    private static IEnumerable<string> Compare(
        Facts facts,
        string section,
        string key,
        JsonNode? expected
    )
    {
        string what = section + " " + key;
        JsonObject? asked = expected as JsonObject;
        Dictionary<string, object?>? actual = facts.Of(section, key);
        JsonNode? outcome = asked is null ? expected : asked["outcome"];
        bool isExpected = outcome?.ToString() != Facts.NotConcerned;
        if (
            (actual is null || Facts.SaysNothing(actual))
            && facts.Problem(section, key, isExpected) is { } problem
        )
        {
            return [$"期望：{what} {ExpectedValue.Text(expected)}\n实际：{problem}"];
        }

        if (actual is null)
        {
            return [$"期望：{what} {ExpectedValue.Text(expected)}\n实际：没有这一项"];
        }

        JsonObject wanted = asked ?? new() { ["outcome"] = expected?.DeepClone() };
        return wanted.SelectMany(pair =>
            actual.TryGetValue(pair.Key, out object? value)
                ? Compare(what + " " + pair.Key, pair.Value, value)
                :
                [
                    $"期望：{what} {pair.Key} {ExpectedValue.Text(pair.Value)}\n实际：没有“{pair.Key}”；有：{string.Join(", ", actual.Keys)}",
                ]
        );
    }

    private static IEnumerable<string> Compare(string what, JsonNode? expected, object? actual) =>
        ExpectedValue.Matches(expected, actual)
            ? []
            : [$"期望：{what} {ExpectedValue.Text(expected)}\n实际：{ExpectedValue.Text(actual)}"];

    private IEnumerable<string> Problems(
        string what,
        Dictionary<string, string[]> expected,
        IEnumerable<DataProblem> problems
    )
    {
        DataProblem[] actual = [.. problems];
        foreach (DataProblem problem in actual.Where(item => !expected.ContainsKey(PathOf(item))))
        {
            yield return $"期望：{what} 没有 {PathOf(problem)}\n实际：{problem.Message.Zh}";
        }

        foreach ((string path, string[] words) in expected)
        {
            DataProblem? found = actual.FirstOrDefault(item => PathOf(item) == path);
            if (found is null)
            {
                yield return $"期望：{what} {path}\n实际：没有这一项；有：{string.Join("、", actual.Select(PathOf))}";
                continue;
            }

            foreach (
                string word in words.Where(word =>
                    !found.Message.Zh.Contains(word, StringComparison.Ordinal)
                )
            )
            {
                yield return $"期望：{what} {path} 含“{word}”\n实际：{found.Message.Zh}";
            }
        }
    }

    private string PathOf(DataProblem problem) => Facts.Path(problem.Path.ToString(), _schools);
}
