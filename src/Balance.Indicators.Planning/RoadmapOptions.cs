namespace Balance.Indicators.Planning;

/// <summary>How a roadmap is made. The default adds the least amounts and moves nobody.</summary>
public sealed record RoadmapOptions
{
    /// <summary>The default: least amounts, without prices and without moving anybody.</summary>
    public static RoadmapOptions Default { get; } = new();

    /// <summary>What things cost; null plans by the least amounts and tells no cost.</summary>
    public PriceList? Prices { get; init; }

    /// <summary>
    /// Whether teachers are moved between the sections of a stage before any are hired. Prices of teachers then decide nothing: the least are
    /// hired, and with that the least are moved.
    /// </summary>
    public bool Rotate { get; init; }
}
