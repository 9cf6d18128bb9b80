using System.Text.Json;
using Balance.Indicators.Comparisons;

namespace Balance.Indicators.Planning;

/// <summary>Writes the trends at the end of <c>balance-comparison/1</c>.</summary>
internal static class TrendWriter
{
    public static void Write(Utf8JsonWriter writer, YearTrends trends) =>
        ComparisonWriter.Write(
            writer,
            trends.Comparison,
            () =>
                writer.WriteList(
                    "trends",
                    trends.Trends.Where(trend => trend.Line is not null),
                    trend => Write(writer, trend, trend.Line!)
                )
        );

    private static void Write(Utf8JsonWriter writer, Trend trend, TrendLine line)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", trend.Kind.Code());
        writer.WriteText("stage", trend.Stage?.Code());
        writer.WriteText("indicator", trend.Indicator);
        writer.WriteText("school", trend.School?.Code);
        ComparisonWriter.WriteNumbers(writer, "values", trend.Values);
        writer.WriteDecimal("limit", trend.Limit);
        writer.WriteNumber("slope", line.Slope);
        writer.WriteNumber("slopeError", line.SlopeError);
        writer.WriteBoolean("clear", line.IsClear);
        if (trend.Crossing is { } crossing)
        {
            writer.WriteStartObject("crossing");
            writer.WriteString("limit", crossing.IsReached ? "reached" : "lost");
            writer.WriteNumber("year", crossing.Year);
            writer.WriteNumber("earliest", crossing.Earliest);
            writer.WriteDecimal("latest", crossing.Latest);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNull("crossing");
        }

        writer.WriteList(
            "projections",
            trend.Projections,
            item =>
            {
                writer.WriteStartObject();
                writer.WriteNumber("year", item.Year);
                writer.WriteNumber("value", item.Value);
                writer.WriteNumber("range", item.Range);
                writer.WriteEndObject();
            }
        );
        writer.WriteEndObject();
    }
}
