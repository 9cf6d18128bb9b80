namespace Balance.Indicators.Tests.Counties;

/// <summary>What the schools of a county are called: by their names, and with their codes where a person takes two names for one.</summary>
public sealed class SchoolNamesTests
{
    [Fact]
    public void ANameThatTwoHaveIsToldWithTheCode()
    {
        County county = new("1", "甲县")
        {
            Schools =
            [
                new School("a") { Name = "中心小学" },
                new School("b") { Name = "一校" },
                new School("c") { Name = " 中心小学" },
                new School("d") { Name = "Ｂ校" },
                new School("e") { Name = "b校" },
                new School("f"),
            ],
        };
        var names = SchoolNames.Of(county);

        Assert.Equal(
            ["中心小学 (a)", "一校", " 中心小学 (c)", "Ｂ校 (d)", "b校 (e)", "f"],
            county.Schools.Select(school => names[school])
        );
        Assert.Equal(
            ["中心小学 (a)", null, " 中心小学 (c)", "Ｂ校 (d)", "b校 (e)", null],
            county.Schools.Select(names.WithCode)
        );
        Assert.Equal(
            (true, false, false),
            (names.IsShared("中心小学"), names.IsShared("一校"), names.IsShared("乙校"))
        );
        Assert.Same(names, SchoolNames.Of(county));
    }

    [Fact]
    public void OfOneSchoolANameIsNeverShared() =>
        Assert.False(
            SchoolNames
                .Of(new County("1", "甲县") { Schools = [new School("a") { Name = "一校" }] })
                .IsShared("一校")
        );
}
