namespace Balance.Indicators.Documents;

/// <summary>How a cell looks and whether it may be filled in. Equal styles are one in the file.</summary>
internal sealed record CellStyle
{
    /// <summary>Plain text: 宋体 11, nothing else.</summary>
    public static CellStyle Plain { get; } = new();

    /// <summary>The family of the letters; one with Chinese characters that Excel and WPS both have.</summary>
    public string Font { get; init; } = "宋体";

    /// <summary>The size of the letters in points.</summary>
    public double Size { get; init; } = 11;

    public bool Bold { get; init; }

    public bool Italic { get; init; }

    /// <summary>The colour of the letters, such as <c>C00000</c>; null for the usual one.</summary>
    public string? Colour { get; init; }

    /// <summary>The colour of the ground, such as <c>FFF2CC</c>; null for none.</summary>
    public string? Fill { get; init; }

    /// <summary>Whether a thin line goes round the cell.</summary>
    public bool Bordered { get; init; }

    public CellAlignment Alignment { get; init; }

    /// <summary>Whether long text goes on in the next line of the cell.</summary>
    public bool Wrap { get; init; }

    /// <summary>Whether the text stands at the top of the cell, not in its middle.</summary>
    public bool AtTop { get; init; }

    /// <summary>How numbers are shown, such as <c>0.00</c>, <c>0.0%</c>, <c>@</c> for text; null for as they are.</summary>
    public string? NumberFormat { get; init; }

    /// <summary>Whether the cell can be filled in where its sheet is protected.</summary>
    public bool Input { get; init; }
}
