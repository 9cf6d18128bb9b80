using System.Collections.Immutable;

namespace Balance.Indicators.Standards;

/// <summary>Several bodies that a standard names as one, such as 领导小组各成员单位. Offices, never persons.</summary>
public sealed class DepartmentGroup
{
    internal DepartmentGroup(
        LocalizedText name,
        ImmutableArray<LocalizedText> members,
        Clause clause
    )
    {
        Name = name;
        Members = members;
        Clause = clause;
    }

    /// <summary>The name under which it is responsible.</summary>
    public LocalizedText Name { get; }

    /// <summary>The bodies, in the order of the text.</summary>
    public ImmutableArray<LocalizedText> Members { get; }

    /// <summary>Where they are listed.</summary>
    public Clause Clause { get; }
}
