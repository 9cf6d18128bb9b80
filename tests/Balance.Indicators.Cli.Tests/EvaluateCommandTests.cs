using System.Text.Json;

namespace Balance.Indicators.Cli.Tests;

public sealed class EvaluateCommandTests
{
    private static readonly string Minimal = Command.Sample("minimal.json");
    private static readonly string Haicheng = Command.Sample("haicheng.json");

    [Fact]
    public void 最小示例县的评估报告() =>
        Golden.Verify(Command.Run("evaluate", Minimal).Output, "txt");

    [Fact]
    public void 海城市示例的评估报告() =>
        Golden.Verify(Command.Run("evaluate", Haicheng).Output, "txt");

    [Fact]
    public void The_report_of_the_sample_in_english() =>
        Golden.Verify(
            Command.Run("evaluate", Haicheng, "--language", "en", "--format", "markdown").Output,
            "md"
        );

    [Fact]
    public void 同一个县按国家标准的评估报告() =>
        Golden.Verify(
            Command.Run("evaluate", Haicheng, "--standard", "national-2017").Output,
            "txt"
        );

    [Fact]
    public void The_verdict_comes_first_and_says_why()
    {
        Command command = Command.Run("evaluate", Haicheng);

        Assert.Equal(0, command.ExitCode);
        Assert.Equal("", command.Error);
        int verdict = command.Output.IndexOf("海城市：未达标", StringComparison.Ordinal);
        Assert.InRange(verdict, 0, 600);
        Assert.True(verdict < command.Output.IndexOf("32 项指标", StringComparison.Ordinal));
        Assert.Contains(
            "- GG9 教师5年360学时培训完成率达到100%：99.9%（要求 ≥ 100%，缺 5 人）",
            command.Output
        );
    }

    [Fact]
    public void Piped_output_is_plain()
    {
        string output = Command.Run("evaluate", Haicheng).Output;

        Assert.DoesNotContain('\u001b', output);
        Assert.DoesNotContain('│', output);
        Assert.DoesNotContain(output.Split('\n'), line => line.EndsWith(' '));
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public void Piped_tables_are_at_most_120_columns_wide(string language)
    {
        string output = Command.Run("evaluate", Haicheng, "--language", language).Output;
        string[] widest =
        [
            .. output
                .Split('\n')
                .Where(line => !line.StartsWith("- ", StringComparison.Ordinal))
                .Where(line => line.Contains("  ", StringComparison.Ordinal))
                .OrderByDescending(DisplayWidth.Of),
        ];

        Assert.True(widest.Length > 100);
        Assert.InRange(DisplayWidth.Of(widest[0]), 100, 120);
    }

    [Fact]
    public void On_a_terminal_tables_are_drawn()
    {
        string output = Command.OnTerminal("evaluate", Minimal).Output;

        Assert.Contains('│', output);
        Assert.Contains("最小示例县：达标", output);
    }

    [Theory]
    [InlineData("haicheng-2023", "notMet")]
    [InlineData("national-2017", "notMet")]
    public void Json_tells_standard_and_outcome(string standard, string outcome)
    {
        Command command = Command.Run(
            "evaluate",
            Haicheng,
            "--format",
            "json",
            "--standard",
            standard
        );

        using JsonDocument json = JsonDocument.Parse(command.Output);
        Assert.Equal("balance-evaluation/1", json.RootElement.GetProperty("format").GetString());
        Assert.Equal(
            standard,
            json.RootElement.GetProperty("standard").GetProperty("id").GetString()
        );
        Assert.Equal(outcome, json.RootElement.GetProperty("outcome").GetString());
    }

    [Fact]
    public void Output_goes_to_a_file_when_asked_for()
    {
        using var file = new TemporaryFile([], ".txt");
        Command command = Command.Run("evaluate", Minimal, "--output", file.Path, "--force");

        Assert.Equal(new Command(0, "", ""), command);
        Assert.Equal(Command.Run("evaluate", Minimal).Output, file.Text);
    }

    [Theory]
    [InlineData("minimal.json", "notMet", 0)]
    [InlineData("minimal.json", "undetermined", 0)]
    [InlineData("haicheng.json", "notMet", 1)]
    [InlineData("haicheng.json", "undetermined", 1)]
    public void Fail_on_turns_a_verdict_into_an_exit_code(
        string sample,
        string failOn,
        int exitCode
    ) =>
        Assert.Equal(
            exitCode,
            Command.Run("evaluate", Command.Sample(sample), "--fail-on", failOn).ExitCode
        );

    [Theory]
    [InlineData("notMet", 0)]
    [InlineData("undetermined", 1)]
    public void Fail_on_tells_undetermined_from_not_met(string failOn, int exitCode)
    {
        using var form = new TemporaryFile(Command.Run("template").Output);
        Assert.Equal(exitCode, Command.Run("evaluate", form.Path, "--fail-on", failOn).ExitCode);
    }

    [Fact]
    public void Options_are_named_in_the_report()
    {
        string output = Command
            .Run(
                "evaluate",
                Minimal,
                "--standard",
                "national-2017",
                "--rounding",
                "as-reported",
                "--transitional"
            )
            .Output;

        Assert.Contains("按显示位数舍入后的指标值比较", output);
        Assert.Contains("适用过渡期规定", output);
    }

    [Fact]
    public void A_standard_of_ones_own_is_read_from_a_file()
    {
        string changed = Standard
            .Haicheng2023.ToJson()
            .Replace("\"id\": \"haicheng-2023\"", "\"id\": \"my-city\"", StringComparison.Ordinal);
        using var file = new TemporaryFile(changed);

        Assert.Contains(
            "（my-city）",
            Command.Run("evaluate", Minimal, "--standard", file.Path).Output
        );
    }
}
