namespace Balance.Indicators.Standards;

/// <summary>A document that a standard rests on, and the mark that clauses cite it by.</summary>
public sealed class SourceDocument
{
    internal SourceDocument(string? mark, LocalizedText title)
    {
        Mark = mark;
        Title = title;
    }

    /// <summary>The mark, such as S; null for a document that is named as a basis and that no clause cites.</summary>
    public string? Mark { get; }

    /// <summary>The title.</summary>
    public LocalizedText Title { get; }

    /// <summary>Its official number, such as 教督〔2017〕6号; null where it has none.</summary>
    public string? Number { get; internal init; }

    /// <summary>What it is to the rules.</summary>
    public SourceKind Kind { get; internal init; }
}
