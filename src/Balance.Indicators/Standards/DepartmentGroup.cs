using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>Several bodies that a standard names as one, such as 领导小组各成员单位. Offices, never persons.</summary>
/// <param name="Name">The name under which it is responsible.</param>
/// <param name="Members">The bodies, in the order of the text.</param>
/// <param name="Clause">Where they are listed.</param>
public sealed record DepartmentGroup(
    LocalizedText Name,
    ImmutableArray<LocalizedText> Members,
    Clause Clause
);
