using System.IO.Compression;
using System.Text;

namespace Balance.Indicators.Documents.Tests;

/// <summary>Files that were made to harm, or to last.</summary>
internal static class HostileWorkbooks
{
    public const string Row =
        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>学校代码</t></is></c><c t=\"inlineStr\"><is><t>在校学生数</t></is></c></row>";

    private const int MebiByte = 1 << 20;

    /// <summary>Each by its name, with what is said of it.</summary>
    public static IReadOnlyDictionary<string, (Func<byte[]> Make, string Told)> All { get; } =
        new Dictionary<string, (Func<byte[]>, string)>
        {
            ["a far cell"] = (
                () => Sheet(Row + "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>"),
                "XFD1048576"
            ),
            ["four million rows"] = (
                () => Sheet(Repeated("<row><c/></row>", 4_100_000)),
                "行和单元格超过"
            ),
            ["many cells"] = (
                () => Sheet(Repeated("<row>" + Repeated("<c><v>1</v></c>", 900) + "</row>", 2300)),
                "有内容的单元格超过"
            ),
            ["eleven thousand schools"] = (
                () =>
                    Sheet(
                        Row
                            + string.Concat(
                                Enumerable
                                    .Range(1, 11_000)
                                    .Select(i =>
                                        FormattableString.Invariant(
                                            $"<row><c t=\"str\"><v>S{i}</v></c><c><v>{i}</v></c></row>"
                                        )
                                    )
                            )
                    ),
                "学校超过 10000 所"
            ),
            ["a DTD"] = (
                () =>
                    Package(
                        "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData/></worksheet>"
                    ),
                "DTD"
            ),
            ["a bomb of blanks"] = (() => Bomb("", " ", 410), "解压后太大"),
            ["a bomb of one text"] = (
                () => Bomb("<worksheet><sheetData><row><c t=\"str\"><v>", "好", 300),
                "太长"
            ),
            ["a bomb of attributes"] = (() => AttributeBomb(5_000_000), "太长"),
            ["a bomb of nested elements"] = (() => Bomb("", "<a>", 300), "嵌套"),
            ["a bomb of texts"] = (() => TextBomb(3_000_000), "文字太多"),
            ["ten thousand sheets"] = (() => Sheets(10_000), "10002 个部件"),
            ["many sheets in a few parts"] = (() => Sheets(300), "200 张以上"),
        };

    /// <summary>A workbook with parts beside its sheets that nobody must look at.</summary>
    public static byte[] WithMacrosAndLinks(byte[] workbook)
    {
        using var stream = new MemoryStream();
        stream.Write(workbook);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            Write(zip, "xl/vbaProject.bin", "Sub AutoOpen()");
            Write(zip, "xl/externalLinks/externalLink1.xml", "<!DOCTYPE x><externalLink/>");
        }

        return stream.ToArray();
    }

    public static string Repeated(string text, int times) =>
        new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    private static byte[] Sheets(int count)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            WriteBook(zip, count);
            for (int i = 1; i <= count; i++)
            {
                Write(zip, $"xl/worksheets/sheet{i}.xml", "<worksheet/>");
            }
        }

        return stream.ToArray();
    }

    /// <summary>A sheet that unpacks to so many MiB of the same.</summary>
    private static byte[] Bomb(string begin, string filling, int size)
    {
        byte[] block = Encoding.UTF8.GetBytes(
            Repeated(filling, MebiByte / Encoding.UTF8.GetByteCount(filling))
        );
        return Streamed(
            "xl/worksheets/sheet1.xml",
            entry =>
            {
                entry.Write(Encoding.UTF8.GetBytes(begin));
                for (int i = 0; i < size; i++)
                {
                    entry.Write(block);
                }
            }
        );
    }

    private static byte[] AttributeBomb(int count) =>
        Streamed(
            "xl/worksheets/sheet1.xml",
            entry =>
            {
                using var writer = new StreamWriter(entry);
                writer.Write("<worksheet");
                for (int i = 0; i < count; i++)
                {
                    writer.Write(System.FormattableString.Invariant($" a{i}=\"\""));
                }

                writer.Write("/>");
            }
        );

    /// <summary>Many shared texts, each like no other.</summary>
    private static byte[] TextBomb(int count)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            WriteBook(zip, 1, withTexts: true);
            Write(zip, "xl/worksheets/sheet1.xml", "<worksheet/>");
            using var writer = new StreamWriter(zip.CreateEntry("xl/sharedStrings.xml").Open());
            writer.Write("<sst>");
            for (int i = 0; i < count; i++)
            {
                writer.Write(System.FormattableString.Invariant($"<si><t>{i}</t></si>"));
            }

            writer.Write("</sst>");
        }

        return stream.ToArray();
    }

    private static byte[] Streamed(string part, Action<Stream> write)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            WriteBook(zip, 1);
            using Stream entry = zip.CreateEntry(part, CompressionLevel.Fastest).Open();
            write(entry);
        }

        return stream.ToArray();
    }

    public static byte[] Sheet(string rows) =>
        Package(
            "<worksheet xmlns=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><dimension ref=\"A1\"/><sheetData>"
                + rows
                + "</sheetData></worksheet>"
        );

    public static byte[] Package(string sheet)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            WriteBook(zip, 1);
            Write(zip, "xl/worksheets/sheet1.xml", sheet);
        }

        return stream.ToArray();
    }

    private static void WriteBook(ZipArchive zip, int sheets, bool withTexts = false)
    {
        Write(
            zip,
            "_rels/.rels",
            "<Relationships xmlns=\"r\"><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"/xl/workbook.xml\"/></Relationships>"
        );
        var names = new StringBuilder("<workbook xmlns:r=\"r\"><sheets>");
        var targets = new StringBuilder("<Relationships xmlns=\"r\">");
        for (int i = 1; i <= sheets; i++)
        {
            _ = names.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"<sheet name=\"s{i}\" sheetId=\"{i}\" r:id=\"r{i}\"/>"
            );
            _ = targets.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"<Relationship Id=\"r{i}\" Type=\"x/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>"
            );
        }

        if (withTexts)
        {
            _ = targets.Append(
                "<Relationship Id=\"t\" Type=\"x/sharedStrings\" Target=\"sharedStrings.xml\"/>"
            );
        }

        const int MostParts = 2000;
        if (sheets <= MostParts)
        {
            Write(zip, "xl/workbook.xml", names.Append("</sheets></workbook>").ToString());
            Write(zip, "xl/_rels/workbook.xml.rels", targets.Append("</Relationships>").ToString());
        }
        else
        {
            Write(zip, "xl/workbook.xml", "<workbook/>");
        }
    }

    public static void Write(ZipArchive zip, string name, string text)
    {
        using Stream stream = zip.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }
}
