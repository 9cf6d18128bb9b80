using System.Text.Json;

namespace Balance.Indicators.Cli;

/// <summary>Of each evaluation the verdict, what is met and the coefficients, as JSON on one line.</summary>
internal sealed class SummaryLineWriter(Stream output) : ILineWriter
{
    public void Write(long number, Evaluation evaluation)
    {
        using StreamWriter writer = Host.WriterOf(output);
        writer.Write(JsonText.Write(json => Write(json, number, evaluation), indented: false));
    }

    private static void Write(Utf8JsonWriter writer, long number, Evaluation evaluation)
    {
        writer.WriteStartObject();
        writer.WriteNumber("line", number);
        writer.WriteString("code", evaluation.County.Code);
        writer.WriteString("name", evaluation.County.Name);
        writer.WriteDecimal("year", evaluation.County.Year);
        writer.WriteString("standard", evaluation.Standard.Id);
        writer.WriteString("outcome", evaluation.Outcome.Code());
        writer.WritePropertyName("indicators");
        EvaluationWriter.Write(writer, evaluation.IndicatorCounts);
        writer.WritePropertyName("schools");
        EvaluationWriter.Write(writer, evaluation.SchoolCounts);
        writer.WriteList("coefficients", evaluation.Coefficients, item => Write(writer, item));
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, CoefficientEvaluation coefficient)
    {
        writer.WriteStartObject();
        writer.WriteString("stage", coefficient.Stage.Code());
        writer.WriteString("indicator", coefficient.Indicator);
        Write(writer, "mean", coefficient.Mean);
        Write(writer, "value", coefficient.Value);
        writer.WriteDecimal("limit", coefficient.Limit);
        writer.WriteString("outcome", coefficient.Outcome.Code());
        writer.WriteBoolean("provisional", coefficient.IsProvisional);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string key, double? number)
    {
        writer.WritePropertyName(key);
        if (number is { } value)
        {
            writer.WriteRawValue(ShortestNumber.Text(value));
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
