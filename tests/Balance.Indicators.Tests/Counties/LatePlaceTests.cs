namespace Balance.Indicators.Tests.Counties;

/// <summary>A place that is put together late is the place that is put together at once, however deep.</summary>
public sealed class LatePlaceTests
{
    private static readonly County County = new("1", "甲县")
    {
        Schools = [new School("a") { Name = "一校" }, new School("b") { Name = "二校" }],
    };

    [Theory]
    [InlineData(
        "",
        "schools[1]",
        "二校（第 2 所学校）",
        "二校（第 2 所学校）的“学校”第 2 项",
        "二校 (school 2): item 2 of \"schools\""
    )]
    [InlineData(
        "builtYear",
        "schools[1].builtYear",
        "二校（第 2 所学校）",
        "二校（第 2 所学校）的“建成年份”",
        "二校 (school 2): \"year built\""
    )]
    [InlineData(
        "measures sportsArea",
        "schools[1].measures.sportsArea",
        "二校（第 2 所学校）",
        "二校（第 2 所学校）的“体育运动场馆面积（含室内体育用房）”",
        "二校 (school 2): \"sports grounds and halls, indoor sports rooms included\""
    )]
    [InlineData(
        "sections junior pupils",
        "schools[1].sections.junior.pupils",
        "二校（第 2 所学校）",
        "二校（第 2 所学校）的“学生数”",
        "二校 (school 2): \"pupils\""
    )]
    [InlineData(
        "sections junior pupils code",
        "schools[1].sections.junior.pupils.code",
        "二校（第 2 所学校）",
        "二校（第 2 所学校）的“代码”",
        "二校 (school 2): \"code\""
    )]
    [InlineData(
        "/junior pupils",
        "schools[1].sections.junior.pupils",
        "二校（第 2 所学校）初中部",
        "二校（第 2 所学校）初中部的“学生数”",
        "二校 (school 2), junior secondary section: \"pupils\""
    )]
    [InlineData(
        "/junior classSizes count from",
        "schools[1].sections.junior.classSizes.count.from",
        "二校（第 2 所学校）初中部",
        "二校（第 2 所学校）初中部的“从（含）”",
        "二校 (school 2), junior secondary section: \"from\""
    )]
    public void IsTheSamePlace(string steps, string path, string who, string zh, string en)
    {
        LatePlace place = new(new CountyPlace(County), 1);
        foreach (string step in steps.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            place = step == "/junior" ? place.Section(Stage.Junior) : place.Key(step);
        }

        Assert.Equal(path, place.Path.ToString());
        Assert.Equal(who, place.Who.Zh);
        Assert.Equal(new LocalizedText(zh, en), place.Subject);
        Assert.Equal(path + "[2]", place.Item(2).Path.ToString());
        // Known already, it is that place.
        LatePlace known = place.Place;
        Assert.Equal((path, zh), (known.Path.ToString(), known.Subject.Zh));
        Assert.Equal(path + ".note", known.Key("note").Path.ToString());
    }
}
