#if NET
using System.Runtime.CompilerServices;

namespace Balance.Indicators.Coefficients;

/// <summary>
/// Several columns over the same pupils, group by group: every array is read once, from one end to the other, and the pupils
/// are divided by once for all columns.
/// </summary>
internal static unsafe class GroupKernel<T>
    where T : struct, ILanes<T>
{
    /// <summary>More would be more streams than a processor follows: further columns take another turn.</summary>
    private const int ColumnsAtATime = 16;

    public static void Run(in GroupRun run)
    {
        double** columns = stackalloc double*[ColumnsAtATime];
        fixed (double* pupils = run.Pupils)
        {
            for (int first = 0; first < run.Columns.Length; first += ColumnsAtATime)
            {
                int count = Math.Min(ColumnsAtATime, run.Columns.Length - first);
                Pin(run, first, count, 0, columns, pupils);
            }
        }
    }

    /// <summary>Holds each column in its place in memory, one call for each, and runs.</summary>
    private static void Pin(
        in GroupRun run,
        int first,
        int count,
        int pinned,
        double** columns,
        double* pupils
    )
    {
        if (pinned == count)
        {
            RunPinned(run, first, count, columns, pupils);
            return;
        }

        ReadOnlySpan<double> resources = run.Columns[first + pinned].Span;
        if (resources.Length != run.Pupils.Length)
        {
            CoefficientThrow.ColumnLengthDiffers(
                first + pinned,
                resources.Length,
                run.Pupils.Length
            );
        }

        fixed (double* column = resources)
        {
            columns[pinned] = column;
            Pin(run, first, count, pinned + 1, columns, pupils);
        }
    }

    [SkipLocalsInit]
    [MethodImpl(Jit.FullyAtOnce)]
    private static void RunPinned(
        in GroupRun run,
        int first,
        int count,
        double** columns,
        double* pupils
    )
    {
        ShiftedSums* sums = stackalloc ShiftedSums[ColumnsAtATime];
        double* room = stackalloc double[VectorSums<T>.LanesOf(ColumnsAtATime) + Stripe.Lanes];
        double* lanes = Stripe.Aligned(room);
        for (int group = 0; group < run.Groups; group++)
        {
            int start = run.Start(group);
            int rows = run.Rows(group);

            // Sliced, so that offsets which change under way are refused and not followed out of the arrays.
            double perSample = 1 / ShiftedSums.Sample(run.Pupils.Slice(start, rows));
            for (int i = 0; i < count; i++)
            {
                sums[i] = new ShiftedSums(
                    ShiftedSums.FirstShift(
                        ShiftedSums.Sample(new(columns[i] + start, rows)),
                        perSample
                    )
                );
            }

            bool isSuspect = false;
            for (int done = 0; done < rows; done += Stripe.RowsOfBlock)
            {
                int here = Math.Min(rows - done, Stripe.RowsOfBlock);
                isSuspect |= VectorSums<T>.AddColumns(
                    columns,
                    pupils,
                    start + done,
                    here,
                    sums,
                    count,
                    lanes
                );
            }

            if (isSuspect)
            {
                run.Check(group);
            }

            double perPupil = 1 / sums->Pupils;
            for (int i = 0; i < count; i++)
            {
                run.Finish(group, first + i, sums[i].Moments(perPupil));
            }
        }
    }
}
#endif
