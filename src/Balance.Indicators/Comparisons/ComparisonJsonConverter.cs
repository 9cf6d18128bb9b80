using System.Text.Json;
using System.Text.Json.Serialization;

namespace Balance.Indicators.Comparisons;

/// <summary>
/// A comparison, or a part of one, within other JSON, for <c>System.Text.Json</c>: as it stands in <c>balance-comparison/1</c>. It is
/// written only; reading throws a <see cref="NotSupportedException"/>.
/// </summary>
/// <typeparam name="T">
/// <see cref="EvaluationComparison"/>, <see cref="IndicatorChange"/>, <see cref="CoefficientChange"/>, <see cref="FindingChange"/> or
/// <see cref="SchoolChange"/>; of any other type writing throws a <see cref="NotSupportedException"/> too.
/// </typeparam>
public sealed class ComparisonJsonConverter<T> : JsonConverter<T>
    where T : class
{
    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override T Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) =>
        throw new NotSupportedException(
            "Comparisons are written only; evaluate the counties and compare them."
        );

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case EvaluationComparison comparison:
                ComparisonWriter.Write(writer, comparison);
                break;
            case IndicatorChange indicator:
                ComparisonWriter.Write(writer, indicator);
                break;
            case CoefficientChange coefficient:
                ComparisonWriter.Write(writer, coefficient);
                break;
            case FindingChange finding:
                ComparisonWriter.Write(writer, finding);
                break;
            case SchoolChange school:
                ComparisonWriter.Write(writer, school);
                break;
            default:
                throw new NotSupportedException(typeof(T).Name + " is not part of a comparison.");
        }
    }
}
