namespace Balance.Indicators.Planning;

/// <summary>The county while it is worked on: what was planned is done phase by phase.</summary>
internal sealed class Work
{
    private readonly Workbench _bench;
    private readonly RoadmapAction[] _planned;
    private readonly Dictionary<object, int?> _phases = new(ByReference.Comparer);

    public Work(County county, RoadmapAction[] planned, Sequence sequence)
    {
        _bench = new Workbench(county);
        _planned = planned;
        foreach (Step step in sequence.First.Concat(sequence.Limits).Concat(sequence.Coefficients))
        {
            foreach (RoadmapAction action in step.Actions)
            {
                _phases.Add(action, step.Phase);
            }
        }
    }

    /// <summary>The county with everything that is done.</summary>
    public County County => _bench.County;

    /// <summary>What is done, each from what there was to what there is then.</summary>
    public IEnumerable<RoadmapAction> Actions => _bench.Actions;

    /// <summary>Does a phase, in the order in which it was planned; what is in none is null.</summary>
    public RoadmapAction[] Do(int? phase)
    {
        RoadmapAction[] due =
        [
            .. _planned
                .Where(action => _phases[action] == phase)
                .Select(action => action with { Phase = phase }),
        ];
        ILookup<DataPath, RoadmapAction> follows = due.Where(IsConsequence)
            .ToLookup(action => action.Path);
        for (int i = 0; i < due.Length; i++)
        {
            if (!IsConsequence(due[i]))
            {
                _bench.Repeat(due[i]);
                continue;
            }

            // What follows at one figure is told once, with the last.
            RoadmapAction[] same = [.. follows[due[i].Path]];
            decimal amount = same.Sum(action => action.Amount);
            if (amount != 0 && ReferenceEquals(same[same.Length - 1], due[i]))
            {
                _bench.Repeat(due[i] with { Amount = amount });
            }
        }

        return due;
    }

    private static bool IsConsequence(RoadmapAction action) =>
        action.Reason == RoadmapReason.Consequence;
}
