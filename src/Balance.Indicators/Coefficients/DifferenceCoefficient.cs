using System.Buffers;
using Fractions;

namespace Balance.Indicators.Coefficients;

/// <summary>
/// 差异系数: the enrolment-weighted coefficient of variation of a resource over the sections of one stage.
/// Source: the national declaration form (全国义务教育优质均衡发展县申报表); CV = S / X̄ with
/// S = √(Σ (Pᵢ/ΣP)(xᵢ/Pᵢ − X̄)²) and X̄ = Σx / ΣP.
/// </summary>
/// <remarks>
/// <para>
/// A constant factor such as "per 100 pupils" cancels: pass the resource as it was counted. Resources are in any unit, each
/// from 0 to 1e60; a reported 0 is a value and is counted. Pupils are from 1e-30 to 1e30: a section without pupils has no
/// per-pupil value and is left out. A mean that is not 0 is at least 1e-100.
/// </para>
/// <para>
/// Every method gives the same bits on every machine, whichever vector instructions it has; one section, or sections that
/// are all alike, have a coefficient of exactly 0. With whole pupils below 2²⁶, coefficients from 1e-7 upward are right to
/// 14 digits; with others, to about 1e-16 and 14 digits. A result is a floating-point number all the same, and so not fit to
/// be compared with a limit that it is near: see
/// <see cref="IsAtMost(ReadOnlySpan{decimal}, ReadOnlySpan{decimal}, decimal)"/>. All methods are thread-safe.
/// </para>
/// </remarks>
public static class DifferenceCoefficient
{
    /// <summary>Computes mean, standard deviation and coefficient, without allocating.</summary>
    /// <param name="resources">xᵢ, the resource of each section.</param>
    /// <param name="pupils">Pᵢ, the pupils of each section.</param>
    /// <returns>What is undefined is NaN: everything without sections, the coefficient where nobody has any.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A resource or a number of pupils is negative, NaN, infinite or outside its range, or the mean is; the message names the
    /// position and the value. Where several are wrong, one of them is named.
    /// </exception>
    public static Dispersion Compute(ReadOnlySpan<double> resources, ReadOnlySpan<double> pupils)
    {
        if (resources.Length != pupils.Length)
        {
            CoefficientThrow.LengthsDiffer(resources.Length, pupils.Length);
        }

        return ColumnKernel.Run(KernelPaths.Widest, resources, pupils);
    }

    /// <summary>
    /// Computes several indicators over the same sections, in one pass over memory: the same bits as
    /// <see cref="Compute"/> for each, and quicker.
    /// </summary>
    /// <param name="columns">xᵢ of each indicator: as many resources as there are pupils.</param>
    /// <param name="pupils">Pᵢ, the pupils of each section.</param>
    /// <param name="results">Takes one result for each column.</param>
    /// <exception cref="ArgumentException">The lengths differ, or <paramref name="results"/> is not as long as there are columns.</exception>
    /// <exception cref="ArgumentOutOfRangeException">As for <see cref="Compute"/>; some results may have been written.</exception>
    public static void ComputeColumns(
        ReadOnlySpan<ReadOnlyMemory<double>> columns,
        ReadOnlySpan<double> pupils,
        Span<Dispersion> results
    ) => ComputeGroups(columns, pupils, [0, pupils.Length], results);

    /// <summary>
    /// Computes several indicators over many groups of sections, such as the counties of a country, in one call: the same bits
    /// as <see cref="Compute"/> for each group and indicator, and quicker.
    /// </summary>
    /// <param name="columns">xᵢ of each indicator over the sections of all groups, one group after another.</param>
    /// <param name="pupils">Pᵢ, the pupils of each section.</param>
    /// <param name="offsets">
    /// Where each group starts, and behind them the number of sections: group g has the sections from offsets[g] up to, and
    /// without, offsets[g + 1]. A group may be empty.
    /// </param>
    /// <param name="results">
    /// Takes a result for each column of each group: that of column c of group g at g · columns + c.
    /// </param>
    /// <exception cref="ArgumentException">
    /// The lengths differ, <paramref name="offsets"/> does not rise from 0 to the number of sections, or
    /// <paramref name="results"/> is not as long as there are groups times columns.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">As for <see cref="Compute"/>; some results may have been written.</exception>
    public static void ComputeGroups(
        ReadOnlySpan<ReadOnlyMemory<double>> columns,
        ReadOnlySpan<double> pupils,
        ReadOnlySpan<int> offsets,
        Span<Dispersion> results
    )
    {
        CheckShape(columns, pupils, offsets, results);
        new GroupRun(KernelPaths.Widest, columns, pupils, offsets, results).Run();
    }

    /// <summary>
    /// Whether the coefficient is at most a limit: exactly, as if nothing were ever rounded. Only where the coefficient is so
    /// near the limit that rounding could decide, it is worked out in fractions.
    /// </summary>
    /// <param name="resources">xᵢ, the resource of each section.</param>
    /// <param name="pupils">Pᵢ, the pupils of each section.</param>
    /// <param name="limit">The limit, 0 or more; the coefficient may equal it.</param>
    /// <returns>null where the coefficient is undefined: without sections, or where nobody has any.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">As for <see cref="Compute"/>, or the limit is negative.</exception>
    public static bool? IsAtMost(
        ReadOnlySpan<decimal> resources,
        ReadOnlySpan<decimal> pupils,
        decimal limit
    )
    {
        CheckLimit(limit);
        if (resources.Length != pupils.Length)
        {
            CoefficientThrow.LengthsDiffer(resources.Length, pupils.Length);
        }

        double coefficient = CoefficientOf(resources, pupils);
        if (IsQuicklyAtMost(coefficient, limit, out bool? isAtMost))
        {
            return isAtMost;
        }

        var sections = new (Fraction, Fraction)[pupils.Length];
        for (int i = 0; i < sections.Length; i++)
        {
            sections[i] = (resources[i], pupils[i]);
        }

        return ExactCoefficient.IsAtMost(sections, limit);
    }

    /// <inheritdoc cref="IsAtMost(ReadOnlySpan{decimal}, ReadOnlySpan{decimal}, decimal)"/>
    /// <remarks>
    /// The doubles are taken as the numbers that they are: 0.1 is a little more than a tenth. For figures that were reported in
    /// decimals, pass decimals.
    /// </remarks>
    public static bool? IsAtMost(
        ReadOnlySpan<double> resources,
        ReadOnlySpan<double> pupils,
        decimal limit
    )
    {
        CheckLimit(limit);
        double coefficient = Compute(resources, pupils).Coefficient;
        if (IsQuicklyAtMost(coefficient, limit, out bool? isAtMost))
        {
            return isAtMost;
        }

        var sections = new (Fraction, Fraction)[pupils.Length];
        for (int i = 0; i < sections.Length; i++)
        {
            sections[i] = (Fraction.FromDouble(resources[i]), Fraction.FromDouble(pupils[i]));
        }

        return ExactCoefficient.IsAtMost(sections, limit);
    }

    /// <summary>Of decimals rounded to doubles.</summary>
    private static double CoefficientOf(
        ReadOnlySpan<decimal> resources,
        ReadOnlySpan<decimal> pupils
    )
    {
        double[] x = ArrayPool<double>.Shared.Rent(pupils.Length);
        double[] p = ArrayPool<double>.Shared.Rent(pupils.Length);
        try
        {
            for (int i = 0; i < pupils.Length; i++)
            {
                x[i] = (double)resources[i];
                p[i] = (double)pupils[i];
            }

            return Compute(x.AsSpan(0, pupils.Length), p.AsSpan(0, pupils.Length)).Coefficient;
        }
        finally
        {
            ArrayPool<double>.Shared.Return(x);
            ArrayPool<double>.Shared.Return(p);
        }
    }

    private static void CheckLimit(decimal limit)
    {
        if (limit < 0)
        {
            CoefficientThrow.NegativeLimit(limit);
        }
    }

    /// <summary>Decides, unless the coefficient is too near the limit; one that is undefined is decided as null.</summary>
    private static bool IsQuicklyAtMost(double coefficient, decimal limit, out bool? isAtMost)
    {
        int? sign = double.IsNaN(coefficient)
            ? null
            : RootMean.Sign(coefficient, ErrorBound.Of(coefficient), limit);
        isAtMost = sign is { } known ? known < 0 : null;
        return sign is not null || double.IsNaN(coefficient);
    }

    private static void CheckShape(
        ReadOnlySpan<ReadOnlyMemory<double>> columns,
        ReadOnlySpan<double> pupils,
        ReadOnlySpan<int> offsets,
        ReadOnlySpan<Dispersion> results
    )
    {
        for (int i = 0; i < columns.Length; i++)
        {
            if (columns[i].Length != pupils.Length)
            {
                CoefficientThrow.ColumnLengthDiffers(i, columns[i].Length, pupils.Length);
            }
        }

        if (offsets.IsEmpty)
        {
            CoefficientThrow.NoOffsets();
        }

        int groups = offsets.Length - 1;
        if (offsets[0] != 0 || offsets[groups] != pupils.Length)
        {
            CoefficientThrow.OffsetsDoNotCover(offsets[0], offsets[groups], pupils.Length);
        }

        for (int group = 0; group < groups; group++)
        {
            if (offsets[group] > offsets[group + 1])
            {
                CoefficientThrow.OffsetsDecrease(group, offsets[group], offsets[group + 1]);
            }
        }

        if (results.Length != (long)groups * columns.Length)
        {
            CoefficientThrow.ResultsDoNotFit(results.Length, groups, columns.Length);
        }
    }
}
