namespace Balance.Indicators;

/// <summary>实施步骤: one phase of the plan's schedule. Described, not evaluated.</summary>
/// <param name="Name">The phase.</param>
/// <param name="From">The first month, as <c>2022-07</c>.</param>
/// <param name="To">The last month, as <c>2023-07</c>.</param>
/// <param name="Task">What is to be reached in it.</param>
/// <param name="Clause">Where it stands written.</param>
public sealed record SchedulePhase(
    LocalizedText Name,
    string From,
    string To,
    LocalizedText Task,
    Clause Clause
);
