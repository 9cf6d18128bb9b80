namespace Balance.Indicators.Planning.Mathematics;

/// <summary>
/// The last digits of cheapest amounts: with λ and m of each stage, what a supply earns is its price where
/// A = (Σ λmσ − p) / (Σ λσ²/P), and it has that or its floor. Newton's method finds the λ and m with which m = κ·√(Σy²/P / N) and
/// m·Σy = Σy²/P, that is, with which every limit that costs anything holds with nothing to spare.
/// </summary>
internal static class ConePolish
{
    private const int MostSteps = 40;

    /// <summary>The amounts with their multipliers; null where the method does not get there.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="amounts">Amounts near the cheapest.</param>
    /// <param name="multipliers">
    /// Multipliers near theirs. A limit that costs nothing has almost none; which those are is tried, the least first.
    /// </param>
    public static (double[] Amounts, double[] Multipliers)? Solve(
        SupplyProblem problem,
        double[] amounts,
        double[] multipliers
    )
    {
        int[] binding = [.. problem.Limited.OrderByDescending(t => multipliers[t])];
        for (int count = binding.Length; count > 0; count--)
        {
            if (
                Solve(problem, amounts, multipliers, [.. binding.Take(count)]) is { } solved
                && binding.Skip(count).All(t => Holds(problem, t, solved.Amounts))
            )
            {
                return solved;
            }
        }

        return null;
    }

    private static bool Holds(SupplyProblem problem, int stage, double[] amounts)
    {
        double[] sums = new double[problem.Stages.Length];
        double[] squares = new double[problem.Stages.Length];
        Sum(problem, stage, amounts, sums, squares);
        return problem.Pupils[stage] * squares[stage]
            <= problem.KappaSquared[stage] * sums[stage] * sums[stage] * (1 + 1e-12);
    }

    private static (double[] Amounts, double[] Multipliers)? Solve(
        SupplyProblem problem,
        double[] amounts,
        double[] multipliers,
        int[] binding
    )
    {
        double[] lambda = new double[multipliers.Length];
        double[] slope = new double[multipliers.Length];
        double[] sums = new double[multipliers.Length];
        double[] squares = new double[multipliers.Length];
        foreach (int t in binding)
        {
            Sum(problem, t, amounts, sums, squares);
            lambda[t] = multipliers[t];
            slope[t] = Math.Sqrt(problem.KappaSquared[t] * squares[t] / problem.Pupils[t]);
        }

        double[] now = new double[amounts.Length];
        double[] divisors = new double[amounts.Length];
        for (int i = 0; i < MostSteps; i++)
        {
            Evaluate(problem, lambda, slope, now, divisors);
            double residual = 0;
            foreach (int t in binding)
            {
                Sum(problem, t, now, sums, squares);
                residual = Math.Max(residual, Math.Abs(slope[t] * sums[t] / squares[t] - 1));
                residual = Math.Max(
                    residual,
                    Math.Abs(
                        problem.KappaSquared[t]
                            * squares[t]
                            / (problem.Pupils[t] * slope[t] * slope[t])
                            - 1
                    )
                );
            }

            if (residual < 1e-13)
            {
                return (now, lambda);
            }

            if (!Step(problem, binding, lambda, slope, now, divisors, sums, squares))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The amounts at λ and m, and the divisors of those that are above their floors, 0 of the others.</summary>
    private static void Evaluate(
        SupplyProblem problem,
        double[] lambda,
        double[] slope,
        double[] amounts,
        double[] divisors
    )
    {
        for (int s = 0; s < amounts.Length; s++)
        {
            Supply supply = problem.Supplies[s];
            double over = -(double)supply.Price;
            double under = 0;
            foreach (StagePart part in problem.Parts[s])
            {
                over += lambda[part.Stage] * slope[part.Stage] * part.Share;
                under += lambda[part.Stage] * part.Share * part.Share / part.Pupils;
            }

            double floor = (double)supply.After(supply.Least);
            bool isFree = over > floor * under;
            amounts[s] = isFree ? over / under : floor;
            divisors[s] = isFree ? under : 0;
        }
    }

    private static void Sum(
        SupplyProblem problem,
        int stage,
        double[] amounts,
        double[] sums,
        double[] squares
    )
    {
        sums[stage] = 0;
        squares[stage] = 0;
        foreach (StagePart part in problem.Stages[stage])
        {
            double y = part.Share * amounts[part.Supply];
            sums[stage] += y;
            squares[stage] += y * y / part.Pupils;
        }
    }

    /// <summary>One step of Newton's method; false where it leads nowhere, or to multipliers below 0.</summary>
    private static bool Step(
        SupplyProblem problem,
        int[] binding,
        double[] lambda,
        double[] slope,
        double[] amounts,
        double[] divisors,
        double[] sums,
        double[] squares
    )
    {
        int count = binding.Length;
        double[,] system = new double[2 * count, 2 * count + 1];
        for (int row = 0; row < count; row++)
        {
            int t = binding[row];
            double perSquare = problem.KappaSquared[t] / problem.Pupils[t];
            system[2 * row, 2 * row + 1] += 2 * slope[t];
            system[2 * row, 2 * count] = perSquare * squares[t] - slope[t] * slope[t];
            system[2 * row + 1, 2 * row + 1] += sums[t];
            system[2 * row + 1, 2 * count] = squares[t] - slope[t] * sums[t];
            foreach (StagePart part in problem.Stages[t])
            {
                double divisor = divisors[part.Supply];
                if (divisor == 0)
                {
                    continue;
                }

                // How both conditions move with the amount, and the amount with λ and m of each of its stages.
                double amount = amounts[part.Supply];
                double square = 2 * part.Share * part.Share * amount / part.Pupils;
                foreach (StagePart other in problem.Parts[part.Supply])
                {
                    int column = Array.IndexOf(binding, other.Stage);
                    if (column < 0)
                    {
                        continue;
                    }

                    double byLambda =
                        (
                            slope[other.Stage] * other.Share
                            - amount * other.Share * other.Share / other.Pupils
                        ) / divisor;
                    double bySlope = lambda[other.Stage] * other.Share / divisor;
                    system[2 * row, 2 * column] -= perSquare * square * byLambda;
                    system[2 * row, 2 * column + 1] -= perSquare * square * bySlope;
                    system[2 * row + 1, 2 * column] += (slope[t] * part.Share - square) * byLambda;
                    system[2 * row + 1, 2 * column + 1] +=
                        (slope[t] * part.Share - square) * bySlope;
                }
            }
        }

        if (!LinearSystem.Solve(system))
        {
            return false;
        }

        // No further than half of the way to 0.
        double far = 1;
        for (int i = 0; i < count; i++)
        {
            double less = Math.Max(
                -system[2 * i, 2 * count] / lambda[binding[i]],
                -system[2 * i + 1, 2 * count] / slope[binding[i]]
            );
            far = less > 0 ? Math.Min(far, 0.5 / less) : far;
        }

        for (int i = 0; i < count; i++)
        {
            lambda[binding[i]] += far * system[2 * i, 2 * count];
            slope[binding[i]] += far * system[2 * i + 1, 2 * count];
        }

        return far > 1e-6 && !double.IsNaN(far) && !double.IsNaN(lambda.Sum() + slope.Sum());
    }
}
