using System.Collections.Immutable;

namespace Balance.Indicators.Planning;

/// <summary>What is not met and that no addition mends: somebody has to do or decide something.</summary>
public sealed record RoadmapTask
{
    internal RoadmapTask() { }

    /// <summary>The indicator's, coefficient's or veto's id.</summary>
    public string Indicator { get; internal init; } = "";

    /// <summary>The school; null where it is the county's.</summary>
    public School? School { get; internal init; }

    /// <summary>What is not met, in one sentence.</summary>
    public LocalizedText Text { get; internal init; }

    /// <summary>Why no addition mends it.</summary>
    public LocalizedText Why { get; internal init; }

    /// <summary>责任部门: who is responsible; empty where the standard names nobody.</summary>
    public ImmutableArray<LocalizedText> Departments { get; internal init; } = [];

    /// <summary>The number of the phase by whose end it is to be done; null without a timetable.</summary>
    public int? Phase { get; internal init; }

    /// <summary>镇街: where the school lies, as the county names it; null where it is not reported.</summary>
    public string? Township => School?.Township;

    /// <summary>The text, in Chinese.</summary>
    public override string ToString() => Text.Zh;
}
