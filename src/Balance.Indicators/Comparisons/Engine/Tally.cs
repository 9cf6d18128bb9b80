using System.Collections.Immutable;

namespace Balance.Indicators.Comparisons;

/// <summary>Counts outcomes, for each evaluation by itself.</summary>
/// <param name="columns">How many evaluations there are.</param>
internal sealed class Tally(int columns)
{
    private readonly OutcomeTally[] _tallies = new OutcomeTally[columns];

    public void Add(int at, Outcome outcome) => _tallies[at].Add(outcome);

    /// <summary>The counts; null where nothing is judged.</summary>
    public static OutcomeCounts? Judged(OutcomeCounts counts) =>
        counts.Concerned > 0 ? counts : null;

    /// <summary>One for each evaluation; null where nothing is judged.</summary>
    public ImmutableArray<OutcomeCounts?> Counts() =>
        [.. _tallies.Select(tally => Judged(tally.Counts))];
}
