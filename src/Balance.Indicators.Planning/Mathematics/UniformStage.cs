namespace Balance.Indicators.Planning.Mathematics;

/// <summary>
/// One stage, one price, every section with its own amount: the least total in whole steps, exactly.
/// </summary>
/// <remarks>
/// In real numbers the cheapest amounts are y = max(floor, L·P) for one level L, and the coefficient falls as L rises: sorting and one
/// quadratic find L, and with it a total below which nothing holds. In whole steps, of all ways to reach a total the one with the least
/// Σy²/P takes each step where (2y + step)/P is least, and the way to the next total goes on from it. Whether a total can be
/// reached so that the limit holds does not follow from the totals below it, so the totals are gone through from that bound up, and
/// the first that holds, decided in rationals, is the least.
/// </remarks>
internal static class UniformStage
{
    public static bool Fits(SupplyProblem problem) =>
        problem.Stages.Length == 1
        && problem.Limited.Length == 1
        && problem.Supplies.All(supply =>
            supply.Price == problem.Supplies[0].Price
            && supply.Step == problem.Supplies[0].Step
            && supply.Parts[0].Share == 1
        );

    /// <summary>The least plan of a problem that fits and is not met by its least steps.</summary>
    public static SupplyPlan Solve(SupplyProblem problem)
    {
        StagePart[] parts = problem.Stages[0];
        double step = parts[0].Step;
        double[] floors = [.. parts.Select(part => part.Base + step * Least(problem, part))];
        double level = Level(problem, floors);
        var certificate = Certificate.Of(
            problem,
            [.. parts.Select((part, i) => Math.Max(floors[i], level * part.Pupils))],
            [Multiplier(problem, floors, level)]
        );

        // Totals of steps. Those below the bound are proven not to hold; one too low to begin with only takes longer.
        decimal perStep = problem.Supplies[0].Price * problem.Supplies[0].Step;
        long bound = (long)Math.Ceiling(certificate.Bound / perStep);
        long[] steps = Start(problem, floors, level, bound);
        long total = steps.Sum();
        var marginals = new Marginals(problem, steps);
        while (total < bound || !problem.IsMet(steps))
        {
            steps[marginals.TakeLeast()]++;
            total++;
        }

        decimal cost = problem.Cost(steps);
        return new SupplyPlan([.. steps], cost, cost, certificate);
    }

    private static long Least(SupplyProblem problem, StagePart part) =>
        problem.Supplies[part.Supply].Least;

    /// <summary>L: the least level with which the coefficient of max(floor, L·P) is at most the limit.</summary>
    private static double Level(SupplyProblem problem, double[] floors)
    {
        StagePart[] parts = problem.Stages[0];
        double pupils = problem.Pupils[0];
        double kappaSquared = problem.KappaSquared[0];
        double[] ratios = [.. floors.Select((floor, i) => floor / parts[i].Pupils)];
        int[] order = [.. Enumerable.Range(0, parts.Length).OrderBy(i => ratios[i])];
        double raised = 0;
        double rest = floors.Sum();
        double squares = floors.Select((floor, i) => floor * ratios[i]).Sum();
        for (int k = 0; k < order.Length; k++)
        {
            raised += parts[order[k]].Pupils;
            rest -= floors[order[k]];
            squares -= floors[order[k]] * ratios[order[k]];
            bool isLast = k == order.Length - 1;
            double next = isLast ? ratios[order[k]] : ratios[order[k + 1]];
            double sum = next * raised + rest;
            if (!isLast && pupils * (next * next * raised + squares) > kappaSquared * sum * sum)
            {
                continue;
            }

            // N·(L²A + Q) = κ²·(LA + F)², at the root from which on it holds; in the form that does not cancel.
            double a = raised * (pupils - kappaSquared * raised);
            double b = kappaSquared * raised * rest;
            double c = pupils * squares - kappaSquared * rest * rest;
            double root = isLast ? next : c / (b + Math.Sqrt(Math.Max(0, b * b - a * c)));
            return Math.Min(Math.Max(root, ratios[order[k]]), next);
        }

        return 0;
    }

    /// <summary>λ with which a section that is raised earns its price: p = λ·(m − L).</summary>
    private static double Multiplier(SupplyProblem problem, double[] floors, double level)
    {
        double squares = 0;
        for (int i = 0; i < floors.Length; i++)
        {
            StagePart part = problem.Stages[0][i];
            double y = Math.Max(floors[i], level * part.Pupils);
            squares += y * y / part.Pupils;
        }

        double slope = Math.Sqrt(problem.KappaSquared[0] * squares / problem.Pupils[0]);
        return (double)problem.Supplies[0].Price / (slope - level);
    }

    /// <summary>
    /// Steps that every least way to the total takes, so that few are left: those below a level at which even half a step more in each
    /// section does not come to the total.
    /// </summary>
    private static long[] Start(SupplyProblem problem, double[] floors, double level, long total)
    {
        StagePart[] parts = problem.Stages[0];
        double step = parts[0].Step;
        double most = parts.Sum(part => part.Base) + step * total;
        double lower = parts.Length * step / problem.Pupils[0];
        long[] steps = [.. problem.Supplies.Select(supply => supply.Least)];
        for (double at = level - lower; at > 0; at -= lower, lower *= 2)
        {
            double sum = 0;
            for (int i = 0; i < parts.Length; i++)
            {
                sum += Math.Max(floors[i], at * parts[i].Pupils + step / 2);
            }

            if (sum > most * (1 - 1e-12))
            {
                continue;
            }

            for (int i = 0; i < parts.Length; i++)
            {
                long whole = (long)Math.Floor((at * parts[i].Pupils - parts[i].Base) / step) - 1;
                int s = parts[i].Supply;
                steps[s] = Math.Max(steps[s], whole);
            }

            break;
        }

        return steps;
    }
}
