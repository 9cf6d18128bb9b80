using System.Text.Json.Nodes;

namespace Balance.Indicators.Tests.Evaluations;

/// <summary>In which dimension the school rule stands, also where a user's standard moves RA7 to 教育质量.</summary>
public class SchoolRulePlaceTests
{
    /// <summary>The one line of the verdict that tells which schools miss the rule.</summary>
    private const string Rule = "- 学校达标规则（7 项全部达标）：";

    [Fact(DisplayName = "内置标准：学校达标规则只在资源配置")]
    public void BuiltIn() =>
        Assert.All(
            Standard.All,
            standard =>
                Assert.Equal(["resourceAllocation"], Places(TestCounty.Met.Evaluate(standard)))
        );

    [Fact(
        DisplayName = "RA7 移到教育质量，RA2 未达标：规则仍在资源配置，报告只在资源配置列出未达标学校，教育质量达标"
    )]
    public void AFailureElsewhereLeavesTheOtherDimensionAlone()
    {
        Evaluation evaluation = TestCounty
            .Met.Set(Stage.Primary, "backboneTeachers", 0)
            .Evaluate(Moved(Standard.Haicheng2023));

        Assert.Equal(["resourceAllocation"], Places(evaluation));
        Assert.Equal(Outcome.NotMet, evaluation.Dimension("resourceAllocation"));
        Assert.Equal(Outcome.Met, evaluation.Dimension("educationQuality"));
        Assert.Contains(Rule + "1 个学部未达标，", Report(evaluation), StringComparison.Ordinal);
        Assert.Contains(
            "\n- RA2 每百名学生拥有县级以上骨干教师数：",
            Report(evaluation),
            StringComparison.Ordinal
        );
    }

    [Fact(DisplayName = "RA7 移到教育质量，RA7 未达标：两个维度都未达标，学校只列在资源配置")]
    public void AFailureOfTheMovedOneShowsInBoth()
    {
        Evaluation evaluation = TestCounty
            .Met.SetSchool("multimediaClassrooms", 1)
            .Evaluate(Moved(Standard.Haicheng2023));
        string report = Report(evaluation);

        Assert.Equal(Outcome.NotMet, evaluation.Dimension("resourceAllocation"));
        Assert.Equal(Outcome.NotMet, evaluation.Dimension("educationQuality"));
        Assert.Contains(
            "\n- RA7 每百名学生拥有网络多媒体教室数：",
            report,
            StringComparison.Ordinal
        );
        Assert.Equal(2, report.Split(Rule).Length);
    }

    /// <summary>1000 pupils, 20 rooms: 2.0, above 85 % of 2.3 (1.955), below 2.3.</summary>
    [Fact(
        DisplayName = "国家办法而 RA7 移到教育质量：六项达标、RA7 不低于 85%，资源配置达标，教育质量因 RA7 未达标"
    )]
    public void TheRuleEasesOnlyWhereItStands()
    {
        Evaluation evaluation = TestCounty
            .Met.Only(TestSchool.PrimarySchool("1", 1000).With("multimediaClassrooms", 20))
            .Evaluate(Moved(Standard.National2017));

        Assert.Equal(Outcome.Met, evaluation.Schools[0].Sections[0].Outcome);
        Assert.Equal(Outcome.Met, evaluation.Dimension("resourceAllocation"));
        Assert.Equal(Outcome.NotMet, evaluation.Dimension("educationQuality"));
    }

    [Fact(DisplayName = "JSON 写明学校达标规则在哪个维度")]
    public void JsonTells()
    {
        JsonArray dimensions = JsonNode.Parse(
            TestCounty.Met.Evaluate(Moved(Standard.Haicheng2023)).ToJson()
        )!["dimensions"]!.AsArray();

        Assert.Equal(
            [true, false, false, false],
            dimensions.Select(dimension => (bool)dimension!["schoolRule"]!)
        );
    }

    private static string[] Places(Evaluation evaluation) =>
        [
            .. evaluation
                .Dimensions.Where(dimension => dimension.HoldsSchoolRule)
                .Select(dimension => dimension.Dimension.Id),
        ];

    private static string Report(Evaluation evaluation) =>
        evaluation.ToReport(Language.Chinese).ToMarkdown();

    private static Standard Moved(Standard standard) =>
        OwnStandard.With(
            root =>
            {
                JsonArray dimensions = root["dimensions"]!.AsArray();
                JsonArray from = dimensions[0]!["indicators"]!.AsArray();
                JsonNode ra7 = from.Single(item => (string?)item!["id"] == "RA7")!;
                from.Remove(ra7);
                dimensions[2]!["indicators"]!.AsArray().Add(ra7);
            },
            standard
        );
}
