using System.Text;
using System.Xml;

namespace Balance.Indicators.Documents;

/// <summary>Reads one sheet as it streams by: strict about its size, tolerant of how programs write it.</summary>
internal sealed class SheetReader(
    string name,
    bool isHidden,
    IReadOnlyList<string> texts,
    NumberStyleTable formats,
    Action<int> counted
)
{
    private readonly List<SheetRow> _rows = [];
    private readonly List<SheetCell> _cells = [];
    private readonly List<CellArea> _merged = [];
    private readonly StringBuilder _text = new();
    private int _marks;

    private SheetGrid Here => new(name, isHidden, [], []);

    public SheetGrid Read(XmlReader xml)
    {
        int row = 0;
        while (xml.Step())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (xml.LocalName == "row")
            {
                row = RowNumber(xml, row);
                ReadRow(xml, row);
            }
            else if (xml.LocalName == "mergeCell" && _merged.Count < WorkbookLimits.Merged)
            {
                if (CellArea.Parse(xml.GetAttribute("ref")) is { } area)
                {
                    _merged.Add(area);
                }
            }
        }

        _rows.Sort((one, other) => one.Number.CompareTo(other.Number));
        return new SheetGrid(name, isHidden, _rows, _merged);
    }

    /// <summary>Rows and cells may leave out where they stand: they follow the one before.</summary>
    private static int RowNumber(XmlReader xml, int before) =>
        XmlInteger.Of(xml.GetAttribute("r")) is > 0 and var row ? row : before + 1;

    private void Mark()
    {
        if (++_marks > WorkbookLimits.Marks)
        {
            throw WorkbookRefused.TooMuch(
                $"工作表“{Quoted.Short(name)}”的行和单元格超过 {ExactNumber.Text(WorkbookLimits.Marks)} 个",
                $"the sheet \"{Quoted.Short(name)}\" has more than {ExactNumber.Text(WorkbookLimits.Marks)} rows and cells"
            );
        }
    }

    private void ReadRow(XmlReader xml, int row)
    {
        Mark();
        if (xml.IsEmptyElement)
        {
            return;
        }

        _cells.Clear();
        int column = 0;
        int depth = xml.Depth;
        while (xml.Step() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "c")
            {
                Mark();
                column = CellAddress.Parse(xml.GetAttribute("r"))?.Column ?? column + 1;
                if (ReadCell(xml, column) is { } cell)
                {
                    Add(row, cell);
                }
            }
        }

        if (_cells.Count == 0)
        {
            return;
        }

        counted(_cells.Count);
        if (_rows.Count > 0 && _rows[_rows.Count - 1].Number == row)
        {
            throw new WorkbookRefused(
                $"工作表“{Quoted.Short(name)}”的第 {ExactNumber.Text(row)} 行出现了两次，文件已损坏；请用 Excel 或 WPS 打开后另存。",
                $"row {ExactNumber.Text(row)} of the sheet \"{Quoted.Short(name)}\" appears twice: the file is damaged; open it in Excel or WPS and save it again."
            );
        }

        _rows.Add(new SheetRow(row, [.. _cells.OrderBy(cell => cell.Column)]));
    }

    private void Add(int row, SheetCell cell)
    {
        if (row > WorkbookLimits.Rows || cell.Column > WorkbookLimits.Columns)
        {
            throw WorkbookRefused.TooMuch(
                $"单元格 {new CellAddress(row, cell.Column)} 有内容，超出了能读的范围（{ExactNumber.Text(WorkbookLimits.Rows)} 行、{ExactNumber.Text(WorkbookLimits.Columns)} 列）",
                $"the cell {new CellAddress(row, cell.Column)} is filled, beyond what is read ({ExactNumber.Text(WorkbookLimits.Rows)} rows, {ExactNumber.Text(WorkbookLimits.Columns)} columns)",
                new CellPlace(Here, row, cell.Column)
            );
        }

        _cells.Add(cell);
    }

    private SheetCell? ReadCell(XmlReader xml, int column)
    {
        string type = xml.GetAttribute("t") ?? "n";
        int style = XmlInteger.Of(xml.GetAttribute("s") ?? "0");
        if (xml.IsEmptyElement)
        {
            return null;
        }

        string? value = null;
        bool isFormula = false;
        int depth = xml.Depth;
        while (xml.Step() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (xml.LocalName)
            {
                case "f":
                    isFormula = true;
                    break;
                case "v":
                    value = xml.IsEmptyElement ? "" : ReadText(xml);
                    break;
                case "is":
                    value = ReadRich(xml, _text);
                    type = "inlineStr";
                    break;
            }
        }

        return CellOf(column, type, style, value, isFormula);
    }

    private SheetCell? CellOf(int column, string type, int style, string? value, bool isFormula)
    {
        if (string.IsNullOrEmpty(value))
        {
            return isFormula && type != "str"
                ? new SheetCell(column, SheetCellKind.Formula, "")
                : null;
        }

        SheetCell Of(SheetCellKind kind, string text) => new(column, kind, text);
        switch (type)
        {
            case "s":
                return XmlInteger.Of(value) is >= 0 and var index && index < texts.Count
                    ? string.IsNullOrWhiteSpace(texts[index])
                        ? null
                        : Of(SheetCellKind.Text, texts[index])
                    : throw new WorkbookRefused(
                        $"工作表“{Quoted.Short(name)}”引用了不存在的文字，文件已损坏；请用 Excel 或 WPS 打开后另存。",
                        $"the sheet \"{Quoted.Short(name)}\" refers to a text that is not there: the file is damaged; open it in Excel or WPS and save it again."
                    );
            case "str":
                string text = CellText.Unescape(value!);
                return string.IsNullOrWhiteSpace(text) ? null : Of(SheetCellKind.Text, text);
            case "inlineStr":
                return string.IsNullOrWhiteSpace(value) ? null : Of(SheetCellKind.Text, value!);
            case "b":
                return Of(SheetCellKind.YesNo, value is "1" or "true" ? "true" : "false");
            case "e":
                return Of(SheetCellKind.Error, value!);
            case "d":
                return Of(SheetCellKind.Date, value!);
            default:
                return StoredNumber.Of(value!) is { } digits
                    ? Of(formats.KindOf(style), digits)
                    : Of(SheetCellKind.Text, value!);
        }
    }

    private static string ReadText(XmlReader xml)
    {
        // Not ReadElementContentAsString, which goes on to the next element.
        int depth = xml.Depth;
        string text = "";
        while (xml.Step() && xml.Depth > depth)
        {
            if (
                xml.NodeType
                is XmlNodeType.Text
                    or XmlNodeType.CDATA
                    or XmlNodeType.SignificantWhitespace
                    or XmlNodeType.Whitespace
            )
            {
                text += xml.Value;
            }
        }

        return text;
    }

    /// <summary>A text of one or several runs; how it is pronounced is left out.</summary>
    public static string ReadRich(XmlReader xml, StringBuilder text)
    {
        _ = text.Clear();
        if (xml.IsEmptyElement)
        {
            return "";
        }

        int depth = xml.Depth;
        int spoken = int.MaxValue;
        while (xml.Step() && xml.Depth > depth)
        {
            spoken = xml.Depth <= spoken ? int.MaxValue : spoken;
            if (xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement)
            {
                if (xml.LocalName == "rPh")
                {
                    spoken = xml.Depth;
                }
                else if (xml.LocalName == "t" && spoken == int.MaxValue)
                {
                    _ = text.Append(ReadText(xml));
                    if (text.Length > 2 * CellText.Longest)
                    {
                        throw WorkbookRefused.TooMuch(
                            $"有单元格的文字超过 {ExactNumber.Text(CellText.Longest)} 个字",
                            $"a cell holds more than {ExactNumber.Text(CellText.Longest)} characters"
                        );
                    }
                }
            }
        }

        return CellText.Unescape(text.ToString());
    }
}
