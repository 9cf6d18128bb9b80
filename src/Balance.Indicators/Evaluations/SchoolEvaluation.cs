using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Balance.Indicators;

/// <summary>One school: its sections' school rules, its own findings and its vetoes.</summary>
[JsonConverter(typeof(EvaluationJsonConverter<SchoolEvaluation>))]
public sealed class SchoolEvaluation
{
    internal SchoolEvaluation(
        School school,
        Outcome outcome,
        ImmutableArray<SectionEvaluation> sections,
        ImmutableArray<IJudged> judged,
        ImmutableArray<VetoEvaluation> vetoes
    )
    {
        School = school;
        Outcome = outcome;
        Sections = sections;
        Judged = judged;
        Vetoes = vetoes;
    }

    /// <summary>The school.</summary>
    public School School { get; }

    /// <summary>What follows.</summary>
    public Outcome Outcome { get; }

    /// <summary>Its primary and junior sections.</summary>
    public ImmutableArray<SectionEvaluation> Sections { get; }

    /// <summary>Everything else that was found about the school, its sections and its classes.</summary>
    public ImmutableArray<Finding> Findings =>
        field.IsDefault ? field = Judged.ToFindings() : field;

    /// <summary>The vetoes by which schools are judged; empty where the standard judges only the county by them.</summary>
    public ImmutableArray<VetoEvaluation> Vetoes { get; }

    /// <summary>Whether comparing rounded values changed the outcome; only with <see cref="Rounding.AsReported"/>.</summary>
    public bool IsDecidedByRounding { get; internal set; }

    /// <summary>What the sections' school rules combine to; NotApplicable where none is in scope.</summary>
    public Outcome Resources
    {
        get
        {
            Outcome outcome = Outcome.NotApplicable;
            foreach (SectionEvaluation section in Sections)
            {
                outcome = Outcomes.Combine(outcome, section.Outcome);
            }

            return outcome;
        }
    }

    /// <summary>
    /// Where classes of the school are beyond the limit of one class: for each such criterion and section how many are, in the order
    /// of the standard.
    /// </summary>
    public ImmutableArray<ClassesBeyondLimit> ClassesBeyondLimit => ClassCounts.Of(Judged);

    /// <summary>The ids of the indicators of which everything that concerns this school is met.</summary>
    public IEnumerable<string> MetIndicators =>
        Sections
            .SelectMany<SectionEvaluation, IJudged>(section => section.Findings)
            .Concat(Judged)
            .GroupBy(finding => finding.Rule.Indicator.Id)
            .Where(group =>
                Outcomes.Combine(group.Select(finding => finding.Outcome)) == Outcome.Met
            )
            .Select(group => group.Key);

    /// <summary>What <see cref="Findings"/> is made of.</summary>
    internal ImmutableArray<IJudged> Judged { get; }

    /// <summary>The section of a stage, or null where the school has none.</summary>
    /// <param name="stage">小学 or 初中.</param>
    public SectionEvaluation? Section(Stage stage)
    {
        foreach (SectionEvaluation section in Sections)
        {
            if (section.Stage == stage)
            {
                return section;
            }
        }

        return null;
    }

    /// <summary>The school and what follows, such as 第三小学 达标.</summary>
    public override string ToString() => School.Name + " " + Outcome.Name().Zh;
}
