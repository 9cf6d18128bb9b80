using System.Text.Json;
using System.Text.Json.Nodes;

namespace Balance.Indicators.Cli.Tests;

public sealed class CompareCommandTests
{
    private static readonly string Minimal = Command.Sample("minimal.json");
    private static readonly string Haicheng = Command.Sample("haicheng.json");

    /// <summary>A year later: three schools have lost their backbone teachers, one its name, one is closed, and one has teachers again.</summary>
    [Fact]
    public void 海城市示例两年的对照()
    {
        JsonNode later = JsonNode.Parse(File.ReadAllText(Haicheng))!;
        JsonArray schools = later["schools"]!.AsArray();
        later["year"] = 2026;
        schools[0]!["name"] = "改名小学";
        foreach (int at in new[] { 3, 7, 9 })
        {
            schools[at]!["sections"]!["primary"]!["backboneTeachers"] = 0;
        }

        schools[2]!["sections"]!["primary"]!["backboneTeachers"] = 40;
        schools.RemoveAt(20);
        using var file = new TemporaryFile(later.ToJsonString());

        Golden.Verify(
            Command.Run("compare", Haicheng, file.Path, "--format", "markdown").Output,
            "md"
        );
    }

    [Fact]
    public void A_county_beside_itself_has_not_changed() =>
        Assert.Contains(
            "Nothing changed between the last two.",
            Command.Run("compare", Minimal, Minimal, "--language", "en").Output
        );

    [Fact]
    public void One_file_is_compared_under_two_standards()
    {
        using var json = JsonDocument.Parse(
            Command
                .Run(
                    "compare",
                    Minimal,
                    "--standard",
                    "national-2017",
                    "--standard",
                    "haicheng-2023",
                    "--format",
                    "json"
                )
                .Output
        );

        Assert.Equal(
            ["national-2017", "haicheng-2023"],
            json.RootElement.GetProperty("evaluations")
                .EnumerateArray()
                .Select(item => item.GetProperty("label").GetString()!)
        );
    }

    [Fact]
    public void Standard_input_is_compared_under_two_standards() =>
        Assert.Contains(
            "national-2017、haicheng-2023",
            Command
                .RunOn(
                    File.ReadAllBytes(Minimal),
                    "compare",
                    "-",
                    "--standard",
                    "national-2017",
                    "--standard",
                    "haicheng-2023"
                )
                .Output
        );

    [Fact]
    public void One_file_alone_is_nothing_to_compare() =>
        Assert.Contains("1 个文件、1 个标准", Command.Run("compare", Minimal).Refused(64).Error);

    [Fact]
    public void No_file_at_all_is_missing() =>
        Assert.Contains("缺少 <county.json>", Command.Run("compare").Refused(64).Error);

    [Fact]
    public void Another_county_is_refused_by_name()
    {
        JsonNode other = JsonNode.Parse(File.ReadAllText(Minimal))!;
        other["code"] = "210382";
        using var file = new TemporaryFile(other.ToJsonString());

        string error = Command.Run("compare", Minimal, file.Path).Refused(65).Error;

        Assert.Contains("210382", error);
        Assert.Contains(Minimal, error);
    }

    [Fact]
    public void What_if_tells_what_is_lost()
    {
        string output = Command
            .Run("what-if", Minimal, "--set", "schools[0].sections.primary.backboneTeachers=0")
            .Output;

        Assert.Contains("不再达标的指标：RA2", output);
        Assert.Contains("缺 1 人", output);
    }

    [Fact]
    public void What_if_takes_lists_codes_and_what_is_not_reported()
    {
        string code = JsonNode.Parse(File.ReadAllText(Minimal))!["schools"]![0]![
            "code"
        ]!.ToString();

        string output = Command
            .Run(
                "what-if",
                Minimal,
                "--set",
                $"schools[\"{code}\"].sections.primary.classSizes=[46, 47]",
                "--set",
                "measures.staffingCoordinated=",
                "--set",
                "vetoes.V1=是"
            )
            .Output;

        Assert.Contains("2 个班超限额", output);
        Assert.Contains("GG10", output);
        Assert.Contains("V1", output);
    }

    [Fact]
    public void Every_change_that_cannot_be_made_is_told_at_once()
    {
        string error = Command
            .Run(
                "what-if",
                Minimal,
                "--set",
                "schools[0].sections.primary.backboneTeachers=很多",
                "--set",
                "x",
                "--set",
                "schools[9].measures.sportsArea=3",
                "--set",
                "schools[0].pupils=many",
                "--set",
                "vetoes.V1=3"
            )
            .Refused(64)
            .Error;

        Assert.Contains("“很多”不是“县级以上骨干教师数”可以填的值", error);
        Assert.Contains("--set x：应写成 路径=值", error);
        Assert.Contains("这个县没有“schools[9].measures.sportsArea”这个数", error);
        Assert.Contains("这个县没有“schools[0].pupils”这个数", error);
        Assert.Contains("“3”不是“vetoes.V1”可以填的值", error);
        Assert.Contains("--set", Command.Run("what-if", Minimal).Refused(64).Error);
    }

    [Fact]
    public void A_change_that_cannot_be_is_refused_as_data() =>
        Command.Run("what-if", Minimal, "--set", "measures.recognitionRate=1.5").Refused(65);
}
