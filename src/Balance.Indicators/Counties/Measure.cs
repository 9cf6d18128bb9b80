using System.Text.Json.Serialization;

namespace Balance.Indicators;

/// <summary>采集要素: one raw element that a county, a school or a section reports. The id is a contract and never changes meaning.</summary>
/// <param name="Id">The key in files, such as <c>teachingArea</c>.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Unit">The unit it is counted in; empty where there is none.</param>
/// <param name="Kind">What its value looks like.</param>
/// <param name="Levels">Where it is reported.</param>
/// <param name="SumsToCounty">
/// Whether the county's figure is the sum over schools, so that a county may report it itself instead.
/// </param>
/// <param name="IsShared">
/// Whether a school with several stages may report it as a whole, to be split over the stages by weighted pupils.
/// </param>
[JsonConverter(typeof(CountyPartJsonConverter<Measure>))]
public sealed record Measure(
    string Id,
    LocalizedText Name,
    LocalizedText Unit,
    MeasureKind Kind,
    MeasureLevels Levels,
    bool SumsToCounty = false,
    bool IsShared = false
)
{
    /// <summary>Whether it is reported at a level.</summary>
    /// <param name="level">One level.</param>
    public bool IsReportedBy(MeasureLevels level) => (Levels & level) != MeasureLevels.None;

    /// <summary>The highest level of the national quality monitoring that is taken for one; a greater number is a score or a school year.</summary>
    internal const int HighestLevel = 10;

    /// <summary>For a list: the unit in which its items are counted, such as 间 for rooms; empty for any other measure.</summary>
    public LocalizedText ItemUnit { get; init; } = new("", "");

    /// <summary>Its position in the catalogue that it belongs to; -1 where it belongs to none.</summary>
    internal int Index { get; init; } = -1;

    /// <summary>Whether it is one of <see cref="Measures"/>.</summary>
    internal bool IsBuiltIn { get; init; }

    /// <summary>Whether its value is a single number.</summary>
    internal bool IsNumber =>
        Kind is MeasureKind.Count or MeasureKind.Amount or MeasureKind.Rate or MeasureKind.Level;

    /// <summary>Whether it counts whole things, so that what is missing of it is rounded up.</summary>
    public bool IsWhole => Kind is MeasureKind.Count or MeasureKind.CountList or MeasureKind.Level;
}
