using System.Text.Json.Serialization;

namespace Balance.Indicators;

/// <summary>
/// One bracket (分段) of a list that is not reported item by item: how many classes, or rooms, are of a size from one edge,
/// which is inside, to below another, which is outside. 12 classes of 41 to 45 pupils: from 41, below 46.
/// </summary>
/// <param name="From">The least size, inside; 0 or more.</param>
/// <param name="Below">The size that all are below, in the unit of the measure, more than <paramref name="From"/>; null where there is no such edge.</param>
/// <param name="Count">How many there are, 0 to 1 000 000.</param>
[JsonConverter(typeof(CountyPartJsonConverter<Bracket>))]
public sealed record Bracket(decimal From, decimal? Below, int Count)
{
    /// <summary>The most items that a bracket is taken to hold.</summary>
    internal const int MostItems = 1_000_000;

    /// <summary>The bracket in words, with the units of its measure: 41 到不满 46 人的 12 个班.</summary>
    internal LocalizedText In(Measure measure)
    {
        string from = ExactNumber.Text(From);
        string count = ExactNumber.Text(Count);
        return Below is { } edge
            ? new(
                $"{from} 到不满 {ExactNumber.Text(edge)} {measure.Unit.Zh}的 {count} {measure.ItemUnit.Zh}",
                $"{count} {measure.ItemUnit.En} of {from} to under {ExactNumber.Text(edge)} {measure.Unit.En}"
            )
            : new(
                $"{from} {measure.Unit.Zh}以上的 {count} {measure.ItemUnit.Zh}",
                $"{count} {measure.ItemUnit.En} of {from} {measure.Unit.En} or more"
            );
    }
}
