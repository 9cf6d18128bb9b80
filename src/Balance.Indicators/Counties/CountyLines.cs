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
                    if (Read(line.ToArray(), catalogue, number) is { } county)
                    {
                        yield return county;
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

    private static CountyLine? Read(byte[] line, CountyCatalogue catalogue, long number)
    {
        if (StrictJson.IsBlank(StrictJson.WithoutByteOrderMark(line).Span))
        {
            return null;
        }

        County.TryRead(
            line,
            catalogue,
            out County? county,
            out ImmutableArray<DataProblem> problems
        );
        return new CountyLine(number, county, problems);
    }
}
