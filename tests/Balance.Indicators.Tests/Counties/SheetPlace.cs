namespace Balance.Indicators.Tests.Counties;

/// <summary>A cell as a reader of workbooks tells of it, and what such a reader hands to a builder.</summary>
internal sealed record SheetPlace(string Sheet, string Cell) : SourcePlace
{
    public static SheetPlace At(string sheet, string cell) => new(sheet, cell);

    /// <summary>What is written in a cell; an empty one is <see cref="Nothing"/>.</summary>
    public static RawValue Text(string text) => new(RawShape.Cell, text);

    public static RawValue Nothing => default;

    public override LocalizedText Words => new(Sheet + "!" + Cell, Sheet + "!" + Cell);

    public static void Facts(PartBuilder part, params (string Key, string Text)[] facts)
    {
        foreach ((string key, string text) in facts)
        {
            Assert.True(part.Fact(key, Text(text)));
        }
    }
}
