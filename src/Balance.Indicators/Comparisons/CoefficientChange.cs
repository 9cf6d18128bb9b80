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
        ImmutableArray<CoefficientEvaluation?> coefficients,
        bool isNextYear
    )
    {
        Stage = stage;
        Indicator = indicator;
        Coefficients = coefficients;
        Outcomes = [.. coefficients.Select(item => item?.Outcome)];
        State = ConcernStates.Of(Outcomes, Compare);
        IsFading =
            isNextYear
            && coefficients.FromEnd(2)?.Limit == coefficients.FromEnd(1)?.Limit
            && ConcernStates.IsFading(
                Outcomes,
                coefficients.FromEnd(1)?.Limit,
                Number(coefficients.FromEnd(2)),
                Number(coefficients.FromEnd(1)),
                Comparison.AtMost
            );
    }

    /// <summary>
    /// What it is known by from year to year, such as <c>CV/RA5/primary</c>; no finding has it.
    /// </summary>
    public string Id => "CV/" + Indicator + "/" + Stage.Code();

    /// <summary>小学 or 初中.</summary>
    public Stage Stage { get; }

    /// <summary>The id of its indicator, such as <c>RA5</c>; <c>composite</c> for 综合差异系数.</summary>
    public string Indicator { get; }

    /// <summary>It, one for each evaluation; null where the standard has none.</summary>
    public ImmutableArray<CoefficientEvaluation?> Coefficients { get; }

    /// <summary>What followed, one for each evaluation; null where the standard has none.</summary>
    public ImmutableArray<Outcome?> Outcomes { get; }

    /// <summary>How it stands in the last evaluation; null where it never was a concern. Narrowed is a lower coefficient, as it is reported.</summary>
    public ChangeState? State { get; }

    /// <summary>
    /// Yellow: met, but higher than in an earlier year, which the evaluation before is of, under the same limit, and above the limit in the
    /// next at the same pace. No verdict.
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

    /// <summary>As they are reported: what nobody can read is no change, nor what the order of sums makes of last digits.</summary>
    private int? Compare(int earlier, int later) =>
        Coefficients[earlier]?.Rounded is { } before && Coefficients[later]?.Rounded is { } now
            ? now.CompareTo(before)
            : null;
}
