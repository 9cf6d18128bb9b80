using System.Numerics;
using Balance.Indicators.Coefficients;
using CsCheck;
using Fractions;

namespace Balance.Indicators.Tests.Coefficients;

public class RootMeanTests
{
    [Theory(DisplayName = "四舍五入按精确值，恰在中间的进位")]
    [InlineData(1999, 4000, 0.500)] // 0.49975
    [InlineData(999, 2000, 0.500)] // 0.4995, a tie
    [InlineData(4994999, 10000000, 0.499)] // 0.4994999
    [InlineData(1, 2, 0.500)]
    [InlineData(1001, 2000, 0.501)] // 0.5005, a tie
    [InlineData(0, 1, 0.000)]
    [InlineData(1, 2000, 0.001)] // 0.0005, a tie
    [InlineData(499, 1000000, 0.000)]
    [InlineData(24995, 10000, 2.500)] // 2.4995, a tie
    public void RoundsTheExactValue(int numerator, int denominator, double expected)
    {
        var root = new Fraction(numerator, denominator);
        double value = root.ToDouble();

        // The fast value may lie on either side of the true one, within its bound.
        foreach (double error in new[] { -1e-13, 0, 1e-13 })
        {
            var mean = new RootMean(Math.Max(0, value + error), 2e-13, () => [root * root]);
            Assert.Equal((decimal)expected, mean.Round(3));
        }
    }

    [Theory(DisplayName = "离限值远时不必精确计算")]
    [InlineData(0.4, true)]
    [InlineData(0.6, false)]
    public void AsksForTheExactValueOnlyNearTheLimit(double value, bool expected)
    {
        var mean = new RootMean(
            value,
            1e-12,
            () => throw new InvalidOperationException("not needed")
        );

        Assert.Equal(expected, mean.IsAtMost(0.5m));
    }

    [Fact(DisplayName = "快速值在限值的错误一侧时，由精确值决定")]
    public void TheExactValueDecidesNearTheLimit()
    {
        var half = new Fraction(1, 2);
        var above = new Fraction(new BigInteger(5000000000001), new BigInteger(10000000000000));
        Assert.True(new RootMean(0.5 + 1e-15, 1e-14, () => [half * half]).IsAtMost(0.5m));
        Assert.False(new RootMean(0.5 - 1e-15, 1e-12, () => [above * above]).IsAtMost(0.5m));
    }

    [Fact(DisplayName = "几个差异系数的平均：值、误差界和平方")]
    public void AveragesSeveral()
    {
        RootMean mean = RootMean.Of([
            new RootMean(0.3, 1e-15, () => [new Fraction(9, 100)]),
            new RootMean(0.7, 3e-15, () => [new Fraction(49, 100)]),
        ]);

        Assert.Equal(0.5, mean.Value, 15);
        Assert.InRange(mean.ErrorBound, 2e-15, 3e-15);
        Assert.Equal([new Fraction(9, 100), new Fraction(49, 100)], mean.Squares);
        Assert.True(mean.IsAtMost(0.5m));
        Assert.False(mean.IsAtMost(0.4999m));
    }

    [Fact(DisplayName = "误差界成立：快速值与高精度真值之差不超过误差界")]
    public void TheErrorBoundHolds()
    {
        const int Digits = 30;
        Gen.Int[1, 30]
            .SelectMany(n => Gen.Select(Gen.Int[0, 1000000].Array[n], Gen.Int[1, 3000].Array[n]))
            .Where((resources, _) => resources.Any(x => x > 0))
            .Sample(
                (resources, pupils) =>
                {
                    Dispersion fast = DifferenceCoefficient.Compute(
                        [.. resources.Select(x => (double)x)],
                        [.. pupils.Select(p => (double)p)]
                    );
                    BigInteger root = ClosedForm
                        .Square(resources, pupils)
                        .RootTimesPowerOfTen(Digits);
                    Fraction difference = (
                        Fraction.FromDouble(fast.Coefficient)
                        - new Fraction(root, BigInteger.Pow(10, Digits))
                    ).Abs();
                    return difference.ToDouble() <= ErrorBound.Of(fast.Coefficient)
                        && ErrorBound.Of(fast.Coefficient)
                            < 1e-13 * Math.Pow(1 + fast.Coefficient, 2);
                },
                iter: 2000
            );
    }

    /// <summary>Limits right at the value rounded to 15 decimals: the fast value alone would often be wrong.</summary>
    [Fact(DisplayName = "两千个随机算例，限值取其自身的15位小数，判断与高精度真值一致")]
    public void DecidesExactlyWhereTheFastValueCannot()
    {
        const int Digits = 40;
        Gen.Int[2, 12]
            .SelectMany(n => Gen.Select(Gen.Int[0, 9999].Array[n], Gen.Int[1, 2500].Array[n]))
            .Where((resources, _) => resources.Any(x => x > 0))
            .Sample(
                (resources, pupils) =>
                {
                    Dispersion fast = DifferenceCoefficient.Compute(
                        [.. resources.Select(x => (double)x)],
                        [.. pupils.Select(p => (double)p)]
                    );
                    BigInteger root = ClosedForm
                        .Square(resources, pupils)
                        .RootTimesPowerOfTen(Digits);
                    var mean = new RootMean(
                        fast.Coefficient,
                        ErrorBound.Of(fast.Coefficient),
                        () =>
                            [
                                ExactCoefficient
                                    .Square([
                                        .. resources.Zip(
                                            pupils,
                                            (x, p) => ((Fraction)x, (Fraction)p)
                                        ),
                                    ])!
                                    .Value,
                            ]
                    );
                    decimal limit = Math.Round((decimal)fast.Coefficient, 15);
                    BigInteger scaled = (BigInteger)(limit * 1_000_000_000_000_000m);
                    bool expected = root <= scaled * BigInteger.Pow(10, Digits - 15);
                    return mean.IsAtMost(limit) == expected;
                },
                iter: 2000
            );
    }
}
