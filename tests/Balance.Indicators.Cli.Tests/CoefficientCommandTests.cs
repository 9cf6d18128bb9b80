using System.Text.Json;

namespace Balance.Indicators.Cli.Tests;

public sealed class CoefficientCommandTests
{
    // Five schools' library books, as published by education authorities: 0.52.
    private const string Books = "pupils,books\n45,279\n37,137\n89,935\n76,160\n55,402\n";

    [Fact]
    public void The_published_example()
    {
        using var file = new TemporaryFile(Books, ".csv");
        using JsonDocument json = JsonDocument.Parse(
            Command.Run("coefficient", file.Path, "--format", "json").Output
        );
        JsonElement books = json.RootElement[0];

        Assert.Equal("books", books.GetProperty("resource").GetString());
        Assert.Equal(6.334437, books.GetProperty("mean").GetDouble(), 6);
        Assert.Equal(3.263861, books.GetProperty("standardDeviation").GetDouble(), 6);
        Assert.Equal(0.515257, books.GetProperty("coefficient").GetDouble(), 6);
        Assert.False(books.GetProperty("provisional").GetBoolean());
    }

    [Fact]
    public void The_table_is_shown_in_text_and_markdown()
    {
        using var file = new TemporaryFile(Books, ".csv");
        Assert.Contains("0.515", Command.Run("coefficient", file.Path).Output);
        Assert.Contains(
            "| books | 5 | 0 | 302 | 6\\.33444 | 3\\.26386 | 0\\.515 |",
            Command.Run("coefficient", file.Path, "--format", "markdown").Output
        );
    }

    [Fact]
    public void An_empty_cell_is_not_reported_and_not_zero()
    {
        using var file = new TemporaryFile(
            "pupils,books,rooms\n100,50,1\n100,150,\n0,0,\n",
            ".csv"
        );
        using JsonDocument json = JsonDocument.Parse(
            Command.Run("coefficient", file.Path, "--format", "json").Output
        );

        Assert.Equal(0.5, json.RootElement[0].GetProperty("coefficient").GetDouble(), 15);
        Assert.Equal(1, json.RootElement[1].GetProperty("missing").GetInt32());
        Assert.Equal(1, json.RootElement[1].GetProperty("sections").GetInt32());
        Assert.True(json.RootElement[1].GetProperty("provisional").GetBoolean());
        Assert.Contains("（暂算）", Command.Run("coefficient", file.Path).Output);
    }

    [Fact]
    public void A_resource_that_nobody_has_leaves_it_undefined()
    {
        using var file = new TemporaryFile("pupils,books\n100,0\n100,0\n", ".csv");
        Assert.Contains("无定义", Command.Run("coefficient", file.Path).Output);
        using JsonDocument json = JsonDocument.Parse(
            Command.Run("coefficient", file.Path, "--format", "json").Output
        );
        Assert.Equal(JsonValueKind.Null, json.RootElement[0].GetProperty("coefficient").ValueKind);
    }

    [Theory]
    [InlineData("", "第 1 行：文件是空的；首行应为列名。")]
    [InlineData("\n \n", "第 1 行：文件是空的；首行应为列名。")]
    [InlineData("pupils\n1\n", "第 1 行：首行除学生数外没有资源的列名；请至少写一列，如“图书”。")]
    [InlineData("pupils,books\n", "第 1 行：列名下面没有数据行。")]
    [InlineData("pupils,books\n1,-2\n", "第 2 行：“books”填的是 -2；应为 0 或以上的数，请改正。")]
    [InlineData("pupils,books\n-1,2\n", "第 2 行：学生数填的是 -1；应为 0 或以上的整数，请改正。")]
    [InlineData(
        "pupils,books\nmany,2\n",
        "第 2 行：学生数填的是 \"many\"；应为 0 或以上的整数，请改正。"
    )]
    [InlineData(
        "pupils,books\n1.5,2\n",
        "第 2 行：学生数填的是 1.5；应为 0 或以上的整数，请改正。"
    )]
    [InlineData("pupils,books\n,2\n", "第 2 行：没有填学生数；没有学生的请填 0。")]
    [InlineData("pupils,books\n1,2,3\n", "第 2 行：有 3 列，首行有 2 列；请检查逗号和引号。")]
    [InlineData("pupils,books,rooms\n1,2\n", "第 2 行：有 2 列，首行有 3 列；请检查逗号和引号。")]
    [InlineData(
        "pupils,books\n1,NaN\n1,1\n",
        "第 2 行：“books”填的是 \"NaN\"；应为 0 或以上的数，不知道的请留空，确实没有的请写 0。"
    )]
    [InlineData(
        "pupils,books\n1,无\n1,1\n",
        "第 2 行：“books”填的是 \"无\"；应为 0 或以上的数，不知道的请留空，确实没有的请写 0。"
    )]
    [InlineData(
        "pupils,图书\n\"1,200人\",2\n",
        "第 2 行：学生数填的是 \"1,200人\"；应为 0 或以上的整数，请写 1200，不带单位（单位固定为“人”）、不加千分位逗号。"
    )]
    [InlineData(
        "pupils,books\n１２,1\n",
        "第 2 行：学生数填的是 \"１２\"；应为 0 或以上的整数，请写 12。"
    )]
    [InlineData("pupils,books\r\n\r\n1,x\r\n1,1\r\n", "第 3 行：“books”填的是 \"x\"；")]
    [InlineData("pupils,\"books\n2\"\n1,x\n1,1\n", "第 3 行：“books\\u000a2”填的是 \"x\"；")]
    [InlineData("pupils,books\n1,\"2\n3,4\n", "第 2 行：引号不成对，或不在一格的两端。")]
    [InlineData("\"pupils,books\n1,2\n", "第 1 行：引号不成对，或不在一格的两端。")]
    [InlineData("pupils,books\n600,\"42\"00\n", "第 2 行：引号不成对")]
    [InlineData("pupils,books\n600,4\"2\"\n", "第 2 行：引号不成对")]
    [InlineData("pupils,books\n600,\"4\" \"2\"\n", "第 2 行：引号不成对")]
    [InlineData("pupils;books\n600;4\"2\"\n", "第 2 行：引号不成对")]
    [InlineData(
        "学校,pupils,books\n甲校,600,x\n乙校,1,1\n",
        "第 2 行（甲校）：“books”填的是 \"x\"；"
    )]
    [InlineData("学校,pupils,books\n甲校,600,1\n乙校,,1\n", "第 3 行（乙校）：没有填学生数")]
    [InlineData(
        "pupils,books\n1,1\0\n1,1\n",
        "第 2 行：“books”填的是 \"1\\u0000\"；应为 0 或以上的数，请改正。"
    )]
    [InlineData(
        "pupils,books\n1,79228162514264337593543950335\n",
        "第 2 行：“books”填的是 79228162514264337593543950335，不能精确保存；数值应小于 10^15，有效数字和小数位都不超过 28 位，请改正。"
    )]
    [InlineData(
        "pupils,books\n79228162514264337593543950336,1\n",
        "第 2 行：学生数填的是 79228162514264337593543950336，不能精确保存；"
    )]
    [InlineData(
        "pupils;area\n100;1,5\n",
        "第 2 行：“area”填的是 \"1,5\"；应为 0 或以上的数，请写 1.5，小数点用“.”。"
    )]
    [InlineData(
        "pupils,校长\n1,张三\n2,李四\n",
        ": “校长”一列没有一个数，不是资源；请删去这一列。"
    )]
    public void Bad_tables_are_refused(string csv, string message)
    {
        using var file = new TemporaryFile(csv, ".csv");
        string error = Command.Run("coefficient", file.Path).Refused(65).Error;
        Assert.Contains(message, error);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    [Fact]
    public void A_row_that_is_too_long_is_refused()
    {
        using var file = new TemporaryFile(
            "pupils,books\n1,\"" + new string('2', 17_000_000),
            ".csv"
        );
        Assert.Contains(
            "第 2 行：这一行太长",
            Command.Run("coefficient", file.Path).Refused(65).Error
        );
    }

    [Fact]
    public void Every_bad_row_is_told_at_once()
    {
        using var file = new TemporaryFile("pupils,books\n1,-2\n2,2\n3,x\n", ".csv");
        string error = Command.Run("coefficient", file.Path).Refused(65).Error;
        Assert.Equal(
            ["第 2 行", "第 4 行"],
            error
                .TrimEnd()
                .Split('\n')
                .Select(line => line[(file.Path.Length + 2)..].Split('：')[0])
        );
    }

    [Fact]
    public void Of_a_million_bad_rows_a_thousand_are_told_and_the_rest_counted()
    {
        string rows = string.Concat(Enumerable.Repeat("x,y,1\n", 1_000_000));
        using var file = new TemporaryFile("pupils,books,rooms\n1,1,1\n" + rows, ".csv");
        string[] lines = Command
            .Run("coefficient", file.Path)
            .Refused(65)
            .Error.TrimEnd()
            .Split('\n');

        Assert.Equal(1001, lines.Length);
        Assert.StartsWith($"{file.Path}: 第 3 行：学生数填的是", lines[0]);
        Assert.Equal(
            $"{file.Path}: 另有 1999000 个问题未列出；请先改正以上问题再重新检查。",
            lines[^1]
        );
    }

    [Fact]
    public void A_cell_of_two_megabytes_is_told_by_its_beginning()
    {
        using var file = new TemporaryFile(
            "pupils,books\n1,1\n1,"
                + new string('9', 2_000_000)
                + "\n1,"
                + new string('x', 2_000_000)
                + "\n",
            ".csv"
        );
        string error = Command.Run("coefficient", file.Path).Refused(65).Error;

        Assert.InRange(error.Length, 200, 600);
        Assert.Contains($"第 3 行：“books”填的是 {new string('9', 39)}…，不能精确保存", error);
        Assert.Contains($"第 4 行：“books”填的是 \"{new string('x', 39)}…\"", error);
    }

    [Fact]
    public void Quoted_cells_and_a_byte_order_mark_are_understood()
    {
        using var file = new TemporaryFile(
            "\uFEFFpupils,\"books, all\"\n\"100\",50\n100,150\n",
            ".csv"
        );
        Assert.Contains("books, all", Command.Run("coefficient", file.Path).Output);
    }

    [Theory]
    [InlineData("pupils,books\r\n100,50\r\n100,150\r\n")]
    [InlineData("pupils , \"books\"\n 100 ,50\n\n100,\" 150 \"")]
    [InlineData("pupils,\"books\"\n1e2,50\n100,150\n  \n")]
    public void Line_ends_blank_lines_spaces_and_quotes_do_not_matter(string csv)
    {
        using var file = new TemporaryFile(csv, ".csv");
        using JsonDocument json = JsonDocument.Parse(
            Command.Run("coefficient", file.Path, "--format", "json").Output
        );

        // 0.5 and 1.5 a pupil, of as many pupils: mean 1, deviation 0.5.
        JsonElement column = json.RootElement[0];
        Assert.Equal(0.5, column.GetProperty("coefficient").GetDouble());
        Assert.Equal("books", column.GetProperty("resource").GetString());
    }

    [Fact]
    public void A_quote_within_quotes_stands_twice()
    {
        using var file = new TemporaryFile("pupils,\"the \"\"books\"\"\"\n100,50\n", ".csv");
        Assert.Contains("the \"books\"", Command.Run("coefficient", file.Path).Output);
    }
}
