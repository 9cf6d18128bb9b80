using System.IO.Compression;

namespace Balance.Indicators.Cli.Tests;

public sealed class FormCommandTests
{
    private static readonly string Minimal = Command.Sample("minimal.json");

    [Fact]
    public void The_form_is_a_page_or_a_workbook_by_the_name_of_its_file()
    {
        string folder = Directory.CreateTempSubdirectory("balance-form-").FullName;
        try
        {
            string page = Path.Combine(folder, "form.html");
            string workbook = Path.Combine(folder, "form.xlsx");

            Assert.Equal(0, Command.Run("form", Minimal, "--output", page).ExitCode);
            Assert.Equal(0, Command.Run("form", Minimal, "--output", workbook).ExitCode);

            Assert.StartsWith("<!DOCTYPE html>", File.ReadAllText(page), StringComparison.Ordinal);
            using ZipArchive zip = ZipFile.OpenRead(workbook);
            Assert.Equal(
                9,
                zip.Entries.Count(entry =>
                    entry.FullName.Contains("worksheets/sheet", StringComparison.Ordinal)
                )
            );
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void What_is_missing_is_told_in_one_line()
    {
        Command command = Command.Run("form", Minimal, "--format", "html");

        Assert.Equal(0, command.ExitCode);
        Assert.StartsWith("表中缺 43 项数据", command.Error, StringComparison.Ordinal);
        Assert.Contains("人口总数", command.Error, StringComparison.Ordinal);
        Assert.Single(command.Error.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void Facts_are_filled_in()
    {
        using var facts = new TemporaryFile(
            """{ "format": "balance-form/1", "figures": { "population": 108.525 } }"""
        );

        Command command = Command.Run("form", Minimal, "--facts", facts.Path, "--format", "html");

        Assert.Equal(0, command.ExitCode);
        Assert.Contains(">108.53<", command.Output, StringComparison.Ordinal);
        Assert.StartsWith("表中缺 42 项数据", command.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "format": "balance-form/1", "figures": { "towns": -1 } }""", "乡镇数")]
    [InlineData(
        """{ "format": "balance-form/1", "schools": { "1": { "sponsor": 7 } } }""",
        "县里没有代码为“1”的学校"
    )]
    public void Bad_facts_are_told_with_their_file(string json, string told)
    {
        using var facts = new TemporaryFile(json);

        Command command = Command.Run("form", Minimal, "--facts", facts.Path, "--format", "html");

        Assert.Equal(ExitCode.BadData, command.ExitCode);
        Assert.StartsWith(facts.Path, command.Error, StringComparison.Ordinal);
        Assert.Contains(told, command.Error, StringComparison.Ordinal);
        Assert.Empty(command.Output);
    }

    [Fact]
    public void The_template_is_read_again()
    {
        using var facts = new TemporaryFile(Command.Run("form", Minimal, "--template").Output);

        Assert.Equal(
            0,
            Command.Run("form", Minimal, "--facts", facts.Path, "--format", "html").ExitCode
        );
    }
}
