namespace Balance.Indicators.Documents;

/// <summary>What may be filled into an area, and what is said there.</summary>
/// <param name="Area">The cells.</param>
/// <param name="Allowed">What is taken.</param>
internal sealed record DraftRule(CellArea Area, DraftRuleKind Allowed)
{
    /// <summary>The least number that is taken.</summary>
    public decimal Least { get; init; }

    /// <summary>The greatest number that is taken; null for any.</summary>
    public decimal? Most { get; init; }

    /// <summary>The choices, where one of them is taken.</summary>
    public DraftChoices? Choices { get; init; }

    /// <summary>What is shown beside the cell while it is filled in: heading and text, at most 32 and 255 characters of them.</summary>
    public (string Title, string Text)? Prompt { get; init; }

    /// <summary>What is said of anything else; it warns, and the value may stay. Null leaves it to the program.</summary>
    public string? Refusal { get; init; }
}
