using System.Text;
using System.Text.Json;

namespace Balance.Indicators.Cli.Tests;

public sealed class RefusalTests
{
    private static readonly string Minimal = Command.Sample("minimal.json");

    [Fact]
    public void A_file_that_is_not_there() =>
        Assert.Equal(
            "找不到文件 nowhere.json；请检查路径。\n",
            Command.Run("evaluate", "nowhere.json").Refused(66).Error
        );

    [Fact]
    public void A_document_without_a_file_to_go_into() =>
        Assert.Equal(
            "Word 文档要写入文件；请加 --output 文件名.docx。\n",
            Command.Run("evaluate", Minimal, "--format", "docx", "--output", "").Refused(64).Error
        );

    [Fact]
    public void A_directory() =>
        Assert.Contains(
            "是一个目录",
            Command.Run("evaluate", Path.GetTempPath()).Refused(66).Error
        );

    [Fact]
    public void An_empty_file()
    {
        using var file = new TemporaryFile();
        Assert.Contains("文件是空的", Command.Run("evaluate", file.Path).Refused(65).Error);
    }

    [Fact]
    public void Wrong_json_with_its_line()
    {
        using var file = new TemporaryFile("{\n  \"format\": }");
        Assert.Contains("第 2 行", Command.Run("evaluate", file.Path).Refused(65).Error);
    }

    [Fact]
    public void Every_problem_is_told_at_once()
    {
        using var file = new TemporaryFile(
            """
            { "format": "balance-county/1", "code": "1", "name": "甲县", "colour": "red",
              "schools": [ { "code": "a", "type": "primary", "sections": { "primary": { "pupils": -1 }, "junior": {} } },
                           { "code": "a", "type": "castle" } ] }
            """
        );
        string error = Command.Run("evaluate", file.Path).Refused(65).Error;

        Assert.Contains("colour", error);
        Assert.Contains("schools[0].sections.primary.pupils", error);
        Assert.Contains("schools[0].sections.junior", error);
        Assert.Contains("schools[1].type", error);
        Assert.Contains("schools[1].code", error);
        Assert.All(error.TrimEnd().Split('\n'), line => Assert.StartsWith(file.Path, line));
    }

    [Fact]
    public void Two_hundred_megabytes_of_nonsense()
    {
        using var file = new TemporaryFile();
        using (FileStream stream = File.OpenWrite(file.Path))
        {
            byte[] line = Encoding.ASCII.GetBytes(new string('x', 1023) + "\n");
            for (int i = 0; i < 200 * 1024; i++)
            {
                stream.Write(line);
            }
        }

        string error = Command.Run("evaluate", file.Path).Refused(65).Error;
        Assert.Contains("JSON 有误，第 1 行第 1 个字符", error);
    }

    [Fact]
    public void More_problems_than_anybody_reads_are_counted()
    {
        string keys = string.Join(",", Enumerable.Range(0, 1500).Select(i => $"\"key{i}\": {i}"));
        using var file = new TemporaryFile(
            "{ \"format\": \"balance-county/1\", \"code\": \"1\", \"name\": \"甲县\", "
                + keys
                + " }"
        );

        string[] lines = Command.Run("evaluate", file.Path).Refused(65).Error.TrimEnd().Split('\n');
        Assert.Equal(1001, lines.Length);
        Assert.Contains("另有 500 个问题未列出", lines[^1]);
    }

    [Theory]
    [InlineData]
    [InlineData("evaluate")]
    [InlineData("evaluate", "a.json", "--format", "pdf")]
    [InlineData("evaluate", "a.json", "--unknown")]
    [InlineData("evaluate", "a.json", "--language", "fr")]
    [InlineData("evaluate", "a.json", "--rounding", "up")]
    [InlineData("evaluate", "a.json", "--fail-on", "met")]
    [InlineData("standard")]
    [InlineData("standard", "compare", "haicheng-2023")]
    [InlineData("dance")]
    public void A_command_line_that_cannot_be_understood(params string[] args) =>
        Command.Run(args).Refused(64);

    [Fact]
    public void Errors_are_told_in_the_users_language()
    {
        Assert.Contains("缺少", Command.RunIn("zh_CN.UTF-8", "evaluate").Refused(64).Error);
        Assert.Contains("missing", Command.RunIn("en_GB.UTF-8", "evaluate").Refused(64).Error);
        Assert.Contains(
            "missing",
            Command.RunIn("zh_CN.UTF-8", "evaluate", "--language", "en").Refused(64).Error
        );
        Assert.Contains(
            "missing",
            Command.RunIn("zh_CN.UTF-8", "evaluate", "--language=en").Refused(64).Error
        );
        Assert.Contains(
            "does not exist",
            Command.RunIn("en_US.UTF-8", "evaluate", "nowhere.json").Refused(66).Error
        );
    }

    [Fact]
    public void Help_and_version_are_told_in_the_users_language()
    {
        Assert.Contains("评估一个县", Command.Run("--help").Output);
        Assert.Contains("用法", Command.Run("--help").Output);
        Assert.Contains("evaluate a county", Command.RunIn("en", "--help").Output);
        Assert.Matches("^[0-9]+\\.[0-9]+\\.[0-9]+", Command.Run("--version").Output);
    }

    [Fact]
    public void A_standard_that_is_neither_built_in_nor_a_file() =>
        Assert.Contains(
            "national-2017",
            Command.Run("evaluate", Minimal, "--standard", "mars").Refused(66).Error
        );

    [Fact]
    public void A_standard_file_with_problems()
    {
        using var file = new TemporaryFile("{ \"format\": \"balance-standard/1\" }");
        string error = Command.Run("evaluate", Minimal, "--standard", file.Path).Refused(65).Error;
        Assert.Contains("coefficients", error);
        Assert.Contains("split", error);
    }

    /// <summary>Ten thousand schools of which nothing is known but their codes: undetermined, and written whole.</summary>
    [Fact]
    public void Many_schools_as_json()
    {
        string schools = string.Join(
            ",",
            Enumerable.Range(0, 10_000).Select(i => $"{{\"code\":\"c{i}\"}}")
        );
        using var file = new TemporaryFile(
            "{\"format\":\"balance-county/1\",\"code\":\"1\",\"name\":\"甲县\",\"schools\":["
                + schools
                + "]}"
        );
        Command command = Command.Run(
            "evaluate",
            file.Path,
            "--format",
            "json",
            "--fail-on",
            "undetermined"
        );

        Assert.Equal((1, ""), (command.ExitCode, command.Error));
        using JsonDocument json = JsonDocument.Parse(command.Output);
        Assert.Equal("undetermined", json.RootElement.GetProperty("outcome").GetString());
        Assert.Equal(10_000, json.RootElement.GetProperty("schools").GetArrayLength());
    }

    [Fact]
    public void A_defect_of_the_program_is_told_without_a_stack_trace()
    {
        Command command = Command.RunTo(new BrokenStream(), "standard", "list");

        Assert.Equal(70, command.ExitCode);
        Assert.Contains("程序内部错误", command.Error);
        Assert.DoesNotContain("   at ", command.Error);
    }

    private sealed class BrokenStream : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) =>
            throw new InvalidOperationException("broken");

        public override void Write(byte[] buffer, int offset, int count) =>
            throw new InvalidOperationException("broken");
    }
}
