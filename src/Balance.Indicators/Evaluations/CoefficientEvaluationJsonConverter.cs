using System.Text.Json;
using System.Text.Json.Serialization;

namespace Balance.Indicators;

/// <summary>
/// An item of <c>coefficients</c> of <c>balance-evaluation/1</c> within other JSON, for <c>System.Text.Json</c>. It is written only: what a standard says of a county is
/// evaluated, never read, so reading throws a <see cref="NotSupportedException"/>.
/// </summary>
public sealed class CoefficientEvaluationJsonConverter : JsonConverter<CoefficientEvaluation>
{
    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override CoefficientEvaluation Read(
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
        CoefficientEvaluation value,
        JsonSerializerOptions options
    ) => EvaluationWriter.Write(writer, value);
}
