using Balance.Indicators.Comparisons;

namespace Balance.Indicators.Tests.Samples;

/// <summary>The county of the sample over three years, <c>docs/samples/years</c> and <c>docs/samples/haicheng.json</c>.</summary>
public sealed class SampleYearsTests
{
    private static readonly County[] Years = [.. SampleYears.Create()];

    private static readonly EvaluationComparison Comparison = EvaluationComparison.Between([
        .. Years.Select(county => Standard.Haicheng2023.Evaluate(county)),
    ]);

    [Theory]
    [InlineData(0, "years/2023.json")]
    [InlineData(1, "years/2024.json")]
    [InlineData(2, "haicheng.json")]
    public void 已提交的三年样例与生成器的输出相同(int at, string file) =>
        Golden.VerifyFile(Years[at].ToJson(), SampleFile.Path(file));

    [Fact]
    public void 三年样例没有被拒收的数据() =>
        Assert.All(
            Years,
            county =>
                Assert.DoesNotContain(
                    county.Check(),
                    problem => problem.Severity == ProblemSeverity.Rejected
                )
        );

    /// <summary>What the generator did to each, and how it must read.</summary>
    [Theory]
    [InlineData("RA2/2103810003/primary", ChangeState.Reopened)]
    [InlineData("RA5/2103810007/primary", ChangeState.Narrowed)]
    [InlineData("RA1/2103810002/primary", ChangeState.Closed)]
    [InlineData("RA2/2103810004/primary", ChangeState.Closed)]
    [InlineData("RA2/2103810006/primary", ChangeState.Closed)]
    [InlineData("RA3/2103810999/primary", ChangeState.Gone)]
    [InlineData("RA6/2103810011/primary", ChangeState.Unknown)]
    [InlineData("RA4/2103810081/junior", ChangeState.Open)]
    [InlineData("GG9", ChangeState.Narrowed)]
    public void 三年样例里各种问题的状态(string id, ChangeState state) =>
        Assert.Equal(state, Comparison.Findings.Single(item => item.Id == id).State);

    [Fact]
    public void 三年样例里有黄色预警() =>
        Assert.True(
            Comparison.Findings.Single(item => item.Id == "RA4/2103810079/junior").IsFading
        );

    [Theory]
    [InlineData("2103810001", SchoolChangeState.Renamed)]
    [InlineData("2103810077", SchoolChangeState.New)]
    [InlineData("2103810114", SchoolChangeState.Retyped)]
    [InlineData("2103810999", SchoolChangeState.Gone)]
    [InlineData("2103810005", SchoolChangeState.Same)]
    public void 三年样例里学校的变化(string code, SchoolChangeState state) =>
        Assert.Equal(state, Comparison.Schools.Single(item => item.Code == code).State);
}
