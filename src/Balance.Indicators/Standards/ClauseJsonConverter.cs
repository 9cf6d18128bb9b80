using System.Text.Json;
using System.Text.Json.Serialization;

namespace Balance.Indicators.Standards;

/// <summary>A clause as the text <c>[S] 三（二）4</c>, for <c>System.Text.Json</c>. Any other text throws a <see cref="JsonException"/>.</summary>
public sealed class ClauseJsonConverter : JsonConverter<Clause>
{
    /// <inheritdoc/>
    public override Clause Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) =>
        reader.TokenType == JsonTokenType.String
        && Clause.TryParse(reader.GetString(), out Clause? clause)
            ? clause
            : throw new JsonException("A clause is a text such as \"[S] 三（一）1\".");

    /// <inheritdoc/>
    public override void Write(
        Utf8JsonWriter writer,
        Clause value,
        JsonSerializerOptions options
    ) => writer.WriteStringValue(value.ToString());
}
