using System.Collections.Immutable;

namespace Balance.Indicators.Reports;

/// <summary>The means of urban, town and rural sections on one line for each indicator and stage, with the limit.</summary>
internal sealed class MeanChart(ImmutableArray<MeanLine> lines) : Chart
{
    public ImmutableArray<MeanLine> Lines => lines;

    public override void Accept(IChartVisitor visitor) => visitor.Visit(this);
}

/// <summary>One line.</summary>
/// <param name="Name">What it is of.</param>
/// <param name="Shown">Its figures in words.</param>
/// <param name="Limit">The limit; null where there is none in common.</param>
/// <param name="Marks">The means, each with its shape.</param>
internal sealed record MeanLine(
    string Name,
    string Shown,
    decimal? Limit,
    ImmutableArray<(Location? Location, decimal Value)> Marks
);
