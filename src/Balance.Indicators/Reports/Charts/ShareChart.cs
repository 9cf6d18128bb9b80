using System.Collections.Immutable;

namespace Balance.Indicators.Reports;

/// <summary>How many are met, not met, undetermined and not applicable, as shares of a bar of one length.</summary>
internal sealed class ShareChart(ImmutableArray<ShareBar> bars) : Chart
{
    public ImmutableArray<ShareBar> Bars => bars;

    public override void Accept(IChartVisitor visitor) => visitor.Visit(this);
}

/// <summary>One bar.</summary>
/// <param name="Name">What is counted.</param>
/// <param name="Shown">The counts in words.</param>
/// <param name="Counts">The counts, in the order of <see cref="ReportBuilder.Order"/>.</param>
internal sealed record ShareBar(string Name, string Shown, ImmutableArray<int> Counts);
