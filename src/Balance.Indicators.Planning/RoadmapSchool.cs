namespace Balance.Indicators.Planning;

/// <summary>A school that has limits to be met: what it takes and when it is its turn.</summary>
public sealed record RoadmapSchool
{
    internal RoadmapSchool(School school, int actions, decimal? cost, int? phase)
    {
        School = school;
        Actions = actions;
        Cost = cost;
        Phase = phase;
    }

    /// <summary>The school, as reported; campuses are part of their school.</summary>
    public School School { get; }

    /// <summary>How many actions bring all of its limits to be met, those that only follow left out; 1 or more.</summary>
    public int Actions { get; }

    /// <summary>What they cost in 元, 0 or more; null where there are no prices, or one is missing that is needed.</summary>
    public decimal? Cost { get; }

    /// <summary>The number of the phase in which they are done; null without a timetable, and where the money does not reach so far.</summary>
    public int? Phase { get; }

    /// <summary>The school's name.</summary>
    public override string ToString() => School.Name;
}
