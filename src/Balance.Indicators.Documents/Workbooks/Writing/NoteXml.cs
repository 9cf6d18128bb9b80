using System.Xml;

namespace Balance.Indicators.Documents;

/// <summary>Notes at cells: their texts, and the yellow boxes that programs show them in.</summary>
internal static class NoteXml
{
    private const string Vml = "urn:schemas-microsoft-com:vml";
    private const string Office = "urn:schemas-microsoft-com:office:office";
    private const string Excel = "urn:schemas-microsoft-com:office:excel";

    public static void WriteNotes(
        XmlWriter xml,
        IEnumerable<KeyValuePair<(int Row, int Column), string>> notes
    )
    {
        xml.Start("comments");
        xml.Start("authors");
        xml.WriteElementString("author", XmlPart.Main, "balance");
        xml.End();
        xml.Start("commentList");
        foreach (KeyValuePair<(int Row, int Column), string> note in notes)
        {
            xml.Start("comment");
            xml.Attribute("ref", new CellAddress(note.Key.Row, note.Key.Column).ToString());
            xml.Attribute("authorId", 0);
            xml.Start("text");
            xml.Start("r");
            xml.WriteText(note.Value);
            xml.End();
            xml.End();
            xml.End();
        }

        xml.End();
        xml.End();
    }

    public static void WriteShapes(XmlWriter xml, IEnumerable<(int Row, int Column)> cells)
    {
        xml.WriteStartElement("xml");
        xml.WriteAttributeString("xmlns", "v", null, Vml);
        xml.WriteAttributeString("xmlns", "o", null, Office);
        xml.WriteAttributeString("xmlns", "x", null, Excel);
        xml.WriteStartElement("v", "shapetype", Vml);
        xml.WriteAttributeString("id", "_x0000_t202");
        xml.WriteAttributeString("coordsize", "21600,21600");
        xml.WriteAttributeString("o", "spt", Office, "202");
        xml.WriteAttributeString("path", "m,l,21600r21600,l21600,xe");
        xml.WriteEndElement();
        int number = 1024;
        foreach ((int row, int column) in cells)
        {
            WriteShape(xml, ++number, row - 1, column - 1);
        }

        xml.WriteEndElement();
    }

    private static void WriteShape(XmlWriter xml, int number, int row, int column)
    {
        xml.WriteStartElement("v", "shape", Vml);
        xml.WriteAttributeString("id", "_x0000_s" + ExactNumber.Text(number));
        xml.WriteAttributeString("type", "#_x0000_t202");
        xml.WriteAttributeString(
            "style",
            "position:absolute;width:220pt;height:90pt;visibility:hidden"
        );
        xml.WriteAttributeString("fillcolor", "#ffffe1");
        xml.WriteAttributeString("o", "insetmode", Office, "auto");
        xml.WriteStartElement("v", "fill", Vml);
        xml.WriteAttributeString("color2", "#ffffe1");
        xml.WriteEndElement();
        xml.WriteStartElement("v", "textbox", Vml);
        xml.WriteEndElement();
        xml.WriteStartElement("x", "ClientData", Excel);
        xml.WriteAttributeString("ObjectType", "Note");
        string Number(int value) => ExactNumber.Text(value);
        xml.WriteElementString(
            "Anchor",
            Excel,
            string.Join(
                ", ",
                new[] { column + 1, 15, row, 2, column + 5, 15, row + 5, 2 }.Select(Number)
            )
        );
        xml.WriteElementString("AutoFill", Excel, "False");
        xml.WriteElementString("Row", Excel, Number(row));
        xml.WriteElementString("Column", Excel, Number(column));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
