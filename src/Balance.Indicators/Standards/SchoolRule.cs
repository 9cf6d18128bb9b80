using System.Collections.Immutable;

namespace Balance.Indicators.Standards;

/// <summary>
/// 学校达标规则: how many of the resource criteria a section must meet, and how near it must come to the others. "All
/// seven" is 7 with a floor of 1; "six, and the remaining one at least 85 %" is 6 with a floor of 0.85.
/// </summary>
public sealed class SchoolRule
{
    internal SchoolRule(ImmutableArray<string> criteria, int atLeast, decimal floor, Clause clause)
    {
        Criteria = criteria;
        AtLeast = atLeast;
        Floor = floor;
        Clause = clause;
    }

    /// <summary>The ids of the criteria that are counted.</summary>
    public ImmutableArray<string> Criteria { get; }

    /// <summary>How many must be met; from 1 to the number of criteria.</summary>
    public int AtLeast { get; }

    /// <summary>What share of its limit every other one must reach, from 0 to 1; the floor itself is inside.</summary>
    public decimal Floor { get; }

    /// <summary>Where it stands written.</summary>
    public Clause Clause { get; }
}
