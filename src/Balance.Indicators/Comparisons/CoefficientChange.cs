using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Balance.Indicators.Comparisons;

/// <summary>One difference coefficient (差异系数) of a stage, or its composite, in each of the evaluations.</summary>
[JsonConverter(typeof(ComparisonJsonConverter<CoefficientChange>))]
public sealed class CoefficientChange
{
    internal CoefficientChange(
        Stage stage,
        string indicator,
        ImmutableArray<CoefficientEvaluation?> coefficients
    )
    {
        Stage = stage;
        Indicator = indicator;
        Coefficients = coefficients;
        Outcomes = [.. coefficients.Select(item => item?.Outcome)];
        State = ConcernStates.Of(Outcomes, Compare);
        IsFading = ConcernStates.IsFading(
            Outcomes,
            coefficients.FromEnd(2)?.Limit == coefficients.FromEnd(1)?.Limit
                ? coefficients.FromEnd(1)?.Limit
                : null,
            Number(coefficients.FromEnd(2)),
            Number(coefficients.FromEnd(1)),
            Comparison.AtMost
        );
    }

    /// <summary>小学 or 初中.</summary>
    public Stage Stage { get; }

    /// <summary>The id of its indicator, such as <c>RA5</c>; <c>composite</c> for 综合差异系数.</summary>
    public string Indicator { get; }

    /// <summary>It, one for each evaluation; null where the standard has none.</summary>
    public ImmutableArray<CoefficientEvaluation?> Coefficients { get; }

    /// <summary>What followed, one for each evaluation; null where the standard has none.</summary>
    public ImmutableArray<Outcome?> Outcomes { get; }

    /// <summary>How it stands in the last evaluation; null where it never was a concern. Narrowed is a lower coefficient.</summary>
    public ChangeState? State { get; }

    /// <summary>
    /// Yellow: met, but higher than in the evaluation before under the same limit, and above the limit in the next at the same
    /// pace. No verdict.
    /// </summary>
    public bool IsFading { get; }

    /// <summary>The stage, the indicator and the coefficients.</summary>
    public override string ToString() =>
        $"{Stage.Code()} {Indicator}: "
        + string.Join(
            " → ",
            Coefficients.Select(item =>
                item?.Rounded is { } rounded ? FigureText.Number(rounded, item.Decimals) : "-"
            )
        );

    private static decimal? Number(CoefficientEvaluation? coefficient) =>
        coefficient?.Value is { } value and <= 1e6 ? (decimal)value : null;

    /// <summary>Sums in another order differ in their last digits, and orders of schools never matter.</summary>
    private int? Compare(int earlier, int later) =>
        Coefficients[earlier]?.Value is not { } before || Coefficients[later]?.Value is not { } now
            ? null
        : Math.Abs(now - before) <= 1e-9 * before ? 0
        : now.CompareTo(before);
}
