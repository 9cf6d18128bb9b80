using Balance.Indicators.Coefficients;

namespace Balance.Indicators.Benchmarks.Guard;

/// <inheritdoc cref="IWidth"/>
internal sealed class Width<T>(KernelPath path) : IWidth
    where T : struct, ILanes<T>
{
    /// <summary>Near the mean of <see cref="Country"/>.</summary>
    private const double Shift = 10.25;

    public int Bits => T.Width * 8 * sizeof(double);

    // As users call it, where this is the width that it takes.
    public double One(ReadOnlySpan<double> resources, ReadOnlySpan<double> pupils) =>
        path == KernelPaths.Widest
            ? DifferenceCoefficient.Compute(resources, pupils).Coefficient
            : ColumnKernel.Run(path, resources, pupils).Coefficient;

    public double Many(Table table)
    {
        if (path == KernelPaths.Widest)
        {
            DifferenceCoefficient.ComputeGroups(
                table.Columns,
                table.Pupils,
                table.Offsets,
                table.Results
            );
        }
        else
        {
            new GroupRun(path, table.Columns, table.Pupils, table.Offsets, table.Results).Run();
        }

        return table.Results[0].Coefficient;
    }

    public double Read(ReadOnlySpan<double> resources, ReadOnlySpan<double> pupils) =>
        Floors<T>.Read(resources, pupils);

    public double Read(Table table) => Floors<T>.Read(table.Columns, table.Pupils);

    public double Divide(ReadOnlySpan<double> resources, ReadOnlySpan<double> pupils) =>
        Floors<T>.Divide(resources, pupils);

    public double ByHand(ReadOnlySpan<double> resources, ReadOnlySpan<double> pupils) =>
        Floors<T>.ByHand(resources, pupils, Shift);

    public double ByHand(Table table)
    {
        const int Step = Stripe.Rows;
        double sum = 0;
        for (int group = 0; group + 1 < table.Offsets.Length; group++)
        {
            int start = table.Offsets[group];
            int rows = (table.Offsets[group + 1] - start + Step - 1) / Step * Step;
            rows = Math.Min(rows, table.Pupils.Length - start);
            foreach (ReadOnlyMemory<double> column in table.Columns)
            {
                sum += ByHand(column.Span.Slice(start, rows), table.Pupils.AsSpan(start, rows));
            }
        }

        return sum;
    }
}

/// <summary>The widths that this machine has.</summary>
internal static class Widths
{
    public static IReadOnlyList<IWidth> All { get; } =
    [.. KernelPaths.All.Select(Of).OfType<IWidth>()];

    /// <summary>The width that users get.</summary>
    public static IWidth Chosen { get; } = Of(KernelPaths.Widest)!;

    private static IWidth? Of(KernelPath path) =>
        path switch
        {
            KernelPath.Vector128 => new Width<Lanes128>(path),
            KernelPath.Vector256 => new Width<Lanes256>(path),
            KernelPath.Vector512 => new Width<Lanes512>(path),
            _ => null,
        };
}
