namespace Balance.Indicators.Documents;

/// <summary>How the sheets of a county look.</summary>
internal static class SheetStyles
{
    public static CellStyle Title { get; } = new() { Bold = true, Size = 16 };

    public static CellStyle Text { get; } = new() { Wrap = true, AtTop = true };

    public static CellStyle Group { get; } =
        new()
        {
            Bold = true,
            Fill = "D9E2F3",
            Bordered = true,
            Alignment = CellAlignment.Center,
        };

    public static CellStyle Head { get; } = Group with { Wrap = true, Fill = "EEF3FA" };

    /// <summary>The row of ids: it is what the program reads, and nobody else has to.</summary>
    public static CellStyle Id { get; } =
        new()
        {
            Size = 8,
            Colour = "808080",
            Fill = "F2F2F2",
            Bordered = true,
            Wrap = true,
            Alignment = CellAlignment.Center,
        };

    public static CellStyle Hint { get; } = Id with { Size = 9, Colour = "595959", Fill = null };

    public static CellStyle Example { get; } =
        new()
        {
            Italic = true,
            Colour = "808080",
            Fill = "F7F7F7",
            Bordered = true,
        };

    public static CellStyle Input { get; } = new() { Bordered = true, Input = true };

    /// <summary>Input of texts: codes keep their zeros.</summary>
    public static CellStyle TextInput { get; } = Input with { NumberFormat = "@" };

    public static CellStyle Item { get; } = new() { Bordered = true, Wrap = true };
}
