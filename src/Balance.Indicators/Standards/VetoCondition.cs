using System.Collections.Immutable;

namespace Balance.Indicators.Standards;

/// <summary>一票否决: a condition that may not exist.</summary>
public sealed class VetoCondition
{
    internal VetoCondition(
        string id,
        LocalizedText name,
        Clause? schoolClause,
        Clause? countyClause,
        ImmutableArray<LocalizedText> departments
    )
    {
        Id = id;
        Name = name;
        SchoolClause = schoolClause;
        CountyClause = countyClause;
        Departments = departments;
    }

    /// <summary>The id under which it is reported, such as V1; ids never change meaning.</summary>
    public string Id { get; }

    /// <summary>The condition.</summary>
    public LocalizedText Name { get; }

    /// <summary>Where it is written that a school in this case fails; null where schools are not judged by it.</summary>
    public Clause? SchoolClause { get; }

    /// <summary>Where it is written that a county in which it exists is not recognised.</summary>
    public Clause? CountyClause { get; }

    /// <summary>Who is responsible.</summary>
    public ImmutableArray<LocalizedText> Departments { get; }

    /// <summary>Whether only the county can report it, as what concerns the education system as a whole.</summary>
    public bool IsOfCountyOnly { get; internal init; }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
