namespace Balance.Indicators.Tests.Evaluations;

/// <summary>One change of the county that is met, and what must follow. The title is a sentence to judge true or false.</summary>
public sealed record OutcomeCase(
    string Title,
    string Indicator,
    Outcome Expected,
    Func<TestCounty, TestCounty> Change
)
{
    /// <summary>The one criterion that is not met, or all parts of it in the order of stages.</summary>
    public string? Criterion { get; init; }

    public Stage? Stage { get; init; }

    public decimal? Value { get; init; }

    /// <summary>How much is missing, with its unit in Chinese, such as <c>1人</c>; empty where it is no amount.</summary>
    public string? Shortfall { get; init; }

    /// <summary>The path of what is missing.</summary>
    public string? Missing { get; init; }

    public static TheoryData<OutcomeCase> Table(params OutcomeCase[] cases) => [.. cases];

    public override string ToString() => Title;
}
