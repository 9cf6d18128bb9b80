using System.Collections.Immutable;
using Balance.Indicators.Comparisons;

namespace Balance.Indicators.Planning;

/// <summary>One figure over the years, and the line through it.</summary>
public sealed class Trend
{
    internal Trend(TrendKind kind, ImmutableArray<decimal?> values, decimal? limit)
    {
        Kind = kind;
        Values = values;
        Limit = limit;
    }

    /// <summary>What is followed.</summary>
    public TrendKind Kind { get; }

    /// <summary>The stage of a coefficient; null otherwise.</summary>
    public Stage? Stage { get; internal init; }

    /// <summary>The id of the indicator, of a coefficient or of an indicator's share; null otherwise.</summary>
    public string? Indicator { get; internal init; }

    /// <summary>The school, of a school's share; null otherwise.</summary>
    public SchoolChange? School { get; internal init; }

    /// <summary>
    /// The values to 9 decimals, one for each year: a coefficient, or a share in percent, from 0 to 100; null where figures are missing or there is nothing
    /// to be judged.
    /// </summary>
    public ImmutableArray<decimal?> Values { get; }

    /// <summary>What it is to be: of a coefficient at most its limit, of a share all of it, 100; null where a coefficient has no limit.</summary>
    public decimal? Limit { get; }

    /// <summary>On which side of its limit it is to be.</summary>
    public Comparison Comparison =>
        Kind == TrendKind.Coefficient ? Comparison.AtMost : Comparison.AtLeast;

    /// <summary>The line through the values; null where there are fewer than three, or none of the last year.</summary>
    public TrendLine? Line { get; internal init; }

    /// <summary>
    /// Where the line comes to the other side of the limit; null where it is not clear where it goes (<see cref="TrendLine.IsClear"/>), where
    /// it does not go there, where it takes longer than <see cref="YearTrends.Horizon"/> years, or where there is no line or no limit.
    /// </summary>
    public TrendCrossing? Crossing { get; internal init; }

    /// <summary>Where the line is in the years of the standard's schedule that are still to come; empty where there is no line.</summary>
    public ImmutableArray<TrendProjection> Projections { get; internal init; } = [];

    /// <summary>What it is of, and its line.</summary>
    public override string ToString() =>
        string.Join(
            " ",
            new[] { Kind.Code(), Stage?.Code(), Indicator, School?.Code, Line?.ToString() }.Where(
                part => part is not null
            )
        );
}
