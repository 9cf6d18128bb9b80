namespace Balance.Indicators.Documents;

/// <summary>How a sheet is printed, on A4, fitted to the width of the paper.</summary>
internal sealed record PrintSetup
{
    public bool Landscape { get; init; } = true;

    /// <summary>The first rows, repeated on every page; 0 for none.</summary>
    public int RepeatedRows { get; init; }

    /// <summary>The first columns, repeated on every page; 0 for none.</summary>
    public int RepeatedColumns { get; init; }

    /// <summary>How many pages the sheet is wide; 0 leaves its size as it is.</summary>
    public int PagesWide { get; init; } = 1;

    /// <summary>What stands at the foot of every page, between its number and the count of pages; null for the numbers alone.</summary>
    public string? Footer { get; init; }
}
