using System.Collections.Immutable;

namespace Balance.Indicators.Comparisons;

/// <summary>Puts what several evaluations say of the same things side by side.</summary>
internal sealed class ComparisonBuilder
{
    private readonly ImmutableArray<Evaluation> _evaluations;

    /// <summary>Of each evaluation, from a school to its position among the comparison's.</summary>
    private readonly Dictionary<School, int>[] _positions;

    public ComparisonBuilder(ImmutableArray<Evaluation> evaluations)
    {
        _evaluations = evaluations;
        _positions =
        [
            .. evaluations.Select(_ => new Dictionary<School, int>(ByReference.Comparer)),
        ];
        Schools = AlignSchools();
    }

    public ImmutableArray<SchoolChange> Schools { get; }

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
                [.. row.Value.Select(item => item?.Outcome)]
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
                [.. row.Value]
            )),
        ];
    }

    public ImmutableArray<FindingChange> Findings()
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

        return
        [
            .. rows.Select(row => new FindingChange(row.Key, [.. row.Value])
            {
                School = row.Key.School < 0 ? null : Schools[row.Key.School],
            }),
        ];
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

    private ImmutableArray<SchoolChange> AlignSchools()
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

        return WithNamesakes([.. rows.Select(row => new SchoolChange([.. row.Value]))]);
    }

    /// <summary>Points a new school at the one that is gone and has its name, where there is one of each and no more.</summary>
    private static ImmutableArray<SchoolChange> WithNamesakes(ImmutableArray<SchoolChange> schools)
    {
        SchoolChange[] changed = [.. schools];
        var groups = Enumerable
            .Range(0, changed.Length)
            .Where(at => changed[at].State is SchoolChangeState.New or SchoolChangeState.Gone)
            .GroupBy(at => FoldedText.Of(changed[at].Name));
        foreach (IGrouping<string, int> group in groups)
        {
            int[] pair = [.. group.Take(3)];
            if (pair.Length == 2 && changed[pair[0]].State != changed[pair[1]].State)
            {
                (int one, int other) = (pair[0], pair[1]);
                changed[one] = new(schools[one].Schools, schools[other].Code);
                changed[other] = new(schools[other].Schools, schools[one].Code);
            }
        }

        return [.. changed];
    }
}
