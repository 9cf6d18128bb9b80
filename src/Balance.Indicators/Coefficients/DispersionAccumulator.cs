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
/// ΣP, Σx and Σx²/P are held in twice the precision of a double, about 31 digits, so the coefficient agrees with
/// <see cref="DifferenceCoefficient.Compute"/> over the same sections to about 14 digits from a coefficient of 1e-7 upward,
/// in whatever order they came. Removing a section leaves behind about 1e-31 of the largest sum there ever was.
/// </para>
/// <para>
/// The properties are its whole state, for storing and sending: <c>System.Text.Json</c> writes and reads them, and refuses a state
/// of which one is missing.
/// Ranges are those of <see cref="DifferenceCoefficient"/>.
/// </para>
/// </remarks>
[StructLayout(LayoutKind.Auto)]
[JsonConverter(typeof(DispersionAccumulatorJsonConverter))]
public readonly record struct DispersionAccumulator
{
    /// <summary>What twice the precision of a double cannot tell from nothing, as a part of the whole.</summary>
    private const double Noise = 1e-30;

    /// <summary>Far above the rounding of doubles, and far below what is not right.</summary>
    private const double Tolerance = 1e-12;

    private readonly DoubleDouble _pupils;
    private readonly DoubleDouble _resources;
    private readonly DoubleDouble _squares;

    /// <summary>Makes one again from the state of another.</summary>
    /// <param name="count">How many sections; 0 or more.</param>
    /// <param name="pupils">ΣP, rounded to a double; above 0 where there are sections, and 0 where there are none.</param>
    /// <param name="pupilsRest">What <paramref name="pupils"/> leaves out of ΣP.</param>
    /// <param name="resources">Σx, rounded to a double; 0 or more.</param>
    /// <param name="resourcesRest">What <paramref name="resources"/> leaves out of Σx.</param>
    /// <param name="squares">Σx²/P, rounded to a double; 0 or more.</param>
    /// <param name="squaresRest">What <paramref name="squares"/> leaves out of Σx²/P.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// No sections have this state: a sum is outside the range of so many sections, or not a number; what is left out is no less
    /// than the last digit of what it is left out of; or <paramref name="squares"/> is less than the other two allow.
    /// </exception>
    public DispersionAccumulator(
        int count,
        double pupils,
        double pupilsRest,
        double resources,
        double resourcesRest,
        double squares,
        double squaresRest
    )
    {
        if (count < 0)
        {
            CoefficientThrow.BadState(nameof(count), count, "0 or more");
        }

        Count = count;
        _pupils = Restored(nameof(pupils), pupils, pupilsRest, count * RowRules.MostPupils);
        _resources = Restored(
            nameof(resources),
            resources,
            resourcesRest,
            count * RowRules.MostResource
        );
        _squares = Restored(nameof(squares), squares, squaresRest, double.MaxValue);
        if (count > 0 != pupils > 0)
        {
            string rule = count > 0 ? "above 0 where there are sections" : "0 without sections";
            CoefficientThrow.BadState(nameof(pupils), pupils, rule);
        }

        if (!IsSound)
        {
            CoefficientThrow.BadState(
                nameof(squares),
                squares,
                "no less than resources² / pupils, and just that for one section or none"
            );
        }
    }

    private DispersionAccumulator(
        int count,
        DoubleDouble pupils,
        DoubleDouble resources,
        DoubleDouble squares
    )
    {
        Count = count;
        _pupils = pupils;
        _resources = resources;
        _squares = squares;
    }

    /// <summary>How many sections there are.</summary>
    public int Count { get; }

    /// <summary>ΣP, rounded to a double.</summary>
    public double Pupils => _pupils.High;

    /// <summary>What <see cref="Pupils"/> leaves out of ΣP.</summary>
    public double PupilsRest => _pupils.Low;

    /// <summary>Σx, rounded to a double, in the unit of the resource.</summary>
    public double Resources => _resources.High;

    /// <summary>What <see cref="Resources"/> leaves out of Σx.</summary>
    public double ResourcesRest => _resources.Low;

    /// <summary>Σx²/P, rounded to a double, in the square of the unit of the resource.</summary>
    public double Squares => _squares.High;

    /// <summary>What <see cref="Squares"/> leaves out of Σx²/P.</summary>
    public double SquaresRest => _squares.Low;

    /// <summary>
    /// Whether some sections can have these sums: (Σx)² ≤ ΣP · Σx²/P by Cauchy's inequality, and for one section they are equal.
    /// </summary>
    private bool IsSound
    {
        get
        {
            double excess = Pupils * Squares - Resources * Resources;
            double noise = Tolerance * Resources * Resources;
            return Count switch
            {
                0 => (Pupils, Resources, Squares) == (0, 0, 0),
                1 => Pupils > 0 && Math.Abs(excess) <= noise,
                _ => Pupils > 0 && excess >= -noise && (Resources > 0 || Squares == 0),
            };
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

        if (Resources == 0)
        {
            return new Dispersion(Count, Pupils, 0, 0, double.NaN);
        }

        double mean = (_resources / _pupils).Value;
        if (mean < RowRules.LeastMean)
        {
            CoefficientThrow.MeanTooSmall(mean, null, null);
        }

        // CV² = (Σx²/P)(ΣP)/(Σx)² − 1: what cancels here, twice the precision makes up for.
        double square = (_squares / _resources * (_pupils / _resources) - 1.0).Value;
        double coefficient = square > Noise ? Math.Sqrt(square) : 0;
        return new Dispersion(Count, Pupils, mean, coefficient * mean, coefficient);
    }

    /// <summary>With one more section.</summary>
    /// <param name="resource">x, its resource; from 0 to 1e60.</param>
    /// <param name="pupils">P, its pupils; from 1e-30 to 1e30.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is NaN or outside its range.</exception>
    /// <exception cref="OverflowException">There would be more than 2 147 483 647 sections.</exception>
    public DispersionAccumulator Add(double resource, double pupils) =>
        Merge(OneSection(resource, pupils));

    /// <summary>With all sections of another; in which order several are merged does not matter, to rounding.</summary>
    /// <param name="other">The other; it may have no sections.</param>
    /// <exception cref="OverflowException">There would be more than 2 147 483 647 sections.</exception>
    public DispersionAccumulator Merge(DispersionAccumulator other) =>
        new(
            checked(Count + other.Count),
            _pupils + other._pupils,
            _resources + other._resources,
            _squares + other._squares
        );

    /// <summary>With one section less.</summary>
    /// <param name="resource">x, how much it has, as it was added.</param>
    /// <param name="pupils">P, how many, as they were added.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is NaN or outside its range.</exception>
    /// <exception cref="InvalidOperationException">
    /// Without the section no sums would be left that sections can have, so it cannot be one of them; or it outweighs the others
    /// by so much (10¹⁵ times in its resource, say) that they cannot be told from rounding, and have to be added anew. A
    /// section that is not one of them but could be is not found out.
    /// </exception>
    public DispersionAccumulator Remove(double resource, double pupils)
    {
        DispersionAccumulator section = OneSection(resource, pupils);
        var rest = new DispersionAccumulator(
            Count - 1,
            Less(_pupils, section._pupils),
            Less(_resources, section._resources),
            Less(_squares, section._squares)
        );
        if (rest is not { Count: >= 0, Resources: >= 0, Squares: >= 0 } || !rest.IsSound)
        {
            CoefficientThrow.NotAmongSections(resource, pupils, Count);
        }

        return rest.Count == 0 ? default : rest;
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

    private static DispersionAccumulator OneSection(double resource, double pupils)
    {
        RowRules.CheckOne(resource, pupils);
        return new(1, pupils, resource, DoubleDouble.Product(resource, resource) / pupils);
    }

    /// <summary>What is left; nothing where it is too little to tell from rounding.</summary>
    private static DoubleDouble Less(DoubleDouble all, DoubleDouble part)
    {
        DoubleDouble rest = all - part;
        return Math.Abs(rest.High) <= Noise * all.High ? 0.0 : rest;
    }

    private static DoubleDouble Restored(string name, double high, double low, double most)
    {
        if (!(high >= 0 && high <= most))
        {
            CoefficientThrow.BadState(
                name,
                high,
                "0 or more, and no more than so many sections have"
            );
        }

        if (high + low != high)
        {
            CoefficientThrow.BadState(name + "Rest", low, "less than the last digit of the sum");
        }

        return new DoubleDouble(high, low);
    }
}
