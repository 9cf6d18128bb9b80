using System.Collections.Immutable;

namespace Balance.Indicators.Planning;

/// <summary>One figure that is to change: where it stands, from what to what, and why.</summary>
public sealed record RoadmapAction
{
    internal RoadmapAction() { }

    /// <summary>Where the figure stands in the county's data, such as <c>schools[3].sections.primary.sportsArea</c>.</summary>
    public DataPath Path { get; internal init; } = DataPath.Root;

    /// <summary>The school as it was before this action; null where it is the county's own figure.</summary>
    public School? School { get; internal init; }

    /// <summary>The stage; null where the figure is the whole school's or the county's.</summary>
    public Stage? Stage { get; internal init; }

    /// <summary>What changes.</summary>
    public Measure Measure { get; internal init; } = null!;

    /// <summary>The value before this action.</summary>
    public MeasureValue From { get; internal init; } = null!;

    /// <summary>The value after it.</summary>
    public MeasureValue To { get; internal init; } = null!;

    /// <summary>How much is added, in the unit; below 0 where people leave.</summary>
    public decimal Amount { get; internal init; }

    /// <summary>The unit of the amount.</summary>
    public LocalizedText Unit { get; internal init; }

    /// <summary>What it costs in 元, 0 or more; null where it has no price.</summary>
    public decimal? Cost { get; internal init; }

    /// <summary>Why.</summary>
    public RoadmapReason Reason { get; internal init; }

    /// <summary>The ids of the indicators for which it is done; empty where it only follows from another action.</summary>
    public ImmutableArray<string> Indicators { get; internal init; } = [];

    /// <summary>责任部门: who is responsible; empty where the standard names nobody.</summary>
    public ImmutableArray<LocalizedText> Departments { get; internal init; } = [];

    /// <summary>
    /// The number of the phase in which it is done; null without a timetable, and where the money does not reach so far.
    /// </summary>
    public int? Phase { get; internal init; }

    /// <summary>The number of the school, campuses merged, whose limits or coefficient it is done for; null where it is for the county.</summary>
    internal int? Owner { get; init; }

    /// <summary>Why it is done; of what only follows, why that is done from which it follows.</summary>
    internal RoadmapReason Cause { get; init; }

    /// <summary>镇街: where the school lies, as the county names it; null where it is not reported.</summary>
    public string? Township => School?.Township;

    /// <summary>The path and the change: <c>schools[3].sections.primary.sportsArea: 4200 → 4350.5</c>.</summary>
    public override string ToString() => Path + ": " + From + " → " + To;
}
