namespace Balance.Indicators.Documents;

/// <summary>A row with its cells that are not empty, from left to right.</summary>
/// <param name="Number">The row, from 1.</param>
/// <param name="Cells">Its cells.</param>
internal sealed record SheetRow(int Number, SheetCell[] Cells)
{
    /// <summary>The cell of a column; null where it is empty.</summary>
    public SheetCell? Cell(int column)
    {
        int low = 0;
        int high = Cells.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (Cells[middle].Column == column)
            {
                return Cells[middle];
            }

            (low, high) = Cells[middle].Column < column ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    /// <summary>What a cell says, without blanks around it; empty where there is none.</summary>
    public string Text(int column) => Cell(column)?.Text.Trim() ?? "";
}
