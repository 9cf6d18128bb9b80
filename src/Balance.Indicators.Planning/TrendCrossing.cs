namespace Balance.Indicators.Planning;

/// <summary>Where a line comes to the other side of its limit. It is an extrapolation, and nothing is met or lost by it.</summary>
public sealed class TrendCrossing
{
    internal TrendCrossing(bool isReached, int year, int earliest, int? latest)
    {
        IsReached = isReached;
        Year = year;
        Earliest = earliest;
        Latest = latest;
    }

    /// <summary>True where the line comes within the limit, false where it leaves it.</summary>
    public bool IsReached { get; }

    /// <summary>The first year in which the line is on the other side.</summary>
    public int Year { get; }

    /// <summary>The first year in which a value may be on the other side, at most <see cref="Year"/>.</summary>
    public int Earliest { get; }

    /// <summary>
    /// The first year in which a value is on the other side even where it is off the line, at least <see cref="Year"/>; null where that is
    /// not within <see cref="YearTrends.Horizon"/> years.
    /// </summary>
    public int? Latest { get; }

    /// <summary>Reached or lost, the year and its range.</summary>
    public override string ToString() =>
        (IsReached ? "reached " : "lost ")
        + FigureText.Number(Year)
        + " ("
        + FigureText.Number(Earliest)
        + "–"
        + (Latest is { } latest ? FigureText.Number(latest) : "")
        + ")";
}
