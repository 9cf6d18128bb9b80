using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using static System.FormattableString;

namespace Balance.Indicators;

/// <summary>Opens JSON text strictly: UTF-8, one document, no comments; what is wrong becomes a problem, never an exception.</summary>
internal static class StrictJson
{
    public const int DeepestNesting = 32;

    /// <summary>Reads a text to its end.</summary>
    public delegate T? JsonRead<T>(ReadOnlySpan<byte> json);

    private static readonly UTF8Encoding Utf8 = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

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
    public static JsonDocument? Open(ReadOnlyMemory<byte> json, ProblemList problems) =>
        Read(
            json.Span,
            problems,
            _ =>
                JsonDocument.Parse(
                    WithoutByteOrderMark(json),
                    new JsonDocumentOptions { MaxDepth = DeepestNesting }
                )
        );

    /// <summary>What is read from a document; null where there is none, or anything of it is rejected.</summary>
    /// <param name="json">The text, with or without a byte order mark.</param>
    /// <param name="read">Reads the document's root; null where it cannot.</param>
    /// <param name="problems">Every problem; only warnings, or none, where something was read.</param>
    public static T? ReadDocument<T>(
        ReadOnlyMemory<byte> json,
        Func<JsonElement, ProblemList, T?> read,
        out ImmutableArray<DataProblem> problems
    )
        where T : class
    {
        var list = new ProblemList();
        using JsonDocument? document = Open(json, list);
        T? found = document is null ? null : read(document.RootElement, list);
        problems = list.ToImmutable();
        return list.AnyRejected ? null : found;
    }

    /// <summary>What is read from a text that is JSON; null after reporting why it is not.</summary>
    /// <param name="json">The text, with or without a byte order mark.</param>
    /// <param name="problems">Where the problem goes.</param>
    /// <param name="read">Reads the text to its end; what it finds before it throws a <see cref="JsonException"/> is of no account.</param>
    public static T? Read<T>(ReadOnlySpan<byte> json, ProblemList problems, JsonRead<T> read)
        where T : class
    {
        int whole = json.Length;
        json = json.StartsWith(ByteOrderMark) ? json.Slice(ByteOrderMark.Length) : json;
        int start = whole - json.Length;

        if (IsBlank(json))
        {
            problems.Reject(
                DataPath.Root,
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
                DataPath.Root,
                Invariant($"第 {at} 个字节处不是 UTF-8 编码；请将文件另存为 UTF-8。"),
                Invariant($"Byte {at} is not UTF-8; save the file as UTF-8.")
            );
            return null;
        }

        try
        {
            return read(json);
        }
        catch (JsonException exception)
        {
            Explain(json, exception, problems);
            return null;
        }
    }

    private static void Explain(
        ReadOnlySpan<byte> json,
        JsonException exception,
        ProblemList problems
    )
    {
#if NET
        string text = Encoding.UTF8.GetString(json);
#else
        string text = Encoding.UTF8.GetString(json.ToArray());
#endif
        JsonFault fault =
            JsonProof.Find(text, DeepestNesting) ?? Unexplained(text, json, exception);
        var line = new ShownLine(text, fault.At);
        problems.RejectText(
            $"JSON 有误，{line.Words.Zh}：{fault.Zh}",
            $"Not valid JSON, {line.Words.En}: {fault.En}",
            line.Shown
        );
    }

    public static ReadOnlyMemory<byte> WithoutByteOrderMark(ReadOnlyMemory<byte> text)
    {
        return text.Span.StartsWith(ByteOrderMark) ? text.Slice(ByteOrderMark.Length) : text;
    }

    /// <summary>What the parser refuses and the grammar does not: its own place, without its words.</summary>
    private static JsonFault Unexplained(
        string text,
        ReadOnlySpan<byte> json,
        JsonException exception
    )
    {
        int start = 0;
        for (long line = exception.LineNumber ?? 0; line > 0; line--)
        {
            start += json.Slice(start).IndexOf((byte)'\n') + 1;
        }

        int at = Math.Min(json.Length, start + (int)(exception.BytePositionInLine ?? 0));
        return new JsonFault(
            Math.Min(text.Length, Encoding.UTF8.GetString(json.Slice(0, at).ToArray()).Length),
            "这里有误；请检查引号、逗号和括号。",
            "the error is here; check quotes, commas and brackets."
        );
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

    private static int FirstInvalidByte(ReadOnlySpan<byte> json)
    {
        try
        {
#if NET
            _ = Utf8.GetCharCount(json);
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
