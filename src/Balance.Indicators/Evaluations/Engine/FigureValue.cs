using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Balance.Indicators;

/// <summary>A figure as far as it is known: its exact value, or what is missing to form it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct FigureValue
{
    /// <summary>
    /// Nothing of a figure that is known, as nearly all are. Else what is missing (<see cref="MissingList"/>), that with the range which brackets
    /// leave open, or the share that a known value is.
    /// </summary>
    private readonly object? _rest;

    private FigureValue(Rational value, object? rest)
    {
        Value = value;
        _rest = rest;
    }

    /// <summary>The exact value; 0 where anything is missing.</summary>
    public Rational Value { get; }

    /// <summary>The share of the whole school's resource that the value is; 1 where it is not split.</summary>
    public Rational Share => _rest is Portion portion ? portion.Share : Rational.One;

    /// <summary>What is missing to form it; null where it is known.</summary>
    public MissingList? Missing =>
        _rest is null ? null
        : _rest is OpenRange open ? open.Missing
        : _rest as MissingList;

    public bool IsKnown => _rest is null or Portion;

    /// <summary>Where the value lies; null where something of it is not reported at all.</summary>
    public FigureRange? Range => IsKnown ? FigureRange.Of(Value) : (_rest as OpenRange)?.Range;

    public static FigureValue Of(Rational value) => new(value, null);

    public static FigureValue OfShare(Rational whole, Portion portion) =>
        new(whole * portion.Share, portion);

    public static FigureValue NotReported(MissingList missing) => new(Rational.Zero, missing);

    /// <summary>A value that brackets leave open: its range, and the brackets.</summary>
    public static FigureValue Within(FigureRange range, ImmutableArray<MissingFigure> unsure) =>
        unsure.IsEmpty
            ? Of(range.Least)
            : new(Rational.Zero, new OpenRange(MissingList.Of(unsure)!, range));

    /// <summary>
    /// The sum: unknown as soon as any part is missing, naming every missing part. Its share is that of this figure,
    /// the first one: it is the first term's measure of which a shortfall is told.
    /// </summary>
    public FigureValue Plus(in FigureValue other)
    {
        if (IsKnown && other.IsKnown)
        {
            return new(Value + other.Value, _rest);
        }

        MissingList missing = MissingList.Join(Missing, other.Missing)!;
        return new(
            Rational.Zero,
            Range is { } mine && other.Range is { } theirs
                ? new OpenRange(missing, mine.Plus(theirs))
                : missing
        );
    }

    public FigureValue Negated() => IsKnown ? Of(-Value) : NotReported(Missing!);

    /// <summary>The share of a whole school's resource that one of its stages has.</summary>
    internal sealed class Portion(Rational share)
    {
        public Rational Share => share;
    }

    private sealed class OpenRange(MissingList missing, FigureRange range)
    {
        public MissingList Missing => missing;

        public FigureRange Range => range;
    }
}
