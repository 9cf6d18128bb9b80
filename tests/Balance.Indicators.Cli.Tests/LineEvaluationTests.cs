using System.Text;
using System.Text.Json;

namespace Balance.Indicators.Cli.Tests;

/// <summary>balance evaluate --lines: many counties, one in each line.</summary>
public sealed class LineEvaluationTests
{
    private static readonly County Minimal = County.Parse(
        File.ReadAllText(Command.Sample("minimal.json"))
    );

    [Fact]
    public void Each_line_is_the_evaluation_of_its_county_in_order()
    {
        County[] counties =
        [
            .. Enumerable
                .Range(1, 40)
                .Select(number => Minimal with { Name = "县" + number.ToString("D2", null) }),
        ];
        Command command = Command.RunOn(Lines(counties), "evaluate", "-", "--lines");

        Assert.Equal(0, command.ExitCode);
        Assert.Equal("", command.Error);
        Assert.Equal(
            counties.Select(county =>
                Standard.Haicheng2023.Evaluate(county).ToJson(indented: false).TrimEnd()
            ),
            command.Output.TrimEnd('\n').Split('\n')
        );
    }

    [Fact]
    public void A_bad_line_is_told_by_its_number_and_the_others_go_on()
    {
        byte[] input =
        [
            .. Lines(Minimal),
            .. "{\"format\":\"balance-county/1\",\"code\":1,\"name\":\"甲\"}\n\n"u8,
            .. "不是 JSON\n"u8,
            .. Lines(Minimal),
        ];
        Command command = Command.RunOn(input, "evaluate", "-", "--lines", "--summary");

        Assert.Equal(65, command.ExitCode);
        Assert.Equal([1, 5], Parsed(command).Select(line => line.GetProperty("line").GetInt32()));
        string[] told = command.Error.TrimEnd('\n').Split('\n');
        Assert.StartsWith("第 2 行：", told[0], StringComparison.Ordinal);
        Assert.StartsWith("第 4 行：", told[1], StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", command.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_summary_has_verdict_counts_and_coefficients()
    {
        County sample = County.Parse(File.ReadAllText(Command.Sample("haicheng.json")));
        Evaluation evaluation = Standard.Haicheng2023.Evaluate(sample);
        Command command = Command.RunOn(Lines(sample), "evaluate", "-", "--lines", "--summary");
        JsonElement line = Assert.Single(Parsed(command));

        Assert.Equal("210381", line.GetProperty("code").GetString());
        Assert.Equal("notMet", line.GetProperty("outcome").GetString());
        // 132 schools: 122 met, 8 not, 2 undetermined, as the report of the sample has them.
        Assert.Equal(122, line.GetProperty("schools").GetProperty("met").GetInt32());
        Assert.Equal(8, line.GetProperty("schools").GetProperty("notMet").GetInt32());
        Assert.Equal(2, line.GetProperty("schools").GetProperty("undetermined").GetInt32());
        JsonElement[] coefficients = [.. line.GetProperty("coefficients").EnumerateArray()];
        Assert.Equal(16, coefficients.Length);
        Assert.Equal(
            evaluation.Coefficients.Select(item => item.Value),
            coefficients.Select(item => (double?)item.GetProperty("value").GetDouble())
        );
        Assert.Equal(
            ["RA6", "composite"],
            coefficients
                .Where(item => item.GetProperty("provisional").GetBoolean())
                .Select(item => item.GetProperty("indicator").GetString())
        );
    }

    [Fact]
    public void A_table_has_a_row_a_county_and_no_formulas()
    {
        Command command = Command.RunOn(
            Lines(Minimal with { Name = "=1+1,\"甲\"" }),
            "evaluate",
            "-",
            "--lines",
            "--summary",
            "--format",
            "csv"
        );
        string[] rows = command.Output.Split("\r\n");

        Assert.Equal(0, command.ExitCode);
        Assert.Equal(3, rows.Length);
        Assert.StartsWith("\uFEFF行,县代码,县名称,年份,结论,", rows[0], StringComparison.Ordinal);
        Assert.EndsWith(
            ",初中 RA7 均值,初中 RA7 差异系数,初中 综合 差异系数",
            rows[0],
            StringComparison.Ordinal
        );
        Assert.Equal(10 + 2 * (2 * 7 + 1), rows[0].Split(',').Length);
        // Of one school with one section a stage: means are its values, 5 of 100 pupils and 3 of 50, and coefficients are 0.
        Assert.StartsWith(
            "1,000000,\"'=1+1,\"\"甲\"\"\",2025,达标,30,30,1,1,,5,0.000,",
            rows[1],
            StringComparison.Ordinal
        );
        Assert.Contains(",6,0.000,", rows[1], StringComparison.Ordinal);
        Assert.Equal("", rows[2]);
    }

    [Fact]
    public void A_verdict_named_by_fail_on_weighs_less_than_a_bad_line()
    {
        County bare = Minimal with { Schools = [] };
        string[] args = ["evaluate", "-", "--lines", "--summary", "--fail-on", "undetermined"];

        Assert.Equal(0, Command.RunOn(Lines(Minimal), args).ExitCode);
        Assert.Equal(1, Command.RunOn(Lines(Minimal, bare), args).ExitCode);
        Assert.Equal(65, Command.RunOn([.. Lines(bare), .. "{}\n"u8], args).ExitCode);
    }

    [Theory]
    [InlineData("--summary")]
    [InlineData("--format", "csv")]
    [InlineData("--lines", "--format", "html")]
    [InlineData("--lines", "--format", "text")]
    [InlineData("--lines", "--format", "csv")]
    [InlineData("--lines", "--school", "1")]
    public void Options_that_do_not_go_together_are_refused(params string[] args) =>
        Assert.Contains(
            "--lines",
            Command.Run(["evaluate", Command.Sample("minimal.json"), .. args]).Refused(64).Error,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_file_that_is_not_there_is_told() =>
        Command.Run("evaluate", "no-such-file.ndjson", "--lines").Refused(66);

    private static byte[] Lines(params County[] counties) =>
        Encoding.UTF8.GetBytes(
            string.Concat(
                counties.Select(county =>
                    JsonSerializer.Serialize(JsonDocument.Parse(county.ToJson()).RootElement) + "\n"
                )
            )
        );

    private static IEnumerable<JsonElement> Parsed(Command command) =>
        command
            .Output.TrimEnd('\n')
            .Split('\n')
            .Select(line => JsonDocument.Parse(line).RootElement);
}
