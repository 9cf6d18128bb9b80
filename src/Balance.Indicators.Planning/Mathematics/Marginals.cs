namespace Balance.Indicators.Planning.Mathematics;

/// <summary>
/// Where one more step raises Σy²/P least, or one less lowers it most, in one stage of equal steps: by (2y ± step)/P, compared
/// exactly; of equals the first.
/// </summary>
internal sealed class Marginals
{
    private const double Near = 1e-12;

    private readonly SupplyProblem _problem;
    private readonly long[] _steps;
    private readonly double[] _more;

    /// <summary>Looks at steps, which the caller goes on to change as it is told.</summary>
    public Marginals(SupplyProblem problem, long[] steps)
    {
        _problem = problem;
        _steps = steps;
        _more = new double[steps.Length];
        for (int s = 0; s < steps.Length; s++)
        {
            _more[s] = (double)Exact(s, steps[s]) / (double)Pupils(s);
        }
    }

    /// <summary>The supply to which one step more is given.</summary>
    public int TakeLeast()
    {
        int best = 0;
        for (int s = 1; s < _more.Length; s++)
        {
            double difference = _more[s] - _more[best];
            if (
                difference < -Near * _more[best]
                || (difference <= Near * _more[best] && IsLess(s, best))
            )
            {
                best = s;
            }
        }

        _more[best] = (double)Exact(best, _steps[best] + 1) / (double)Pupils(best);
        return best;
    }

    /// <summary>The supply from which one step is taken, of those above a floor in steps; of equals the last.</summary>
    public static int Greatest(SupplyProblem problem, long[] steps, IReadOnlyList<long> floors)
    {
        int best = -1;
        for (int s = 0; s < steps.Length; s++)
        {
            if (
                steps[s] > floors[s]
                && (
                    best < 0
                    || Less(problem, s, steps) * Pupils(problem, best)
                        >= Less(problem, best, steps) * Pupils(problem, s)
                )
            )
            {
                best = s;
            }
        }

        return best;
    }

    /// <summary>2y − step.</summary>
    private static decimal Less(SupplyProblem problem, int s, long[] steps) =>
        2 * problem.Supplies[s].After(steps[s]) - problem.Supplies[s].Step;

    private static decimal Pupils(SupplyProblem problem, int s) =>
        problem.Supplies[s].Parts[0].Pupils;

    private bool IsLess(int s, int other) =>
        Exact(s, _steps[s]) * Pupils(other) < Exact(other, _steps[other]) * Pupils(s);

    /// <summary>2y + step.</summary>
    private decimal Exact(int s, long steps)
    {
        Supply supply = _problem.Supplies[s];
        return 2 * supply.After(steps) + supply.Step;
    }

    private decimal Pupils(int s) => Pupils(_problem, s);
}
