using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>
/// How many more pupils a section can take. The figure is found by asking the judges themselves of the school with so many more pupils,
/// so whatever a rule looks at moves as it does in an evaluation; here only the greatest number is searched for.
/// </summary>
/// <remarks>
/// The search is right because pupils only make it harder: where n + 1 more hold, n do. With n more pupils in a section of P,
/// <list type="bullet">
/// <item>what the section has itself is x / (P + n) per pupil, which falls;</item>
/// <item>of what the school shares, every stage has w·A / (Σ w·P + w'·n) per pupil, its own weight above and the sum over the school below: it falls in
/// the section and in its siblings alike;</item>
/// <item>what a sibling has itself does not change.</item>
/// </list>
/// So no value rises, rounding keeps their order, and what is met, or comes up to the floor, only becomes less: a rule of at
/// least so many, each other one at the floor, cannot begin to hold. The size of the school rises against its limit.
/// Transitional provisions end with pupils (100 of them, or half of them migrants' children); the one that begins with pupils
/// (50) eases a count of people, and one whole person is enough for 111 pupils, so that nothing is met again because of it.
/// There is always an end: some criterion must be met or come up to its floor, and with a limit above 0 every value falls below that.
/// </remarks>
internal sealed class HeadroomJudge(Standard standard, County county, EvaluationOptions options)
{
    /// <summary>More than the pupils of any country; a standard under which so many fit limits nothing.</summary>
    private const int Most = 1_000_000_000;

    private readonly RuleBook _rules = RuleBook.Of(standard);

    /// <summary>
    /// The greatest number of more pupils with which the school rule of every section of the school and the limits of its size
    /// hold; null where they do not hold now, where nothing ends it, or where missing data leave open which number is the greatest.
    /// </summary>
    public int? Of(SectionEvaluation section)
    {
        CampusGroup school = section.Place.Entries!;
        Stage stage = section.Stage;
        if (PupilsIn(section.Place.Section) is not (> 0 and var pupils))
        {
            return null;
        }

        int low = Estimate(school, pupils, section.Findings);
        int high = low + 1;
        int step = 1;
        Outcome atLow = With(school, stage, low);
        Outcome atHigh;
        if (atLow == Outcome.Met)
        {
            while ((atHigh = With(school, stage, high)) == Outcome.Met)
            {
                if (high >= Most)
                {
                    return null;
                }

                low = high;
                high += step;
                step *= 2;
            }
        }
        else
        {
            do
            {
                high = low;
                atHigh = atLow;
                if (high == 0)
                {
                    return null;
                }

                low = Math.Max(0, high - step);
                step *= 2;
            } while ((atLow = With(school, stage, low)) != Outcome.Met);
        }

        while (high - low > 1)
        {
            int middle = low + (high - low) / 2;
            Outcome atMiddle = With(school, stage, middle);
            if (atMiddle == Outcome.Met)
            {
                low = middle;
            }
            else
            {
                high = middle;
                atHigh = atMiddle;
            }
        }

        return atHigh == Outcome.NotMet ? low : null;
    }

    /// <summary>
    /// Where to begin, so that two questions are mostly enough: what it would be if nothing were shared, in doubles. Only time hangs
    /// on it.
    /// </summary>
    private int Estimate(CampusGroup school, decimal pupils, ImmutableArray<Finding> findings)
    {
        SchoolRule rule = standard.SchoolRule!;
        double[] values =
        [
            .. findings
                .Where(finding => finding.Value is not null && finding.Limit > 0)
                .Select(finding => (double)finding.Value!.Value / (double)finding.Limit!.Value)
                .OrderBy(value => value),
        ];
        int spare = rule.Criteria.Length - rule.AtLeast;
        double times =
            values.Length == 0
                ? 1
                : Math.Min(
                    values[Math.Min(spare, values.Length - 1)],
                    rule.Floor > 0 ? values[0] / (double)rule.Floor : double.MaxValue
                );
        double more = Math.Floor((double)pupils * (times - 1) + 1e-6);
        var place = Place.Alone(school);
        CriterionJudge judge = JudgeOf(place);
        foreach (Rule size in _rules.Sizes)
        {
            if (judge.Judge(size, place) is { Limit: { } most, Value: { } now })
            {
                more = Math.Min(more, (double)(most - now));
            }
        }

        return (int)Math.Max(0, Math.Min(more, Most / 2));
    }

    private CriterionJudge JudgeOf(Place place)
    {
        var figures = new Figures(county.Measures, [place], standard);
        return new CriterionJudge(standard, figures, new ScopeTest(figures), options);
    }

    /// <summary>What follows of the rules with so many more pupils: Met, NotMet, or Undetermined.</summary>
    private Outcome With(CampusGroup school, Stage stage, int more)
    {
        var place = Place.Alone(WithMore(school, stage, more));
        CriterionJudge judge = JudgeOf(place);
        var schools = new SchoolJudge(standard, county, judge, options);
        Outcome outcome = Outcome.NotApplicable;
        foreach (Rule size in _rules.Sizes)
        {
            outcome = Outcomes.Combine(
                outcome,
                judge.Judge(size, place)?.Outcome ?? Outcome.NotApplicable
            );
        }

        var findings = new List<Finding>();
        foreach (Place section in place.Sections)
        {
            findings.Clear();
            foreach (Rule rule in _rules.SchoolRuled)
            {
                if (judge.Judge(rule, section) is { } finding)
                {
                    findings.Add(finding);
                }
            }

            Outcome ruled = schools.ApplySchoolRule(findings);

            // A rule that no longer applies to the section does not hold of it.
            outcome = Outcomes.Combine(
                outcome,
                ruled == Outcome.NotApplicable && section.Stage == stage ? Outcome.NotMet : ruled
            );
        }

        return outcome;
    }

    /// <summary>
    /// The school with more pupils in a stage, in an entry that has some there already. Its campuses stay apart, for what only some of
    /// them report a provision may be claimed by.
    /// </summary>
    private static CampusGroup WithMore(CampusGroup school, Stage stage, int more)
    {
        SchoolEntry entry = school.Entries.First(entry =>
            PupilsIn(entry.School.Section(stage)) > 0
        );
        Section section = entry.School.Section(stage)!;
        Section grown = section with
        {
            Measures = section.Measures.With(Measures.Pupils, PupilsIn(section)!.Value + more),
        };
        return school with
        {
            Entries = school.Entries.Replace(
                entry,
                entry with
                {
                    School = entry.School.With(grown),
                }
            ),
        };
    }

    private static decimal? PupilsIn(Section? section) =>
        section?.Measures.Find(Measures.Pupils)?.Number;
}
