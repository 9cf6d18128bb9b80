using System.Collections.Immutable;

namespace Balance.Indicators.Comparisons;

/// <summary>Points a new school at the one that is gone and has its name, where there is one of each and no more.</summary>
internal static class Namesakes
{
    public static ImmutableArray<SchoolChange> Told(ImmutableArray<SchoolChange> schools)
    {
        SchoolChange[] changed = [.. schools];
        var groups = Enumerable
            .Range(0, changed.Length)
            .Where(at => changed[at].State is SchoolChangeState.New or SchoolChangeState.Gone)
            .GroupBy(at => FoldedText.Of(changed[at].Name));
        foreach (IGrouping<string, int> group in groups)
        {
            int[] pair = [.. group.Take(3)];
            if (pair.Length == 2 && changed[pair[0]].State != changed[pair[1]].State)
            {
                (SchoolChange one, SchoolChange other) = (schools[pair[0]], schools[pair[1]]);
                changed[pair[0]] = new(one.Schools, one.Counts, other.Code);
                changed[pair[1]] = new(other.Schools, other.Counts, one.Code);
            }
        }

        return [.. changed];
    }
}
