using System.Text;

namespace Balance.Indicators.Cli.Tests;

/// <summary>Files as Excel, WPS and Notepad save them, and files that are no text at all.</summary>
public sealed class EncodingTests
{
    private const string Table = "学生数,图书\n100,50\n100,150\n";

    private static readonly string Minimal = File.ReadAllText(Command.Sample("minimal.json"));

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        "GB18030"
    )!;

    public static TheoryData<string, string> Read =>
        new()
        {
            { "utf-8", "" },
            { "utf-8 marked", "" },
            { "utf-16 le", "按 UTF-16 LE 编码读取。" },
            { "utf-16 be", "按 UTF-16 BE 编码读取。" },
            { "gb18030", "按 GB18030 编码读取（如“" },
            { "gb18030 marked", "按 GB18030 编码读取（如“" },
        };

    [Theory]
    [MemberData(nameof(Read))]
    public void A_county_is_read_from_the_encodings_of_the_field(string encoding, string notice)
    {
        using var file = new TemporaryFile(Encoded(Minimal, encoding), ".json");
        Command command = Command.Run("evaluate", file.Path);

        Assert.Equal(0, command.ExitCode);
        Assert.Equal(
            Command.Run("evaluate", Command.Sample("minimal.json")).Output,
            command.Output
        );
        Assert.StartsWith(notice.Length == 0 ? "" : file.Path + ": " + notice, command.Error);
        Assert.Equal(notice.Length == 0 ? 0 : 1, command.Error.Count(c => c == '\n'));
    }

    [Theory]
    [MemberData(nameof(Read))]
    public void A_table_is_read_from_them_too(string encoding, string notice)
    {
        string csv = Table.Replace("学生数", "pupils", StringComparison.Ordinal);
        using var file = new TemporaryFile(Encoded(csv, encoding), ".csv");
        Command command = Command.Run("coefficient", file.Path);

        Assert.Equal(0, command.ExitCode);
        Assert.Contains("图书", command.Output);
        Assert.Contains(notice, command.Error);
    }

    [Fact]
    public void A_standard_is_read_from_them_too()
    {
        using var file = new TemporaryFile(
            Encoded(Standard.National2017.ToJson(), "gb18030"),
            ".json"
        );
        Command command = Command.Run("standard", "validate", file.Path);

        Assert.Equal(0, command.ExitCode);
        Assert.StartsWith("national-2017：有效", command.Output);
        Assert.Contains("按 GB18030 编码读取", command.Error);
    }

    [Fact]
    public void The_notice_shows_a_word_to_judge_by()
    {
        // 海城市 in GB 18030: BA A3, B3 C7, CA D0.
        byte[] csv = [.. "pupils,"u8, 0xBA, 0xA3, 0xB3, 0xC7, 0xCA, 0xD0, .. "\n1,2\n"u8];
        using var file = new TemporaryFile(csv, ".csv");

        Assert.Equal(
            $"{file.Path}: 按 GB18030 编码读取（如“海城市”）；文字不对的，请另存为 UTF-8。\n",
            Command.Run("coefficient", file.Path).Error
        );
        Assert.Equal(
            $"{file.Path}: read as GB18030 (such as \"海城市\"); if this is not what it says, save it as UTF-8.\n",
            Command.RunIn("en", "coefficient", file.Path).Error
        );
    }

    /// <summary>𠮷 takes four bytes in GB 18030 and two characters in .NET, so it can fall on the edge of a part.</summary>
    [Theory]
    [InlineData("gb18030")]
    [InlineData("utf-16 le")]
    [InlineData("utf-16 be")]
    public void No_character_is_lost_between_parts(string encoding)
    {
        for (int before = 8_100; before < 8_200; before += 1)
        {
            string text = new string('a', before) + "𠮷海𠮷城" + new string('b', 8_192) + "𠮷";
            var read = FileText.Of(Encoded(text, encoding), default);
            Assert.Equal(text, Encoding.UTF8.GetString(read.Utf8.Span));
        }
    }

    public static TheoryData<string, byte[], string> NoText =>
        new()
        {
            {
                "xlsx",
                [0x50, 0x4B, 3, 4, .. "…xl/workbook.xml…"u8],
                "这是 Excel 工作簿（.xlsx）；"
            },
            { "docx", [0x50, 0x4B, 3, 4, .. "…word/document.xml…"u8], "这是 Word 文档（.docx）；" },
            {
                "ods",
                [0x50, 0x4B, 3, 4, .. "application/vnd.oasis.opendocument.spreadsheet"u8],
                "这是电子表格（.ods）；"
            },
            { "zip", [0x50, 0x4B, 3, 4, 20, 0], "这是 ZIP 压缩文件；" },
            {
                "xls",
                [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0],
                "这是 Excel 工作簿（.xls，或加了密码的；请在 Excel 或 WPS 中另存为不加密的 .xlsx）；"
            },
            {
                "doc",
                [
                    .. (byte[])[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
                    .. Encoding.Unicode.GetBytes("WordDocument"),
                ],
                "这是 Word 文档（.doc）；"
            },
            { "pdf", [.. "%PDF-1.7\n"u8], "这是 PDF 文档；" },
            { "gz", [0x1F, 0x8B, 8, 0], "这是 gzip 压缩文件；" },
            { "rar", [.. "Rar!\u001a\u0007"u8], "这是 RAR 压缩文件；" },
            { "7z", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "这是 7z 压缩文件；" },
            { "rtf", [.. @"{\rtf1\ansi"u8], "这是 RTF 文档；" },
            { "png", [0x89, 0x50, 0x4E, 0x47, 13, 10], "这是图片（PNG）；" },
            { "jpeg", [0xFF, 0xD8, 0xFF, 0xE0], "这是图片（JPEG）；" },
            {
                "html",
                [.. "\r\n<html><table>"u8],
                "这是网页或 XML（有的系统导出的 .xls 其实是网页）；"
            },
        };

    [Theory]
    [MemberData(nameof(NoText))]
    public void What_is_no_text_is_called_by_its_name(string kind, byte[] bytes, string message)
    {
        using var file = new TemporaryFile(bytes, "." + kind);

        Assert.Equal(
            kind == "xlsx"
                ? $"{file.Path}: 文件已损坏，不是完整的工作簿（.xlsx）；请用 Excel 或 WPS 打开后另存为 .xlsx。\n"
                : $"{file.Path}: {message}县数据要 JSON 文件、工作簿（.xlsx）或表格（CSV），空白的用 balance template 生成。\n",
            Command.Run("evaluate", file.Path).Refused(65).Error
        );
        Assert.Equal(
            $"{file.Path}: {message}表格要 CSV 文件，请在 Excel 或 WPS 中另存为“CSV UTF-8”。\n",
            Command.Run("coefficient", file.Path).Refused(65).Error
        );
        Assert.StartsWith(
            $"{file.Path}: {message}标准要 JSON 文件",
            Command.Run("standard", "validate", file.Path).Refused(65).Error
        );
        Assert.StartsWith(
            $"{file.Path}: {(kind == "xlsx" ? "the file is damaged" : "this is a")}",
            Command.RunIn("en", "evaluate", file.Path).Refused(65).Error
        );
    }

    [Theory]
    [InlineData("学校,学生数\n甲校,1\n")]
    [InlineData("\n学校\t学生数\n")]
    public void A_table_given_for_json_is_called_one(string csv)
    {
        using var file = new TemporaryFile(csv, ".csv");
        Assert.StartsWith(
            $"{file.Path}: 这像是表格（CSV）；标准要 JSON 文件",
            Command.Run("standard", "validate", file.Path).Refused(65).Error
        );
    }

    [Fact]
    public void Json_given_for_a_table_is_called_json() =>
        Assert.EndsWith(
            "这是 JSON；表格要 CSV 文件，请在 Excel 或 WPS 中另存为“CSV UTF-8”。\n",
            Command.Run("coefficient", Command.Sample("minimal.json")).Refused(65).Error
        );

    public static TheoryData<byte[], string> OtherText =>
        new()
        {
            { [0xFF, 0xFE, 0, 0, 0x7B, 0, 0, 0], "这是 UTF-32 编码的文本；请另存为 UTF-8。" },
            { [0, 0, 0xFE, 0xFF, 0, 0, 0, 0x7B], "这是 UTF-32 编码的文本；请另存为 UTF-8。" },
            { Encoding.Unicode.GetBytes(Table), "这是没有标记的 UTF-16 文本；请另存为 UTF-8。" },
            {
                Encoding.BigEndianUnicode.GetBytes(Table),
                "这是没有标记的 UTF-16 文本；请另存为 UTF-8。"
            },
            // The second half of the last character is not there.
            {
                [0xFF, 0xFE, 0x66, 0x5B, 0x21],
                "以 UTF-16 LE 的标记开头，但后面不是完整的 UTF-16 LE，文件可能被截断；请另存为 UTF-8。"
            },
            // 学生 in UTF-8 on the second line, its last byte lost.
            {
                [.. "学校\n学生"u8.ToArray().SkipLast(1)],
                "UTF-8 编码已损坏：第 2 行有不成字的字节，文件可能被截断，或混有别的编码；请另存为 UTF-8。"
            },
            // A mark says that UTF-8 was meant, whatever follows.
            {
                [0xEF, 0xBB, 0xBF, 0xBA, 0xA3, 0xB3, 0xC7],
                "UTF-8 编码已损坏：第 1 行有不成字的字节，文件可能被截断，或混有别的编码；请另存为 UTF-8。"
            },
            // A table in UTF-8, to which rows in GB 18030 were added.
            {
                [
                    .. Encoding.UTF8.GetBytes(
                        string.Concat(Enumerable.Repeat("海城市第一小学\n", 9))
                    ),
                    .. Gb18030.GetBytes(string.Concat(Enumerable.Repeat("海城市第二小学\n", 9))),
                ],
                "UTF-8 编码已损坏：第 10 行有不成字的字节，文件可能被截断，或混有别的编码；请另存为 UTF-8。"
            },
            // 一的 in Big5: characters for private use in GB 18030.
            { [0xA4, 0x40, 0xAA, 0xBA], Neither },
            { [0x70, 0xFF, 0xFE], Neither },
            { [0xBA, 0xA3, 0], Neither },
        };

    private const string Neither =
        "不是 UTF-8、带标记的 UTF-16 或 GB18030 文本；可能是 Big5 等别的编码，也可能不是文本文件；请另存为 UTF-8。";

    [Theory]
    [MemberData(nameof(OtherText))]
    public void What_is_in_no_encoding_of_these_is_refused_with_its_likely_cause(
        byte[] bytes,
        string message
    )
    {
        using var file = new TemporaryFile(bytes, ".csv");
        foreach (string command in (string[])["evaluate", "coefficient"])
        {
            Assert.Equal(
                $"{file.Path}: {message}\n",
                Command.Run(command, file.Path).Refused(65).Error
            );
        }
    }

    /// <summary>Texts of this repository, cut at every length: none is taken for damaged UTF-8.</summary>
    [Fact]
    public void Gb18030_is_not_taken_for_damaged_utf8()
    {
        string text = string.Concat(Minimal, Standard.Haicheng2023.ToJson().Replace("\"", ""));
        string chinese = string.Concat(text.Where(c => c is >= '一' and <= '龥' or '，' or '。'));
        Assert.InRange(chinese.Length, 5_000, 1_000_000);
        for (int start = 0; start < 4_000; start += 7)
        {
            for (int length = 1; length <= 400; length = length * 3 / 2 + 1)
            {
                string part = chinese.Substring(start, length);
                byte[] bytes = Gb18030.GetBytes(part);
                // What happens to be UTF-8 is UTF-8.
                if (!System.Text.Unicode.Utf8.IsValid(bytes))
                {
                    var read = FileText.Of(bytes, default);
                    Assert.Equal(
                        (null, part),
                        (read.Problem, Encoding.UTF8.GetString(read.Utf8.Span))
                    );
                }
            }
        }
    }

    /// <summary>UTF-8 is read where it is, and what is not is held once beside what was read.</summary>
    [Fact]
    public void A_large_file_is_held_once()
    {
        const int Size = 32 << 20;
        byte[] ascii = new byte[Size];
        ascii.AsSpan().Fill((byte)'x');
        Assert.InRange(Allocated(() => FileText.Of(ascii, default)), 0, Size / 100);

        ascii[^2] = 0xB0;
        ascii[^1] = 0xA1;
        Assert.InRange(Allocated(() => FileText.Of(ascii, default)), Size, Size * 8 / 5);

        static long Allocated(Action action)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            action();
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    private static byte[] Encoded(string text, string encoding) =>
        encoding switch
        {
            "utf-8" => Encoding.UTF8.GetBytes(text),
            "utf-8 marked" => Encoding.UTF8.GetBytes("\uFEFF" + text),
            "utf-16 le" => Encoding.Unicode.GetBytes("\uFEFF" + text),
            "utf-16 be" => Encoding.BigEndianUnicode.GetBytes("\uFEFF" + text),
            "gb18030" => Gb18030.GetBytes(text),
            _ => Gb18030.GetBytes("\uFEFF" + text),
        };
}
