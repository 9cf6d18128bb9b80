namespace Balance.Indicators.Documents;

/// <summary>A cell of which it is known what it tells.</summary>
/// <param name="Column">What it tells, by which head, in which unit.</param>
/// <param name="Cell">The cell; null where it is empty.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="HasIds">Whether its sheet is of the shape of the template.</param>
internal sealed record ReportedCell(
    SheetColumn Column,
    SheetCell? Cell,
    CellPlace Place,
    bool HasIds
)
{
    public HeadTarget Target => Column.Target;
}
