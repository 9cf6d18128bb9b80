using System.Runtime.InteropServices;

namespace Balance.Indicators.Documents;

/// <summary>Where a cell stands in its sheet; rows and columns count from 1.</summary>
/// <param name="Row">The row, from 1.</param>
/// <param name="Column">The column, from 1: A is 1.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CellAddress(int Row, int Column)
{
    /// <summary>The last row and column that a workbook can have.</summary>
    public const int LastRow = 1_048_576;

    /// <inheritdoc cref="LastRow"/>
    public const int LastColumn = 16_384;

    /// <summary>Reads <c>D7</c>, also <c>$D$7</c>; null for anything else, and for what lies beyond the last row or column.</summary>
    public static CellAddress? Parse(string? text)
    {
        int column = 0;
        int row = 0;
        int letters = 0;
        foreach (char c in text ?? "")
        {
            if (c == '$')
            {
                continue;
            }

            if (row == 0 && (c | 0x20) is >= 'a' and <= 'z' && letters++ < 3)
            {
                column = column * 26 + ((c | 0x20) - 'a' + 1);
            }
            else if (c is >= '0' and <= '9' && (row > 0 || c != '0') && row <= LastRow)
            {
                row = row * 10 + (c - '0');
            }
            else
            {
                return null;
            }
        }

        return row is > 0 and <= LastRow && column is > 0 and <= LastColumn
            ? new CellAddress(row, column)
            : null;
    }

    /// <summary>The letters of a column: 1 is A, 27 is AA.</summary>
    public static string ColumnName(int column)
    {
        string name = "";
        for (int rest = column; rest > 0; rest = (rest - 1) / 26)
        {
            name = (char)('A' + (rest - 1) % 26) + name;
        }

        return name;
    }

    /// <summary>As it is written in a workbook: <c>D7</c>.</summary>
    public override string ToString() => ColumnName(Column) + ExactNumber.Text(Row);
}
