using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Balance.Indicators;

/// <summary>One indicator of one county: its findings, its coefficients where it has any, and what they combine to.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Outcome">What follows.</param>
/// <param name="Findings">Every finding; empty where it concerns nobody in this county.</param>
/// <param name="Coefficients">Its difference coefficients, one for each stage; empty where the standard asks for none.</param>
[JsonConverter(typeof(EvaluationJsonConverter<IndicatorEvaluation>))]
public sealed record IndicatorEvaluation(
    Indicator Indicator,
    Outcome Outcome,
    ImmutableArray<Finding> Findings,
    ImmutableArray<CoefficientEvaluation> Coefficients
);
