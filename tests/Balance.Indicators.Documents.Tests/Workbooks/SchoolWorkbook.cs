namespace Balance.Indicators.Documents.Tests;

/// <summary>The workbook that a school sends: the school's template, filled in.</summary>
internal static class SchoolWorkbook
{
    /// <summary>Where the code stands in it.</summary>
    public const string CodeCell = "本校!D4";

    public static Stream Of(School school)
    {
        WorkbookDraft draft = CountySheets.OfSchool(Standard.Haicheng2023);
        SheetDraft list = draft.Sheets.Single(sheet => sheet.Name == "本校");
        foreach (int row in list.Rows.Keys.ToList())
        {
            if (HeadTarget.Parse(list.Rows[row][1].Text) is { } target)
            {
                Set(list, row, 4, CountyCell.OfSchool(school, new TemplateColumn(target, "", "")));
            }
        }

        foreach (bool areRooms in new[] { false, true })
        {
            SheetDraft items = draft.Sheets.Single(sheet =>
                sheet.Name == (areRooms ? "专用教室" : "班级")
            );
            List<TemplateColumn> columns = TemplateColumns.OfItems(areRooms, false, false);
            int row = 4;
            foreach (ListedItem item in ListedItem.Of([school], areRooms))
            {
                for (int i = 0; i < columns.Count; i++)
                {
                    Set(items, row, i + 1, item.Cell(columns[i]));
                }

                row++;
            }
        }

        var stream = new MemoryStream();
        draft.Write(stream);
        stream.Position = 0;
        return stream;
    }

    private static void Set(SheetDraft sheet, int row, int column, DraftCell cell)
    {
        if (cell.Number is { } number)
        {
            sheet.Set(row, column, number, cell.Style);
        }
        else
        {
            sheet.Set(row, column, cell.Text, cell.Style);
        }
    }
}
