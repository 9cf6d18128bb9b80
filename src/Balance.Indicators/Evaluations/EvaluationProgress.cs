namespace Balance.Indicators;

/// <summary>How far the evaluation of many counties has come; reported after each of them, in their order.</summary>
public sealed class EvaluationProgress
{
    internal EvaluationProgress(int done, int? total, EvaluationLine latest)
    {
        Done = done;
        Total = total;
        Latest = latest;
    }

    /// <summary>How many counties are done, those that were rejected among them; 1 or more.</summary>
    public int Done { get; }

    /// <summary>How many there are; null where that is not known beforehand.</summary>
    public int? Total { get; }

    /// <summary>The county that was done last.</summary>
    public EvaluationLine Latest { get; }
}
