namespace Balance.Indicators.Cli;

/// <summary>The unit of a column: that of a measure, unless its head names another. Otherwise only the other rows tell it.</summary>
/// <param name="Fixed">The unit of the measure; empty where it is another or not known.</param>
/// <param name="OfHead">The unit that stands in the head, where that is not the measure's.</param>
internal sealed record TableUnit(LocalizedText Fixed, string? OfHead)
{
    public static TableUnit Of(string head)
    {
        LocalizedText? ofMeasure = CountyKeys.All.Find(head) is { } id
            ? Measures.Find(id)?.Unit
            : null;
        string? ofHead = UnitWords.OfHead(head);
        return ofHead is null || ofHead == ofMeasure?.Zh
            ? new TableUnit(ofMeasure ?? new LocalizedText("", ""), null)
            : new TableUnit(new LocalizedText("", ""), ofHead);
    }

    /// <summary>What to write for a number with a unit, where its unit may be another than that of the column; null for every other cell.</summary>
    public LocalizedText? HintFor(string cell)
    {
        bool isWithUnit = char.IsAsciiDigit(cell.FirstOrDefault()) && UnitWords.EndIn(cell);
        return !isWithUnit || !string.IsNullOrEmpty(Fixed.Zh) ? null
            : OfHead is null
                ? new(
                    "请只写数，不带单位，与其他各行用同一单位",
                    "Write the number only, without a unit, in the same unit as the other rows"
                )
            : new(
                $"单位（{OfHead}）已写在列名里，请只写数，与其他各行用同一单位",
                $"The unit ({OfHead}) is in the head; write the number only, in the same unit as the other rows"
            );
    }
}
