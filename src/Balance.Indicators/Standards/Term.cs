namespace Balance.Indicators.Standards;

/// <summary>One measure in a quantity, and what is taken of it. A plain term is the measure itself.</summary>
public sealed class Term
{
    internal Term(Measure measure)
    {
        Measure = measure;
    }

    /// <summary>The measure.</summary>
    public Measure Measure { get; }

    /// <summary>What is taken of the measure.</summary>
    public TermKind Kind { get; internal init; }

    /// <summary>Whether it is subtracted.</summary>
    public bool IsSubtracted { get; internal init; }

    /// <summary>For a count: only items of at least this size, in their unit, are counted; null counts all.</summary>
    public decimal? AtLeast { get; internal init; }

    /// <summary>For a count: how many started groups of this many there are (12 classes make 1, 13 make 2); null counts items.</summary>
    public int? GroupsOf { get; internal init; }

    /// <summary>What it says, as a value: equal where another says the same.</summary>
    internal object Data => (Measure.Id, Kind, IsSubtracted, AtLeast, GroupsOf);
}
