using System.Text.Json.Serialization;

namespace Balance.Indicators;

/// <summary>
/// One bracket (分段) of a list that is not reported item by item: how many classes, or rooms, are of a size from one edge,
/// which is inside, to below another, which is outside. 12 classes of 41 to 45 pupils: from 41, below 46.
/// </summary>
[JsonConverter(typeof(CountyPartJsonConverter<Bracket>))]
public sealed record Bracket
{
    /// <summary>The most items that a bracket is taken to hold.</summary>
    internal const int MostItems = 1_000_000;

    /// <summary>Makes a bracket.</summary>
    /// <param name="from">The least size, inside; 0 or more.</param>
    /// <param name="below">The size that all are below, in the unit of the measure, more than <paramref name="from"/>; null where there is no such edge.</param>
    /// <param name="count">How many there are, 0 to 1 000 000.</param>
    public Bracket(decimal from, decimal? below, int count)
    {
        From = from;
        Below = below;
        Count = count;
    }

    /// <summary>The least size, inside; 0 or more.</summary>
    public decimal From { get; init; }

    /// <summary>The size that all are below, in the unit of the measure; null where there is no such edge.</summary>
    public decimal? Below { get; init; }

    /// <summary>How many there are, 0 to 1 000 000.</summary>
    public int Count { get; init; }

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
