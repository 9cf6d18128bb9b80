namespace Balance.Indicators.Planning.Mathematics;

/// <summary>Who sends to whom: as many as can be within one place, the others in the order they come.</summary>
internal static class Transport
{
    /// <summary>The ways, each with its amount above 0. What the receivers get beyond what is sent is left out.</summary>
    /// <param name="sent">What each sends, 0 or more.</param>
    /// <param name="received">What each can take, 0 or more.</param>
    /// <param name="places">The place of each; null is a place of its own.</param>
    public static List<(int From, int To, long Amount)> Solve(
        IReadOnlyList<long> sent,
        IReadOnlyList<long> received,
        IReadOnlyList<string?> places
    )
    {
        long[] left = [.. sent];
        long[] open = [.. received];
        var ways = new List<(int From, int To, long Amount)>();
        foreach (bool isWithin in new[] { true, false })
        {
            for (int from = 0; from < left.Length; from++)
            {
                for (int to = 0; to < open.Length && left[from] > 0; to++)
                {
                    long amount = Math.Min(left[from], open[to]);
                    if (
                        amount > 0
                        && (!isWithin || (places[from] is { } place && place == places[to]))
                    )
                    {
                        ways.Add((from, to, amount));
                        left[from] -= amount;
                        open[to] -= amount;
                    }
                }
            }
        }

        return ways;
    }
}
