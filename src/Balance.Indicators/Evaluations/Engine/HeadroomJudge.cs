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

    private readonly (Indicator Indicator, Criterion Criterion)[] _resources =
    [
        .. CriteriaOf(
            standard,
            criterion => standard.SchoolRule?.Criteria.Contains(criterion.Id) == true
        ),
    ];

    private readonly (Indicator Indicator, Criterion Criterion)[] _sizes =
    [
        .. CriteriaOf(standard, IsSize),
    ];

    /// <summary>
    /// The greatest number of more pupils with which the school rule of every section of the school and the limits of its size
    /// hold; null where they do not hold now, where nothing ends it, or where missing data leave open which number is the greatest.
    /// </summary>
    public int? Of(School school, Stage stage, ImmutableArray<Finding> findings)
    {
        if (school.Section(stage)?.Measures.Find(Measures.Pupils)?.Number is not { } pupils)
        {
            return null;
        }

        int low = Estimate(school, pupils, findings);
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
    private int Estimate(School school, decimal pupils, ImmutableArray<Finding> findings)
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
        County alone = county with { Schools = [school] };
        Judge judge = JudgeOf(alone, out Place place);
        foreach ((Indicator indicator, Criterion criterion) in _sizes)
        {
            if (judge.Find(indicator, criterion, place) is { Limit: { } most, Value: { } now })
            {
                more = Math.Min(more, (double)(most - now));
            }
        }

        return (int)Math.Max(0, Math.Min(more, Most / 2));
    }

    private Judge JudgeOf(County alone, out Place place)
    {
        ImmutableArray<Place> schools = Place.SchoolsOf(alone);
        place = schools[0];
        var figures = new FigureReader(alone.Measures, schools, standard);
        return new Judge(standard, figures, new ScopeTest(figures), options);
    }

    /// <summary>What follows of the rules with so many more pupils: Met, NotMet, or Undetermined.</summary>
    private Outcome With(School school, Stage stage, int more)
    {
        School changed = school with
        {
            Sections =
            [
                .. school.Sections.Select(section =>
                    section.Stage == stage ? WithMore(section, more) : section
                ),
            ],
        };
        County alone = county with { Schools = [changed] };
        Judge judge = JudgeOf(alone, out Place place);
        var rule = new SchoolJudge(standard, alone, judge, options);
        return Outcomes.Combine([
            .. _sizes
                .Select(size => judge.Find(size.Indicator, size.Criterion, place))
                .OfType<Finding>()
                .Select(finding => finding.Outcome),
            .. place
                .Sections()
                .Select(section =>
                {
                    Outcome outcome = rule.ApplySchoolRule([
                        .. _resources
                            .Select(item => judge.Find(item.Indicator, item.Criterion, section))
                            .OfType<Finding>(),
                    ]);

                    // A rule that no longer applies to the section does not hold of it.
                    return outcome == Outcome.NotApplicable && section.Stage == stage
                        ? Outcome.NotMet
                        : outcome;
                }),
        ]);
    }

    private static Section WithMore(Section section, int more) =>
        section with
        {
            Measures = section.Measures.With(
                Measures.Pupils,
                section.Measures.Find(Measures.Pupils)!.Number!.Value + more
            ),
        };

    /// <summary>A school may not have more pupils than so many, such as GG4.</summary>
    private static bool IsSize(Criterion criterion) =>
        criterion.Subject == SubjectKind.School
        && criterion.Quantity.Per.IsEmpty
        && criterion.Comparison is Comparison.AtMost or Comparison.LessThan
        && criterion.Quantity.Of.Any(term => term.Measure == Measures.Pupils);

    private static IEnumerable<(Indicator Indicator, Criterion Criterion)> CriteriaOf(
        Standard standard,
        Func<Criterion, bool> isWanted
    ) =>
        from indicator in standard.Indicators
        from criterion in indicator.Criteria
        where isWanted(criterion)
        select (indicator, criterion);
}
