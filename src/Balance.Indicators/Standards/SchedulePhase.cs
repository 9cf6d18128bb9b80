namespace Balance.Indicators.Standards;

/// <summary>实施步骤: one phase of the plan's schedule. Described, not evaluated.</summary>
public sealed class SchedulePhase
{
    internal SchedulePhase(
        LocalizedText name,
        string from,
        string to,
        LocalizedText task,
        Clause clause
    )
    {
        Name = name;
        From = from;
        To = to;
        Task = task;
        Clause = clause;
    }

    /// <summary>The phase.</summary>
    public LocalizedText Name { get; }

    /// <summary>The first month, as <c>2022-07</c>.</summary>
    public string From { get; }

    /// <summary>The last month, as <c>2023-07</c>.</summary>
    public string To { get; }

    /// <summary>What is to be reached in it.</summary>
    public LocalizedText Task { get; }

    /// <summary>Where it stands written.</summary>
    public Clause Clause { get; }
}
