namespace Balance.Indicators.Tests.Evaluations;

/// <summary>Who has to see to what: findings, coefficients and vetoes by department.</summary>
public sealed class TaskTests
{
    [Fact]
    public void 只有一票否决存在时_任务归其责任部门()
    {
        County county = TestCounty.Met.County with
        {
            Vetoes = TestCounty.Met.County.Vetoes.SetItem("V5", true),
        };
        Evaluation evaluation = Standard.Haicheng2023.Evaluate(county);

        Assert.Equal(Outcome.NotMet, evaluation.Outcome);
        Assert.Equal(
            ["教育局", "编办", "人社局"],
            evaluation.Shortfalls.Select(task => task.Department!.Value.Zh)
        );
        Assert.All(
            evaluation.Shortfalls,
            task => Assert.Equal("V5", Assert.Single(task.Vetoes).Veto.Id)
        );
        Assert.All(evaluation.Shortfalls, task => Assert.Empty(task.Findings));
    }

    /// <summary>Two junior schools of 100 pupils with 1020 and 4000 ㎡: CV = 1490 / 2510, above 0.45, although both meet RA5.</summary>
    [Fact]
    public void 只有差异系数超限时_任务归其责任部门()
    {
        School school = TestCounty.Met.County.Schools[0];
        School Other(string code, decimal area) =>
            school with
            {
                Code = code,
                Name = code,
                Type = SchoolType.JuniorSecondary,
                Measures = school.Measures.With("sportsArea", area),
                Sections = [school.Section(Stage.Junior)!],
            };
        County county = TestCounty.Met.County with
        {
            Schools = [Other("甲", 1020), Other("乙", 4000)],
        };
        Evaluation evaluation = Standard.Haicheng2023.Evaluate(county);

        CoefficientEvaluation coefficient = evaluation.Coefficients[Stage.Junior, "RA5"];
        Assert.Equal(1490.0 / 2510, coefficient.Value!.Value, 12);
        Assert.Equal(Outcome.NotMet, coefficient.Outcome);
        foreach (string department in new[] { "教育局", "各镇街" })
        {
            DepartmentShortfalls task = evaluation.Shortfalls.Single(item =>
                item.Department!.Value.Zh == department
            );
            Assert.Contains(
                task.Coefficients,
                item => item.Indicator == "RA5" && item.Stage == Stage.Junior
            );
        }
    }

    [Fact]
    public void 标准没有指定部门的任务归在最后一组()
    {
        County county = TestCounty.Met.County with
        {
            Vetoes = TestCounty.Met.County.Vetoes.SetItem("V1", true),
        };
        DepartmentShortfalls task = Assert.Single(
            Standard.National2017.Evaluate(county).Shortfalls
        );
        Assert.Null(task.Department);
        Assert.Equal("V1", Assert.Single(task.Vetoes).Veto.Id);
    }

    [Fact]
    public void 达标的县没有任务() =>
        Assert.Empty(Standard.Haicheng2023.Evaluate(TestCounty.Met.County).Shortfalls);

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
