namespace Balance.Indicators.Documents;

/// <summary>What was read but not as it should stand there, counted by sheet and told once, with the first cells of them.</summary>
internal sealed class CellNotices
{
    private readonly Dictionary<
        (SheetGrid Sheet, string Zh),
        (List<CellPlace> First, LocalizedText Text, int Count)
    > _counts = [];

    /// <summary>Of more cells no more are told.</summary>
    private const int MostTold = 10;

    /// <param name="place">The cell.</param>
    /// <param name="zh">The end of the sentence "n 个单元格…".</param>
    /// <param name="en">The end of the sentence "n cells …".</param>
    public void Count(CellPlace place, string zh, string en)
    {
        if (!_counts.TryGetValue((place.Sheet, zh), out var known))
        {
            known = ([], new LocalizedText(zh, en), 0);
        }

        if (known.Count < MostTold)
        {
            known.First.Add(place);
        }

        _counts[(place.Sheet, zh)] = (known.First, known.Text, known.Count + 1);
    }

    public void Tell(CountyBuilder builder)
    {
        foreach (var counted in _counts)
        {
            SheetGrid sheet = counted.Key.Sheet;
            (List<CellPlace> first, LocalizedText text, int count) = counted.Value;
            string number = ExactNumber.Text(count);
            builder.Tell(
                ProblemSeverity.Warning,
                DataPath.Root,
                first[0],
                new LocalizedText(
                    $"“{Quoted.Short(sheet.Name)}”有 {number} 个单元格{(count == 1 ? "" : $"（{string.Join("、", first.Select(place => place.Cell.Zh))}{(count > first.Count ? " 等" : "")}）")}{text.Zh}",
                    $"\"{Quoted.Short(sheet.Name)}\" has {number} cells {(count == 1 ? "" : $"({string.Join("; ", first.Select(place => place.Cell.En))}{(count > first.Count ? "; …" : "")}) ")}that {text.En}"
                )
            );
        }
    }
}
