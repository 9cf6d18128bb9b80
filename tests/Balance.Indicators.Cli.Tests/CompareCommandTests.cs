using System.IO.Compression;
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
            "Between the last two no outcome changed",
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

    /// <summary>What a what-if takes away is not on its way to be lost.</summary>
    [Fact]
    public void Scenarios_have_no_yellow_warning()
    {
        string output = Command
            .Run(
                "what-if",
                Haicheng,
                "--set",
                "schools[\"2103810007\"].sections.primary.sportsArea=7093.15",
                "--set",
                "schools[\"2103810004\"].sections.primary.sportsArea=8159.58"
            )
            .Output;

        Assert.Contains("缺 1014.35 ㎡ → 达标", output);
        Assert.DoesNotContain("黄色预警", output);
    }

    [Theory]
    [InlineData(2024, "都是 2024 年的")]
    [InlineData(2023, "早的年度要写在前面")]
    public void Years_go_from_early_to_late_each_once(int last, string message)
    {
        using var first = new TemporaryFile(OfYear(2022));
        using var second = new TemporaryFile(OfYear(2024));
        using var third = new TemporaryFile(OfYear(last));

        string error = Command
            .Run("compare", first.Path, second.Path, third.Path)
            .Refused(64)
            .Error;

        Assert.Contains(message, error);
        Assert.Contains(second.Path, error);
        Assert.Contains(third.Path, error);
    }

    [Fact]
    public void Scenarios_of_one_year_go_by_the_names_of_their_files()
    {
        using var other = new TemporaryFile(OfYear(2025));

        string output = Command.Run("compare", Minimal, other.Path).Output;

        Assert.Contains("minimal、" + Path.GetFileNameWithoutExtension(other.Path), output);
    }

    [Fact]
    public void Three_years_have_trends_and_two_have_none()
    {
        using var first = new TemporaryFile(OfYear(2023));
        using var second = new TemporaryFile(OfYear(2024));

        string three = Command.Run("compare", first.Path, second.Path, Minimal).Output;
        string two = Command.Run("compare", second.Path, Minimal).Output;
        using var json = JsonDocument.Parse(
            Command.Run("compare", first.Path, second.Path, Minimal, "--format", "json").Output
        );

        Assert.Contains("走势（推算，不是结论）", three);
        Assert.DoesNotContain("走势", two);
        Assert.NotEqual(0, json.RootElement.GetProperty("trends").GetArrayLength());
    }

    [Fact]
    public void A_page_and_a_workbook_are_written()
    {
        Assert.StartsWith(
            "<!DOCTYPE html>",
            Command.Run("compare", Minimal, Minimal, "--format", "html").Output,
            StringComparison.Ordinal
        );
        foreach (
            (string format, string part) in ((string, string)[])
                [("xlsx", "xl/workbook.xml"), ("docx", "word/document.xml")]
        )
        {
            using var file = new TemporaryFile("");
            Command.Run(
                "compare",
                Minimal,
                Minimal,
                "--format",
                format,
                "--output",
                file.Path,
                "--force"
            );
            using ZipArchive zip = ZipFile.OpenRead(file.Path);
            Assert.NotNull(zip.GetEntry(part));
        }
    }

    private static string OfYear(int year)
    {
        JsonNode county = JsonNode.Parse(File.ReadAllText(Minimal))!;
        county["year"] = year;
        return county.ToJsonString();
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
