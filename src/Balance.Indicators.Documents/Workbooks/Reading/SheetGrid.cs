namespace Balance.Indicators.Documents;

/// <summary>A sheet as it was read: only rows with something in them.</summary>
/// <param name="Name">The sheet's name; of a table that is no workbook, that of its file.</param>
/// <param name="IsHidden">Whether people do not see it.</param>
/// <param name="Rows">The rows, in order.</param>
/// <param name="Merged">Areas of cells that are one.</param>
internal sealed record SheetGrid(
    string Name,
    bool IsHidden,
    IReadOnlyList<SheetRow> Rows,
    IReadOnlyList<CellArea> Merged
)
{
    /// <summary>A table of texts, such as the rows of a CSV file; its rows count from 1.</summary>
    public static SheetGrid Of(string name, IEnumerable<(int Row, string[] Cells)> rows) =>
        new(
            name,
            false,
            [
                .. rows.Select(row => new SheetRow(
                        row.Row,
                        [
                            .. row
                                .Cells.Select(
                                    (text, index) =>
                                        new SheetCell(
                                            index + 1,
                                            ExactNumber.IsNumber(text.Trim())
                                                ? SheetCellKind.Number
                                                : SheetCellKind.Text,
                                            text
                                        )
                                )
                                .Where(cell => cell.Text.Trim().Length > 0),
                        ]
                    ))
                    .Where(row => row.Cells.Length > 0),
            ],
            []
        )
        {
            IsTable = true,
        };

    /// <summary>The file, where several are read together; else null.</summary>
    public string? File { get; init; }

    /// <summary>Whether it is a table of texts, whose cells have rows and columns but no addresses.</summary>
    public bool IsTable { get; init; }
}
