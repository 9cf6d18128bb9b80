using Balance.Indicators.Tests.Schemas;

namespace Balance.Indicators.Documents.Tests.Papers;

/// <summary><c>balance-form/1</c>: what is read, what is refused and how it is told.</summary>
public sealed class FormFactsTests
{
    private static readonly SchemaFile Schema = new("form", FormSchema.Build());

    [Fact]
    public void The_schema_is_what_the_code_says() => Schema.Verify();

    [Fact]
    public void What_is_read_is_what_is_written()
    {
        var facts = FormFacts.Parse(EveryTypeCounty.Facts);

        Assert.Equal(
            ("示例市", "2026年10月15日", "测试县人民政府"),
            (facts.City, facts.SubmittedOn, facts.SubmittedBy)
        );
        Assert.Equal(FormNumber.All.Length, facts.Figures.Count);
        Assert.Equal(60.245m, facts.Figures["agriculturalPopulation"]);
        Assert.Equal("布局规划经市政府批准", facts.Texts["GG1"]);
        Assert.Equal(["A", "B", "C", "D", "E", "f"], facts.Schools.Select(school => school.Code));
        Assert.Equal(7, facts.Schools[2].Sponsor);
        Assert.Equal(
            (6, 3),
            (facts.Schools[2].Grades[Stage.Primary], facts.Schools[2].Grades[Stage.Junior])
        );
        Assert.Null(facts.Schools[1].Sponsor);
        Assert.Empty(FormFacts.Parse("""{ "format": "balance-form/1" }""").Figures);
    }

    [Fact]
    public void Templates_are_valid_and_are_read_as_nothing()
    {
        foreach (Standard standard in Standard.All)
        {
            foreach (
                string json in (string[])
                    [
                        FormFacts.Template(standard),
                        FormFacts.Template(standard, EveryTypeCounty.County),
                        EveryTypeCounty.Facts,
                    ]
            )
            {
                Assert.True(Schema.Fits(json));
            }

            var facts = FormFacts.Parse(FormFacts.Template(standard, EveryTypeCounty.County));
            Assert.Empty(facts.Figures);
            Assert.Empty(facts.Texts);
            Assert.Equal(8, facts.Schools.Length);
            Assert.Equal([], facts.Check(standard.Evaluate(EveryTypeCounty.County)));
        }
    }

    [Theory]
    [InlineData("\"population\": 120.5", "\"population\": -1", "人口总数")]
    [InlineData("\"towns\": 5", "\"towns\": 5.5", "乡镇数")]
    [InlineData("\"towns\": 5", "\"town\": 5", "towns")]
    [InlineData("\"villages\": 40", "\"villages\": \"约40\"", "行政村数")]
    [InlineData(
        "\"agriculturalPopulation\": 60.245",
        "\"agriculturalPopulation\": 120.51",
        "“农业人口数”（120.51）多于“人口总数”（120.5）"
    )]
    [InlineData(
        "\"primaryTeachers\": 80",
        "\"primaryTeachers\": 91",
        "“小学专任教师数”（91）多于“小学教职工数”（90）"
    )]
    [InlineData(
        "\"parentQuestionnairesSatisfied\": 50",
        "\"parentQuestionnairesSatisfied\": 55",
        "“家长满意问卷数”（55）多于“家长有效问卷数”（54）"
    )]
    [InlineData("\"sponsor\": 5", "\"sponsor\": 11", "11")]
    [InlineData("\"primary\": 6 }", "\"primary\": 0 }", "0")]
    [InlineData("\"f\": {", "\"a\": {", "写了两次")]
    [InlineData("balance-form/1", "balance-county/1", "balance-form/1")]
    public void What_cannot_be_is_refused_by_name(string right, string wrong, string told)
    {
        string json = Replaced(right, wrong);

        Assert.False(FormFacts.TryParseJson(json, out FormFacts? facts, out var problems));
        Assert.Null(facts);
        Assert.Contains(told, problems[0].In(Language.Chinese), StringComparison.Ordinal);
        Assert.Throws<BadDataException>(() => FormFacts.Parse(json));
    }

    [Theory]
    [InlineData(
        "\"questionnairesSent\": 100",
        "\"questionnairesSent\": 89",
        "多于“发放问卷总数”（89）"
    )]
    [InlineData("\"ruralQuota\": 20", "\"ruralQuota\": 51", "（51）多于“分配")]
    [InlineData("\"parentVisits\": 20", "\"parentVisits\": 41", "（41）多于“实地走访人次”（40）")]
    [InlineData("\"E\": {", "\"X\": {", "县里没有代码为“X”的学校")]
    [InlineData(
        "\"grades\": { \"junior\": 3 } },\n    \"C\"",
        "\"grades\": { \"primary\": 3 } },\n    \"C\"",
        "乙中学没有小学部"
    )]
    [InlineData(
        "\"E\": { \"sponsor\": 5",
        "\"E\": { \"sponsor\": 10",
        "戊中学在县数据文件中是公办，举办者类型却是 10"
    )]
    [InlineData("\"GG1\"", "\"RA1\"", "“RA1”不是申报表中要写结论的指标")]
    public void What_does_not_fit_the_county_is_refused_by_name(
        string right,
        string wrong,
        string told
    )
    {
        Evaluation evaluation = Standard.National2017.Evaluate(EveryTypeCounty.County);
        string json = Replaced(right, wrong);

        DataProblem problem = Assert.Single(FormFacts.Parse(json).Check(evaluation));
        Assert.Contains(told, problem.In(Language.Chinese), StringComparison.Ordinal);
        Assert.Equal(ProblemSeverity.Rejected, problem.Severity);
        Assert.Equal([], FormFacts.Parse(EveryTypeCounty.Facts).Check(evaluation));
    }

    [Fact]
    public void What_is_needed_is_asked_for()
    {
        Assert.Throws<ArgumentNullException>(() => FormFacts.Parse(null!));
        Assert.Throws<ArgumentNullException>(() => FormFacts.Template(null!));
        Assert.Throws<ArgumentNullException>(() => FormFacts.Empty.Check(null!));
    }

    private static string Replaced(string right, string wrong)
    {
        Assert.Contains(right, EveryTypeCounty.Facts, StringComparison.Ordinal);
        return EveryTypeCounty.Facts.Replace(right, wrong, StringComparison.Ordinal);
    }
}
