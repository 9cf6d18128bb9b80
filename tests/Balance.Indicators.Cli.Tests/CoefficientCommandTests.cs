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
            "| books | 5 | 0 | 302 |",
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
    [InlineData("", "文件是空的")]
    [InlineData("books,pupils\n1,2\n", "首行应为 pupils")]
    [InlineData("pupils\n1\n", "首行应为 pupils")]
    [InlineData("pupils,books\n", "没有数据行")]
    [InlineData("pupils,books\n1,-2\n", "第 2 行：books 的值“-2”")]
    [InlineData("pupils,books\nmany,2\n", "第 2 行：pupils 的值“many”")]
    [InlineData("pupils,books\n1.5,2\n", "第 2 行：学生数 1.5 不是整数")]
    [InlineData("pupils,books\n,2\n", "第 2 行：没有学生数")]
    [InlineData("pupils,books\n0,2\n", "第 2 行：学生数为 0，但 books 为 2")]
    [InlineData("pupils,books\n1,2,3\n", "第 2 行：有 3 列，首行有 2 列")]
    [InlineData("pupils,books\n1,NaN\n", "第 2 行：books 的值“NaN”")]
    [InlineData("pupils,books\r\n\r\n1,x\r\n", "第 3 行：books 的值“x”")]
    [InlineData("pupils,\"books\n2\"\n1,x\n", "第 3 行：books\uFFFD2 的值“x”")]
    [InlineData("pupils,books\n1,\"2\n3,4\n", "第 2 行：引号不成对")]
    [InlineData("\"pupils,books\n1,2\n", "第 1 行：引号不成对")]
    [InlineData("\n \n", "文件是空的")]
    [InlineData("pupils,books\n600,\"42\"00\n", "第 2 行：引号")]
    [InlineData("pupils,books\n600,4\"2\"\n", "第 2 行：引号")]
    [InlineData("pupils,books\n600,\"4\" \"2\"\n", "第 2 行：引号")]
    [InlineData("pupils,books\n600,\u001b[31mx\n", "第 2 行：books 的值“\uFFFD[31mx”")]
    public void Bad_tables_are_refused(string csv, string message)
    {
        using var file = new TemporaryFile(csv, ".csv");
        Assert.Contains(message, Command.Run("coefficient", file.Path).Refused(65).Error);
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
        Assert.Contains("第 2 行", error);
        Assert.Contains("第 4 行", error);
    }

    [Fact]
    public void A_table_that_is_not_utf8()
    {
        using var file = new TemporaryFile("", ".csv");
        File.WriteAllBytes(file.Path, [0x70, 0xFF, 0xFE]);
        Assert.Contains("UTF-8", Command.Run("coefficient", file.Path).Refused(65).Error);
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
