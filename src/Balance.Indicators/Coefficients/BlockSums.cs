using System.Runtime.InteropServices;

namespace Balance.Indicators.Coefficients;

/// <summary>The sums of one block of rows: ΣP, Σd and Σd²/P of d = x − K·P, by whichever path.</summary>
/// <param name="Pupils">ΣP.</param>
/// <param name="Offsets">Σd.</param>
/// <param name="Squares">Σd²/P.</param>
/// <param name="IsSuspect">Whether some row may be one that <see cref="RowRules"/> refuses.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct BlockSums(
    double Pupils,
    double Offsets,
    double Squares,
    bool IsSuspect
)
{
    /// <summary>Sums a block.</summary>
    /// <param name="path">One that this machine has.</param>
    /// <param name="resources">x; as many as pupils, at most <see cref="Stripe.RowsOfBlock"/>.</param>
    /// <param name="pupils">P.</param>
    /// <param name="shift">K, near the mean.</param>
    public static unsafe BlockSums Of(
        KernelPath path,
        ReadOnlySpan<double> resources,
        ReadOnlySpan<double> pupils,
        double shift
    )
    {
#if NET
        fixed (double* xs = resources)
        fixed (double* ps = pupils)
        {
            switch (path)
            {
                case KernelPath.Vector512:
                    return VectorSums<Lanes512>.Of(xs, ps, pupils.Length, shift);
                case KernelPath.Vector256:
                    return VectorSums<Lanes256>.Of(xs, ps, pupils.Length, shift);
                case KernelPath.Vector128:
                    return VectorSums<Lanes128>.Of(xs, ps, pupils.Length, shift);
            }
        }
#endif
        return ScalarSums.Of(resources, pupils, shift);
    }
}
