using Balance.Indicators.Coefficients;
using CsCheck;
using Fractions;

namespace Balance.Indicators.Tests.Coefficients;

/// <summary>Numbers of any length, against the processor, which rounds sums, products and quotients of doubles to the nearest.</summary>
public sealed class DyadicTests
{
    /// <summary>Of every size down to the last bit of a double, and few bits, where ties are.</summary>
    private static readonly Gen<double> Numbers = Gen.OneOf(
        Gen.Double[-1e6, 1e6],
        Gen.Select(Gen.Long[-(1L << 53), 1L << 53], Gen.Int[-300, 60])
            .Select((mantissa, power) => mantissa * Math.Pow(2, power)),
        Gen.Int[-20, 20].Select(n => (double)n),
        Gen.Long[-(1L << 53), 1L << 53].Select(n => n * double.Epsilon)
    );

    [Fact]
    public void Sums_and_products_rounded_are_those_of_the_processor() =>
        Gen.Select(Numbers, Numbers)
            .Sample(
                (a, b) =>
                    ((Dyadic)a + b).ToDouble() == a + b
                    && ((Dyadic)a - b).ToDouble() == a - b
                    && (Math.Abs(a * b) < 1e-290 || ((Dyadic)a * b).ToDouble() == a * b)
                    && ((Dyadic)a - b).Sign == a.CompareTo(b),
                iter: 20_000
            );

    [Fact]
    public void A_ratio_is_that_of_the_processor() =>
        Gen.Select(Gen.Double[1e-9, 1e9], Gen.Double[1e-9, 1e9])
            .Sample((a, b) => Dyadic.Ratio(a, b) == a / b, iter: 20_000);

    [Fact]
    public void Parts_add_up_and_equal_numbers_are_equal_however_they_came_about() =>
        Numbers
            .Array[0, 8]
            .Sample(
                numbers =>
                {
                    Dyadic sum = numbers.Aggregate(default(Dyadic), (all, part) => all + part);
                    Dyadic back = sum.ToParts()
                        .Reverse()
                        .Aggregate(default(Dyadic), (all, part) => all + part);
                    Dyadic nothing = numbers.Aggregate(sum, (all, part) => all - part);
                    return sum == back && nothing == default && sum - back == default;
                },
                iter: 4_000
            );

    [Fact]
    public void A_quotient_is_rounded_down_by_less_than_its_last_bit() =>
        Gen.Select(Gen.Double[1e-9, 1e9], Gen.Double[1e-9, 1e9])
            .Sample(
                (a, b) =>
                {
                    Fraction exact = Fraction.FromDouble(a) / Fraction.FromDouble(b);
                    Fraction rest = exact - Exact(Dyadic.Quotient(a, b, bits: 128, finest: -1074));
                    Fraction coarse = exact - Exact(Dyadic.Quotient(a, b, bits: 128, finest: -40));
                    return rest >= Fraction.Zero
                        && rest < exact / new Fraction(System.Numerics.BigInteger.One << 127)
                        && coarse >= Fraction.Zero
                        && coarse < Fraction.One / new Fraction(1L << 40);
                },
                iter: 2_000
            );

    [Fact]
    public void The_last_bit_of_a_double_is_not_lost()
    {
        Dyadic sum = (Dyadic)1e60 + double.Epsilon;
        Assert.Equal([1e60, double.Epsilon], sum.ToParts().AsEnumerable());
        Assert.Equal(double.Epsilon, (sum - 1e60).ToDouble());
        Assert.Empty(default(Dyadic).ToParts());
    }

    private static Fraction Exact(Dyadic number) =>
        number.ToParts().Aggregate(Fraction.Zero, (sum, part) => sum + Fraction.FromDouble(part));
}
