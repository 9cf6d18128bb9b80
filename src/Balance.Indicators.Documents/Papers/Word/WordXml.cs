using System.Xml;

namespace Balance.Indicators.Documents;

/// <summary>Elements and attributes of a document's text (WordprocessingML).</summary>
internal static class WordXml
{
    public const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static void Word(this XmlWriter xml, string name) =>
        xml.WriteStartElement("w", name, Main);

    public static void WordAttribute(this XmlWriter xml, string name, string value) =>
        xml.WriteAttributeString("w", name, Main, value);

    public static void WordAttribute(this XmlWriter xml, string name, int value) =>
        xml.WordAttribute(name, ExactNumber.Text(value));

    /// <summary>An element with nothing in it but attributes, each a name and a value.</summary>
    public static void Word(this XmlWriter xml, string name, params string[] attributes)
    {
        xml.Word(name);
        for (int i = 0; i < attributes.Length; i += 2)
        {
            xml.WordAttribute(attributes[i], attributes[i + 1]);
        }

        xml.End();
    }

    /// <summary>The element <paramref name="name"/> that holds the name of a style and nothing else.</summary>
    public static void Style(this XmlWriter xml, string name, string element, string style)
    {
        xml.Word(name);
        xml.Word(element, "val", style);
        xml.End();
    }

    /// <summary>A text in one look; it stays a text, whatever it holds.</summary>
    public static void Run(this XmlWriter xml, string text, string style = "")
    {
        xml.Word("r");
        if (style.Length > 0)
        {
            xml.Style("rPr", "rStyle", style);
        }

        xml.Word("t");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(Quoted.Inert(text));
        xml.End();
        xml.End();
    }
}
