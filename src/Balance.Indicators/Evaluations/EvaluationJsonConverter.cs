using System.Text.Json;
using System.Text.Json.Serialization;

namespace Balance.Indicators.Evaluations;

/// <summary>
/// An evaluation, or a part of one, within other JSON, for <c>System.Text.Json</c>: as it stands in <c>balance-evaluation/1</c>. It is
/// written only: what a standard says of a county is evaluated, never read, so reading throws a
/// <see cref="NotSupportedException"/>.
/// </summary>
/// <typeparam name="T">
/// <see cref="Evaluation"/>, or <see cref="DimensionEvaluation"/>, <see cref="IndicatorEvaluation"/>, <see cref="CoefficientEvaluation"/>,
/// <see cref="VetoEvaluation"/>, <see cref="SchoolEvaluation"/>, <see cref="SectionEvaluation"/>, <see cref="Finding"/>, <see cref="Subject"/>,
/// <see cref="MissingFigure"/>, <see cref="Shortfall"/>, <see cref="CoefficientSection"/>, <see cref="LocationMean"/>, <see cref="StageTotals"/>, <see cref="OutcomeCounts"/>, <see cref="CriterionTotals"/>,
/// <see cref="ClassesBeyondLimit"/>, <see cref="DepartmentShortfalls"/> or <see cref="AlertList"/>; of any other type writing throws a
/// <see cref="NotSupportedException"/> too.
/// </typeparam>
public sealed class EvaluationJsonConverter<T> : JsonConverter<T>
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
            "Evaluations are written only; read the county and evaluate it."
        );

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case Evaluation evaluation:
                EvaluationWriter.Write(writer, evaluation);
                break;
            case DimensionEvaluation dimension:
                EvaluationWriter.Write(writer, dimension);
                break;
            case IndicatorEvaluation indicator:
                EvaluationWriter.Write(writer, indicator);
                break;
            case CoefficientEvaluation coefficient:
                EvaluationWriter.Write(writer, coefficient);
                break;
            case VetoEvaluation veto:
                EvaluationWriter.Write(writer, veto);
                break;
            case SchoolEvaluation school:
                EvaluationWriter.Write(writer, school);
                break;
            case Finding finding:
                EvaluationWriter.Write(writer, finding);
                break;
            case SectionEvaluation ofSchool:
                EvaluationWriter.Write(writer, ofSchool);
                break;
            case Subject subject:
                EvaluationWriter.Write(writer, subject);
                break;
            case MissingFigure missing:
                EvaluationWriter.Write(writer, missing);
                break;
            case Shortfall shortfall:
                EvaluationWriter.Write(writer, shortfall);
                break;
            case DepartmentShortfalls shortfalls:
                EvaluationWriter.Write(writer, shortfalls);
                break;
            case AlertList alerts:
                EvaluationWriter.Write(writer, alerts);
                break;
            case CoefficientSection section:
                EvaluationWriter.Write(writer, section);
                break;
            case LocationMean mean:
                EvaluationWriter.Write(writer, mean);
                break;
            case StageTotals totals:
                EvaluationWriter.Write(writer, totals);
                break;
            case OutcomeCounts counts:
                EvaluationWriter.Write(writer, counts);
                break;
            case CriterionTotals ofCriterion:
                EvaluationWriter.Write(writer, ofCriterion);
                break;
            case ClassesBeyondLimit classes:
                EvaluationWriter.Write(writer, classes);
                break;
            default:
                throw new NotSupportedException(typeof(T).Name + " is not part of an evaluation.");
        }
    }
}
