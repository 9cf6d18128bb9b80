namespace Balance.Indicators.Tests.Reports;

public sealed class EvaluationReportTests
{
    [Fact]
    public void 海城市示例按海城方案的评估报告() =>
        Golden.Verify(
            Standard
                .Haicheng2023.Evaluate(SampleCounty.Create())
                .ToReport(Language.Chinese)
                .ToMarkdown(),
            "md"
        );

    [Fact]
    public void 海城市示例按国家办法并适用过渡期规定的评估报告() =>
        Golden.Verify(
            Standard
                .National2017.Evaluate(
                    SampleCounty.Create(),
                    new EvaluationOptions
                    {
                        TransitionalProvisions = true,
                        Rounding = Rounding.AsReported,
                    }
                )
                .ToReport(Language.Chinese)
                .ToMarkdown(),
            "md"
        );

    [Fact]
    public void The_report_of_the_sample_in_english() =>
        Golden.Verify(
            Standard
                .National2017.Evaluate(SampleCounty.Create())
                .ToReport(Language.English)
                .ToMarkdown(),
            "md"
        );

    [Fact]
    public void 表格中的竖线被转义()
    {
        County county = new("1", "甲|县") { Schools = [new School("a") { Name = "一|校" }] };
        string markdown = Standard
            .Haicheng2023.Evaluate(county)
            .ToReport(Language.Chinese)
            .ToMarkdown();
        Assert.Contains("| 一\\|校 |", markdown);
    }

    [Fact]
    public void An_evaluation_is_needed() =>
        Assert.Throws<ArgumentNullException>(() => ((Evaluation)null!).ToReport(Language.Chinese));
}
