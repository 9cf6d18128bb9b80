using System.Text;
using System.Text.Json;

namespace Balance.Indicators.Fuzz;

/// <summary>JSON that may be written wrongly: a key may stand twice or be no key, and a scalar is any text.</summary>
internal sealed class JsonNode
{
    private JsonNode() { }

    /// <summary>As it is written; null of a list and an object.</summary>
    public string? Scalar { get; set; }

    public bool IsObject { get; set; }

    /// <summary>What a list or an object holds; keys as they are written, in quotes.</summary>
    public List<(string Key, JsonNode Value)> Items { get; private init; } = [];

    /// <summary>The first value of a key; null where there is none.</summary>
    public JsonNode? this[string key] =>
        Items
            .Find(item =>
                item.Key.Length == key.Length + 2
                && item.Key.AsSpan(1, key.Length).SequenceEqual(key)
            )
            .Value;

    public static JsonNode Of(string scalar) => new() { Scalar = scalar };

    public static JsonNode List(params JsonNode[] items) =>
        new() { Items = [.. items.Select(item => ("\"\"", item))] };

    public static JsonNode Object(string key, JsonNode value) =>
        new() { IsObject = true, Items = [(key, value)] };

    public static JsonNode Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Of(document.RootElement);
    }

    public JsonNode Clone() =>
        new()
        {
            Scalar = Scalar,
            IsObject = IsObject,
            Items = [.. Items.Select(item => (item.Key, item.Value.Clone()))],
        };

    /// <summary>This and all below, each with the one that holds it.</summary>
    public List<(JsonNode? Holder, int Index, JsonNode Node)> All()
    {
        var all = new List<(JsonNode?, int, JsonNode)> { (null, 0, this) };
        for (int i = 0; i < all.Count; i++)
        {
            JsonNode node = all[i].Item3;
            for (int at = 0; at < node.Items.Count; at++)
            {
                all.Add((node, at, node.Items[at].Value));
            }
        }

        return all;
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        Write(text);
        return text.ToString();
    }

    private static JsonNode Of(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => new JsonNode
            {
                IsObject = true,
                Items =
                [
                    .. element
                        .EnumerateObject()
                        .Select(member => ($"\"{member.Name}\"", Of(member.Value))),
                ],
            },
            JsonValueKind.Array => List([.. element.EnumerateArray().Select(Of)]),
            _ => Of(element.GetRawText()),
        };

    private void Write(StringBuilder text)
    {
        if (Scalar is not null)
        {
            text.Append(Scalar);
            return;
        }

        text.Append(IsObject ? '{' : '[');
        for (int i = 0; i < Items.Count; i++)
        {
            text.Append(i == 0 ? "" : ",");
            if (IsObject)
            {
                text.Append(Items[i].Key).Append(':');
            }

            Items[i].Value.Write(text);
        }

        text.Append(IsObject ? '}' : ']');
    }
}
