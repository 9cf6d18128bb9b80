namespace Balance.Indicators;

/// <summary>All that is known of a figure that was reported in brackets: from its least value, inside, to its greatest.</summary>
/// <param name="Least">The least that it can be.</param>
/// <param name="Most">The most that it can be, or is below; null where it has no end.</param>
/// <param name="IsMostInside">Whether it can be <paramref name="Most"/> itself.</param>
internal sealed record FigureRange(Rational Least, Rational? Most, bool IsMostInside)
{
    public static FigureRange Of(Rational value) => new(value, value, true);

    /// <summary>The sizes in a bracket; of whole things, the last one below its edge is the greatest.</summary>
    public static FigureRange Of(Bracket bracket, bool isWhole) =>
        bracket.Below is not { } below
            ? new(bracket.From, null, false)
            : new(bracket.From, isWhole ? below - 1 : below, isWhole);

    public FigureRange Plus(FigureRange other) =>
        new(
            Least + other.Least,
            Most is { } mine && other.Most is { } theirs ? mine + theirs : null,
            IsMostInside && other.IsMostInside
        );

    /// <summary>The same times a factor above 0.</summary>
    public FigureRange Times(Rational factor) =>
        new(Least * factor, Most is { } most ? most * factor : null, IsMostInside);

    /// <summary>The same rounded: a value just below an edge may come to the edge itself.</summary>
    public FigureRange Round(int decimals) =>
        new(Least.Round(decimals), Most?.Round(decimals), true);

    /// <summary>Whether every value of it holds against the limit, or none does; null where some do.</summary>
    public bool? Holds(Comparison comparison, Rational limit)
    {
        bool least = Exactly.Holds(Least, comparison, limit);
        return least == HoldsAtMost(comparison, limit) ? least : null;
    }

    /// <summary>The same of its greatest values: just below an edge that is outside, or without end.</summary>
    private bool HoldsAtMost(Comparison comparison, Rational limit)
    {
        bool asksForMore = comparison is Comparison.AtLeast or Comparison.MoreThan;
        return Most is not { } most ? asksForMore
            : IsMostInside ? Exactly.Holds(most, comparison, limit)
            : Exactly.Holds(most, asksForMore ? Comparison.MoreThan : Comparison.AtMost, limit);
    }
}
