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
}
