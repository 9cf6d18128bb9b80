using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>A list of points.</summary>
/// <param name="Items">The points.</param>
public sealed record ReportList(ImmutableArray<ReportText> Items) : ReportBlock;
