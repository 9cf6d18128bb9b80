using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Balance.Indicators;

/// <summary>A figure as far as it is known: its exact value, or what is missing to form it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct Reading
{
    private readonly FigureRange? _range;

    private Reading(Rational value, Rational share, Gaps? missing, FigureRange? range = null)
    {
        Value = value;
        Share = share;
        Missing = missing;
        _range = range;
    }

    /// <summary>The exact value; 0 where anything is missing.</summary>
    public Rational Value { get; }

    /// <summary>The share of the whole school's resource that the value is; 1 where it is not split.</summary>
    public Rational Share { get; }

    /// <summary>What is missing to form it; null where it is known.</summary>
    public Gaps? Missing { get; }

    public bool IsKnown => Missing is null;

    /// <summary>Where the value lies; null where something of it is not reported at all.</summary>
    public FigureRange? Range => IsKnown ? FigureRange.Of(Value) : _range;

    public static Reading Of(Rational value) => new(value, Rational.One, null);

    public static Reading OfShare(Rational whole, Rational share) =>
        new(whole * share, share, null);

    public static Reading NotReported(Gaps missing) => new(Rational.Zero, Rational.One, missing);

    /// <summary>A value that brackets leave open: its range, and the brackets.</summary>
    public static Reading Within(FigureRange range, ImmutableArray<MissingMeasure> unsure) =>
        unsure.IsEmpty ? Of(range.Least) : new(Rational.Zero, Rational.One, Gaps.Of(unsure), range);

    /// <summary>
    /// The sum: unknown as soon as any part is missing, naming every missing part. Its share is that of this reading,
    /// the first one: it is the first term's measure of which a shortfall is told.
    /// </summary>
    public Reading Plus(in Reading other) =>
        IsKnown && other.IsKnown
            ? new(Value + other.Value, Share, null)
            : new(
                Rational.Zero,
                Rational.One,
                Gaps.Join(Missing, other.Missing),
                Range is { } mine && other.Range is { } theirs ? mine.Plus(theirs) : null
            );

    public Reading Negated() => IsKnown ? Of(-Value) : NotReported(Missing!);
}
