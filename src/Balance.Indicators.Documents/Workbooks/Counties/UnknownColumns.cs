namespace Balance.Indicators.Documents;

/// <summary>Columns with something in them whose heads nobody knows: that they are not read is told, and what they are perhaps.</summary>
internal sealed class UnknownColumns(HeadRecognizer words, CountyBuilder builder)
{
    /// <summary>Of a sheet, so many columns that are like nothing known are told one by one.</summary>
    private const int MostAlone = 10;

    public void Tell(SheetLayout layout)
    {
        int alone = 0;
        int more = 0;
        foreach ((int column, string head) in layout.Unplaced)
        {
            if (words.IsLeftAside(head) || !HasValues(layout, column))
            {
                continue;
            }

            LocalizedText? near = words.NearestTo(head);
            if (near is null && ++alone > MostAlone)
            {
                more++;
                continue;
            }

            string told = Quoted.Short(head);
            Tell(
                HeadPlace(layout, column),
                $"“{told}”一列没有认出，没有读入；{(near is { } zh ? $"是不是“{zh.Zh}”？" : "")}要读入请用对应表（--mapping）指明它是什么。",
                $"the column \"{told}\" is not known and is left out{(near is { } en ? $"; is it \"{en.En}\"?" : ".")} To have it read, say in a mapping (--mapping) what it is."
            );
        }

        if (more > 0)
        {
            string count = ExactNumber.Text(more);
            Tell(
                new CellPlace(layout.Sheet, 0, 0),
                $"另有 {count} 列没有认出，没有读入；全部列出请用 balance convert 的 --suggest。",
                $"{count} more columns are not known and are left out; balance convert lists all of them with --suggest."
            );
        }
    }

    private void Tell(CellPlace place, string zh, string en) =>
        builder.Tell(ProblemSeverity.Warning, DataPath.Root, place, new LocalizedText(zh, en));

    /// <summary>The lowest head of the column.</summary>
    private static CellPlace HeadPlace(SheetLayout layout, int column)
    {
        int row = layout
            .Sheet.Rows.TakeWhile(row => row.Number < layout.FirstRow)
            .Where(row => row.Cell(column) is not null)
            .Select(row => row.Number)
            .DefaultIfEmpty(0)
            .Last();
        return new CellPlace(layout.Sheet, row, column);
    }

    private static bool HasValues(SheetLayout layout, int column) =>
        layout.Sheet.Rows.Any(row =>
            row.Number >= layout.FirstRow && row.Cell(column) is { } cell && !CellValue.IsDash(cell)
        );
}
