using System.Text.Json.Nodes;

namespace Balance.Indicators.Tests.Cases;

/// <summary>A file of the case library as it is written; what its cases do not say for themselves, it says for them.</summary>
internal sealed record CaseFile
{
    public required string Title { get; init; }

    /// <summary>The clauses that the cases document, such as <c>[S] 三（一）3</c>.</summary>
    public required string[] Clause { get; init; }

    /// <summary>The standards under which each case must come out as it says; all built-in ones where none is named.</summary>
    public string[] Standard { get; init; } =
    [.. Indicators.Standard.All.Select(standard => standard.Id)];

    public required CaseText[] Cases { get; init; }
}

/// <summary>One case as it is written.</summary>
internal sealed record CaseText
{
    /// <summary>Which case of the file it is, whatever is added before it: a number from 1 that no other case of the file has or had.</summary>
    public required int Id { get; init; }

    /// <summary>A sentence that is true or false of the text.</summary>
    public required string Title { get; init; }

    public string[]? Clause { get; init; }

    public string[]? Standard { get; init; }

    public string Base { get; init; } = "达标县";

    /// <summary>
    /// The county's schools in place of the base county's. Each is named after the base school that it is a copy of, with
    /// something behind it where there are several: 小学甲, 小学乙.
    /// </summary>
    public string[]? Schools { get; init; }

    /// <summary>What differs from the base: path and value, null where it is not reported.</summary>
    public Dictionary<string, JsonNode?> Change { get; init; } = [];

    public bool TransitionalProvisions { get; init; }

    public Rounding Rounding { get; init; }

    public required Expectation Expect { get; init; }

    /// <summary>How the expected figures were worked out by hand.</summary>
    public string? Working { get; init; }

    public WrongAnswer? WrongAnswer { get; init; }
}

/// <summary>A mistake that others make, and the answer it gives.</summary>
internal sealed record WrongAnswer
{
    public required string Mistake { get; init; }

    public required string Answer { get; init; }
}
