using System.Xml;

namespace Balance.Indicators.Documents;

/// <summary>
/// How documents look: all of it in styles, so that an office changes a font once. Heads are those that Word's list of contents knows. An outcome
/// is bold as well as coloured, for grey prints.
/// </summary>
internal static class WordStyles
{
    private const string Text = "宋体";
    private const string Head = "黑体";

    public static void Write(XmlWriter xml, Language language)
    {
        xml.Word("styles");
        xml.Word("docDefaults");
        xml.Word("rPrDefault");
        xml.Word("rPr");
        Fonts(xml, Text);
        Size(xml, 21);
        xml.Word(
            "lang",
            "val",
            language == Language.Chinese ? "zh-CN" : "en-US",
            "eastAsia",
            "zh-CN"
        );
        xml.End();
        xml.End();
        xml.Word("pPrDefault");
        xml.Word("pPr");
        xml.Word("spacing", "after", "80", "line", "300", "lineRule", "auto");
        xml.End();
        xml.End();
        xml.End();

        Paragraph(xml, "Normal", "Normal", null, 0, isDefault: true);
        Paragraph(xml, "Title", "Title", Head, 36, before: 0, after: 160);
        Paragraph(xml, "Heading1", "heading 1", Head, 30, before: 320, after: 120, level: 0);
        Paragraph(xml, "Heading2", "heading 2", Head, 24, before: 240, after: 100, level: 1);
        Paragraph(xml, "Heading3", "heading 3", Head, 21, before: 200, after: 80, level: 2);
        Paragraph(xml, "Verdict", "Verdict", Head, 28, before: 80, after: 80);
        Paragraph(xml, "ListBullet", "List Bullet", null, 0, after: 40, isList: true);
        Paragraph(xml, "Caption", "caption", Head, 21, before: 160, after: 20, isKept: true);
        Paragraph(xml, "Legend", "Legend", null, 18, after: 40, isKept: true);
        Paragraph(xml, "Picture", "Picture", null, 0, after: 120, isTight: true);
        Paragraph(xml, "TableText", "Table Text", null, 18, after: 0, isTight: true);
        Paragraph(xml, "TableTextSmall", "Table Text Small", null, 15, after: 0, isTight: true);
        Paragraph(xml, "Footer", "footer", null, 18, after: 0, isCentred: true);
        Character(xml, "Met", "1A6B35", isBold: false);
        Character(xml, "NotMet", "B3201A", isBold: true);
        Character(xml, "Open", "7A4E00", isBold: true);
        Character(xml, "NotApplicable", "57606A", isBold: false);
        Character(xml, "TableHead", "000000", isBold: true);
        Table(xml);
        xml.End();
    }

    /// <summary>The one kind of list: bullets.</summary>
    public static void WriteBullets(XmlWriter xml)
    {
        xml.Word("numbering");
        xml.Word("abstractNum");
        xml.WordAttribute("abstractNumId", 0);
        xml.Word("multiLevelType", "val", "singleLevel");
        xml.Word("lvl");
        xml.WordAttribute("ilvl", 0);
        xml.Word("start", "val", "1");
        xml.Word("numFmt", "val", "bullet");
        xml.Word("pStyle", "val", "ListBullet");
        xml.Word("lvlText", "val", "•");
        xml.Word("lvlJc", "val", "left");
        xml.Word("pPr");
        xml.Word("ind", "left", "360", "hanging", "360");
        xml.End();
        xml.End();
        xml.End();
        xml.Word("num");
        xml.WordAttribute("numId", 1);
        xml.Word("abstractNumId", "val", "0");
        xml.End();
        xml.End();
    }

    private static void Paragraph(
        XmlWriter xml,
        string id,
        string name,
        string? font,
        int size,
        int? before = null,
        int? after = null,
        int? level = null,
        bool isDefault = false,
        bool isList = false,
        bool isKept = false,
        bool isTight = false,
        bool isCentred = false
    )
    {
        xml.Word("style");
        xml.WordAttribute("type", "paragraph");
        if (isDefault)
        {
            xml.WordAttribute("default", "1");
        }

        xml.WordAttribute("styleId", id);
        xml.Word("name", "val", name);
        if (!isDefault)
        {
            xml.Word("basedOn", "val", "Normal");
        }

        if (font is not null)
        {
            xml.Word("next", "val", "Normal");
        }

        xml.Word("qFormat", []);
        xml.Word("pPr");
        if (level is not null || isKept)
        {
            xml.Word("keepNext", []);
            xml.Word("keepLines", []);
        }

        if (isList)
        {
            xml.Word("numPr");
            xml.Word("numId", "val", "1");
            xml.End();
        }

        if (!isDefault)
        {
            xml.Word("spacing");
            if (before is { } above)
            {
                xml.WordAttribute("before", above);
            }

            xml.WordAttribute("after", after ?? 80);
            if (isTight)
            {
                xml.WordAttribute("line", 240);
                xml.WordAttribute("lineRule", "auto");
            }

            xml.End();
        }

        if (isCentred)
        {
            xml.Word("jc", "val", "center");
        }

        if (level is { } outline)
        {
            xml.Word("outlineLvl", "val", ExactNumber.Text(outline));
        }

        xml.End();
        xml.Word("rPr");
        if (font is not null)
        {
            Fonts(xml, font);
            xml.Word("b", []);
        }

        if (size > 0)
        {
            Size(xml, size);
        }

        xml.End();
        xml.End();
    }

    private static void Character(XmlWriter xml, string id, string colour, bool isBold)
    {
        xml.Word("style");
        xml.WordAttribute("type", "character");
        xml.WordAttribute("customStyle", "1");
        xml.WordAttribute("styleId", id);
        xml.Word("name", "val", id);
        xml.Word("rPr");
        if (isBold)
        {
            xml.Word("b", []);
        }

        xml.Word("color", "val", colour);
        xml.End();
        xml.End();
    }

    private static void Table(XmlWriter xml)
    {
        xml.Word("style");
        xml.WordAttribute("type", "table");
        xml.WordAttribute("styleId", "TableGrid");
        xml.Word("name", "val", "Table Grid");
        xml.Word("tblPr");
        xml.Word("tblBorders");
        foreach (string side in (string[])["top", "left", "bottom", "right", "insideH", "insideV"])
        {
            xml.Word(side, "val", "single", "sz", "4", "space", "0", "color", "8A939E");
        }

        xml.End();
        xml.Word("tblCellMar");
        xml.Word("top", "w", "20", "type", "dxa");
        xml.Word("left", "w", "60", "type", "dxa");
        xml.Word("bottom", "w", "20", "type", "dxa");
        xml.Word("right", "w", "60", "type", "dxa");
        xml.End();
        xml.End();
        xml.End();
    }

    private static void Fonts(XmlWriter xml, string chinese) =>
        xml.Word(
            "rFonts",
            "ascii",
            chinese == Head ? "Arial" : "Times New Roman",
            "hAnsi",
            chinese == Head ? "Arial" : "Times New Roman",
            "eastAsia",
            chinese,
            "cs",
            "Times New Roman"
        );

    private static void Size(XmlWriter xml, int halves)
    {
        xml.Word("sz", "val", ExactNumber.Text(halves));
        xml.Word("szCs", "val", ExactNumber.Text(halves));
    }
}
