namespace Balance.Indicators;

/// <summary>A value as somebody wrote it, whatever kind of file it stands in.</summary>
/// <param name="Shape">What it looks like.</param>
/// <param name="Text">What is written there; of a text, without its quotes.</param>
internal readonly record struct RawValue(RawShape Shape, string Text)
{
    /// <summary>The value as a message tells it.</summary>
    public string Told =>
        Shape switch
        {
            RawShape.Object => "{ … }",
            RawShape.List => "[ … ]",
            RawShape.Text or RawShape.Cell => "\"" + Quoted.Short(Text) + "\"",
            _ => Quoted.Short(Text),
        };
}
