using System.Buffers;
using System.Collections.Immutable;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace Balance.Indicators;

/// <summary>Reads counties line by line; a line is held only until it has been read.</summary>
internal static class CountyLines
{
    private const int BytesAtOnce = 65536;

    public static async IAsyncEnumerable<CountyLine> ReadAsync(
        Stream lines,
        CountyCatalogue catalogue,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (RawLine line in ReadRawAsync(lines, cancellationToken).ConfigureAwait(false))
        {
            yield return Read(line, catalogue);
        }
    }

    /// <summary>The lines that are not blank, as they stand.</summary>
    public static async IAsyncEnumerable<RawLine> ReadRawAsync(
        Stream lines,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var reader = PipeReader.Create(
            lines,
            new StreamPipeReaderOptions(bufferSize: BytesAtOnce, leaveOpen: true)
        );
        try
        {
            long number = 0;
            long searched = 0;
            bool isAtEnd = false;
            while (!isAtEnd)
            {
                ReadResult read = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
                isAtEnd = read.IsCompleted;
                ReadOnlySequence<byte> buffer = read.Buffer;
                while (TryTakeLine(ref buffer, searched, isAtEnd, out ReadOnlySequence<byte> line))
                {
                    searched = 0;
                    cancellationToken.ThrowIfCancellationRequested();
                    number++;
                    byte[] bytes = line.ToArray();
                    if (!StrictJson.IsBlank(StrictJson.WithoutByteOrderMark(bytes).Span))
                    {
                        yield return new RawLine(number, bytes);
                    }
                }

                searched = buffer.Length;
                reader.AdvanceTo(buffer.Start, buffer.End);
            }
        }
        finally
        {
            await reader.CompleteAsync().ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Takes a line off the front, without its end; at the end of the stream what is left is one too. The bytes already
    /// searched hold no end of a line, and are passed over so that a long one is gone through once.
    /// </summary>
    private static bool TryTakeLine(
        ref ReadOnlySequence<byte> buffer,
        long searched,
        bool isAtEnd,
        out ReadOnlySequence<byte> line
    )
    {
        if (buffer.Slice(searched).PositionOf((byte)'\n') is { } end)
        {
            line = buffer.Slice(0, end);
            buffer = buffer.Slice(buffer.GetPosition(1, end));
            return true;
        }

        line = buffer;
        buffer = buffer.Slice(isAtEnd ? buffer.End : buffer.Start);
        return isAtEnd && !line.IsEmpty;
    }

    /// <summary>The county of a line, or its problems.</summary>
    public static CountyLine Read(RawLine line, CountyCatalogue catalogue)
    {
        County.TryRead(
            line.Bytes,
            catalogue,
            out County? county,
            out ImmutableArray<DataProblem> problems
        );
        return new CountyLine(line.Number, county, problems);
    }

    /// <summary>A line, not yet read, and its number.</summary>
    internal readonly record struct RawLine(long Number, byte[] Bytes);
}
