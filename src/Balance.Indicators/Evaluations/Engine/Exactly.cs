using Fractions;

namespace Balance.Indicators;

/// <summary>Exact comparison, rounding half away from zero, and the way back to decimals: each has its one home here.</summary>
internal static class Exactly
{
    private static readonly Fraction Greatest = Fraction.FromDecimal(decimal.MaxValue);

    public static bool Holds(Fraction value, Comparison comparison, Fraction limit) =>
        comparison switch
        {
            Comparison.AtLeast => value >= limit,
            Comparison.AtMost => value <= limit,
            Comparison.LessThan => value < limit,
            _ => value > limit,
        };

    public static Fraction Round(Fraction value, int decimals) =>
        Fraction.Round(value, decimals, MidpointRounding.AwayFromZero);

    /// <summary>The least multiple of 10^−decimals that is not below the value.</summary>
    public static Fraction RoundUp(Fraction value, int decimals)
    {
        Fraction rounded = Round(value, decimals);
        return rounded >= value ? rounded : rounded + Fraction.Pow(new Fraction(10), -decimals);
    }

    /// <summary>To 28 digits, to be shown. What is past a decimal's range, a ratio to almost nothing, becomes its end.</summary>
    public static decimal ToDecimal(Fraction value) =>
        value >= Greatest ? decimal.MaxValue
        : value <= -Greatest ? decimal.MinValue
        : value.ToDecimal();
}
