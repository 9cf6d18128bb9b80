using System.Runtime.InteropServices;

namespace Balance.Indicators.Documents;

/// <summary>A rectangle of cells, both corners inside.</summary>
/// <param name="First">The upper left one.</param>
/// <param name="Last">The lower right one.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CellArea(CellAddress First, CellAddress Last)
{
    public CellArea(int firstRow, int firstColumn, int lastRow, int lastColumn)
        : this(new CellAddress(firstRow, firstColumn), new CellAddress(lastRow, lastColumn)) { }

    public int Rows => Last.Row - First.Row + 1;

    public int Columns => Last.Column - First.Column + 1;

    public bool Contains(CellAddress cell) =>
        cell.Row >= First.Row
        && cell.Row <= Last.Row
        && cell.Column >= First.Column
        && cell.Column <= Last.Column;

    /// <summary>Reads <c>A1:C3</c> or <c>B2</c>; null for anything else.</summary>
    public static CellArea? Parse(string? text)
    {
        string[] ends = (text ?? "").Split(':');
        return
            ends.Length <= 2
            && CellAddress.Parse(ends[0]) is { } one
            && CellAddress.Parse(ends[ends.Length - 1]) is { } other
            ? new CellArea(
                Math.Min(one.Row, other.Row),
                Math.Min(one.Column, other.Column),
                Math.Max(one.Row, other.Row),
                Math.Max(one.Column, other.Column)
            )
            : null;
    }

    /// <summary>As it is written in a workbook: <c>A1:C3</c>.</summary>
    public override string ToString() => First == Last ? First.ToString() : First + ":" + Last;
}
