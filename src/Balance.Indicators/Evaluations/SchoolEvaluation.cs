using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Balance.Indicators;

/// <summary>One school: its sections' school rules, its own findings and its vetoes.</summary>
/// <param name="School">The school.</param>
/// <param name="Outcome">What follows.</param>
/// <param name="Sections">Its primary and junior sections.</param>
/// <param name="Findings">Everything else that was found about the school, its sections and its classes.</param>
/// <param name="Vetoes">The vetoes by which schools are judged; empty where the standard judges only the county by them.</param>
[JsonConverter(typeof(EvaluationJsonConverter<SchoolEvaluation>))]
public sealed record SchoolEvaluation(
    School School,
    Outcome Outcome,
    ImmutableArray<SectionEvaluation> Sections,
    ImmutableArray<Finding> Findings,
    ImmutableArray<VetoEvaluation> Vetoes
)
{
    /// <summary>Whether comparing rounded values changed the outcome; only with <see cref="ComparisonMode.AsReported"/>.</summary>
    public bool IsDecidedByRounding { get; internal init; }

    /// <summary>What the sections' school rules combine to; NotApplicable where none is in scope.</summary>
    public Outcome Resources => Outcomes.Combine(Sections.Select(section => section.Outcome));

    /// <summary>
    /// Where classes of the school are beyond the limit of one class: for each such criterion and section how many are, in the order
    /// of the standard.
    /// </summary>
    public ImmutableArray<ClassesBeyondLimit> ClassesBeyondLimit => ClassCounts.Of(Findings);

    /// <summary>The ids of the indicators of which everything that concerns this school is met.</summary>
    public IEnumerable<string> MetIndicators =>
        Sections
            .SelectMany(section => section.Findings)
            .Concat(Findings)
            .GroupBy(finding => finding.Indicator.Id)
            .Where(group =>
                Outcomes.Combine(group.Select(finding => finding.Outcome)) == Outcome.Met
            )
            .Select(group => group.Key);
}
