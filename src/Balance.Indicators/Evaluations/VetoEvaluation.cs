using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Balance.Indicators;

/// <summary>One veto, of the county or of a school.</summary>
/// <param name="Veto">The condition.</param>
/// <param name="Outcome">Met where it is reported absent, NotMet where it exists, Undetermined where nobody has reported it.</param>
/// <param name="Clause">Where it stands written.</param>
/// <param name="Schools">For the county: the schools that report that it exists.</param>
/// <param name="Missing">Who has not reported it; empty unless it is Undetermined.</param>
[JsonConverter(typeof(EvaluationJsonConverter<VetoEvaluation>))]
public sealed record VetoEvaluation(
    VetoCondition Veto,
    Outcome Outcome,
    Clause Clause,
    ImmutableArray<School> Schools,
    ImmutableArray<MissingMeasure> Missing
)
{
    /// <summary>Red where the condition exists; null otherwise.</summary>
    public Alert? Alert => Outcome == Outcome.NotMet ? Balance.Indicators.Alert.Red : null;
}
