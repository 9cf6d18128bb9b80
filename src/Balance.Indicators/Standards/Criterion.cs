using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>
/// The one kind of rule: a subject's quantity, held against a limit. An indicator is a list of criteria that must all
/// hold.
/// </summary>
/// <param name="Id">The id, unique in its standard: the indicator's, or the indicator's with a part such as <c>GG3.music</c>.</param>
/// <param name="Name">What is asked for.</param>
/// <param name="Subject">Who is judged.</param>
/// <param name="Quantity">What is measured.</param>
/// <param name="Comparison">How it is held against the limit.</param>
/// <param name="Limit">The limit, in <paramref name="Unit"/>.</param>
/// <param name="Unit">The unit of value and limit.</param>
/// <param name="Clause">Where it stands written.</param>
public sealed record Criterion(
    string Id,
    LocalizedText Name,
    SubjectKind Subject,
    Quantity Quantity,
    Comparison Comparison,
    Limit Limit,
    LocalizedText Unit,
    Clause Clause
)
{
    /// <summary>How many decimals are shown, 0 to 9. Comparisons are exact whatever is shown.</summary>
    public int Decimals { get; init; }

    /// <summary>Where else it stands written, such as the row of a checklist; empty where one text alone has it.</summary>
    public ImmutableArray<Clause> AlsoIn { get; init; } = [];

    /// <summary>What the texts say that it cites, word for word: that of its clause first. Empty where the standard quotes none.</summary>
    public ImmutableArray<Wording> Wordings { get; init; } = [];

    /// <summary>Which schools are concerned; null is all.</summary>
    public Scope? Scope { get; init; }

    /// <summary>
    /// For a county's criterion: its figure is the sum over the primary and junior sections in scope, stage by stage, and
    /// not the county's own.
    /// </summary>
    public bool SumsSections { get; init; }

    /// <summary>
    /// The group of alternatives it belongs to, or null: of a group only the criteria that are reported are judged, and
    /// at least one must be.
    /// </summary>
    public string? Alternative { get; init; }
}
