using Balance.Indicators.Comparisons;
using Balance.Indicators.Documents;
using Balance.Indicators.Planning;

namespace Balance.Indicators.Cli;

/// <summary>Writes a comparison; of three evaluations or more with its trends.</summary>
internal static class ComparisonOutput
{
    public static void Write(
        Document document,
        EvaluationComparison comparison,
        string format,
        Host host
    )
    {
        YearTrends? trends = comparison.Evaluations.Length > 2 ? YearTrends.Of(comparison) : null;
        Report Shown() => trends?.ToReport(host.Language) ?? comparison.ToReport(host.Language);
        switch (format)
        {
            case "json":
                document.Write(stream =>
                {
                    if (trends is null)
                    {
                        comparison.WriteJson(stream);
                    }
                    else
                    {
                        trends.WriteJson(stream);
                    }
                });
                break;
            case "xlsx":
                document.Write(stream =>
                    ComparisonWorkbook.Write(comparison, stream, host.Language, Shown())
                );
                break;
            default:
                document.Write(Shown(), format);
                break;
        }
    }
}
