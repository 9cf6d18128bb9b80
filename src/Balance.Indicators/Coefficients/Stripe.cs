using System.Runtime.CompilerServices;

namespace Balance.Indicators.Coefficients;

/// <summary>
/// How the rows of a block are laid out, the same for every path: a stripe is four rows in each of eight virtual lanes, and
/// row i stands in lane i mod 8. The four rows of a lane share one division. Each lane is summed by itself, stripe after
/// stripe, and the lanes are added up in a fixed order; rows that the last stripe lacks are filled so that they add nothing.
/// </summary>
internal static class Stripe
{
    /// <summary>Rows of a block: few enough for the first-level cache, and for short sums.</summary>
    public const int RowsOfBlock = 2048;

    public const int Lanes = 8;

    public const int Rows = 4 * Lanes;

    /// <summary>The sum of eight lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Total(ReadOnlySpan<double> lanes) =>
        ((lanes[0] + lanes[4]) + (lanes[2] + lanes[6]))
        + ((lanes[1] + lanes[5]) + (lanes[3] + lanes[7]));

#if NET
    /// <summary>The first place from here on at which eight lanes lie in one line of the cache.</summary>
    public static unsafe double* Aligned(double* start)
    {
        const nuint Line = Lanes * sizeof(double);
        return (double*)(((nuint)start + Line - 1) & ~(Line - 1));
    }
#endif
}
