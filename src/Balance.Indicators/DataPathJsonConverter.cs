using System.Text.Json;
using System.Text.Json.Serialization;

namespace Balance.Indicators.Json;

/// <summary>A <see cref="DataPath"/> as its text, for <c>System.Text.Json</c>. A text that is no path throws a <see cref="JsonException"/>.</summary>
public sealed class DataPathJsonConverter : JsonConverter<DataPath>
{
    /// <inheritdoc/>
    public override DataPath Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) =>
        reader.TokenType == JsonTokenType.String
        && DataPath.TryParse(reader.GetString(), out DataPath? path)
            ? path
            : throw new JsonException(
                "Expected a path such as \"schools[3].sections.primary.pupils\"."
            );

    /// <inheritdoc/>
    public override void Write(
        Utf8JsonWriter writer,
        DataPath value,
        JsonSerializerOptions options
    ) => writer.WriteStringValue(value.ToString());
}
