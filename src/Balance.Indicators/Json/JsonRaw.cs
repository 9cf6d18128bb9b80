using System.Text.Json;

namespace Balance.Indicators;

/// <summary>JSON values as what somebody wrote, and places in JSON with what stands there.</summary>
internal static class JsonRaw
{
    public static RawValue Of(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.String => TryText(element, out string text)
                ? new(RawShape.Text, text)
                : new(RawShape.BrokenText, element.GetRawText()),
            JsonValueKind.Number => new(RawShape.Number, element.GetRawText()),
            JsonValueKind.True => new(RawShape.YesNo, "true"),
            JsonValueKind.False => new(RawShape.YesNo, "false"),
            JsonValueKind.Array => new(RawShape.List, "[ … ]"),
            JsonValueKind.Object => new(RawShape.Object, "{ … }"),
            _ => new(RawShape.Nothing, "null"),
        };

    /// <summary>The text under a key, as far as there is one: for what must be known of an object before it is read.</summary>
    public static string Peek(JsonElement element, string key) =>
        element.ValueKind == JsonValueKind.Object
        && element.TryGetProperty(key, out JsonElement value)
        && value.ValueKind == JsonValueKind.String
        && TryText(value, out string text)
            ? text
            : "";

    /// <summary>The problems as what a converter of JSON throws.</summary>
    public static JsonException AsJsonException(this ProblemList problems)
    {
        var all = new BadDataException(problems.ToImmutable());
        return new JsonException(all.Message, all);
    }

    /// <summary>False where an escape such as \ud800 stands alone and is no character.</summary>
    private static bool TryText(JsonElement element, out string text)
    {
        try
        {
            text = element.GetString()!;
            return true;
        }
        catch (InvalidOperationException)
        {
            text = "";
            return false;
        }
    }
}
