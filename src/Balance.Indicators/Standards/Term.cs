namespace Balance.Indicators;

/// <summary>One measure in a quantity, and what is taken of it. A plain term is the measure itself.</summary>
/// <param name="Measure">The measure.</param>
public sealed record Term(Measure Measure)
{
    /// <summary>What is taken of the measure.</summary>
    public TermKind Kind { get; init; }

    /// <summary>Whether it is subtracted.</summary>
    public bool IsSubtracted { get; init; }

    /// <summary>For a count: only items of at least this size, in their unit, are counted; null counts all.</summary>
    public decimal? AtLeast { get; init; }

    /// <summary>For a count: how many started groups of this many there are (12 classes make 1, 13 make 2); null counts items.</summary>
    public int? GroupsOf { get; init; }
}
