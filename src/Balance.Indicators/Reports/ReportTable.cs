using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>A table.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows, each with as many cells as there are columns.</param>
public sealed record ReportTable(
    ImmutableArray<ReportColumn> Columns,
    ImmutableArray<ImmutableArray<ReportText>> Rows
) : ReportBlock;
