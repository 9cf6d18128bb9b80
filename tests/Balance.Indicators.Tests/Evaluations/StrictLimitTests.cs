using System.Text.Json.Nodes;

namespace Balance.Indicators.Tests.Evaluations;

/// <summary>A limit that is itself outside (大于, 低于) asks for one whole unit beyond it, but only where the amount reaches it.</summary>
public class StrictLimitTests
{
    /// <summary>Rotated teachers / eligible teachers · 100 must be above 10.</summary>
    [Theory(DisplayName = "“大于 10%”的人数：恰在限值上的多补 1 人，取整已过限值的不再多补")]
    [InlineData(100, 9, 2)] // 9 + 1 = 10 is 10 %, so 11 are needed
    [InlineData(100, 10, 1)] // 10 %, so 11
    [InlineData(95, 9, 1)] // 9.5 would be 10 %, so 10 are needed
    [InlineData(91, 9, 1)] // 9.1 would be 10 %, so 10
    [InlineData(99, 0, 10)] // 9.9 would be 10 %, so 10
    [InlineData(110, 0, 12)] // 11 is 10 %, so 12
    public void MoreThan(int eligible, int rotated, int missing)
    {
        Standard standard = OwnStandard.WithCriterion(
            "GG11.rotated",
            criterion => criterion["comparison"] = "moreThan"
        );
        TestCounty county = TestCounty
            .Met.Set("eligibleTeachers", eligible)
            .Set("rotatedTeachers", rotated)
            .Set("rotatedBackboneTeachers", rotated);
        Finding finding = county.Evaluate(standard).Finding("GG11.rotated");

        Assert.Equal(Outcome.NotMet, finding.Outcome);
        Assert.Equal(missing, finding.Shortfall!.Amount);
        Assert.False(finding.Shortfall.IsExcess);
        Assert.Equal(
            Outcome.Met,
            county
                .Set("rotatedTeachers", rotated + missing)
                .Evaluate(standard)
                .Finding("GG11.rotated")
                .Outcome
        );
    }

    /// <summary>The pupils of a school must be below 2000.</summary>
    [Theory(DisplayName = "“低于 2000 人”的规模：2000 人超 1 人，2001 人超 2 人，1999 人达标")]
    [InlineData(1999, null)]
    [InlineData(2000, 1)]
    [InlineData(2001, 2)]
    public void LessThan(int pupils, int? excess)
    {
        Standard standard = OwnStandard.WithCriterion(
            "GG4",
            criterion => criterion["comparison"] = "lessThan"
        );
        Finding finding = TestCounty
            .Met.Only(TestSchool.PrimarySchool("1", pupils))
            .Evaluate(standard)
            .Finding("GG4");

        Assert.Equal(excess is null ? Outcome.Met : Outcome.NotMet, finding.Outcome);
        Assert.Equal(excess, (int?)finding.Shortfall?.Amount);
        Assert.NotEqual(false, finding.Shortfall?.IsExcess);
    }

    /// <summary>The pupils of a school per class must be below 40.</summary>
    [Theory(
        DisplayName = "“平均每班低于 40 人”：100 名学生 2 个班超 21 人，119 名 3 个班达标，120 名超 1 人，121 名超 2 人"
    )]
    [InlineData(new[] { 50, 50 }, 21)] // 79 / 2 = 39.5, and 80 / 2 = 40 is not below
    [InlineData(new[] { 40, 40, 39 }, null)]
    [InlineData(new[] { 40, 40, 40 }, 1)]
    [InlineData(new[] { 41, 40, 40 }, 2)]
    public void LessThanOverARatio(int[] classes, int? excess)
    {
        Standard standard = OwnStandard.WithCriterion(
            "GG4",
            criterion =>
            {
                criterion["comparison"] = "lessThan";
                criterion["limit"] = 40;
                criterion["per"] = new JsonArray(new JsonObject { ["count"] = "classSizes" });
            }
        );
        School school = TestSchool
            .PrimarySchool("1", classes.Sum())
            .With(Stage.Primary, "classSizes", classes.Select(size => (decimal)size).ToArray());
        Finding finding = TestCounty.Met.Only(school).Evaluate(standard).Finding("GG4");

        Assert.Equal(excess is null ? Outcome.Met : Outcome.NotMet, finding.Outcome);
        Assert.Equal(excess, (int?)finding.Shortfall?.Amount);
    }
}
