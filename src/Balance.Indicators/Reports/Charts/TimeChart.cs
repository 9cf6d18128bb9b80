using System.Collections.Immutable;

namespace Balance.Indicators.Reports;

/// <summary>What is done when: a bar for each piece of work on a line of time.</summary>
/// <param name="ticks">The months at which something begins or ends and what they are called, rising; the first and the last are the ends of the line.</param>
/// <param name="bars">The bars.</param>
internal sealed class TimeChart(
    ImmutableArray<(int Month, string Name)> ticks,
    ImmutableArray<TimeBar> bars
) : Chart
{
    public ImmutableArray<(int Month, string Name)> Ticks => ticks;

    public ImmutableArray<TimeBar> Bars => bars;

    public override void Accept(IChartVisitor visitor) => visitor.Visit(this);
}

/// <summary>One piece of work.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Shown">What there is to say of it.</param>
/// <param name="From">The month at whose beginning it begins.</param>
/// <param name="Until">The month at whose beginning it has ended.</param>
internal sealed record TimeBar(string Name, string Shown, int From, int Until);
