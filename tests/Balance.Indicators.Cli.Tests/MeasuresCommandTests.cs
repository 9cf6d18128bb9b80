using System.Text.Json;

namespace Balance.Indicators.Cli.Tests;

public sealed class MeasuresCommandTests
{
    [Theory]
    [InlineData(
        "zh-CN",
        "teachingArea",
        "教学及辅助用房面积（不含室内体育用房）",
        "数",
        "㎡ 数 学部、学校"
    )]
    [InlineData("zh-CN", "recognitionRate", "", "0 到 1 的小数", "县")]
    [InlineData("zh-CN", "grade", "", "等级，1 到 10", "监测学科")]
    [InlineData("en", "pupils", "people", "whole number", "section, school")]
    public void Every_measure_is_a_line(
        string language,
        string id,
        string name,
        string kind,
        string who
    )
    {
        string[] lines = Command
            .Run("measures", "--language", language)
            .Output.TrimEnd()
            .Split('\n');
        string line = Assert.Single(
            lines,
            each => each.StartsWith(id + " ", StringComparison.Ordinal)
        );

        Assert.Equal(Measures.All.Length + 1, lines.Length);
        Assert.Contains(name, line);
        Assert.Contains(kind, line);
        Assert.EndsWith(
            who,
            string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        );
    }

    [Fact]
    public void As_markdown_it_is_a_table()
    {
        string output = Command.Run("measures", "--format", "markdown").Output;
        Assert.StartsWith("| 编号 | 名称 | 单位 | 填什么 | 由谁填报 |\n", output);
        Assert.Contains("| musicRoomAreas | 各音乐专用教室面积 | ㎡ | 一列数 | 学校 |\n", output);
    }

    [Fact]
    public void A_standards_own_measures_are_listed_after_the_others()
    {
        string own = Command.Sample("basic-balance-2012.json");
        string[] lines = Command
            .Run("measures", "--standard", own, "--format", "markdown")
            .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2 + Measures.All.Length + 4, lines.Length);
        Assert.StartsWith("| computers | ", lines[2 + Measures.All.Length]);
        Assert.Equal(
            Measures.All.Length + 4,
            JsonDocument
                .Parse(Command.Run("measures", "--standard", own, "--format", "json").Output)
                .RootElement.GetArrayLength()
        );
    }

    [Fact]
    public void As_json_it_is_in_both_languages_whichever_is_asked_for()
    {
        string output = Command.Run("measures", "--format", "json").Output;
        Assert.Equal(output, Command.RunIn("en", "measures", "--format", "json").Output);

        using JsonDocument json = JsonDocument.Parse(output);
        Assert.Equal(Measures.All.Length, json.RootElement.GetArrayLength());
        JsonElement pupils = json.RootElement[0];
        Assert.Equal("pupils", pupils.GetProperty("id").GetString());
        Assert.Equal("学生数", pupils.GetProperty("name").GetProperty("zh").GetString());
        Assert.Equal("people", pupils.GetProperty("unit").GetProperty("en").GetString());
        Assert.Equal("count", pupils.GetProperty("kind").GetString());
        Assert.Equal(
            ["school", "section"],
            pupils.GetProperty("levels").EnumerateArray().Select(item => item.GetString())
        );
    }
}
