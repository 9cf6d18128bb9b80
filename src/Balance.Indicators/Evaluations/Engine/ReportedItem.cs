namespace Balance.Indicators;

/// <summary>One class or room of a list, or all of one bracket.</summary>
internal readonly struct ReportedItem
{
    private readonly decimal _size;
    private readonly bool _isWhole;
    private readonly Bracket? _bracket;

    /// <summary>A single one.</summary>
    public ReportedItem(decimal size)
    {
        _size = size;
        Count = 1;
    }

    /// <summary>All of one bracket.</summary>
    /// <param name="bracket">The bracket.</param>
    /// <param name="isWhole">Whether sizes are whole, as of classes.</param>
    /// <param name="unsure">What would have to be reported one by one.</param>
    public ReportedItem(Bracket bracket, bool isWhole, MissingFigure unsure)
    {
        _bracket = bracket;
        _isWhole = isWhole;
        Count = bracket.Count;
        Unsure = unsure;
    }

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>What would have to be reported one by one; null of a single one.</summary>
    public MissingFigure? Unsure { get; }

    /// <summary>The size of a single one.</summary>
    public decimal Known => _size;

    /// <summary>The size, as far as it is known.</summary>
    public FigureRange Size =>
        _bracket is null ? FigureRange.Of(_size) : FigureRange.Of(_bracket, _isWhole);

    /// <summary>Whether it is of a size at least; null where some of its bracket may be and some not.</summary>
    public bool? IsAtLeast(decimal size) =>
        _bracket is null ? _size >= size : Size.Holds(Comparison.AtLeast, size);
}
