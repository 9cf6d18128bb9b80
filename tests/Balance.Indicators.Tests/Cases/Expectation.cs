using System.Text.Json.Nodes;

namespace Balance.Indicators.Tests.Cases;

/// <summary>
/// What must follow, by what it is said of. Each value is an outcome in Chinese or an object of facts; which facts there
/// are is in <see cref="Facts"/>. What is left out is not looked at.
/// </summary>
internal sealed record Expectation
{
    public JsonNode? Outcome { get; init; }

    /// <summary>By name: 资源配置.</summary>
    public Dictionary<string, JsonNode?> Dimensions { get; init; } = [];

    /// <summary>By id, preconditions too: RA3.</summary>
    public Dictionary<string, JsonNode?> Indicators { get; init; } = [];

    /// <summary>By criterion and subject, as reports name it: RA3 小学甲小学部.</summary>
    public Dictionary<string, JsonNode?> Findings { get; init; } = [];

    /// <summary>By stage and indicator: 小学 RA5, 小学 综合.</summary>
    public Dictionary<string, JsonNode?> Coefficients { get; init; } = [];

    /// <summary>The school rule, by section: 小学甲小学部.</summary>
    public Dictionary<string, JsonNode?> Sections { get; init; } = [];

    public Dictionary<string, JsonNode?> Schools { get; init; } = [];

    /// <summary>By veto and subject: V1 全县, V1 小学甲.</summary>
    public Dictionary<string, JsonNode?> Vetoes { get; init; } = [];

    /// <summary>What each department has to see to, farthest from its limit first.</summary>
    public Dictionary<string, JsonNode?> Tasks { get; init; } = [];

    /// <summary>The phases of the standard, by name.</summary>
    public Dictionary<string, JsonNode?> Schedule { get; init; } = [];

    /// <summary>What the roadmap adds, by the path of the figure: 小学甲.measures.sportsArea.</summary>
    public Dictionary<string, JsonNode?> Additions { get; init; } = [];

    /// <summary>Everything that is missing, by path.</summary>
    public JsonNode? Missing { get; init; }

    /// <summary>Every warning, by path, with words that its message holds.</summary>
    public Dictionary<string, string[]>? Warnings { get; init; }

    /// <summary>Every reason why the data are refused, likewise. Nothing else follows.</summary>
    public Dictionary<string, string[]>? Rejected { get; init; }

    public IEnumerable<(string Section, Dictionary<string, JsonNode?> Expected)> Sets =>
        [
            ("dimensions", Dimensions),
            ("indicators", Indicators),
            ("findings", Findings),
            ("coefficients", Coefficients),
            ("sections", Sections),
            ("schools", Schools),
            ("vetoes", Vetoes),
            ("tasks", Tasks),
            ("schedule", Schedule),
            ("additions", Additions),
        ];

    /// <summary>Something is expected; where the data are refused, nothing but that.</summary>
    public bool IsSound =>
        (Rejected is { Count: > 0 })
        != (
            Outcome is not null
            || Missing is not null
            || Warnings is not null
            || Sets.Any(set => set.Expected.Count > 0)
        );
}
