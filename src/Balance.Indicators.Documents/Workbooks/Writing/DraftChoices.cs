namespace Balance.Indicators.Documents;

/// <summary>Values of which a cell takes one; they stand in the hidden sheet, so that there is no limit to their length.</summary>
/// <param name="Name">The name under which the workbook knows them, such as <c>选项_是否</c>.</param>
/// <param name="Values">The values, as they are shown.</param>
internal sealed record DraftChoices(string Name, IReadOnlyList<string> Values);
