namespace Balance.Indicators.Planning.Mathematics;

/// <summary>Σy and Σy²/P of every stage that has a limit, in doubles, kept up as steps come and go.</summary>
internal sealed class StageSums(SupplyProblem problem)
{
    private readonly (double Sum, double Squares)[] _stages = new (double Sum, double Squares)[
        problem.Stages.Length
    ];

    /// <summary>Σy and Σy²/P of a stage.</summary>
    public (double Sum, double Squares) this[int stage] => _stages[stage];

    /// <summary>By how much they grow where a section's supply has so many steps more.</summary>
    public static (double Sum, double Squares) Growth(StagePart part, long steps, long by)
    {
        double y = part.Base + part.Step * steps;
        double more = part.Step * by;
        return (more, (2 * y + more) * more / part.Pupils);
    }

    /// <summary>Adds all of it up.</summary>
    public void Measure(long[] steps)
    {
        foreach (int t in problem.Limited)
        {
            double sum = 0;
            double squares = 0;
            foreach (StagePart part in problem.Stages[t])
            {
                double y = part.Base + part.Step * steps[part.Supply];
                sum += y;
                squares += y * y / part.Pupils;
            }

            _stages[t] = (sum, squares);
        }
    }

    /// <summary>Gives a supply so many steps more, in the steps as in the sums.</summary>
    public void Change(long[] steps, int supply, long by)
    {
        foreach (StagePart part in problem.Parts[supply])
        {
            (double sum, double squares) = Growth(part, steps[supply], by);
            _stages[part.Stage].Sum += sum;
            _stages[part.Stage].Squares += squares;
        }

        steps[supply] += by;
    }
}
