namespace Balance.Indicators.Standards;

/// <summary>原文: what a document says in one place, word for word.</summary>
public sealed class Wording
{
    internal Wording(Clause clause, string text)
    {
        Clause = clause;
        Text = text;
    }

    /// <summary>The document and the place in it.</summary>
    public Clause Clause { get; }

    /// <summary>The official text, in its own language.</summary>
    public string Text { get; }
}
