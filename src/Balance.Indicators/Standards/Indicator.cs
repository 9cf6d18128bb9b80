using System.Collections.Immutable;

namespace Balance.Indicators.Standards;

/// <summary>二级指标: RA1–RA7, GG1–GG15, EQ1–EQ9, SR1. Ids never change meaning. A precondition is one too.</summary>
public sealed class Indicator
{
    internal Indicator(
        string id,
        LocalizedText name,
        ImmutableArray<Criterion> criteria,
        ImmutableArray<LocalizedText> departments
    )
    {
        Id = id;
        Name = name;
        Criteria = criteria;
        Departments = departments;
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>The official name.</summary>
    public LocalizedText Name { get; }

    /// <summary>What must hold; at least one, and all of them.</summary>
    public ImmutableArray<Criterion> Criteria { get; }

    /// <summary>责任部门: who is responsible; empty where the standard names nobody.</summary>
    public ImmutableArray<LocalizedText> Departments { get; }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
