namespace Balance.Indicators;

/// <summary>Where a rule stands: the document and the place in it.</summary>
/// <param name="Mark">Which document.</param>
/// <param name="Reference">The place in it, such as 三（二）4.</param>
public sealed record Clause(SourceMark Mark, string Reference)
{
    /// <summary>Mark and place, such as <c>[S] 三（二）4</c>.</summary>
    public override string ToString() => "[" + Mark + "] " + Reference;
}
