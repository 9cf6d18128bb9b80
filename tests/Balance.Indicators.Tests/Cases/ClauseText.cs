namespace Balance.Indicators.Tests.Cases;

/// <summary>A clause of a text or an interpretation of it, and what it decides: ids of indicators, vetoes, provisions, or words.</summary>
internal sealed record ClauseText
{
    public required string Id { get; init; }

    /// <summary>The official wording; of interpretations, what is understood.</summary>
    public required string Text { get; init; }

    public required string[] Concerns { get; init; }
}
