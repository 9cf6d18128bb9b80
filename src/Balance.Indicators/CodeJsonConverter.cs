using System.Text.Json;
using System.Text.Json.Serialization;

namespace Balance.Indicators;

/// <summary>
/// A term as its code, such as <c>notMet</c>, for <c>System.Text.Json</c>; see <see cref="Vocabulary"/>. Anything else throws a
/// <see cref="JsonException"/> that names the codes.
/// </summary>
/// <typeparam name="T">An enumeration of this library.</typeparam>
public sealed class CodeJsonConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    /// <inheritdoc/>
    public override T Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) =>
        reader.TokenType == JsonTokenType.String
        && Vocabulary.TryFind(reader.GetString()!, out T term)
            ? term
            : throw new JsonException(
                "Expected one of: " + string.Join(", ", Vocabulary.CodesOf<T>()) + "."
            );

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Code());
}
