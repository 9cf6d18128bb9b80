namespace Balance.Indicators.Documents;

/// <summary>What was read but not as it should stand there, counted by sheet and told once, with the first cell of them.</summary>
internal sealed class CellNotices
{
    private readonly Dictionary<
        (SheetGrid Sheet, string Zh),
        (CellPlace First, LocalizedText Text, int Count)
    > _counts = [];

    /// <param name="place">The cell.</param>
    /// <param name="zh">The end of the sentence "n 个单元格…".</param>
    /// <param name="en">The end of the sentence "n cells …".</param>
    public void Count(CellPlace place, string zh, string en)
    {
        _counts[(place.Sheet, zh)] = _counts.TryGetValue((place.Sheet, zh), out var known)
            ? (known.First, known.Text, known.Count + 1)
            : (place, new LocalizedText(zh, en), 1);
    }

    public void Tell(CountyBuilder builder)
    {
        foreach (var counted in _counts)
        {
            SheetGrid sheet = counted.Key.Sheet;
            (CellPlace first, LocalizedText text, int count) = counted.Value;
            string number = ExactNumber.Text(count);
            builder.Tell(
                ProblemSeverity.Warning,
                DataPath.Root,
                first,
                new LocalizedText(
                    $"“{Quoted.Short(sheet.Name)}”有 {number} 个单元格{text.Zh}",
                    $"\"{Quoted.Short(sheet.Name)}\" has {number} cells that {text.En}"
                )
            );
        }
    }
}
