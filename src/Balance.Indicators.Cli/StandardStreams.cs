using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace Balance.Indicators.Cli;

/// <summary>Input, output and error output of the process, or of a test.</summary>
internal sealed record StandardStreams(Stream Input, Stream Output, Stream Error)
{
    /// <summary>Those of the process.</summary>
    public static StandardStreams OfProcess() =>
        new(
            WasClosed(0) ? new ClosedStream() : Console.OpenStandardInput(),
            WasClosed(1) ? new ClosedStream() : Pipe(1) ?? Console.OpenStandardOutput(),
            WasClosed(2) ? new ClosedStream() : Console.OpenStandardError()
        );

    /// <summary>
    /// A pipe, opened so that a reader who has gone is noticed: the console's own stream goes on writing to nobody. Only a pipe:
    /// in a file this stream would keep a position of its own, and two commands would write over each other.
    /// </summary>
    private static FileStream? Pipe(int descriptor)
    {
        if (OperatingSystem.IsWindows())
        {
            return null;
        }

        try
        {
            var stream = new FileStream(
                new SafeFileHandle(descriptor, ownsHandle: false),
                FileAccess.Write,
                bufferSize: 0
            );
            return stream.CanSeek ? null : stream;
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>
    /// Whether the number was free when the process began, so that the runtime now has a file of its own there, which nobody
    /// must read or write. It opens its files so that no other program inherits them; what was inherited is not so marked.
    /// </summary>
    private static bool WasClosed(int descriptor)
    {
        const int CloseOnExecution = 0x80000;
        string? flags = OperatingSystem.IsLinux()
            ? Lines("/proc/self/fdinfo/" + descriptor.ToString(CultureInfo.InvariantCulture))
                .FirstOrDefault(line => line.StartsWith("flags:", StringComparison.Ordinal))
            : null;
        return flags is not null && (Convert.ToInt32(flags[6..].Trim(), 8) & CloseOnExecution) != 0;
    }

    private static string[] Lines(string path)
    {
        try
        {
            return File.ReadAllLines(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>Stands for a stream that was closed before the command began.</summary>
    private sealed class ClosedStream : MemoryStream
    {
        private const int Closed = 9;

        public override int Read(Span<byte> buffer) =>
            throw new IOException("it is closed", Closed);

        public override void Write(ReadOnlySpan<byte> buffer) =>
            throw new IOException("it is closed", Closed);
    }
}
