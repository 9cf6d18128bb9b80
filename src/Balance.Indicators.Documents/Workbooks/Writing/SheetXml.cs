using System.Globalization;
using System.Xml;

namespace Balance.Indicators.Documents;

/// <summary>Writes one sheet, its elements in the order that the format asks for.</summary>
internal sealed class SheetXml(XmlWriter xml, SheetDraft sheet, StyleTable styles, TextTable texts)
{
    public const string ShapesId = "rId2";

    private const int LongestTitle = 32;
    private const int LongestPrompt = 255;

    public void Write()
    {
        xml.Start("worksheet");
        xml.WriteAttributeString("xmlns", "r", null, XmlPart.Relationships);
        WriteProperties();
        WriteView();
        xml.Empty("sheetFormatPr", "defaultRowHeight", "15");
        WriteColumns();
        WriteRows();
        WriteProtection();
        if (sheet.Filter is { } filter)
        {
            xml.Empty("autoFilter", "ref", filter.ToString());
        }

        WriteMerged();
        WriteRules();
        WritePrint();
        if (sheet.Notes.Count > 0)
        {
            xml.Start("legacyDrawing");
            xml.WriteAttributeString("id", XmlPart.Relationships, ShapesId);
            xml.End();
        }

        xml.End();
    }

    private void WriteProperties()
    {
        xml.Start("sheetPr");
        if (sheet.TabColour is { } colour)
        {
            xml.Empty("tabColor", "rgb", "FF" + colour);
        }

        if (sheet.Print.PagesWide > 0)
        {
            xml.Empty("pageSetUpPr", "fitToPage", "1");
        }

        xml.End();
    }

    private void WriteView()
    {
        xml.Start("sheetViews");
        xml.Start("sheetView");
        xml.Attribute("workbookViewId", 0);
        (int rows, int columns) = (sheet.FrozenRows, sheet.FrozenColumns);
        if (rows > 0 || columns > 0)
        {
            string pane = (rows > 0 ? "bottom" : "top") + (columns > 0 ? "Right" : "Left");
            xml.Start("pane");
            if (columns > 0)
            {
                xml.Attribute("xSplit", columns);
            }

            if (rows > 0)
            {
                xml.Attribute("ySplit", rows);
            }

            xml.Attribute("topLeftCell", new CellAddress(rows + 1, columns + 1).ToString());
            xml.Attribute("activePane", pane);
            xml.Attribute("state", "frozen");
            xml.End();
            xml.Empty("selection", "pane", pane);
        }

        xml.End();
        xml.End();
    }

    private void WriteColumns()
    {
        if (sheet.Columns.Count == 0)
        {
            return;
        }

        xml.Start("cols");
        foreach (KeyValuePair<int, (double Width, CellStyle? Style)> column in sheet.Columns)
        {
            xml.Start("col");
            xml.Attribute("min", column.Key);
            xml.Attribute("max", column.Key);
            xml.Attribute("width", Text(column.Value.Width));
            if (column.Value.Style is { } style)
            {
                xml.Attribute("style", styles.NumberOf(style, isInert: false));
            }

            xml.Attribute("customWidth", 1);
            xml.End();
        }

        xml.End();
    }

    private void WriteRows()
    {
        xml.Start("sheetData");
        foreach (int row in sheet.Rows.Keys.Union(sheet.RowHeights.Keys).OrderBy(row => row))
        {
            xml.Start("row");
            xml.Attribute("r", row);
            if (sheet.RowHeights.TryGetValue(row, out double height))
            {
                xml.Attribute("ht", Text(height));
                xml.Attribute("customHeight", 1);
            }

            if (sheet.Rows.TryGetValue(row, out SortedDictionary<int, DraftCell>? cells))
            {
                foreach (KeyValuePair<int, DraftCell> cell in cells)
                {
                    WriteCell(new CellAddress(row, cell.Key), cell.Value);
                }
            }

            xml.End();
        }

        xml.End();
    }

    private void WriteCell(CellAddress at, DraftCell cell)
    {
        xml.Start("c");
        xml.Attribute("r", at.ToString());
        bool isInert = cell.Text is { } first && first[0] is '=' or '+' or '-' or '@';
        int style = styles.NumberOf(cell.Style, isInert);
        if (style > 0)
        {
            xml.Attribute("s", style);
        }

        if (cell.Text is { } text)
        {
            xml.Attribute("t", "s");
            WriteValue(ExactNumber.Text(texts.NumberOf(text)));
        }
        else if (cell.Number is { } number)
        {
            WriteValue(ExactNumber.Text(number));
        }

        xml.End();
    }

    private void WriteValue(string value)
    {
        xml.Start("v");
        xml.WriteString(value);
        xml.End();
    }

    /// <summary>Without a password: it keeps heads from being overwritten by accident, and anyone may lift it.</summary>
    private void WriteProtection()
    {
        if (!sheet.IsProtected)
        {
            return;
        }

        xml.Start("sheetProtection");
        xml.Attribute("sheet", 1);
        foreach (
            string allowed in new[]
            {
                "formatCells",
                "formatColumns",
                "formatRows",
                "insertRows",
                "deleteRows",
                "sort",
                "autoFilter",
            }
        )
        {
            xml.Attribute(allowed, 0);
        }

        xml.End();
    }

    private void WriteMerged()
    {
        if (sheet.Merged.Count == 0)
        {
            return;
        }

        xml.Start("mergeCells");
        xml.Attribute("count", sheet.Merged.Count);
        foreach (CellArea area in sheet.Merged)
        {
            xml.Empty("mergeCell", "ref", area.ToString());
        }

        xml.End();
    }

    private void WriteRules()
    {
        if (sheet.Rules.Count == 0)
        {
            return;
        }

        xml.Start("dataValidations");
        xml.Attribute("count", sheet.Rules.Count);
        foreach (DraftRule rule in sheet.Rules)
        {
            WriteRule(rule);
        }

        xml.End();
    }

    private void WriteRule(DraftRule rule)
    {
        xml.Start("dataValidation");
        if (rule.Allowed != DraftRuleKind.Any)
        {
            xml.Attribute(
                "type",
                rule.Allowed switch
                {
                    DraftRuleKind.Whole => "whole",
                    DraftRuleKind.Number => "decimal",
                    _ => "list",
                }
            );
            xml.Attribute("errorStyle", "warning");
            if (rule.Choices is null)
            {
                xml.Attribute("operator", rule.Most is null ? "greaterThanOrEqual" : "between");
            }
        }

        xml.Attribute("allowBlank", 1);
        xml.Flag("showInputMessage", rule.Prompt is not null);
        xml.Flag("showErrorMessage", rule.Allowed != DraftRuleKind.Any);
        if (rule.Refusal is { } refusal)
        {
            xml.Attribute("error", Cut(refusal, LongestPrompt));
        }

        if (rule.Prompt is { } prompt)
        {
            xml.Attribute("promptTitle", Cut(prompt.Title, LongestTitle));
            xml.Attribute("prompt", Cut(prompt.Text, LongestPrompt));
        }

        xml.Attribute("sqref", rule.Area.ToString());
        if (rule.Choices is { } choices)
        {
            xml.WriteElementString("formula1", XmlPart.Main, choices.Name);
        }
        else if (rule.Allowed != DraftRuleKind.Any)
        {
            xml.WriteElementString("formula1", XmlPart.Main, ExactNumber.Text(rule.Least));
            if (rule.Most is { } most)
            {
                xml.WriteElementString("formula2", XmlPart.Main, ExactNumber.Text(most));
            }
        }

        xml.End();
    }

    private void WritePrint()
    {
        const string A4 = "9";
        PrintSetup print = sheet.Print;
        xml.Start("pageMargins");
        foreach (string side in new[] { "left", "right", "top", "bottom", "header", "footer" })
        {
            xml.Attribute(side, side is "header" or "footer" ? "0.3" : "0.5");
        }

        xml.End();
        xml.Start("pageSetup");
        xml.Attribute("paperSize", A4);
        if (print.PagesWide > 0)
        {
            xml.Attribute("fitToWidth", print.PagesWide);
            xml.Attribute("fitToHeight", 0);
        }

        xml.Attribute("orientation", print.Landscape ? "landscape" : "portrait");
        xml.End();
        xml.Start("headerFooter");
        string text = print.Footer is { } footer ? footer.Replace("&", "&&") + "　" : "";
        xml.WriteElementString("oddFooter", XmlPart.Main, "&C" + text + "&P / &N");
        xml.End();
    }

    private static string Cut(string text, int length) =>
        text.Length <= length ? text : text.Substring(0, length - 1) + "…";

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
