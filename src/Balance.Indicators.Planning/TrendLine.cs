using Balance.Indicators.Planning.Mathematics;
using static System.FormattableString;

namespace Balance.Indicators.Planning;

/// <summary>
/// The straight line of least squares through the values of three years or more, and how sure it is. Ranges hold with
/// <see cref="Confidence"/>, if what happens each year is a line and chance (Student's t). All its figures are rounded to
/// <see cref="Decimals"/> decimals.
/// </summary>
public sealed class TrendLine
{
    /// <summary>How sure the ranges are: four times in five.</summary>
    public const decimal Confidence = 0.8m;

    /// <summary>To how many decimals its figures are rounded, half away from zero.</summary>
    public const int Decimals = 6;

    private const decimal Most = 1_000_000_000_000;
    private const int LastYear = 9999;

    private readonly StraightLine _line;

    /// <summary>Years count from here, so that no digits are lost.</summary>
    private readonly int _origin;

    private TrendLine(int[] years, double[] values)
    {
        _origin = years[years.Length - 1];
        _line = new StraightLine(
            [.. years.Select(year => (double)(year - _origin))],
            values,
            (double)Confidence
        );
        Years = years.Length;
    }

    /// <summary>Through how many years it goes, from 3.</summary>
    public int Years { get; }

    /// <summary>By how much the value changes in a year.</summary>
    public decimal Slope => Rounded(_line.Slope);

    /// <summary>The standard error of the slope, from 0; 0 where every value is on the line.</summary>
    public decimal SlopeError => Rounded(_line.SlopeError);

    /// <summary>Whether it rises or falls for sure: the slope is farther from 0 than it may be off.</summary>
    public bool IsClear => Math.Abs(Slope) > Rounded(_line.SlopeRange);

    /// <summary>The line through the values of some years.</summary>
    /// <param name="years">The years, from 1 to 9999, rising; three or more.</param>
    /// <param name="values">A value for each, from −10¹² to 10¹².</param>
    /// <exception cref="ArgumentNullException">There are no years or no values.</exception>
    /// <exception cref="ArgumentException">
    /// There are fewer than three years, they do not rise, there are not as many values, or one of either is outside its range.
    /// </exception>
    public static TrendLine Through(IReadOnlyList<int> years, IReadOnlyList<decimal> values)
    {
        if (years is null)
        {
            throw new ArgumentNullException(nameof(years));
        }

        if (values is null)
        {
            throw new ArgumentNullException(nameof(values));
        }

        if (years.Count < 3 || years.Count != values.Count)
        {
            throw new ArgumentException(
                Invariant(
                    $"A line goes through three years or more, with a value for each; there are {years.Count} years and {values.Count} values."
                ),
                nameof(years)
            );
        }

        for (int i = 0; i < years.Count; i++)
        {
            if (years[i] is < 1 or > LastYear || (i > 0 && years[i] <= years[i - 1]))
            {
                throw new ArgumentException(
                    Invariant($"Years rise from 1 to {LastYear}; year {i + 1} is {years[i]}."),
                    nameof(years)
                );
            }

            if (Math.Abs(values[i]) > Most)
            {
                throw new ArgumentException(
                    Invariant($"Values are from −10¹² to 10¹²; that of {years[i]} is {values[i]}."),
                    nameof(values)
                );
            }
        }

        return new TrendLine([.. years], [.. values.Select(value => (double)value)]);
    }

    /// <summary>Where the line is in a year.</summary>
    /// <param name="year">The year, from 1 to 9999.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such year.</exception>
    public decimal ValueIn(int year) => Rounded(_line.ValueAt(At(year)));

    /// <summary>By how much the value of a year may be off the line, either way, from 0.</summary>
    /// <inheritdoc cref="ValueIn"/>
    public decimal RangeIn(int year) => Rounded(_line.RangeAt(At(year)));

    /// <summary>The slope and its standard error.</summary>
    public override string ToString() =>
        FigureText.Plain(Slope) + " ± " + FigureText.Plain(SlopeError);

    private int At(int year) =>
        year is >= 1 and <= LastYear
            ? year - _origin
            : throw new ArgumentOutOfRangeException(
                nameof(year),
                year,
                "Years are from 1 to 9999."
            );

    private static decimal Rounded(double number) =>
        Math.Round((decimal)number, Decimals, MidpointRounding.AwayFromZero);
}
