using System.Runtime.InteropServices;

namespace Balance.Indicators.Planning.Mathematics;

/// <summary>
/// Looks for a plan among the neighbours of steps that do not hold: one step more or less at a few supplies, those first that lose least by it, so many
/// more than less as the plan may cost. Of all such choices only so many are looked at.
/// </summary>
internal sealed class WholeNeighbours(SupplyProblem problem)
{
    private const int MostLooked = 3_000_000;
    private readonly StageSums _sums = new(problem);
    private readonly List<Change> _changes = [];
    private int _looked;

    /// <summary>What one step more at a supply loses; 0 or more.</summary>
    public double[] More { get; } = new double[problem.Supplies.Length];

    /// <summary>What one step less at a supply loses; 0 or more.</summary>
    public double[] Less { get; } = new double[problem.Supplies.Length];

    /// <summary>Changes the steps into a plan that holds; whether one was found, else nothing changes.</summary>
    /// <param name="steps">The steps.</param>
    /// <param name="added">How many steps it has more in all; below 0 fewer.</param>
    /// <param name="room">How much may be lost in all.</param>
    public bool Find(long[] steps, long added, double room)
    {
        _changes.Clear();
        for (int s = 0; s < steps.Length; s++)
        {
            if (More[s] <= room)
            {
                _changes.Add(new Change(s, 1, More[s]));
            }

            if (Less[s] <= room && steps[s] > problem.Supplies[s].Least)
            {
                _changes.Add(new Change(s, -1, Less[s]));
            }
        }

        _changes.Sort((one, other) => one.Loss.CompareTo(other.Loss));
        _sums.Measure(steps);
        return Look(steps, 0, added, room);
    }

    private bool Look(long[] steps, int from, long added, double room)
    {
        if (added == 0 && HoldsNearly() && problem.IsMet(steps))
        {
            return true;
        }

        for (int i = from; i < _changes.Count && _looked < MostLooked; i++)
        {
            Change change = _changes[i];
            if (change.Loss > room)
            {
                break;
            }

            _looked++;
            _sums.Change(steps, change.Supply, change.By);
            if (Look(steps, i + 1, added - change.By, room - change.Loss))
            {
                return true;
            }

            _sums.Change(steps, change.Supply, -change.By);
        }

        return false;
    }

    /// <summary>Whether it is worthwhile to look exactly.</summary>
    private bool HoldsNearly()
    {
        foreach (int t in problem.Limited)
        {
            (double sum, double squares) = _sums[t];
            double right = problem.KappaSquared[t] * sum * sum;
            if (problem.Pupils[t] * squares > right * (1 + 1e-9))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>One step more or less at a supply, and what that loses.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Change(int Supply, int By, double Loss);
}
