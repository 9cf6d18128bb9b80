using System.Xml;

namespace Balance.Indicators.Documents;

/// <summary>The part that names the sheets, their printed heads, and the lists of choices.</summary>
internal static class WorkbookXml
{
    public static void Write(
        XmlWriter xml,
        IReadOnlyList<SheetDraft> sheets,
        IEnumerable<DraftChoices> choices,
        Func<int, string> idOf
    )
    {
        xml.Start("workbook");
        xml.WriteAttributeString("xmlns", "r", null, XmlPart.Relationships);
        xml.Start("bookViews");
        xml.Start("workbookView");
        xml.End();
        xml.End();
        xml.Start("sheets");
        for (int i = 0; i < sheets.Count; i++)
        {
            xml.Start("sheet");
            xml.Attribute("name", sheets[i].Name);
            xml.Attribute("sheetId", i + 1);
            if (sheets[i].IsHidden)
            {
                xml.Attribute("state", "hidden");
            }

            xml.WriteAttributeString("id", XmlPart.Relationships, idOf(i + 1));
            xml.End();
        }

        xml.End();
        WriteNames(xml, sheets, choices);
        xml.End();
    }

    private static void WriteNames(
        XmlWriter xml,
        IReadOnlyList<SheetDraft> sheets,
        IEnumerable<DraftChoices> choices
    )
    {
        var names = new List<(string Name, int? Sheet, bool IsHidden, string Area)>();
        for (int i = 0; i < sheets.Count; i++)
        {
            string sheet = Quote(sheets[i].Name);
            if (sheets[i].Filter is { } filter)
            {
                names.Add(("_xlnm._FilterDatabase", i, true, sheet + "!" + Fixed(filter)));
            }

            string[] repeated = [.. Repeated(sheets[i].Print).Select(area => $"{sheet}!{area}")];
            if (repeated.Length > 0)
            {
                names.Add(("_xlnm.Print_Titles", i, false, string.Join(",", repeated)));
            }
        }

        // The hidden sheet of choices is the last one.
        string hidden = Quote(sheets[sheets.Count - 1].Name);
        int column = 0;
        foreach (DraftChoices list in choices)
        {
            column++;
            var area = new CellArea(1, column, Math.Max(1, list.Values.Count), column);
            names.Add((list.Name, null, false, hidden + "!" + Fixed(area)));
        }

        if (names.Count == 0)
        {
            return;
        }

        xml.Start("definedNames");
        foreach ((string name, int? sheet, bool isHidden, string area) in names)
        {
            xml.Start("definedName");
            xml.Attribute("name", name);
            if (sheet is { } number)
            {
                xml.Attribute("localSheetId", number);
            }

            xml.Flag("hidden", isHidden);
            xml.WriteString(area);
            xml.End();
        }

        xml.End();
    }

    /// <summary>What stands on every page: $A:$B, $1:$2.</summary>
    private static IEnumerable<string> Repeated(PrintSetup print)
    {
        if (print.RepeatedColumns > 0)
        {
            yield return "$A:$" + CellAddress.ColumnName(print.RepeatedColumns);
        }

        if (print.RepeatedRows > 0)
        {
            yield return "$1:$" + ExactNumber.Text(print.RepeatedRows);
        }
    }

    private static string Quote(string sheet) => "'" + sheet.Replace("'", "''") + "'";

    private static string Fixed(CellArea area) => Fixed(area.First) + ":" + Fixed(area.Last);

    private static string Fixed(CellAddress cell) =>
        "$" + CellAddress.ColumnName(cell.Column) + "$" + ExactNumber.Text(cell.Row);
}
