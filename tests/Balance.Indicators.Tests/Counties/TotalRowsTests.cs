namespace Balance.Indicators.Tests.Counties;

/// <summary>Rows of a table that are totals: by their labels, and as sums of other rows. Sums here are added up by hand.</summary>
public sealed class TotalRowsTests
{
    [Theory]
    [InlineData("合计")]
    [InlineData("总计")]
    [InlineData("小计")]
    [InlineData("共计")]
    [InlineData("汇总")]
    [InlineData("合 计")]
    [InlineData("　合　计：")]
    [InlineData("（总计）")]
    [InlineData("“小计”。")]
    [InlineData("城关镇小计")]
    [InlineData("全县中小学 合计 ")]
    [InlineData("全县")]
    [InlineData("【全 市】")]
    public void IsALabel(string text) => Assert.True(TotalRows.IsLabel(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("：")]
    [InlineData("第一小学")]
    [InlineData("合计小学")]
    [InlineData("全县第一小学")]
    [InlineData("全市第一初级中学")]
    [InlineData("合记")]
    public void IsNoLabel(string? text) => Assert.False(TotalRows.IsLabel(text));

    [Fact]
    public void ASumOfThreeOthersIsATotalWhereverItStands()
    {
        // 900 + 100 + 50 = 1050; 6750 + 2600 + 400 = 9750.
        decimal?[][] rows =
        [
            [900, 6750],
            [100, 2600],
            [50, 400],
        ];
        decimal?[] total = [1050, 9750];
        for (int at = 0; at <= rows.Length; at++)
        {
            decimal?[][] all = [.. rows[..at], total, .. rows[at..]];
            TotalRow found = Assert.Single(Find(all));
            Assert.Equal(at, found.Row);
            Assert.True(found.IsCertain);
            Assert.Equal(Enumerable.Range(0, 4).Where(row => row != at), found.Others);
        }
    }

    [Fact]
    public void ASumOfTwoOthersIsToldAsOneThatMayBeChance()
    {
        TotalRow found = Assert.Single(
            Find([
                [900, 6750],
                [100, 2600],
                [1000, 9350],
            ])
        );
        Assert.Equal((2, false), (found.Row, found.IsCertain));
        Assert.Equal([0, 1], found.Others.AsEnumerable());
    }

    [Fact]
    public void ARowLikeOneOtherIsNoSum() =>
        Assert.Empty(
            Find([
                [900, 6750],
                [900, 6750],
                [0, 0],
            ])
        );

    [Theory]
    [InlineData(1049, 9750)]
    [InlineData(1051, 9750)]
    [InlineData(1050, 9749.99)]
    [InlineData(1050, 9750.01)]
    [InlineData(1050, 0)]
    public void OneFigureThatIsNotTheSumIsEnoughForNone(int pupils, double area) =>
        Assert.Empty(
            Find([
                [900, 6750],
                [100, 2600],
                [50, 400],
                [pupils, (decimal)area],
            ])
        );

    [Fact]
    public void APupilTotalAloneIsNoTotal() =>
        Assert.Empty(
            Find([
                [900, 6750],
                [100, 2600],
                [50, 400],
                [1050, null],
            ])
        );

    [Fact]
    public void WhatARowDoesNotReportIsNotComparedAndCountsAsNothingInASum()
    {
        // The area of the second row is not reported: 6750 + 400 = 7150.
        TotalRow found = Assert.Single(
            Find([
                [900, 6750, 30],
                [100, null, 20],
                [50, 400, 10],
                [1050, 7150, null],
            ])
        );
        Assert.Equal(3, found.Row);
        Assert.Equal([0, 1, 2], found.Others.AsEnumerable());
    }

    [Fact]
    public void SubtotalsAreNotAmongTheOthersOfTheTotal()
    {
        // 1 + 2 + 4 = 7 and 8 + 16 + 32 = 56; all six together 63. Areas are ten times that.
        TotalRow[] found =
        [
            .. Find([
                [1, 10],
                [2, 20],
                [4, 40],
                [7, 70],
                [8, 80],
                [16, 160],
                [32, 320],
                [56, 560],
                [63, 630],
            ]),
        ];
        Assert.Equal([3, 7, 8], found.Select(total => total.Row));
        Assert.Equal([0, 1, 2], found[0].Others.AsEnumerable());
        Assert.Equal([4, 5, 6], found[1].Others.AsEnumerable());
        Assert.Equal([0, 1, 2, 4, 5, 6], found[2].Others.AsEnumerable());
    }

    [Fact]
    public void ARunNeedNotEndAtTheRowAboveNorBeginAtTheFirst()
    {
        // 2 + 4 + 8 = 14; the rows before and after are no part of it.
        TotalRow found = Assert.Single(
            Find([
                [1000, 5],
                [2, 20],
                [4, 40],
                [8, 80],
                [3000, 7],
                [14, 140],
                [5, 3],
            ])
        );
        Assert.Equal(5, found.Row);
        Assert.Equal([1, 2, 3], found.Others.AsEnumerable());
    }

    [Fact]
    public void ARunMayBeTheFirstTwoRows()
    {
        TotalRow found = Assert.Single(
            Find([
                [900, 6750],
                [100, 2600],
                [3000, 7],
                [1000, 9350],
            ])
        );
        Assert.Equal((3, false), (found.Row, found.IsCertain));
        Assert.Equal([0, 1], found.Others.AsEnumerable());
    }

    /// <summary>After 999 rows between them the last row of the run is 1 000 rows above its total, after 1 000 it is one more.</summary>
    [Theory]
    [InlineData(999, true)]
    [InlineData(1000, false)]
    public void ARunEndsAtMostAThousandRowsAboveItsTotal(int between, bool isFound)
    {
        TotalRow[] found =
        [
            .. Find([
                [900, 6750],
                [100, 2600],
                [50, 400],
                .. Enumerable.Repeat<decimal?[]>([3000, 7], between),
                [1050, 9750],
            ]),
        ];
        Assert.Equal(isFound ? [between + 3] : [], found.Select(total => total.Row));
        Assert.All(found, total => Assert.Equal([0, 1, 2], total.Others.AsEnumerable()));
    }

    [Fact]
    public void ARowWithoutPupilsIsNoTotal() =>
        Assert.Empty(
            Find([
                [0, 60, 100],
                [null, 40, 100],
                [0, 5, 5],
                [0, 105, 205],
            ])
        );

    [Fact]
    public void PupilsAndAResourceThatNoneHasAreNoTotal() =>
        Assert.Empty(
            Find([
                [900, 0],
                [100, 0],
                [50, 0],
                [1050, 0],
            ])
        );

    [Fact]
    public void RowsWithoutPupilsMayBePartOfASumAndRowsOfNothingAreNot()
    {
        TotalRow found = Assert.Single(
            Find([
                [900, 6750],
                [0, 300],
                [100, 2600],
                [0, 0],
                [null, null],
                [1000, 9650],
            ])
        );
        Assert.Equal(5, found.Row);
        Assert.Equal([0, 1, 2], found.Others.AsEnumerable());
    }

    [Fact]
    public void ATotalByLabelIsFoundWhateverItsSumsAndIsNotAmongTheOthers()
    {
        TotalRow[] found =
        [
            .. TotalRows.Find(
                ["一小", "二小", "合计", "三小", "四小"],
                [900m, 100, 7, 50, 1050],
                [
                    [6750m, 2600, 7, 400, 9750],
                ]
            ),
        ];
        Assert.Equal([2, 4], found.Select(total => total.Row));
        Assert.All(found, total => Assert.True(total.IsCertain));
        Assert.Empty(found[0].Others);
        Assert.Equal([0, 1, 3], found[1].Others.AsEnumerable());
        Assert.Equal("row 4: total of 3", found[1].ToString());
    }

    [Fact]
    public void FiguresThatCannotBeAreNotAddedUp() =>
        Assert.Empty(
            Find([
                [decimal.MaxValue, 1],
                [decimal.MaxValue, 1],
                [decimal.MaxValue, decimal.MaxValue],
                [-1, -1],
                [1, 3],
            ])
        );

    [Fact]
    public void ColumnsOfAnotherLengthAndNullAreRefused()
    {
        Assert.Throws<ArgumentNullException>(() => TotalRows.Find(null!, [], []));
        Assert.Throws<ArgumentNullException>(() => TotalRows.Find([], null!, []));
        Assert.Throws<ArgumentNullException>(() => TotalRows.Find([], [], null!));
        Assert.Throws<ArgumentNullException>(() => TotalRows.Find([], [], [null!]));
        Assert.Throws<ArgumentException>(() => TotalRows.Find(["一小"], [], []));
        Assert.Throws<ArgumentException>(() =>
            TotalRows.Find(
                ["一小"],
                [1],
                [
                    [],
                ]
            )
        );
        Assert.Empty(TotalRows.Find([], [], []));
    }

    /// <summary>Counted in what is looked at, not in seconds: every row once for each column, and a few more.</summary>
    [Theory]
    [InlineData(1_000)]
    [InlineData(10_000)]
    public void TheWorkGrowsWithTheRowsNotWithTheirSquare(int count)
    {
        long looks = 0;
        var random = new Random(7);
        int[] pupils = [.. Enumerable.Range(0, count).Select(_ => random.Next(30, 3000))];
        int[] areas = [.. Enumerable.Range(0, count).Select(_ => random.Next(300, 30000))];
        (pupils[^1], areas[^1]) = (pupils[..^1].Sum(), areas[..^1].Sum());
        var search = new SumSearch<int, int>(
            [.. Enumerable.Range(0, count)],
            row => pupils[row],
            true,
            row => areas[row],
            _ =>
            {
                looks += 2;
                return true;
            },
            _ => [0, 1],
            (row, key) =>
            {
                looks++;
                return key == 0 ? pupils[row] : areas[row];
            },
            [.. Enumerable.Range(0, count).Select(row => row % 50)]
        );
        (int row, int[] others) = Assert.Single(search.Find());
        Assert.Equal(count - 1, row);
        Assert.Equal(count - 1, others.Length);
        Assert.InRange(looks, count, 100L * count);
    }

    private static IEnumerable<TotalRow> Find(decimal?[][] rows) =>
        TotalRows.Find(
            [.. rows.Select((_, row) => $"学校{row + 1}")],
            [.. rows.Select(row => row[0])],
            [
                .. Enumerable
                    .Range(1, rows[0].Length - 1)
                    .Select(column =>
                        (IReadOnlyList<decimal?>)[.. rows.Select(row => row[column])]
                    ),
            ]
        );
}
