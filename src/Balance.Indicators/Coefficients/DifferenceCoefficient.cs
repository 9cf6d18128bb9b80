namespace Balance.Indicators.Coefficients;

/// <summary>
/// 差异系数: the enrolment-weighted coefficient of variation of a resource over the sections of one stage.
/// Source: the national declaration form (全国义务教育优质均衡发展县申报表); CV = S / X̄ with
/// S = √(Σ (Pᵢ/ΣP)(xᵢ/Pᵢ − X̄)²) and X̄ = Σx / ΣP.
/// </summary>
public static class DifferenceCoefficient
{
    /// <summary>
    /// Computes mean, standard deviation and coefficient in double precision, in one pass and without allocating: the same
    /// to the last bit on every machine.
    /// </summary>
    /// <remarks>
    /// A constant factor such as "per 100 pupils" cancels: pass the resource as it was counted. The result is a
    /// floating-point number and so not fit to be compared with a limit where it is near it; the evaluator settles
    /// such cases in exact rationals. Resources other than 0 that are below 1e-150 are so small that their squares lose
    /// digits.
    /// </remarks>
    /// <param name="resources">
    /// xᵢ, the resource of each section, in any unit; finite, 0 or more. A reported 0 is a value and is counted.
    /// </param>
    /// <param name="pupils">Pᵢ, the pupils of each section; finite, above 0 (a section without pupils has no per-pupil value).</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A resource is negative, NaN or infinite, or a number of pupils is not above 0, NaN or infinite; the message names
    /// the position and the value.
    /// </exception>
    /// <exception cref="OverflowException">
    /// The sums pass the range of a double, as no real figures do.
    /// </exception>
    public static Dispersion Compute(ReadOnlySpan<double> resources, ReadOnlySpan<double> pupils)
    {
        if (resources.Length != pupils.Length)
        {
            CoefficientThrow.LengthsDiffer(resources.Length, pupils.Length);
        }

        return ComputeBy(BlockSums.Widest, resources, pupils);
    }

    /// <summary>The same by a given path, so that tests can hold each against the others.</summary>
    internal static Dispersion ComputeBy(
        KernelPath path,
        ReadOnlySpan<double> resources,
        ReadOnlySpan<double> pupils
    )
    {
        var running = default(RunningDispersion);
        for (int start = 0; start < resources.Length; start += BlockSums.MostRows)
        {
            int rows = Math.Min(BlockSums.MostRows, resources.Length - start);
            ReadOnlySpan<double> x = resources.Slice(start, rows);
            ReadOnlySpan<double> p = pupils.Slice(start, rows);
            double shift = start == 0 ? FirstShift(x, p) : running.Shift;
            BlockSums block = BlockSums.Of(x, p, shift, path);
            if (block.IsSuspect)
            {
                RefuseBadRows(resources, pupils, start, rows, block);
            }

            if (running.NeedsNearerShift(block, shift))
            {
                shift = RunningDispersion.Rounded(shift + block.Offsets / block.Pupils);
                block = BlockSums.Of(x, p, shift, path);
            }

            running.Add(block, shift);
        }

        return running.Result(resources.Length);
    }

    /// <summary>The mean of eight rows spread over the block: near enough to the block's mean, or it is found out.</summary>
    private static double FirstShift(ReadOnlySpan<double> resources, ReadOnlySpan<double> pupils)
    {
        int step = Math.Max(1, resources.Length / 8);
        double sumOfResources = 0;
        double sumOfPupils = 0;
        for (int i = 0; i < resources.Length; i += step)
        {
            sumOfResources += resources[i];
            sumOfPupils += pupils[i];
        }

        return RunningDispersion.Rounded(sumOfResources / sumOfPupils);
    }

    private static void RefuseBadRows(
        ReadOnlySpan<double> resources,
        ReadOnlySpan<double> pupils,
        int start,
        int rows,
        in BlockSums block
    )
    {
        for (int i = start; i < start + rows; i++)
        {
            // Written so that NaN fails the test too.
            if (!(resources[i] >= 0 && resources[i] <= double.MaxValue))
            {
                CoefficientThrow.BadResource(i, resources[i]);
            }

            if (!(pupils[i] > 0 && pupils[i] <= double.MaxValue))
            {
                CoefficientThrow.BadPupils(i, pupils[i]);
            }
        }

        if (!block.IsFinite)
        {
            CoefficientThrow.SumsOverflow(start, rows);
        }
    }

    /// <summary>
    /// How far a coefficient computed by <see cref="Compute"/> can be from the true one, as an absolute bound.
    /// </summary>
    /// <remarks>
    /// With u = 2⁻⁵³ and n = 1024 / 8 + 3 = 131 additions behind each sum of a block: ΣP and Σu²/P have relative errors of
    /// at most (n + 3)u, as their terms are not negative; Σu is off by at most n·u·Σ|u|, which by Cauchy's inequality is at
    /// most n·u·√(ΣP · Σu²/P), so (Σu)²/ΣP is off by at most 3n·u·Σu²/P. No block is merged whose Σu²/P is more than 8 times
    /// the squared deviations after merging, unless K is its own mean to 26 bits and Σu²/P itself below 2⁻⁵⁰ of ΣP·X̄². So
    /// the squared deviations have a relative error of at most 8(4n + 3)u, and S of half of that. A difference x − K·P is
    /// off by at most u(K·P + 2x), and a resource handed in within 3u of the true one by 3u·x more; by Minkowski's inequality,
    /// and as running means K lie within a few S of X̄ on the whole (Hardy's inequality), that moves S by at most 20u(X̄ + S).
    /// The sums over blocks keep what rounding leaves out and add a few u. Dividing by X̄, itself within (3n + 8)u(1 + CV),
    /// gives less than (19n + 50)u(1 + CV), which is below 2600u(1 + CV); nearly doubled here for what this leaves out.
    /// </remarks>
    internal static double ErrorBound(in Dispersion dispersion)
    {
        const double UnitRoundoff = 1.0 / (1L << 53);
        return 5000 * UnitRoundoff * (1 + dispersion.Coefficient);
    }
}
