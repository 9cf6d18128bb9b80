namespace Balance.Indicators.Planning;

/// <summary>Why a roadmap changes a figure.</summary>
public enum RoadmapReason
{
    /// <summary>The subject is below a limit of its own, such as so many ㎡ per pupil.</summary>
    Limit,

    /// <summary>The limits are met, but a difference coefficient (差异系数) is above its limit.</summary>
    Coefficient,

    /// <summary>People move from one school to another.</summary>
    Rotation,

    /// <summary>It follows from another action: who is hired is a full-time teacher too.</summary>
    Consequence,
}
