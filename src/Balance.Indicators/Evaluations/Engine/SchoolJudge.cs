using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>Judges schools: each section by the school rule, then everything that was found about the school, then its vetoes.</summary>
internal sealed class SchoolJudge(
    Standard standard,
    County county,
    CriterionJudge judge,
    EvaluationOptions options
)
{
    private readonly HeadroomJudge _headroom = new(standard, county, options);

    public ImmutableArray<SchoolEvaluation> Evaluate(
        ImmutableArray<Place> schools,
        ImmutableArray<IndicatorEvaluation> indicators,
        MissingNames names
    )
    {
        var counted = new List<Finding>[schools.Length];
        var others = new ImmutableArray<IJudged>.Builder[schools.Length];
        Sort(indicators, counted, others);
        ImmutableArray<VetoCondition> vetoes =
        [
            .. standard.Vetoes.Where(veto => veto.SchoolClause is not null),
        ];
        var results = ImmutableArray.CreateBuilder<SchoolEvaluation>(schools.Length);
        ImmutableSortedDictionary<string, bool>? reported = null;
        ImmutableArray<VetoEvaluation> judged = [];
        foreach (Place place in schools)
        {
            // Where everything is reported, what follows is the same for all that report the same.
            if (!ReferenceEquals(reported, place.School!.Vetoes))
            {
                judged = VetoJudge.OfSchool(vetoes, county, place, names);
                reported = judged.All(static veto => veto.Missing.IsEmpty)
                    ? place.School.Vetoes
                    : null;
            }

            results.Add(
                Evaluate(place, counted[place.Index], others[place.Index].MoveToImmutable(), judged)
            );
        }

        return results.MoveToImmutable();
    }

    /// <summary>
    /// At least so many met, each other one at the floor: not met as soon as one too many is not met or one is below the
    /// floor, whatever is missing; else undetermined while anything is missing. Without a rule nothing is asked of a section.
    /// </summary>
    public Outcome ApplySchoolRule(IReadOnlyList<Finding> findings)
    {
        if (standard.SchoolRule is not { } rule)
        {
            return Outcome.NotApplicable;
        }

        Outcome others = Outcome.NotApplicable;
        int notMet = 0;
        bool isBelow = false;
        for (int i = 0; i < findings.Count; i++)
        {
            Finding finding = findings[i];
            if (finding.Outcome == Outcome.NotMet)
            {
                notMet++;
                isBelow = isBelow || !judge.Reaches(finding, rule.Floor);
            }
            else
            {
                others = Outcomes.Combine(others, finding.Outcome);
            }
        }

        return isBelow || notMet > rule.Criteria.Length - rule.AtLeast ? Outcome.NotMet : others;
    }

    /// <summary>The findings of each school in the order of the standard: those that the school rule counts, and the others.</summary>
    private static void Sort(
        ImmutableArray<IndicatorEvaluation> indicators,
        List<Finding>[] counted,
        ImmutableArray<IJudged>.Builder[] others
    )
    {
        var counts = new int[counted.Length];
        var countsOfCounted = new int[counted.Length];
        foreach (IndicatorEvaluation indicator in indicators)
        {
            foreach (IJudged finding in indicator.Judged)
            {
                if (finding.Place.School is not null)
                {
                    (finding.Rule.IsCounted ? countsOfCounted : counts)[finding.Place.Index]++;
                }
            }
        }

        for (int i = 0; i < counts.Length; i++)
        {
            counted[i] = new List<Finding>(countsOfCounted[i]);
            others[i] = ImmutableArray.CreateBuilder<IJudged>(counts[i]);
        }

        foreach (IndicatorEvaluation indicator in indicators)
        {
            foreach (IJudged finding in indicator.Judged)
            {
                if (finding.Place.School is null)
                {
                    continue;
                }

                if (finding.Rule.IsCounted)
                {
                    counted[finding.Place.Index].Add((Finding)finding);
                }
                else
                {
                    others[finding.Place.Index].Add(finding);
                }
            }
        }
    }

    private SchoolEvaluation Evaluate(
        Place place,
        List<Finding> counted,
        ImmutableArray<IJudged> others,
        ImmutableArray<VetoEvaluation> vetoes
    )
    {
        Outcome outcome = Outcome.NotApplicable;
        var sections = ImmutableArray.CreateBuilder<SectionEvaluation>(place.Sections.Length);
        foreach (Place section in place.Sections)
        {
            SectionEvaluation evaluated = EvaluateSection(section, counted);
            sections.Add(evaluated);
            outcome = Outcomes.Combine(outcome, evaluated.Outcome);
        }

        foreach (IJudged finding in others)
        {
            outcome = Outcomes.Combine(outcome, finding.Outcome);
        }

        foreach (VetoEvaluation veto in vetoes)
        {
            outcome = Outcomes.Combine(outcome, veto.Outcome);
        }

        return new SchoolEvaluation(
            place.School!,
            outcome,
            sections.MoveToImmutable(),
            others,
            vetoes
        );
    }

    private SectionEvaluation EvaluateSection(Place section, List<Finding> ofSchool)
    {
        var own = ImmutableArray.CreateBuilder<Finding>(ofSchool.Count);
        foreach (Finding finding in ofSchool)
        {
            if (finding.Place.Stage == section.Stage)
            {
                own.Add(finding);
            }
        }

        var findings = own.Count == own.Capacity ? own.MoveToImmutable() : own.ToImmutable();
        Outcome outcome = ApplySchoolRule(findings);
        if (outcome == Outcome.Met)
        {
            foreach (Finding finding in findings)
            {
                finding.IsTolerated = finding.Outcome == Outcome.NotMet;
            }
        }

        return new SectionEvaluation(section, outcome, findings, _headroom)
        {
            Alert =
                outcome == Outcome.NotMet ? Alert.Red
                : outcome == Outcome.Met && IsTight(findings) ? Alert.Orange
                : null,
        };
    }

    /// <summary>Whether the rule would fail if all that is met by little were not met, or what is not met were a little lower.</summary>
    private bool IsTight(ImmutableArray<Finding> findings)
    {
        if (standard.SchoolRule is not { } rule)
        {
            return false;
        }

        int alerts = 0;
        foreach (Finding finding in findings)
        {
            alerts += finding.Alert is null ? 0 : 1;
            if (
                finding.Outcome == Outcome.NotMet
                && finding.Reaches(rule.Floor * (1 + Alerts.Margin)) == false
            )
            {
                return true;
            }
        }

        return alerts > rule.Criteria.Length - rule.AtLeast;
    }
}
