using System.Text.Json;
using System.Text.Json.Nodes;

namespace Balance.Indicators.Tests.Reports;

/// <summary>
/// Every way to change one value in a standard's file: each text, each figure a thousandth and a whole one up, each yes or
/// no; each key and each item taken away. With each the topics under which a comparison may tell of it: the ids on its way,
/// and the key at the top.
/// </summary>
internal sealed class StandardChanges
{
    private const decimal Thousandth = 0.001m;

    private readonly JsonObject _root;
    private readonly List<(string Name, string[] Topics, string Json)> _all = [];

    private StandardChanges(Standard standard) =>
        _root = JsonNode.Parse(standard.ToJson())!.AsObject();

    /// <summary>The changes of some keys at the top, or of all; the id is left alone, for it names the standard.</summary>
    public static IReadOnlyList<(string Name, string[] Topics, string Json)> Of(
        Standard standard,
        params string[] keys
    )
    {
        var changes = new StandardChanges(standard);
        foreach ((string key, _) in changes._root.ToArray())
        {
            if (key is not ("format" or "id") && (keys.Length == 0 || keys.Contains(key)))
            {
                changes.Key(changes._root, key, key, [key]);
            }
        }

        return changes._all;
    }

    private void Key(JsonObject json, string key, string name, string[] topics)
    {
        JsonNode value = json[key]!;
        Inside(value, name, topics, other => json[key] = other);
        bool isDefault =
            (key == "decimals" && value.GetValue<int>() == 0) || value is JsonArray { Count: 0 };
        if (!isDefault)
        {
            json.Remove(key);
            Keep(name + " taken away", [.. topics, topics[0] + " 1", .. IdsOf(value as JsonArray)]);
            json[key] = value;
        }
    }

    private static IEnumerable<string> IdsOf(JsonArray? list) =>
        from item in list?.OfType<JsonObject>() ?? []
        where item["id"] is not null
        select (string)item["id"]!;

    private void Inside(JsonNode value, string name, string[] topics, Action<JsonNode> set)
    {
        switch (value)
        {
            case JsonObject json:
                if (json["id"] is { } id)
                {
                    topics = [.. topics, (string)id!];
                }

                if (json["mark"] is { } mark)
                {
                    topics = [.. topics, $"[{mark}]"];
                }

                foreach ((string key, _) in json.ToArray())
                {
                    Key(json, key, name + " " + key, topics);
                }

                break;
            case JsonArray list:
                for (int i = 0; i < list.Count; i++)
                {
                    Item(list, i, $"{name}[{i}]", [.. topics, $"{topics[0]} {i + 1}"]);
                }

                break;
            default:
                foreach (JsonNode other in Others(value))
                {
                    set(other);
                    Keep($"{name} {value.ToJsonString()} → {other.ToJsonString()}", topics);
                }

                set(value);
                break;
        }
    }

    private void Item(JsonArray list, int index, string name, string[] topics)
    {
        JsonNode item = list[index]!;
        Inside(item, name, topics, other => list[index] = other);
        if (item is JsonObject { } json && json["id"] is { } id)
        {
            topics = [.. topics, (string)id!];
        }

        if (item is JsonObject && item["mark"] is { } mark)
        {
            topics = [.. topics, $"[{mark}]"];
        }

        list.RemoveAt(index);
        Keep(name + " taken away", topics);
        list.Insert(index, item);
    }

    private static IEnumerable<JsonNode> Others(JsonNode value) =>
        value.GetValueKind() switch
        {
            JsonValueKind.String => [JsonValue.Create((string)value! + "改")],
            JsonValueKind.Number =>
            [
                JsonValue.Create(value.GetValue<decimal>() + Thousandth),
                JsonValue.Create(value.GetValue<decimal>() + 1),
            ],
            _ => [JsonValue.Create(!value.GetValue<bool>())],
        };

    private void Keep(string name, string[] topics) =>
        _all.Add((name, topics, _root.ToJsonString()));
}
