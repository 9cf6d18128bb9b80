using System.Numerics;
using Fractions;

namespace Balance.Indicators.Tests.Evaluations;

/// <summary>Exact numbers in two integers, held against big rationals, which reckon with nothing else.</summary>
public sealed class RationalTests
{
    private static readonly long[] Ends =
    [
        0,
        1,
        -1,
        9,
        10,
        int.MaxValue,
        int.MinValue,
        1L + int.MaxValue,
        (1L << 53) - 1,
        1L << 53,
        (1L << 53) + 1,
        1_000_000_000_000_000_000,
        long.MaxValue - 1,
        long.MaxValue,
        long.MinValue + 1,
        long.MinValue,
    ];

    private static readonly decimal[] Decimals =
    [
        0m,
        0.00m,
        1.50m,
        -8421.05m,
        0.000000000000000001m,
        0.0000000000000000001m,
        9223372036854775807m,
        9223372036854775808m,
        -9223372036854775808m,
        922337203685477580.7m,
        decimal.MaxValue,
        decimal.MinValue,
        0.0000000000000000000000000001m,
    ];

    [Fact]
    public void BothWaysAgreeOnEveryPairOfEnds()
    {
        Fraction[] numbers =
        [
            .. from n in Ends from d in Ends where d != 0 select new Fraction(n, d),
            .. Decimals.Select(Fraction.FromDecimal),
        ];
        foreach (Fraction a in numbers)
        {
            foreach (Fraction b in numbers)
            {
                AssertSame(a, b);
            }
        }
    }

    /// <summary>A slice of the million that was gone through when this was written.</summary>
    [Fact]
    public void BothWaysAgreeOnRandomPairs()
    {
        var random = new Random(20251127);
        for (int i = 0; i < 20_000; i++)
        {
            AssertSame(Next(random), Next(random));
        }
    }

    [Fact]
    public void ADecimalIsHeldAsItIs()
    {
        foreach (decimal number in Decimals)
        {
            Rational rational = number;
            Assert.Equal(Fraction.FromDecimal(number), (Fraction)rational);
            Assert.Equal(number, rational.ToDecimal());
        }

        Assert.Equal("1.5", ((Rational)1.50m).ToDecimal().ToString(null, null));
        Assert.True(((Rational)9223372036854775807m).IsSmall);
        Assert.False(((Rational)9223372036854775808m).IsSmall);
        Assert.True(default(Rational).IsZero);
        Assert.Equal(Rational.Zero, default);
    }

    /// <summary>Where it does not fit it is big, and two integers again as soon as it fits.</summary>
    [Fact]
    public void WhatFitsAgainIsSmallAgain()
    {
        Rational big = (Rational)long.MaxValue * long.MaxValue;
        Assert.False(big.IsSmall);
        Assert.True((big / long.MaxValue).IsSmall);
        Assert.Equal(long.MaxValue, (big / long.MaxValue).ToDecimal());
        Assert.Throws<DivideByZeroException>(() => big / Rational.Zero);
    }

    [Theory]
    [InlineData(5, 1000, 2, "0.01")]
    [InlineData(49999, 10000000, 2, "0")]
    [InlineData(-5, 1000, 2, "-0.01")]
    [InlineData(1, 3, 3, "0.333")]
    [InlineData(2, 3, 0, "1")]
    public void RoundsHalfAwayFromZero(
        long numerator,
        long denominator,
        int decimals,
        string rounded
    ) =>
        Assert.Equal(
            decimal.Parse(rounded, System.Globalization.CultureInfo.InvariantCulture),
            ((Rational)numerator / denominator).Round(decimals).ToDecimal()
        );

    [Fact]
    public void HalvesMultiplyAsTheFrameworkDoes()
    {
        var random = new Random(1);
        for (int i = 0; i < 10_000; i++)
        {
            ulong a = (ulong)random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64);
            ulong b = (ulong)random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64);
            Rational.MultiplyByHalves(a, b, out ulong high, out ulong low);
            Assert.Equal(((BigInteger)a) * b, ((BigInteger)high << 64) + low);
        }
    }

    /// <summary>A fraction of any length, many of them near one another.</summary>
    private static Fraction Next(Random random)
    {
        long Number() => random.NextInt64(1L << random.Next(1, 63));
        long numerator = random.Next(2) == 0 ? Number() : -Number();
        return random.Next(4) switch
        {
            0 => new Fraction(numerator, 1 + Number()),
            1 => Fraction.FromDecimal(random.Next(100_000) / 100m),
            2 => new Fraction(90 + random.Next(-1, 2), 100),
            _ => new Fraction(new BigInteger(numerator) * Number(), 1 + Number()),
        };
    }

    private static void AssertSame(Fraction a, Fraction b)
    {
        var x = Rational.Of(a);
        var y = Rational.Of(b);
        Assert.Equal(a.CompareTo(b), x.CompareTo(y));
        Assert.Equal(a >= b, x >= y);
        Assert.Equal(a + b, (Fraction)(x + y));
        Assert.Equal(a - b, (Fraction)(x - y));
        Assert.Equal(a * b, (Fraction)(x * y));
        if (!b.IsZero)
        {
            Assert.Equal(a / b, (Fraction)(x / y));
        }

        Assert.Equal(Fraction.Round(a, 2, MidpointRounding.AwayFromZero), (Fraction)x.Round(2));
        Assert.Equal(a.ToDouble(), x.ToDouble());
    }
}
