using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>A list of points.</summary>
/// <param name="items">The points.</param>
public sealed class ReportList(ImmutableArray<ReportText> items) : ReportBlock
{
    /// <summary>The points.</summary>
    public ImmutableArray<ReportText> Items => items;
}
