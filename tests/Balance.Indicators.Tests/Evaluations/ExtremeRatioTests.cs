namespace Balance.Indicators.Tests.Evaluations;

/// <summary>A ratio to next to nothing is told all the same.</summary>
public sealed class ExtremeRatioTests
{
    [Fact]
    public void 与几乎为零的数相比_比值超出可显示的范围仍能判断()
    {
        County county = TestCounty.Met.County with
        {
            Measures = TestCounty.Met.County.Measures.With(
                "averageCivilServantSalary",
                0.0000000000000000000000000001m
            ),
        };
        Evaluation evaluation = Standard.Haicheng2023.Evaluate(county);
        Finding finding = evaluation.Findings.Single(item => item.Criterion.Id == "GG8.salary");

        Assert.Equal(Outcome.Met, finding.Outcome);
        Assert.Equal(decimal.MaxValue, finding.Value);
        Assert.NotEqual("", evaluation.ToJson());
        Assert.NotEqual("", EvaluationReport.Of(evaluation, Language.Chinese).ToMarkdown());
    }
}
