namespace Balance.Indicators;

/// <summary>A document that a standard rests on, and the mark that clauses cite it by.</summary>
/// <param name="Mark">The mark.</param>
/// <param name="Title">Title and number.</param>
public sealed record SourceDocument(SourceMark Mark, LocalizedText Title);
