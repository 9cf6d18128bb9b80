using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;

namespace Balance.Indicators.Documents.Tests.Papers;

/// <summary>Reads workbooks from their parts, and knows nothing of how they were written.</summary>
internal static class Sheets
{
    private static readonly XNamespace Main =
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>The sheets in order: rows of the texts or numbers of their cells, as wide as the widest row.</summary>
    public static Dictionary<string, string[][]> Read(byte[] bytes) =>
        Read(bytes, (_, value) => value);

    /// <summary>The same with numbers as they are shown, by the decimals of their format.</summary>
    public static Dictionary<string, string[][]> Shown(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        XElement styles = XDocument.Load(zip.GetEntry("xl/styles.xml")!.Open()).Root!;
        var formats = styles
            .Descendants(Main + "numFmt")
            .ToDictionary(
                item => item.Attribute("numFmtId")!.Value,
                item => item.Attribute("formatCode")!.Value
            );
        int[] decimals =
        [
            .. styles
                .Element(Main + "cellXfs")!
                .Elements()
                .Select(item =>
                    formats.TryGetValue(item.Attribute("numFmtId")!.Value, out string? format)
                    && format.Contains('.', StringComparison.Ordinal)
                        ? format.Length - format.IndexOf('.', StringComparison.Ordinal) - 1
                        : 0
                ),
        ];
        return Read(
            bytes,
            (style, value) =>
                decimal.TryParse(
                    value,
                    NumberStyles.Float,
                    CultureInfo.InvariantCulture,
                    out decimal number
                )
                    ? number.ToString(
                        "F" + decimals[style].ToString(CultureInfo.InvariantCulture),
                        CultureInfo.InvariantCulture
                    )
                    : value
        );
    }

    /// <summary>The XML of all sheets and of the texts.</summary>
    public static string PartsOf(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return string.Concat(
            zip.Entries.Where(entry =>
                    entry.FullName.Contains("sheet", StringComparison.Ordinal)
                    || entry.FullName.Contains("sharedStrings", StringComparison.Ordinal)
                )
                .Select(entry =>
                {
                    using var reader = new StreamReader(entry.Open());
                    return reader.ReadToEnd();
                })
        );
    }

    private static Dictionary<string, string[][]> Read(
        byte[] bytes,
        Func<int, string, string> shown
    )
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        XDocument Part(string name) => XDocument.Load(zip.GetEntry(name)!.Open());
        string[] texts = zip.GetEntry("xl/sharedStrings.xml") is null
            ? []
            :
            [
                .. Part("xl/sharedStrings.xml")
                    .Descendants(Main + "si")
                    .Select(item =>
                        string.Concat(item.Descendants(Main + "t").Select(t => t.Value))
                    ),
            ];
        XNamespace office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var targets = Part("xl/_rels/workbook.xml.rels")
            .Root!.Elements()
            .ToDictionary(
                item => item.Attribute("Id")!.Value,
                item => item.Attribute("Target")!.Value.TrimStart('/')
            );
        var sheets = new Dictionary<string, string[][]>();
        foreach (XElement sheet in Part("xl/workbook.xml").Descendants(Main + "sheet"))
        {
            string target = targets[sheet.Attribute(office + "id")!.Value];
            XElement[] rows =
            [
                .. Part(
                        target.StartsWith("xl/", StringComparison.Ordinal) ? target : "xl/" + target
                    )
                    .Descendants(Main + "row"),
            ];
            sheets[sheet.Attribute("name")!.Value] =
            [
                .. rows.Select(row =>
                {
                    string[] cells = [.. Enumerable.Repeat("", 40)];
                    foreach (XElement cell in row.Elements(Main + "c"))
                    {
                        string letters = string.Concat(
                            cell.Attribute("r")!.Value.TakeWhile(char.IsLetter)
                        );
                        int column = letters.Aggregate(0, (sum, c) => sum * 26 + (c - 'A' + 1));
                        string value = cell.Attribute("t")?.Value switch
                        {
                            "s" => texts[
                                int.Parse(
                                    cell.Element(Main + "v")!.Value,
                                    CultureInfo.InvariantCulture
                                )
                            ],
                            "inlineStr" => string.Concat(
                                cell.Descendants(Main + "t").Select(t => t.Value)
                            ),
                            _ => shown(
                                int.Parse(
                                    cell.Attribute("s")?.Value ?? "0",
                                    CultureInfo.InvariantCulture
                                ),
                                cell.Element(Main + "v")?.Value ?? ""
                            ),
                        };
                        cells[column - 1] = value;
                    }

                    return cells;
                }),
            ];
        }

        return sheets;
    }
}
