using System.Xml;

namespace Balance.Indicators.Documents;

/// <summary>Which styles of a workbook show numbers as dates, and which in per cent.</summary>
internal sealed class NumberStyleTable
{
    private readonly List<SheetCellKind> _kinds = [];

    public SheetCellKind KindOf(int style) =>
        style >= 0 && style < _kinds.Count ? _kinds[style] : SheetCellKind.Number;

    public static NumberStyleTable Read(XmlReader xml)
    {
        var formats = new NumberStyleTable();
        var codes = new Dictionary<int, string>();
        bool isInCells = false;
        while (xml.Step())
        {
            if (xml.LocalName == "cellXfs")
            {
                isInCells = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            }
            else if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }
            else if (xml.LocalName == "numFmt")
            {
                codes[Number(xml, "numFmtId")] = xml.GetAttribute("formatCode") ?? "";
            }
            else if (isInCells && xml.LocalName == "xf")
            {
                int id = Number(xml, "numFmtId");
                formats._kinds.Add(
                    codes.TryGetValue(id, out string? code) ? KindOf(code) : KindOfBuiltIn(id)
                );
            }
        }

        return formats;
    }

    private static int Number(XmlReader xml, string name) => XmlInteger.Of(xml.GetAttribute(name));

    private static SheetCellKind KindOfBuiltIn(int id) =>
        id switch
        {
            9 or 10 => SheetCellKind.Percent,
            (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58) =>
                SheetCellKind.Date,
            _ => SheetCellKind.Number,
        };

    /// <summary>A format of somebody's own: letters of dates outside of quotes and brackets, or a per cent sign.</summary>
    internal static SheetCellKind KindOf(string code)
    {
        char end = '\0';
        for (int i = 0; i < code.Length; i++)
        {
            char c = code[i];
            if (end != '\0')
            {
                end = c == end ? '\0' : end;
            }
            else if (c is '\\' or '_' or '*')
            {
                i++;
            }
            else if (c is '"' or '[')
            {
                end = c == '[' ? ']' : '"';
            }
            else if (c == '%')
            {
                return SheetCellKind.Percent;
            }
            else if (c == ';')
            {
                break;
            }
            else if ((c | 0x20) is 'y' or 'm' or 'd' or 'h' or 's')
            {
                return SheetCellKind.Date;
            }
        }

        return SheetCellKind.Number;
    }
}
