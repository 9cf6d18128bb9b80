namespace Balance.Indicators.Documents;

/// <summary>Lays out a sheet in which each row is something to be reported: of the county, or of one school.</summary>
internal sealed class ListForm(SheetDraft sheet, HeadRecognizer words)
{
    private const int ValueColumn = 4;

    /// <summary>Writes the rows with what is reported.</summary>
    public void Write(string title, List<TemplateColumn> rows, Action<TemplateColumn, int> setValue)
    {
        sheet.SetMerged(new CellArea(1, 1, 1, ValueColumn), title, SheetStyles.Title);
        string[] heads = ["编号", "项目", "可填的值", "填报值"];
        for (int i = 0; i < heads.Length; i++)
        {
            sheet.Set(2, i + 1, heads[i], SheetStyles.Head);
        }

        int row = 2;
        string group = "";
        foreach (TemplateColumn item in rows)
        {
            if (item.Group != group)
            {
                row++;
                group = item.Group;
                sheet.SetMerged(new CellArea(row, 1, row, ValueColumn), group, SheetStyles.Group);
            }

            row++;
            sheet.Set(
                row,
                1,
                item.Target.ToString(),
                SheetStyles.Id with
                {
                    Wrap = false,
                    Alignment = CellAlignment.Left,
                }
            );
            sheet.Set(row, 2, item.Name, SheetStyles.Item);
            sheet.Set(row, 3, HeadHint.Of(item.Target, words), SheetStyles.Hint);
            sheet.Set(
                row,
                ValueColumn,
                (string?)null,
                item.IsText ? SheetStyles.TextInput : SheetStyles.Input
            );
            setValue(item, row);
            sheet.Rules.Add(item.Rule(new CellArea(row, ValueColumn, row, ValueColumn), words));
        }

        sheet.SetColumn(1, 30);
        sheet.SetColumn(2, 46);
        sheet.SetColumn(3, 26);
        sheet.SetColumn(ValueColumn, 28);
        sheet.RowHeights[1] = 30;
        sheet.FrozenRows = 2;
        sheet.IsProtected = true;
        sheet.Print = new PrintSetup
        {
            Landscape = false,
            RepeatedRows = 2,
            Footer = sheet.Name,
        };
    }

    /// <summary>The cell where a row is filled in.</summary>
    public void Set(int row, DraftCell cell)
    {
        if (cell.Number is { } number)
        {
            sheet.Set(row, ValueColumn, number, cell.Style);
        }
        else
        {
            sheet.Set(row, ValueColumn, cell.Text, cell.Style);
        }
    }
}
