using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Balance.Indicators;

/// <summary>What one department has to see to.</summary>
/// <param name="Department">The department; null for what the standard names nobody for.</param>
/// <param name="Findings">Every finding not met that it is responsible for, the one farthest from its limit first.</param>
/// <param name="Coefficients">Every difference coefficient above its limit that it is responsible for, the one farthest from it first.</param>
/// <param name="Vetoes">Every veto condition that exists and that it is responsible for.</param>
[JsonConverter(typeof(EvaluationJsonConverter<DepartmentShortfalls>))]
public sealed record DepartmentShortfalls(
    LocalizedText? Department,
    ImmutableArray<Finding> Findings,
    ImmutableArray<CoefficientEvaluation> Coefficients,
    ImmutableArray<VetoEvaluation> Vetoes
);
