using Fractions;

namespace Balance.Indicators;

/// <summary>A figure as far as it is known: its exact value, or what is missing to form it.</summary>
internal readonly struct Reading
{
    private Reading(Fraction value, Fraction share, Gaps? missing)
    {
        Value = value;
        Share = share;
        Missing = missing;
    }

    /// <summary>The exact value; 0 where anything is missing.</summary>
    public Fraction Value { get; }

    /// <summary>The share of the whole school's resource that the value is; 1 where it is not split.</summary>
    public Fraction Share { get; }

    /// <summary>What is missing to form it; null where it is known.</summary>
    public Gaps? Missing { get; }

    public bool IsKnown => Missing is null;

    public static Reading Of(Fraction value) => new(value, Fraction.One, null);

    public static Reading OfShare(Fraction whole, Fraction share) =>
        new(whole * share, share, null);

    public static Reading NotReported(Gaps missing) => new(Fraction.Zero, Fraction.One, missing);

    /// <summary>
    /// The sum: unknown as soon as any part is missing, naming every missing part. Its share is that of this reading,
    /// the first one: it is the first term's measure of which a shortfall is told.
    /// </summary>
    public Reading Plus(in Reading other) =>
        IsKnown && other.IsKnown
            ? new(Value + other.Value, Share, null)
            : NotReported(Gaps.Join(Missing, other.Missing)!);

    public Reading Negated() => IsKnown ? Of(-Value) : this;
}
