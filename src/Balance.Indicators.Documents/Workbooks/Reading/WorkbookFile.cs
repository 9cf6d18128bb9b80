using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Balance.Indicators.Documents;

/// <summary>
/// Reads the sheets of a workbook, part by part and bounded: nothing outside of it is followed, no formula is computed, no
/// macro run. Dimensions and properties that programs write are not looked at.
/// </summary>
internal sealed class WorkbookFile : IDisposable
{
    private const string Folder = "xl/";

    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(
        StringComparer.OrdinalIgnoreCase
    );
    private readonly CancellationToken _cancellation;
    private int _cells;
    private long _characters;

    private WorkbookFile(Stream stream, CancellationToken cancellation)
    {
        _cancellation = cancellation;
        _zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        if (_zip.Entries.Count > WorkbookLimits.Parts)
        {
            throw WorkbookRefused.TooMuch(
                $"工作簿由 {ExactNumber.Text(_zip.Entries.Count)} 个部件组成，最多能读 {ExactNumber.Text(WorkbookLimits.Parts)} 个",
                $"the workbook has {ExactNumber.Text(_zip.Entries.Count)} parts, and at most {ExactNumber.Text(WorkbookLimits.Parts)} are read"
            );
        }

        foreach (ZipArchiveEntry entry in _zip.Entries)
        {
            _entries[entry.FullName.Replace('\\', '/').TrimStart('/')] = entry;
        }
    }

    /// <summary>The sheets, hidden ones included.</summary>
    /// <exception cref="WorkbookRefused">It is no workbook, or more than is read.</exception>
    public static List<SheetGrid> Read(Stream stream, CancellationToken cancellation)
    {
        try
        {
            using var file = new WorkbookFile(stream, cancellation);
            return file.Read();
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException)
        {
            throw exception.Message.IndexOf("DTD", StringComparison.OrdinalIgnoreCase) >= 0
                ? new WorkbookRefused(
                    "工作簿里有 DTD（文档类型定义），正常的工作簿没有，可能是恶意文件；不读取。",
                    "the workbook holds a DTD, which no workbook has; it may be hostile and is not read."
                )
            : IsTooLong(exception)
                ? WorkbookRefused.TooMuch(
                    "工作簿解压后太大",
                    "the workbook is too large when it is unpacked"
                )
            : new WorkbookRefused(
                "文件已损坏，不是完整的工作簿（.xlsx）；请用 Excel 或 WPS 打开后另存为 .xlsx。",
                "the file is damaged: it is not a complete workbook (.xlsx); open it in Excel or WPS and save it as .xlsx."
            );
        }
    }

    public void Dispose() => _zip.Dispose();

    private static bool IsTooLong(Exception exception) =>
        exception is XmlException && exception.Message.Contains("MaxCharacters");

    private List<SheetGrid> Read()
    {
        string workbook =
            Related("", target => target.Type == "officeDocument").FirstOrDefault().Path
            ?? throw new WorkbookRefused(
                "这是 ZIP 压缩文件，不是工作簿（.xlsx）；请给出工作簿。",
                "this is a ZIP archive and no workbook (.xlsx); name a workbook."
            );
        if (!workbook.StartsWith(Folder, StringComparison.OrdinalIgnoreCase))
        {
            bool isWord = workbook.StartsWith("word/", StringComparison.OrdinalIgnoreCase);
            throw new WorkbookRefused(
                isWord
                    ? "这是 Word 文档（.docx），不是工作簿；请给出 .xlsx 工作簿。"
                    : "这不是工作簿（.xlsx）；请给出工作簿。",
                isWord
                    ? "this is a Word document (.docx); name an .xlsx workbook."
                    : "this is not a workbook (.xlsx); name a workbook."
            );
        }

        var parts = Related(workbook, _ => true).ToList();
        if (
            workbook.EndsWith(".bin", StringComparison.OrdinalIgnoreCase)
            || parts.Exists(part =>
                part.Path.EndsWith(".bin", StringComparison.OrdinalIgnoreCase)
                && part.Type == "worksheet"
            )
        )
        {
            throw new WorkbookRefused(
                "这是二进制工作簿（.xlsb）；请在 Excel 或 WPS 中另存为 .xlsx。",
                "this is a binary workbook (.xlsb); save it as .xlsx in Excel or WPS."
            );
        }

        IReadOnlyList<string> texts = parts.Find(part => part.Type == "sharedStrings").Path
            is { } shared
            ? ReadTexts(shared)
            : [];
        NumberStyleTable formats = parts.Find(part => part.Type == "styles").Path is { } styles
            ? Parse(styles, NumberStyleTable.Read)
            : new NumberStyleTable();
        var sheets = new List<SheetGrid>();
        foreach ((string name, bool isHidden, string id) in Parse(workbook, ReadSheets))
        {
            (string? path, string _, string _) = parts.Find(part =>
                part.Id == id && part.Type == "worksheet"
            );
            if (path is not null)
            {
                var reader = new SheetReader(name, isHidden, texts, formats, Count);
                sheets.Add(Parse(path, reader.Read));
            }
        }

        return sheets;
    }

    private void Count(int cells)
    {
        _cancellation.ThrowIfCancellationRequested();
        _cells += cells;
        if (_cells > WorkbookLimits.Cells)
        {
            throw WorkbookRefused.TooMuch(
                $"工作簿有内容的单元格超过 {ExactNumber.Text(WorkbookLimits.Cells)} 个",
                $"the workbook has more than {ExactNumber.Text(WorkbookLimits.Cells)} cells with something in them"
            );
        }
    }

    private static List<(string Name, bool IsHidden, string Id)> ReadSheets(XmlReader xml)
    {
        var sheets = new List<(string, bool, string)>();
        while (xml.Step())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "sheet")
            {
                string id = "";
                for (bool more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
                {
                    // In either namespace of relationships.
                    id = xml.LocalName == "id" ? xml.Value : id;
                }

                _ = xml.MoveToElement();
                bool isHidden = xml.GetAttribute("state") is "hidden" or "veryHidden";
                sheets.Add((xml.GetAttribute("name") ?? "", isHidden, id));
                if (sheets.Count > WorkbookLimits.Sheets)
                {
                    throw WorkbookRefused.TooMuch(
                        $"工作簿有 {ExactNumber.Text(WorkbookLimits.Sheets)} 张以上的工作表",
                        $"the workbook has more than {ExactNumber.Text(WorkbookLimits.Sheets)} sheets"
                    );
                }
            }
        }

        return sheets;
    }

    private List<string> ReadTexts(string path) =>
        Parse(
            path,
            xml =>
            {
                var texts = new List<string>();
                var builder = new StringBuilder();
                while (xml.Step())
                {
                    if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
                    {
                        string text = SheetReader.ReadRich(xml, builder);
                        texts.Add(text);
                        _characters += text.Length;
                        if (
                            texts.Count > WorkbookLimits.SharedTexts
                            || _characters > WorkbookLimits.Texts
                        )
                        {
                            throw WorkbookRefused.TooMuch(
                                "工作簿的文字太多",
                                "the workbook holds too much text"
                            );
                        }
                    }
                }

                return texts;
            }
        );

    /// <summary>What a part refers to within the package.</summary>
    private IEnumerable<(string Path, string Type, string Id)> Related(
        string part,
        Func<(string Path, string Type, string Id), bool> wanted
    )
    {
        int slash = part.LastIndexOf('/') + 1;
        string folder = part.Substring(0, slash);
        string relations = folder + "_rels/" + part.Substring(slash) + ".rels";
        return !_entries.ContainsKey(relations)
            ? []
            : Parse(
                    relations,
                    xml =>
                    {
                        var targets = new List<(string, string, string)>();
                        while (xml.Step())
                        {
                            if (
                                xml.NodeType == XmlNodeType.Element
                                && xml.LocalName == "Relationship"
                                && xml.GetAttribute("TargetMode") != "External"
                                && targets.Count < WorkbookLimits.Parts
                            )
                            {
                                string type = xml.GetAttribute("Type") ?? "";
                                targets.Add(
                                    (
                                        Resolve(folder, xml.GetAttribute("Target") ?? ""),
                                        type.Substring(type.LastIndexOf('/') + 1),
                                        xml.GetAttribute("Id") ?? ""
                                    )
                                );
                            }
                        }

                        return targets;
                    }
                )
                .Where(wanted);
    }

    private static string Resolve(string folder, string target)
    {
        var steps = new List<string>();
        string path = target.StartsWith("/", StringComparison.Ordinal) ? target : folder + target;
        foreach (string step in path.Split('/'))
        {
            if (step == ".." && steps.Count > 0)
            {
                steps.RemoveAt(steps.Count - 1);
            }
            else if (step is not ("" or "." or ".."))
            {
                steps.Add(step);
            }
        }

        return string.Join("/", steps);
    }

    private T Parse<T>(string path, Func<XmlReader, T> read)
    {
        _cancellation.ThrowIfCancellationRequested();
        if (!_entries.TryGetValue(path, out ZipArchiveEntry? entry))
        {
            throw new InvalidDataException("A part is missing.");
        }

        if (entry.Length > WorkbookLimits.Characters)
        {
            throw WorkbookRefused.TooMuch(
                $"工作簿的部件 {Quoted.Short(path)} 解压后太大",
                $"the part {Quoted.Short(path)} of the workbook is too large when it is unpacked"
            );
        }

        using Stream stream = entry.Open();
        using XmlReader xml = PartXml.Open(stream);
        return read(xml);
    }
}
