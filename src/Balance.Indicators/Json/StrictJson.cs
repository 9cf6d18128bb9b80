using System.Text;
using System.Text.Json;

namespace Balance.Indicators;

/// <summary>Opens JSON text strictly: UTF-8, one document, no comments; what is wrong becomes a problem, never an exception.</summary>
internal static class StrictJson
{
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
        ReadOnlySpan<byte> byteOrderMark = [0xEF, 0xBB, 0xBF];
        if (json.Span.StartsWith(byteOrderMark))
        {
            json = json.Slice(byteOrderMark.Length);
        }

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
            problems.Reject(
                "",
                $"第 {broken + 1} 个字节处不是 UTF-8 编码；请将文件另存为 UTF-8。",
                $"Byte {broken + 1} is not UTF-8; save the file as UTF-8."
            );
            return null;
        }

        try
        {
            return JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 32 });
        }
        catch (JsonException exception)
        {
            long line = (exception.LineNumber ?? 0) + 1;
            long column = (exception.BytePositionInLine ?? 0) + 1;
            problems.Reject(
                "",
                $"不是合法的 JSON：第 {line} 行第 {column} 字节处有误；请检查引号、逗号和括号。",
                $"Not valid JSON: the error is at line {line}, byte {column}; check quotes, commas and brackets."
            );
            return null;
        }
    }

    private static bool IsBlank(ReadOnlySpan<byte> json)
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
