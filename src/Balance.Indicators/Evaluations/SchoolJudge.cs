using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>Judges schools: each section by the school rule, then everything that was found about the school, then its vetoes.</summary>
internal sealed class SchoolJudge(Standard standard, County county, Judge judge)
{
    public ImmutableArray<SchoolEvaluation> Evaluate(
        ImmutableArray<Place> schools,
        ImmutableArray<IndicatorEvaluation> indicators
    )
    {
        ILookup<object?, Finding> bySchool = indicators
            .SelectMany(indicator => indicator.Findings)
            .ToLookup(finding => (object?)finding.Subject.School, ByReference.Comparer);
        var ruled = new HashSet<string>(standard.SchoolRule.Criteria);
        return
        [
            .. schools.Select(place =>
            {
                ILookup<bool, Finding> findings = bySchool[place.School]
                    .ToLookup(finding => ruled.Contains(finding.Criterion.Id));
                ImmutableArray<SectionEvaluation> sections =
                [
                    .. place
                        .Sections()
                        .Select(section => EvaluateSection(section.Stage!.Value, findings[true])),
                ];
                ImmutableArray<VetoEvaluation> vetoes =
                [
                    .. standard
                        .Vetoes.Where(veto => veto.SchoolClause is not null)
                        .Select(veto => VetoJudge.OfSchool(veto, county, place)),
                ];
                Outcome outcome = Outcomes.Combine(
                    sections
                        .Select(section => section.Outcome)
                        .Concat(findings[false].Select(finding => finding.Outcome))
                        .Concat(vetoes.Select(veto => veto.Outcome))
                );
                return new SchoolEvaluation(
                    place.School!,
                    outcome,
                    sections,
                    [.. findings[false]],
                    vetoes
                );
            }),
        ];
    }

    private SectionEvaluation EvaluateSection(Stage stage, IEnumerable<Finding> ofSchool)
    {
        ImmutableArray<Finding> findings =
        [
            .. ofSchool.Where(finding => finding.Subject.Stage == stage),
        ];
        return new SectionEvaluation(stage, ApplySchoolRule(findings), findings);
    }

    /// <summary>
    /// At least so many met, each other one at the floor: not met as soon as one too many is not met or one is below the
    /// floor, whatever is missing; else undetermined while anything is missing.
    /// </summary>
    private Outcome ApplySchoolRule(ImmutableArray<Finding> findings)
    {
        SchoolRule rule = standard.SchoolRule;
        Finding[] notMet = [.. findings.Where(finding => finding.Outcome == Outcome.NotMet)];
        bool fails =
            notMet.Length > rule.Criteria.Length - rule.AtLeast
            || notMet.Any(finding => !judge.Reaches(finding, rule.Floor));
        return fails
            ? Outcome.NotMet
            : Outcomes.Combine(
                findings
                    .Select(finding => finding.Outcome)
                    .Where(outcome => outcome != Outcome.NotMet)
            );
    }
}
