using System.Collections.Immutable;

namespace Balance.Indicators.Reports;

/// <summary>A list of points.</summary>
public sealed class ReportList : ReportBlock
{
    internal ReportList(ImmutableArray<ReportText> items)
    {
        Items = items;
    }

    /// <summary>The points.</summary>
    public ImmutableArray<ReportText> Items { get; }

    private protected override void Show(IReportVisitor visitor) => visitor.Visit(this);
}
