using System.Text;

namespace Balance.Indicators.Cli;

/// <summary>
/// Takes text in UTF-8 for a terminal and escapes what would act on it, as <see cref="Host.InertLines"/> does: within the strings of JSON
/// it still says the same.
/// </summary>
internal sealed class InertStream(Stream terminal) : WritingStream
{
    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();
    private readonly char[] _part = new char[4096];

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            _decoder.Convert(buffer, _part, flush: false, out int read, out int made, out _);
            terminal.Write(Encoding.UTF8.GetBytes(Host.InertLines(new string(_part, 0, made))));
            buffer = buffer[read..];
        }
    }

    public override void Flush() => terminal.Flush();
}
