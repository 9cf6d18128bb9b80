using System.Collections.Immutable;

namespace Balance.Indicators.Planning;

/// <summary>How a roadmap is made. The default adds the least amounts, moves nobody and has no timetable.</summary>
public sealed record RoadmapOptions
{
    /// <summary>The default: least amounts, without prices, without moving anybody and without a timetable.</summary>
    public static RoadmapOptions Default { get; } = new();

    /// <summary>What things cost; null plans by the least amounts and tells no cost.</summary>
    public PriceList? Prices { get; init; }

    /// <summary>
    /// Whether teachers are moved between the sections of a stage before any are hired. Prices of teachers then decide nothing: the least are
    /// hired, and with that the least are moved. Where a stage has more than 200 000 of a kind, nobody is moved.
    /// </summary>
    public bool Rotate { get; init; }

    /// <summary>
    /// When work begins. Null: January of the first year that has a budget, and without a budget there is no timetable, unless
    /// <see cref="To"/> asks for one: then it begins with the schedule of the standard.
    /// </summary>
    public Month? From { get; init; }

    /// <summary>When work ends. Null: the end of the schedule of the standard, and without one the end of the last year that has a budget.</summary>
    public Month? To { get; init; }

    /// <summary>
    /// The money of each year, in 元, 0 or more; a year between <see cref="From"/> and <see cref="To"/> that is left out has none. What is not spent
    /// is carried over. It needs <see cref="Prices"/> for every resource that has to be added. Empty: money sets no dates.
    /// </summary>
    public ImmutableSortedDictionary<int, decimal> Budget { get; init; } =
        ImmutableSortedDictionary<int, decimal>.Empty;
}
