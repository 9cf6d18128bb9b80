using System.Collections.Immutable;
using Balance.Indicators.Coefficients;
using Fractions;

namespace Balance.Indicators;

/// <summary>The difference coefficients of a county: collects each stage's sections, asks the kernel, decides exactly.</summary>
internal sealed class CoefficientJudge(
    Standard standard,
    Figures figures,
    ScopeTest scopes,
    EvaluationOptions options
)
{
    private static readonly Stage[] Stages = [Stage.Primary, Stage.Junior];

    private readonly RuleBook _rules = RuleBook.Of(standard);
    private readonly List<Finding> _reported = [];
    private double[] _resources = [];
    private double[] _weights = [];

    /// <summary>Every single coefficient of every stage, each stage's composite after them.</summary>
    /// <param name="sections">The sections of the county.</param>
    /// <param name="anySchools">Whether it has any schools.</param>
    /// <param name="found">What has been found of each section by a rule, where anything has.</param>
    public ImmutableArray<CoefficientEvaluation> Evaluate(
        ImmutableArray<Place> sections,
        bool anySchools,
        Func<Rule, Finding?[]?> found
    )
    {
        var results = ImmutableArray.CreateBuilder<CoefficientEvaluation>();
        foreach (Stage stage in Stages)
        {
            var spreads = new Dictionary<string, Spread>();
            Spread SpreadOf(string id)
            {
                if (!spreads.TryGetValue(id, out Spread? spread))
                {
                    Rule rule = _rules[id];
                    spread = Collect(rule, stage, sections, anySchools, found(rule));
                    spreads.Add(id, spread);
                }

                return spread;
            }

            if (IsAsked(standard.Coefficients, stage, out decimal? limit))
            {
                foreach (string id in standard.Coefficients.Criteria)
                {
                    results.Add(Single(stage, _rules[id].Criterion, limit, SpreadOf(id)));
                }
            }

            if (standard.Composite is { } composite && IsAsked(composite, stage, out limit))
            {
                results.Add(
                    Composite(stage, limit, composite, [.. composite.Criteria.Select(SpreadOf)])
                );
            }
        }

        return results.ToImmutable();
    }

    /// <summary>Where no stage has a limit, every stage is shown; else those that have one.</summary>
    private static bool IsAsked(CoefficientRule rule, Stage stage, out decimal? limit)
    {
        limit = rule.Limit.For(stage, null, null);
        return limit is not null || rule.Limit.IsNone;
    }

    private CoefficientEvaluation Single(
        Stage stage,
        Criterion criterion,
        decimal? limit,
        Spread spread
    )
    {
        double times = (double)criterion.Quantity.Times;
        bool isEmpty = spread.Dispersion.Count == 0;
        var result = new CoefficientEvaluation(
            stage,
            criterion.Id,
            criterion.Name,
            limit,
            standard.Coefficients
        )
        {
            Sections = spread.Dispersion.Count,
            Pupils = spread.Pupils,
            Mean = isEmpty ? null : spread.Dispersion.Mean * times,
            StandardDeviation = isEmpty ? null : spread.Dispersion.StandardDeviation * times,
            Missing = spread.Missing,
            IsUndefined = !isEmpty && spread.Coefficient is null,
            Reported = spread.Reported,
            Times = criterion.Quantity.Times,
            ValueDecimals = criterion.Decimals,
        };
        Decide(result, spread.Coefficient, isEmpty);
        return result;
    }

    private CoefficientEvaluation Composite(
        Stage stage,
        decimal? limit,
        CoefficientRule rule,
        ImmutableArray<Spread> spreads
    )
    {
        RootMean[] defined = [.. spreads.Select(spread => spread.Coefficient).OfType<RootMean>()];
        bool isEmpty = spreads.All(spread => spread.Dispersion.Count == 0);
        bool isUndefined =
            !isEmpty
            && spreads.Any(spread => spread.Dispersion.Count > 0 && spread.Coefficient is null);
        var result = new CoefficientEvaluation(
            stage,
            CoefficientEvaluation.CompositeId,
            CoefficientEvaluation.CompositeName,
            limit,
            rule
        )
        {
            Sections = spreads.Max(spread => spread.Dispersion.Count),
            Pupils = spreads.Max(spread => spread.Pupils),
            Missing = MissingList.List(
                spreads.Aggregate(
                    (MissingList?)null,
                    (missing, spread) => MissingList.Join(missing, MissingList.Of(spread.Missing))
                )
            ),
            IsUndefined = isUndefined,
        };
        Decide(result, defined.Length == 0 ? null : RootMean.Of(defined), isEmpty);
        return result;
    }

    private void Decide(CoefficientEvaluation result, RootMean? coefficient, bool isEmpty)
    {
        result.Value = coefficient?.Value;
        result.Rounded = coefficient?.Round(result.Decimals);
        bool isOpen = !result.Missing.IsEmpty || result.IsUndefined;
        result.IsProvisional = coefficient is not null && isOpen;
        if (result.Limit is not { } limit)
        {
            // Shown only: it decides nothing, so nothing that it lacks is asked for.
            result.Outcome = Outcome.NotApplicable;
            result.Missing = [];
            return;
        }

        if (isOpen || isEmpty)
        {
            result.Outcome = isOpen ? Outcome.Undetermined : Outcome.NotApplicable;
            return;
        }

        bool exactly = coefficient!.IsAtMost(limit);
        bool holds = options.Rounding == Rounding.Exact ? exactly : result.Rounded <= limit;
        bool isNear = holds != exactly || !coefficient.IsAtMost(limit * (1 - Alerts.Margin));
        result.Outcome = holds ? Outcome.Met : Outcome.NotMet;
        result.IsDecidedByRounding = holds != exactly;
        result.Alert =
            !holds ? Alert.Red
            : isNear ? Alert.Orange
            : null;
    }

    /// <summary>One quantity over the sections of one stage that are in scope.</summary>
    private Spread Collect(
        Rule rule,
        Stage stage,
        ImmutableArray<Place> sections,
        bool anySchools,
        Finding?[]? found
    )
    {
        Criterion criterion = rule.Criterion;
        List<Finding> reported = _reported;
        reported.Clear();
        MissingList? missing = anySchools ? null : MissingList.Of(MissingNames.Schools);
        for (int i = 0; i < sections.Length; i++)
        {
            Place section = sections[i];
            if (section.Stage != stage)
            {
                continue;
            }

            Truth isIn = scopes.Of(criterion.Scope, section).IsIn;
            if (isIn.Holds == false)
            {
                continue;
            }

            // What was found of the section has been read already.
            if (isIn.Holds == true && found?[i] is { } finding && finding.IsPlainlyMeasured)
            {
                if (!finding.Divisor.IsZero)
                {
                    reported.Add(finding);
                }

                continue;
            }

            var value = QuantityValue.Of(criterion.Quantity, figures, section);
            if (value.IsForNobody)
            {
                continue;
            }

            missing = MissingList.Join(missing, isIn.Missing);
            missing = MissingList.Join(missing, value.Missing);
            if (isIn.Holds == true && value.IsKnown)
            {
                var measured = new Finding(rule, section);
                measured.Measured(criterion.Quantity, value);
                reported.Add(measured);
            }
        }

        if (_resources.Length < reported.Count)
        {
            _resources = new double[sections.Length];
            _weights = new double[sections.Length];
        }

        return new Spread(
            [.. reported],
            MissingList.List(missing),
            _resources.AsSpan(0, reported.Count),
            _weights.AsSpan(0, reported.Count)
        );
    }

    /// <summary>The sections that count, and what is missing to count the others.</summary>
    private sealed class Spread
    {
        /// <param name="reported">What was measured of the sections that count.</param>
        /// <param name="missing">What is missing to count the others.</param>
        /// <param name="resources">Room for as many numbers.</param>
        /// <param name="weights">The same.</param>
        public Spread(
            ImmutableArray<Finding> reported,
            ImmutableArray<MissingFigure> missing,
            Span<double> resources,
            Span<double> weights
        )
        {
            Reported = reported;
            Missing = missing;
            Rational pupils = Rational.Zero;
            for (int i = 0; i < reported.Length; i++)
            {
                resources[i] = reported[i].Amount.ToDouble();
                weights[i] = reported[i].Divisor.ToDouble();
                pupils += reported[i].Divisor;
            }

            Pupils = Exactly.ToDecimal(pupils);
            Dispersion = DifferenceCoefficient.Compute(resources, weights);
            Coefficient = Dispersion.IsDefined
                ? new RootMean(
                    Dispersion.Coefficient,
                    ErrorBound.Of(Dispersion.Coefficient),
                    () =>
                        [
                            ExactCoefficient
                                .Square([
                                    .. Reported.Select(section =>
                                        ((Fraction)section.Amount, (Fraction)section.Divisor)
                                    ),
                                ])!
                                .Value,
                        ]
                )
                : null;
        }

        public ImmutableArray<Finding> Reported { get; }

        public ImmutableArray<MissingFigure> Missing { get; }

        public decimal Pupils { get; }

        public Dispersion Dispersion { get; }

        /// <summary>The coefficient over the reported sections; null where it is undefined or there are none.</summary>
        public RootMean? Coefficient { get; }
    }
}
