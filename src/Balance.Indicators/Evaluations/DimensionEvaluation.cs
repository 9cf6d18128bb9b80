using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Balance.Indicators;

/// <summary>
/// One dimension of one county. Resource allocation combines every section's school rule, every coefficient and the
/// composites; every other dimension combines its indicators.
/// </summary>
/// <param name="Dimension">The dimension.</param>
/// <param name="Outcome">What follows.</param>
/// <param name="Indicators">Its indicators, in the order of the standard.</param>
[JsonConverter(typeof(EvaluationJsonConverter<DimensionEvaluation>))]
public sealed record DimensionEvaluation(
    Dimension Dimension,
    Outcome Outcome,
    ImmutableArray<IndicatorEvaluation> Indicators
);
