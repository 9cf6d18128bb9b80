using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Balance.Indicators.Tests.Standards;

/// <summary>
/// A good standard with little changed, as a file: <c>standard</c> is the one that is changed, <c>copy</c> puts copies of list items under other
/// ids, <c>append</c> puts items at the end of lists, <c>set</c> sets what stands at a path, <c>remove</c> takes it away, in this order.
/// </summary>
/// <remarks>
/// A path is that of the standard's JSON, except that an item of a list may be called by its id or mark, without quotes, and that such
/// an item is looked for everywhere when it comes first: <c>criteria[RA1].limit</c>.
/// </remarks>
internal sealed partial class StandardPatch
{
    private readonly JsonObject _file;

    private StandardPatch(JsonObject file) => _file = file;

    /// <summary>How many problems the standard has then; 1 where the file does not say.</summary>
    public int Problems => _file["problems"]?.GetValue<int>() ?? 1;

    public static StandardPatch Parse(byte[] json)
    {
        JsonObject file = JsonNode.Parse(json)!.AsObject();
        Assert.Empty(
            file.Select(member => member.Key)
                .Except(["standard", "note", "problems", "copy", "append", "set", "remove"])
        );
        return new StandardPatch(file);
    }

    public byte[] Apply()
    {
        string id = _file["standard"]!.GetValue<string>();
        JsonNode root = JsonNode.Parse(Standard.Find(id)!.ToJson())!;
        foreach ((string path, JsonNode? other) in Changes("copy"))
        {
            JsonNode item = At(root, path);
            JsonNode copy = item.DeepClone();
            copy[IdKeyOf(copy)] = other!.DeepClone();
            item.Parent!.AsArray().Add(copy);
        }

        foreach ((string path, JsonNode? items) in Changes("append"))
        {
            foreach (JsonNode? item in items!.AsArray())
            {
                At(root, path).AsArray().Add(item!.DeepClone());
            }
        }

        foreach ((string path, JsonNode? value) in Changes("set"))
        {
            (JsonNode parent, string last) = ParentOf(root, path);
            if (parent is JsonArray list)
            {
                list[Position(list, last)] = value!.DeepClone();
            }
            else
            {
                parent[last] = value!.DeepClone();
            }
        }

        foreach (JsonNode? path in _file["remove"]?.AsArray() ?? [])
        {
            (JsonNode parent, string last) = ParentOf(root, path!.GetValue<string>());
            if (parent is JsonArray list)
            {
                list.RemoveAt(Position(list, last));
            }
            else
            {
                Assert.True(parent.AsObject().Remove(last), "Nothing stands at " + path);
            }
        }

        return Encoding.UTF8.GetBytes(root.ToJsonString());
    }

    private IEnumerable<KeyValuePair<string, JsonNode?>> Changes(string kind) =>
        _file[kind]?.AsObject() ?? [];

    private static JsonNode At(JsonNode root, string path)
    {
        (JsonNode parent, string last) = ParentOf(root, path);
        return Child(parent, last)
            ?? throw new ArgumentException("Nothing stands at " + path, nameof(path));
    }

    private static (JsonNode Parent, string Last) ParentOf(JsonNode root, string path)
    {
        string[] steps = [.. Steps().Matches(path).Select(step => step.Value.Trim('[', ']'))];
        JsonNode node = root;
        int start = 0;
        if (steps.Length > 1 && root[steps[0]] is null)
        {
            // Criteria and indicators lie within others: the list that has the item is looked for.
            node =
                Lists(root, steps[0]).FirstOrDefault(list => Child(list, steps[1]) is not null)
                ?? throw new ArgumentException("Nothing is called so: " + path, nameof(path));
            start = 1;
        }

        foreach (string step in steps[start..^1])
        {
            node =
                Child(node, step)
                ?? throw new ArgumentException("Nothing stands at " + path, nameof(path));
        }

        return (node, steps[^1]);
    }

    private static IEnumerable<JsonArray> Lists(JsonNode? node, string key) =>
        node switch
        {
            JsonObject its => its.SelectMany(member =>
                member.Key == key && member.Value is JsonArray list
                    ? [list, .. Lists(list, key)]
                    : Lists(member.Value, key)
            ),
            JsonArray items => items.SelectMany(item => Lists(item, key)),
            _ => [],
        };

    private static JsonNode? Child(JsonNode node, string step) =>
        node is JsonArray list
            ? Position(list, step) is >= 0 and int position
                ? list[position]
                : null
            : node[step];

    private static int Position(JsonArray list, string step) =>
        int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out int position)
            ? position
            : list.Select((item, index) => (item, index))
                .Where(one => one.item is JsonObject its && its[IdKeyOf(its)]?.ToString() == step)
                .Select(one => one.index)
                .FirstOrDefault(-1);

    private static string IdKeyOf(JsonNode item) => item["id"] is null ? "mark" : "id";

    [GeneratedRegex(@"\[[^\]]+\]|[^.\[\]]+", RegexOptions.None, 1000)]
    private static partial Regex Steps();
}
