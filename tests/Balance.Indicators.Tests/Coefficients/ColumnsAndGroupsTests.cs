using Balance.Indicators.Coefficients;

namespace Balance.Indicators.Tests.Coefficients;

/// <summary>Many columns and many groups in one call: the bits of each by itself.</summary>
public sealed class ColumnsAndGroupsTests
{
    private static IEnumerable<KernelPath> Paths => KernelPaths.All;

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(16)]
    [InlineData(33)]
    public void Every_path_gives_the_bits_of_each_column_and_group_by_itself(int columns)
    {
        // Groups of every length from 0 to 300, and some of more than one block.
        int[] lengths = [.. Enumerable.Range(0, 301), 2047, 2048, 2049, 4096, 9000];
        (double[][] resources, double[] pupils, int[] offsets) = Country(columns, lengths);
        ReadOnlyMemory<double>[] memory = [.. resources.Select(x => new ReadOnlyMemory<double>(x))];
        foreach (KernelPath path in Paths)
        {
            var results = new Dispersion[lengths.Length * columns];
            new GroupRun(path, memory, pupils, offsets, results).Run();
            for (int group = 0; group < lengths.Length; group++)
            {
                Range rows = offsets[group]..offsets[group + 1];
                for (int column = 0; column < columns; column++)
                {
                    Dispersion expected = ColumnKernel.Run(
                        KernelPath.Scalar,
                        resources[column].AsSpan(rows),
                        pupils.AsSpan(rows)
                    );

                    // Equal as records are: NaN equals NaN, and no other bits are equal.
                    Assert.Equal(expected, results[group * columns + column]);
                }
            }
        }
    }

    /// <summary>One more than two batches of columns, of few rows.</summary>
    [Fact]
    public void Columns_beyond_one_batch_are_computed_too()
    {
        (double[][] resources, double[] pupils, _) = Country(33, [40]);
        var results = new Dispersion[33];
        DifferenceCoefficient.ComputeColumns(
            [.. resources.Select(x => new ReadOnlyMemory<double>(x))],
            pupils,
            results
        );
        Assert.Equal(resources.Select(x => DifferenceCoefficient.Compute(x, pupils)), results);
    }

    [Fact]
    public void Columns_are_one_group()
    {
        double[] pupils = [100, 100, 200];
        var results = new Dispersion[3];
        DifferenceCoefficient.ComputeColumns(
            [new double[] { 50, 150, 200 }, new double[] { 0, 0, 0 }, new double[] { 7, 7, 14 }],
            pupils,
            results
        );

        // Mean 1; per pupil 0.5, 1.5 and 1: S = √(¼·¼ + ¼·¼) = √⅛.
        Assert.Equal(Math.Sqrt(0.125), results[0].Coefficient, 1e-15);
        Assert.False(results[1].IsDefined);
        Assert.Equal(0, results[2].Coefficient);
    }

    [Fact]
    public void Groups_come_one_after_another_each_with_its_columns()
    {
        var results = new Dispersion[6];
        DifferenceCoefficient.ComputeGroups(
            [new double[] { 50, 150, 7 }, new double[] { 300, 300, 9 }],
            [100, 100, 3],
            [0, 2, 2, 3],
            results
        );

        Assert.Equal([2, 2, 0, 0, 1, 1], results.Select(result => result.Count));
        Assert.Equal((0.5, 0.0), (results[0].Coefficient, results[1].Coefficient));
        Assert.All(results[2..4], empty => Assert.True(double.IsNaN(empty.Mean)));
        Assert.Equal(
            (7 / 3.0, 0.0, 3.0),
            (results[4].Mean, results[4].Coefficient, results[5].Mean)
        );
    }

    [Fact]
    public void No_columns_and_no_sections_give_nothing()
    {
        DifferenceCoefficient.ComputeColumns([], [10, 20], []);
        DifferenceCoefficient.ComputeGroups([Array.Empty<double>()], [], [0], []);
        var results = new Dispersion[1];
        DifferenceCoefficient.ComputeColumns([Array.Empty<double>()], [], results);
        Assert.Equal(0, results[0].Count);
        Assert.False(results[0].IsDefined);
    }

    public static TheoryData<string, int[], int, string> WrongShapes =>
        new()
        {
            { "columns", [0, 3], 2, "columns[1] has 2 sections but pupils has 3" },
            { "offsets", [], 0, "offsets is empty, but holds where each group starts" },
            { "offsets", [0, 2], 1, "offsets runs from 0 to 2, but must run from 0 to 3" },
            { "offsets", [1, 3], 1, "offsets runs from 1 to 3" },
            { "offsets", [0, 2, 1, 3], 3, "offsets[1] is 2 and offsets[2] is 1" },
            { "results", [0, 3], 2, "results has room for 2, but 1 columns of 1 groups make 1" },
            { "results", [0, 1, 3], 1, "results has room for 1, but 1 columns of 2 groups make 2" },
        };

    [Theory]
    [MemberData(nameof(WrongShapes))]
    public void What_does_not_fit_together_is_refused(
        string name,
        int[] offsets,
        int results,
        string message
    )
    {
        double[][] columns =
            name == "columns"
                ?
                [
                    [1, 2, 3],
                    [1, 2],
                ]
                :
                [
                    [1, 2, 3],
                ];
        var exception = Assert.Throws<ArgumentException>(() =>
            DifferenceCoefficient.ComputeGroups(
                [.. columns.Select(x => new ReadOnlyMemory<double>(x))],
                [1, 1, 1],
                offsets,
                new Dispersion[results]
            )
        );
        Assert.Equal(name, exception.ParamName);
        Assert.Contains(message, exception.Message);
    }

    [Fact]
    public void Each_group_of_each_column_needs_room_for_its_result()
    {
        var exception = Assert.Throws<ArgumentException>(() =>
            DifferenceCoefficient.ComputeGroups(
                [new double[] { 1, 2, 3 }, new double[] { 4, 5, 6 }],
                [1, 1, 1],
                [0, 1, 2, 3],
                new Dispersion[5]
            )
        );
        Assert.StartsWith(
            "results has room for 5, but 2 columns of 3 groups make 6: give just that many.",
            exception.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_row_that_only_the_second_pass_gives_away_is_named_by_its_column()
    {
        // About the first rows' mean of 1e50 the last row's resource, twice what is allowed, is lost in its pupils.
        double[] resources = [1, 1, .. Enumerable.Repeat(1e50, 9), 2e60];
        double[] pupils = [1, 1, .. Enumerable.Repeat(1.0, 9), 9e29];
        foreach (KernelPath path in Paths)
        {
            var exception = Assert.Throws<ArgumentOutOfRangeException>(() =>
                new GroupRun(
                    path,
                    [new double[12], resources],
                    pupils,
                    [0, 2, 12],
                    new Dispersion[4]
                ).Run()
            );
            Assert.Equal("columns", exception.ParamName);
            Assert.StartsWith(
                "columns[1][11] is 2E+60:",
                exception.Message,
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void A_mean_that_is_too_small_is_named_by_its_column_and_group()
    {
        foreach (KernelPath path in Paths)
        {
            var exception = Assert.Throws<ArgumentOutOfRangeException>(() =>
                new GroupRun(
                    path,
                    [new double[3], new double[] { 1, 1, 1e-200 }],
                    [1, 1, 1],
                    [0, 2, 3],
                    new Dispersion[4]
                ).Run()
            );
            Assert.StartsWith(
                "The mean per pupil of columns[1] in group 1 is 1E-200:",
                exception.Message,
                StringComparison.Ordinal
            );
        }
    }

    [Fact(DisplayName = "多列、多组的计算不分配内存")]
    public void Nothing_is_allocated()
    {
        (double[][] resources, double[] pupils, int[] offsets) = Country(7, [50, 2000, 3]);
        ReadOnlyMemory<double>[] columns =
        [
            .. resources.Select(x => new ReadOnlyMemory<double>(x)),
        ];
        var results = new Dispersion[21];
        DifferenceCoefficient.ComputeGroups(columns, pupils, offsets, results);
        long before = GC.GetAllocatedBytesForCurrentThread();
        DifferenceCoefficient.ComputeGroups(columns, pupils, offsets, results);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static (double[][] Resources, double[] Pupils, int[] Offsets) Country(
        int columns,
        int[] lengths
    )
    {
        var random = new Random(23);
        int[] offsets = [0, .. lengths.Select((_, i) => lengths.Take(i + 1).Sum())];
        double[] pupils =
        [
            .. Enumerable.Range(0, offsets[^1]).Select(_ => (double)random.Next(1, 3000)),
        ];
        double[][] resources =
        [
            .. Enumerable
                .Range(0, columns)
                .Select(column =>
                    pupils
                        .Select(p =>
                            // One column is almost even, one has nothing, and one is sorted with the rows.
                            column == 1
                                ? p * 5 + random.Next(2) / 100.0
                            : column == 2 ? 0
                            : column == 3 ? random.Next(1, 4) * p * p
                            : Math.Round(p * (3 + 9 * random.NextDouble()), 2)
                        )
                        .ToArray()
                ),
        ];
        return (resources, pupils, offsets);
    }
}
