using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;

namespace Balance.Indicators.Documents.Tests.Papers;

/// <summary>A document, read back as a package of XML by a reader that knows nothing of how it was written.</summary>
internal sealed class WordFile
{
    public static readonly XNamespace W =
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private WordFile(XElement body, byte[][] pictures, string[] parts)
    {
        Body = body;
        Pictures = pictures;
        Parts = parts;
    }

    public XElement Body { get; }

    public byte[][] Pictures { get; }

    public string[] Parts { get; }

    public string Text => string.Join("\n", Body.Descendants(W + "p").Select(TextOf));

    public static WordFile Read(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using Stream document = zip.GetEntry("word/document.xml")!.Open();
        return new WordFile(
            XDocument.Load(document).Root!.Element(W + "body")!,
            [
                .. zip
                    .Entries.Where(entry =>
                        entry.FullName.EndsWith(".emf", StringComparison.Ordinal)
                    )
                    .Select(Bytes),
            ],
            [.. zip.Entries.Select(entry => entry.FullName)]
        );
    }

    /// <summary>The rows below the heads of the first table that stands under a head.</summary>
    public string[][] Rows(string head)
    {
        XElement table = Body.Elements()
            .SkipWhile(item =>
                StyleOf(item).StartsWith("Heading", StringComparison.Ordinal) is false
                || TextOf(item) != head
            )
            .Skip(1)
            .TakeWhile(item => !StyleOf(item).StartsWith("Heading1", StringComparison.Ordinal))
            .First(item => item.Name == W + "tbl");
        return
        [
            .. table
                .Elements(W + "tr")
                .Where(row => !row.Descendants(W + "tblHeader").Any())
                .Select(row => row.Elements(W + "tc").Select(TextOf).ToArray()),
        ];
    }

    public static string TextOf(XElement item) =>
        string.Concat(item.Descendants(W + "t").Select(text => text.Value));

    public static string StyleOf(XElement paragraph) =>
        paragraph.Element(W + "pPr")?.Element(W + "pStyle")?.Attribute(W + "val")?.Value ?? "";

    public static int Number(XElement item, string attribute) =>
        int.Parse(item.Attribute(W + attribute)!.Value, CultureInfo.InvariantCulture);

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using Stream stream = entry.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
