using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>Walks the subjects of a county, has each rule applied, and combines what was found.</summary>
internal sealed class Evaluator
{
    private readonly Standard _standard;
    private readonly County _county;
    private readonly EvaluationOptions _options;
    private readonly RuleBook _rules;
    private readonly Figures _figures;
    private readonly ScopeTest _scopes;
    private readonly CriterionJudge _judge;
    private readonly ClassJudge _classes;
    private readonly ImmutableArray<Place> _schools;
    private readonly ImmutableArray<Place> _sections;
    private readonly List<IJudged> _findings = [];

    /// <summary>By the rules that coefficients look at: what was found of each section.</summary>
    private readonly Dictionary<Rule, Finding?[]> _ofSections = [];

    public Evaluator(Standard standard, County county, EvaluationOptions options)
    {
        _standard = standard;
        _county = county;
        _options = options;
        _rules = RuleBook.Of(standard);
        _schools = Place.SchoolsOf(county);
        _figures = new Figures(county.Measures, _schools, standard);
        _scopes = new ScopeTest(_figures);
        _judge = new CriterionJudge(standard, _figures, _scopes, options);
        _classes = new ClassJudge(_judge, _figures, _scopes, options);
        var sections = ImmutableArray.CreateBuilder<Place>();
        foreach (Place school in _schools)
        {
            sections.AddRange(school.Sections);
        }

        _sections = sections.ToImmutable();
    }

    public Evaluation Evaluate(
        ImmutableArray<DataProblem> warnings,
        CancellationToken cancellationToken
    )
    {
        ImmutableArray<IJudged>[] findings = FindAll(_rules.Indicators, cancellationToken);
        ImmutableArray<IJudged>[] beforehand = FindAll(_rules.Preconditions, cancellationToken);
        ImmutableArray<CoefficientEvaluation> coefficients = new CoefficientJudge(
            _standard,
            _figures,
            _scopes,
            _options
        ).Evaluate(
            _sections,
            anySchools: !_schools.IsEmpty,
            rule => _ofSections.TryGetValue(rule, out Finding?[]? found) ? found : null
        );
        ImmutableArray<IndicatorEvaluation> indicators = Combine(
            _rules.Indicators,
            findings,
            coefficients
        );
        ImmutableArray<IndicatorEvaluation> preconditions = Combine(
            _rules.Preconditions,
            beforehand,
            coefficients
        );
        ImmutableArray<SchoolEvaluation> schools = new SchoolJudge(
            _standard,
            _county,
            _judge,
            _options
        ).Evaluate(_schools, indicators, _figures.Missing);
        ImmutableArray<DimensionEvaluation> dimensions = EvaluateDimensions(
            indicators,
            schools,
            coefficients
        );
        ImmutableArray<VetoEvaluation> vetoes =
        [
            .. _standard
                .Vetoes.Where(veto => veto.CountyClause is not null)
                .Select(veto => VetoJudge.OfCounty(veto, _county, _schools, _figures.Missing)),
        ];
        var evaluation = new Evaluation(_standard, _county, _options)
        {
            Outcome = Outcomes.Combine(
                dimensions
                    .Select(dimension => dimension.Outcome)
                    .Concat(vetoes.Select(veto => veto.Outcome))
                    .Concat(preconditions.Select(precondition => precondition.Outcome))
            ),
            Dimensions = dimensions,
            Indicators = new IndicatorTable(indicators),
            Coefficients = new CoefficientTable(coefficients),
            Stages = ClassCounts.Totals(_sections, _figures, schools),
            Schools = new SchoolTable(schools),
            Figures = new FigureTable(_figures, _schools),
            Vetoes = vetoes,
            Preconditions = preconditions,
            Warnings = warnings,
        };
        if (_options.Rounding != Rounding.Exact)
        {
            var exactly = new EvaluationOptions
            {
                TransitionalProvisions = _options.TransitionalProvisions,
            };
            RoundingMarks.Mark(
                evaluation,
                new Evaluator(_standard, _county, exactly).Evaluate(warnings, cancellationToken)
            );
        }

        return evaluation;
    }

    private ImmutableArray<IJudged>[] FindAll(
        ImmutableArray<IndicatorRules> indicators,
        CancellationToken cancellationToken
    )
    {
        var findings = new ImmutableArray<IJudged>[indicators.Length];
        for (int i = 0; i < findings.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _findings.Clear();
            foreach (Rule rule in indicators[i].Rules)
            {
                if (rule.Criterion.Alternative is null || IsChosen(rule, indicators[i]))
                {
                    Judge(rule);
                }
            }

            RequireOneAlternative(indicators[i]);
            findings[i] = [.. _findings];
        }

        return findings;
    }

    private static ImmutableArray<IndicatorEvaluation> Combine(
        ImmutableArray<IndicatorRules> indicators,
        ImmutableArray<IJudged>[] findings,
        ImmutableArray<CoefficientEvaluation> coefficients
    )
    {
        var results = ImmutableArray.CreateBuilder<IndicatorEvaluation>(indicators.Length);
        for (int i = 0; i < findings.Length; i++)
        {
            results.Add(Combine(indicators[i], findings[i], coefficients));
        }

        return results.MoveToImmutable();
    }

    private static IndicatorEvaluation Combine(
        IndicatorRules indicator,
        ImmutableArray<IJudged> findings,
        ImmutableArray<CoefficientEvaluation> coefficients
    )
    {
        Outcome outcome = Outcome.NotApplicable;
        foreach (IJudged finding in findings)
        {
            outcome = Outcomes.Combine(outcome, finding.Outcome);
        }

        ImmutableArray<CoefficientEvaluation> own = indicator.HasCoefficient
            ? coefficients.RemoveAll(coefficient => !indicator.Concerns(coefficient))
            : [];
        foreach (CoefficientEvaluation coefficient in own)
        {
            outcome = Outcomes.Combine(outcome, coefficient.Outcome);
        }

        return new IndicatorEvaluation(indicator.Indicator, outcome, findings, own);
    }

    /// <summary>
    /// Alternatives of which none has a value, because each was asked of nobody, decide nothing: what the first of them
    /// would need is missing.
    /// </summary>
    private void RequireOneAlternative(IndicatorRules indicator)
    {
        foreach (ImmutableArray<Rule> group in indicator.Alternatives)
        {
            if (
                _findings.Exists(finding =>
                    group.Contains(finding.Rule) && finding.Outcome != Outcome.NotApplicable
                )
            )
            {
                continue;
            }

            Rule first = group[0];
            _findings.RemoveAll(finding => group.Contains(finding.Rule));
            Add(
                Undetermined(
                    first,
                    [.. first.Criterion.Quantity.Measures.Select(_figures.Missing.OfCounty)]
                )
            );
        }
    }

    /// <summary>Of alternatives those that are reported are judged; where none is, the first stands for them all.</summary>
    private bool IsChosen(Rule rule, IndicatorRules indicator)
    {
        ImmutableArray<Rule> alternatives = indicator.Alternatives.First(group =>
            group.Contains(rule)
        );
        return alternatives.Any(other => _figures.IsAnyReported(other.Criterion.Quantity))
            ? _figures.IsAnyReported(rule.Criterion.Quantity)
            : rule == alternatives[0];
    }

    private void Judge(Rule rule)
    {
        Criterion criterion = rule.Criterion;
        bool needsSchools =
            criterion.SumsSections
            || criterion.Subject is SubjectKind.School or SubjectKind.Section or SubjectKind.Class;
        if (needsSchools && _schools.IsEmpty)
        {
            Add(Undetermined(rule, MissingNames.Schools));
            return;
        }

        switch (criterion.Subject)
        {
            case SubjectKind.School:
                JudgeEach(rule, _schools);
                break;
            case SubjectKind.Section:
                JudgeSections(rule);
                break;
            case SubjectKind.Class:
                foreach (Place section in _sections)
                {
                    _classes.Judge(rule, section, _findings);
                }

                break;
            case SubjectKind.MonitoredSubject:
                JudgeMonitoredSubjects(rule);
                break;
            default:
                if (!criterion.SumsSections)
                {
                    Add(_judge.Judge(rule, Place.County));
                    break;
                }

                foreach (Stage stage in criterion.Limit.Stages)
                {
                    Add(_judge.JudgeSummed(rule, stage, _sections));
                }

                break;
        }
    }

    private void JudgeEach(Rule rule, ImmutableArray<Place> places)
    {
        foreach (Place place in places)
        {
            Add(_judge.Judge(rule, place));
        }
    }

    private void JudgeSections(Rule rule)
    {
        Finding?[]? found = null;
        if (rule.IsOfCoefficient)
        {
            _ofSections[rule] = found = new Finding?[_sections.Length];
        }

        for (int i = 0; i < _sections.Length; i++)
        {
            Finding? finding = _judge.Judge(rule, _sections[i]);
            Add(finding);
            if (found is not null)
            {
                found[i] = finding;
            }
        }
    }

    private void JudgeMonitoredSubjects(Rule rule)
    {
        if (
            _county.Measures.Find(Measures.MonitoredSubjects)
            is not { Subjects: { IsDefaultOrEmpty: false } subjects }
        )
        {
            Add(Undetermined(rule, _figures.Missing.OfCounty(Measures.MonitoredSubjects)));
            return;
        }

        DataPath list = DataPath.Root.Measure(Measures.MonitoredSubjects.Id);
        for (int i = 0; i < subjects.Length; i++)
        {
            Add(_judge.Judge(rule, Place.Of(subjects[i], list.Item(i))));
        }
    }

    /// <summary>What is open for the whole county.</summary>
    private static Finding Undetermined(Rule rule, params ImmutableArray<MissingFigure> missing) =>
        new(rule, Place.County, Subject.County)
        {
            Outcome = Outcome.Undetermined,
            Limit = rule.Criterion.Limit.For(null, null),
            Missing = missing,
        };

    private void Add(Finding? finding)
    {
        if (finding is not null)
        {
            _findings.Add(finding);
        }
    }

    private ImmutableArray<DimensionEvaluation> EvaluateDimensions(
        ImmutableArray<IndicatorEvaluation> indicators,
        ImmutableArray<SchoolEvaluation> schools,
        ImmutableArray<CoefficientEvaluation> coefficients
    )
    {
        var results = ImmutableArray.CreateBuilder<DimensionEvaluation>();
        int next = 0;
        foreach (Dimension dimension in _standard.Dimensions)
        {
            // Where the school rule stands, it takes the place of the indicators that it counts.
            bool isRuled = dimension == _rules.Ruled;
            bool holdsSchoolRule = isRuled && _standard.SchoolRule is not null;
            int first = next;
            next += dimension.Indicators.Length;
            Outcome outcome = Outcome.NotApplicable;
            for (int i = first; i < next; i++)
            {
                if (!holdsSchoolRule || !_rules.Indicators[i].IsCounted)
                {
                    outcome = Outcomes.Combine(outcome, indicators[i].Outcome);
                }
                else if (_schools.IsEmpty)
                {
                    outcome = Outcomes.Combine(
                        indicators[i].Judged.Select(finding => finding.Outcome).Append(outcome)
                    );
                }
            }

            if (holdsSchoolRule)
            {
                foreach (SchoolEvaluation school in schools)
                {
                    outcome = Outcomes.Combine(outcome, school.Resources);
                }
            }

            if (isRuled)
            {
                foreach (CoefficientEvaluation coefficient in coefficients)
                {
                    outcome = Outcomes.Combine(outcome, coefficient.Outcome);
                }
            }

            results.Add(
                new DimensionEvaluation(
                    dimension,
                    outcome,
                    ImmutableArray.Create(indicators, first, next - first)
                )
                {
                    HoldsSchoolRule = holdsSchoolRule,
                }
            );
        }

        return results.ToImmutable();
    }
}
