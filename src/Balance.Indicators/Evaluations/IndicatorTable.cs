using System.Collections;
using System.Collections.Immutable;

namespace Balance.Indicators.Evaluations;

/// <summary>The indicators of an evaluation, by position in the order of the standard, and by id.</summary>
public sealed class IndicatorTable : IReadOnlyList<IndicatorEvaluation>
{
    private readonly ImmutableArray<IndicatorEvaluation> _all;

    internal IndicatorTable(ImmutableArray<IndicatorEvaluation> all) => _all = all;

    /// <summary>How many indicators there are.</summary>
    public int Count => _all.Length;

    /// <summary>The one at a position, in the order of the standard.</summary>
    /// <param name="index">From 0.</param>
    /// <exception cref="IndexOutOfRangeException">There is none.</exception>
    public IndicatorEvaluation this[int index] => _all[index];

    /// <summary>One indicator.</summary>
    /// <param name="id">The id, such as <c>RA1</c>.</param>
    /// <exception cref="KeyNotFoundException">The standard has no such indicator.</exception>
    public IndicatorEvaluation this[string id] =>
        _all.FirstOrDefault(item => item.Indicator.Id == id)
        ?? throw new KeyNotFoundException($"The standard has no indicator {id}.");

    /// <inheritdoc/>
    public IEnumerator<IndicatorEvaluation> GetEnumerator() =>
        ((IEnumerable<IndicatorEvaluation>)_all).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
