namespace Balance.Indicators.Standards;

/// <summary>What the schedule wants to be reached by a month of its own. Described, not evaluated.</summary>
public sealed class Milestone
{
    internal Milestone(string by, LocalizedText text, Clause clause)
    {
        By = by;
        Text = text;
        Clause = clause;
    }

    /// <summary>The last month, as <c>2025-12</c>.</summary>
    public string By { get; }

    /// <summary>What is to be reached.</summary>
    public LocalizedText Text { get; }

    /// <summary>Where it stands written.</summary>
    public Clause Clause { get; }
}
