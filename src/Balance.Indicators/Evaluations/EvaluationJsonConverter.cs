using System.Text.Json;
using System.Text.Json.Serialization;

namespace Balance.Indicators;

/// <summary>
/// The whole of <c>balance-evaluation/1</c> within other JSON, for <c>System.Text.Json</c>. It is written only: what a standard says of a county is
/// evaluated, never read, so reading throws a <see cref="NotSupportedException"/>.
/// </summary>
public sealed class EvaluationJsonConverter : JsonConverter<Evaluation>
{
    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override Evaluation Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) =>
        throw new NotSupportedException(
            "Evaluations are written only; read the county and evaluate it."
        );

    /// <inheritdoc/>
    public override void Write(
        Utf8JsonWriter writer,
        Evaluation value,
        JsonSerializerOptions options
    ) => EvaluationWriter.Write(writer, value);
}
