using System.Text.Json.Nodes;

namespace Balance.Indicators.Cli.Tests;

public sealed class StandardCommandTests
{
    [Fact]
    public void The_built_in_standards_are_listed() =>
        Assert.Equal(
            "haicheng-2023\t海城市推进义务教育优质均衡发展实施方案\nnational-2017\t县域义务教育优质均衡发展督导评估办法（2017）\n",
            Command.Run("standard", "list").Output
        );

    [Fact]
    public void A_standard_is_shown_with_its_figures()
    {
        string output = Command
            .Run("standard", "show", "haicheng-2023", "--format", "markdown")
            .Output;
        Assert.Contains("小学 ≥ 4.2 人，初中 ≥ 5.3 人", output);
        Assert.Contains("三（一）1", output);
    }

    [Fact]
    public void A_standard_shown_as_json_is_a_valid_standard_file()
    {
        using var file = new TemporaryFile(
            Command.Run("standard", "show", "national-2017", "--format", "json").Output
        );
        Command command = Command.Run("standard", "validate", file.Path);
        Assert.Equal(0, command.ExitCode);
        Assert.StartsWith("national-2017：有效，32 项指标", command.Output);
    }

    [Fact]
    public void A_standard_that_is_not_valid_is_refused_with_every_problem()
    {
        using var file = new TemporaryFile(
            Command
                .Run("standard", "show", "haicheng-2023", "--format", "json")
                .Output.Replace("\"pupils\"", "\"pupil\"", StringComparison.Ordinal)
        );
        string error = Command.Run("standard", "validate", file.Path).Refused(65).Error;
        Assert.True(error.Split('\n').Length > 10);
    }

    [Fact]
    public void A_factor_that_makes_no_sense_is_refused_where_it_stands()
    {
        JsonNode standard = JsonNode.Parse(
            Command.Run("standard", "show", "haicheng-2023", "--format", "json").Output
        )!;
        standard["dimensions"]![0]!["indicators"]![0]!["criteria"]![0]!["times"] = 999999999999999;
        using var file = new TemporaryFile(standard.ToJsonString());
        string error = Command.Run("standard", "validate", file.Path).Refused(65).Error;
        Assert.Contains("dimensions[0].indicators[0].criteria[0].times", error);
        Assert.Contains("不在 0 到 1000000 之间", error);
        Assert.Equal(
            error,
            Command
                .Run("evaluate", Command.Sample("minimal.json"), "--standard", file.Path)
                .Refused(65)
                .Error
        );
    }

    [Fact]
    public void The_difference_of_the_built_in_standards() =>
        Golden.Verify(
            Command.Run("standard", "compare", "haicheng-2023", "national-2017").Output,
            "txt"
        );

    [Fact]
    public void A_standard_does_not_differ_from_itself() =>
        Assert.Contains(
            "没有差异",
            Command.Run("standard", "compare", "haicheng-2023", "haicheng-2023").Output
        );

    [Fact]
    public void The_template_reads_as_a_county_of_which_nothing_is_reported()
    {
        foreach (Standard standard in Standard.All)
        {
            string template = Command.Run("template", "--standard", standard.Id).Output;
            Evaluation evaluation = standard.Evaluate(County.Parse(template));
            Assert.Equal(Outcome.Undetermined, evaluation.Outcome);
            Assert.All(
                evaluation.Indicators,
                item => Assert.Equal(Outcome.Undetermined, item.Outcome)
            );
        }
    }

    /// <summary>What is made for a built-in standard is the schema that the package has; another's has its own measures too.</summary>
    [Fact]
    public void The_schema_of_county_files_is_made_for_a_standard()
    {
        string own = Command.Sample("basic-balance-2012.json");

        Assert.Equal(
            File.ReadAllText(Command.Sample("../schemas/balance-county-1.schema.json")),
            Command.Run("template", "--format", "schema").Output
        );
        string schema = Command.Run("template", "--format", "schema", "--standard", own).Output;
        Assert.Contains("\"books\": {", schema, StringComparison.Ordinal);
    }

    [Fact]
    public void What_one_school_fills_in_is_no_schema()
    {
        string told = Command.Run("template", "--school", "--format", "schema").Refused(64).Error;

        Assert.Contains("--school", told, StringComparison.Ordinal);
    }

    [Fact]
    public void The_template_of_the_plan() => Golden.Verify(Command.Run("template").Output, "json");
}
