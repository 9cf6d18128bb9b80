using System.Collections.Immutable;
using System.Text;

namespace Balance.Indicators.Cli.Tests;

/// <summary>A table that is long enough to be read in two halves comes to the same, and is told of in the same way, as a short one.</summary>
public sealed class LongTableTests
{
    private const int Rows = 20_000;

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\n \n")]
    public void EveryRowIsCountedOnce(string end)
    {
        string[] rows = Table();
        (ImmutableArray<ResourceColumn> columns, string[] told) = Read(rows, end);

        Assert.Equal(["教室数", "图书数"], columns.Select(column => column.Name));
        Assert.Empty(told);

        // Pupils are 101 to 200 in turn, 200 times; every tenth school did not report its books: 101, 111, … 191.
        Assert.Equal([Rows, Rows - 2000], columns.Select(column => column.Dispersion.Count));
        Assert.Equal([0, 2000], columns.Select(column => column.Missing));
        Assert.Equal([3_010_000m, 3_010_000m - 292_000m], columns.Select(column => column.Pupils));

        // Two rooms for each pupil everywhere; of the upper half 10 books for each, of the lower half 30.
        Assert.Equal(2, columns[0].Dispersion.Mean, 12);
        Assert.Equal(0, columns[0].Dispersion.Coefficient, 12);
        Assert.Equal(20, columns[1].Dispersion.Mean, 12);
        Assert.Equal(0.5, columns[1].Dispersion.Coefficient, 12);
    }

    [Theory]
    [InlineData("\n", 15_001)]
    [InlineData("\r\n", 15_001)]
    [InlineData("\r", 15_001)]
    [InlineData("\n \n", 30_001)]
    public void LinesAreCountedFromTheTop(string end, int line)
    {
        string[] rows = Table();
        rows[15_000] = "四季小学,0,7,";
        (_, string[] told) = Read(rows, end);

        Assert.Equal(
            [$"t.csv: 第 {line} 行共 1 行学生数为 0 而有资源，不计入差异系数；请核对学生数。"],
            told
        );
    }

    [Fact]
    public void ALineMayEndWithACarriageReturnAlone()
    {
        string[] rows = Table();
        rows[100] += "\r";
        rows[15_000] = "四季小学,0,7,";

        Assert.StartsWith(
            "t.csv: 第 15002 行共 1 行",
            Assert.Single(Read(rows, "\r\n").Told),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void WhatIsWrongIsToldInTheOrderOfItsLines()
    {
        string[] rows = Table();
        rows[3] = "第一小学,12,三,4";
        rows[15_000] = "第二小学,,3,4";
        rows[15_001] = "第三小学,12,3";
        Assert.Equal(
            [
                "t.csv: 第 4 行（第一小学）：“教室数”填的是 \"三\"；应为 0 或以上的数，请改正。",
                "t.csv: 第 15001 行（第二小学）：没有填学生数；没有学生的请填 0。",
                "t.csv: 第 15002 行：有 3 列，首行有 4 列；请检查逗号和引号。",
            ],
            Refused(rows)
        );
    }

    [Fact]
    public void ASchoolThatStandsInBothHalvesIsTold()
    {
        string[] rows = Table();
        rows[19_000] = rows[1_000];
        Assert.StartsWith(
            "t.csv: 第 19001 行（第999小学）：名称“第999小学”与第 1001 行的“第999小学”是同一个；",
            Assert.Single(Refused(rows)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void ATotalOfAllRowsIsTold()
    {
        string[] rows = Table();
        Assert.StartsWith(
            "t.csv: 第 20002 行（各校）：学生数和每一种资源都恰好是第 2、3、4、5、6… 行这 20000 行之和；",
            Assert.Single(Refused([.. rows, "各校,3010000,6020000,"])),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void StagesOfBothHalvesAreTold()
    {
        string[] rows =
        [
            "学段,学生数,教室数",
            .. Enumerable.Repeat("小学,100,30", Rows),
            .. Enumerable.Repeat("初中,100,30", Rows),
        ];
        Assert.Equal(
            [
                "t.csv: 表中有几个学段（小学、初中），这里合在一起计算；标准按学段分别判断，请把各学段分成几个表。",
            ],
            Read(rows).Told
        );
    }

    [Fact]
    public void QuotesMayHoldLineEnds()
    {
        string[] rows = Table();
        rows[10_001] = "\"第10000\n小学\",101,202,";
        Assert.Equal(
            Read(Table()).Columns.Select(column => column.ToString()),
            Read(rows).Columns.Select(column => column.ToString())
        );
    }

    [Fact]
    public void BlankLinesAloneAreNoRows()
    {
        string[] rows = ["学生数,教室数", .. Enumerable.Repeat("", 600_000), ""];
        Assert.Equal(["t.csv: 第 600001 行：列名下面没有数据行。"], Refused(rows));
    }

    private static string[] Refused(string[] rows) =>
        [
            .. Assert
                .Throws<CommandException>(() => Read(rows))
                .Messages.Select(message => message.Zh),
        ];

    private static string[] Table() =>
        [
            "学校名称,学生数,教室数,图书数",
            .. Enumerable
                .Range(0, Rows)
                .Select(row =>
                {
                    int pupils = 101 + (row % 100);
                    int books = pupils * (row < Rows / 2 ? 10 : 30);
                    return FormattableString.Invariant(
                        $"第{row}小学,{pupils},{2 * pupils},{(row % 10 == 0 ? "" : books)}"
                    );
                }),
        ];

    private static (ImmutableArray<ResourceColumn> Columns, string[] Told) Read(
        string[] rows,
        string end = "\n"
    )
    {
        var told = new List<string>();
        ImmutableArray<ResourceColumn> columns = ResourceTable.Read(
            "t.csv",
            Encoding.UTF8.GetBytes(string.Join(end, rows)),
            null,
            notice => told.Add(notice.Zh)
        );
        return (columns, [.. told]);
    }
}
