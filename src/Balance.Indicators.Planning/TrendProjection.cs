namespace Balance.Indicators.Planning;

/// <summary>Where a line is in a year of the standard's schedule. It is an extrapolation, and nothing is met by it.</summary>
public sealed class TrendProjection
{
    internal TrendProjection(int year, decimal value, decimal range)
    {
        Year = year;
        Value = value;
        Range = range;
    }

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>Where the line is; of a share it may be beyond 0 or 100.</summary>
    public decimal Value { get; }

    /// <summary>By how much a value may be off the line, either way, from 0.</summary>
    public decimal Range { get; }

    /// <summary>The year, the value and its range.</summary>
    public override string ToString() =>
        FigureText.Number(Year) + " " + FigureText.Plain(Value) + " ± " + FigureText.Plain(Range);
}
