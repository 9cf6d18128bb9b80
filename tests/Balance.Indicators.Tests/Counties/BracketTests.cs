namespace Balance.Indicators.Tests.Counties;

/// <summary>A bracket in words, with the units of what it counts: its lower edge is inside, its upper one outside.</summary>
public sealed class BracketTests
{
    [Theory]
    [InlineData(
        "classSizes",
        "41",
        "46",
        12,
        "41 到不满 46 人的 12 个班",
        "12 classes of 41 to under 46 people"
    )]
    [InlineData(
        "classSizes",
        "56",
        null,
        1,
        "56 人以上的 1 个班",
        "1 classes of 56 people or more"
    )]
    [InlineData(
        "artRoomAreas",
        "66.5",
        "90",
        1000,
        "66.5 到不满 90 ㎡的 1000 间",
        "1000 rooms of 66.5 to under 90 ㎡"
    )]
    [InlineData("artRoomAreas", "90", null, 0, "90 ㎡以上的 0 间", "0 rooms of 90 ㎡ or more")]
    public void InWords(string id, string from, string? below, int count, string zh, string en)
    {
        decimal Number(string text) =>
            decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(
            new LocalizedText(zh, en),
            new Bracket(Number(from), below is null ? null : Number(below), count).In(
                Measures.Find(id)!
            )
        );
    }
}
