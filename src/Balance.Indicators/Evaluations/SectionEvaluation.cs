using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Balance.Indicators;

/// <summary>One section of one school, held against the school rule (all seven; or six and 85 %).</summary>
[JsonConverter(typeof(EvaluationJsonConverter<SectionEvaluation>))]
public sealed class SectionEvaluation
{
    internal SectionEvaluation(
        Place section,
        Outcome outcome,
        ImmutableArray<Finding> findings,
        HeadroomJudge headroom
    )
    {
        Place = section;
        Outcome = outcome;
        Findings = findings;
        Judge = headroom;
    }

    /// <summary>The stage.</summary>
    public Stage Stage => Place.Stage!.Value;

    /// <summary>What follows; NotApplicable where the section is outside the scope or has no pupils.</summary>
    public Outcome Outcome { get; }

    /// <summary>The findings of the resource criteria, in the order of the standard.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>Whether comparing rounded values changed the outcome; only with <see cref="Rounding.AsReported"/>.</summary>
    public bool IsDecidedByRounding { get; internal set; }

    /// <summary>
    /// Red where the school rule is not met; orange where it is met, but would not be if every criterion that is itself orange were not
    /// met, or one that is not met came no nearer than 5 % above its floor; null otherwise.
    /// </summary>
    public Alert? Alert { get; internal init; }

    /// <summary>
    /// How many more pupils the section can take, classes, staff and resources as they are, so that its school rule, those of the
    /// school's other sections (whose shares of what the school shares fall too) and the limits of the school's size still
    /// hold; from 0. Null where one of them does not hold or is undetermined now, where the section is NotApplicable, or where the
    /// standard limits nothing. Worked out when first asked for.
    /// </summary>
    public int? Headroom =>
        (Found ??= new Found<int?>(Outcome == Outcome.Met ? Judge.Of(this) : null)).Value;

    internal Place Place { get; }

    private HeadroomJudge Judge { get; }

    /// <summary>The headroom once it is found: the same whoever finds it.</summary>
    private Found<int?>? Found { get; set; }

    /// <summary>The ids of the criteria that are met.</summary>
    public IEnumerable<string> MetCriteria =>
        Findings
            .Where(finding => finding.Outcome == Outcome.Met)
            .Select(finding => finding.Criterion.Id);

    /// <summary>The stage and what follows, such as 小学 达标.</summary>
    public override string ToString() => Stage.Name().Zh + " " + Outcome.Name().Zh;
}
