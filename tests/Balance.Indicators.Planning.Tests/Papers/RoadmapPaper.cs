using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Balance.Indicators.Documents;
using Balance.Indicators.Documents.Tests.Papers;

namespace Balance.Indicators.Planning.Tests.Papers;

/// <summary>A paper of a roadmap, read back by readers that know nothing of how it was written: the rows of its tables by chapter, and its texts.</summary>
internal sealed class RoadmapPaper
{
    private readonly Func<string, string, string[][]> _rows;

    private RoadmapPaper(string kind, string text, Func<string, string, string[][]> rows)
    {
        Kind = kind;
        Text = text;
        _rows = rows;
    }

    public string Kind { get; }

    /// <summary>All of its texts.</summary>
    public string Text { get; }

    /// <summary>The rows of all tables of a chapter below their heads, one table after the other.</summary>
    public string[][] Rows(string id, string title) => _rows(id, title);

    public static RoadmapPaper[] All(Report report) =>
        [Page(report), Sheet(report), Document(report)];

    public static XElement BodyOf(Report report)
    {
        using var stream = new MemoryStream();
        HtmlReport.Write(report, stream);
        string page = Encoding.UTF8.GetString(stream.ToArray());
        int start = page.IndexOf("<body>", StringComparison.Ordinal);
        int end = page.IndexOf("</body>", StringComparison.Ordinal) + "</body>".Length;
        return XElement.Parse(page[start..end]);
    }

    public static byte[] SheetsOf(Report report)
    {
        using var stream = new MemoryStream();
        ReportWorkbook.Write(report, stream);
        return stream.ToArray();
    }

    public static WordFile DocumentOf(Report report)
    {
        using var stream = new MemoryStream();
        WordReport.Write(report, stream);
        return WordFile.Read(stream.ToArray());
    }

    private static RoadmapPaper Page(Report report)
    {
        XElement body = BodyOf(report);
        return new(
            "page",
            string.Join("\n", body.Descendants().Where(IsText).Select(item => item.Value)),
            (id, _) =>
                [
                    .. body.Descendants("section")
                        .Where(section => section.Attribute("id")!.Value == id)
                        .Descendants("tbody")
                        .Elements("tr")
                        .Select(row => row.Elements("td").Select(cell => cell.Value).ToArray()),
                ]
        );

        static bool IsText(XElement item) => item.Name.LocalName is "p" or "li";
    }

    /// <summary>Of a sheet: the rows of tables have several cells, texts one; heads are what the report calls its columns.</summary>
    private static RoadmapPaper Sheet(Report report)
    {
        Dictionary<string, string[][]> sheets = Sheets.Read(SheetsOf(report));
        ILookup<string, string> heads = report
            .Sections.SelectMany(section =>
                section
                    .Blocks.OfType<ReportTable>()
                    .SelectMany(HeadsOf)
                    .Select(head => (section.Title, head))
            )
            .ToLookup(pair => pair.Title, pair => pair.head);
        return new(
            "workbook",
            string.Join("\n", sheets.Values.SelectMany(sheet => sheet).Select(row => row[0])),
            (_, title) =>
                [
                    .. (sheets.GetValueOrDefault(title) ?? [])
                        .Where(row => row.Count(cell => cell.Length > 0) > 1)
                        .Where(row => !heads[title].Contains(string.Join('|', row).TrimEnd('|'))),
                ]
        );
    }

    /// <summary>One line; of columns in groups two: the groups, and below them the columns.</summary>
    private static IEnumerable<string> HeadsOf(ReportTable table)
    {
        bool isGrouped = table.Columns.Any(column => column.Group.Length > 0);
        yield return string.Join(
                '|',
                table.Columns.Select(
                    (column, i) =>
                        column.Group.Length == 0 ? column.Title
                        : i > 0 && table.Columns[i - 1].Group == column.Group ? ""
                        : column.Group
                )
            )
            .TrimEnd('|');
        if (isGrouped)
        {
            yield return string.Join(
                '|',
                table.Columns.Select(column => column.Group.Length == 0 ? "" : column.Title)
            );
        }
    }

    private static RoadmapPaper Document(Report report)
    {
        WordFile word = DocumentOf(report);
        XName table = WordFile.W + "tbl";
        return new(
            "document",
            word.Text,
            (_, title) =>
                [
                    .. word
                        .Body.Elements()
                        .SkipWhile(item =>
                            WordFile.StyleOf(item) != "Heading1" || WordFile.TextOf(item) != title
                        )
                        .Skip(1)
                        .TakeWhile(item => WordFile.StyleOf(item) != "Heading1")
                        .Where(item => item.Name == table)
                        .Elements(WordFile.W + "tr")
                        .Where(row => !row.Descendants(WordFile.W + "tblHeader").Any())
                        .Select(row =>
                            row.Elements(WordFile.W + "tc").Select(WordFile.TextOf).ToArray()
                        ),
                ]
        );
    }

    /// <summary>The number that a cell begins with: 8 人 is 8.</summary>
    public static decimal? NumberOf(string cell) =>
        decimal.TryParse(
            cell.Split(' ', '\u00A0', '\u202F')[0],
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out decimal number
        )
            ? number
            : null;
}
