using System.Numerics;
using Balance.Indicators.Coefficients;
using CsCheck;
using Fractions;

namespace Balance.Indicators.Tests.Coefficients;

public class ExactCoefficientTests
{
    [Fact(DisplayName = "人均0.5与1.5各一半：差异系数的平方恰为1/4")]
    public void SquareIsExact()
    {
        Assert.Equal(
            new Fraction(1, 4),
            ExactCoefficient.Square([(new Fraction(50), 100), (new Fraction(150), 100)])
        );

        // Thirds: mean (1/3 + 1)/2 = 2/3, deviations 1/3, so CV = 1/2 although no value is a finite decimal.
        Assert.Equal(
            new Fraction(1, 4),
            ExactCoefficient.Square([(new Fraction(1, 3), 1), (new Fraction(1), 1)])
        );
    }

    [Fact(DisplayName = "没有学部，或谁也没有：没有定义")]
    public void SquareIsUndefinedWhereNobodyHasAny()
    {
        Assert.Null(ExactCoefficient.Square([]));
        Assert.Null(ExactCoefficient.Square([(Fraction.Zero, 10), (Fraction.Zero, 20)]));
        Assert.Equal(Fraction.Zero, ExactCoefficient.Square([(new Fraction(7), 3)]));
    }

    [Fact(DisplayName = "与整数通分计算的平方一致")]
    public void SquareAgreesWithWholeNumbers() =>
        Gen.Int[1, 12]
            .SelectMany(n => Gen.Select(Gen.Int[0, 5000].Array[n], Gen.Int[1, 2500].Array[n]))
            .Where((resources, _) => resources.Any(x => x > 0))
            .Sample(
                (resources, pupils) =>
                {
                    ClosedForm expected = ClosedForm.Square(resources, pupils);
                    Fraction actual = ExactCoefficient
                        .Square([.. resources.Zip(pupils, (x, p) => ((Fraction)x, (Fraction)p))])!
                        .Value;
                    return actual == new Fraction(expected.Numerator, expected.Denominator);
                },
                iter: 500
            );

    /// <summary>Squares of the coefficients, as numerator and denominator; the limit; the sign of mean(√q) − limit.</summary>
    public static TheoryData<string, int[], int[], decimal, int> Means =>
        new()
        {
            { "√(1/4)恰等于0.5", [1], [4], 0.5m, 0 },
            { "√(1/4)大于0.4999", [1], [4], 0.4999m, 1 },
            { "√(1/4)小于0.5001", [1], [4], 0.5001m, -1 },
            { "0恰等于0", [0], [1], 0, 0 },
            { "0小于0.5", [0], [1], 0.5m, -1 },
            { "七个0.5的平均恰等于0.5", [1, 1, 1, 1, 1, 1, 1], [4, 4, 4, 4, 4, 4, 4], 0.5m, 0 },
            { "0.3、0.5、0.7的平均恰等于0.5", [9, 25, 49], [100, 100, 100], 0.5m, 0 },
            { "√(1/2)大于0.7071", [1], [2], 0.7071m, 1 },
            { "√(1/2)小于0.7072", [1], [2], 0.7072m, -1 },
            { "(0.5+√0.5)/2 = 0.60355… 大于0.6035", [1, 1], [4, 2], 0.6035m, 1 },
            { "(0.5+√0.5)/2 = 0.60355… 小于0.6036", [1, 1], [4, 2], 0.6036m, -1 },
            { "√0.02+√0.08 = 3√0.02，平均0.2121…大于0.2121", [2, 8], [100, 100], 0.2121m, 1 },
            { "只要有一个超过限值之和，就大于", [4, 1], [1, 2], 0.9m, 1 },
        };

    [Theory(DisplayName = "平方根的平均与限值")]
    [MemberData(nameof(Means))]
    public void ComparesTheMeanOfRoots(
        string title,
        int[] numerators,
        int[] denominators,
        decimal limit,
        int expected
    )
    {
        Fraction[] squares = [.. numerators.Zip(denominators, (n, d) => new Fraction(n, d))];

        Assert.True(expected == ExactCoefficient.CompareMean(squares, (Fraction)limit), title);
    }

    /// <summary>√q agrees with the limit to 40 digits and still lies above or below it.</summary>
    [Fact(DisplayName = "与限值相差10的负40次方，仍判断得出")]
    public void SettlesWhatNoFloatingPointNumberCan()
    {
        BigInteger scale = BigInteger.Pow(10, 80);
        BigInteger quarter = scale / 4;
        Fraction Half(int difference) => new(quarter + difference, scale);

        Assert.Equal(1, ExactCoefficient.CompareMean([Half(1)], new Fraction(1, 2)));
        Assert.Equal(0, ExactCoefficient.CompareMean([Half(0)], new Fraction(1, 2)));
        Assert.Equal(-1, ExactCoefficient.CompareMean([Half(-1)], new Fraction(1, 2)));
        Assert.Equal(1, ExactCoefficient.CompareMean([Half(1), Half(0)], new Fraction(1, 2)));
        Assert.Equal(-1, ExactCoefficient.CompareMean([Half(-1), Half(0)], new Fraction(1, 2)));
    }

    [Fact(DisplayName = "几千个随机算例，以其自身30位小数上下各一为限值，判断与高精度开方一致")]
    public void DecidesNearItsOwnValue()
    {
        const int Digits = 25;
        Gen.Int[2, 6]
            .SelectMany(n => Gen.Select(Gen.Int[0, 500].Array[n], Gen.Int[1, 300].Array[n]))
            .Where((resources, _) => resources.Any(x => x > 0))
            .Sample(
                (resources, pupils) =>
                {
                    BigInteger root = ClosedForm
                        .Square(resources, pupils)
                        .RootTimesPowerOfTen(Digits);
                    Fraction square = ExactCoefficient
                        .Square([.. resources.Zip(pupils, (x, p) => ((Fraction)x, (Fraction)p))])!
                        .Value;
                    var below = new Fraction(root, BigInteger.Pow(10, Digits));
                    var above = new Fraction(root + 1, BigInteger.Pow(10, Digits));
                    int atBelow = ExactCoefficient.CompareMean([square], below);
                    return ExactCoefficient.CompareMean([square], above) == -1
                        && (below * below == square ? atBelow == 0 : atBelow == 1);
                },
                iter: 3000
            );
    }
}
