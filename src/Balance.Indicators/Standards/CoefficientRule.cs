using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>差异系数: the limit of every single difference coefficient, or of their mean (综合差异系数), in each stage.</summary>
/// <param name="Criteria">The ids of the criteria whose quantities are looked at.</param>
/// <param name="Limit">The greatest coefficient that is met, by stage; the limit itself is inside. None shows coefficients that decide nothing.</param>
/// <param name="Clause">Where it stands written.</param>
/// <param name="Departments">Who is responsible.</param>
public sealed record CoefficientRule(
    ImmutableArray<string> Criteria,
    Limit Limit,
    Clause Clause,
    ImmutableArray<LocalizedText> Departments
)
{
    /// <summary>The decimals of a coefficient where no standard says otherwise.</summary>
    internal const int UsualDecimals = 3;

    /// <summary>How many decimals a coefficient is reported with, from 0 to 9. Comparisons are exact whatever is reported.</summary>
    public int Decimals { get; init; } = UsualDecimals;
}
