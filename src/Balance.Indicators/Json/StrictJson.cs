using System.Text;
using System.Text.Json;
using static System.FormattableString;

namespace Balance.Indicators;

/// <summary>Opens JSON text strictly: UTF-8, one document, no comments; what is wrong becomes a problem, never an exception.</summary>
internal static class StrictJson
{
    private const int DeepestNesting = 32;

    private static readonly UTF8Encoding Utf8 = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    public static byte[] ToBytes(string json)
    {
        if (json is null)
        {
            throw new ArgumentNullException(nameof(json));
        }

        // A lone surrogate becomes U+FFFD here, as it does in every UTF-8 file.
        return Encoding.UTF8.GetBytes(json);
    }

    /// <summary>The document, or null after reporting why there is none.</summary>
    public static JsonDocument? Open(ReadOnlyMemory<byte> json, ProblemList problems)
    {
        int whole = json.Length;
        json = WithoutByteOrderMark(json);
        int start = whole - json.Length;

        if (IsBlank(json.Span))
        {
            problems.Reject(
                "",
                "文件是空的；应为一个 JSON 对象。",
                "The file is empty; a JSON object is expected."
            );
            return null;
        }

        int broken = FirstInvalidByte(json);
        if (broken >= 0)
        {
            int at = start + broken + 1;
            problems.Reject(
                "",
                Invariant($"第 {at} 个字节处不是 UTF-8 编码；请将文件另存为 UTF-8。"),
                Invariant($"Byte {at} is not UTF-8; save the file as UTF-8.")
            );
            return null;
        }

        try
        {
            return JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = DeepestNesting });
        }
        catch (JsonException exception)
        {
            long line = (exception.LineNumber ?? 0) + 1;
            long column = (exception.BytePositionInLine ?? 0) + 1;
            if (IsTooDeep(json.Span))
            {
                problems.Reject(
                    "",
                    Invariant(
                        $"第 {line} 行第 {column} 字节处括号嵌套超过 {DeepestNesting} 层；请减少嵌套。"
                    ),
                    Invariant(
                        $"At line {line}, byte {column} brackets are nested more than {DeepestNesting} deep; nest them less."
                    )
                );
                return null;
            }

            problems.Reject(
                "",
                Invariant(
                    $"不是合法的 JSON：第 {line} 行第 {column} 字节处有误；请检查引号、逗号和括号。"
                ),
                Invariant(
                    $"Not valid JSON: the error is at line {line}, byte {column}; check quotes, commas and brackets."
                )
            );
            return null;
        }
    }

    public static ReadOnlyMemory<byte> WithoutByteOrderMark(ReadOnlyMemory<byte> text)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        return text.Span.StartsWith(mark) ? text.Slice(mark.Length) : text;
    }

    /// <summary>Whether the text is JSON up to where it is nested too deep.</summary>
    private static bool IsTooDeep(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(
            json,
            new JsonReaderOptions { MaxDepth = DeepestNesting + 1 }
        );
        try
        {
            while (reader.Read())
            {
                if (
                    reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray
                    && reader.CurrentDepth == DeepestNesting
                )
                {
                    return true;
                }
            }
        }
        catch (JsonException)
        {
            // Wrong in another way, before it is too deep.
        }

        return false;
    }

    public static bool IsBlank(ReadOnlySpan<byte> json)
    {
        foreach (byte b in json)
        {
            if (b is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
            {
                return false;
            }
        }

        return true;
    }

    private static int FirstInvalidByte(ReadOnlyMemory<byte> json)
    {
        try
        {
#if NET
            _ = Utf8.GetCharCount(json.Span);
#else
            _ = Utf8.GetCharCount(json.ToArray());
#endif
            return -1;
        }
        catch (DecoderFallbackException exception)
        {
            return Math.Max(0, exception.Index);
        }
    }
}
