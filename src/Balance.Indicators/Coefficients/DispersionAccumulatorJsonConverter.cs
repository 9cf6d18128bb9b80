using System.Text.Json;
using System.Text.Json.Serialization;

namespace Balance.Indicators.Coefficients;

/// <summary>
/// The state of a <see cref="DispersionAccumulator"/> for <c>System.Text.Json</c>: <c>count</c>, <c>pupils</c>, <c>pupilsRest</c>, <c>resources</c>,
/// <c>resourcesRest</c>, <c>squares</c>, <c>squaresRest</c>. Where one is missing, or no sections have the state, reading throws a
/// <see cref="JsonException"/>.
/// </summary>
public sealed class DispersionAccumulatorJsonConverter : JsonConverter<DispersionAccumulator>
{
    /// <inheritdoc/>
    public override DispersionAccumulator Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    )
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        JsonElement json = document.RootElement;
        try
        {
            return new DispersionAccumulator(
                Of(json, "count").TryGetInt32(out int count)
                    ? count
                    : throw new JsonException("\"count\" is no whole number."),
                Of(json, "pupils").GetDouble(),
                Of(json, "pupilsRest").GetDouble(),
                Of(json, "resources").GetDouble(),
                Of(json, "resourcesRest").GetDouble(),
                Of(json, "squares").GetDouble(),
                Of(json, "squaresRest").GetDouble()
            );
        }
        catch (ArgumentOutOfRangeException exception)
        {
            throw new JsonException(exception.Message, exception);
        }
    }

    /// <inheritdoc/>
    public override void Write(
        Utf8JsonWriter writer,
        DispersionAccumulator value,
        JsonSerializerOptions options
    )
    {
        writer.WriteStartObject();
        writer.WriteNumber("count", value.Count);
        writer.WriteNumber("pupils", value.Pupils);
        writer.WriteNumber("pupilsRest", value.PupilsRest);
        writer.WriteNumber("resources", value.Resources);
        writer.WriteNumber("resourcesRest", value.ResourcesRest);
        writer.WriteNumber("squares", value.Squares);
        writer.WriteNumber("squaresRest", value.SquaresRest);
        writer.WriteEndObject();
    }

    private static JsonElement Of(JsonElement json, string key) =>
        json.ValueKind == JsonValueKind.Object
        && json.TryGetProperty(key, out JsonElement value)
        && value.ValueKind == JsonValueKind.Number
            ? value
            : throw new JsonException("The state has no number \"" + key + "\".");
}
