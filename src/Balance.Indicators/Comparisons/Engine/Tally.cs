using System.Collections.Immutable;

namespace Balance.Indicators.Comparisons;

/// <summary>Counts outcomes, for each evaluation by itself.</summary>
/// <param name="columns">How many evaluations there are.</param>
internal sealed class Tally(int columns)
{
    private readonly List<Outcome>[] _outcomes =
    [
        .. Enumerable.Range(0, columns).Select(_ => new List<Outcome>()),
    ];

    public void Add(int at, Outcome outcome) => _outcomes[at].Add(outcome);

    /// <summary>One for each evaluation; null where nothing is judged.</summary>
    public ImmutableArray<OutcomeCounts?> Counts() =>
        [
            .. _outcomes.Select(outcomes =>
                OutcomeCounts.Of(outcomes) is { Concerned: > 0 } counts ? counts : null
            ),
        ];
}
