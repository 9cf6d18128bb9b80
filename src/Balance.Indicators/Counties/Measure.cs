using System.Text.Json.Serialization;

namespace Balance.Indicators;

/// <summary>采集要素: one raw element that a county, a school or a section reports. The id is a contract and never changes meaning.</summary>
[JsonConverter(typeof(CountyPartJsonConverter<Measure>))]
public sealed class Measure
{
    internal Measure(
        string id,
        LocalizedText name,
        LocalizedText unit,
        MeasureKind kind,
        MeasureLevels levels,
        bool sumsToCounty = false,
        bool isShared = false
    )
    {
        Id = id;
        Name = name;
        Unit = unit;
        Kind = kind;
        Levels = levels;
        SumsToCounty = sumsToCounty;
        IsShared = isShared;
    }

    /// <summary>The key in files, such as <c>teachingArea</c>.</summary>
    public string Id { get; }

    /// <summary>What it is called.</summary>
    public LocalizedText Name { get; }

    /// <summary>The unit it is counted in; empty where there is none.</summary>
    public LocalizedText Unit { get; }

    /// <summary>What its value looks like.</summary>
    public MeasureKind Kind { get; }

    /// <summary>Where it is reported.</summary>
    public MeasureLevels Levels { get; }

    /// <summary>
    /// Whether the county's figure is the sum over schools, so that a county may report it itself instead.
    /// </summary>
    public bool SumsToCounty { get; }

    /// <summary>
    /// Whether a school with several stages may report it as a whole, to be split over the stages by weighted pupils.
    /// </summary>
    public bool IsShared { get; }

    /// <summary>Whether it is reported at a level.</summary>
    /// <param name="level">One level.</param>
    public bool IsReportedBy(MeasureLevels level) => (Levels & level) != MeasureLevels.None;

    /// <summary>Where it is reported, as files say it.</summary>
    internal IEnumerable<string> LevelCodes =>
        new[]
        {
            MeasureLevels.County,
            MeasureLevels.School,
            MeasureLevels.Section,
            MeasureLevels.MonitoredSubject,
        }
            .Where(IsReportedBy)
            .Select(level => level.Code());

    /// <summary>The highest level of the national quality monitoring that is taken for one; a greater number is a score or a school year.</summary>
    internal const int HighestLevel = 10;

    /// <summary>For a list: the unit in which its items are counted, such as 间 for rooms; empty for any other measure.</summary>
    public LocalizedText ItemUnit { get; internal init; } = new("", "");

    /// <summary>Its position in the catalogue that it belongs to; -1 where it belongs to none.</summary>
    internal int Index { get; init; } = -1;

    /// <summary>Whether it is one of <see cref="Measures"/>.</summary>
    internal bool IsBuiltIn { get; init; }

    /// <summary>Whether its value is a single number.</summary>
    internal bool IsNumber =>
        Kind is MeasureKind.Count or MeasureKind.Amount or MeasureKind.Rate or MeasureKind.Level;

    /// <summary>Whether it counts whole things, so that what is missing of it is rounded up.</summary>
    public bool IsWhole => Kind is MeasureKind.Count or MeasureKind.CountList or MeasureKind.Level;

    /// <inheritdoc/>
    public override bool Equals(object? obj) =>
        obj is Measure other
        && Id == other.Id
        && Name == other.Name
        && Unit == other.Unit
        && Kind == other.Kind
        && Levels == other.Levels
        && SumsToCounty == other.SumsToCounty
        && IsShared == other.IsShared
        && ItemUnit == other.ItemUnit;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);

    /// <summary>Whether two measures are equal.</summary>
    /// <param name="left">One measure.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Measure? left, Measure? right) => Equals(left, right);

    /// <summary>Whether two measures differ.</summary>
    /// <param name="left">One measure.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Measure? left, Measure? right) => !Equals(left, right);

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
