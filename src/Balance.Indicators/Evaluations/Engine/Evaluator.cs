using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>Walks the subjects of a county, has each criterion judged, and combines what was found.</summary>
internal sealed class Evaluator
{
    private readonly Standard _standard;
    private readonly County _county;
    private readonly EvaluationOptions _options;
    private readonly FigureReader _figures;
    private readonly ScopeTest _scopes;
    private readonly Judge _judge;
    private readonly ImmutableArray<Place> _schools;
    private readonly ImmutableArray<Place> _sections;
    private readonly Dimension _ruled;

    public Evaluator(Standard standard, County county, EvaluationOptions options)
    {
        _standard = standard;
        _county = county;
        _options = options;
        _schools = Place.SchoolsOf(county);
        _figures = new FigureReader(county.Measures, _schools, standard);
        _scopes = new ScopeTest(_figures);
        _judge = new Judge(standard, _figures, _scopes, options);
        _sections = [.. _schools.SelectMany(school => school.Sections())];
        var counted = new HashSet<string>(
            standard.SchoolRule?.Criteria
                ?? standard.Coefficients.Criteria.Union(standard.Composite?.Criteria ?? [])
        );
        _ruled = standard
            .Dimensions.OrderByDescending(dimension =>
                dimension
                    .Indicators.SelectMany(indicator => indicator.Criteria)
                    .Count(criterion => counted.Contains(criterion.Id))
            )
            .First();
    }

    /// <summary>What is missing where a county lists no school: an empty form never passes.</summary>
    public static MissingMeasure MissingSchools { get; } =
        new(
            DataPath.Root.Key("schools"),
            "schools",
            new LocalizedText("学校名单", "list of schools"),
            null,
            null
        );

    public Evaluation Evaluate(
        ImmutableArray<DataProblem> warnings,
        CancellationToken cancellationToken
    )
    {
        IndicatorEvaluation EvaluateNext(
            Indicator indicator,
            ImmutableArray<CoefficientEvaluation> known
        )
        {
            cancellationToken.ThrowIfCancellationRequested();
            return EvaluateIndicator(indicator, known);
        }

        ImmutableArray<CoefficientEvaluation> coefficients = new CoefficientJudge(
            _standard,
            _figures,
            _scopes,
            _options
        ).Evaluate(
            _sections.ToLookup(section => section.Stage!.Value),
            anySchools: !_schools.IsEmpty
        );
        ImmutableArray<IndicatorEvaluation> indicators =
        [
            .. _standard.Indicators.Select(indicator => EvaluateNext(indicator, coefficients)),
        ];
        ImmutableArray<IndicatorEvaluation> preconditions =
        [
            .. _standard.Preconditions.Select(indicator => EvaluateNext(indicator, coefficients)),
        ];
        ImmutableArray<SchoolEvaluation> schools = new SchoolJudge(
            _standard,
            _county,
            _judge,
            _options
        ).Evaluate(_schools, indicators);
        ImmutableArray<DimensionEvaluation> dimensions =
        [
            .. _standard.Dimensions.Select(dimension =>
                EvaluateDimension(dimension, indicators, schools, coefficients)
            ),
        ];
        ImmutableArray<VetoEvaluation> vetoes =
        [
            .. _standard
                .Vetoes.Where(veto => veto.CountyClause is not null)
                .Select(veto => VetoJudge.OfCounty(veto, _county, _schools)),
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
            Stages = ClassCounts.Totals(_sections, _figures),
            Schools = schools,
            Vetoes = vetoes,
            Preconditions = preconditions,
            Warnings = warnings,
        };
        return _options.Rounding == ComparisonMode.Exact
            ? evaluation
            : RoundingMarks.Mark(
                evaluation,
                new Evaluator(
                    _standard,
                    _county,
                    _options with
                    {
                        Rounding = ComparisonMode.Exact,
                    }
                ).Evaluate(warnings, cancellationToken)
            );
    }

    private IndicatorEvaluation EvaluateIndicator(
        Indicator indicator,
        ImmutableArray<CoefficientEvaluation> coefficients
    )
    {
        ImmutableArray<Finding> findings =
        [
            .. indicator
                .Criteria.Where(criterion => IsChosen(criterion, indicator))
                .SelectMany(criterion => Find(indicator, criterion)),
        ];
        findings = RequireOneAlternative(indicator, findings);
        ImmutableArray<CoefficientEvaluation> own =
        [
            .. coefficients.Where(coefficient =>
                indicator.Criteria.Any(criterion => criterion.Id == coefficient.Indicator)
            ),
        ];
        Outcome outcome = Outcomes.Combine(
            findings
                .Select(finding => finding.Outcome)
                .Concat(own.Select(coefficient => coefficient.Outcome))
        );
        return new IndicatorEvaluation(indicator, outcome, findings, own);
    }

    /// <summary>
    /// Alternatives of which none has a value, because each was asked of nobody, decide nothing: what the first of them
    /// would need is missing.
    /// </summary>
    private static ImmutableArray<Finding> RequireOneAlternative(
        Indicator indicator,
        ImmutableArray<Finding> findings
    )
    {
        foreach (
            IGrouping<string?, Criterion> group in indicator.Criteria.GroupBy(criterion =>
                criterion.Alternative
            )
        )
        {
            Finding[] own =
            [
                .. findings.Where(finding => finding.Criterion.Alternative == group.Key),
            ];
            if (group.Key is null || own.Any(finding => finding.Outcome != Outcome.NotApplicable))
            {
                continue;
            }

            Criterion first = group.First();
            ImmutableArray<MissingMeasure> missing =
            [
                .. first.Quantity.Measures.Select(FigureReader.MissingOfCounty),
            ];
            findings =
            [
                .. findings.Except(own),
                Undetermined(indicator, first, Subject.County, missing),
            ];
        }

        return findings;
    }

    /// <summary>Of alternatives those that are reported are judged; where none is, the first stands for them all.</summary>
    private bool IsChosen(Criterion criterion, Indicator indicator)
    {
        if (criterion.Alternative is not { } group)
        {
            return true;
        }

        Criterion[] alternatives =
        [
            .. indicator.Criteria.Where(other => other.Alternative == group),
        ];
        return alternatives.Any(other => _figures.IsAnyReported(other.Quantity))
            ? _figures.IsAnyReported(criterion.Quantity)
            : criterion == alternatives[0];
    }

    private IEnumerable<Finding> Find(Indicator indicator, Criterion criterion)
    {
        bool needsSchools =
            criterion.SumsSections
            || criterion.Subject is SubjectKind.School or SubjectKind.Section or SubjectKind.Class;
        if (needsSchools && _schools.IsEmpty)
        {
            return
            [
                Undetermined(
                    indicator,
                    criterion,
                    new Subject(SubjectKind.County),
                    [MissingSchools]
                ),
            ];
        }

        return criterion.Subject switch
        {
            SubjectKind.School => FindEach(indicator, criterion, _schools),
            SubjectKind.Section => FindEach(indicator, criterion, _sections),
            SubjectKind.Class => _sections.SelectMany(section =>
                FindClasses(indicator, criterion, section)
            ),
            SubjectKind.MonitoredSubject => FindMonitoredSubjects(indicator, criterion),
            _ => criterion.SumsSections
                ? FindStages(indicator, criterion)
                : FindEach(indicator, criterion, [Place.County]),
        };
    }

    private IEnumerable<Finding> FindEach(
        Indicator indicator,
        Criterion criterion,
        IEnumerable<Place> places
    ) => places.Select(place => _judge.Find(indicator, criterion, place)).OfType<Finding>();

    private IEnumerable<Finding> FindStages(Indicator indicator, Criterion criterion) =>
        criterion
            .Limit.Stages.Select(stage =>
                _judge.FindSummed(
                    indicator,
                    criterion,
                    stage,
                    _sections.Where(section => section.Stage == stage)
                )
            )
            .OfType<Finding>();

    private IEnumerable<Finding> FindClasses(
        Indicator indicator,
        Criterion criterion,
        Place section
    )
    {
        ImmutableArray<ReportedItem> classes = _figures.Classes(
            section,
            criterion.Quantity.Of[0].Measure,
            out ImmutableArray<MissingMeasure> missing
        );
        if (!missing.IsEmpty)
        {
            return FindUnlistedClasses(
                Undetermined(indicator, criterion, section.Subject(SubjectKind.Section), missing),
                section
            );
        }

        return FindEach(
            indicator,
            criterion,
            classes.All(item => item.Unsure is null)
                ? classes.Select(
                    (item, index) => section with { Item = item.Size.Least, ItemNumber = index + 1 }
                )
                : [section with { Items = classes }]
        );
    }

    /// <summary>A section that does not list its classes leaves them open, unless the rule does not concern it.</summary>
    private IEnumerable<Finding> FindUnlistedClasses(Finding open, Place section)
    {
        Criterion criterion = open.Criterion;
        bool isLimitKnown = _figures.MissingFacts(criterion.Limit, section) is null;
        if (
            (isLimitKnown && open.Limit is null)
            || _scopes.IsAddressed(criterion.Scope, section).Holds == false
        )
        {
            return [];
        }

        return _scopes.IsExcepted(criterion.Scope, section).Holds == true
            ? [open with { Outcome = Outcome.NotApplicable, Missing = [] }]
            : [open];
    }

    private IEnumerable<Finding> FindMonitoredSubjects(Indicator indicator, Criterion criterion)
    {
        if (
            _county.Measures.Find(Measures.MonitoredSubjects)
            is not { Subjects: { IsDefaultOrEmpty: false } subjects }
        )
        {
            return
            [
                Undetermined(
                    indicator,
                    criterion,
                    new Subject(SubjectKind.County),
                    [FigureReader.MissingOfCounty(Measures.MonitoredSubjects)]
                ),
            ];
        }

        return FindEach(
            indicator,
            criterion,
            subjects.Select(
                (subject, index) =>
                    new Place
                    {
                        MonitoredSubject = subject,
                        ItemPath = DataPath.Root.Measure(Measures.MonitoredSubjects.Id).Item(index),
                    }
            )
        );
    }

    private static Finding Undetermined(
        Indicator indicator,
        Criterion criterion,
        Subject subject,
        ImmutableArray<MissingMeasure> missing
    ) =>
        new(indicator, criterion, subject)
        {
            Outcome = Outcome.Undetermined,
            Limit = criterion.Limit.For(subject.Stage, subject.School),
            Missing = missing,
        };

    private DimensionEvaluation EvaluateDimension(
        Dimension dimension,
        ImmutableArray<IndicatorEvaluation> indicators,
        ImmutableArray<SchoolEvaluation> schools,
        ImmutableArray<CoefficientEvaluation> coefficients
    )
    {
        ImmutableArray<IndicatorEvaluation> own =
        [
            .. indicators.Where(evaluation => dimension.Indicators.Contains(evaluation.Indicator)),
        ];

        // Where the school rule stands, it takes the place of the indicators that it counts.
        bool isRuled = dimension == _ruled;
        bool holdsSchoolRule = isRuled && _standard.SchoolRule is not null;
        var ruled = new HashSet<string>(_standard.SchoolRule?.Criteria ?? []);
        ILookup<bool, IndicatorEvaluation> byRule = own.ToLookup(evaluation =>
            holdsSchoolRule
            && evaluation.Indicator.Criteria.All(criterion => ruled.Contains(criterion.Id))
        );
        IEnumerable<Outcome> outcomes = byRule[false].Select(evaluation => evaluation.Outcome);
        if (holdsSchoolRule)
        {
            IEnumerable<Outcome> sections = _schools.IsEmpty
                ? byRule[true]
                    .SelectMany(evaluation => evaluation.Findings)
                    .Select(finding => finding.Outcome)
                : schools.Select(school => school.Resources);
            outcomes = outcomes.Concat(sections);
        }

        if (isRuled)
        {
            outcomes = outcomes.Concat(coefficients.Select(coefficient => coefficient.Outcome));
        }

        return new DimensionEvaluation(dimension, Outcomes.Combine(outcomes), own)
        {
            HoldsSchoolRule = holdsSchoolRule,
        };
    }
}
