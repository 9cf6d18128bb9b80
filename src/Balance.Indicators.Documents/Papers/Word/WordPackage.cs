using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Balance.Indicators.Documents;

/// <summary>The parts of a document: its text, styles, bullets, the foot of its pages, its pictures. The same content makes the same bytes.</summary>
internal static class WordPackage
{
    public const string FootId = "rId1";

    public static void Write(Report report, Stream stream)
    {
        using var package = new MemoryStream();
        using (
            var file = WordprocessingDocument.Create(package, WordprocessingDocumentType.Document)
        )
        {
            MainDocumentPart main = file.AddNewPart<MainDocumentPart>(
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                "rId1"
            );
            XmlPart.Write(main.AddNewPart<FooterPart>(FootId), WriteFoot);
            XmlPart.Write(
                main.AddNewPart<StyleDefinitionsPart>("rId2"),
                xml => WordStyles.Write(xml, report.Language)
            );
            XmlPart.Write(
                main.AddNewPart<NumberingDefinitionsPart>("rId3"),
                WordStyles.WriteBullets
            );
            List<byte[]> pictures = [];
            XmlPart.Write(main, xml => pictures = new WordText(xml).Write(report));
            for (int i = 0; i < pictures.Count; i++)
            {
                ImagePart part = main.AddImagePart(ImagePartType.Emf, WordText.IdOf(i));
                using var picture = new MemoryStream(pictures[i]);
                part.FeedData(picture);
            }

            XmlPart.Write(
                file.AddNewPart<CoreFilePropertiesPart>("rId2"),
                xml => WriteProperties(xml, report.Title)
            );
        }

        package.Position = 0;
        PackageTimes.Clear(package);
        package.Position = 0;
        package.CopyTo(stream);
    }

    /// <summary>The page, of how many; what made it stands in the document's properties, for the paper is its author's.</summary>
    private static void WriteFoot(XmlWriter xml)
    {
        xml.Word("ftr");
        xml.Word("p");
        xml.Style("pPr", "pStyle", "Footer");
        Field(xml, "PAGE");
        xml.Run(" / ");
        Field(xml, "NUMPAGES");
        xml.End();
        xml.End();
    }

    private static void Field(XmlWriter xml, string name)
    {
        xml.Word("fldSimple");
        xml.WordAttribute("instr", name);
        xml.Run("1");
        xml.End();
    }

    private static void WriteProperties(XmlWriter xml, string title)
    {
        xml.WriteStartElement(
            "cp",
            "coreProperties",
            "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
        );
        xml.WriteElementString(
            "dc",
            "title",
            "http://purl.org/dc/elements/1.1/",
            Quoted.Inert(title)
        );
        xml.WriteElementString(
            "dc",
            "description",
            "http://purl.org/dc/elements/1.1/",
            "Balance.Indicators " + Evaluation.LibraryVersion
        );
        xml.End();
    }
}
