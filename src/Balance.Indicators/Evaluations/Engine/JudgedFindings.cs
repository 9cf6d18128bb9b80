using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>From what was judged to findings.</summary>
internal static class JudgedFindings
{
    /// <summary>Every finding, in order.</summary>
    public static ImmutableArray<Finding> ToFindings(this ImmutableArray<IJudged> judged)
    {
        int count = 0;
        foreach (IJudged item in judged)
        {
            count += item.Count;
        }

        var findings = ImmutableArray.CreateBuilder<Finding>(count);
        foreach (IJudged item in judged)
        {
            if (item is ListedClasses classes)
            {
                findings.AddRange(classes.Findings);
            }
            else
            {
                findings.Add((Finding)item);
            }
        }

        return findings.MoveToImmutable();
    }
}
