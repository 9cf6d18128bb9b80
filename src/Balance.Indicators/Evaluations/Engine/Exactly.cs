using Fractions;

namespace Balance.Indicators;

/// <summary>Exact comparison, rounding half away from zero, and the way back to decimals: each has its one home here.</summary>
internal static class Exactly
{
    private static readonly Rational Greatest = decimal.MaxValue;

    public static bool Holds(Rational value, Comparison comparison, Rational limit) =>
        comparison switch
        {
            Comparison.AtLeast => value >= limit,
            Comparison.AtMost => value <= limit,
            Comparison.LessThan => value < limit,
            _ => value > limit,
        };

    /// <summary>The same of two figures as they are reported.</summary>
    public static bool Holds(decimal figure, Comparison comparison, decimal limit) =>
        comparison switch
        {
            Comparison.AtLeast => figure >= limit,
            Comparison.AtMost => figure <= limit,
            Comparison.LessThan => figure < limit,
            _ => figure > limit,
        };

    public static Rational Round(Rational value, int decimals) => value.Round(decimals);

    /// <summary>The least multiple of 10^−decimals that is not below the value.</summary>
    public static Rational RoundUp(Rational value, int decimals)
    {
        Rational rounded = Round(value, decimals);
        return rounded >= value
            ? rounded
            : rounded + Rational.Of(Fraction.Pow(new Fraction(10), -decimals));
    }

    /// <summary>To 28 digits, to be shown. What is past a decimal's range, a ratio to almost nothing, becomes its end.</summary>
    public static decimal ToDecimal(Rational value) =>
        value.IsSmall ? value.ToDecimal()
        : value >= Greatest ? decimal.MaxValue
        : value <= -Greatest ? decimal.MinValue
        : value.ToDecimal();
}
