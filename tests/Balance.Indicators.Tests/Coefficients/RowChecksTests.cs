using Balance.Indicators.Coefficients;

namespace Balance.Indicators.Tests.Coefficients;

/// <summary>What the kernel refuses, wherever it stands and by whichever path; and what it takes although it is unusual.</summary>
public sealed class RowChecksTests
{
    private const int Rows = 3000;

    private static IEnumerable<KernelPath> Paths => KernelPaths.All;

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(31)]
    [InlineData(2047)]
    [InlineData(2053)]
    [InlineData(Rows - 1)]
    public void A_row_that_cannot_be_taken_is_named_wherever_it_stands(int row)
    {
        foreach (KernelPath path in Paths)
        {
            foreach (
                double bad in new[]
                {
                    -1,
                    -double.Epsilon,
                    double.NaN,
                    double.PositiveInfinity,
                    double.NegativeInfinity,
                    double.MaxValue,
                    1.1e60,
                }
            )
            {
                (double[] resources, double[] pupils) = Sections();
                resources[row] = bad;
                Refuses(path, resources, pupils, "resources", $"resources[{row}] is", bad);
                RefusesInColumns(path, resources, pupils, "columns", $"columns[1][{row}] is", bad);
            }

            foreach (
                double bad in new[]
                {
                    0,
                    -0.0,
                    -1,
                    double.Epsilon,
                    0.9e-30,
                    double.NaN,
                    double.PositiveInfinity,
                    1.1e30,
                }
            )
            {
                (double[] resources, double[] pupils) = Sections();
                pupils[row] = bad;
                Refuses(path, resources, pupils, "pupils", $"pupils[{row}] is", bad);
                RefusesInColumns(path, resources, pupils, "pupils", $"pupils[{row}] is", bad);
            }
        }
    }

    /// <summary>Where a block that is good would have every row looked at, one that is bad is alone; where two are bad, neither hides the other.</summary>
    [Theory]
    [InlineData(64, 5)]
    [InlineData(2048, 2047)]
    [InlineData(4096, 3, 2050)]
    public void A_bad_row_is_found_in_every_block(int rows, params int[] bad)
    {
        foreach (KernelPath path in Paths)
        {
            double[] resources = [.. Enumerable.Repeat(6.0, rows)];
            double[] pupils = [.. Enumerable.Repeat(2.0, rows)];
            foreach (int row in bad)
            {
                resources[row] = -1;
            }

            Refuses(path, resources, pupils, "resources", $"resources[{bad[0]}] is", -1);
            var exception = Assert.Throws<ArgumentOutOfRangeException>(() =>
                new GroupRun(path, [resources], pupils, [0, rows], new Dispersion[1]).Run()
            );
            Assert.StartsWith(
                $"columns[0][{bad[0]}] is -1:",
                exception.Message,
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void The_least_mean_is_a_mean()
    {
        foreach (KernelPath path in Paths)
        {
            Assert.Equal(1e-100, ColumnKernel.Run(path, [1e-100], [1]).Mean);
        }
    }

    [Fact]
    public void The_ends_of_the_ranges_are_taken_and_lose_no_digits()
    {
        (double X, double P)[] ends = [(1e60, 1e30), (3e-70, 1e30), (1e60, 1e-30), (3e-100, 1)];
        foreach (KernelPath path in Paths)
        {
            foreach ((double x, double p) in ends)
            {
                // x and 3x over the same pupils: mean 2x/P, deviation x/P, coefficient 1/2.
                Dispersion half = ColumnKernel.Run(path, [x / 3, x], [p, p]);
                Assert.Equal(0.5, half.Coefficient, 1e-14);
            }

            Dispersion all = ColumnKernel.Run(path, [1e60, 0], [1e30, 1e30]);
            Assert.Equal(1, all.Coefficient, 1e-14);
        }
    }

    [Fact]
    public void Subnormal_resources_among_others_count_as_what_they_are_next_to_nothing()
    {
        foreach (KernelPath path in Paths)
        {
            Assert.Equal(
                ColumnKernel.Run(path, [0, 150], [100, 100]),
                ColumnKernel.Run(path, [double.Epsilon, 150], [100, 100])
            );
        }
    }

    [Theory]
    [InlineData(1e-300, 1e-300)]
    [InlineData(double.Epsilon, 0)]
    public void A_mean_that_is_too_small_is_refused(double first, double second)
    {
        foreach (KernelPath path in Paths)
        {
            var exception = Assert.Throws<ArgumentOutOfRangeException>(() =>
                ColumnKernel.Run(path, [first, second], [1, 1])
            );
            Assert.Equal("resources", exception.ParamName);
            Assert.Contains("The mean per pupil of resources is", exception.Message);
        }
    }

    [Fact]
    public void A_zero_with_a_sign_is_a_zero()
    {
        foreach (KernelPath path in Paths)
        {
            Assert.Equal(
                ColumnKernel.Run(path, [0, 150], [100, 100]),
                ColumnKernel.Run(path, [-0.0, 150], [100, 100])
            );
        }
    }

    private static void Refuses(
        KernelPath path,
        double[] resources,
        double[] pupils,
        string name,
        string start,
        double bad
    )
    {
        var exception = Assert.Throws<ArgumentOutOfRangeException>(() =>
            ColumnKernel.Run(path, resources, pupils)
        );
        Assert.Equal(name, exception.ParamName);
        Assert.Equal(bad, exception.ActualValue);
        Assert.StartsWith(start, exception.Message, StringComparison.Ordinal);
    }

    /// <summary>The same rows as the second of two columns and in the second and third of three groups.</summary>
    private static void RefusesInColumns(
        KernelPath path,
        double[] resources,
        double[] pupils,
        string name,
        string start,
        double bad
    )
    {
        double[] good = Sections().Resources;
        var exception = Assert.Throws<ArgumentOutOfRangeException>(() =>
            new GroupRun(
                path,
                [good, resources],
                pupils,
                [0, 0, 300, Rows],
                new Dispersion[6]
            ).Run()
        );
        Assert.Equal(name, exception.ParamName);
        Assert.Equal(bad, exception.ActualValue);
        Assert.StartsWith(start, exception.Message, StringComparison.Ordinal);
    }

    private static (double[] Resources, double[] Pupils) Sections()
    {
        var random = new Random(1);
        double[] pupils = [.. Enumerable.Range(0, Rows).Select(_ => (double)random.Next(1, 3000))];
        return ([.. pupils.Select(p => p * random.Next(3, 12))], pupils);
    }
}
