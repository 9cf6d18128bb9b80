using System.Text.Json;

namespace Balance.Indicators.Comparisons;

/// <summary>Writes <c>balance-comparison/1</c>.</summary>
internal static class ComparisonWriter
{
    /// <param name="writer">Where to.</param>
    /// <param name="comparison">The comparison.</param>
    /// <param name="writeMore">Writes further keys at its end; null for none.</param>
    public static void Write(
        Utf8JsonWriter writer,
        EvaluationComparison comparison,
        Action? writeMore = null
    )
    {
        writer.WriteStartObject();
        writer.WriteString("format", EvaluationComparison.Format);
        writer.WriteString("library", Evaluation.LibraryVersion);
        writer.WriteStartArray("evaluations");
        for (int at = 0; at < comparison.Evaluations.Length; at++)
        {
            Write(
                writer,
                comparison.Evaluations[at],
                comparison.Labels[at],
                comparison.SchoolCounts[at]
            );
        }

        writer.WriteEndArray();
        writer.WriteBoolean("changed", comparison.HasChanges);
        writer.WriteList("indicators", comparison.Indicators, item => Write(writer, item));
        writer.WriteList("coefficients", comparison.Coefficients, item => Write(writer, item));
        writer.WriteList(
            "findings",
            comparison.Findings.Where(item => item.State is not null || item.IsFading),
            item => Write(writer, item)
        );
        writer.WriteList("schools", comparison.Schools, item => Write(writer, item));
        writeMore?.Invoke();
        writer.WriteEndObject();
    }

    private static void Write(
        Utf8JsonWriter writer,
        Evaluation evaluation,
        string label,
        OutcomeCounts? schools
    )
    {
        writer.WriteStartObject();
        writer.WriteString("label", label);
        writer.WriteString("standard", evaluation.Standard.Id);
        writer.WriteStartObject("county");
        writer.WriteString("code", evaluation.County.Code);
        writer.WriteString("name", evaluation.County.Name);
        writer.WriteEndObject();
        writer.WriteDecimal("year", evaluation.County.Year);
        writer.WriteString("outcome", evaluation.Outcome.Code());
        writer.WritePropertyName("schools");
        WriteCounts(writer, schools);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, IndicatorChange indicator)
    {
        writer.WriteStartObject();
        writer.WriteString("id", indicator.Id);
        writer.WriteString("name", indicator.Name.Zh);
        WriteOutcomes(writer, indicator.Outcomes);
        WriteCounts(writer, indicator.Counts);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, CoefficientChange coefficient)
    {
        writer.WriteStartObject();
        writer.WriteString("id", coefficient.Id);
        writer.WriteString("stage", coefficient.Stage.Code());
        writer.WriteString("indicator", coefficient.Indicator);
        writer.WriteText("state", coefficient.State?.Code());
        writer.WriteBoolean("fading", coefficient.IsFading);
        writer.WriteStartArray("values");
        foreach (CoefficientEvaluation? item in coefficient.Coefficients)
        {
            if (item?.Value is { } value)
            {
                writer.WriteRawValue(ShortestNumber.Text(value));
            }
            else
            {
                writer.WriteNullValue();
            }
        }

        writer.WriteEndArray();
        WriteNumbers(writer, "limits", coefficient.Coefficients.Select(item => item?.Limit));
        WriteOutcomes(writer, coefficient.Outcomes);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, FindingChange finding)
    {
        writer.WriteStartObject();
        writer.WriteString("id", finding.Id);
        writer.WriteString("criterion", finding.Criterion);
        writer.WriteText("school", finding.School?.Code);
        writer.WriteText("stage", finding.Stage?.Code());
        writer.WriteText("subject", finding.MonitoredSubject);
        writer.WriteDecimal("schoolGrade", finding.SchoolGrade);
        writer.WriteText("state", finding.State?.Code());
        writer.WriteBoolean("fading", finding.IsFading);
        WriteNumbers(writer, "values", finding.Values);
        WriteOutcomes(writer, finding.Outcomes);
        WriteNumbers(writer, "shortfalls", finding.Shortfalls);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, SchoolChange school)
    {
        writer.WriteStartObject();
        writer.WriteString("code", school.Code);
        writer.WriteString("name", school.Name);
        writer.WriteString("state", school.State.Code());
        writer.WriteText("namesake", school.NamesakeCode);
        WriteOutcomes(writer, school.Outcomes);
        WriteCounts(writer, school.Counts);
        writer.WriteEndObject();
    }

    private static void WriteOutcomes(Utf8JsonWriter writer, IEnumerable<Outcome?> outcomes)
    {
        writer.WriteStartArray("outcomes");
        foreach (Outcome? outcome in outcomes)
        {
            writer.WriteStringValue(outcome?.Code());
        }

        writer.WriteEndArray();
    }

    private static void WriteCounts(Utf8JsonWriter writer, IEnumerable<OutcomeCounts?> counts) =>
        writer.WriteList("counts", counts, one => WriteCounts(writer, one));

    private static void WriteCounts(Utf8JsonWriter writer, OutcomeCounts? counts)
    {
        if (counts is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            EvaluationWriter.Write(writer, counts);
        }
    }

    /// <summary>A list of numbers, null where there is none.</summary>
    public static void WriteNumbers(
        Utf8JsonWriter writer,
        string key,
        IEnumerable<decimal?> numbers
    )
    {
        writer.WriteStartArray(key);
        foreach (decimal? number in numbers)
        {
            if (number is { } value)
            {
                writer.WriteNumberValue(value);
            }
            else
            {
                writer.WriteNullValue();
            }
        }

        writer.WriteEndArray();
    }
}
