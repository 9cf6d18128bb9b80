using System.Collections.Immutable;

namespace Balance.Indicators.Comparisons;

/// <summary>Puts what several evaluations say of the same things side by side.</summary>
internal sealed class ComparisonBuilder
{
    private readonly ImmutableArray<Evaluation> _evaluations;

    /// <summary>Of each evaluation, from a school to its position among the comparison's.</summary>
    private readonly Dictionary<School, int>[] _positions;

    /// <summary>Whether the last is of a later year than the one before it: of scenarios nothing is on its way.</summary>
    private readonly bool _isNextYear;

    private readonly Dictionary<string, Tally> _indicatorCounts = [];

    public ComparisonBuilder(ImmutableArray<Evaluation> evaluations)
    {
        _evaluations = evaluations;
        _isNextYear = evaluations.FromEnd(1).County.Year > evaluations.FromEnd(2).County.Year;
        _positions =
        [
            .. evaluations.Select(_ => new Dictionary<School, int>(ByReference.Comparer)),
        ];
        AlignedRows<string, SchoolEvaluation> schools = AlignSchools();
        AlignedRows<FindingKey, Observation> findings = AlignFindings();
        Tally[] schoolCounts = [.. schools.Select(_ => new Tally(evaluations.Length))];
        Count(findings, schoolCounts);
        Schools = Namesakes.Told([
            .. schools.Select(
                (row, at) => new SchoolChange([.. row.Value], schoolCounts[at].Counts(), null)
            ),
        ]);
        Findings =
        [
            .. findings.Select(row => new FindingChange(row.Key, [.. row.Value], _isNextYear)
            {
                School = row.Key.School < 0 ? null : Schools[row.Key.School],
            }),
        ];
    }

    public ImmutableArray<SchoolChange> Schools { get; }

    public ImmutableArray<FindingChange> Findings { get; }

    public ImmutableArray<OutcomeCounts?> SchoolCounts()
    {
        var tally = new Tally(_evaluations.Length);
        for (int at = 0; at < _evaluations.Length; at++)
        {
            foreach (SchoolEvaluation school in _evaluations[at].Schools)
            {
                tally.Add(at, school.Outcome);
            }
        }

        return tally.Counts();
    }

    public ImmutableArray<IndicatorChange> Indicators()
    {
        var rows = new AlignedRows<string, IndicatorEvaluation>(_evaluations.Length);
        foreach (int at in rows.Order)
        {
            foreach (
                IndicatorEvaluation item in _evaluations[at]
                    .Indicators.Concat(_evaluations[at].Preconditions)
            )
            {
                rows.Row(item.Indicator.Id)[at] = item;
            }
        }

        return
        [
            .. rows.Select(row => new IndicatorChange(
                row.Key,
                row.Value.Last(item => item is not null)!.Indicator.Name,
                [.. row.Value.Select(item => item?.Outcome)],
                CountsOf(row.Key).Counts()
            )),
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
                rows.Row((item.Stage, item.Indicator))[at] = item;
            }
        }

        return
        [
            .. rows.Select(row => new CoefficientChange(
                row.Key.Stage,
                row.Key.Indicator,
                [.. row.Value],
                _isNextYear
            )),
        ];
    }

    private AlignedRows<FindingKey, Observation> AlignFindings()
    {
        var rows = new AlignedRows<FindingKey, Observation>(_evaluations.Length);
        foreach (int at in rows.Order)
        {
            Evaluation evaluation = _evaluations[at];
            foreach (Finding finding in evaluation.Findings)
            {
                Observation?[] row = rows.Row(KeyOf(finding, at));
                if (row[at] is { } observation)
                {
                    observation.Add(finding);
                }
                else
                {
                    row[at] = new Observation(finding);
                }
            }

            foreach (VetoEvaluation veto in evaluation.Vetoes)
            {
                rows.Row(new(veto.Veto.Id, -1, null, null, null))[at] = new Observation(veto);
            }

            foreach (SchoolEvaluation school in evaluation.Schools)
            {
                int position = _positions[at][school.School];
                foreach (VetoEvaluation veto in school.Vetoes)
                {
                    rows.Row(new(veto.Veto.Id, position, null, null, null))[at] = new Observation(
                        veto
                    );
                }
            }
        }

        return rows;
    }

    /// <summary>How many findings are met of each indicator and of each school.</summary>
    private void Count(AlignedRows<FindingKey, Observation> findings, Tally[] schools)
    {
        foreach (KeyValuePair<FindingKey, Observation?[]> row in findings)
        {
            for (int at = 0; at < row.Value.Length; at++)
            {
                if (row.Value[at] is not { First: { } finding } observation)
                {
                    continue;
                }

                if (finding.Subject.Kind != SubjectKind.County)
                {
                    CountsOf(finding.Indicator.Id).Add(at, observation.Outcome);
                }

                if (row.Key.School >= 0)
                {
                    schools[row.Key.School].Add(at, observation.Outcome);
                }
            }
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

    private FindingKey KeyOf(Finding finding, int at)
    {
        Subject subject = finding.Subject;
        return new(
            finding.Criterion.Id,
            subject.School is { } school ? _positions[at][school] : -1,
            subject.Stage,
            subject.MonitoredSubject,
            subject.SchoolGrade
        );
    }

    private AlignedRows<string, SchoolEvaluation> AlignSchools()
    {
        var rows = new AlignedRows<string, SchoolEvaluation>(_evaluations.Length);
        foreach (int at in rows.Order)
        {
            foreach (SchoolEvaluation school in _evaluations[at].Schools)
            {
                string code = FoldedText.Of(school.School.Code);
                rows.Row(code)[at] = school;
                _positions[at].Add(school.School, rows.IndexOf(code));
            }
        }

        return rows;
    }
}
