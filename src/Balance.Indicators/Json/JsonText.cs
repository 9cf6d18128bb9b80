using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Balance.Indicators;

/// <summary>Writes JSON the way this library does: indented, LF, Chinese as it is, decimals as they are.</summary>
internal static class JsonText
{
    /// <summary>Bytes; below what the collector puts among the large objects.</summary>
    private const int MostPending = 32 * 1024;

    private static readonly byte[] LineEnd = [(byte)'\n'];

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(Action<Utf8JsonWriter> write, bool indented = true)
    {
        using MemoryStream buffer = Buffer(write, indented);
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    /// <summary>The text of what is written by going through the parts, sent on in between, so that it is held once.</summary>
    public static string WriteText<T>(Func<Utf8JsonWriter, IEnumerable<T>> parts, bool indented)
    {
        using var buffer = new MemoryStream();
        WriteParts(buffer, parts, Options with { Indented = indented });
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    public static void Write(Stream stream, Action<Utf8JsonWriter> write)
    {
        if (stream is null)
        {
            throw new ArgumentNullException(nameof(stream));
        }

        using MemoryStream buffer = Buffer(write);
        buffer.WriteTo(stream);
    }

    public static async Task WriteAsync(
        Stream stream,
        Action<Utf8JsonWriter> write,
        CancellationToken cancellationToken
    )
    {
        if (stream is null)
        {
            throw new ArgumentNullException(nameof(stream));
        }

        using MemoryStream buffer = Buffer(write);
        await buffer.CopyToAsync(stream, 81920, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Writes what is written by going through the parts, and sends it on in between: as much as an ordinary buffer holds is in
    /// memory, however long it gets.
    /// </summary>
    public static void WriteParts<T>(Stream stream, Func<Utf8JsonWriter, IEnumerable<T>> parts)
    {
        if (stream is null)
        {
            throw new ArgumentNullException(nameof(stream));
        }

        WriteParts(stream, parts, Options);
    }

    private static void WriteParts<T>(
        Stream stream,
        Func<Utf8JsonWriter, IEnumerable<T>> parts,
        JsonWriterOptions options
    )
    {
        using (var writer = new Utf8JsonWriter(stream, options))
        {
            foreach (T _ in parts(writer))
            {
                if (writer.BytesPending >= MostPending)
                {
                    writer.Flush();
                }
            }
        }

        stream.WriteByte((byte)'\n');
    }

    /// <inheritdoc cref="WriteParts{T}(Stream, Func{Utf8JsonWriter, IEnumerable{T}})"/>
    public static async Task WritePartsAsync<T>(
        Stream stream,
        Func<Utf8JsonWriter, IEnumerable<T>> parts,
        CancellationToken cancellationToken
    )
    {
        if (stream is null)
        {
            throw new ArgumentNullException(nameof(stream));
        }

        cancellationToken.ThrowIfCancellationRequested();
        var writer = new Utf8JsonWriter(stream, Options);
        await using (writer.ConfigureAwait(false))
        {
            foreach (T _ in parts(writer))
            {
                if (writer.BytesPending >= MostPending)
                {
                    await writer.FlushAsync(cancellationToken).ConfigureAwait(false);
                }
            }

            await writer.FlushAsync(cancellationToken).ConfigureAwait(false);
        }

        await stream.WriteAsync(LineEnd, 0, 1, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The whole of it, so that nobody is sent a part of what cannot be written, at its beginning.</summary>
    private static MemoryStream Buffer(Action<Utf8JsonWriter> write, bool indented = true)
    {
        var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Options with { Indented = indented }))
        {
            write(writer);
        }

        buffer.WriteByte((byte)'\n');
        buffer.Position = 0;
        return buffer;
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
            writer.WriteRawValue(ShortestNumber.Text(value));
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
        writer.WritePropertyName(key);
        writer.WriteItems(items, writeItem);
    }

    public static void WriteItems<T>(
        this Utf8JsonWriter writer,
        IEnumerable<T> items,
        Action<T> writeItem
    )
    {
        writer.WriteStartArray();
        foreach (T item in items)
        {
            writeItem(item);
        }

        writer.WriteEndArray();
    }

    public static void WriteText(this Utf8JsonWriter writer, string key, LocalizedText text)
    {
        writer.WriteStartObject(key);
        writer.WriteString("zh", text.Zh);
        writer.WriteString("en", text.En);
        writer.WriteEndObject();
    }

    public static void WriteTexts(
        this Utf8JsonWriter writer,
        string key,
        IEnumerable<string> texts
    ) => writer.WriteList(key, texts, writer.WriteStringValue);
}
