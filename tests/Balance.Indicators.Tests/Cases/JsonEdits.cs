using System.Globalization;
using System.Text.Json.Nodes;

namespace Balance.Indicators.Tests.Cases;

/// <summary>Changes one thing in a JSON text, keeps what that makes as a mutant, and puts it back.</summary>
internal sealed class JsonEdits(JsonObject root)
{
    private readonly List<Mutant> _mutants = [];

    public IReadOnlyList<Mutant> Mutants => _mutants;

    public void Words(JsonArray list, string[] words, string name, string[] clauses)
    {
        string[] own = [.. list.Select(item => (string)item!)];
        List(list, name, clauses);
        foreach (string word in words.Except(own))
        {
            list.Add(word);
            Add($"{name} + {word}", clauses);
            list.RemoveAt(list.Count - 1);
        }
    }

    public void List(JsonArray list, string name, string[] clauses)
    {
        for (int i = 0; i < list.Count; i++)
        {
            JsonNode item = list[i]!;
            string[] own = item is JsonObject json
                ? StandardMutants.ClausesOf(json) ?? clauses
                : clauses;
            string what = Labelled(name + " −", item, i);
            list.RemoveAt(i);
            Add(what, own);
            list.Insert(i, item);
            if (
                name.EndsWith(" of", StringComparison.Ordinal)
                || name.EndsWith(" per", StringComparison.Ordinal)
            )
            {
                ChangeSign(list, i, what, own);
            }
        }
    }

    private void ChangeSign(JsonArray terms, int i, string what, string[] clauses)
    {
        if (terms[i] is not JsonValue term)
        {
            return;
        }

        string text = (string)term!;
        terms[i] = text[0] == '-' ? text[1..] : "-" + text;
        Add(what + " sign", clauses);
        terms[i] = term;
    }

    /// <summary>An item by its id, or else by its place in the list.</summary>
    public static string Labelled(string name, JsonNode item, int index) =>
        item is JsonValue ? $"{name} {item}"
        : (string?)item["id"] is { } id ? $"{name} {id}"
        : string.Create(CultureInfo.InvariantCulture, $"{name}[{index}]");

    public void Set(JsonObject json, string key, JsonNode value, string name, string[] clauses)
    {
        JsonNode? old = json[key];
        int index = json.IndexOf(key);
        json[key] = value;
        Add(name, clauses);
        if (index < 0)
        {
            json.Remove(key);
        }
        else
        {
            json[key] = old;
        }
    }

    public void Remove(JsonObject json, string key, string name, string[] clauses)
    {
        JsonNode? old = json[key];
        int index = json.IndexOf(key);
        json.Remove(key);
        Add($"{name} removed", clauses);
        json.Insert(index, key, old);
    }

    private void Add(string name, string[] clauses) =>
        _mutants.Add(new Mutant(name, clauses, root.ToJsonString(CaseLibrary.Json)));
}
