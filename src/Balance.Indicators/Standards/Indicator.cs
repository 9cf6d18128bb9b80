using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>二级指标: RA1–RA7, GG1–GG15, EQ1–EQ9, SR1. Ids never change meaning. A precondition is one too.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The official name.</param>
/// <param name="Criteria">What must hold; at least one, and all of them.</param>
/// <param name="Departments">责任部门: who is responsible; empty where the standard names nobody.</param>
public sealed record Indicator(
    string Id,
    LocalizedText Name,
    ImmutableArray<Criterion> Criteria,
    ImmutableArray<LocalizedText> Departments
);
