using System.Collections.Immutable;
using Balance.Indicators.Coefficients;

namespace Balance.Indicators;

/// <summary>The difference coefficients of a county: collects each stage's sections, asks the kernel, decides exactly.</summary>
internal sealed class CoefficientJudge(
    Standard standard,
    FigureReader figures,
    ScopeTest scopes,
    EvaluationOptions options
)
{
    /// <summary>Every single coefficient of every stage, each stage's composite after them.</summary>
    public ImmutableArray<CoefficientEvaluation> Evaluate(
        ILookup<Stage, Place> sections,
        bool anySchools
    )
    {
        var criteria = standard.Criteria.ToDictionary(criterion => criterion.Id);
        var results = ImmutableArray.CreateBuilder<CoefficientEvaluation>();
        foreach (Stage stage in new[] { Stage.Primary, Stage.Junior })
        {
            var spreads = new Dictionary<string, Spread>();
            foreach (
                string id in standard.Coefficients.Criteria.Union(
                    standard.Composite?.Criteria ?? []
                )
            )
            {
                spreads.Add(
                    id,
                    Spread.Of(criteria[id], sections[stage], figures, scopes, anySchools)
                );
            }

            if (IsAsked(standard.Coefficients, stage, out decimal? limit))
            {
                results.AddRange(
                    standard.Coefficients.Criteria.Select(id =>
                        Single(stage, id, limit, criteria[id], spreads[id])
                    )
                );
            }

            if (standard.Composite is { } composite && IsAsked(composite, stage, out limit))
            {
                results.Add(
                    Composite(
                        stage,
                        limit,
                        composite,
                        [.. composite.Criteria.Select(id => spreads[id])]
                    )
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
        string id,
        decimal? limit,
        Criterion criterion,
        Spread spread
    )
    {
        double times = (double)criterion.Quantity.Times;
        bool isEmpty = spread.Dispersion.Count == 0;
        var result = new CoefficientEvaluation(
            stage,
            id,
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
            LazyBySection = new(() =>
                CoefficientParts.BySection(spread.Reported, criterion.Quantity.Times)
            ),
            LazyByLocation = new(() =>
                CoefficientParts.ByLocation(spread.Reported, criterion.Quantity.Times)
            ),
        };
        return Decide(result, spread.Coefficient, isEmpty);
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
            Missing = Gaps.List(
                spreads.Aggregate(
                    (Gaps?)null,
                    (missing, spread) => Gaps.Join(missing, Gaps.Of(spread.Missing))
                )
            ),
            IsUndefined = isUndefined,
        };
        return Decide(result, defined.Length == 0 ? null : RootMean.Of(defined), isEmpty);
    }

    private CoefficientEvaluation Decide(
        CoefficientEvaluation result,
        RootMean? coefficient,
        bool isEmpty
    )
    {
        decimal? rounded = coefficient?.Round(result.Decimals);
        result = result with { Value = coefficient?.Value, Rounded = rounded };
        if (result.Limit is not { } limit)
        {
            // Shown only: it decides nothing, so nothing that it lacks is asked for.
            return result with
            {
                Outcome = Outcome.NotApplicable,
                IsProvisional =
                    coefficient is not null && (!result.Missing.IsEmpty || result.IsUndefined),
                Missing = [],
            };
        }

        if (!result.Missing.IsEmpty || result.IsUndefined)
        {
            return result with
            {
                Outcome = Outcome.Undetermined,
                IsProvisional = coefficient is not null,
            };
        }

        if (isEmpty)
        {
            return result with { Outcome = Outcome.NotApplicable };
        }

        bool exactly = coefficient!.IsAtMost(limit);
        bool holds = options.Rounding == ComparisonMode.Exact ? exactly : rounded <= limit;
        bool isNear = holds != exactly || !coefficient.IsAtMost(limit * (1 - Alerts.Margin));
        return result with
        {
            Outcome = holds ? Outcome.Met : Outcome.NotMet,
            IsDecidedByRounding = holds != exactly,
            Alert =
                !holds ? Alert.Red
                : isNear ? Alert.Orange
                : null,
        };
    }

    /// <summary>One quantity over the sections of one stage that are in scope.</summary>
    private sealed class Spread
    {
        public Dispersion Dispersion { get; private init; }

        public decimal Pupils { get; private init; }

        /// <summary>The coefficient over the reported sections; null where it is undefined or there are none.</summary>
        public RootMean? Coefficient { get; private init; }

        public ImmutableArray<MissingMeasure> Missing { get; private init; }

        /// <summary>The sections that the figures are over, in the order of the county.</summary>
        public IReadOnlyList<ReportedSection> Reported { get; private init; } = [];

        public static Spread Of(
            Criterion criterion,
            IEnumerable<Place> sections,
            FigureReader figures,
            ScopeTest scopes,
            bool anySchools
        )
        {
            var reported = new List<ReportedSection>();
            Gaps? missing = anySchools ? null : Gaps.Of(Evaluator.MissingSchools);

            foreach (Place section in sections)
            {
                Truth isIn = Truth.All(
                    scopes.IsAddressed(criterion.Scope, section),
                    scopes.IsExcepted(criterion.Scope, section).Negated()
                );
                Reading pupils = figures.Sum(criterion.Quantity.Per, section);
                if (isIn.Holds == false || (pupils.IsKnown && pupils.Value.IsZero))
                {
                    continue;
                }

                Reading resource = figures.Sum(criterion.Quantity.Of, section);
                missing = Gaps.Join(missing, isIn.Missing);
                missing = Gaps.Join(missing, resource.Missing);
                missing = Gaps.Join(missing, pupils.Missing);
                if (isIn.Holds == true && resource.IsKnown && pupils.IsKnown)
                {
                    reported.Add(new(section, resource.Value, pupils.Value));
                }
            }

            double[] resources = [.. reported.Select(section => section.Resource.ToDouble())];
            double[] weights = [.. reported.Select(section => section.Pupils.ToDouble())];
            Dispersion dispersion = DifferenceCoefficient.Compute(resources, weights);
            return new Spread
            {
                Dispersion = dispersion,
                Pupils = reported.Sum(section => Exactly.ToDecimal(section.Pupils)),
                Missing = Gaps.List(missing),
                Reported = reported,
                Coefficient = dispersion.IsDefined
                    ? new RootMean(
                        dispersion.Coefficient,
                        ErrorBound.Of(dispersion.Coefficient),
                        () =>
                            [
                                ExactCoefficient
                                    .Square([
                                        .. reported.Select(section =>
                                            (section.Resource, section.Pupils)
                                        ),
                                    ])!
                                    .Value,
                            ]
                    )
                    : null,
            };
        }
    }
}
