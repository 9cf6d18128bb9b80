using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>
/// 学校达标规则: how many of the resource criteria a section must meet, and how near it must come to the others. "All
/// seven" is 7 with a floor of 1; "six, and the remaining one at least 85 %" is 6 with a floor of 0.85.
/// </summary>
/// <param name="Criteria">The ids of the criteria that are counted.</param>
/// <param name="AtLeast">How many must be met; from 1 to the number of criteria.</param>
/// <param name="Floor">What share of its limit every other one must reach, from 0 to 1; the floor itself is inside.</param>
/// <param name="Clause">Where it stands written.</param>
public sealed record SchoolRule(
    ImmutableArray<string> Criteria,
    int AtLeast,
    decimal Floor,
    Clause Clause
);
