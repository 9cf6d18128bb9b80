namespace Balance.Indicators.Documents;

/// <summary>A form as a workbook, a sheet for each table.</summary>
internal static class FormWorkbook
{
    private const double HeightOfLine = 15;

    /// <summary>What is left above and below the lines of a row.</summary>
    private const double Space = 4;

    private static readonly CellStyle Title = new()
    {
        Bold = true,
        Size = 14,
        Wrap = true,
        Alignment = CellAlignment.Center,
    };
    private static readonly CellStyle Note = new() { Wrap = true, AtTop = true };

    public static void Write(Form form, Stream stream)
    {
        var workbook = new WorkbookDraft();
        foreach (FormTable table in form.Tables)
        {
            Write(workbook.Add(table.Name), table);
        }

        workbook.Write(stream);
    }

    private static void Write(SheetDraft sheet, FormTable table)
    {
        const int above = 1;
        int last = table.Widths.Count;
        for (int i = 0; i < last; i++)
        {
            sheet.SetColumn(i + 1, table.Widths[i]);
        }

        sheet.SetMerged(new CellArea(1, 1, 1, last), table.Title, Title);
        sheet.RowHeights[1] = 30;
        foreach (FormCell cell in table.Cells)
        {
            int row = cell.Row + above;
            CellStyle style = StyleOf(cell);
            if (cell.Rows > 1 || cell.Columns > 1)
            {
                sheet.SetMerged(
                    new CellArea(
                        row,
                        cell.Column,
                        row + cell.Rows - 1,
                        cell.Column + cell.Columns - 1
                    ),
                    cell.Text,
                    style
                );
            }
            else if (cell.Number is { } number)
            {
                sheet.Set(row, cell.Column, number, style);
            }
            else
            {
                sheet.Set(row, cell.Column, cell.Text, style);
            }

            SetHeight(sheet, row, cell, table.Widths);
        }

        int next = table.LastRow + above;
        foreach (string note in table.Notes)
        {
            next++;
            sheet.SetMerged(new CellArea(next, 1, next, last), note, Note);
            SetHeight(sheet, next, TextWidth.Of(note), table.Widths.Sum());
        }

        sheet.FrozenRows = table.HeadRows > 0 ? table.HeadRows + above : 0;
        sheet.Print = new PrintSetup { RepeatedRows = sheet.FrozenRows, Footer = table.Name };
    }

    /// <summary>A row is as high as the text of its cells needs; what goes over several rows has their height.</summary>
    private static void SetHeight(
        SheetDraft sheet,
        int row,
        FormCell cell,
        IReadOnlyList<double> widths
    )
    {
        double width = widths.Skip(cell.Column - 1).Take(cell.Columns).Sum();
        SetHeight(sheet, row, TextWidth.Of(cell.Text) / cell.Rows, width);
    }

    private static void SetHeight(SheetDraft sheet, int row, double ems, double width)
    {
        double height =
            Math.Max(1, Math.Ceiling(ems * 2 / Math.Max(1, width - 2))) * HeightOfLine + Space;
        if (!sheet.RowHeights.TryGetValue(row, out double known) || known < height)
        {
            sheet.RowHeights[row] = height;
        }
    }

    private static CellStyle StyleOf(FormCell cell) =>
        new()
        {
            Bordered = true,
            Wrap = true,
            Bold = cell.Look == FormLook.Head,
            Fill =
                cell.IsShaded ? "BFBFBF"
                : cell.Look == FormLook.Head ? "E7EBF2"
                : null,
            Alignment = cell.Look switch
            {
                FormLook.Head or FormLook.Value => CellAlignment.Center,
                _ => CellAlignment.Left,
            },
            NumberFormat =
                cell.Number is null ? null
                : cell.Decimals == 0 ? "0"
                : "0." + new string('0', cell.Decimals),
        };
}
