using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Balance.Indicators;

/// <summary>
/// One dimension of one county. That in which the school rule stands (resource allocation) combines every section's school
/// rule, every coefficient and the composites, and indicators that the rule does not count; every other dimension combines
/// its indicators.
/// </summary>
[JsonConverter(typeof(EvaluationJsonConverter<DimensionEvaluation>))]
public sealed class DimensionEvaluation
{
    internal DimensionEvaluation(
        Dimension dimension,
        Outcome outcome,
        ImmutableArray<IndicatorEvaluation> indicators
    )
    {
        Dimension = dimension;
        Outcome = outcome;
        Indicators = indicators;
    }

    /// <summary>The dimension.</summary>
    public Dimension Dimension { get; }

    /// <summary>What follows.</summary>
    public Outcome Outcome { get; }

    /// <summary>Its indicators, in the order of the standard.</summary>
    public ImmutableArray<IndicatorEvaluation> Indicators { get; }

    /// <summary>
    /// Whether the school rule stands here: in the dimension that has most of the criteria that it counts, of two with as
    /// many in the first. One dimension has it.
    /// </summary>
    public bool HoldsSchoolRule { get; internal init; }

    /// <summary>Whether comparing rounded values changed the outcome; only with <see cref="Rounding.AsReported"/>.</summary>
    public bool IsDecidedByRounding { get; internal set; }

    /// <summary>The dimension and what follows, such as 资源配置 达标.</summary>
    public override string ToString() => Dimension.Name.Zh + " " + Outcome.Name().Zh;
}
