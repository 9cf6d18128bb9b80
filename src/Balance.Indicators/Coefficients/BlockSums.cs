using System.Runtime.InteropServices;
#if NET
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
#endif

namespace Balance.Indicators.Coefficients;

/// <summary>
/// The sums of one block of rows: ΣP, Σu and Σu²/P of u = x − K·P. Row i is summed in virtual lane i mod 8, in order, and
/// the lanes are added up in a fixed order, without fused multiply-add: so one, two, four or eight rows at a time give
/// the same bits on every machine.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct BlockSums
{
    /// <summary>Rows of a block: few enough to stay in the first-level cache, and for short sums.</summary>
    public const int MostRows = 1024;

    private const int Lanes = 8;

    private BlockSums(double pupils, double offsets, double squares, bool isSuspect)
    {
        Pupils = pupils;
        Offsets = offsets;
        Squares = squares;
        IsFinite =
            Math.Abs(pupils) <= double.MaxValue
            && Math.Abs(offsets) <= double.MaxValue
            && Math.Abs(squares) <= double.MaxValue;
        IsSuspect = isSuspect || !IsFinite;
    }

    /// <summary>The widest path that this machine has.</summary>
    public static KernelPath Widest { get; } = FindWidest();

    /// <summary>ΣP.</summary>
    public double Pupils { get; }

    /// <summary>Σ(x − K·P).</summary>
    public double Offsets { get; }

    /// <summary>Σ(x − K·P)²/P.</summary>
    public double Squares { get; }

    /// <summary>
    /// Whether a row may be one that is not allowed: some sign bit is set, or a sum is not finite. A zero or NaN among
    /// the pupils, and anything infinite, makes a sum so.
    /// </summary>
    public bool IsSuspect { get; }

    /// <summary>Whether every sum is finite.</summary>
    public bool IsFinite { get; }

    /// <summary>Sums a block.</summary>
    /// <param name="resources">x; as many as pupils.</param>
    /// <param name="pupils">P.</param>
    /// <param name="shift">K, near the mean.</param>
    /// <param name="path">One that this machine has.</param>
    public static BlockSums Of(
        ReadOnlySpan<double> resources,
        ReadOnlySpan<double> pupils,
        double shift,
        KernelPath path
    )
    {
        Span<double> lanes = stackalloc double[3 * Lanes];
        lanes.Clear();
        int done = resources.Length - resources.Length % Lanes;
        long signs = path switch
        {
#if NET
            KernelPath.Vector512 => Sum512(resources.Slice(0, done), pupils, shift, lanes),
            KernelPath.Vector256 => Sum256(resources.Slice(0, done), pupils, shift, lanes),
            KernelPath.Vector128 => Sum128(resources.Slice(0, done), pupils, shift, lanes),
#endif
            _ => SumRows(resources.Slice(0, done), pupils, shift, lanes),
        };
        signs |= SumRows(resources.Slice(done), pupils.Slice(done), shift, lanes);
        return new BlockSums(
            Total(lanes.Slice(0, Lanes)),
            Total(lanes.Slice(Lanes, Lanes)),
            Total(lanes.Slice(2 * Lanes, Lanes)),
            signs < 0
        );
    }

    private static double Total(ReadOnlySpan<double> lanes) =>
        ((lanes[0] + lanes[4]) + (lanes[2] + lanes[6]))
        + ((lanes[1] + lanes[5]) + (lanes[3] + lanes[7]));

    private static long SumRows(
        ReadOnlySpan<double> resources,
        ReadOnlySpan<double> pupils,
        double shift,
        Span<double> lanes
    )
    {
        long signs = 0;
        for (int i = 0; i < resources.Length; i++)
        {
            int lane = i % Lanes;
            double x = resources[i];
            double p = pupils[i];
            double u = x - shift * p;
            lanes[lane] += p;
            lanes[Lanes + lane] += u;
            lanes[2 * Lanes + lane] += u * u / p;
            signs |= BitConverter.DoubleToInt64Bits(x) | BitConverter.DoubleToInt64Bits(p);
        }

        return signs;
    }

#if NET
    /// <summary>
    /// Asks for the rows of the next block while this one is divided: a hint, which reads nothing and may point past the
    /// end. Without it the memory stands idle at the end of each block.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void Prefetch(ref double xs, ref double ps, nuint i)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref xs, i + MostRows)));
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref ps, i + MostRows)));
        }
    }

    private static KernelPath FindWidest() =>
        System.Runtime.Intrinsics.Vector512.IsHardwareAccelerated ? KernelPath.Vector512
        : System.Runtime.Intrinsics.Vector256.IsHardwareAccelerated ? KernelPath.Vector256
        : System.Runtime.Intrinsics.Vector128.IsHardwareAccelerated ? KernelPath.Vector128
        : KernelPath.Scalar;

    private static long Sum512(
        ReadOnlySpan<double> resources,
        ReadOnlySpan<double> pupils,
        double shift,
        Span<double> lanes
    )
    {
        ref double xs = ref MemoryMarshal.GetReference(resources);
        ref double ps = ref MemoryMarshal.GetReference(pupils);
        Vector512<double> k = Vector512.Create(shift);
        Vector512<double> sumP = Vector512<double>.Zero;
        Vector512<double> sumU = Vector512<double>.Zero;
        Vector512<double> sumQ = Vector512<double>.Zero;
        Vector512<long> signs = Vector512<long>.Zero;
        for (nuint i = 0; i < (nuint)resources.Length; i += Lanes)
        {
            Vector512<double> x = Vector512.LoadUnsafe(ref xs, i);
            Vector512<double> p = Vector512.LoadUnsafe(ref ps, i);
            Prefetch(ref xs, ref ps, i);
            Vector512<double> u = x - k * p;
            sumP += p;
            sumU += u;
            sumQ += u * u / p;
            signs |= x.AsInt64() | p.AsInt64();
        }

        sumP.CopyTo(lanes);
        sumU.CopyTo(lanes.Slice(Lanes));
        sumQ.CopyTo(lanes.Slice(2 * Lanes));
        return signs.ExtractMostSignificantBits() == 0 ? 0 : -1;
    }

    private static long Sum256(
        ReadOnlySpan<double> resources,
        ReadOnlySpan<double> pupils,
        double shift,
        Span<double> lanes
    )
    {
        ref double xs = ref MemoryMarshal.GetReference(resources);
        ref double ps = ref MemoryMarshal.GetReference(pupils);
        Vector256<double> k = Vector256.Create(shift);
        Vector256<double> sumP0 = Vector256<double>.Zero;
        Vector256<double> sumP1 = Vector256<double>.Zero;
        Vector256<double> sumU0 = Vector256<double>.Zero;
        Vector256<double> sumU1 = Vector256<double>.Zero;
        Vector256<double> sumQ0 = Vector256<double>.Zero;
        Vector256<double> sumQ1 = Vector256<double>.Zero;
        Vector256<long> signs = Vector256<long>.Zero;
        for (nuint i = 0; i < (nuint)resources.Length; i += Lanes)
        {
            Vector256<double> x0 = Vector256.LoadUnsafe(ref xs, i);
            Vector256<double> x1 = Vector256.LoadUnsafe(ref xs, i + 4);
            Vector256<double> p0 = Vector256.LoadUnsafe(ref ps, i);
            Vector256<double> p1 = Vector256.LoadUnsafe(ref ps, i + 4);
            Prefetch(ref xs, ref ps, i);
            Vector256<double> u0 = x0 - k * p0;
            Vector256<double> u1 = x1 - k * p1;
            sumP0 += p0;
            sumP1 += p1;
            sumU0 += u0;
            sumU1 += u1;
            sumQ0 += u0 * u0 / p0;
            sumQ1 += u1 * u1 / p1;
            signs |= x0.AsInt64() | p0.AsInt64() | x1.AsInt64() | p1.AsInt64();
        }

        sumP0.CopyTo(lanes);
        sumP1.CopyTo(lanes.Slice(4));
        sumU0.CopyTo(lanes.Slice(Lanes));
        sumU1.CopyTo(lanes.Slice(Lanes + 4));
        sumQ0.CopyTo(lanes.Slice(2 * Lanes));
        sumQ1.CopyTo(lanes.Slice(2 * Lanes + 4));
        return signs.ExtractMostSignificantBits() == 0 ? 0 : -1;
    }

    private static long Sum128(
        ReadOnlySpan<double> resources,
        ReadOnlySpan<double> pupils,
        double shift,
        Span<double> lanes
    )
    {
        // Two lanes at a time over the whole block: it lies in the first-level cache, and few registers are needed.
        ref double xs = ref MemoryMarshal.GetReference(resources);
        ref double ps = ref MemoryMarshal.GetReference(pupils);
        Vector128<double> k = Vector128.Create(shift);
        Vector128<long> signs = Vector128<long>.Zero;
        for (int lane = 0; lane < Lanes; lane += 2)
        {
            Vector128<double> sumP = Vector128<double>.Zero;
            Vector128<double> sumU = Vector128<double>.Zero;
            Vector128<double> sumQ = Vector128<double>.Zero;
            for (nuint i = (nuint)lane; i < (nuint)resources.Length; i += Lanes)
            {
                Vector128<double> x = Vector128.LoadUnsafe(ref xs, i);
                Vector128<double> p = Vector128.LoadUnsafe(ref ps, i);
                Vector128<double> u = x - k * p;
                sumP += p;
                sumU += u;
                sumQ += u * u / p;
                signs |= x.AsInt64() | p.AsInt64();
            }

            sumP.CopyTo(lanes.Slice(lane));
            sumU.CopyTo(lanes.Slice(Lanes + lane));
            sumQ.CopyTo(lanes.Slice(2 * Lanes + lane));
        }

        return signs.ExtractMostSignificantBits() == 0 ? 0 : -1;
    }
#else
    private static KernelPath FindWidest() => KernelPath.Scalar;
#endif
}
