namespace Balance.Indicators.Documents;

/// <summary>How a sheet was understood: what it holds, where its heads end, and what its columns are.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="FirstRow">The first row below the heads.</param>
/// <param name="Columns">The columns that are understood; a column may be part of two sums.</param>
/// <param name="Unplaced">The heads of which nobody knows what they are, with their columns.</param>
/// <param name="Ambiguous">Columns that mean the same, of which none is taken.</param>
internal sealed record SheetLayout(
    SheetGrid Sheet,
    SheetKind Kind,
    int FirstRow,
    IReadOnlyList<SheetColumn> Columns,
    IReadOnlyList<(int Column, string Head)> Unplaced,
    IReadOnlyList<SheetColumn> Ambiguous
)
{
    /// <summary>The stage of all its rows, told by the sheet's name, its title or a mapping; null where none is.</summary>
    public Stage? Stage { get; init; }

    /// <summary>Whether its columns are named by ids, as in the template.</summary>
    public bool HasIds { get; init; }

    /// <summary>The first column of a key; null where there is none.</summary>
    public SheetColumn? Find(string key) =>
        Columns.FirstOrDefault(column => column.Target is { Sign: 0 } target && target.Key == key);
}
