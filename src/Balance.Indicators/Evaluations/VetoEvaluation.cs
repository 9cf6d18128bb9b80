using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Balance.Indicators;

/// <summary>One veto, of the county or of a school.</summary>
[JsonConverter(typeof(EvaluationJsonConverter<VetoEvaluation>))]
public sealed class VetoEvaluation
{
    internal VetoEvaluation(
        VetoCondition veto,
        Outcome outcome,
        Clause clause,
        ImmutableArray<School> schools,
        ImmutableArray<MissingFigure> missing
    )
    {
        Veto = veto;
        Outcome = outcome;
        Clause = clause;
        Schools = schools;
        Missing = missing;
    }

    /// <summary>The condition.</summary>
    public VetoCondition Veto { get; }

    /// <summary>Met where it is reported absent, NotMet where it exists, Undetermined where nobody has reported it.</summary>
    public Outcome Outcome { get; }

    /// <summary>Where it stands written.</summary>
    public Clause Clause { get; }

    /// <summary>For the county: the schools that report that it exists.</summary>
    public ImmutableArray<School> Schools { get; }

    /// <summary>Who has not reported it; empty unless it is Undetermined.</summary>
    public ImmutableArray<MissingFigure> Missing { get; }

    /// <summary>Red where the condition exists; null otherwise.</summary>
    public Alert? Alert => Outcome == Outcome.NotMet ? Balance.Indicators.Alert.Red : null;

    /// <summary>The veto and what follows, such as V1 达标.</summary>
    public override string ToString() => Veto.Id + " " + Outcome.Name().Zh;
}
