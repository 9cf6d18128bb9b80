using System.Collections;
using System.Collections.Immutable;

namespace Balance.Indicators.Evaluations;

/// <summary>The difference coefficients of an evaluation, by stage and indicator, in the order of the standard.</summary>
public sealed class CoefficientTable : IReadOnlyList<CoefficientEvaluation>
{
    private readonly ImmutableArray<CoefficientEvaluation> _all;

    internal CoefficientTable(ImmutableArray<CoefficientEvaluation> all) => _all = all;

    /// <summary>How many coefficients there are.</summary>
    public int Count => _all.Length;

    /// <summary>The one at a position, in the order of the standard.</summary>
    /// <param name="index">From 0.</param>
    /// <exception cref="IndexOutOfRangeException">There is none.</exception>
    public CoefficientEvaluation this[int index] => _all[index];

    /// <summary>One coefficient.</summary>
    /// <param name="stage">小学 or 初中.</param>
    /// <param name="indicator">The id, such as <c>RA5</c>, or <c>composite</c>.</param>
    /// <exception cref="KeyNotFoundException">The standard has no such coefficient.</exception>
    public CoefficientEvaluation this[Stage stage, string indicator] =>
        _all.FirstOrDefault(item => item.Stage == stage && item.Indicator == indicator)
        ?? throw new KeyNotFoundException(
            $"The standard has no coefficient of {indicator} for {stage}."
        );

    /// <inheritdoc/>
    public IEnumerator<CoefficientEvaluation> GetEnumerator() =>
        ((IEnumerable<CoefficientEvaluation>)_all).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
