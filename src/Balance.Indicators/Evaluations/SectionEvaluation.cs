using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Balance.Indicators;

/// <summary>One section of one school, held against the school rule (all seven; or six and 85 %).</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Outcome">What follows; NotApplicable where the section is outside the scope or has no pupils.</param>
/// <param name="Findings">The findings of the resource criteria, in the order of the standard.</param>
[JsonConverter(typeof(EvaluationJsonConverter<SectionEvaluation>))]
public sealed record SectionEvaluation(
    Stage Stage,
    Outcome Outcome,
    ImmutableArray<Finding> Findings
)
{
    /// <summary>Whether comparing rounded values changed the outcome; only with <see cref="ComparisonMode.AsReported"/>.</summary>
    public bool IsDecidedByRounding { get; internal init; }

    /// <summary>The ids of the criteria that are met.</summary>
    public IEnumerable<string> MetCriteria =>
        Findings
            .Where(finding => finding.Outcome == Outcome.Met)
            .Select(finding => finding.Criterion.Id);
}
