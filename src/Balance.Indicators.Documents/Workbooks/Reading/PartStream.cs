namespace Balance.Indicators.Documents;

/// <summary>
/// The bytes of a part, refused where one tag or one text is longer than any workbook has them: a reader of XML holds a tag with its
/// attributes, and a text, as a whole.
/// </summary>
internal sealed class PartStream(Stream part) : Stream
{
    private int _sinceTag;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        int read = part.Read(buffer, offset, count);
        var rest = new ReadOnlySpan<byte>(buffer, offset, read);
        while (rest.IndexOf((byte)'<') is >= 0 and var tag)
        {
            Check(tag);
            _sinceTag = 0;
            rest = rest.Slice(tag + 1);
        }

        Check(rest.Length);
        _sinceTag += rest.Length;
        return read;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            part.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Check(int more)
    {
        if (_sinceTag + more > WorkbookLimits.Piece)
        {
            throw WorkbookRefused.TooMuch(
                "工作簿里有一处文字或标记太长",
                "a text or a tag in the workbook is too long"
            );
        }
    }
}
