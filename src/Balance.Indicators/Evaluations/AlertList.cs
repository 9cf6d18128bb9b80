using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Balance.Indicators.Evaluations;

/// <summary>Everything at one alert.</summary>
[JsonConverter(typeof(EvaluationJsonConverter<AlertList>))]
public sealed class AlertList
{
    internal AlertList(Alert alert) => Alert = alert;

    /// <summary>The alert.</summary>
    public Alert Alert { get; }

    /// <summary>The findings, the one nearest to its limit first where they are met, in the order of the standard where not.</summary>
    public ImmutableArray<Finding> Findings { get; internal init; } = [];

    /// <summary>The difference coefficients.</summary>
    public ImmutableArray<CoefficientEvaluation> Coefficients { get; internal init; } = [];

    /// <summary>The county's vetoes.</summary>
    public ImmutableArray<VetoEvaluation> Vetoes { get; internal init; } = [];

    /// <summary>The schools with a section whose school rule stands at this alert.</summary>
    public ImmutableArray<SchoolEvaluation> Schools { get; internal init; } = [];

    /// <summary>The alert and how much stands at it.</summary>
    public override string ToString() =>
        FormattableString.Invariant(
            $"{Alert.Name().Zh} {Findings.Length + Coefficients.Length + Vetoes.Length + Schools.Length}"
        );
}
