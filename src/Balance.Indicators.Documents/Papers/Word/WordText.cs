using System.Globalization;
using System.Xml;

namespace Balance.Indicators.Documents;

/// <summary>The text of a document, block by block.</summary>
internal sealed class WordText(XmlWriter xml) : IReportVisitor
{
    /// <summary>A4 between its margins, in twentieths of a point.</summary>
    public const int PageWidth = 11906 - 2 * Margin;

    private const int Margin = 1134;
    private const long PictureWidth = 150 * 36_000L;
    private const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private const string Placed =
        "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    private const string PictureNames = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    private readonly List<byte[]> _pictures = [];
    private bool _hasVerdict;

    /// <summary>The id by which the text refers to a picture.</summary>
    public static string IdOf(int picture) => "rIdP" + ExactNumber.Text(picture + 1);

    /// <summary>Writes the text and returns its pictures, in order.</summary>
    public List<byte[]> Write(Report report)
    {
        xml.Word("document");
        xml.WriteAttributeString("xmlns", "r", null, XmlPart.Relationships);
        xml.Word("body");
        if (report.Title.Length > 0)
        {
            Paragraph("Title", report.Title);
        }

        ReportSection? before = null;
        foreach (ReportSection section in report.Sections)
        {
            if (section.Title.Length > 0)
            {
                // The verdict has the first page for itself, as on the printed page.
                Head(section, isOnNewPage: before is { Id: "verdict" });
            }

            foreach (ReportBlock block in section.Blocks)
            {
                block.Accept(this);
            }

            before = section;
        }

        WritePage();
        xml.End();
        xml.End();
        return _pictures;
    }

    public void Visit(ReportParagraph paragraph)
    {
        bool isVerdict = !_hasVerdict && paragraph.Text.Outcome is not null;
        _hasVerdict |= isVerdict;
        Paragraph(isVerdict ? "Verdict" : "", paragraph.Text.Text, StyleOf(paragraph.Text));
    }

    public void Visit(ReportList list)
    {
        foreach (ReportText item in list.Items)
        {
            Paragraph("ListBullet", item.Text);
        }
    }

    public void Visit(ReportTable table) => new WordTable(xml, table).Write();

    public void Visit(ReportChart chart)
    {
        Paragraph("Caption", chart.Title);
        Paragraph("Legend", chart.Description);
        foreach (EmfPicture picture in ChartDrawing<EmfPicture>.Of(chart.Data))
        {
            _pictures.Add(picture.ToBytes());
            xml.Word("p");
            xml.Style("pPr", "pStyle", "Picture");
            xml.Word("r");
            xml.Word("drawing");
            WritePicture(
                _pictures.Count,
                (long)(picture.Height / Picture.Width * PictureWidth),
                Quoted.Inert(chart.Title + " " + chart.Description)
            );
            xml.End();
            xml.End();
            xml.End();
        }
    }

    /// <summary>The character style that tells an outcome; empty for none.</summary>
    public static string StyleOf(ReportText text) =>
        text.Outcome switch
        {
            Outcome.Met => "Met",
            Outcome.NotMet => "NotMet",
            Outcome.Undetermined => "Open",
            Outcome.NotApplicable => "NotApplicable",
            _ => "",
        };

    private void Head(ReportSection section, bool isOnNewPage)
    {
        xml.Word("p");
        xml.Word("pPr");
        xml.Word("pStyle", "val", "Heading" + ExactNumber.Text(Math.Min(section.Level, 3)));
        if (isOnNewPage)
        {
            xml.Word("pageBreakBefore", []);
        }

        xml.End();
        xml.Run(section.Title);
        xml.End();
    }

    private void Paragraph(string style, string text, string look = "")
    {
        xml.Word("p");
        if (style.Length > 0)
        {
            xml.Style("pPr", "pStyle", style);
        }

        xml.Run(text, look);
        xml.End();
    }

    private void WritePicture(int number, long height, string description)
    {
        string id = ExactNumber.Text(number);
        string width = PictureWidth.ToString(CultureInfo.InvariantCulture);
        string tall = height.ToString(CultureInfo.InvariantCulture);
        xml.WriteStartElement("wp", "inline", Placed);
        Element("wp", "extent", Placed, "cx", width, "cy", tall);
        Element("wp", "docPr", Placed, "id", id, "name", "Picture " + id, "descr", description);
        xml.WriteStartElement("a", "graphic", Drawing);
        xml.WriteStartElement("a", "graphicData", Drawing);
        xml.WriteAttributeString("uri", PictureNames);
        xml.WriteStartElement("pic", "pic", PictureNames);
        xml.WriteStartElement("pic", "nvPicPr", PictureNames);
        Element("pic", "cNvPr", PictureNames, "id", id, "name", "Picture " + id);
        Element("pic", "cNvPicPr", PictureNames);
        xml.End();
        xml.WriteStartElement("pic", "blipFill", PictureNames);
        xml.WriteStartElement("a", "blip", Drawing);
        xml.WriteAttributeString("r", "embed", XmlPart.Relationships, IdOf(number - 1));
        xml.End();
        xml.WriteStartElement("a", "stretch", Drawing);
        Element("a", "fillRect", Drawing);
        xml.End();
        xml.End();
        xml.WriteStartElement("pic", "spPr", PictureNames);
        xml.WriteStartElement("a", "xfrm", Drawing);
        Element("a", "off", Drawing, "x", "0", "y", "0");
        Element("a", "ext", Drawing, "cx", width, "cy", tall);
        xml.End();
        xml.WriteStartElement("a", "prstGeom", Drawing);
        xml.WriteAttributeString("prst", "rect");
        xml.End();
        xml.End();
        xml.End();
        xml.End();
        xml.End();
        xml.End();
    }

    private void Element(string prefix, string name, string names, params string[] attributes)
    {
        xml.WriteStartElement(prefix, name, names);
        for (int i = 0; i < attributes.Length; i += 2)
        {
            xml.WriteAttributeString(attributes[i], attributes[i + 1]);
        }

        xml.End();
    }

    private void WritePage()
    {
        xml.Word("sectPr");
        xml.Word("footerReference");
        xml.WordAttribute("type", "default");
        xml.WriteAttributeString("r", "id", XmlPart.Relationships, WordPackage.FootId);
        xml.End();
        xml.Word("pgSz", "w", "11906", "h", "16838");
        xml.Word("pgMar");
        foreach (string side in (string[])["top", "right", "bottom", "left"])
        {
            xml.WordAttribute(side, Margin);
        }

        xml.WordAttribute("header", 600);
        xml.WordAttribute("footer", 600);
        xml.WordAttribute("gutter", 0);
        xml.End();
        xml.End();
    }
}
