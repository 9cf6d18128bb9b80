using System.Collections.Immutable;

namespace Balance.Indicators.Planning.Mathematics;

/// <summary>
/// A proof that nothing that holds can cost less than the bound, to be checked by arithmetic alone.
/// </summary>
/// <remarks>
/// For any weights w in stage t, by Cauchy and Schwarz, Σ y·w/P ≤ √(Σy²/P)·√(Σw²/P) ≤ κ/√N·Σy·√(Σw²/P) for whatever y holds. So with
/// a slope m ≥ κ·√(Σw²/P / N) every y that holds has Σ (m − w/P)·y ≥ 0. With a multiplier λ ≥ 0 for each stage, and p − Σ λ·(m − w/P)·σ ≥ 0
/// for each supply, Σ p·A ≥ Σ (p − Σ λ·(m − w/P)·σ)·F, where F is what a supply has after its least steps. The three kinds of number are
/// doubles and so rationals: m is rounded up and λ down so far that the inequalities hold in rationals.
/// </remarks>
/// <param name="Weights">w, by stage and in the order of its sections; empty where a stage has no limit.</param>
/// <param name="Slopes">m of each stage; 0 where it has no limit.</param>
/// <param name="Multipliers">λ of each stage; 0 where it has no limit.</param>
/// <param name="Bound">What the additions cost at the least.</param>
internal sealed record Certificate(
    ImmutableArray<ImmutableArray<double>> Weights,
    ImmutableArray<double> Slopes,
    ImmutableArray<double> Multipliers,
    decimal Bound
)
{
    private const double Epsilon = 1.0 / (1L << 52);

    /// <summary>The certificate of amounts that are (all but) the cheapest, with multipliers that need not fit quite.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="amounts">The amount of each supply, such that every limit holds.</param>
    /// <param name="multipliers">λ of each stage.</param>
    public static Certificate Of(SupplyProblem problem, double[] amounts, double[] multipliers)
    {
        var weights = new ImmutableArray<double>[problem.Stages.Length];
        double[] slopes = new double[weights.Length];
        for (int t = 0; t < weights.Length; t++)
        {
            weights[t] = [];
        }

        foreach (int t in problem.Limited)
        {
            weights[t] = [.. problem.Stages[t].Select(part => part.Share * amounts[part.Supply])];
            double squares = 0;
            for (int i = 0; i < weights[t].Length; i++)
            {
                squares += weights[t][i] * weights[t][i] / problem.Stages[t][i].Pupils;
            }

            slopes[t] =
                Math.Sqrt(problem.KappaSquared[t] * squares / problem.Pupils[t])
                * (1 + (weights[t].Length + 32) * Epsilon);
        }

        // What a unit of each supply earns at these multipliers: at most its price, so they are made smaller until it is.
        double[] earned = new double[problem.Supplies.Length];
        double[] rounding = new double[problem.Supplies.Length];
        foreach (int t in problem.Limited)
        {
            for (int i = 0; i < problem.Stages[t].Length; i++)
            {
                StagePart part = problem.Stages[t][i];
                double perPupil = weights[t][i] / part.Pupils;
                earned[part.Supply] += multipliers[t] * (slopes[t] - perPupil) * part.Share;
                rounding[part.Supply] += multipliers[t] * (slopes[t] + perPupil) * part.Share;
            }
        }

        double times = 1;
        for (int s = 0; s < earned.Length; s++)
        {
            double most = earned[s] + 16 * Epsilon * rounding[s];
            times = most > 0 ? Math.Min(times, (double)problem.Supplies[s].Price / most) : times;
        }

        times *= 1 - 16 * Epsilon;
        double bound = 0;
        double error = 0;
        for (int s = 0; s < earned.Length; s++)
        {
            Supply supply = problem.Supplies[s];
            double floor = (double)supply.After(supply.Least);
            double price = (double)supply.Price;
            bound += price * (floor - (double)supply.Amount) - times * earned[s] * floor;
            error += (2 * price + rounding[s]) * floor;
        }

        bound -= (problem.Supplies.Length + 32) * Epsilon * error;
        return new Certificate(
            [.. weights],
            [.. slopes],
            [.. multipliers.Select((m, t) => slopes[t] == 0 ? 0 : m * times)],
            Down(bound)
        );
    }

    /// <summary>A decimal not above the number: the conversion rounds to 15 digits, up as well as down, so by more than half of the last less.</summary>
    private static decimal Down(double bound) => bound > 0 ? (decimal)(bound * (1 - 1e-14)) : 0;
}
