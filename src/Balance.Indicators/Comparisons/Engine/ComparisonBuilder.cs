using System.Collections.Immutable;
using System.Runtime.InteropServices;

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

    private readonly Dictionary<string, Tally> _indicatorCounts = [];

    public ComparisonBuilder(ImmutableArray<Evaluation> evaluations)
    {
        _evaluations = evaluations;
        _isNextYear = evaluations.FromEnd(1).County.Year > evaluations.FromEnd(2).County.Year;
        _positions = [.. evaluations.Select(item => new int[item.Schools.Count])];
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
            .. findings.Select(row => new FindingChange(
                FindingKeys.SchoolOf(row.Key) is >= 0 and var school ? Schools[school] : null,
                ImmutableCollectionsMarshal.AsImmutableArray(row.Value),
                _isNextYear
            )),
        ];
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
        // Some 20 of a school, all classes of a section being one.
        var rows = new AlignedRows<FindingKey, Observation>(
            _evaluations.Length,
            20 * _evaluations.FromEnd(1).Schools.Count
        );
        foreach (int at in rows.Order)
        {
            Evaluation evaluation = _evaluations[at];
            foreach (
                IndicatorEvaluation indicator in evaluation.Indicators.Concat(
                    evaluation.Preconditions
                )
            )
            {
                Align(rows, at, indicator.Findings);
            }

            foreach (VetoEvaluation veto in evaluation.Vetoes)
            {
                rows.Row(_keys.Of(veto, school: null))[at] = Observation.Of(veto);
            }

            for (int i = 0; i < evaluation.Schools.Count; i++)
            {
                foreach (VetoEvaluation veto in evaluation.Schools[i].Vetoes)
                {
                    rows.Row(_keys.Of(veto, _positions[at][i]))[at] = Observation.Of(veto);
                }
            }
        }

        return rows;
    }

    private void Align(
        AlignedRows<FindingKey, Observation> rows,
        int at,
        ImmutableArray<Finding> findings
    )
    {
        foreach (Finding finding in findings)
        {
            int school = finding.Place.OfSchool is { } place ? _positions[at][place.Index] : -1;
            rows.Row(_keys.Of(finding, school))[at].Add(finding);
        }
    }

    /// <summary>How many findings are met of each indicator and of each school.</summary>
    private void Count(AlignedRows<FindingKey, Observation> findings, Tally[] schools)
    {
        (int Rule, Tally Counts) last = (-1, new Tally(0));
        foreach (KeyValuePair<FindingKey, Observation[]> row in findings)
        {
            int school = FindingKeys.SchoolOf(row.Key);
            for (int at = 0; at < row.Value.Length; at++)
            {
                ref Observation observation = ref row.Value[at];
                if (observation is not { First: { } finding, Outcome: { } outcome })
                {
                    continue;
                }

                if (school >= 0)
                {
                    schools[school].Add(at, outcome);
                }
                else if (finding.Criterion.Subject == SubjectKind.County)
                {
                    continue;
                }

                if (last.Rule != row.Key.Rule)
                {
                    last = (row.Key.Rule, CountsOf(finding.Indicator.Id));
                }

                last.Counts.Add(at, outcome);
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

    private AlignedRows<string, SchoolEvaluation> AlignSchools()
    {
        var rows = new AlignedRows<string, SchoolEvaluation>(_evaluations.Length);
        foreach (int at in rows.Order)
        {
            SchoolTable schools = _evaluations[at].Schools;
            for (int i = 0; i < schools.Count; i++)
            {
                string code = FoldedText.Of(schools[i].School.Code);
                rows.Row(code)[at] = schools[i];
                _positions[at][i] = rows.IndexOf(code);
            }
        }

        return rows;
    }
}
