namespace Balance.Indicators;

/// <summary>One thing wrong with data that were handed in: where, what, by which rule, and what to do.</summary>
/// <param name="Severity">Whether the data are rejected, or evaluated with a warning.</param>
/// <param name="Path">Where: a path such as <c>schools[3].sections.primary.pupils</c>; empty for the file as a whole.</param>
/// <param name="Message">What is wrong, with the value, the rule and what to do.</param>
public sealed record DataProblem(ProblemSeverity Severity, string Path, LocalizedText Message)
{
    /// <summary>Path and message in one line.</summary>
    /// <param name="language">The language to read in.</param>
    public string In(Language language) =>
        Path.Length == 0
            ? Message.In(language)
            : Path + (language == Language.Chinese ? "：" : ": ") + Message.In(language);

    /// <inheritdoc/>
    public override string ToString() => In(Language.Chinese);
}
