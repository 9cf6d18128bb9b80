using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Balance.Indicators.Coefficients;

/// <summary>
/// A number as the unevaluated sum of two doubles, by the exact sum of Knuth: good to about 2⁻¹⁰⁴ of itself.
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

    /// <summary>a + b exactly.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble Sum(double a, double b)
    {
        double sum = a + b;
        double bRounded = sum - a;
        return new(sum, (a - (sum - bRounded)) + (b - bRounded));
    }
}
