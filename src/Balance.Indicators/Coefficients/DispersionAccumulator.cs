using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;

namespace Balance.Indicators.Coefficients;

/// <summary>
/// 差异系数 kept up to date: sections are added, removed and replaced one at a time, and the parts of several processes are
/// merged, without going over the others again.
/// </summary>
/// <remarks>
/// <para>
/// A value that does not change: each method returns another. <c>default</c> has no sections. It is safe to share between
/// threads; where several threads add, let each have its own and merge them.
/// </para>
/// <para>
/// ΣP, Σx and Σx²/P are exact sums, however far apart the sections are, and x²/P of each section is always rounded in the same way. So
/// the state depends only on which sections there are, not on those that came and went, nor on their order: what was added can be
/// removed, in any order, and leaves just what there would be without it. The coefficient agrees with
/// <see cref="DifferenceCoefficient.Compute"/> over the same sections to about 14 digits from a coefficient of 1e-7 upward, and is
/// itself right to 15 digits, or to 1e-18.
/// </para>
/// <para>
/// The count and the parts are its whole state, for storing and sending: <c>System.Text.Json</c> writes and reads them, and refuses a
/// state of which one is missing. Ranges are those of <see cref="DifferenceCoefficient"/>.
/// </para>
/// </remarks>
[StructLayout(LayoutKind.Auto)]
[JsonConverter(typeof(DispersionAccumulatorJsonConverter))]
public readonly record struct DispersionAccumulator
{
    /// <summary>How many bits of x²/P are kept at least.</summary>
    private const int Bits = 128;

    /// <summary>The last bit of a double: no sum has a finer one, so that doubles can hold them all.</summary>
    private const int Finest = -1074;

    private readonly Dyadic _pupils;
    private readonly Dyadic _resources;
    private readonly Dyadic _squares;

    /// <summary>Makes one again from the state of another.</summary>
    /// <param name="count">How many sections; 0 or more.</param>
    /// <param name="pupils">Numbers that add up to ΣP.</param>
    /// <param name="resources">Numbers that add up to Σx.</param>
    /// <param name="squares">Numbers that add up to Σx²/P.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// No sections have this state: a sum is outside the range of so many sections, or a part is not a number; or
    /// <paramref name="squares"/> is less than the other two allow.
    /// </exception>
    public DispersionAccumulator(
        int count,
        ReadOnlySpan<double> pupils,
        ReadOnlySpan<double> resources,
        ReadOnlySpan<double> squares
    )
        : this(
            count,
            SumOf(nameof(pupils), pupils),
            SumOf(nameof(resources), resources),
            SumOf(nameof(squares), squares)
        )
    {
        if (WhatIsWrong is { } wrong)
        {
            CoefficientThrow.BadState(wrong.Name, wrong.Value, wrong.Rule);
        }
    }

    private DispersionAccumulator(int count, Dyadic pupils, Dyadic resources, Dyadic squares)
    {
        Count = count;
        _pupils = pupils;
        _resources = resources;
        _squares = squares;
    }

    /// <summary>How many sections there are.</summary>
    public int Count { get; }

    /// <summary>ΣP, rounded to a double.</summary>
    public double Pupils => _pupils.ToDouble();

    /// <summary>Σx, rounded to a double, in the unit of the resource.</summary>
    public double Resources => _resources.ToDouble();

    /// <summary>Σx²/P, rounded to a double, in the square of the unit of the resource.</summary>
    public double Squares => _squares.ToDouble();

    /// <summary>ΣP exactly: the numbers that add up to it, <see cref="Pupils"/> first; none where it is 0.</summary>
    public ImmutableArray<double> PupilsParts => _pupils.ToParts();

    /// <summary>Σx exactly: the numbers that add up to it, <see cref="Resources"/> first; none where it is 0.</summary>
    public ImmutableArray<double> ResourcesParts => _resources.ToParts();

    /// <summary>
    /// Σx²/P, each term rounded down to 128 bits or more: the numbers that add up to it, <see cref="Squares"/> first; none where it is 0.
    /// </summary>
    public ImmutableArray<double> SquaresParts => _squares.ToParts();

    /// <summary>Why no sections can have these sums, or null where some can.</summary>
    private (string Name, double Value, string Rule)? WhatIsWrong
    {
        get
        {
            Dyadic count = Count;
            if (Count < 0)
            {
                return ("count", Count, "0 or more");
            }

            if (
                (_pupils - count * RowChecks.LeastPupils).Sign < 0
                || (_pupils - count * RowChecks.MostPupils).Sign > 0
            )
            {
                return ("pupils", Pupils, "as many as so many sections have, and 0 without any");
            }

            if (_resources.Sign < 0 || (_resources - count * RowChecks.MostResource).Sign > 0)
            {
                return (
                    "resources",
                    Resources,
                    "0 or more, and no more than so many sections have"
                );
            }

            return AreSquaresPossible
                ? null
                : (
                    "squares",
                    Squares,
                    "no less than resources² / pupils, and just that for one section or none"
                );
        }
    }

    /// <summary>
    /// Whether (Σx)² ≤ ΣP · Σx²/P, as Cauchy's inequality has it, or for one section they are equal. Each of the terms that were rounded down
    /// may have been greater by its last bit.
    /// </summary>
    private bool AreSquaresPossible
    {
        get
        {
            if (_resources.IsZero || Count == 1)
            {
                return _squares == SquareOf(_resources, _pupils);
            }

            Dyadic most =
                _squares
                + _squares * Dyadic.PowerOfTwo(1 - Bits)
                + (Dyadic)Count * Dyadic.PowerOfTwo(Finest);
            return _squares.Sign >= 0 && (_pupils * most - _resources * _resources).Sign >= 0;
        }
    }

    /// <summary>
    /// Mean, standard deviation and coefficient of the sections there are. What is undefined is NaN: everything without
    /// sections, the coefficient where nobody has any.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The mean is not 0 but below 1e-100.</exception>
    public Dispersion ToDispersion()
    {
        if (Count == 0)
        {
            return new Dispersion(0, 0, double.NaN, double.NaN, double.NaN);
        }

        if (_resources.IsZero)
        {
            return new Dispersion(Count, Pupils, 0, 0, double.NaN);
        }

        double mean = Dyadic.Ratio(_resources, _pupils);
        if (mean < RowChecks.LeastMean)
        {
            CoefficientThrow.MeanTooSmall(mean, null, null);
        }

        // CV² = (ΣP · Σx²/P − (Σx)²) / (Σx)², where only Σx²/P was rounded, and that down: what is even has no spread.
        Dyadic square = _resources * _resources;
        Dyadic excess = _pupils * _squares - square;
        double coefficient = excess.Sign > 0 ? Math.Sqrt(Dyadic.Ratio(excess, square)) : 0;
        return new Dispersion(Count, Pupils, mean, coefficient * mean, coefficient);
    }

    /// <summary>With one more section.</summary>
    /// <param name="resource">x, its resource; from 0 to 1e60.</param>
    /// <param name="pupils">P, its pupils; from 1e-30 to 1e30.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is NaN or outside its range.</exception>
    /// <exception cref="OverflowException">There would be more than 2 147 483 647 sections.</exception>
    public DispersionAccumulator Add(double resource, double pupils) =>
        Merge(OneSection(resource, pupils));

    /// <summary>With all sections of another; in which order several are merged does not matter.</summary>
    /// <param name="other">The other; it may have no sections.</param>
    /// <exception cref="OverflowException">There would be more than 2 147 483 647 sections.</exception>
    public DispersionAccumulator Merge(DispersionAccumulator other) =>
        new(
            checked(Count + other.Count),
            _pupils + other._pupils,
            _resources + other._resources,
            _squares + other._squares
        );

    /// <summary>With one section less: just as if it had never been added.</summary>
    /// <param name="resource">x, how much it has, as it was added.</param>
    /// <param name="pupils">P, how many, as they were added.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is NaN or outside its range.</exception>
    /// <exception cref="InvalidOperationException">
    /// Without the section no sums would be left that sections can have, so it is not one of them. A section that is not one of
    /// them but could be is not found out, at least not before only one other is left.
    /// </exception>
    public DispersionAccumulator Remove(double resource, double pupils)
    {
        DispersionAccumulator section = OneSection(resource, pupils);
        var rest = new DispersionAccumulator(
            Count - 1,
            _pupils - section._pupils,
            _resources - section._resources,
            _squares - section._squares
        );
        if (rest.WhatIsWrong is not null)
        {
            CoefficientThrow.NotAmongSections(resource, pupils, Count);
        }

        return rest;
    }

    /// <summary>With other figures for one section.</summary>
    /// <param name="resource">x, how much it has, as it was added.</param>
    /// <param name="pupils">P, how many, as they were added.</param>
    /// <param name="newResource">x from now on; from 0 to 1e60.</param>
    /// <param name="newPupils">P from now on; from 1e-30 to 1e30.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is NaN or outside its range.</exception>
    /// <exception cref="InvalidOperationException">
    /// The section cannot be among those there are, as for <see cref="Remove"/>.
    /// </exception>
    public DispersionAccumulator Replace(
        double resource,
        double pupils,
        double newResource,
        double newPupils
    ) => Remove(resource, pupils).Add(newResource, newPupils);

    /// <summary>How many sections there are, and their sums.</summary>
    public override string ToString() =>
        FormattableString.Invariant(
            $"{Count} sections: pupils {Pupils}, resources {Resources}, squares {Squares}"
        );

    private static DispersionAccumulator OneSection(double resource, double pupils)
    {
        RowChecks.CheckOne(resource, pupils);
        return new(1, pupils, resource, SquareOf(resource, pupils));
    }

    /// <summary>x²/P, rounded down: the same section has the same, always.</summary>
    private static Dyadic SquareOf(Dyadic resource, Dyadic pupils) =>
        resource.IsZero ? default : Dyadic.Quotient(resource * resource, pupils, Bits, Finest);

    private static Dyadic SumOf(string name, ReadOnlySpan<double> parts)
    {
        Dyadic sum = default;
        foreach (double part in parts)
        {
            if (double.IsNaN(part) || double.IsInfinity(part))
            {
                CoefficientThrow.BadState(name, part, "made of numbers only");
            }

            sum += part;
        }

        return sum;
    }
}
