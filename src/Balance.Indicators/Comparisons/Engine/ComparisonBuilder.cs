using System.Collections.Immutable;

namespace Balance.Indicators.Comparisons;

/// <summary>Puts what several evaluations say of the same things side by side.</summary>
internal sealed class ComparisonBuilder
{
    private readonly ImmutableArray<Evaluation> _evaluations;

    /// <summary>Of each evaluation, school by school, its position among the comparison's.</summary>
    private readonly int[][] _positions;

    private readonly FindingKeys _keys = new();

    /// <summary>Whether the last is of a later year than the one before it: of scenarios nothing is on its way.</summary>
    private readonly bool _isNextYear;

    /// <summary>How many findings are met of each school, and of each indicator.</summary>
    private readonly Tally[] _schoolCounts;
    private readonly Dictionary<string, Tally> _indicatorCounts = [];

    public ComparisonBuilder(ImmutableArray<Evaluation> evaluations)
    {
        _evaluations = evaluations;
        _isNextYear = evaluations.FromEnd(1).County.Year > evaluations.FromEnd(2).County.Year;
        _positions = [.. evaluations.Select(item => new int[item.Schools.Count])];
        AlignedRows<string, SchoolEvaluation> schools = AlignSchools();
        _schoolCounts = [.. schools.Keys.Select(_ => new Tally(evaluations.Length))];
        AlignedRows<FindingKey, Observation> findings = AlignFindings();
        Schools = Namesakes.Told([
            .. _schoolCounts.Select(
                (counts, row) => new SchoolChange([.. schools[row].Span], counts.Counts(), null)
            ),
        ]);
        var changes = ImmutableArray.CreateBuilder<FindingChange>(findings.Keys.Count);
        for (int row = 0; row < findings.Keys.Count; row++)
        {
            int school = FindingKeys.SchoolOf(findings.Keys[row]);
            changes.Add(new(school < 0 ? null : Schools[school], findings[row], _isNextYear));
        }

        Findings = changes.MoveToImmutable();
    }

    public ImmutableArray<SchoolChange> Schools { get; }

    public ImmutableArray<FindingChange> Findings { get; }

    public ImmutableArray<OutcomeCounts?> SchoolCounts() =>
        [.. _evaluations.Select(evaluation => Tally.Judged(evaluation.SchoolCounts))];

    public ImmutableArray<IndicatorChange> Indicators()
    {
        var rows = new AlignedRows<string, IndicatorEvaluation>(_evaluations.Length);
        foreach (int at in rows.Order)
        {
            foreach (IndicatorEvaluation item in AllOf(_evaluations[at]))
            {
                rows.Set(item.Indicator.Id, at, item);
            }
        }

        return
        [
            .. rows.Keys.Select(
                (id, row) =>
                {
                    IndicatorEvaluation?[] items = rows[row].ToArray();
                    return new IndicatorChange(
                        id,
                        items.Last(item => item is not null)!.Indicator.Name,
                        [.. items.Select(item => item?.Outcome)],
                        CountsOf(id).Counts()
                    );
                }
            ),
        ];
    }

    public ImmutableArray<CoefficientChange> Coefficients()
    {
        var rows = new AlignedRows<(Stage Stage, string Indicator), CoefficientEvaluation>(
            _evaluations.Length
        );
        foreach (int at in rows.Order)
        {
            foreach (CoefficientEvaluation item in _evaluations[at].Coefficients)
            {
                rows.Set((item.Stage, item.Indicator), at, item);
            }
        }

        return
        [
            .. rows.Keys.Select(
                (key, row) =>
                    new CoefficientChange(
                        key.Stage,
                        key.Indicator,
                        [.. rows[row].Span],
                        _isNextYear
                    )
            ),
        ];
    }

    private AlignedRows<FindingKey, Observation> AlignFindings()
    {
        var rows = new AlignedRows<FindingKey, Observation>(
            _evaluations.Length,
            CountOf(_evaluations.FromEnd(1))
        );
        foreach (int at in rows.Order)
        {
            Evaluation evaluation = _evaluations[at];
            foreach (IndicatorEvaluation indicator in AllOf(evaluation))
            {
                Align(rows, at, indicator);
            }

            foreach (VetoEvaluation veto in evaluation.Vetoes)
            {
                rows.Set(_keys.Of(veto, school: null), at, Observation.Of(veto));
            }

            for (int i = 0; i < evaluation.Schools.Count; i++)
            {
                foreach (VetoEvaluation veto in evaluation.Schools[i].Vetoes)
                {
                    rows.Set(_keys.Of(veto, _positions[at][i]), at, Observation.Of(veto));
                }
            }
        }

        return rows;
    }

    private static IEnumerable<IndicatorEvaluation> AllOf(Evaluation evaluation) =>
        evaluation.Indicators.Concat(evaluation.Preconditions);

    private static int CountOf(Evaluation evaluation) =>
        AllOf(evaluation).Sum(indicator => indicator.Judged.Length)
        + evaluation.Vetoes.Length
        + evaluation.Schools.Sum(school => school.Vetoes.Length);

    /// <summary>Finds the row of each finding, and counts it for its school and its indicator.</summary>
    private void Align(
        AlignedRows<FindingKey, Observation> rows,
        int at,
        IndicatorEvaluation indicator
    )
    {
        Tally counts = CountsOf(indicator.Indicator.Id);
        foreach (IJudged item in indicator.Judged)
        {
            int school = item.Place.OfSchool is { } place ? _positions[at][place.Index] : -1;
            rows.Set(_keys.Of(item, school), at, Observation.Of(item));
            if (school >= 0)
            {
                _schoolCounts[school].Add(at, item.Outcome);
            }
            else if (item.Rule.Criterion.Subject == SubjectKind.County)
            {
                continue;
            }

            counts.Add(at, item.Outcome);
        }
    }

    private Tally CountsOf(string indicator)
    {
        if (!_indicatorCounts.TryGetValue(indicator, out Tally? tally))
        {
            tally = new Tally(_evaluations.Length);
            _indicatorCounts.Add(indicator, tally);
        }

        return tally;
    }

    private AlignedRows<string, SchoolEvaluation> AlignSchools()
    {
        var rows = new AlignedRows<string, SchoolEvaluation>(_evaluations.Length);
        foreach (int at in rows.Order)
        {
            SchoolTable schools = _evaluations[at].Schools;
            for (int i = 0; i < schools.Count; i++)
            {
                string code = FoldedText.Of(schools[i].School.Code);
                _positions[at][i] = rows.Set(code, at, schools[i]);
            }
        }

        return rows;
    }
}
