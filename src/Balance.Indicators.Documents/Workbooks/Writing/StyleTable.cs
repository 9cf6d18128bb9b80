using System.Globalization;
using System.Xml;

namespace Balance.Indicators.Documents;

/// <summary>The styles of a workbook, each of them once.</summary>
internal sealed class StyleTable
{
    private const int FirstFormat = 164;

    private readonly List<(CellStyle Style, bool IsInert)> _styles = [(CellStyle.Plain, false)];
    private readonly Dictionary<(CellStyle, bool), int> _numbers = new()
    {
        [(CellStyle.Plain, false)] = 0,
    };

    /// <summary>The number of a style.</summary>
    /// <param name="style">The style.</param>
    /// <param name="isInert">Whether what stands in the cell stays a text when somebody edits it, whatever it looks like.</param>
    public int NumberOf(CellStyle style, bool isInert)
    {
        if (!_numbers.TryGetValue((style, isInert), out int number))
        {
            number = _styles.Count;
            _numbers.Add((style, isInert), number);
            _styles.Add((style, isInert));
        }

        return number;
    }

    public void Write(XmlWriter xml)
    {
        List<string> formats = Distinct(style => style.NumberFormat);
        List<string> fills = Distinct(style => style.Fill);
        var fonts = _styles.Select(item => FontOf(item.Style)).Distinct().ToList();
        xml.Start("styleSheet");
        if (formats.Count > 0)
        {
            WriteList(
                xml,
                "numFmts",
                formats,
                format =>
                {
                    xml.Start("numFmt");
                    xml.Attribute("numFmtId", FirstFormat + formats.IndexOf(format));
                    xml.Attribute("formatCode", format);
                    xml.End();
                }
            );
        }

        WriteList(xml, "fonts", fonts, font => WriteFont(xml, font));
        WriteList(xml, "fills", [null, "", .. fills], fill => WriteFill(xml, fill));
        WriteList(xml, "borders", [false, true], isDrawn => WriteBorder(xml, isDrawn));
        WriteList(
            xml,
            "cellStyleXfs",
            [0],
            _ =>
            {
                xml.Start("xf");
                xml.End();
            }
        );
        WriteList(
            xml,
            "cellXfs",
            _styles,
            item =>
                WriteStyle(
                    xml,
                    item.Style,
                    item.IsInert,
                    fonts.IndexOf(FontOf(item.Style)),
                    item.Style.Fill is { } fill ? 2 + fills.IndexOf(fill) : 0,
                    item.Style.NumberFormat is { } format
                        ? FirstFormat + formats.IndexOf(format)
                        : 0
                )
        );
        xml.Start("cellStyles");
        xml.Attribute("count", 1);
        xml.Start("cellStyle");
        xml.Attribute("name", "Normal");
        xml.Attribute("xfId", 0);
        xml.Attribute("builtinId", 0);
        xml.End();
        xml.End();
        xml.End();
    }

    private List<string> Distinct(Func<CellStyle, string?> part) =>
        [.. _styles.Select(item => part(item.Style)).OfType<string>().Distinct()];

    private static CellStyle FontOf(CellStyle style) =>
        new()
        {
            Font = style.Font,
            Size = style.Size,
            Bold = style.Bold,
            Italic = style.Italic,
            Colour = style.Colour,
        };

    private static void WriteFont(XmlWriter xml, CellStyle font)
    {
        const string Chinese = "134";
        xml.Start("font");
        foreach (string name in new[] { font.Bold ? "b" : "", font.Italic ? "i" : "" })
        {
            if (name.Length > 0)
            {
                xml.Start(name);
                xml.End();
            }
        }

        xml.Empty("sz", "val", font.Size.ToString(CultureInfo.InvariantCulture));
        if (font.Colour is { } colour)
        {
            xml.Empty("color", "rgb", "FF" + colour);
        }

        xml.Empty("name", "val", font.Font);
        xml.Empty("charset", "val", Chinese);
        xml.End();
    }

    /// <summary>The first two are those that every workbook begins with.</summary>
    private static void WriteFill(XmlWriter xml, string? fill)
    {
        xml.Start("fill");
        xml.Start("patternFill");
        xml.Attribute(
            "patternType",
            fill switch
            {
                null => "none",
                "" => "gray125",
                _ => "solid",
            }
        );
        if (fill is { Length: > 0 })
        {
            xml.Empty("fgColor", "rgb", "FF" + fill);
            xml.Empty("bgColor", "indexed", "64");
        }

        xml.End();
        xml.End();
    }

    private static void WriteBorder(XmlWriter xml, bool isDrawn)
    {
        xml.Start("border");
        foreach (string side in new[] { "left", "right", "top", "bottom", "diagonal" })
        {
            xml.Start(side);
            if (isDrawn && side != "diagonal")
            {
                xml.Attribute("style", "thin");
                xml.Empty("color", "rgb", "FF808080");
            }

            xml.End();
        }

        xml.End();
    }

    private static void WriteStyle(
        XmlWriter xml,
        CellStyle style,
        bool isInert,
        int font,
        int fill,
        int format
    )
    {
        xml.Start("xf");
        xml.Attribute("numFmtId", format);
        xml.Attribute("fontId", font);
        xml.Attribute("fillId", fill);
        xml.Attribute("borderId", style.Bordered ? 1 : 0);
        xml.Attribute("xfId", 0);
        xml.Flag("quotePrefix", isInert);
        xml.Flag("applyNumberFormat", format > 0);
        xml.Flag("applyFont", true);
        xml.Flag("applyFill", fill > 0);
        xml.Flag("applyBorder", style.Bordered);
        xml.Flag("applyAlignment", true);
        xml.Flag("applyProtection", true);
        xml.Start("alignment");
        if (style.Alignment != CellAlignment.General)
        {
            xml.Attribute(
                "horizontal",
                style.Alignment switch
                {
                    CellAlignment.Left => "left",
                    CellAlignment.Center => "center",
                    _ => "right",
                }
            );
        }

        xml.Attribute("vertical", style.AtTop ? "top" : "center");
        xml.Flag("wrapText", style.Wrap);
        xml.End();
        xml.Empty("protection", "locked", style.Input ? "0" : "1");
        xml.End();
    }

    private static void WriteList<T>(
        XmlWriter xml,
        string name,
        IReadOnlyCollection<T> items,
        Action<T> write
    )
    {
        xml.Start(name);
        xml.Attribute("count", items.Count);
        foreach (T item in items)
        {
            write(item);
        }

        xml.End();
    }
}
