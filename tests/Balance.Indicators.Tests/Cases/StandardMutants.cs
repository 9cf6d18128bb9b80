using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Balance.Indicators.Tests.Cases;

/// <summary>
/// Every way to change one thing in a standard's file: each figure one unit up and down, of the last digit written or, where
/// that is finer, shown in reports; each comparison, scope and condition; each department; each term and rule taken away;
/// each word that a list could hold as well. Names, interpretations and documents are text and left alone.
/// </summary>
internal sealed class StandardMutants
{
    private static readonly string[] Texts =
    [
        "name",
        "task",
        "documents",
        "interpretations",
        "discrepancies",
        "texts",
        "milestones",
        "notEvaluated",
        "departmentGroups",
        "id",
        "format",
        "mainText",
    ];

    private static readonly string[] Figures =
    [
        "limit",
        "floor",
        "atLeast",
        "groupsOf",
        "builtBy",
        "times",
        "years",
        "decimals",
    ];

    private static readonly string[] Lists =
    [
        "only",
        "except",
        "when",
        "parts",
        "of",
        "per",
        "criteria",
        "indicators",
        "vetoes",
        "preconditions",
        "transitionalProvisions",
        "schedule",
    ];

    private static readonly Dictionary<string, string[]> Words = new()
    {
        ["types"] = [.. Vocabulary.CodesOf<SchoolType>()],
        ["locations"] = [.. Vocabulary.CodesOf<Location>()],
        ["ownerships"] = [.. Vocabulary.CodesOf<Ownership>()],
    };

    private static readonly string[] Reported = ["school", "section", "class"];

    private readonly JsonObject _root;
    private readonly string[] _scopes;
    private readonly string[] _departments;
    private readonly JsonEdits _edits;

    private StandardMutants(Standard standard)
    {
        _root = JsonNode.Parse(standard.ToJson())!.AsObject();
        _edits = new JsonEdits(_root);
        _scopes = [.. standard.Scopes.Select(scope => scope.Id)];
        _departments = [.. _root["departments"]!.AsObject().Select(pair => pair.Key)];
    }

    public static IReadOnlyList<Mutant> Of(Standard standard)
    {
        var mutants = new StandardMutants(standard);
        string before = mutants._root.ToJsonString();
        mutants.Walk(mutants._root, standard.Id, []);
        Assert.Equal(before, mutants._root.ToJsonString());
        return mutants._edits.Mutants;
    }

    private void Walk(JsonNode? node, string name, string[] clauses)
    {
        if (node is JsonArray list)
        {
            JsonNode?[] items = [.. list];
            for (int i = 0; i < items.Length; i++)
            {
                Walk(items[i], JsonEdits.Labelled(name, items[i]!, i), clauses);
            }
        }
        else if (node is JsonObject json)
        {
            clauses = ClausesOf(json) ?? clauses;
            ChangeWhole(json, name, clauses);
            foreach ((string key, JsonNode? value) in json.ToArray())
            {
                if (Array.IndexOf(Texts, key) < 0 && value is not null)
                {
                    Change(json, key, value, name + " " + key, clauses);
                    Walk(value, name + " " + key, clauses);
                }
            }
        }
    }

    /// <summary>The clauses that a rule stands on: its own, or those of its criteria and the checklist's row with its departments.</summary>
    public static string[]? ClausesOf(JsonObject json)
    {
        string[] own =
        [
            .. new[] { "clause", "schoolClause", "countyClause" }
                .Select(key => (string?)json[key])
                .OfType<string>(),
        ];
        if (own.Length > 0)
        {
            return own;
        }

        if (json["criteria"] is not JsonArray criteria)
        {
            return null;
        }

        string id = (string?)json["id"] ?? "";
        return
        [
            .. criteria.Select(criterion => (string)criterion!["clause"]!).Distinct(),
            .. Clauses
                .OfPlan.Where(clause => clause.Concerns.Contains(id) && clause.Id[1] == 'A')
                .Select(clause => clause.Id),
        ];
    }

    /// <summary>What a rule could have and has not.</summary>
    private void ChangeWhole(JsonObject json, string name, string[] clauses)
    {
        if (
            json.ContainsKey("comparison")
            && !json.ContainsKey("scope")
            && Reported.Contains((string?)json["subject"])
        )
        {
            foreach (string scope in _scopes)
            {
                _edits.Set(json, "scope", scope, $"{name} gets scope {scope}", clauses);
            }
        }

        if (json.ContainsKey("countyClause") && !json.ContainsKey("schoolClause"))
        {
            _edits.Set(
                json,
                "schoolClause",
                (string)json["countyClause"]!,
                $"{name} gets schoolClause",
                clauses
            );
        }
    }

    private void Change(JsonObject json, string key, JsonNode value, string name, string[] clauses)
    {
        if (Figures.Contains(key) || key == "weights")
        {
            ChangeFigure(json, key, value, name, clauses, key == "limit" ? ShownBy(json) : 1);
        }
        else if (key == "comparison")
        {
            foreach (string other in Others(Vocabulary.CodesOf<Comparison>(), (string)value!))
            {
                _edits.Set(json, key, other, $"{name} {value} → {other}", clauses);
            }
        }
        else if (key == "scope")
        {
            foreach (string other in Others(_scopes, (string)value!))
            {
                _edits.Set(json, key, other, $"{name} {value} → {other}", clauses);
            }

            _edits.Remove(json, key, name, clauses);
        }
        else if (key == "boarding")
        {
            _edits.Set(json, key, !(bool)value, $"{name} → {!(bool)value}", clauses);
            _edits.Remove(json, key, name, clauses);
        }
        else if (key is "reported" or "alternative" or "sumsSections")
        {
            _edits.Remove(json, key, name, clauses);
        }
        else if (key == "composite")
        {
            _edits.Remove(json, key, name, ClausesOf(value.AsObject())!);
        }
        else if (key == "schoolRule")
        {
            ChangeSchoolRule(json, value.AsObject(), name);
        }
        else if (key is "schoolClause" or "countyClause")
        {
            _edits.Remove(json, key, name, clauses);
            _edits.Set(json, key, value + "改", $"{name} changed", clauses);
        }
        else if (key == "clause" && IsShown(json))
        {
            _edits.Set(json, key, value + "改", $"{name} changed", clauses);
        }
        else if (key is "from" or "to")
        {
            _edits.Set(json, key, "2000-01", $"{name} changed", clauses);
        }
        else if (key == "unit")
        {
            _edits.Set(value.AsObject(), "zh", value["zh"] + "改", $"{name} changed", clauses);
        }
        else if (Words.TryGetValue(key, out string[]? words))
        {
            _edits.Words(value.AsArray(), words, name, clauses);
        }
        else if (key == "departments" && value is JsonArray departments)
        {
            _edits.Words(departments, _departments, name, clauses);
        }
        else if (Lists.Contains(key))
        {
            _edits.List(value.AsArray(), name, clauses);
        }
    }

    /// <summary>Scopes, the school rule and the split cite clauses that no evaluation repeats.</summary>
    private static bool IsShown(JsonObject json) =>
        json.ContainsKey("comparison")
        || json.ContainsKey("departments")
        || json.ContainsKey("parts")
        || json.ContainsKey("from");

    private void ChangeFigure(
        JsonObject json,
        string key,
        JsonNode value,
        string name,
        string[] clauses,
        decimal shown
    )
    {
        switch (value.GetValueKind())
        {
            case JsonValueKind.Object:
                // By stage, by type, or weights.
                foreach ((string of, JsonNode? figure) in value.AsObject().ToArray())
                {
                    ChangeFigure(value.AsObject(), of, figure!, name + " " + of, clauses, shown);
                    if (figure is JsonValue)
                    {
                        _edits.Remove(value.AsObject(), of, name + " " + of, clauses);
                    }
                }

                break;
            case JsonValueKind.True:
                _edits.Set(json, key, false, $"{name} → false", clauses);
                break;
            case JsonValueKind.String:
                foreach (string other in Others(Vocabulary.CodesOf<Grade>(), (string)value!))
                {
                    _edits.Set(json, key, other, $"{name} {value} → {other}", clauses);
                }

                break;
            default:
                decimal number = value.GetValue<decimal>();
                decimal step = Math.Min(UnitOf(value.ToJsonString()), shown);
                foreach (decimal other in new[] { number - step, number + step })
                {
                    _edits.Set(
                        json,
                        key,
                        other,
                        string.Create(CultureInfo.InvariantCulture, $"{name} {number} → {other}"),
                        clauses
                    );
                }

                break;
        }
    }

    /// <summary>One unit of the last digit that is written.</summary>
    private static decimal UnitOf(string text)
    {
        int point = text.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? 1 : Unit(text.Length - point - 1);
    }

    /// <summary>One unit of the last digit that reports show; 1 where things are counted.</summary>
    private static decimal ShownBy(JsonObject rule) =>
        rule["criteria"] is not null ? Unit(CoefficientRule.UsualDecimals)
        : rule["decimals"] is { } decimals && rule["of"]![0] is JsonValue
            ? Unit(decimals.GetValue<int>())
        : 1;

    private static decimal Unit(int decimals) => new(1, 0, 0, isNegative: false, (byte)decimals);

    /// <summary>
    /// Of "all seven" either half says it all: with a floor of 1 whatever is not met is below it, and seven of seven leave
    /// none to be not met. So both are changed at once.
    /// </summary>
    private void ChangeSchoolRule(JsonObject json, JsonObject rule, string name)
    {
        JsonObject eased = rule.DeepClone().AsObject();
        eased["atLeast"] = rule["atLeast"]!.GetValue<int>() - 1;
        eased["floor"] = 0;
        _edits.Set(json, "schoolRule", eased, name + " eased", ClausesOf(rule)!);
    }

    private static IEnumerable<string> Others(IEnumerable<string> all, string own) =>
        all.Where(item => item != own);
}
