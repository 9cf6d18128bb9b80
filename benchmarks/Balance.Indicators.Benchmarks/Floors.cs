using System.Runtime.CompilerServices;
using Balance.Indicators.Coefficients;

namespace Balance.Indicators.Benchmarks;

/// <summary>
/// What no way to compute the coefficient can be quicker than, on a machine that does nothing else, with registers of one width.
/// Nothing is checked and nothing is filled up: rows past the last whole step are left out, or those behind them taken along.
/// </summary>
internal static unsafe class Floors<T>
    where T : struct, ILanes<T>
{
    private const MethodImplOptions FullyAtOnce = MethodImplOptions.AggressiveOptimization;

    /// <summary>Merely reading two arrays: their sum.</summary>
    [MethodImpl(FullyAtOnce)]
    public static double Read(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        T a = T.All(0);
        T b = T.All(0);
        T c = T.All(0);
        T d = T.All(0);
        fixed (double* x = left)
        fixed (double* y = right)
        {
            for (int i = 0; i + 2 * T.Width <= left.Length; i += 2 * T.Width)
            {
                a += T.Load(x + i);
                b += T.Load(y + i);
                c += T.Load(x + i + T.Width);
                d += T.Load(y + i + T.Width);
            }
        }

        return Sum((a + b) + (c + d));
    }

    /// <summary>
    /// Merely reading columns and pupils together, some rows of each in turn, as what needs a row of all of them does. A machine
    /// whose memory others use as well keeps up with two arrays better than with eight.
    /// </summary>
    [MethodImpl(FullyAtOnce)]
    public static double Read(ReadOnlySpan<ReadOnlyMemory<double>> columns, double[] pupils)
    {
        const int Rows = Stripe.Rows;
        T a = T.All(0);
        T b = T.All(0);
        for (int start = 0; start + Rows <= pupils.Length; start += Rows)
        {
            for (int column = 0; column <= columns.Length; column++)
            {
                ReadOnlySpan<double> rows = column < columns.Length ? columns[column].Span : pupils;
                fixed (double* x = rows.Slice(start, Rows))
                {
                    for (int i = 0; i < Rows; i += 2 * T.Width)
                    {
                        a += T.Load(x + i);
                        b += T.Load(x + i + T.Width);
                    }
                }
            }
        }

        return Sum(a + b);
    }

    /// <summary>One division for each section, and the sum of the quotients.</summary>
    [MethodImpl(FullyAtOnce)]
    public static double Divide(ReadOnlySpan<double> resources, ReadOnlySpan<double> pupils)
    {
        T a = T.All(0);
        T b = T.All(0);
        fixed (double* x = resources)
        fixed (double* p = pupils)
        {
            for (int i = 0; i + 2 * T.Width <= pupils.Length; i += 2 * T.Width)
            {
                a += T.Load(x + i) / T.Load(p + i);
                b += T.Load(x + i + T.Width) / T.Load(p + i + T.Width);
            }
        }

        return Sum(a + b);
    }

    /// <summary>
    /// The coefficient's arithmetic and nothing else, written down by hand: ΣP, Σd and Σd²/P about a shift that is given, four rows
    /// to a division, and what follows from them. It knows neither blocks nor bad rows nor a shift that was too far.
    /// </summary>
    [MethodImpl(FullyAtOnce)]
    public static double ByHand(
        ReadOnlySpan<double> resources,
        ReadOnlySpan<double> pupils,
        double shift
    )
    {
        T k = T.All(shift);
        T people = T.All(0);
        T offsets = T.All(0);
        T squares = T.All(0);
        fixed (double* xs = resources)
        fixed (double* ps = pupils)
        {
            for (int i = 0; i + 4 * T.Width <= pupils.Length; i += 4 * T.Width)
            {
                double* x = xs + i;
                double* p = ps + i;
                T pa = T.Load(p);
                T pb = T.Load(p + T.Width);
                T pc = T.Load(p + 2 * T.Width);
                T pd = T.Load(p + 3 * T.Width);
                people += (pa + pb) + (pc + pd);
                T ab = pa * pb;
                T cd = pc * pd;
                T inverse = T.All(1) / (ab * cd);
                T da = T.Load(x) - k * pa;
                T db = T.Load(x + T.Width) - k * pb;
                T ofPair = (da * da * pb + db * db * pa) * (cd * inverse);
                T dc = T.Load(x + 2 * T.Width) - k * pc;
                T dd = T.Load(x + 3 * T.Width) - k * pd;
                squares += ofPair + (dc * dc * pd + dd * dd * pc) * (ab * inverse);
                offsets += (da + db) + (dc + dd);
            }
        }

        double sum = Sum(people);
        double offset = Sum(offsets) / sum;
        double variance = Sum(squares) / sum - offset * offset;
        return Math.Sqrt(variance) / (shift + offset);
    }

    private static double Sum(T lanes)
    {
        double* each = stackalloc double[T.Width];
        lanes.Store(each);
        double sum = 0;
        for (int i = 0; i < T.Width; i++)
        {
            sum += each[i];
        }

        return sum;
    }
}
