using System.Collections.Immutable;

namespace Balance.Indicators.Planning.Mathematics;

/// <summary>
/// Looks for a proof that no plan in whole steps costs so little. Of the cells without one that with the lowest bound is halved, until there is a proof
/// for every part, or that one is so small that there never will be.
/// </summary>
internal sealed class WholeSearch
{
    private const int MostRounds = 1500;
    private const int RoundsOfCell = 60;

    /// <summary>Sums of doubles are off by less than this part of all that is added and taken away in them.</summary>
    private const double Rounding = 1e-11;

    /// <summary>How much of a step what is lost by halving once more may still be for that to be worthwhile.</summary>
    private const double Worthwhile = 1e-3;

    /// <summary>How far above what is to be proven a climb aims, in steps: what is just above is proven too.</summary>
    private const double Beyond = 0.05;

    private readonly SupplyProblem _problem;
    private readonly double[] _costs;
    private readonly double[] _first;
    private readonly double _most;
    private readonly double _perStep;
    private readonly ImmutableArray<WholeCell>.Builder _cells =
        ImmutableArray.CreateBuilder<WholeCell>();
    private readonly double[] _multipliers;
    private readonly double[] _slopes;
    private readonly double[] _up;
    private readonly double[] _along;
    private readonly long[] _steps;
    private int _rounds;

    /// <summary>Looks for it.</summary>
    /// <param name="problem">The problem, of one price.</param>
    /// <param name="certificate">The certificate of real numbers: its multipliers are begun with.</param>
    /// <param name="most">What no plan is to cost as little as, at least what the least steps cost.</param>
    public WholeSearch(SupplyProblem problem, Certificate certificate, decimal most)
    {
        int stages = problem.Stages.Length;
        _problem = problem;
        _costs = [.. problem.Supplies.Select(supply => (double)(supply.Price * supply.Step))];
        _perStep = _costs[0];
        _most = (double)most * (1 + Rounding);
        _first =
        [
            .. problem.Pupils.Select((pupils, t) => certificate.Multipliers[t] / (2 * pupils)),
        ];
        _multipliers = new double[stages];
        _slopes = new double[stages];
        _up = new double[stages];
        _along = new double[stages];
        _steps = new long[_costs.Length];
        long[] least = [.. problem.Supplies.Select(supply => supply.Least)];
        double left = (double)(most - problem.Cost(least));
        double[] low = new double[stages];
        double[] high = new double[stages];
        foreach (int t in problem.Limited)
        {
            double floor = problem
                .Stages[t]
                .Sum(part => part.Base + part.Step * least[part.Supply]);
            double gain = problem.Stages[t].Max(part => part.Step / _costs[part.Supply]);
            low[t] = floor * (1 - Rounding);
            high[t] = (floor + gain * left) * (1 + Rounding);
        }

        Proof = Prove(low, high) ? new WholeProof(most, _cells.ToImmutable()) : null;
    }

    /// <summary>The proof; null where none was found.</summary>
    public WholeProof? Proof { get; }

    /// <summary>
    /// Where there is no proof: a plan that costs no more than that, if one is found near the bounds of the open cells; else the steps that come nearest,
    /// which do not hold.
    /// </summary>
    public long[] Nearest { get; private set; } = [];

    private bool Prove(double[] low, double[] high)
    {
        var open = new List<OpenCell>();
        Open(open, low, high);
        while (open.Count > 0)
        {
            OpenCell lowest = open[0];
            foreach (OpenCell cell in open)
            {
                lowest = cell.Bound < lowest.Bound ? cell : lowest;
            }

            int widest = WidestOf(lowest);
            if (widest < 0 || _rounds >= MostRounds)
            {
                Nearest = NearestOf(open);
                return false;
            }

            open.Remove(lowest);
            double[] below = (double[])lowest.High.Clone();
            double[] above = (double[])lowest.Low.Clone();
            below[widest] = above[widest] = (below[widest] + above[widest]) / 2;
            Open(open, lowest.Low, below);
            Open(open, above, lowest.High);
        }

        return true;
    }

    /// <summary>
    /// A plan that costs as much as what is to be proven too little is, in what the multipliers of its cell make of it, above the bound by no more than is
    /// left to there; so it is near the steps of the bound, and looked for there.
    /// </summary>
    private long[] NearestOf(List<OpenCell> open)
    {
        long[] nearest = [];
        var neighbours = new WholeNeighbours(_problem);
        foreach (OpenCell cell in open.OrderBy(cell => cell.Bound))
        {
            Array.Copy(cell.Multipliers, _multipliers, _multipliers.Length);
            Array.Copy(cell.Slopes, _slopes, _slopes.Length);
            Bound(cell.Low, cell.High, out _);
            nearest = nearest.Length == 0 ? (long[])_steps.Clone() : nearest;
            double costs = 0;
            for (int s = 0; s < _steps.Length; s++)
            {
                (double curve, double slope) = TermsOf(s, cell.Low, cell.High);
                neighbours.More[s] = curve * (2 * _steps[s] + 1) + slope;
                neighbours.Less[s] = curve * (1 - 2 * _steps[s]) - slope;
                costs += _costs[s] * _steps[s];
            }

            long added = (long)Math.Round((_most - costs) / _perStep);
            if (neighbours.Find(_steps, added, _most - cell.Bound + Worthwhile * _perStep))
            {
                return _steps;
            }
        }

        return nearest;
    }

    /// <summary>Proves a cell, or adds it to the open ones.</summary>
    private void Open(List<OpenCell> open, double[] low, double[] high)
    {
        if (Climb(low, high) is { } cell)
        {
            open.Add(cell);
        }
        else
        {
            _cells.Add(new WholeCell([.. low], [.. high], [.. _multipliers], [.. _slopes]));
        }
    }

    /// <summary>The stage in which halving a cell brings most; none where that is too little.</summary>
    private int WidestOf(OpenCell cell)
    {
        int widest = -1;
        double lost = Worthwhile * _perStep;
        foreach (int t in _problem.Limited)
        {
            double width = cell.High[t] - cell.Low[t];
            double here = _first[t] * _problem.KappaSquared[t] * width * width / 4;
            if (here > lost)
            {
                (widest, lost) = (t, here);
            }
        }

        return widest;
    }

    /// <summary>
    /// Looks for multipliers with which everything in a cell costs more: by steps along the gradient, each so far as would do if the bound rose evenly. The
    /// cell with its highest bound, or null where they are found.
    /// </summary>
    private OpenCell? Climb(double[] low, double[] high)
    {
        Array.Copy(_first, _multipliers, _first.Length);
        Array.Clear(_slopes, 0, _slopes.Length);
        var cell = new OpenCell(low, high);
        for (int round = 0; round < RoundsOfCell; round++)
        {
            _rounds++;
            double bound = Bound(low, high, out double error);
            if (bound - error > _most)
            {
                return null;
            }

            if (bound > cell.Bound || round == 0)
            {
                cell.Bound = bound;
                Array.Copy(_multipliers, cell.Multipliers, _multipliers.Length);
                Array.Copy(_slopes, cell.Slopes, _slopes.Length);
            }

            double norm = 0;
            foreach (int t in _problem.Limited)
            {
                (double scale, double scaleOfSlope) = Scales(t, low, high);
                _up[t] = _multipliers[t] <= 0 && _up[t] < 0 ? 0 : _up[t] * scale;
                _along[t] *= scaleOfSlope;
                norm += _up[t] * _up[t] + _along[t] * _along[t];
            }

            if (norm <= 0 || double.IsInfinity(norm) || double.IsInfinity(bound))
            {
                break;
            }

            double far = (_most + Beyond * _perStep - bound) / norm;
            foreach (int t in _problem.Limited)
            {
                (double scale, double scaleOfSlope) = Scales(t, low, high);
                _multipliers[t] = Math.Max(0, _multipliers[t] + far * scale * _up[t]);
                _slopes[t] += far * scaleOfSlope * _along[t];
            }
        }

        return cell;
    }

    /// <summary>How much a multiplier and a slope change at a time.</summary>
    private (double Multiplier, double Slope) Scales(int t, double[] low, double[] high) =>
        (_first[t], 2 * _first[t] * _problem.KappaSquared[t] * (high[t] - low[t]));

    /// <summary>What nothing in a cell costs less than, with the multipliers and slopes as they are; and its gradient.</summary>
    private double Bound(double[] low, double[] high, out double error)
    {
        double bound = 0;
        double size = 0;
        void Add(double term)
        {
            bound += term;
            size += Math.Abs(term);
        }

        foreach (int t in _problem.Limited)
        {
            _up[t] = _problem.KappaSquared[t] * low[t] * high[t];
            _along[t] = _slopes[t] > 0 ? low[t] : high[t];
            Add(_multipliers[t] * _up[t]);
            Add(_slopes[t] * _along[t]);
        }

        for (int s = 0; s < _costs.Length; s++)
        {
            foreach (StagePart part in _problem.Parts[s])
            {
                (double square, double linear) = Weights(part, low, high);
                Add(square * part.Base * part.Base);
                Add(-linear * part.Base);
            }

            (double curve, double slope) = TermsOf(s, low, high);
            if (curve <= 0 && slope < 0)
            {
                error = 0;
                return double.NegativeInfinity;
            }

            long least = _problem.Supplies[s].Least;
            _steps[s] = curve > 0 ? Math.Max(least, (long)Math.Round(-slope / (2 * curve))) : least;
            double z = _steps[s];
            Add(curve * z * z);
            Add(slope * z);
            foreach (StagePart part in _problem.Parts[s])
            {
                int t = part.Stage;
                double y = part.Base + part.Step * z;
                _up[t] +=
                    _problem.Pupils[t] * y * y / part.Pupils
                    - _problem.KappaSquared[t] * (low[t] + high[t]) * y;
                _along[t] -= y;
            }
        }

        error = Rounding * size;
        return bound;
    }

    /// <summary>The part of one supply is curve·z² + slope·z and what is without z.</summary>
    private (double Curve, double Slope) TermsOf(int supply, double[] low, double[] high)
    {
        double curve = 0;
        double slope = _costs[supply];
        foreach (StagePart part in _problem.Parts[supply])
        {
            (double square, double linear) = Weights(part, low, high);
            curve += square * part.Step * part.Step;
            slope += (2 * square * part.Base - linear) * part.Step;
        }

        return (curve, slope);
    }

    /// <summary>With what y² and −y of a section are multiplied.</summary>
    private (double Square, double Linear) Weights(StagePart part, double[] low, double[] high)
    {
        int t = part.Stage;
        return (
            _multipliers[t] * _problem.Pupils[t] / part.Pupils,
            _multipliers[t] * _problem.KappaSquared[t] * (low[t] + high[t]) + _slopes[t]
        );
    }

    /// <summary>A cell without a proof, with its highest bound and the multipliers of that.</summary>
    private sealed class OpenCell(double[] low, double[] high)
    {
        public double[] Low => low;

        public double[] High => high;

        public double[] Multipliers { get; } = new double[low.Length];

        public double[] Slopes { get; } = new double[low.Length];

        public double Bound { get; set; } = double.NegativeInfinity;
    }
}
