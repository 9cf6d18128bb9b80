using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Balance.Indicators;

/// <summary>
/// One dimension of one county. That in which the school rule stands (resource allocation) combines every section's school
/// rule, every coefficient and the composites, and indicators that the rule does not count; every other dimension combines
/// its indicators.
/// </summary>
/// <param name="Dimension">The dimension.</param>
/// <param name="Outcome">What follows.</param>
/// <param name="Indicators">Its indicators, in the order of the standard.</param>
[JsonConverter(typeof(EvaluationJsonConverter<DimensionEvaluation>))]
public sealed record DimensionEvaluation(
    Dimension Dimension,
    Outcome Outcome,
    ImmutableArray<IndicatorEvaluation> Indicators
)
{
    /// <summary>
    /// Whether the school rule stands here: in the dimension that has most of the criteria that it counts, of two with as
    /// many in the first. One dimension has it.
    /// </summary>
    public bool HoldsSchoolRule { get; internal init; }

    /// <summary>Whether comparing rounded values changed the outcome; only with <see cref="ComparisonMode.AsReported"/>.</summary>
    public bool IsDecidedByRounding { get; internal init; }
}
