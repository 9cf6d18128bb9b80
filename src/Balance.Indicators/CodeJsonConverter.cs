using System.Text.Json;
using System.Text.Json.Serialization;

namespace Balance.Indicators.Json;

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
    ) => reader.TokenType == JsonTokenType.String ? Term(reader.GetString()!) : throw NoCode();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Code(value));

    /// <inheritdoc/>
    public override T ReadAsPropertyName(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) => Term(reader.GetString()!);

    /// <inheritdoc/>
    public override void WriteAsPropertyName(
        Utf8JsonWriter writer,
        T value,
        JsonSerializerOptions options
    ) => writer.WritePropertyName(Code(value));

    private static T Term(string code) =>
        Vocabulary.TryFind(code, out T term) ? term : throw NoCode();

    private static string Code(T value) =>
        Vocabulary.IsDefined(value) ? value.Code() : throw NoCode();

    private static JsonException NoCode() =>
        new("Expected one of: " + string.Join(", ", Vocabulary.CodesOf<T>()) + ".");
}
