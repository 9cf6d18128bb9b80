namespace Balance.Indicators.Standards;

/// <summary>What a text asks for and nothing here evaluates: recorded, so that nobody takes it for met.</summary>
public sealed class UnevaluatedText
{
    internal UnevaluatedText(Clause clause, string concerns, string text, LocalizedText why)
    {
        Clause = clause;
        Concerns = concerns;
        Text = text;
        Why = why;
    }

    /// <summary>Where it stands written.</summary>
    public Clause Clause { get; }

    /// <summary>What it concerns: an indicator, or whom it asks.</summary>
    public string Concerns { get; }

    /// <summary>What it asks for, word for word, in its own language.</summary>
    public string Text { get; }

    /// <summary>Why it is not evaluated.</summary>
    public LocalizedText Why { get; }
}
