using System.Collections.Immutable;

namespace Balance.Indicators.Reports;

/// <summary>Bars from 0, one below the other, in groups, each with its figure and, where it has one, its limit.</summary>
internal sealed class BarChart(ImmutableArray<BarGroup> groups) : Chart
{
    public ImmutableArray<BarGroup> Groups => groups;

    public override void Accept(IChartVisitor visitor) => visitor.Visit(this);
}

/// <summary>Bars that belong together, such as those of one stage.</summary>
internal sealed record BarGroup(string Name, ImmutableArray<Bar> Bars);

/// <summary>One bar.</summary>
/// <param name="Name">What it is of.</param>
/// <param name="Value">How long it is; null where there is no figure.</param>
/// <param name="Shown">The figure as it is written at its end.</param>
/// <param name="Limit">Where its limit stands; null where it has none.</param>
/// <param name="Outcome">The outcome that colours it; null where it has none.</param>
internal sealed record Bar(
    string Name,
    decimal? Value,
    string Shown,
    decimal? Limit = null,
    Outcome? Outcome = null
);
