using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>What one line of a stream of counties holds: a county, or the problems that reject it.</summary>
public sealed class CountyLine
{
    internal CountyLine(long number, County? county, ImmutableArray<DataProblem> problems)
    {
        Number = number;
        County = county;
        Problems = problems;
    }

    /// <summary>The number of the line in its stream, from 1; blank lines count too.</summary>
    public long Number { get; }

    /// <summary>The county; null where the line is rejected.</summary>
    public County? County { get; }

    /// <summary>Every problem of the line; only warnings, or none, where there is a county.</summary>
    public ImmutableArray<DataProblem> Problems { get; }
}
