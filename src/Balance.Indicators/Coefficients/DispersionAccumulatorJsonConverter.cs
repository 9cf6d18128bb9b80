using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Balance.Indicators.Coefficients;

/// <summary>
/// The state of a <see cref="DispersionAccumulator"/> for <c>System.Text.Json</c>: <c>count</c>, and the parts of <c>pupils</c>,
/// <c>resources</c> and <c>squares</c> as lists of numbers. Where one is missing, or no sections have the state, reading throws a
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
                Of(json, "count", JsonValueKind.Number).TryGetInt32(out int count)
                    ? count
                    : throw new JsonException("\"count\" is not a whole number."),
                Parts(json, "pupils"),
                Parts(json, "resources"),
                Parts(json, "squares")
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
        Write(writer, "pupils", value.PupilsParts);
        Write(writer, "resources", value.ResourcesParts);
        Write(writer, "squares", value.SquaresParts);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string key, ImmutableArray<double> parts)
    {
        writer.WriteStartArray(key);
        foreach (double part in parts)
        {
            writer.WriteRawValue(Digits(part));
        }

        writer.WriteEndArray();
    }

    /// <summary>The digits that .NET has for a double, unless they are another's: those of 2⁻²⁵ are.</summary>
    private static string Digits(double part)
    {
        string text = part.ToString("R", CultureInfo.InvariantCulture);
        return double.Parse(text, CultureInfo.InvariantCulture).Equals(part)
            ? text
            : part.ToString("G17", CultureInfo.InvariantCulture);
    }

    private static double[] Parts(JsonElement json, string key)
    {
        JsonElement list = Of(json, key, JsonValueKind.Array);
        double[] parts = new double[list.GetArrayLength()];
        for (int i = 0; i < parts.Length; i++)
        {
            parts[i] =
                list[i].ValueKind == JsonValueKind.Number && list[i].TryGetDouble(out double part)
                    ? part
                    : throw new JsonException("\"" + key + "\" has an item that is not a number.");
        }

        return parts;
    }

    private static JsonElement Of(JsonElement json, string key, JsonValueKind kind) =>
        json.ValueKind == JsonValueKind.Object
        && json.TryGetProperty(key, out JsonElement value)
        && value.ValueKind == kind
            ? value
            : throw new JsonException(
                "The state has no "
                    + (kind == JsonValueKind.Number ? "number" : "list of numbers")
                    + " \""
                    + key
                    + "\"."
            );
}
