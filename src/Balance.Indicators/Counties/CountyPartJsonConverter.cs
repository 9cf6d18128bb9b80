using System.Text.Json;
using System.Text.Json.Serialization;

namespace Balance.Indicators.Counties;

/// <summary>
/// A part of a county within other JSON, for <c>System.Text.Json</c>: as it stands in <c>balance-county/1</c>, a section with its stage
/// beside its measures, a measure with its properties. It is written only: what a county reports is checked as a whole, so
/// reading throws a <see cref="NotSupportedException"/>; read a <see cref="County"/>.
/// </summary>
/// <typeparam name="T">
/// <see cref="School"/>, <see cref="Section"/>, <see cref="MeasureSet"/>, <see cref="MeasureValue"/>, <see cref="Bracket"/>, <see cref="MonitoredSubject"/>,
/// <see cref="Measure"/> or <see cref="CountyCatalogue"/>; of any other type writing throws a <see cref="NotSupportedException"/> too.
/// </typeparam>
public sealed class CountyPartJsonConverter<T> : JsonConverter<T>
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
            "Parts of a county are written only; read the whole county."
        );

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case School school:
                CountyWriter.Write(writer, school);
                break;
            case Section section:
                CountyWriter.Write(writer, section);
                break;
            case MeasureSet measures:
                CountyWriter.Write(writer, measures);
                break;
            case MeasureValue measured:
                CountyWriter.Write(writer, measured);
                break;
            case Bracket bracket:
                CountyWriter.Write(writer, bracket);
                break;
            case MonitoredSubject subject:
                CountyWriter.Write(writer, subject);
                break;
            case CountyCatalogue catalogue:
                CountyWriter.Write(writer, catalogue);
                break;
            case Measure measure:
                CountyWriter.Write(writer, measure);
                break;
            default:
                throw new NotSupportedException(typeof(T).Name + " is not part of a county.");
        }
    }
}
