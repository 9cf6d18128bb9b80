using System.Collections.Immutable;

namespace Balance.Indicators.Standards;

/// <summary>
/// What a criterion measures: a sum of terms, or such a sum per another, times a factor. Exact: a ratio is never rounded
/// before it is compared. Where the divisor is 0 nobody is concerned and the criterion does not apply.
/// </summary>
public sealed class Quantity
{
    internal Quantity(ImmutableArray<Term> of) => Of = of;

    /// <summary>The numerator's terms; at least one.</summary>
    public ImmutableArray<Term> Of { get; }

    /// <summary>The divisor's terms; empty where the quantity is not a ratio.</summary>
    public ImmutableArray<Term> Per { get; internal init; } = [];

    /// <summary>The factor, above 0: 100 for "per hundred" and for percentages, else 1.</summary>
    public decimal Times { get; internal init; } = 1;

    /// <summary>Every measure that the quantity needs.</summary>
    public IEnumerable<Measure> Measures => Of.Concat(Per).Select(term => term.Measure);

    /// <summary>What it says, as a value: equal where another says the same.</summary>
    internal object Data =>
        (ValueList.Of(Of, term => term.Data), ValueList.Of(Per, term => term.Data), Times);
}
