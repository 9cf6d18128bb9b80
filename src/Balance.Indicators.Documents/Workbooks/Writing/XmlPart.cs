using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Balance.Indicators.Documents;

/// <summary>Writes the XML of a part, and texts into it as workbooks keep them.</summary>
internal static class XmlPart
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Relationships =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static void Write(OpenXmlPart part, Action<XmlWriter> write)
    {
        using Stream stream = part.GetStream(FileMode.Create, FileAccess.Write);
        using var xml = XmlWriter.Create(
            stream,
            new XmlWriterSettings { Encoding = new UTF8Encoding(false) }
        );
        xml.WriteStartDocument(true);
        write(xml);
        xml.WriteEndDocument();
    }

    public static void Start(this XmlWriter xml, string name) => xml.WriteStartElement(name, Main);

    public static void Attribute(this XmlWriter xml, string name, string value) =>
        xml.WriteAttributeString(name, value);

    public static void Attribute(this XmlWriter xml, string name, int value) =>
        xml.WriteAttributeString(name, ExactNumber.Text(value));

    /// <summary>An attribute that is written where it holds only.</summary>
    public static void Flag(this XmlWriter xml, string name, bool holds)
    {
        if (holds)
        {
            xml.WriteAttributeString(name, "1");
        }
    }

    public static void End(this XmlWriter xml) => xml.WriteEndElement();

    /// <summary>An element with one attribute and nothing in it.</summary>
    public static void Empty(this XmlWriter xml, string name, string attribute, string value)
    {
        xml.Start(name);
        xml.Attribute(attribute, value);
        xml.End();
    }

    /// <summary>The element t of a text; blanks in it stay.</summary>
    public static void WriteText(this XmlWriter xml, string text)
    {
        xml.Start("t");
        if (text.Length > 0 && (IsBlank(text[0]) || IsBlank(text[text.Length - 1])))
        {
            xml.WriteAttributeString("xml", "space", null, "preserve");
        }

        xml.WriteString(CellText.Escape(text));
        xml.End();
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\n' or '\r';
}
