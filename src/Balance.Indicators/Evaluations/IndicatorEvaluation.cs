using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Balance.Indicators;

/// <summary>One indicator of one county: its findings, its coefficients where it has any, and what they combine to.</summary>
[JsonConverter(typeof(EvaluationJsonConverter<IndicatorEvaluation>))]
public sealed class IndicatorEvaluation
{
    internal IndicatorEvaluation(
        Indicator indicator,
        Outcome outcome,
        ImmutableArray<IJudged> judged,
        ImmutableArray<CoefficientEvaluation> coefficients
    )
    {
        Indicator = indicator;
        Outcome = outcome;
        Judged = judged;
        Coefficients = coefficients;
    }

    /// <summary>The indicator.</summary>
    public Indicator Indicator { get; }

    /// <summary>What follows.</summary>
    public Outcome Outcome { get; }

    /// <summary>Every finding; empty where it concerns nobody in this county.</summary>
    public ImmutableArray<Finding> Findings =>
        field.IsDefault ? field = Judged.ToFindings() : field;

    /// <summary>Its difference coefficients, one for each stage; empty where the standard asks for none.</summary>
    public ImmutableArray<CoefficientEvaluation> Coefficients { get; }

    /// <summary>
    /// How each criterion stands over all that it concerns: by stage of sections and classes, by type of schools. Put together when first
    /// asked for.
    /// </summary>
    public ImmutableArray<CriterionTotals> Totals =>
        field.IsDefault ? field = CriterionTotals.Of(Judged) : field;

    /// <summary>What <see cref="Findings"/> is made of.</summary>
    internal ImmutableArray<IJudged> Judged { get; }

    /// <summary>The indicator and what follows, such as RA1 达标.</summary>
    public override string ToString() => Indicator.Id + " " + Outcome.Name().Zh;
}
