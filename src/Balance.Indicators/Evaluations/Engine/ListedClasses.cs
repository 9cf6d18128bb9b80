using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Balance.Indicators;

/// <summary>
/// What one rule says of the classes that a section lists one by one. Nearly all are met: of those only the sizes are kept, as they were reported, and
/// they become findings when someone reads them. Half of all findings of a county are such.
/// </summary>
internal sealed class ListedClasses : IJudged
{
    private readonly ImmutableArray<decimal> _sizes;
    private readonly decimal? _limit;
    private readonly Finding?[]? _judged;
    private Finding[]? _findings;

    /// <param name="rule">The rule.</param>
    /// <param name="section">The section.</param>
    /// <param name="sizes">The size of each class; one at least.</param>
    /// <param name="limit">What classes that are met were held against.</param>
    /// <param name="judged">Of each class the finding, null where there is nothing to say but that it is met; null where there is of none.</param>
    public ListedClasses(
        Rule rule,
        Place section,
        ImmutableArray<decimal> sizes,
        decimal? limit,
        Finding?[]? judged
    )
    {
        Rule = rule;
        Place = section;
        _sizes = sizes;
        _limit = limit;
        _judged = judged;
        Outcome = judged is null ? Outcome.Met : Outcomes.Combine(judged.Select(OutcomeOf));
    }

    public Rule Rule { get; }

    public Place Place { get; }

    public Stage? Stage => Place.Stage;

    public Outcome Outcome { get; }

    public int Count => _sizes.Length;

    public Finding First => Findings[0];

    public IEnumerable<Finding> NotMet =>
        (_judged ?? []).OfType<Finding>().Where(finding => finding.Outcome == Outcome.NotMet);

    /// <summary>How many classes are beyond the limit of one; null where a class is undetermined.</summary>
    public int? Beyond => Counts is { Undetermined: 0, NotMet: var beyond } ? (int)beyond : null;

    /// <summary>How many classes have each outcome.</summary>
    public OutcomeCounts Counts =>
        _judged is null
            ? new OutcomeCounts(_sizes.Length, 0, 0, 0)
            : OutcomeCounts.Of(_judged.Select(OutcomeOf));

    /// <summary>One for each class. Made when first asked for, and the same whoever asks.</summary>
    public ImmutableArray<Finding> Findings
    {
        get
        {
            if (_findings is null)
            {
                var findings = new Finding[_sizes.Length];
                for (int i = 0; i < findings.Length; i++)
                {
                    findings[i] = Judged(i) ?? MakeMet(i);
                }

                Interlocked.CompareExchange(ref _findings, findings, null);
            }

            return ImmutableCollectionsMarshal.AsImmutableArray(_findings);
        }
    }

    /// <summary>The finding of one class; where nobody has asked for all of them, one that is not kept.</summary>
    public Finding this[int index] => _findings?[index] ?? Judged(index) ?? MakeMet(index);

    private static Outcome OutcomeOf(Finding? judged) => judged?.Outcome ?? Outcome.Met;

    private Finding? Judged(int index) => _judged?[index];

    private Finding MakeMet(int index) =>
        new(Rule, Place, null, index + 1)
        {
            Outcome = Outcome.Met,
            Limit = _limit,
            Counted = _sizes[index],
        };
}
