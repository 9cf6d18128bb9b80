using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Balance.Indicators.Coefficients;

/// <summary>
/// A number as the unevaluated sum of two doubles, good to about 2⁻¹⁰⁴ of itself, by the exact sum of Knuth and the exact
/// product of Dekker. For magnitudes between 1e-290 and 1e290 or zero.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DoubleDouble(double High, double Low)
{
    /// <summary>The nearest double.</summary>
    public double Value => High + Low;

    public static implicit operator DoubleDouble(double value) => new(value, 0);

    /// <summary>Adding a double, with the rounding error kept: enough for sums of positive terms, and quick.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public DoubleDouble Plus(double value)
    {
        DoubleDouble sum = Sum(High, value);
        return new(sum.High, Low + sum.Low);
    }

    public static DoubleDouble operator -(DoubleDouble value) => new(-value.High, -value.Low);

    public static DoubleDouble operator +(DoubleDouble left, DoubleDouble right)
    {
        DoubleDouble high = Sum(left.High, right.High);
        DoubleDouble low = Sum(left.Low, right.Low);
        DoubleDouble middle = QuickSum(high.High, high.Low + low.High);
        return QuickSum(middle.High, middle.Low + low.Low);
    }

    public static DoubleDouble operator -(DoubleDouble left, DoubleDouble right) => left + -right;

    public static DoubleDouble operator *(DoubleDouble left, DoubleDouble right)
    {
        DoubleDouble product = Product(left.High, right.High);
        return QuickSum(
            product.High,
            product.Low + (left.High * right.Low + left.Low * right.High)
        );
    }

    /// <summary>Three digits of long division, each a double.</summary>
    public static DoubleDouble operator /(DoubleDouble left, DoubleDouble right)
    {
        double first = left.High / right.High;
        DoubleDouble rest = left - right * first;
        double second = rest.High / right.High;
        rest -= right * second;
        return QuickSum(first, second) + rest.High / right.High;
    }

    /// <summary>a + b exactly.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble Sum(double a, double b)
    {
        double sum = a + b;
        double bRounded = sum - a;
        return new(sum, (a - (sum - bRounded)) + (b - bRounded));
    }

    /// <summary>a·b exactly.</summary>
    public static DoubleDouble Product(double a, double b)
    {
        double product = a * b;
        (double aHigh, double aLow) = Split(a);
        (double bHigh, double bLow) = Split(b);
        return new(
            product,
            ((aHigh * bHigh - product) + aHigh * bLow + aLow * bHigh) + aLow * bLow
        );
    }

    /// <summary>a + b exactly, where a is 0 or |a| ≥ |b|.</summary>
    private static DoubleDouble QuickSum(double a, double b)
    {
        double sum = a + b;
        return new(sum, b - (sum - a));
    }

    /// <summary>Two halves of 26 bits (Veltkamp).</summary>
    private static (double High, double Low) Split(double value)
    {
        double scaled = 134217729.0 * value;
        double high = scaled - (scaled - value);
        return (high, value - high);
    }
}
