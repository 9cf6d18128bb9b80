using System.Collections.Immutable;
using System.Globalization;
using Balance.Indicators.Comparisons;

namespace Balance.Indicators.Planning;

/// <summary>Lays lines through the figures of a comparison.</summary>
internal sealed class TrendBuilder
{
    private const int Decimals = 9;

    private readonly EvaluationComparison _comparison;
    private readonly int[] _years;
    private readonly ImmutableArray<Milestone> _milestones;

    private TrendBuilder(EvaluationComparison comparison, int[] years)
    {
        _comparison = comparison;
        _years = years;
        _milestones =
        [
            .. comparison
                .Evaluations.FromEnd(1)
                .Standard.Milestones.Where(milestone => YearOf(milestone) > Last),
        ];
    }

    private int Last => _years[_years.Length - 1];

    public static YearTrends Of(EvaluationComparison comparison) =>
        ReasonAgainst(comparison) is { } reason
            ? new YearTrends(comparison, reason)
            : new TrendBuilder(
                comparison,
                [.. comparison.Evaluations.Select(item => item.County.Year!.Value)]
            ).Build();

    /// <summary>The year of a milestone, which is the beginning of its month.</summary>
    public static int YearOf(Milestone milestone) =>
        int.Parse(milestone.By.Substring(0, 4), CultureInfo.InvariantCulture);

    private static LocalizedText? ReasonAgainst(EvaluationComparison comparison)
    {
        ImmutableArray<Evaluation> evaluations = comparison.Evaluations;
        if (evaluations.Length < 3)
        {
            return new(
                $"推算走势要有三年以上，现在只有 {FigureText.Number(evaluations.Length)} 次评估。",
                $"A trend takes three years or more; there are {FigureText.Number(evaluations.Length)} evaluations."
            );
        }

        if (
            evaluations[0].County.Year is null
            || evaluations
                .Zip(evaluations.Skip(1), (one, next) => next.County.Year > one.County.Year)
                .Contains(false)
        )
        {
            return new(
                "推算走势要每次评估都有年度，而且一次比一次晚；这几次不是这样，所以不推算。",
                "A trend takes evaluations that all have a year, each later than the one before; these do not, so there is none."
            );
        }

        return evaluations.Select(item => item.Standard.ComputeSha256()).Distinct().Skip(1).Any()
            ? new(
                "几次评估的标准不同，变化可能来自规则，所以不推算走势。",
                "The evaluations are by different standards, and a change may come from the rules, so there is no trend."
            )
            : null;
    }

    private YearTrends Build() =>
        new(_comparison, reason: null)
        {
            Milestones = _milestones,
            Trends =
            [
                .. _comparison.Coefficients.Select(item =>
                    Of(
                        new Trend(
                            TrendKind.Coefficient,
                            [.. item.Coefficients.Select(ValueOf)],
                            item.Coefficients.FromEnd(1)?.Limit
                        )
                        {
                            Stage = item.Stage,
                            Indicator = item.Indicator,
                        }
                    )
                ),
                Of(OfShares(TrendKind.SchoolsMet, _comparison.SchoolCounts)),
                .. _comparison
                    .Indicators.Where(item => item.Counts.Any(one => one?.Concerned > 1))
                    .Select(item =>
                        Of(OfShares(TrendKind.IndicatorMet, item.Counts, indicator: item.Id))
                    ),
                .. _comparison.Schools.Select(item =>
                    Of(OfShares(TrendKind.SchoolMet, item.Counts, school: item))
                ),
            ],
        };

    private static decimal? ValueOf(CoefficientEvaluation? coefficient) =>
        coefficient is { IsProvisional: false, Value: { } value and <= 1e6 }
            ? Rounded((decimal)value)
            : null;

    private static decimal? Rounded(decimal? value) =>
        value is { } known ? Math.Round(known, Decimals, MidpointRounding.AwayFromZero) : null;

    private static Trend OfShares(
        TrendKind kind,
        ImmutableArray<OutcomeCounts?> counts,
        string? indicator = null,
        SchoolChange? school = null
    ) =>
        new(kind, [.. counts.Select(one => Rounded(one?.MetShare))], limit: 100)
        {
            Indicator = indicator,
            School = school,
        };

    /// <summary>The same with its line, where there is one.</summary>
    private Trend Of(Trend series)
    {
        int[] known =
        [
            .. Enumerable.Range(0, _years.Length).Where(at => series.Values[at] is not null),
        ];
        if (known.Length < 3 || known[known.Length - 1] != _years.Length - 1)
        {
            return series;
        }

        var line = TrendLine.Through(
            [.. known.Select(at => _years[at])],
            [.. known.Select(at => series.Values[at]!.Value)]
        );
        return new Trend(series.Kind, series.Values, series.Limit)
        {
            Stage = series.Stage,
            Indicator = series.Indicator,
            School = series.School,
            Line = line,
            Crossing = CrossingOf(series, line),
            Projections =
            [
                .. _milestones
                    .Select(YearOf)
                    .Distinct()
                    .Select(year => new TrendProjection(
                        year,
                        line.ValueIn(year),
                        line.RangeIn(year)
                    )),
            ],
        };
    }

    private TrendCrossing? CrossingOf(Trend series, TrendLine line)
    {
        if (series.Limit is not { } limit || !line.IsClear)
        {
            return null;
        }

        // Everything is turned so that more is better and the limit is 0.
        int sign = series.Comparison == Comparison.AtMost ? -1 : 1;
        bool isWithin = sign * (series.Values.FromEnd(1)!.Value - limit) >= 0;
        if (line.Slope * sign > 0 == isWithin)
        {
            return null;
        }

        int? FirstYear(int off)
        {
            for (int year = Last + 1; year <= Last + YearTrends.Horizon; year++)
            {
                decimal margin = sign * (line.ValueIn(year) - limit) + off * line.RangeIn(year);
                if (margin >= 0 != isWithin)
                {
                    return year;
                }
            }

            return null;
        }

        int early = isWithin ? -1 : 1;
        return FirstYear(0) is { } first
            ? new TrendCrossing(!isWithin, first, FirstYear(early) ?? first, FirstYear(-early))
            : null;
    }
}
