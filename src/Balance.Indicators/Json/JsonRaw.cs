using System.Text;
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

    /// <summary>The value at which a reader stands; lists and objects are passed over, and the reader stands at their end.</summary>
    public static RawValue Of(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return TryText(ref reader, out string text)
                    ? new(RawShape.Text, text)
                    : new(RawShape.BrokenText, "\"" + Written(ref reader) + "\"");
            case JsonTokenType.Number:
                return new(RawShape.Number, Written(ref reader));
            case JsonTokenType.True:
                return new(RawShape.YesNo, "true");
            case JsonTokenType.False:
                return new(RawShape.YesNo, "false");
            case JsonTokenType.StartArray:
                reader.Skip();
                return new(RawShape.List, "[ … ]");
            case JsonTokenType.StartObject:
                reader.Skip();
                return new(RawShape.Object, "{ … }");
            default:
                return new(RawShape.Nothing, "null");
        }
    }

    /// <summary>The text at which a reader stands; false where an escape such as \ud800 stands alone and is no character.</summary>
    public static bool TryText(ref Utf8JsonReader reader, out string text)
    {
        try
        {
            text = reader.GetString()!;
            return true;
        }
        catch (InvalidOperationException)
        {
            text = "";
            return false;
        }
    }

    private static string Written(ref Utf8JsonReader reader) =>
#if NET
        Encoding.UTF8.GetString(reader.ValueSpan);
#else
        Encoding.UTF8.GetString(reader.ValueSpan.ToArray());
#endif

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
