using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Balance.Indicators;

/// <summary>Everything at one alert.</summary>
/// <param name="Alert">The alert.</param>
/// <param name="Findings">The findings, the one nearest to its limit first where they are met, in the order of the standard where not.</param>
/// <param name="Coefficients">The difference coefficients.</param>
/// <param name="Vetoes">The county's vetoes.</param>
/// <param name="Schools">The schools with a section whose school rule stands at this alert.</param>
[JsonConverter(typeof(EvaluationJsonConverter<AlertList>))]
public sealed record AlertList(
    Alert Alert,
    ImmutableArray<Finding> Findings,
    ImmutableArray<CoefficientEvaluation> Coefficients,
    ImmutableArray<VetoEvaluation> Vetoes,
    ImmutableArray<SchoolEvaluation> Schools
);
