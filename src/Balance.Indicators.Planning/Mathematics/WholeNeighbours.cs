using System.Runtime.InteropServices;

namespace Balance.Indicators.Planning.Mathematics;

/// <summary>
/// Looks for a plan among the neighbours of steps that do not hold: one step more or less at a few supplies, those first that lose least by it, so many
/// more than less as the plan may cost. Of all such choices only so many are looked at.
/// </summary>
internal sealed class WholeNeighbours(SupplyProblem problem)
{
    private const int MostLooked = 300_000;
    private readonly double[] _sums = new double[problem.Stages.Length];
    private readonly double[] _squares = new double[problem.Stages.Length];
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
        foreach (int t in problem.Limited)
        {
            _sums[t] = 0;
            _squares[t] = 0;
            foreach (StagePart part in problem.Stages[t])
            {
                double y = part.Base + part.Step * steps[part.Supply];
                _sums[t] += y;
                _squares[t] += y * y / part.Pupils;
            }
        }

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
            Make(steps, change.Supply, change.By);
            if (Look(steps, i + 1, added - change.By, room - change.Loss))
            {
                return true;
            }

            Make(steps, change.Supply, -change.By);
        }

        return false;
    }

    private void Make(long[] steps, int supply, int by)
    {
        foreach (StagePart part in problem.Parts[supply])
        {
            double y = part.Base + part.Step * steps[supply];
            _sums[part.Stage] += by * part.Step;
            _squares[part.Stage] += (2 * y + by * part.Step) * (by * part.Step) / part.Pupils;
        }

        steps[supply] += by;
    }

    /// <summary>Whether it is worthwhile to look exactly.</summary>
    private bool HoldsNearly()
    {
        foreach (int t in problem.Limited)
        {
            double right = problem.KappaSquared[t] * _sums[t] * _sums[t];
            if (problem.Pupils[t] * _squares[t] > right * (1 + 1e-9))
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
