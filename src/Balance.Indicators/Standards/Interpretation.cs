namespace Balance.Indicators.Standards;

/// <summary>How a text is read where it is silent: what is not in it, kept apart so that an auditor sees it at once.</summary>
public sealed class Interpretation
{
    internal Interpretation(string id, string mark, string concerns, LocalizedText text)
    {
        Id = id;
        Mark = mark;
        Concerns = concerns;
        Text = text;
    }

    /// <summary>The id, such as <c>I1</c>.</summary>
    public string Id { get; }

    /// <summary>Where the interpretation comes from.</summary>
    public string Mark { get; }

    /// <summary>What it concerns: indicators, rules.</summary>
    public string Concerns { get; }

    /// <summary>The interpretation, in words.</summary>
    public LocalizedText Text { get; }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
