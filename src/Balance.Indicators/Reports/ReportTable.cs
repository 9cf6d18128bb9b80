using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>A table.</summary>
/// <param name="columns">The columns.</param>
/// <param name="rows">The rows, each with as many cells as there are columns.</param>
public sealed class ReportTable(
    ImmutableArray<ReportColumn> columns,
    ImmutableArray<ImmutableArray<ReportText>> rows
) : ReportBlock
{
    /// <summary>The columns.</summary>
    public ImmutableArray<ReportColumn> Columns => columns;

    /// <summary>The rows, each with as many cells as there are columns.</summary>
    public ImmutableArray<ImmutableArray<ReportText>> Rows => rows;
}
