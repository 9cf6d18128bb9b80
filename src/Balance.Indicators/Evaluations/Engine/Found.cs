namespace Balance.Indicators;

/// <summary>Something that has been worked out, which may be nothing.</summary>
/// <param name="value">What was found.</param>
internal sealed class Found<T>(T value)
{
    public T Value => value;
}
