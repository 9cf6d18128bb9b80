using System.Collections.Immutable;

namespace Balance.Indicators.Reports;

/// <summary>A table.</summary>
public sealed class ReportTable : ReportBlock
{
    internal ReportTable(
        ImmutableArray<ReportColumn> columns,
        ImmutableArray<ImmutableArray<ReportText>> rows
    )
    {
        Columns = columns;
        Rows = rows;
    }

    /// <summary>The columns.</summary>
    public ImmutableArray<ReportColumn> Columns { get; }

    /// <summary>The rows, each with as many cells as there are columns.</summary>
    public ImmutableArray<ImmutableArray<ReportText>> Rows { get; }

    private protected override void Show(IReportVisitor visitor) => visitor.Visit(this);
}
