using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Balance.Indicators;

/// <summary>Writes JSON the way this library does: indented, LF, Chinese as it is, decimals as they are.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        Write(stream, write);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    public static void Write(Stream stream, Action<Utf8JsonWriter> write)
    {
        using var writer = new Utf8JsonWriter(
            stream ?? throw new ArgumentNullException(nameof(stream)),
            Options
        );
        write(writer);
        writer.Flush();
        stream.WriteByte((byte)'\n');
    }

    public static async Task WriteAsync(
        Stream stream,
        Action<Utf8JsonWriter> write,
        CancellationToken cancellationToken
    )
    {
        using var buffer = new MemoryStream();
        Write(buffer, write);
        buffer.Position = 0;
        await buffer
            .CopyToAsync(
                stream ?? throw new ArgumentNullException(nameof(stream)),
                81920,
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    public static void WriteText(this Utf8JsonWriter writer, string key, string? text)
    {
        if (text is null)
        {
            writer.WriteNull(key);
        }
        else
        {
            writer.WriteString(key, text);
        }
    }

    public static void WriteDecimal(this Utf8JsonWriter writer, string key, decimal? number)
    {
        if (number is { } value)
        {
            writer.WriteNumber(key, value);
        }
        else
        {
            writer.WriteNull(key);
        }
    }

    /// <summary>Writes a number in the fewest digits that give it back, on every framework the same.</summary>
    public static void WriteDouble(this Utf8JsonWriter writer, string key, double? number)
    {
        if (number is { } value)
        {
            writer.WritePropertyName(key);
#if NET
            writer.WriteNumberValue(value);
#else
            writer.WriteRawValue(ShortestNumber.Text(value));
#endif
        }
        else
        {
            writer.WriteNull(key);
        }
    }

    public static void WriteList<T>(
        this Utf8JsonWriter writer,
        string key,
        IEnumerable<T> items,
        Action<T> writeItem
    )
    {
        writer.WriteStartArray(key);
        foreach (T item in items)
        {
            writeItem(item);
        }

        writer.WriteEndArray();
    }

    public static void WriteTexts(
        this Utf8JsonWriter writer,
        string key,
        IEnumerable<string> texts
    ) => writer.WriteList(key, texts, writer.WriteStringValue);
}
