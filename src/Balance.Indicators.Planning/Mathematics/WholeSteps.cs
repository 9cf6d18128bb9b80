namespace Balance.Indicators.Planning.Mathematics;

/// <summary>
/// From cheapest amounts in real numbers to whole steps: rounded down, steps added where they mend most for their price, those that are not
/// needed taken away again, and then, while the bound leaves room, a step taken away and mended by exchanges, of which only so many are looked
/// at. Where the certificate of real numbers leaves room for a whole step less, it is tried to prove that it does not do. What is not proven the
/// least has a bound that tells how far from it the plan can be at most.
/// </summary>
internal sealed class WholeSteps
{
    private const double Within = 5e-4;
    private const int MostRounds = 60;
    private const long MostExchanges = 20_000_000;

    private readonly SupplyProblem _problem;
    private readonly double[] _prices;
    private readonly double[] _weights;
    private readonly long[] _steps;
    private readonly StageSums _sums;
    private long _exchanges;

    private WholeSteps(SupplyProblem problem, double[] weights)
    {
        _problem = problem;
        _weights = weights;
        _prices = [.. problem.Supplies.Select(supply => (double)(supply.Price * supply.Step))];
        _steps = new long[_prices.Length];
        _sums = new StageSums(problem);
    }

    /// <summary>A plan near amounts that hold.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="amounts">Amounts that hold, the cheapest in real numbers.</param>
    /// <param name="certificate">Their certificate.</param>
    /// <param name="even">A direction along which every limit comes to hold.</param>
    public static SupplyPlan Solve(
        SupplyProblem problem,
        double[] amounts,
        Certificate certificate,
        double[] even
    )
    {
        double[] weights =
        [
            .. problem.Stages.Select(
                (_, t) => certificate.Multipliers[t] > 0 ? certificate.Multipliers[t] : 1
            ),
        ];
        var whole = new WholeSteps(problem, weights);
        whole.RoundDown(amounts);
        if (!whole.Mend(double.PositiveInfinity))
        {
            whole.RoundUp(amounts, even);
        }

        whole.Prune();
        decimal bound = whole.Bound(certificate.Bound);
        whole.Improve((double)bound);
        WholeProof? proof = whole.Prove(certificate, bound);
        decimal cost = problem.Cost(whole._steps);
        return new SupplyPlan(
            [.. whole._steps],
            cost,
            proof is null ? Math.Min(bound, cost) : cost,
            certificate,
            proof
        );
    }

    /// <summary>A bound of whole steps: with one price, a whole number of steps; never below what the floors cost.</summary>
    private decimal Bound(decimal bound)
    {
        bound = Math.Max(
            bound,
            _problem.Cost([.. _problem.Supplies.Select(supply => supply.Least)])
        );
        return PerStep is { } perStep ? Math.Ceiling(bound / perStep) * perStep : bound;
    }

    /// <summary>What a step costs; null where it does not cost the same everywhere.</summary>
    private decimal? PerStep
    {
        get
        {
            decimal first = _problem.Supplies[0].Price * _problem.Supplies[0].Step;
            return _problem.Supplies.All(supply => supply.Price * supply.Step == first)
                ? first
                : null;
        }
    }

    /// <summary>
    /// With one price, while the bound leaves room for a step less: proves that it does not do, or goes on from where it comes nearest to doing.
    /// </summary>
    private WholeProof? Prove(Certificate certificate, decimal bound)
    {
        while (PerStep is { } perStep)
        {
            decimal cost = _problem.Cost(_steps);
            decimal most = cost - perStep;
            if (most < bound || (double)perStep < Within * (double)cost)
            {
                return null;
            }

            var search = new WholeSearch(_problem, certificate, most);
            if (search.Proof is not null || !GoOnFrom(search.Nearest, most))
            {
                return search.Proof;
            }
        }

        return null;
    }

    /// <summary>From steps that need not hold to a plan that costs no more than so much; where none is found nothing changes.</summary>
    private bool GoOnFrom(long[] steps, decimal most)
    {
        long[] before = (long[])_steps.Clone();
        Array.Copy(steps, _steps, steps.Length);
        Measure();
        while (_problem.Cost(_steps) > most)
        {
            Change(Removable().First(), -1);
        }

        double left = (double)(most - _problem.Cost(_steps));
        if (Mend(left) || Exchange(_prices[0] / 2))
        {
            Prune();
            return true;
        }

        Array.Copy(before, _steps, before.Length);
        Measure();
        return false;
    }

    private void RoundDown(double[] amounts)
    {
        for (int s = 0; s < _steps.Length; s++)
        {
            Supply supply = _problem.Supplies[s];
            double more = (amounts[s] - (double)supply.Amount) / (double)supply.Step;
            _steps[s] = Math.Max(supply.Least, (long)Math.Floor(more));
        }

        Measure();
    }

    /// <summary>The amounts rounded up, and if that does not hold, further and further towards amounts that are even.</summary>
    private void RoundUp(double[] amounts, double[] even)
    {
        double far = 0;
        for (int s = 0; s < even.Length; s++)
        {
            far = Math.Max(far, amounts[s] / even[s]);
        }

        for (double share = 0; ; share = share * 2 + 1e-6)
        {
            for (int s = 0; s < _steps.Length; s++)
            {
                Supply supply = _problem.Supplies[s];
                double amount = amounts[s] + share * far * even[s];
                _steps[s] = Math.Max(
                    supply.Least,
                    (long)Math.Ceiling((amount - (double)supply.Amount) / (double)supply.Step)
                );
            }

            if (_problem.IsMet(_steps))
            {
                Measure();
                return;
            }
        }
    }

    /// <summary>Adds the step that mends most for its price until every limit holds; false where none mends, or the price is too high.</summary>
    private bool Mend(double most)
    {
        while (!_problem.IsMet(_steps))
        {
            double excess = Excess();
            int best = -1;
            double mended = 0;
            for (int s = 0; s < _steps.Length; s++)
            {
                double value = (excess - ExcessWith(s, 1)) / _prices[s];
                if (_prices[s] <= most && value > mended)
                {
                    best = s;
                    mended = value;
                }
            }

            if (best < 0)
            {
                return false;
            }

            most -= _prices[best];
            Change(best, 1);
        }

        return true;
    }

    /// <summary>Takes away what is not needed, the dearest first.</summary>
    private void Prune()
    {
        foreach (
            int s in Enumerable
                .Range(0, _steps.Length)
                .OrderByDescending(s => _prices[s])
                .ThenByDescending(s => s)
        )
        {
            Change(s, -Surplus(s));
        }
    }

    /// <summary>
    /// The most steps of one supply that can be taken away. The amounts that hold are convex, so if so many can be taken, fewer can: it
    /// is looked for in ever greater strides and then between the last two.
    /// </summary>
    private long Surplus(int supply)
    {
        long steps = _steps[supply];
        long can = 0;
        long cannot = steps - _problem.Supplies[supply].Least + 1;
        for (long next = 1; can + 1 < cannot; )
        {
            _steps[supply] = steps - next;
            if (_problem.IsMet(_steps))
            {
                can = next;
                next = Math.Min(2 * can, can + (cannot - can) / 2);
            }
            else
            {
                cannot = next;
                next = can + (cannot - can) / 2;
            }
        }

        _steps[supply] = steps;
        return can;
    }

    /// <summary>
    /// Takes steps away, first where that harms least for what it saves, and mends by exchanges that leave it cheaper; again
    /// while it comes out cheaper and the bound leaves room.
    /// </summary>
    private void Improve(double bound)
    {
        double cheapest = _prices.Min();
        for (int round = 0; round < MostRounds; round++)
        {
            double cost = (double)_problem.Cost(_steps);
            if (cost - bound < cheapest * (1 - 1e-9) || cheapest < Within * cost)
            {
                return;
            }

            long[] before = (long[])_steps.Clone();
            bool isBetter = false;
            foreach (int s in Removable().Take(6).ToArray())
            {
                Change(s, -1);
                if (Exchange(_prices[s]))
                {
                    Prune();
                    isBetter = true;
                    break;
                }

                Array.Copy(before, _steps, before.Length);
                Measure();
            }

            if (!isBetter)
            {
                return;
            }
        }
    }

    private IEnumerable<int> Removable() =>
        Enumerable
            .Range(0, _steps.Length)
            .Where(s => _steps[s] > _problem.Supplies[s].Least)
            .OrderBy(s => ExcessWith(s, -1) / _prices[s]);

    /// <summary>
    /// Moves steps from one supply to another, each time so that the limits are exceeded by less, until they hold. What was saved may
    /// be spent, but not all of it. Every exchange is looked at, as long as there are not too many.
    /// </summary>
    private bool Exchange(double saved)
    {
        saved *= 1 - 1e-9;
        while (!_problem.IsMet(_steps))
        {
            _exchanges += (long)_steps.Length * _steps.Length;
            if (_exchanges > MostExchanges)
            {
                return false;
            }

            double least = Excess() * (1 - 1e-12);
            int taken = -1;
            int given = -1;
            for (int from = 0; from < _steps.Length; from++)
            {
                if (_steps[from] <= _problem.Supplies[from].Least)
                {
                    continue;
                }

                Change(from, -1);
                for (int to = 0; to < _steps.Length; to++)
                {
                    double excess =
                        to == from || _prices[to] - _prices[from] >= saved
                            ? double.PositiveInfinity
                            : ExcessWith(to, 1);
                    if (excess < least)
                    {
                        (least, taken, given) = (excess, from, to);
                    }
                }

                Change(from, 1);
            }

            for (int to = 0; to < _steps.Length; to++)
            {
                double excess = _prices[to] < saved ? ExcessWith(to, 1) : double.PositiveInfinity;
                if (excess < least)
                {
                    (least, taken, given) = (excess, -1, to);
                }
            }

            if (given < 0)
            {
                return false;
            }

            saved -= _prices[given] - (taken < 0 ? 0 : _prices[taken]);
            Change(given, 1);
            if (taken >= 0)
            {
                Change(taken, -1);
            }
        }

        return true;
    }

    private void Measure() => _sums.Measure(_steps);

    private void Change(int supply, long by) => _sums.Change(_steps, supply, by);

    /// <summary>By how much the limits are exceeded, in what it costs to mend.</summary>
    private double Excess()
    {
        double excess = 0;
        foreach (int t in _problem.Limited)
        {
            (double sum, double squares) = _sums[t];
            excess += Excess(t, sum, squares);
        }

        return excess;
    }

    private double ExcessWith(int supply, int by)
    {
        double excess = 0;
        foreach (int t in _problem.Limited)
        {
            (double sum, double squares) = _sums[t];
            foreach (StagePart part in _problem.Parts[supply])
            {
                if (part.Stage == t)
                {
                    (double more, double moreSquares) = StageSums.Growth(part, _steps[supply], by);
                    sum += more;
                    squares += moreSquares;
                }
            }

            excess += Excess(t, sum, squares);
        }

        return excess;
    }

    private double Excess(int stage, double sum, double squares) =>
        _weights[stage]
        * Math.Max(
            0,
            Math.Sqrt(_problem.Pupils[stage] * squares)
                - Math.Sqrt(_problem.KappaSquared[stage]) * sum
        );
}
