using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>一票否决: a condition that may not exist.</summary>
/// <param name="Id">The id under which it is reported, such as V1; ids never change meaning.</param>
/// <param name="Name">The condition.</param>
/// <param name="SchoolClause">Where it is written that a school in this case fails; null where schools are not judged by it.</param>
/// <param name="CountyClause">Where it is written that a county in which it exists is not recognised.</param>
/// <param name="Departments">Who is responsible.</param>
public sealed record VetoCondition(
    string Id,
    LocalizedText Name,
    Clause? SchoolClause,
    Clause? CountyClause,
    ImmutableArray<LocalizedText> Departments
)
{
    /// <summary>Whether only the county can report it, as what concerns the education system as a whole.</summary>
    public bool IsOfCountyOnly { get; init; }
}
