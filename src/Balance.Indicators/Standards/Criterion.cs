using System.Collections.Immutable;

namespace Balance.Indicators.Standards;

/// <summary>
/// The one kind of rule: a subject's quantity, held against a limit. An indicator is a list of criteria that must all
/// hold.
/// </summary>
public sealed class Criterion
{
    internal Criterion(
        string id,
        LocalizedText name,
        SubjectKind subject,
        Quantity quantity,
        Comparison comparison,
        Limit limit,
        LocalizedText unit,
        Clause clause
    )
    {
        Id = id;
        Name = name;
        Subject = subject;
        Quantity = quantity;
        Comparison = comparison;
        Limit = limit;
        Unit = unit;
        Clause = clause;
    }

    /// <summary>The id, unique in its standard: the indicator's, or the indicator's with a part such as <c>GG3.music</c>.</summary>
    public string Id { get; }

    /// <summary>What is asked for.</summary>
    public LocalizedText Name { get; }

    /// <summary>Who is judged.</summary>
    public SubjectKind Subject { get; }

    /// <summary>What is measured.</summary>
    public Quantity Quantity { get; }

    /// <summary>How it is held against the limit.</summary>
    public Comparison Comparison { get; }

    /// <summary>The limit, in <see cref="Unit"/>.</summary>
    public Limit Limit { get; }

    /// <summary>The unit of value and limit.</summary>
    public LocalizedText Unit { get; }

    /// <summary>Where it stands written.</summary>
    public Clause Clause { get; }

    /// <summary>How many decimals are shown, 0 to 9. Comparisons are exact whatever is shown.</summary>
    public int Decimals { get; internal init; }

    /// <summary>Where else it stands written, such as the row of a checklist; empty where one text alone has it.</summary>
    public ImmutableArray<Clause> AlsoIn { get; internal init; } = [];

    /// <summary>What the texts say that it cites, word for word: that of its clause first. Empty where the standard quotes none.</summary>
    public ImmutableArray<Wording> Wordings { get; internal init; } = [];

    /// <summary>Which schools are concerned; null is all.</summary>
    public Scope? Scope { get; internal init; }

    /// <summary>
    /// For a county's criterion: its figure is the sum over the primary and junior sections in scope, stage by stage, and
    /// not the county's own.
    /// </summary>
    public bool SumsSections { get; internal init; }

    /// <summary>
    /// The group of alternatives it belongs to, or null: of a group only the criteria that are reported are judged, and
    /// at least one must be.
    /// </summary>
    public string? Alternative { get; internal init; }

    /// <summary>The id.</summary>
    public override string ToString() => Id;

    /// <summary>The criterion with another quantity, limit or id in the place of its own; null keeps that.</summary>
    internal Criterion With(Quantity? quantity = null, Limit? limit = null, string? id = null) =>
        new(id ?? Id, Name, Subject, quantity ?? Quantity, Comparison, limit ?? Limit, Unit, Clause)
        {
            Decimals = Decimals,
            AlsoIn = AlsoIn,
            Wordings = Wordings,
            Scope = Scope,
            SumsSections = SumsSections,
            Alternative = Alternative,
        };
}
