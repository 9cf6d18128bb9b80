#if NET
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Balance.Indicators.Coefficients;

/// <summary>
/// The sums of a block, several lanes at a time, as <see cref="ScalarSums"/> defines them. A register of fewer than eight
/// lanes goes over the block, which lies in the first-level cache, once for each set of lanes.
/// </summary>
internal static unsafe class VectorSums<T>
    where T : struct, ILanes<T>
{
    private const int Lanes = Stripe.Lanes;

    /// <summary>Adds a block of one column.</summary>
    /// <param name="xs">Resources.</param>
    /// <param name="ps">Pupils.</param>
    /// <param name="rows">How many there are of each.</param>
    /// <param name="all">The sums that the block is added to.</param>
    /// <returns>Whether some row may be one that <see cref="RowRules"/> refuses.</returns>
    [SkipLocalsInit]
    [MethodImpl(Jit.FullyAtOnce)]
    public static bool Add(double* xs, double* ps, int rows, ref ShiftedSums all)
    {
        bool isAhead = MemoryAhead.IsWorthIt;
        double* sums = stackalloc double[3 * Lanes];
        T k = T.All(all.Shift);
        T least = T.All(1);
        T signs = T.All(0);
        for (int lane = 0; lane < Lanes; lane += T.Width)
        {
            T people = T.All(0);
            T offsets = T.All(0);
            T squares = T.All(0);
            for (int i = lane; i < rows; i += Stripe.Rows)
            {
                if (isAhead && lane == 0)
                {
                    MemoryAhead.Prefetch(xs + i);
                    MemoryAhead.Prefetch(ps + i);
                }

                // In this order few values are live at a time: those that do not fit a register go to the stack, where they
                // can straddle two lines of the cache.
                int left = rows - i;
                var divisors = Quad<T>.Load(ps + i, left, T.All(1));
                people +=
                    left >= Quad<T>.RowsNeeded
                        ? divisors.Sum()
                        : Quad<T>.Load(ps + i, left, T.All(0)).Sum();
                least = T.Min(least, divisors.Min());
                var factors = PairFactors<T>.Of(divisors);
                var resources = Quad<T>.Load(xs + i, left, k);
                signs = resources.Or(signs);
                var offset = resources.Minus(k, divisors);
                offsets += offset.Sum();
                squares += factors.Squares(offset, divisors);
            }

            people.Store(sums + lane);
            offsets.Store(sums + Lanes + lane);
            squares.Store(sums + 2 * Lanes + lane);
        }

        bool isSuspect = T.HasSign(signs) || T.HasSign(least - T.All(RowRules.LeastPupils));
        return isSuspect | all.Add(Total(sums), Total(sums + Lanes), Total(sums + 2 * Lanes));
    }

    /// <summary>How many doubles <see cref="AddColumns"/> needs room for.</summary>
    public static int LanesOf(int columns) => (1 + 2 * columns) * Lanes;

    /// <summary>
    /// Adds a block of several columns over the same pupils, stripe by stripe, so that the divisions are done once and every
    /// column is read from one end to the other: the same bits as for each by itself.
    /// </summary>
    /// <param name="columns">Where the resources of each column begin.</param>
    /// <param name="pupils">Where the pupils begin.</param>
    /// <param name="start">The first row of the block.</param>
    /// <param name="rows">How many rows it has.</param>
    /// <param name="all">The sums of each column, which the block is added to.</param>
    /// <param name="count">How many columns.</param>
    /// <param name="lanes">Room for <see cref="LanesOf"/> doubles.</param>
    /// <returns>Whether some row may be one that <see cref="RowRules"/> refuses.</returns>
    [MethodImpl(Jit.FullyAtOnce)]
    public static bool AddColumns(
        double** columns,
        double* pupils,
        int start,
        int rows,
        ShiftedSums* all,
        int count,
        double* lanes
    )
    {
        new Span<double>(lanes, LanesOf(count)).Clear();
        T least = T.All(1);
        T signs = T.All(0);
        for (int i = 0; i < rows; i += Stripe.Rows)
        {
            for (int lane = 0; lane < Lanes; lane += T.Width)
            {
                int left = rows - i - lane;
                nint row = start + i + lane;
                var divisors = Quad<T>.Load(pupils + row, left, T.All(1));
                T people =
                    left >= Quad<T>.RowsNeeded
                        ? divisors.Sum()
                        : Quad<T>.Load(pupils + row, left, T.All(0)).Sum();
                var factors = PairFactors<T>.Of(divisors);
                least = T.Min(least, divisors.Min());
                double* sums = lanes + lane;
                (T.Load(sums) + people).Store(sums);
                for (int column = 0; column < count; column++)
                {
                    T k = T.All(all[column].Shift);
                    var resources = Quad<T>.Load(columns[column] + row, left, k);
                    var offset = resources.Minus(k, divisors);
                    signs = resources.Or(signs);
                    sums += Lanes;
                    (T.Load(sums) + offset.Sum()).Store(sums);
                    sums += Lanes;
                    (T.Load(sums) + factors.Squares(offset, divisors)).Store(sums);
                }
            }
        }

        bool isSuspect = T.HasSign(signs) || T.HasSign(least - T.All(RowRules.LeastPupils));
        double sumOfPupils = Total(lanes);
        for (int column = 0; column < count; column++)
        {
            double* sums = lanes + (1 + 2 * column) * Lanes;
            isSuspect |= all[column].Add(sumOfPupils, Total(sums), Total(sums + Lanes));
        }

        return isSuspect;
    }

    /// <summary>As <see cref="Stripe.Total"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Total(double* lanes)
    {
        Vector256<double> four = Vector256.Load(lanes) + Vector256.Load(lanes + 4);
        Vector128<double> two = four.GetLower() + four.GetUpper();
        return two.ToScalar() + two.GetElement(1);
    }
}
#endif
