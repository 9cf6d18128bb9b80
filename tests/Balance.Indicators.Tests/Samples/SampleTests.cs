namespace Balance.Indicators.Tests.Samples;

/// <summary>The made-up county of real size, <c>docs/samples/haicheng.json</c>.</summary>
public class SampleTests
{
    private static readonly County Sample = SampleCounty.Create();

    [Fact]
    public void 已提交的样例与生成器的输出逐字节相同()
    {
        string path = SampleFile.Path("haicheng.json");
        byte[] generated = System.Text.Encoding.UTF8.GetBytes(Sample.ToJson());
        bool inCI = Environment.GetEnvironmentVariable("CI") == "true";
        if (!inCI && Environment.GetEnvironmentVariable("GOLDEN_ACCEPT") == "1")
        {
            File.WriteAllBytes(path, generated);
        }

        byte[] committed = File.Exists(path) ? File.ReadAllBytes(path) : [];
        Assert.True(
            committed.AsSpan().SequenceEqual(generated),
            $"{path} is not what SampleCounty.Create() makes; run this test with GOLDEN_ACCEPT=1 (outside CI) to write it anew, and read the difference."
        );
    }

    [Fact]
    public void 样例可以原样读回()
    {
        string json = Sample.ToJson();
        Assert.Equal(json, County.Parse(json).ToJson());
    }

    [Fact]
    public void 样例具有真实县的规模()
    {
        Assert.Equal("210381", Sample.Code);
        Assert.Equal("海城市", Sample.Name);
        Assert.Equal(2025, Sample.Year);
        Assert.InRange(Sample.Schools.Length, 120, 140);
        decimal pupils = Sample.Schools.Sum(school =>
            school.Measures.Find("pupils")?.Number
            ?? school
                .Sections.Where(section => section.Stage != Stage.Senior)
                .Sum(section => section.Measures["pupils"].Number!.Value)
        );
        Assert.InRange(pupils, 60_000, 100_000);
    }

    [Theory]
    [InlineData(SchoolType.Primary, 60)]
    [InlineData(SchoolType.JuniorSecondary, 15)]
    [InlineData(SchoolType.NineYear, 5)]
    [InlineData(SchoolType.TwelveYear, 1)]
    [InlineData(SchoolType.CompleteSecondary, 1)]
    [InlineData(SchoolType.TeachingPoint, 10)]
    [InlineData(SchoolType.SpecialEducation, 1)]
    public void 样例具有各种办学类型(SchoolType type, int atLeast) =>
        Assert.True(Sample.Schools.Count(school => school.Type == type) >= atLeast);

    [Fact]
    public void 样例有不足50人和50到99人的教学点()
    {
        decimal[] points =
        [
            .. Sample
                .Schools.Where(school => school.Type == SchoolType.TeachingPoint)
                .Select(school => school.Section(Stage.Primary)!.Measures["pupils"].Number!.Value),
        ];
        Assert.Contains(points, pupils => pupils < 50);
        Assert.Contains(points, pupils => pupils is >= 50 and < 100);
    }

    [Fact]
    public void 样例说明数据是合成的()
    {
        Assert.Contains("合成数据", Sample.Note, StringComparison.Ordinal);
        Assert.Contains("Synthetic data", Sample.Note, StringComparison.Ordinal);
        Assert.All(
            Sample.Schools,
            school => Assert.StartsWith("示例", school.Name, StringComparison.Ordinal)
        );
        Assert.Distinct(Sample.Schools.Select(school => school.Name));
    }

    [Fact]
    public void 样例的学校分属虚构的镇街()
    {
        string[] ofCity = ["东街道", "南街道", "西街道", "北街道", "中街道"];
        string[] ofTowns = ["东镇", "南镇", "西镇", "北镇", "中镇"];
        Assert.All(
            Sample.Schools,
            school =>
                Assert.Contains(
                    school.Township,
                    school.Location == Location.Urban ? ofCity : ofTowns
                )
        );
        Assert.Equal(10, Sample.Schools.Select(school => school.Township).Distinct().Count());
    }

    [Fact]
    public void 样例的数据可以接受_只有两处提示()
    {
        Assert.Equal(
            [
                (ProblemSeverity.Warning, "schools[82].sections.junior.classSizes"),
                (ProblemSeverity.Warning, "measures.trainedTeachers"),
            ],
            Sample.Check().Select(problem => (problem.Severity, problem.Path.ToString()))
        );
    }

    [Fact]
    public void 样例县接近达标而未达标()
    {
        Evaluation evaluation = Standard.Haicheng2023.Evaluate(Sample);

        Assert.Equal(Outcome.NotMet, evaluation.Outcome);
        Assert.Equal(
            ["RA2", "RA3", "RA4", "RA5", "GG3", "GG5", "GG9", "GG11", "EQ4"],
            Ids(evaluation, Outcome.NotMet)
        );
        Assert.Equal(["RA6", "GG14", "EQ6"], Ids(evaluation, Outcome.Undetermined));
        Assert.Equal(20, Ids(evaluation, Outcome.Met).Count());
        Assert.Equal(
            ["equipmentValue", "quotaFavoursRural", "moralEducation"],
            evaluation.Missing.Select(missing => missing.Id)
        );
    }

    [Fact]
    public void 样例县小学体育场馆的差异系数超过上限()
    {
        CoefficientEvaluation[] notMet =
        [
            .. Standard
                .Haicheng2023.Evaluate(Sample)
                .Coefficients.Where(coefficient => coefficient.Outcome == Outcome.NotMet),
        ];
        CoefficientEvaluation only = Assert.Single(notMet);
        Assert.Equal((Stage.Primary, "RA5"), (only.Stage, only.Indicator));
    }

    [Fact]
    public void 样例县在国家标准下同样未达标() =>
        Assert.Equal(Outcome.NotMet, Standard.National2017.Evaluate(Sample).Outcome);

    [Fact]
    public void 样例县有两处因过渡期规定而达标()
    {
        var options = EvaluationOptions.Default with { TransitionalProvisions = true };
        Assert.Equal(
            ["RA5 示例第七小学", "GG3.music 示例第九小学"],
            Standard
                .National2017.Evaluate(Sample, options)
                .Findings.Where(finding =>
                    finding.Provision is not null && finding.Outcome == Outcome.Met
                )
                .Select(finding => $"{finding.Criterion.Id} {finding.Subject.School!.Name}")
        );
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1000)]
    public void 换一个种子仍是可以接受而未达标的县(int seed)
    {
        County county = SampleCounty.Create(seed);
        Assert.NotEqual(Sample.ToJson(), county.ToJson());
        Assert.DoesNotContain(
            county.Check(),
            problem => problem.Severity == ProblemSeverity.Rejected
        );
        Assert.Equal(Outcome.NotMet, Standard.Haicheng2023.Evaluate(county).Outcome);
    }

    private static IEnumerable<string> Ids(Evaluation evaluation, Outcome outcome) =>
        evaluation
            .Indicators.Where(indicator => indicator.Outcome == outcome)
            .Select(indicator => indicator.Indicator.Id);
}
