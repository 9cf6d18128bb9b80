using System.Collections.Immutable;
using Balance.Indicators.Comparisons;

namespace Balance.Indicators.Planning;

/// <summary>
/// Where the figures of a county go over three years or more: a straight line through each of them, how sure it is, when it comes to a limit,
/// and where it is by the months of the standard's schedule. Lines tell where to look; nothing is met by them.
/// </summary>
public sealed class YearTrends
{
    /// <summary>For how many years after the last it is looked when a line comes to its limit.</summary>
    public const int Horizon = 10;

    internal YearTrends(EvaluationComparison comparison, LocalizedText? reason)
    {
        Comparison = comparison;
        Reason = reason;
    }

    /// <summary>The comparison whose figures are followed.</summary>
    public EvaluationComparison Comparison { get; }

    /// <summary>Why there are no trends; null where there are.</summary>
    public LocalizedText? Reason { get; }

    /// <summary>
    /// The coefficients, the share of schools, of each indicator's findings and of each school's, in this order; those without a line too.
    /// Empty where there is a <see cref="Reason"/>.
    /// </summary>
    public ImmutableArray<Trend> Trends { get; internal init; } = [];

    /// <summary>What the standard's schedule wants in the years after the last, in its order.</summary>
    public ImmutableArray<Milestone> Milestones { get; internal init; } = [];

    /// <summary>The trends of a comparison.</summary>
    /// <param name="comparison">The comparison; years are followed only where it has three or more, which rise, of one standard.</param>
    /// <exception cref="ArgumentNullException">There is no comparison.</exception>
    public static YearTrends Of(EvaluationComparison comparison) =>
        TrendBuilder.Of(comparison ?? throw new ArgumentNullException(nameof(comparison)));

    /// <summary>Writes the comparison with its trends as <c>balance-comparison/1</c>, ending in a line break.</summary>
    /// <param name="indented">Whether it is spread over lines to be read; false puts all of it on one line.</param>
    public string ToJson(bool indented = true) =>
        JsonText.Write(writer => TrendWriter.Write(writer, this), indented);

    /// <summary>Writes what <see cref="ToJson"/> writes, in UTF-8 without a byte order mark.</summary>
    /// <param name="stream">Where to; left open.</param>
    /// <exception cref="ArgumentNullException">There is no stream.</exception>
    public void WriteJson(Stream stream) =>
        JsonText.Write(stream, writer => TrendWriter.Write(writer, this));

    /// <summary>The comparison, and of how many figures there are lines.</summary>
    public override string ToString() =>
        Comparison
        + ": "
        + FigureText.Number(Trends.Count(trend => trend.Line is not null))
        + " lines";
}
