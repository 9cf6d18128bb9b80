using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>Judges schools: each section by the school rule, then everything that was found about the school, then its vetoes.</summary>
internal sealed class SchoolJudge(
    Standard standard,
    County county,
    Judge judge,
    EvaluationOptions options
)
{
    private readonly Lazy<HeadroomJudge> _headroom = new(() =>
        new HeadroomJudge(standard, county, options)
    );

    public ImmutableArray<SchoolEvaluation> Evaluate(
        ImmutableArray<Place> schools,
        ImmutableArray<IndicatorEvaluation> indicators
    )
    {
        ILookup<object?, Finding> bySchool = indicators
            .SelectMany(indicator => indicator.Findings)
            .ToLookup(finding => (object?)finding.Subject.School, ByReference.Comparer);
        var ruled = new HashSet<string>(standard.SchoolRule?.Criteria ?? []);
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
                        .Select(section =>
                            EvaluateSection(place.School!, section.Stage!.Value, findings[true])
                        ),
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

    private SectionEvaluation EvaluateSection(
        School school,
        Stage stage,
        IEnumerable<Finding> ofSchool
    )
    {
        ImmutableArray<Finding> findings =
        [
            .. ofSchool.Where(finding => finding.Subject.Stage == stage),
        ];
        Outcome outcome = ApplySchoolRule(findings);
        foreach (Finding finding in findings)
        {
            finding.Floor = finding.Limit * standard.SchoolRule?.Floor;
            finding.IsTolerated = outcome == Outcome.Met && finding.Outcome == Outcome.NotMet;
        }

        return new SectionEvaluation(stage, outcome, findings)
        {
            Alert =
                outcome == Outcome.NotMet ? Alert.Red
                : outcome == Outcome.Met && IsTight(findings) ? Alert.Orange
                : null,
            LazyHeadroom =
                outcome == Outcome.Met
                    ? new Lazy<int?>(() => _headroom.Value.Of(school, stage, findings))
                    : null,
        };
    }

    /// <summary>Whether the rule would fail if all that is met by little were not met, or what is not met were a little lower.</summary>
    private bool IsTight(ImmutableArray<Finding> findings) =>
        standard.SchoolRule is { } rule
        && (
            findings.Count(finding => finding.Alert is not null)
                > rule.Criteria.Length - rule.AtLeast
            || findings.Any(finding =>
                finding.Outcome == Outcome.NotMet
                && !judge.Reaches(finding, rule.Floor * (1 + Alerts.Margin))
            )
        );

    /// <summary>
    /// At least so many met, each other one at the floor: not met as soon as one too many is not met or one is below the
    /// floor, whatever is missing; else undetermined while anything is missing. Without a rule nothing is asked of a section.
    /// </summary>
    public Outcome ApplySchoolRule(ImmutableArray<Finding> findings)
    {
        if (standard.SchoolRule is not { } rule)
        {
            return Outcome.NotApplicable;
        }

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
