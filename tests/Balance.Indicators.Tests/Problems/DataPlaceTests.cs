namespace Balance.Indicators.Tests.Problems;

/// <summary>Whose a value is, in words that a clerk knows, and where it stands.</summary>
public sealed class DataPlaceTests
{
    private static readonly County TwoOfOneName = new("1", "海城市")
    {
        Schools =
        [
            new School("A1") { Name = "中心小学" },
            new School("B2") { Name = "中心小学" },
            new School("C3") { Name = "第三小学" },
            new School("D4"),
        ],
    };

    [Theory]
    [InlineData(0, "中心小学（第 1 所学校，代码 A1）", "中心小学 (school 1, code A1)")]
    [InlineData(1, "中心小学（第 2 所学校，代码 B2）", "中心小学 (school 2, code B2)")]
    [InlineData(2, "第三小学（第 3 所学校）", "第三小学 (school 3)")]
    public void ASchoolGoesByNameAndPositionAndByCodeWhereTheNameIsShared(
        int index,
        string zh,
        string en
    )
    {
        DataPlace school = new CountyPlace(TwoOfOneName).School(index);

        Assert.Equal(new LocalizedText(zh, en), school.Who);
        Assert.Equal("schools[" + (char)('0' + index) + "]", school.Path.ToString());
    }

    [Fact]
    public void ASchoolWithoutANameGoesByItsCode()
    {
        var words = new SchoolWords(10, "2103810011", "2103810011", _ => false);

        Assert.Equal("第 11 所学校（代码 2103810011）", words.Words.Zh);
        Assert.Equal("school 11 (code 2103810011)", words.Words.En);
        Assert.Equal("第 11 所学校", new SchoolWords(10, "", "", _ => false).Words.Zh);
    }

    [Fact]
    public void AnItemOfASectionIsToldFromOneAndPathsCountFromZero()
    {
        DataPlace place = CountyPlace
            .Section(new CountyPlace(TwoOfOneName).School(2), Stage.Junior)
            .Key("classSizes")
            .Item(1);

        Assert.Equal("schools[2].sections.junior.classSizes[1]", place.Path.ToString());
        Assert.Equal("第三小学（第 3 所学校）初中部的“各班学生数”第 2 项", place.Subject.Zh);
        Assert.Equal(
            "第三小学 (school 3), junior secondary section: item 2 of \"pupils of each class\"",
            place.Subject.En
        );
    }
}
