namespace Balance.Indicators.Documents;

/// <summary>Lays out one sheet of a county: names in groups, ids, units, then rows to be filled in.</summary>
internal sealed class SheetForm(
    SheetDraft sheet,
    List<TemplateColumn> columns,
    HeadRecognizer words
)
{
    private const int HintRow = 3;
    private const int LastRow = 10_000;

    /// <summary>Writes the heads, and an example where one is wanted.</summary>
    /// <returns>The first row to be filled in.</returns>
    public int WriteHeads(bool withExample, int emptyRows)
    {
        bool isGrouped = columns.Exists(column => column.Group.Length > 0);
        int first = HintRow + 1 + (withExample ? 1 : 0);
        for (int i = 0; i < columns.Count; i++)
        {
            TemplateColumn column = columns[i];
            CellStyle style = column.IsText ? SheetStyles.TextInput : SheetStyles.Input;
            sheet.Set(1, i + 1, column.Name, SheetStyles.Head);
            sheet.Set(2, i + 1, column.Target.ToString(), SheetStyles.Id);
            sheet.Set(HintRow, i + 1, HeadHint.Of(column.Target, words), SheetStyles.Hint);
            sheet.SetColumn(i + 1, WidthOf(column), style with { Bordered = false });
            if (withExample)
            {
                SetExample(column, i + 1);
            }

            for (int row = first; row < first + emptyRows; row++)
            {
                sheet.Set(row, i + 1, (string?)null, style);
            }

            sheet.Rules.Add(column.Rule(new CellArea(first, i + 1, LastRow, i + 1), words));
        }

        sheet.RowHeights[1] = 54;
        sheet.RowHeights[2] = 24;
        sheet.RowHeights[HintRow] = 30;
        sheet.FrozenRows = first - 1;
        sheet.FrozenColumns = isGrouped ? 2 : 1;
        sheet.IsProtected = true;
        sheet.Print = new PrintSetup
        {
            RepeatedRows = HintRow,
            RepeatedColumns = isGrouped ? sheet.FrozenColumns : 0,
            Footer = sheet.Name,
            PagesWide = isGrouped ? 0 : 1,
        };
        return first;
    }

    private void SetExample(TemplateColumn column, int at)
    {
        int row = HintRow + 1;
        if (
            !column.IsText
            && column.Example is { } example
            && decimal.TryParse(
                example,
                System.Globalization.NumberStyles.AllowDecimalPoint,
                System.Globalization.CultureInfo.InvariantCulture,
                out decimal number
            )
        )
        {
            sheet.Set(row, at, number, SheetStyles.Example);
        }
        else
        {
            sheet.Set(row, at, column.Example, SheetStyles.Example);
        }
    }

    private static double WidthOf(TemplateColumn column) =>
        column.Target.Key switch
        {
            "name" => 28,
            "code" or SchoolFacts.CampusOf or SchoolFacts.Type => 16,
            "className" or "roomName" or SchoolFacts.Township => 14,
            _ => column.Name.Length > 10 ? 16 : 12,
        };
}
