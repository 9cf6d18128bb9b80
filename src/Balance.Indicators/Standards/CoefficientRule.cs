using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>差异系数: the limit of every single difference coefficient, or of their mean (综合差异系数), in each stage.</summary>
/// <param name="Criteria">The ids of the criteria whose quantities are looked at.</param>
/// <param name="Limit">The greatest coefficient that is met, by stage; the limit itself is inside.</param>
/// <param name="Clause">Where it stands written.</param>
/// <param name="Departments">Who is responsible.</param>
public sealed record CoefficientRule(
    ImmutableArray<string> Criteria,
    Limit Limit,
    Clause Clause,
    ImmutableArray<LocalizedText> Departments
);
