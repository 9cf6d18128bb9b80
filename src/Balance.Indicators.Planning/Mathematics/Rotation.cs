using System.Collections.Immutable;

namespace Balance.Indicators.Planning.Mathematics;

/// <summary>
/// People of one stage moved between its sections before any are hired: the least hires first, and with those the least moves.
/// </summary>
/// <remarks>
/// Nobody is dismissed, so the total is at least what there is. The least total with which the limit holds is found as in
/// <see cref="UniformStage"/>, from the floors up. With so many hires and m moves the best that can be done is to add where (2y + 1)/P is least and to
/// take where (2y − 1)/P is greatest, down to the floors, and more moves only bring Σy²/P further down: the first m that holds is the least.
/// </remarks>
internal static class Rotation
{
    /// <summary>The plan.</summary>
    /// <param name="people">How many there are in each section.</param>
    /// <param name="floors">How many each section needs.</param>
    /// <param name="pupils">The pupils of each section, above 0.</param>
    /// <param name="limit">The greatest coefficient, above 0; null where there is none.</param>
    public static RotationPlan Solve(
        IReadOnlyList<long> people,
        IReadOnlyList<long> floors,
        IReadOnlyList<decimal> pupils,
        decimal? limit
    )
    {
        int n = people.Count;
        var problem = new SupplyProblem(
            pupils.Select(each => new Supply(0, 1, 0, 1, [new SupplyPart(0, each, 1)])),
            [limit]
        );
        long[] steps = [.. floors];
        long needed = steps.Sum();
        var marginals = new Marginals(problem, steps);
        for (long here = people.Sum(); needed < here || !problem.IsMet(steps); needed++)
        {
            steps[marginals.TakeLeast()]++;
        }

        // From what there is: whoever a floor asks for is added, and as many others are taken as were not hired.
        long hires = needed - people.Sum();
        long[] then = [.. people.Select((each, i) => Math.Max(each, floors[i]))];
        long added = then.Sum() - people.Sum();
        var adding = new Marginals(problem, then);
        for (; added < hires; added++)
        {
            then[adding.TakeLeast()]++;
        }

        long moved = added - hires;
        for (long i = 0; i < moved; i++)
        {
            then[Marginals.Greatest(problem, then, floors)]--;
        }

        while (!problem.IsMet(then))
        {
            int to = new Marginals(problem, then).TakeLeast();
            then[Marginals.Greatest(problem, then, floors)]--;
            then[to]++;
            moved++;
        }

        return new RotationPlan([.. then], hires, moved);
    }
}

/// <summary>How many each section has then, how many of them are hired, and how many have moved.</summary>
internal sealed record RotationPlan(ImmutableArray<long> People, long Hires, long Moves);
