using System.Buffers;
using System.Globalization;
using System.Text;

namespace Balance.Indicators.Cli;

/// <summary>
/// The text of a file, whoever reads it then: UTF-8, UTF-16 with its mark, or GB18030 where it cannot be UTF-8. Anything
/// else is called by its name and never guessed at. UTF-8 stays where it is; only what is in another encoding is made anew.
/// </summary>
/// <param name="Utf8">The text in UTF-8 without a mark; empty where there is a problem.</param>
/// <param name="Problem">Why the file is no such text: the end of a sentence about it.</param>
/// <param name="Notice">As what it was read, where that is not UTF-8.</param>
internal readonly record struct FileText(
    ReadOnlyMemory<byte> Utf8,
    LocalizedText? Problem = null,
    LocalizedText? Notice = null
)
{
    /// <summary>Of a Chinese text in UTF-8 every character has three bytes; of one in GB18030, few happen to look so.</summary>
    private const int OfChinese = 3;
    private const int Chance = 8;
    private const int SampleLength = 8;
    private const int PartLength = 8192;

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        "GB18030",
        EncoderFallback.ExceptionFallback,
        DecoderFallback.ExceptionFallback
    )!;

    private static readonly LocalizedText SaveAsUtf8 = new("请另存为 UTF-8", "save it as UTF-8");

    /// <summary>What no text of people has: an empty character, controls above ASCII, characters for private use.</summary>
    private static readonly SearchValues<char> Implausible = SearchValues.Create([
        '\0',
        .. Enumerable.Range(0x80, 0x20).Select(code => (char)code),
        .. Enumerable.Range(0xE000, 0x1900).Select(code => (char)code),
    ]);

    /// <param name="file">The whole file.</param>
    /// <param name="wanted">What to do where it is a document of another kind, without the end of a sentence.</param>
    public static FileText Of(ReadOnlyMemory<byte> file, LocalizedText wanted)
    {
        ReadOnlySpan<byte> bytes = file.Span;
        if (FileKind.Of(bytes) is { } kind)
        {
            return Refused($"这是{Apart(kind.Zh)}；{wanted.Zh}", $"this is {kind.En}; {wanted.En}");
        }

        if (FileKind.IsUtf32(bytes))
        {
            return Unread("UTF-32 编码的文本", "text in UTF-32");
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Utf16(bytes[2..], isBigEndian: false);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Utf16(bytes[2..], isBigEndian: true);
        }

        if (FileKind.IsUnmarkedUtf16(bytes))
        {
            return Unread("没有标记的 UTF-16 文本", "text in UTF-16 without its mark");
        }

        bool isMarked = bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]);
        if (System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return new FileText(isMarked ? file[3..] : file);
        }

        return DamageOf(bytes, isMarked) is { } line ? Damaged(line) : Gb(bytes);
    }

    /// <summary>The first line where UTF-8 is damaged; null for what was never meant to be UTF-8.</summary>
    private static int? DamageOf(ReadOnlySpan<byte> bytes, bool isMarked)
    {
        (int whole, int broken, int line) = (0, 0, 0);
        ReadOnlySpan<byte> rest = bytes;
        while (!rest.IsEmpty)
        {
            bool isWhole = Rune.DecodeFromUtf8(rest, out _, out int length) == OperationStatus.Done;
            whole += isWhole && length >= OfChinese ? 1 : 0;
            if (!isWhole && broken++ == 0)
            {
                line = 1 + bytes[..(bytes.Length - rest.Length)].Count((byte)'\n');
            }

            rest = rest[length..];
        }

        return isMarked || whole > broken || OfChinese * (whole - Chance) > broken ? line : null;
    }

    private static FileText Damaged(int line)
    {
        string at = line.ToString(CultureInfo.InvariantCulture);
        return Refused(
            $"UTF-8 编码已损坏：第 {at} 行有不成字的字节，文件可能被截断，或混有别的编码；{SaveAsUtf8.Zh}",
            $"its UTF-8 is damaged: line {at} has bytes that are not characters; it may be cut off, or mixed with another encoding; {SaveAsUtf8.En}"
        );
    }

    private static FileText Utf16(ReadOnlySpan<byte> bytes, bool isBigEndian)
    {
        string name = isBigEndian ? "UTF-16 BE" : "UTF-16 LE";
        return
            Decode(
                bytes,
                new UnicodeEncoding(isBigEndian, false, throwOnInvalidBytes: true),
                _ => true
            )
                is { } utf8
            ? new FileText(utf8, null, new($"按 {name} 编码读取。", $"read as {name}."))
            : Refused(
                $"以 {name} 的标记开头，但后面不是完整的 {name}，文件可能被截断；{SaveAsUtf8.Zh}",
                $"it begins with the mark of {name} but is not whole {name}; it may be cut off; {SaveAsUtf8.En}"
            );
    }

    private static FileText Gb(ReadOnlySpan<byte> bytes)
    {
        string sample = "";
        ReadOnlyMemory<byte>? decoded = Decode(
            bytes,
            Gb18030,
            text =>
            {
                sample = sample.Length == 0 ? FirstWord(text) : sample;
                return !text.ContainsAny(Implausible);
            }
        );
        if (decoded is not { } utf8)
        {
            return Refused(
                $"不是 UTF-8、带标记的 UTF-16 或 GB18030 文本；可能是 Big5 等别的编码，也可能不是文本文件；{SaveAsUtf8.Zh}",
                $"it is neither UTF-8, nor UTF-16 with its mark, nor GB18030; it may be in another encoding such as Big5, or no text at all; {SaveAsUtf8.En}"
            );
        }

        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        return new FileText(
            utf8.Span.StartsWith(mark) ? utf8[mark.Length..] : utf8,
            null,
            new(
                $"按 GB18030 编码读取（如“{sample}”）；文字不对的，{SaveAsUtf8.Zh}。",
                $"read as GB18030 (such as \"{sample}\"); if this is not what it says, {SaveAsUtf8.En}."
            )
        );
    }

    /// <summary>The text in UTF-8, made a part at a time; null where it is not whole, or a part of it is not accepted.</summary>
    private static ReadOnlyMemory<byte>? Decode(
        ReadOnlySpan<byte> bytes,
        Encoding encoding,
        Func<ReadOnlySpan<char>, bool> accepts
    )
    {
        // No character takes more than one and a half times its bytes.
        var utf8 = new ArrayBufferWriter<byte>(
            (int)Math.Min(Array.MaxLength, bytes.Length * 3L / 2 + 1)
        );
        Decoder decoder = encoding.GetDecoder();
        Encoder encoder = Encoding.UTF8.GetEncoder();
        Span<char> part = new char[PartLength];
        try
        {
            bool isDone;
            do
            {
                decoder.Convert(bytes, part, true, out int read, out int made, out isDone);
                if (!accepts(part[..made]))
                {
                    return null;
                }

                encoder.Convert(part[..made], utf8, isDone, out _, out _);
                bytes = bytes[read..];
            } while (!isDone);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }

        return utf8.WrittenMemory;
    }

    /// <summary>The first few letters beyond ASCII, for a reader to judge by.</summary>
    private static string FirstWord(ReadOnlySpan<char> text)
    {
        int start = text.IndexOfAnyExceptInRange('\0', '\u007F');
        if (start < 0)
        {
            return "";
        }

        int length = 0;
        while (
            length < SampleLength
            && start + length < text.Length
            && char.IsLetter(text[start + length])
        )
        {
            length++;
        }

        return text.Slice(start, length).ToString();
    }

    private static FileText Unread(string zh, string en) =>
        Refused($"这是{Apart(zh)}；{SaveAsUtf8.Zh}", $"this is {en}; {SaveAsUtf8.En}");

    private static FileText Refused(string zh, string en) =>
        new(default, new LocalizedText(zh + "。", en + "."));

    /// <summary>Latin letters stand apart from Chinese.</summary>
    private static string Apart(string name) => char.IsAscii(name[0]) ? " " + name : name;
}
