using System.Text.Json;
using System.Text.Json.Serialization;

namespace Balance.Indicators.Standards;

/// <summary>
/// <c>balance-standard/1</c> within other JSON, for <c>System.Text.Json</c>. Reads as strictly as <see cref="Standard.Parse(string)"/>:
/// what cannot be accepted throws a <see cref="JsonException"/>, whose inner <see cref="BadDataException"/> carries every problem. Comments, trailing
/// commas and depth are as the options have them.
/// </summary>
public sealed class StandardJsonConverter : JsonConverter<Standard>
{
    /// <inheritdoc/>
    public override Standard Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    )
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        JsonElement json = document.RootElement;
        var problems = new ProblemList();
        return Standard.Accept(json, JsonText.Write(json.WriteTo), problems)
            ?? throw problems.AsJsonException();
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Standard value, JsonSerializerOptions options)
    {
        using JsonDocument document = JsonDocument.Parse(value.ToJson());
        document.WriteTo(writer);
    }
}
