using System.Collections.Immutable;

namespace Balance.Indicators.Planning.Mathematics;

/// <summary>
/// Where a school rule lets a section fall short in a few criteria ("six of seven"): which ones to leave at the lower floor, over all
/// choices of all sections of a school at once, because what they share must reach the most that one of them asks for.
/// </summary>
internal static class SkipChoice
{
    /// <summary>The criteria that each section leaves; of choices that cost the same the one with the fewest, then the earliest criteria.</summary>
    /// <param name="needs">What each criterion of each section asks of a supply.</param>
    /// <param name="sections">How many sections there are.</param>
    /// <param name="most">How many criteria a section may leave, by section; 0 or more.</param>
    public static ImmutableArray<ImmutableArray<int>> Choose(
        IReadOnlyList<SkipNeed> needs,
        int sections,
        IReadOnlyList<int> most
    )
    {
        ImmutableArray<int>[][] choices =
        [
            .. Enumerable
                .Range(0, sections)
                .Select(section =>
                    Subsets(
                        [
                            .. needs
                                .Where(need => need.Section == section && need.Full > need.Reduced)
                                .Select(need => need.Criterion)
                                .Distinct()
                                .OrderBy(criterion => criterion),
                        ],
                        most[section]
                    )
                ),
        ];
        var current = new ImmutableArray<int>[sections];
        ImmutableArray<ImmutableArray<int>> best = [];
        decimal least = decimal.MaxValue;
        Try(0);
        return best;

        void Try(int section)
        {
            if (section == sections)
            {
                decimal cost = CostOf(needs, current);
                if (cost < least)
                {
                    (least, best) = (cost, [.. current]);
                }

                return;
            }

            foreach (ImmutableArray<int> choice in choices[section])
            {
                current[section] = choice;
                Try(section + 1);
            }
        }
    }

    private static decimal CostOf(IReadOnlyList<SkipNeed> needs, ImmutableArray<int>[] skipped)
    {
        var asked = new Dictionary<int, decimal>();
        foreach (SkipNeed need in needs)
        {
            decimal cost =
                need.CostPerStep
                * (skipped[need.Section].Contains(need.Criterion) ? need.Reduced : need.Full);
            asked.TryGetValue(need.Supply, out decimal most);
            asked[need.Supply] = Math.Max(most, cost);
        }

        return asked.Values.Sum();
    }

    /// <summary>Every choice of at most so many, the smaller ones first, each in the order of the items.</summary>
    private static ImmutableArray<int>[] Subsets(int[] items, int most)
    {
        var all = new List<ImmutableArray<int>> { ImmutableArray<int>.Empty };
        for (int start = 0, size = 1; size <= Math.Min(most, items.Length); size++)
        {
            int end = all.Count;
            for (int i = start; i < end; i++)
            {
                ImmutableArray<int> smaller = all[i];
                all.AddRange(
                    items
                        .Where(item => smaller.IsEmpty || item > smaller[smaller.Length - 1])
                        .Select(item => smaller.Add(item))
                );
            }

            start = end;
        }

        return [.. all];
    }
}

/// <summary>What one criterion of one section asks of a supply.</summary>
/// <param name="Section">The number of the section.</param>
/// <param name="Criterion">The number of the criterion, in the order of the standard.</param>
/// <param name="Supply">The number of the supply.</param>
/// <param name="Full">The steps with which the criterion is met; 0 or more.</param>
/// <param name="Reduced">The steps with which it comes up to the lower floor; 0 or more.</param>
/// <param name="CostPerStep">What a step costs, or weighs where there are no prices.</param>
internal readonly record struct SkipNeed(
    int Section,
    int Criterion,
    int Supply,
    long Full,
    long Reduced,
    decimal CostPerStep
);
