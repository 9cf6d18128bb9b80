using System.Text;

namespace Balance.Indicators.Cli;

/// <summary>Files that are often given in place of a text, known by what they hold.</summary>
internal static class FileKind
{
    private const int Looked = 4096;

    private static readonly byte[] Zip = [0x50, 0x4B, 0x03, 0x04];
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private static readonly (byte[] Begin, LocalizedText Name)[] Others =
    [
        ([.. "%PDF-"u8], new("PDF 文档", "a PDF document")),
        ([0x1F, 0x8B], new("gzip 压缩文件", "a gzip archive")),
        ([.. "Rar!"u8], new("RAR 压缩文件", "a RAR archive")),
        ([0x37, 0x7A, 0xBC, 0xAF], new("7z 压缩文件", "a 7z archive")),
        ([.. @"{\rtf"u8], new("RTF 文档", "an RTF document")),
        ([0x89, 0x50, 0x4E, 0x47], new("图片（PNG）", "a picture (PNG)")),
        ([0xFF, 0xD8, 0xFF], new("图片（JPEG）", "a picture (JPEG)")),
    ];

    /// <summary>What the file is called that is no text to be read here; null where it may be one.</summary>
    public static LocalizedText? Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Zip))
        {
            return OfZip(bytes);
        }

        if (bytes.StartsWith(Compound))
        {
            return bytes.IndexOf(Encoding.Unicode.GetBytes("WordDocument")) >= 0
                ? new LocalizedText("Word 文档（.doc）", "a Word document (.doc)")
                : new LocalizedText(
                    "Excel 工作簿（.xls，或加了密码的；请在 Excel 或 WPS 中另存为不加密的 .xlsx）",
                    "an Excel workbook (.xls, or one with a password; save it as .xlsx without one)"
                );
        }

        foreach ((byte[] begin, LocalizedText name) in Others)
        {
            if (bytes.StartsWith(begin))
            {
                return name;
            }
        }

        return OfMarkup(bytes);
    }

    /// <summary>Whether a text begins as JSON does.</summary>
    public static bool IsJson(ReadOnlySpan<byte> utf8) =>
        utf8.TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)'[', ..];

    /// <summary>Whether a text begins as a table does: words and separators, and no sign of JSON.</summary>
    public static bool IsTable(ReadOnlySpan<byte> utf8)
    {
        ReadOnlySpan<byte> text = utf8.TrimStart(" \t\r\n"u8);
        int end = text.IndexOfAny("\r\n"u8);
        ReadOnlySpan<byte> line = text[..(end < 0 ? text.Length : end)];
        return line.IndexOfAny(",;\t"u8) > 0 && line.IndexOfAny("{}[]:"u8) < 0;
    }

    public static bool IsUtf32(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0])
        || bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]);

    private static LocalizedText OfZip(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("xl/workbook."u8) >= 0
            ? new("Excel 工作簿（.xlsx）", "an Excel workbook (.xlsx)")
        : bytes.IndexOf("opendocument.spreadsheet"u8) >= 0
            ? new("电子表格（.ods）", "a spreadsheet (.ods)")
        : bytes.IndexOf("word/document."u8) >= 0
            ? new("Word 文档（.docx）", "a Word document (.docx)")
        : new("ZIP 压缩文件", "a ZIP archive");

    /// <summary>Of its ASCII, UTF-16 has one byte in two empty, always the same one; no other text has an empty byte.</summary>
    public static bool IsUnmarkedUtf16(ReadOnlySpan<byte> bytes)
    {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < bytes.Length && i < Looked; i++)
        {
            int empty = bytes[i] == 0 ? 1 : 0;
            (even, odd) = (i & 1) == 0 ? (even + empty, odd) : (even, odd + empty);
        }

        // From a third of ASCII on; a single empty byte is a fault in another text.
        int most = Math.Max(even, odd);
        return Math.Min(even, odd) == 0 && most > 1 && most >= Math.Min(bytes.Length, Looked) / 6;
    }

    private static LocalizedText? OfMarkup(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> text = bytes[..Math.Min(bytes.Length, Looked)].TrimStart(" \t\r\n"u8);
        return text.StartsWith("<"u8)
            ? new LocalizedText(
                "网页或 XML（有的系统导出的 .xls 其实是网页）",
                "a web page or XML (what some systems export as .xls)"
            )
            : null;
    }
}
