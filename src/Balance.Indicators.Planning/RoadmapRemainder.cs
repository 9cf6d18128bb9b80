namespace Balance.Indicators.Planning;

/// <summary>What the roadmap could not plan, because figures are missing or the rule is of a kind that it does not plan.</summary>
public sealed record RoadmapRemainder
{
    internal RoadmapRemainder() { }

    /// <summary>The indicator's, coefficient's or veto's id.</summary>
    public string Indicator { get; internal init; } = "";

    /// <summary>Where the missing figure belongs in the county's data; null where it is no figure that is missing.</summary>
    public DataPath? Path { get; internal init; }

    /// <summary>Whose or what, in words.</summary>
    public LocalizedText Subject { get; internal init; }

    /// <summary>Why it is not planned.</summary>
    public LocalizedText Why { get; internal init; }

    /// <summary>The subject and why, in Chinese.</summary>
    public override string ToString() => Subject.Zh + "：" + Why.Zh;
}
