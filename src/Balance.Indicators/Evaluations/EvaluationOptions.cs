namespace Balance.Indicators;

/// <summary>How a county is evaluated. The default is exact and without transitional provisions.</summary>
public sealed record EvaluationOptions
{
    /// <summary>The default: exact, without transitional provisions.</summary>
    public static EvaluationOptions Default { get; } = new();

    /// <summary>Whether exact values are compared, or values rounded as they are reported.</summary>
    public Rounding Rounding { get; init; }

    /// <summary>Whether the standard's transitional provisions are applied.</summary>
    public bool TransitionalProvisions { get; init; }
}
