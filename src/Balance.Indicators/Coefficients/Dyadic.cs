using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Balance.Indicators.Coefficients;

/// <summary>
/// A whole number times a power of two, of any length: every finite double is one, and sums, differences and products are exact.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Dyadic
{
    /// <summary>Bits of a <see cref="long"/> that any of them rounds to a double just once.</summary>
    private const int LongBits = 62;

    private const int FractionBits = 52;

    private Dyadic(BigInteger mantissa, int exponent)
    {
        Mantissa = mantissa;
        Exponent = exponent;
    }

    /// <summary>Odd, or 0: equal numbers have equal parts.</summary>
    private BigInteger Mantissa { get; }

    private int Exponent { get; }

    public bool IsZero => Mantissa.IsZero;

    /// <summary>−1, 0 or 1.</summary>
    public int Sign => Mantissa.Sign;

    /// <summary>A finite double, as the number that it is.</summary>
    public static implicit operator Dyadic(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int biased = (int)((bits >> FractionBits) & 0x7FF);
        long fraction = bits & ((1L << FractionBits) - 1);
        long mantissa = biased == 0 ? fraction : fraction | (1L << FractionBits);
        if (mantissa == 0)
        {
            return default;
        }

        int exponent = Math.Max(biased, 1) - 1075;
        while ((mantissa & 1) == 0)
        {
            mantissa >>= 1;
            exponent++;
        }

        return new(bits < 0 ? -mantissa : mantissa, exponent);
    }

    public static Dyadic operator +(Dyadic left, Dyadic right)
    {
        if (left.IsZero || right.IsZero)
        {
            return left.IsZero ? right : left;
        }

        int exponent = Math.Min(left.Exponent, right.Exponent);
        return Normal(
            (left.Mantissa << (left.Exponent - exponent))
                + (right.Mantissa << (right.Exponent - exponent)),
            exponent
        );
    }

    public static Dyadic operator -(Dyadic value) => new(-value.Mantissa, value.Exponent);

    public static Dyadic operator -(Dyadic left, Dyadic right) => left + -right;

    public static Dyadic operator *(Dyadic left, Dyadic right) =>
        left.IsZero || right.IsZero
            ? default
            : new(left.Mantissa * right.Mantissa, left.Exponent + right.Exponent);

    /// <summary>2 to some power.</summary>
    public static Dyadic PowerOfTwo(int exponent) => new(BigInteger.One, exponent);

    /// <summary>
    /// numerator / denominator of numbers above 0, rounded down to at least so many bits, though to no finer than a power of two.
    /// </summary>
    public static Dyadic Quotient(Dyadic numerator, Dyadic denominator, int bits, int finest)
    {
        int exponent = numerator.Exponent - denominator.Exponent;
        int shift = Math.Max(0, bits + Length(denominator.Mantissa) - Length(numerator.Mantissa));
        shift = Math.Min(shift, exponent - finest);
        return Normal((numerator.Mantissa << shift) / denominator.Mantissa, exponent - shift);
    }

    /// <summary>numerator / denominator of numbers above 0, to the nearest double.</summary>
    public static double Ratio(Dyadic numerator, Dyadic denominator)
    {
        int shift = LongBits + Length(denominator.Mantissa) - Length(numerator.Mantissa);
        BigInteger quotient = BigInteger.DivRem(
            shift > 0 ? numerator.Mantissa << shift : numerator.Mantissa,
            shift < 0 ? denominator.Mantissa << -shift : denominator.Mantissa,
            out BigInteger rest
        );

        // What is left over matters only for which way a tie goes.
        quotient = (quotient << 1) + (rest.IsZero ? 0 : 1);
        return ToDouble(quotient, numerator.Exponent - denominator.Exponent - shift - 1);
    }

    /// <summary>The nearest double; of two, the even one.</summary>
    public double ToDouble() => ToDouble(Mantissa, Exponent);

    /// <summary>Doubles that add up to this number: the nearest one, the one nearest to what that leaves out, and so on.</summary>
    public ImmutableArray<double> ToParts()
    {
        var parts = ImmutableArray.CreateBuilder<double>();
        for (Dyadic rest = this; !rest.IsZero; )
        {
            double part = rest.ToDouble();
            parts.Add(part);
            rest -= part;
        }

        return parts.ToImmutable();
    }

    private static double ToDouble(BigInteger mantissa, int exponent)
    {
        // The last of the bits kept is odd where any that are cut off are not 0, so that ties are told from near ties.
        int cut = Math.Max(0, Length(mantissa) - LongBits);
        BigInteger top = mantissa >> cut;
        long kept = (long)top;
        if (top << cut != mantissa)
        {
            kept |= 1L;
        }

        // In two steps, because one power of two may be beyond the doubles where the product is not.
        exponent += cut;
        return kept * Power(exponent / 2) * Power(exponent - exponent / 2);
    }

    private static double Power(int exponent) =>
        BitConverter.Int64BitsToDouble((long)(exponent + 1023) << FractionBits);

    private static Dyadic Normal(BigInteger mantissa, int exponent)
    {
        if (mantissa.IsZero || !mantissa.IsEven)
        {
            return mantissa.IsZero ? default : new(mantissa, exponent);
        }

        int zeros = 0;
        ulong low;
        while ((low = (ulong)((mantissa >> zeros) & ulong.MaxValue)) == 0)
        {
            zeros += 64;
        }

        for (; (low & 1) == 0; low >>= 1)
        {
            zeros++;
        }

        return new(mantissa >> zeros, exponent + zeros);
    }

    /// <summary>How many bits |value| has.</summary>
    private static int Length(BigInteger value)
    {
#if NET
        return (int)BigInteger.Abs(value).GetBitLength();
#else
        byte[] bytes = BigInteger.Abs(value).ToByteArray();
        int bits = 8 * (bytes.Length - 1);
        for (int top = bytes[bytes.Length - 1]; top != 0; top >>= 1)
        {
            bits++;
        }

        return bits;
#endif
    }
}
