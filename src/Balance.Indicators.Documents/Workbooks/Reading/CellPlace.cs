namespace Balance.Indicators.Documents;

/// <summary>Where in a workbook a value stands: <c>学校!D7</c>; in a table, its line and column.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Row">The row, from 1; 0 for the sheet as a whole.</param>
/// <param name="Column">The column, from 1; 0 for the row as a whole.</param>
internal sealed record CellPlace(SheetGrid Sheet, int Row, int Column) : SourcePlace
{
    public override LocalizedText Words
    {
        get
        {
            string file = Sheet.File is { } name ? Quoted.Inert(name) + " " : "";
            string row = ExactNumber.Text(Row);
            string sheet = Quoted.Inert(Sheet.Name);
            return (Sheet.IsTable, Row, Column) switch
            {
                (true, 0, _) => new(file + sheet, file + sheet),
                (true, _, 0) => new($"{file}第 {row} 行", $"{file}line {row}"),
                (true, _, _) => new(
                    $"{file}第 {row} 行第 {ExactNumber.Text(Column)} 列",
                    $"{file}line {row}, column {ExactNumber.Text(Column)}"
                ),
                (_, 0, 0) => Same(file + sheet),
                (_, 0, _) => new(
                    $"{file}{sheet}!{CellAddress.ColumnName(Column)} 列",
                    $"{file}{sheet}!{CellAddress.ColumnName(Column)}"
                ),
                (_, _, 0) => new($"{file}{sheet}!第 {row} 行", $"{file}{sheet}!row {row}"),
                _ => Same($"{file}{sheet}!{new CellAddress(Row, Column)}"),
            };
        }
    }

    /// <summary>The cell within its sheet: D7; of a table, its line and column.</summary>
    public LocalizedText Cell
    {
        get
        {
            (string row, string column) = (ExactNumber.Text(Row), ExactNumber.Text(Column));
            return Sheet.IsTable
                ? new($"第 {row} 行第 {column} 列", $"line {row}, column {column}")
                : Same(new CellAddress(Row, Column).ToString());
        }
    }

    private static LocalizedText Same(string text) => new(text, text);
}
