using System.Collections.Immutable;

namespace Balance.Indicators.Reports;

/// <summary>Sections by criteria, each cell shaded by how it stands.</summary>
internal sealed class HeatMap(ImmutableArray<string> columns, ImmutableArray<HeatRow> rows) : Chart
{
    public ImmutableArray<string> Columns => columns;

    public ImmutableArray<HeatRow> Rows => rows;

    public override void Accept(IChartVisitor visitor) => visitor.Visit(this);
}

/// <summary>One section: as many cells as there are columns.</summary>
internal sealed record HeatRow(string Name, ImmutableArray<HeatCell> Cells);

/// <summary>One value.</summary>
internal readonly record struct HeatCell(string Shown, Heat Heat);

/// <summary>How a value stands.</summary>
internal enum Heat
{
    /// <summary>Nothing is judged.</summary>
    None,

    /// <summary>Met, with room.</summary>
    Met,

    /// <summary>Met, by little.</summary>
    Tight,

    /// <summary>Not met, but at the floor of the school rule.</summary>
    Near,

    /// <summary>Not met.</summary>
    NotMet,

    /// <summary>Undetermined.</summary>
    Open,
}
