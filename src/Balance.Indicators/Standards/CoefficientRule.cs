using System.Collections.Immutable;

namespace Balance.Indicators.Standards;

/// <summary>差异系数: the limit of every single difference coefficient, or of their mean (综合差异系数), in each stage.</summary>
public sealed class CoefficientRule
{
    internal CoefficientRule(
        ImmutableArray<string> criteria,
        Limit limit,
        Clause clause,
        ImmutableArray<LocalizedText> departments
    )
    {
        Criteria = criteria;
        Limit = limit;
        Clause = clause;
        Departments = departments;
    }

    /// <summary>The ids of the criteria whose quantities are looked at.</summary>
    public ImmutableArray<string> Criteria { get; }

    /// <summary>The greatest coefficient that is met, by stage; the limit itself is inside. None shows coefficients that decide nothing.</summary>
    public Limit Limit { get; }

    /// <summary>Where it stands written.</summary>
    public Clause Clause { get; }

    /// <summary>Who is responsible.</summary>
    public ImmutableArray<LocalizedText> Departments { get; }

    /// <summary>The decimals of a coefficient where no standard says otherwise.</summary>
    internal const int UsualDecimals = 3;

    /// <summary>How many decimals a coefficient is reported with, from 0 to 9. Comparisons are exact whatever is reported.</summary>
    public int Decimals { get; internal init; } = UsualDecimals;
}
