namespace Balance.Indicators;

/// <summary>原文: what a document says in one place, word for word.</summary>
/// <param name="Clause">The document and the place in it.</param>
/// <param name="Text">The official text, in its own language.</param>
public sealed record Wording(Clause Clause, string Text);
