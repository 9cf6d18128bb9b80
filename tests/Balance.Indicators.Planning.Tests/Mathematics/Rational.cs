using System.Numerics;

namespace Balance.Indicators.Planning.Tests.Mathematics;

/// <summary>Rationals of the tests' own, never reduced, so that what is checked is not checked with what made it.</summary>
internal readonly record struct Rational(BigInteger Over, BigInteger Under)
{
    public static Rational Zero { get; } = new(0, 1);

    public static Rational One { get; } = new(1, 1);

    public static implicit operator Rational(long whole) => new(whole, 1);

    public static Rational Of(decimal value)
    {
        int[] bits = decimal.GetBits(value);
        BigInteger digits =
            ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
        BigInteger under = BigInteger.Pow(10, (bits[3] >> 16) & 0xff);
        return new Rational(bits[3] < 0 ? -digits : digits, under);
    }

    /// <summary>The rational that a double is.</summary>
    public static Rational Of(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int exponent = (int)((bits >> 52) & 0x7ff);
        BigInteger fraction = bits & 0xfffffffffffffL;
        fraction += exponent == 0 ? 0 : 1L << 52;
        exponent = Math.Max(exponent, 1) - 1075;
        fraction = bits < 0 ? -fraction : fraction;
        return exponent >= 0
            ? new Rational(fraction << exponent, 1)
            : new Rational(fraction, BigInteger.One << -exponent);
    }

    public static Rational operator +(Rational a, Rational b) =>
        a.Under == b.Under
            ? new(a.Over + b.Over, a.Under)
            : new(a.Over * b.Under + b.Over * a.Under, a.Under * b.Under);

    public static Rational operator -(Rational a, Rational b) => a + new Rational(-b.Over, b.Under);

    public static Rational operator *(Rational a, Rational b) =>
        new(a.Over * b.Over, a.Under * b.Under);

    public static Rational operator /(Rational a, Rational b) =>
        b.Over.Sign < 0
            ? new(-a.Over * b.Under, -a.Under * b.Over)
            : new(a.Over * b.Under, a.Under * b.Over);

    public static bool operator <=(Rational a, Rational b) => a.Over * b.Under <= b.Over * a.Under;

    public static bool operator >=(Rational a, Rational b) => b <= a;
}
