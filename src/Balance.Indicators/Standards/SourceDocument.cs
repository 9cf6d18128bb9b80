namespace Balance.Indicators;

/// <summary>A document that a standard rests on, and the mark that clauses cite it by.</summary>
/// <param name="Mark">The mark, such as S; null for a document that is named as a basis and that no clause cites.</param>
/// <param name="Title">The title.</param>
public sealed record SourceDocument(string? Mark, LocalizedText Title)
{
    /// <summary>Its official number, such as 教督〔2017〕6号; null where it has none.</summary>
    public string? Number { get; init; }

    /// <summary>What it is to the rules.</summary>
    public SourceKind Kind { get; init; }
}
