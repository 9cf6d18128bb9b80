#if NET
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Balance.Indicators.Coefficients;

/// <summary>
/// The sums of a block, several lanes at a time, as <see cref="ScalarSums"/> defines them. Registers of fewer than eight lanes
/// take all lanes of a stripe before they go on to the next, so that every line of memory is read once and from one end to the
/// other: going over a block again for the other lanes adds its time to that of reading instead of hiding behind it.
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
    /// <returns>Whether some row may be one that <see cref="RowChecks"/> refuses.</returns>
    [SkipLocalsInit]
    [MethodImpl(Jit.FullyAtOnce)]
    public static bool Add(double* xs, double* ps, int rows, ref ShiftedSums all)
    {
        bool isAhead = MemoryAhead.IsWorthIt;
        double* room = stackalloc double[4 * Lanes];
        double* sums = Stripe.Aligned(room);
        new Span<double>(sums, 3 * Lanes).Clear();
        T k = T.All(all.Shift);
        T least = T.All(1);
        T signs = T.All(0);
        int whole = rows - rows % Stripe.Rows;
        for (int i = 0; i < whole; i += Stripe.Rows)
        {
            if (isAhead)
            {
                MemoryAhead.Prefetch(xs + i);
                MemoryAhead.Prefetch(ps + i);
            }

            for (int lane = 0; lane < Lanes; lane += T.Width)
            {
                var divisors = Quad<T>.Load(ps + i + lane);
                T people = T.Load(sums + lane) + divisors.Sum();
                least = T.Min(least, divisors.Min());
                T offsets = T.Load(sums + Lanes + lane);
                T squares = T.Load(sums + 2 * Lanes + lane);
                PairFactors<T>
                    .Of(divisors)
                    .Add(
                        Quad<T>.Load(xs + i + lane),
                        divisors,
                        k,
                        ref offsets,
                        ref squares,
                        ref signs
                    );
                people.Store(sums + lane);
                offsets.Store(sums + Lanes + lane);
                squares.Store(sums + 2 * Lanes + lane);
            }
        }

        bool isSuspect = IsSuspect(least, signs);
        if (whole < rows)
        {
            fixed (ShiftedSums* one = &all)
            {
                isSuspect |= AddLast(&xs, ps, whole, rows - whole, one, 1, sums);
            }
        }

        return isSuspect | all.Add(Total(sums), Total(sums + Lanes), Total(sums + 2 * Lanes));
    }

    /// <summary>How many doubles <see cref="AddColumns"/> needs room for.</summary>
    public static int LanesOf(int columns) => (1 + 2 * columns) * Lanes;

    /// <summary>
    /// Adds a block of several columns over the same pupils, so that the divisions are done once and every column is read from
    /// one end to the other: the same bits as for each by itself.
    /// </summary>
    /// <param name="columns">Where the resources of each column begin.</param>
    /// <param name="pupils">Where the pupils begin.</param>
    /// <param name="start">The first row of the block.</param>
    /// <param name="rows">How many rows it has.</param>
    /// <param name="all">The sums of each column, which the block is added to.</param>
    /// <param name="count">How many columns.</param>
    /// <param name="lanes">Room for <see cref="LanesOf"/> doubles.</param>
    /// <returns>Whether some row may be one that <see cref="RowChecks"/> refuses.</returns>
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
        bool isAhead = MemoryAhead.IsWorthIt;
        new Span<double>(lanes, LanesOf(count)).Clear();
        T least = T.All(1);
        T signs = T.All(0);
        int whole = rows - rows % Stripe.Rows;
        for (int i = start; i < start + whole; i += Stripe.Rows)
        {
            if (isAhead)
            {
                MemoryAhead.Prefetch(pupils + i);
                for (int column = 0; column < count; column++)
                {
                    MemoryAhead.Prefetch(columns[column] + i);
                }
            }

            for (int lane = 0; lane < Lanes; lane += T.Width)
            {
                nint row = i + lane;
                double* sums = lanes + lane;
                var divisors = Quad<T>.Load(pupils + row);
                (T.Load(sums) + divisors.Sum()).Store(sums);
                least = T.Min(least, divisors.Min());
                var factors = PairFactors<T>.Of(divisors);
                for (int column = 0; column < count; column++)
                {
                    T offsets = T.Load(sums + Lanes);
                    T squares = T.Load(sums + 2 * Lanes);
                    factors.Add(
                        Quad<T>.Load(columns[column] + row),
                        divisors,
                        T.All(all[column].Shift),
                        ref offsets,
                        ref squares,
                        ref signs
                    );
                    offsets.Store(sums + Lanes);
                    squares.Store(sums + 2 * Lanes);
                    sums += 2 * Lanes;
                }
            }
        }

        bool isSuspect = IsSuspect(least, signs);
        if (whole < rows)
        {
            isSuspect |= AddLast(columns, pupils, start + whole, rows - whole, all, count, lanes);
        }

        double sumOfPupils = Total(lanes);
        for (int column = 0; column < count; column++)
        {
            double* sums = lanes + (1 + 2 * column) * Lanes;
            isSuspect |= all[column].Add(sumOfPupils, Total(sums), Total(sums + Lanes));
        }

        return isSuspect;
    }

    /// <summary>Adds the last stripe of a block to its lanes, filled up where it lacks rows.</summary>
    /// <returns>Whether some row is suspect.</returns>
    [MethodImpl(Jit.FullyAtOnce)]
    private static bool AddLast(
        double** columns,
        double* pupils,
        int start,
        int rows,
        ShiftedSums* all,
        int count,
        double* lanes
    )
    {
        T least = T.All(1);
        T signs = T.All(0);
        for (int lane = 0; lane < Lanes && lane < rows; lane += T.Width)
        {
            int left = rows - lane;
            nint row = start + lane;
            double* sums = lanes + lane;
            var divisors = Quad<T>.Load(pupils + row, left, T.All(1));
            (T.Load(sums) + Quad<T>.Load(pupils + row, left, T.All(0)).Sum()).Store(sums);
            least = T.Min(least, divisors.Min());
            var factors = PairFactors<T>.Of(divisors);
            for (int column = 0; column < count; column++)
            {
                T k = T.All(all[column].Shift);
                T offsets = T.Load(sums + Lanes);
                T squares = T.Load(sums + 2 * Lanes);
                factors.Add(
                    Quad<T>.Load(columns[column] + row, left, k),
                    divisors,
                    k,
                    ref offsets,
                    ref squares,
                    ref signs
                );
                offsets.Store(sums + Lanes);
                squares.Store(sums + 2 * Lanes);
                sums += 2 * Lanes;
            }
        }

        return IsSuspect(least, signs);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsSuspect(T least, T signs) =>
        T.HasSign(signs) || T.HasSign(least - T.All(RowChecks.LeastPupils));

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
