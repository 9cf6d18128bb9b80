namespace Balance.Indicators.Cli;

/// <summary>A stream to write to that hands what goes wrong to a handler, which throws what the user is to read, or nothing.</summary>
internal sealed class GuardedStream(Stream inner, Action<Exception> failed) : WritingStream
{
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            inner.Write(buffer);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            failed(exception);
        }
    }

    public override void Flush()
    {
        try
        {
            inner.Flush();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            failed(exception);
        }
    }
}
