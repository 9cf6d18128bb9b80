using System.Runtime.CompilerServices;

namespace Balance.Indicators.Coefficients;

/// <summary>One column of resources over its pupils, block by block.</summary>
internal static class ColumnKernel
{
    /// <summary>
    /// One pass is enough for most figures and two for nearly all. Each comes at least 10¹³ times nearer to the mean, and within
    /// the ranges of <see cref="RowChecks"/> no first shift is more than 10⁹⁰ times the mean: so these are enough for any.
    /// </summary>
    private const int MostPasses = 8;

    public static Dispersion Run(
        KernelPath path,
        ReadOnlySpan<double> resources,
        ReadOnlySpan<double> pupils
    )
    {
        Moments first = First(path, resources, pupils);
        return Settled(path, resources, pupils, first).ToDispersion(pupils.Length);
    }

    /// <summary>The first pass.</summary>
    public static Moments First(
        KernelPath path,
        ReadOnlySpan<double> resources,
        ReadOnlySpan<double> pupils
    )
    {
        double shift = ShiftedSums.FirstShift(
            ShiftedSums.Sample(resources),
            1 / ShiftedSums.Sample(pupils)
        );
        return Pass(path, resources, pupils, shift);
    }

    /// <summary>Goes over the rows again about a nearer shift where the first one was too far.</summary>
    public static Moments Settled(
        KernelPath path,
        ReadOnlySpan<double> resources,
        ReadOnlySpan<double> pupils,
        in Moments first
    )
    {
        Moments moments = first;
        for (int pass = 1; pass < MostPasses && moments.WantNearerShift(out double shift); pass++)
        {
            moments = Pass(path, resources, pupils, shift);
        }

        return moments;
    }

    [MethodImpl(Jit.FullyAtOnce)]
    private static Moments Pass(
        KernelPath path,
        ReadOnlySpan<double> resources,
        ReadOnlySpan<double> pupils,
        double shift
    )
    {
        var sums = new ShiftedSums(shift);
        for (int start = 0; start < pupils.Length; start += Stripe.RowsOfBlock)
        {
            int rows = Math.Min(Stripe.RowsOfBlock, pupils.Length - start);
            ReadOnlySpan<double> x = resources.Slice(start, rows);
            ReadOnlySpan<double> p = pupils.Slice(start, rows);
            if (Add(path, x, p, ref sums))
            {
                RowChecks.Check(x, p, start);
            }
        }

        return sums.Moments(1 / sums.Pupils);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe bool Add(
        KernelPath path,
        ReadOnlySpan<double> resources,
        ReadOnlySpan<double> pupils,
        ref ShiftedSums sums
    )
    {
#if NET
        fixed (double* xs = resources)
        fixed (double* ps = pupils)
        {
            switch (path)
            {
                case KernelPath.Vector512:
                    return VectorSums<Lanes512>.Add(xs, ps, pupils.Length, ref sums);
                case KernelPath.Vector256:
                    return VectorSums<Lanes256>.Add(xs, ps, pupils.Length, ref sums);
                case KernelPath.Vector128:
                    return VectorSums<Lanes128>.Add(xs, ps, pupils.Length, ref sums);
            }
        }
#endif
        return ScalarSums.Add(resources, pupils, ref sums);
    }
}
