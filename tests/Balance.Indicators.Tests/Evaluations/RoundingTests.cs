namespace Balance.Indicators.Tests.Evaluations;

/// <summary>Comparisons are exact; on request values are compared as reported (四舍五入), and a verdict that this changes is flagged.</summary>
public class RoundingTests
{
    private static readonly EvaluationOptions AsReported = new()
    {
        Rounding = ComparisonMode.AsReported,
    };

    [Theory(
        DisplayName = "每百名学生0.8996名体育、艺术教师：按0.90达标并标明；0.8949按0.89不达标；恰0.895进位"
    )]
    [InlineData(250000, 2249, Outcome.Met, true)] // 0.8996
    [InlineData(200000, 1790, Outcome.Met, true)] // 0.895, a tie
    [InlineData(1000000, 8949, Outcome.NotMet, false)] // 0.8949
    [InlineData(1000, 9, Outcome.Met, false)] // 0.9
    public void ResourcesAreComparedWithTwoDecimals(
        int pupils,
        int teachers,
        Outcome expected,
        bool isDecidedByRounding
    )
    {
        TestCounty county = TestCounty
            .Met.Set(Stage.Primary, "pupils", pupils)
            .Set(Stage.Primary, "peAndArtTeachers", teachers);
        Finding reported = county
            .Evaluate(Standard.Haicheng2023, AsReported)
            .Finding("RA3", Stage.Primary);
        Finding exact = county.Evaluate().Finding("RA3", Stage.Primary);

        Assert.Equal(
            (expected, isDecidedByRounding),
            (reported.Outcome, reported.IsDecidedByRounding)
        );
        Assert.Equal(exact.Value, reported.Value);
        Assert.Equal(isDecidedByRounding ? Outcome.NotMet : expected, exact.Outcome);
        Assert.False(exact.IsDecidedByRounding);
    }

    [Theory(DisplayName = "百分率按一位小数：99.96%按100.0%达标并标明，99.94%不达标")]
    [InlineData(9996, Outcome.Met, true)]
    [InlineData(9995, Outcome.Met, true)]
    [InlineData(9994, Outcome.NotMet, false)]
    [InlineData(10000, Outcome.Met, false)]
    public void PercentagesAreComparedWithOneDecimal(int trained, Outcome expected, bool flagged)
    {
        Finding finding = TestCounty
            .Met.Set("fullTimeTeachers", 10000)
            .Set("trainedTeachers", trained)
            .Evaluate(Standard.Haicheng2023, AsReported)
            .Finding("GG9");

        Assert.Equal((expected, flagged), (finding.Outcome, finding.IsDecidedByRounding));
    }

    [Theory(
        DisplayName = "差异系数0.5004按0.500达标并标明；恰0.5005按0.501不达标；精确比较都不达标"
    )]
    [InlineData(4996000, 15004000, 0.500, Outcome.Met)]
    [InlineData(4995000, 15005000, 0.501, Outcome.NotMet)]
    [InlineData(4995001, 15005000, 0.500, Outcome.Met)]
    public void CoefficientsAreComparedWithThreeDecimals(
        int first,
        int second,
        double rounded,
        Outcome expected
    )
    {
        TestCounty county = TestCounty.Met.Only(
            TestSchool.PrimarySchool("1").SetSchool("equipmentValue", first),
            TestSchool.PrimarySchool("2").SetSchool("equipmentValue", second)
        );
        Evaluation reported = county.Evaluate(Standard.Haicheng2023, AsReported);
        CoefficientEvaluation coefficient = reported.Coefficients[Stage.Primary, "RA6"];

        Assert.Equal((decimal)rounded, coefficient.Rounded);
        Assert.Equal(expected, coefficient.Outcome);
        Assert.Equal(expected == Outcome.Met, coefficient.IsDecidedByRounding);
        Assert.Equal(expected, reported.Outcome);

        CoefficientEvaluation exact = county.Evaluate().Coefficients[Stage.Primary, "RA6"];
        Assert.Equal((Outcome.NotMet, false), (exact.Outcome, exact.IsDecidedByRounding));
        Assert.Equal((decimal)rounded, exact.Rounded);
    }

    [Fact(DisplayName = "校际差异率0.1496按0.150不低于0.15，不达标并标明；没有负的超出")]
    public void RoundingCanAlsoWorsen()
    {
        TestCounty county = TestCounty.Met.Set(
            "monitoredSubjects",
            new[] { new MonitoredSubject("语文", 3, 0.1496m) }
        );
        Finding reported = county
            .Evaluate(Standard.Haicheng2023, AsReported)
            .Finding("EQ9.differenceRate");

        Assert.Equal((Outcome.NotMet, true), (reported.Outcome, reported.IsDecidedByRounding));
        Assert.Equal(0, reported.Shortfall!.Amount);
        Assert.Equal(Outcome.Met, county.Evaluate().Finding("EQ9.differenceRate").Outcome);
    }

    [Fact(DisplayName = "待定的不标明由四舍五入决定")]
    public void WhatIsUndeterminedIsNotDecidedByRounding()
    {
        Finding finding = TestCounty
            .Met.Change(school => school with { Type = null })
            .Set(Stage.Primary, "pupils", 250000)
            .Set(Stage.Primary, "peAndArtTeachers", 2249)
            .Evaluate(Standard.Haicheng2023, AsReported)
            .Finding("RA3", Stage.Primary);

        Assert.Equal((Outcome.Undetermined, false), (finding.Outcome, finding.IsDecidedByRounding));
    }

    [Theory(DisplayName = "国家标准：余项按两位小数与85%比较")]
    [InlineData(100000, 3566, Outcome.Met)] // 3.566 is 3.57
    [InlineData(100000, 3564, Outcome.NotMet)] // 3.564 is 3.56
    public void TheFloorIsComparedAsReportedToo(int pupils, int teachers, Outcome expected)
    {
        TestCounty county = TestCounty
            .Met.Only(TestSchool.PrimarySchool("1", pupils))
            .Set(Stage.Primary, "teachersAboveRequiredQualification", teachers);

        Assert.Equal(
            expected,
            county.Evaluate(Standard.National2017, AsReported).Section(Stage.Primary).Outcome
        );
        Assert.Equal(
            Outcome.NotMet,
            county.Evaluate(Standard.National2017).Section(Stage.Primary).Outcome
        );
    }
}
