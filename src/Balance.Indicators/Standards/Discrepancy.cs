namespace Balance.Indicators.Standards;

/// <summary>Where a text contradicts itself: both readings and the one that is used.</summary>
public sealed class Discrepancy
{
    internal Discrepancy(
        string id,
        string concerns,
        LocalizedText first,
        LocalizedText second,
        LocalizedText chosen
    )
    {
        Id = id;
        Concerns = concerns;
        First = first;
        Second = second;
        Chosen = chosen;
    }

    /// <summary>The id, such as <c>D1</c>.</summary>
    public string Id { get; }

    /// <summary>What it concerns.</summary>
    public string Concerns { get; }

    /// <summary>One reading, with its place.</summary>
    public LocalizedText First { get; }

    /// <summary>The other reading, with its place.</summary>
    public LocalizedText Second { get; }

    /// <summary>The reading that is used, and why.</summary>
    public LocalizedText Chosen { get; }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
