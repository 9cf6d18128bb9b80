namespace Balance.Indicators;

/// <summary>Where a value stands in the file that it came from, for who mends it there: <c>学校!D7</c>, 第 4 行.</summary>
internal abstract record SourcePlace
{
    /// <summary>The place in words.</summary>
    public abstract LocalizedText Words { get; }
}
