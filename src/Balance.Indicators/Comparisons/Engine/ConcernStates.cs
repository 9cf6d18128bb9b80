using System.Collections.Immutable;

namespace Balance.Indicators.Comparisons;

/// <summary>The one home of how a series of outcomes reads: the state of a concern, and whether what is met is about to be lost.</summary>
internal static class ConcernStates
{
    /// <summary>Whether what followed once is something to see to.</summary>
    public static bool IsConcern(Outcome? outcome) =>
        outcome is Outcome.NotMet or Outcome.Undetermined;

    /// <summary>The state; null where nothing ever was a concern.</summary>
    /// <param name="outcomes">One for each evaluation; null where it was not there.</param>
    /// <param name="compare">How the gap at the second position compares with that at the first: below 0 is less; null where they cannot be compared.</param>
    public static ChangeState? Of(ImmutableArray<Outcome?> outcomes, Func<int, int, int?> compare)
    {
        if (!outcomes.Any(IsConcern))
        {
            return null;
        }

        int last = outcomes.Length - 1;
        switch (outcomes[last])
        {
            case Outcome.Met:
                return ChangeState.Closed;
            case Outcome.Undetermined:
                return ChangeState.Unknown;
            case Outcome.NotMet:
                break;
            default:
                return ChangeState.Gone;
        }

        int known = last - 1;
        while (known >= 0 && outcomes[known] == Outcome.Undetermined)
        {
            known--;
        }

        if (known >= 0 && outcomes[known] == Outcome.NotMet)
        {
            return compare(known, last) switch
            {
                < 0 => ChangeState.Narrowed,
                > 0 => ChangeState.Widened,
                _ => ChangeState.Open,
            };
        }

        return outcomes.Take(known + 1).Contains(Outcome.NotMet)
            ? ChangeState.Reopened
            : ChangeState.Added;
    }

    /// <summary>Yellow: met, worse than before, and beyond the limit next time at the same pace.</summary>
    public static bool IsFading(
        ImmutableArray<Outcome?> outcomes,
        decimal? limit,
        decimal? before,
        decimal? now,
        Comparison comparison
    )
    {
        if (
            outcomes[outcomes.Length - 1] != Outcome.Met
            || limit is not { } end
            || before is not { } first
            || now is not { } second
        )
        {
            return false;
        }

        // 2 · now − before, written so that it cannot overflow: beyond the limit where the last step is longer than what is left.
        return comparison switch
        {
            Comparison.AtLeast => second < first && first - second > second - end,
            Comparison.MoreThan => second < first && first - second >= second - end,
            Comparison.AtMost => second > first && second - first > end - second,
            Comparison.LessThan => second > first && second - first >= end - second,
            _ => false,
        };
    }
}
