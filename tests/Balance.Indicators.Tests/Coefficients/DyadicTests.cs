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

    /// <summary>2⁵³ + 1 lies between two doubles: an exact half goes to the even one, and what is a little more does not.</summary>
    [Fact]
    public void A_ratio_halfway_goes_to_the_even_double()
    {
        Dyadic half = (Dyadic)9007199254740992 + 1;
        Assert.Equal(9007199254740992, Dyadic.Ratio(half, 1));
        Assert.Equal(9007199254740994, Dyadic.Ratio(half + 1e-30, 1));
        Assert.Equal(3, Dyadic.Ratio(half * 3, half));
    }

    /// <summary>A third to 11 bits is ⌊2¹¹ · ⅓⌋ = 682 of 2¹¹; no finer than 2⁻⁴ it is 5 of 16.</summary>
    [Fact]
    public void A_quotient_has_the_bits_that_it_was_asked_for()
    {
        Assert.Equal(682.0 / 2048, Dyadic.Quotient(1, 3, 10, -1000).ToDouble());
        Assert.Equal(5.0 / 16, Dyadic.Quotient(1, 3, 10, -4).ToDouble());
    }

    [Fact]
    public void Nothing_times_something_is_nothing() => Assert.Equal(default, (Dyadic)0 * 0.375);

    /// <summary>Beside 1, 2⁻⁶⁰ is lost in a double and kept here.</summary>
    [Fact]
    public void A_sum_keeps_what_a_double_loses()
    {
        double small = Math.ScaleB(1, -60);
        DoubleDouble sum = DoubleDouble.Sum(1, small).Plus(small).Plus(small);
        Assert.Equal((1, 3 * small), (sum.High, sum.Low));
        DoubleDouble swapped = DoubleDouble.Sum(small, 1);
        Assert.Equal((1, small), (swapped.High, swapped.Low));
    }

    /// <summary>900u(1 + CV)², u = 2⁻⁵³: of 3 that is 16 times what it is of 0.</summary>
    [Fact]
    public void The_bound_of_the_error_grows_with_the_square_of_the_coefficient()
    {
        Assert.Equal(900 * Math.ScaleB(1, -53), ErrorBound.Of(0));
        Assert.Equal(14_400 * Math.ScaleB(1, -53), ErrorBound.Of(3));
    }

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
