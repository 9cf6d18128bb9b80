using System.Runtime.CompilerServices;

namespace Balance.Indicators.Coefficients;

/// <summary>Columns of resources over the same pupils, group by group; and where the results go.</summary>
/// <param name="path">One that this machine has.</param>
/// <param name="columns">The resources of each column; as many as pupils.</param>
/// <param name="pupils">The pupils of all groups, one group after another.</param>
/// <param name="offsets">Where each group starts, and where the last one ends.</param>
/// <param name="results">One for each column of each group, group by group.</param>
internal readonly ref struct GroupRun(
    KernelPath path,
    ReadOnlySpan<ReadOnlyMemory<double>> columns,
    ReadOnlySpan<double> pupils,
    ReadOnlySpan<int> offsets,
    Span<Dispersion> results
)
{
    private readonly ReadOnlySpan<int> _offsets = offsets;
    private readonly Span<Dispersion> _results = results;

    public ReadOnlySpan<ReadOnlyMemory<double>> Columns { get; } = columns;

    public ReadOnlySpan<double> Pupils { get; } = pupils;

    public int Groups => _offsets.Length - 1;

    public void Run()
    {
        switch (path)
        {
#if NET
            case KernelPath.Vector512:
                GroupKernel<Lanes512>.Run(this);
                break;
            case KernelPath.Vector256:
                GroupKernel<Lanes256>.Run(this);
                break;
            case KernelPath.Vector128:
                GroupKernel<Lanes128>.Run(this);
                break;
#endif
            default:
                OneByOne();
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Start(int group) => _offsets[group];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Rows(int group) => _offsets[group + 1] - _offsets[group];

    /// <summary>Refuses the first row of a group that cannot be taken, if there is one.</summary>
    public void Check(int group)
    {
        for (int column = 0; column < Columns.Length; column++)
        {
            RowChecks.Check(
                Columns[column].Span.Slice(Start(group), Rows(group)),
                Pupils.Slice(Start(group), Rows(group)),
                Start(group),
                column
            );
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Finish(int group, int column, in Moments moments)
    {
        Moments settled = moments.WantNearerShift(out _) ? Again(group, column, moments) : moments;
        _results[group * Columns.Length + column] = settled.ToDispersion(
            Rows(group),
            column,
            group
        );
    }

    private Moments Again(int group, int column, in Moments moments)
    {
        // First, so that a row which only a nearer shift gives away is named by its column too.
        Check(group);
        return ColumnKernel.Settled(
            path,
            Columns[column].Span.Slice(Start(group), Rows(group)),
            Pupils.Slice(Start(group), Rows(group)),
            moments
        );
    }

    private void OneByOne()
    {
        for (int group = 0; group < Groups; group++)
        {
            Check(group);
            ReadOnlySpan<double> p = Pupils.Slice(Start(group), Rows(group));
            for (int column = 0; column < Columns.Length; column++)
            {
                ReadOnlySpan<double> x = Columns[column].Span.Slice(Start(group), Rows(group));
                Finish(group, column, ColumnKernel.First(path, x, p));
            }
        }
    }
}
