namespace Balance.Indicators.Tests.Reports;

public sealed class CountyTemplateTests
{
    [Fact]
    public void 海城方案的空白填报表() =>
        Golden.Verify(CountyTemplate.Of(Standard.Haicheng2023, Language.Chinese), "json");

    [Fact]
    public void The_empty_form_of_the_national_method() =>
        Golden.Verify(CountyTemplate.Of(Standard.National2017, Language.English), "json");

    [Fact]
    public void 空白填报表不会通过()
    {
        foreach (Standard standard in Standard.All)
        {
            Evaluation evaluation = standard.Evaluate(
                County.Parse(CountyTemplate.Of(standard, Language.Chinese))
            );
            Assert.Equal(Outcome.Undetermined, evaluation.Outcome);
            Assert.All(
                evaluation.Indicators,
                item => Assert.Equal(Outcome.Undetermined, item.Outcome)
            );
            Assert.All(evaluation.Vetoes, veto => Assert.Equal(Outcome.Undetermined, veto.Outcome));
        }
    }

    /// <summary>What only the national method asks for: preconditions, and what transitional provisions need.</summary>
    [Theory]
    [InlineData("basicBalanceRecognised")]
    [InlineData("monitoringKeptHigh")]
    [InlineData("itinerantPeAndArtTeachers")]
    [InlineData("specialSportsArea")]
    [InlineData("migrantWorkerChildren")]
    [InlineData("builtYear")]
    public void 只有国家办法需要的要素只在其填报表中(string id)
    {
        Assert.Contains('"' + id + '"', CountyTemplate.Of(Standard.National2017, Language.Chinese));
        Assert.DoesNotContain(
            '"' + id + '"',
            CountyTemplate.Of(Standard.Haicheng2023, Language.Chinese)
        );
    }
}
