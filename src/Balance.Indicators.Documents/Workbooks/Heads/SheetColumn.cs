namespace Balance.Indicators.Documents;

/// <summary>A column that is understood.</summary>
/// <param name="Column">The column, from 1.</param>
/// <param name="Head">The head as it is told, with its groups.</param>
/// <param name="Match">What it holds.</param>
/// <param name="Unit">The unit that the head names; null where it names none.</param>
internal sealed record SheetColumn(int Column, string Head, HeadMatch Match, string? Unit)
{
    public HeadTarget Target => Match.Target;
}
