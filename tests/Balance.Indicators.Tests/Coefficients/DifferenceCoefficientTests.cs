using Balance.Indicators.Coefficients;
using CsCheck;
using MathNet.Numerics.Statistics;

namespace Balance.Indicators.Tests.Coefficients;

public class DifferenceCoefficientTests
{
    /// <summary>Figures worked by hand or published; S and CV to the decimals given.</summary>
    public static TheoryData<string, double[], double[], double, double, double> Worked =>
        new()
        {
            {
                "五所小学的图书册数（教育部门公布的算例），差异系数0.52",
                [279, 137, 935, 160, 402],
                [45, 37, 89, 76, 55],
                6.334437,
                3.263861,
                0.515257
            },
            {
                "加权不达标而不加权达标：0.5090",
                [7200, 20400, 300, 275],
                [1800, 1700, 60, 55],
                7.793914,
                3.966717,
                0.508951
            },
            {
                "加权达标而不加权不达标：0.3913",
                [5000, 6000, 1000],
                [1000, 1000, 50],
                5.853659,
                2.290606,
                0.391312
            },
            { "人均0.5与1.5各一半：均值1，标准差0.5", [50, 150], [100, 100], 1, 0.5, 0.5 },
            {
                "三倍学生的学校权重为三：均值2，标准差√3",
                [300, 500],
                [300, 100],
                2,
                1.7320508,
                0.8660254
            },
            { "有一所学校一件也没有：零也是数", [0, 200], [100, 100], 1, 1, 1 },
            { "处处相同，差异系数为零", [30, 60, 90], [10, 20, 30], 3, 0, 0 },
            { "只有一所学校，差异系数为零", [7], [3], 2.3333333, 0, 0 },
        };

    [Theory(DisplayName = "算例")]
    [MemberData(nameof(Worked))]
    public void GivesTheWorkedFigures(
        string title,
        double[] resources,
        double[] pupils,
        double mean,
        double standardDeviation,
        double coefficient
    )
    {
        Dispersion result = DifferenceCoefficient.Compute(resources, pupils);

        Assert.True(Math.Abs(result.Mean - mean) < 1e-6, title);
        Assert.True(Math.Abs(result.StandardDeviation - standardDeviation) < 1e-6, title);
        Assert.True(Math.Abs(result.Coefficient - coefficient) < 1e-6, title);
        Assert.True(result.IsDefined);
        Assert.Equal(resources.Length, result.Count);
        Assert.Equal(pupils.Sum(), result.Pupils);
    }

    /// <summary>Weights that are whole numbers are repetitions: every pupil is one observation of a plain population.</summary>
    [Fact(DisplayName = "1至50个学部，与按学生逐个展开后的总体变异系数（MathNet）一致")]
    public void AgreesWithTheUnweightedStatisticOverPupils()
    {
        for (int length = 1; length <= 50; length++)
        {
            Gen.Select(Gen.Double[0.1, 5000].Array[length], Gen.Int[1, 40].Array[length])
                .Sample(
                    (resources, counts) =>
                    {
                        double[] pupils = [.. counts.Select(count => (double)count)];
                        double[] expanded =
                        [
                            .. counts.SelectMany(
                                (count, i) => Enumerable.Repeat(resources[i] / count, count)
                            ),
                        ];
                        double mean = expanded.Mean();
                        double deviation = expanded.PopulationStandardDeviation();
                        Dispersion result = DifferenceCoefficient.Compute(resources, pupils);
                        return Math.Abs(result.Mean / mean - 1) < 1e-12
                            && Math.Abs(result.StandardDeviation - deviation) < 1e-10 * mean
                            && Math.Abs(result.Coefficient - deviation / mean) < 1e-10
                            && result.Count == resources.Length;
                    },
                    iter: 20
                );
        }
    }

    [Fact(DisplayName = "0至50个学部，与分数闭式的平方一致")]
    public void AgreesWithTheClosedForm()
    {
        for (int length = 1; length <= 50; length++)
        {
            Gen.Select(Gen.Int[0, 100000].Array[length], Gen.Int[1, 3000].Array[length])
                .Where((resources, _) => resources.Any(x => x > 0))
                .Sample(
                    (resources, pupils) =>
                    {
                        double expected = Math.Sqrt(
                            ClosedForm.Square(resources, pupils).ToDouble()
                        );
                        Dispersion result = DifferenceCoefficient.Compute(
                            [.. resources.Select(x => (double)x)],
                            [.. pupils.Select(p => (double)p)]
                        );
                        return Math.Abs(result.Coefficient - expected) < 1e-12 * (1 + expected);
                    },
                    iter: 20
                );
        }
    }

    [Fact(DisplayName = "没有学部：均值、标准差、差异系数都没有定义")]
    public void IsUndefinedWithoutSections()
    {
        Dispersion result = DifferenceCoefficient.Compute([], []);

        Assert.Equal((0, 0.0), (result.Count, result.Pupils));
        Assert.True(double.IsNaN(result.Mean));
        Assert.True(double.IsNaN(result.StandardDeviation));
        Assert.True(double.IsNaN(result.Coefficient));
        Assert.False(result.IsDefined);
    }

    [Fact(DisplayName = "谁也没有：均值和标准差为零，差异系数没有定义而不是零")]
    public void IsUndefinedWhereTheMeanIsZero()
    {
        Dispersion result = DifferenceCoefficient.Compute([0, 0, 0], [10, 20, 30]);

        Assert.Equal((0.0, 0.0), (result.Mean, result.StandardDeviation));
        Assert.True(double.IsNaN(result.Coefficient));
        Assert.False(result.IsDefined);
    }

    [Theory(DisplayName = "两列长度不等")]
    [InlineData(2, 3)]
    [InlineData(3, 2)]
    [InlineData(0, 1)]
    public void LengthsMustAgree(int resources, int pupils)
    {
        var exception = Assert.Throws<ArgumentException>(() =>
            DifferenceCoefficient.Compute(new double[resources], new double[pupils])
        );

        Assert.Equal("pupils", exception.ParamName);
        Assert.Contains($"resources has {resources} sections", exception.Message);
        Assert.Contains($"pupils has {pupils}", exception.Message);
    }

    [Theory(DisplayName = "资源不能是负数、NaN或无穷大")]
    [InlineData(-0.5, "-0.5")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    [InlineData(double.NegativeInfinity, "-Infinity")]
    public void ResourcesAreFiniteAndNotNegative(double bad, string text)
    {
        var exception = Assert.Throws<ArgumentOutOfRangeException>(() =>
            DifferenceCoefficient.Compute([1, 2, bad], [1, 1, 1])
        );

        Assert.Equal("resources", exception.ParamName);
        Assert.Equal(bad, exception.ActualValue);
        Assert.StartsWith($"resources[2] is {text}:", exception.Message, StringComparison.Ordinal);
    }

    [Theory(DisplayName = "学生数应大于零且有限")]
    [InlineData(0, "0")]
    [InlineData(-3, "-3")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    public void PupilsAreFiniteAndAboveZero(double bad, string text)
    {
        var exception = Assert.Throws<ArgumentOutOfRangeException>(() =>
            DifferenceCoefficient.Compute([1, 2, 3], [1, bad, 1])
        );

        Assert.Equal("pupils", exception.ParamName);
        Assert.Equal(bad, exception.ActualValue);
        Assert.StartsWith($"pupils[1] is {text}:", exception.Message, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "计算不分配内存")]
    public void AllocatesNothing()
    {
        double[] resources = [1, 2, 3, 4];
        double[] pupils = [4, 3, 2, 1];
        DifferenceCoefficient.Compute(resources, pupils);
        long before = GC.GetAllocatedBytesForCurrentThread();
        DifferenceCoefficient.Compute(resources, pupils);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
