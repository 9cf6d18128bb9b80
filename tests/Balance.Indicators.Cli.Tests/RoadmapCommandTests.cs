using System.Text.Json;

namespace Balance.Indicators.Cli.Tests;

public sealed class RoadmapCommandTests
{
    private static readonly string Minimal = Command.Sample("minimal.json");
    private static readonly string Haicheng = Command.Sample("haicheng.json");

    [Fact]
    public void 海城市示例的路线图() =>
        Golden.Verify(Command.Run("roadmap", Haicheng, "--format", "markdown").Output, "md");

    [Fact]
    public void The_roadmap_of_the_sample_by_the_national_method_with_rotation() =>
        Golden.Verify(
            Command
                .Run(
                    "roadmap",
                    Haicheng,
                    "--standard",
                    "national-2017",
                    "--rotate",
                    "--language",
                    "en",
                    "--format",
                    "markdown"
                )
                .Output,
            "md"
        );

    [Fact]
    public void Prices_are_read_and_the_cost_is_told()
    {
        using var prices = new TemporaryFile(
            """{ "format": "balance-prices/1", "prices": [{ "measure": "backboneTeachers", "price": 20000 }] }"""
        );

        Command command = Command.Run(
            "roadmap",
            Haicheng,
            "--prices",
            prices.Path,
            "--format",
            "json"
        );

        Assert.Equal(0, command.ExitCode);
        using var json = JsonDocument.Parse(command.Output);
        Assert.Equal(
            200000,
            json.RootElement.GetProperty("totals")[0].GetProperty("cost").GetDecimal()
        );
    }

    [Fact]
    public void Bad_prices_are_told_with_their_place()
    {
        using var prices = new TemporaryFile(
            """{ "format": "balance-prices/1", "prices": [{ "measure": "backboneTeachers", "price": 0 }] }"""
        );

        Assert.Contains(
            "prices[0].price",
            Command.Run("roadmap", Minimal, "--prices", prices.Path).Refused(65).Error,
            StringComparison.Ordinal
        );
        Command.Run("roadmap", Minimal, "--prices", prices.Path + ".none").Refused(66);
    }

    /// <summary>
    /// Two schools lack 2 and 8 backbone teachers at 20 000 元, one lacks 3 PE and art teachers at 90 000: 40 000, 160 000 and 270 000 元. Three more lack
    /// nothing that has a price, and two cost more than the 530 000 元 that are left.
    /// </summary>
    [Fact]
    public void A_budget_sets_the_phases()
    {
        using var prices = new TemporaryFile(Prices);

        Command command = Command.Run(
            "roadmap",
            Haicheng,
            "--prices",
            prices.Path,
            "--budget",
            "2026=1000000,2027=0",
            "--format",
            "json"
        );

        Assert.Equal(0, command.ExitCode);
        using var json = JsonDocument.Parse(command.Output);
        JsonElement phase = json.RootElement.GetProperty("phases")[0];
        Assert.Equal(470000, phase.GetProperty("cost").GetDecimal());
        Assert.Equal(6, phase.GetProperty("schools").GetArrayLength());
    }

    [Theory]
    [InlineData("--budget", "2026")]
    [InlineData("--budget", "2026=")]
    [InlineData("--budget", "26=1")]
    [InlineData("--budget", "2026=-1")]
    [InlineData("--budget", "2026=3,000,000")]
    [InlineData("--budget", "2026=1,2026=2")]
    [InlineData("--budget", "")]
    [InlineData("--from", "2026")]
    [InlineData("--from", "2028-01")]
    [InlineData("--to", "2026-13")]
    [InlineData("--to", "2022-06")]
    public void What_gives_no_timetable_is_refused(string option, string value)
    {
        using var prices = new TemporaryFile(Prices);

        Command.Run("roadmap", Minimal, "--prices", prices.Path, option, value).Refused(64);
    }

    [Fact]
    public void A_budget_without_prices_is_refused() =>
        Assert.Contains(
            "单价",
            Command.Run("roadmap", Minimal, "--budget", "2026=1").Refused(64).Error,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_price_for_another_county_s_school_is_told_with_its_place()
    {
        using var prices = new TemporaryFile(
            """{ "format": "balance-prices/1", "prices": [{ "measure": "sportsArea", "school": "9", "price": 1 }] }"""
        );

        string error = Command.Run("roadmap", Minimal, "--prices", prices.Path).Refused(65).Error;

        Assert.Contains(prices.Path + ": ", error, StringComparison.Ordinal);
        Assert.Contains("prices[0].school", error, StringComparison.Ordinal);
    }

    [Fact]
    public void It_can_be_a_page_and_a_workbook()
    {
        using var prices = new TemporaryFile(Prices);
        using var workbook = new TemporaryFile("");
        string[] arguments =
        [
            "roadmap",
            Haicheng,
            "--prices",
            prices.Path,
            "--budget",
            "2026=1000000,2027=9000000",
        ];

        string page = Command.Run([.. arguments, "--format", "html"]).Output;
        Command written = Command.Run([
            .. arguments,
            "--format",
            "xlsx",
            "--output",
            workbook.Path,
            "--force",
        ]);

        Assert.StartsWith("<!DOCTYPE html>", page, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(3, page.Split("<svg ").Length - 1);
        Assert.Equal(0, written.ExitCode);
        Assert.Equal("PK"u8.ToArray(), File.ReadAllBytes(workbook.Path)[..2]);
    }

    private const string Prices = """
        { "format": "balance-prices/1", "prices": [
          { "measure": "sportsArea", "price": 1200 },
          { "measure": "teachingArea", "price": 3200 },
          { "measure": "backboneTeachers", "price": 20000 },
          { "measure": "peAndArtTeachers", "price": 90000 } ] }
        """;
}
