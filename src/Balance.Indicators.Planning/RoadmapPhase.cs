using System.Collections.Immutable;

namespace Balance.Indicators.Planning;

/// <summary>One phase of a roadmap's timetable: a calendar year or what of it lies between its ends.</summary>
public sealed record RoadmapPhase
{
    internal RoadmapPhase() { }

    /// <summary>The number of the phase, from 1.</summary>
    public int Number { get; internal init; }

    /// <summary>The first month.</summary>
    public Month From { get; internal init; }

    /// <summary>The last month.</summary>
    public Month To { get; internal init; }

    /// <summary>What the schedule of the standard calls this time; empty where it has no name for it.</summary>
    public LocalizedText Name { get; internal init; }

    /// <summary>The money of the phase in 元, without what earlier ones have left; null where the roadmap was made without a budget.</summary>
    public decimal? Budget { get; internal init; }

    /// <summary>What the actions of the phase cost in 元, 0 or more; null where there are no prices, or one is missing that is needed.</summary>
    public decimal? Cost { get; internal init; }

    /// <summary>The schools of which the last limit comes to be met in this phase, cheapest first.</summary>
    public ImmutableArray<School> Schools { get; internal init; } = [];

    /// <summary>The evaluation of the county at the end of the phase: with every action of this phase and those before it.</summary>
    public Evaluation After { get; internal init; } = null!;

    /// <summary>From when to when.</summary>
    public override string ToString() => From + " – " + To;
}
