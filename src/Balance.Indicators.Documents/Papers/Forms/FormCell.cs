namespace Balance.Indicators.Documents;

/// <summary>A cell of a form; nothing in its text acts on the page or sheet that it stands on.</summary>
/// <param name="Row">The row, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Text">What stands in it; of a number, as it is printed.</param>
/// <param name="Look">What it is.</param>
internal sealed record FormCell(int Row, int Column, string Text, FormLook Look)
{
    /// <summary>How many rows it goes over.</summary>
    public int Rows { get; init; } = 1;

    /// <summary>How many columns it goes over.</summary>
    public int Columns { get; init; } = 1;

    /// <summary>The number, rounded as it is printed; null of a text.</summary>
    public decimal? Number { get; init; }

    /// <summary>With how many decimals the number is printed.</summary>
    public int Decimals { get; init; }

    /// <summary>Whether the value is below its limit, so that the cell is shaded.</summary>
    public bool IsShaded { get; init; }
}
