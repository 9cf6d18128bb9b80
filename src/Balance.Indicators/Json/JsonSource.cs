namespace Balance.Indicators;

/// <summary>Takes all the bytes of a stream, from where it stands to its end, and leaves it open.</summary>
internal static class JsonSource
{
    private const int CopiedAtOnce = 81920;

    public static ReadOnlyMemory<byte> ReadAll(Stream stream)
    {
        using var bytes = new MemoryStream();
        (stream ?? throw new ArgumentNullException(nameof(stream))).CopyTo(bytes, CopiedAtOnce);
        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    public static async Task<ReadOnlyMemory<byte>> ReadAllAsync(
        Stream stream,
        CancellationToken cancellationToken
    )
    {
        using var bytes = new MemoryStream();
        await (stream ?? throw new ArgumentNullException(nameof(stream)))
            .CopyToAsync(bytes, CopiedAtOnce, cancellationToken)
            .ConfigureAwait(false);
        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }
}
