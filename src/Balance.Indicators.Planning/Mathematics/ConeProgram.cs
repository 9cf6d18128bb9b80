namespace Balance.Indicators.Planning.Mathematics;

/// <summary>
/// The cheapest amounts in real numbers, whatever the prices and whatever is shared, with a certificate: a barrier keeps the
/// amounts above their floors and the coefficients below their limits, and Newton's method follows the cheapest amounts as the barrier
/// is lowered. Where the method ends early the amounts still hold and the certificate is still true; only the gap is wider.
/// </summary>
/// <remarks>
/// Minimised is τ·Σp·A − Σ log(A − F) − Σ log h, where h = κ²(Σy)² − N·Σy²/P of each stage. Its Hessian is a diagonal and two outer products a
/// stage, so that a step takes time in proportion to the number of sections. At the minimum λ = 2N/(h·τ) is the multiplier of a stage, and the
/// cost is at most (sections + 2 a stage)/τ above the least. The more sections there are, the less τ can grow at once for Newton's method to be
/// near enough to the next minimum: where it does not get there in few steps, it goes back and τ grows by the square root.
/// </remarks>
internal sealed class ConeProgram
{
    private const double MostGrowth = 20;
    private const double LeastGrowth = 1.02;
    private const int MostSteps = 40;

    /// <summary>How near to the least the last digits are looked for; where amounts are close to their floors it has to be nearer.</summary>
    private static readonly double[] Gaps = [1e-5, 1e-7, 1e-9, 1e-10];

    private readonly SupplyProblem _problem;
    private readonly double[] _prices;
    private readonly double[] _floors;
    private readonly double[] _sums;
    private readonly double[] _heights;
    private readonly double[] _multipliers;
    private double[] _amounts;
    private double _tau;
    private double _growth = MostGrowth;

    private ConeProgram(SupplyProblem problem, double[] start)
    {
        _problem = problem;
        _prices = [.. problem.Supplies.Select(supply => (double)supply.Price)];
        _floors = [.. problem.Supplies.Select(supply => (double)supply.After(supply.Least))];
        _sums = new double[problem.Stages.Length];
        _heights = new double[problem.Stages.Length];
        _multipliers = new double[problem.Stages.Length];
        _amounts = start;
        Measure(_amounts);
    }

    /// <summary>Amounts above the floors with which every limit holds, a little dearer than the least, and the certificate.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="even">
    /// A direction in which every section of a stage has the same per pupil, above 0: far enough along it every limit holds.
    /// </param>
    public static (double[] Amounts, Certificate Certificate) Solve(
        SupplyProblem problem,
        double[] even
    )
    {
        double far = 0;
        for (int s = 0; s < even.Length; s++)
        {
            Supply supply = problem.Supplies[s];
            far = Math.Max(far, (double)supply.After(supply.Least) / even[s]);
        }

        var program = new ConeProgram(problem, [.. even.Select(amount => 1.5 * far * amount)]);
        foreach (double gap in Gaps)
        {
            program.Follow(gap);
            if (ConePolish.Solve(problem, program._amounts, program._multipliers) is { } polished)
            {
                return (
                    polished.Amounts,
                    Certificate.Of(problem, polished.Amounts, polished.Multipliers)
                );
            }
        }

        return (program._amounts, Certificate.Of(problem, program._amounts, program._multipliers));
    }

    /// <summary>
    /// Follows the cheapest amounts until they are so near to the least, in proportion to what all amounts cost, or to the end of what doubles
    /// can tell.
    /// </summary>
    private void Follow(double gap)
    {
        double parameter = _amounts.Length + 2 * _problem.Limited.Length;
        while (_growth > LeastGrowth && (_tau == 0 || parameter / _tau >= gap * Cost()))
        {
            double[] centred = _amounts;
            double tau = _tau == 0 ? parameter / Cost() : _tau * _growth;
            if (Centre(tau))
            {
                _tau = tau;
                foreach (int t in _problem.Limited)
                {
                    _multipliers[t] = 2 * _problem.Pupils[t] / (_heights[t] * tau);
                }

                continue;
            }

            _growth = Math.Sqrt(_growth);
            if (_tau > 0)
            {
                _amounts = centred;
                Measure(_amounts);
            }
        }
    }

    private double Cost()
    {
        double cost = 0;
        for (int s = 0; s < _amounts.Length; s++)
        {
            cost += _prices[s] * _amounts[s];
        }

        return cost;
    }

    /// <summary>Sums and h of each stage; whether the amounts are inside.</summary>
    private bool Measure(double[] amounts)
    {
        foreach (int t in _problem.Limited)
        {
            double sum = 0;
            double squares = 0;
            foreach (StagePart part in _problem.Stages[t])
            {
                double y = part.Share * amounts[part.Supply];
                sum += y;
                squares += y * y / part.Pupils;
            }

            _sums[t] = sum;
            _heights[t] = _problem.KappaSquared[t] * sum * sum - _problem.Pupils[t] * squares;
            if (!(_heights[t] > 0))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Newton's method at one τ; false where it is too far, or came to the end of what doubles can tell.</summary>
    private bool Centre(double tau)
    {
        for (int i = 0; i < MostSteps; i++)
        {
            double[] gradient = Gradient(_amounts, tau);
            double[]? direction = Direction(gradient);
            double slope = direction is null ? 0 : Dot(gradient, direction);
            if (direction is null || double.IsNaN(slope) || slope >= 0)
            {
                return false;
            }

            if (-slope < 1e-8)
            {
                return true;
            }

            if (!Search(direction, slope, tau))
            {
                return false;
            }
        }

        return false;
    }

    private double[] Gradient(double[] amounts, double tau)
    {
        double[] gradient = new double[amounts.Length];
        for (int s = 0; s < gradient.Length; s++)
        {
            gradient[s] = tau * _prices[s] - 1 / (amounts[s] - _floors[s]);
        }

        foreach (int t in _problem.Limited)
        {
            foreach (StagePart part in _problem.Stages[t])
            {
                gradient[part.Supply] -= Rise(part, amounts) / _heights[t];
            }
        }

        return gradient;
    }

    /// <summary>∂h/∂A of the stage of a section.</summary>
    private double Rise(StagePart part, double[] amounts) =>
        2
        * part.Share
        * (
            _problem.KappaSquared[part.Stage] * _sums[part.Stage]
            - _problem.Pupils[part.Stage] * part.Share * amounts[part.Supply] / part.Pupils
        );

    /// <summary>−H⁻¹·gradient by Woodbury's formula; null where H is singular in doubles.</summary>
    private double[]? Direction(double[] gradient)
    {
        int n = gradient.Length;
        int rank = 2 * _problem.Limited.Length;
        double[] diagonal = new double[n];
        var outer = new double[rank][];
        double[] inverseWeights = new double[rank];
        for (int s = 0; s < n; s++)
        {
            double above = _amounts[s] - _floors[s];
            diagonal[s] = 1 / (above * above);
        }

        for (int i = 0; i < _problem.Limited.Length; i++)
        {
            int t = _problem.Limited[i];
            double height = _heights[t];
            outer[2 * i] = new double[n];
            outer[2 * i + 1] = new double[n];
            inverseWeights[2 * i] = height * height;
            inverseWeights[2 * i + 1] = -height / (2 * _problem.KappaSquared[t]);
            foreach (StagePart part in _problem.Stages[t])
            {
                diagonal[part.Supply] +=
                    2 * _problem.Pupils[t] * part.Share * part.Share / (part.Pupils * height);
                outer[2 * i][part.Supply] = Rise(part, _amounts);
                outer[2 * i + 1][part.Supply] = part.Share;
            }
        }

        double[,] inner = new double[rank, rank + 1];
        for (int i = 0; i < rank; i++)
        {
            inner[i, i] = inverseWeights[i];
            for (int s = 0; s < n; s++)
            {
                double scaled = outer[i][s] / diagonal[s];
                inner[i, rank] -= scaled * gradient[s];
                for (int j = 0; j < rank; j++)
                {
                    inner[i, j] += scaled * outer[j][s];
                }
            }
        }

        if (!LinearSystem.Solve(inner))
        {
            return null;
        }

        double[] direction = new double[n];
        for (int s = 0; s < n; s++)
        {
            double right = -gradient[s];
            for (int i = 0; i < rank; i++)
            {
                right -= outer[i][s] * inner[i, rank];
            }

            direction[s] = right / diagonal[s];
        }

        return direction;
    }

    /// <summary>Goes along a direction as far as the function falls, staying inside; false where it can go nowhere.</summary>
    private bool Search(double[] direction, double slope, double tau)
    {
        double far = 1;
        for (int s = 0; s < direction.Length; s++)
        {
            far =
                direction[s] < 0
                    ? Math.Min(far, -0.99 * (_amounts[s] - _floors[s]) / direction[s])
                    : far;
        }

        double[] there = new double[direction.Length];
        for (; far > 1e-13; far /= 2)
        {
            for (int s = 0; s < there.Length; s++)
            {
                there[s] = _amounts[s] + far * direction[s];
            }

            // The function is convex: where it still falls, or rises little, it is lower there.
            if (Measure(there) && Dot(Gradient(there, tau), direction) <= -0.5 * slope)
            {
                _amounts = there;
                return true;
            }
        }

        Measure(_amounts);
        return false;
    }

    private static double Dot(double[] a, double[] b)
    {
        double sum = 0;
        for (int s = 0; s < a.Length; s++)
        {
            sum += a[s] * b[s];
        }

        return sum;
    }
}
