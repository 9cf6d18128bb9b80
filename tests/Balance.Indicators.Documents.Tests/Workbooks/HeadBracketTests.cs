namespace Balance.Indicators.Documents.Tests;

/// <summary>Brackets in heads, as they are compared; nothing about them takes long or depends on the clock.</summary>
public sealed class HeadBracketTests
{
    [Theory]
    [InlineData("41-45人", true, "41", "46")]
    [InlineData("班级规模41至45人班数", true, "41", "46")]
    [InlineData("73-96㎡", false, "73", "96")]
    [InlineData("73.5到96平方米间", false, "73.5", "96")]
    [InlineData("≥96", false, "96", null)]
    [InlineData("音乐教室≥96m2间", false, "96", null)]
    [InlineData("66人以上", true, "66", null)]
    [InlineData("66人以上班", true, "66", null)]
    [InlineData("25人及以下", true, "0", "26")]
    [InlineData("25以下个", false, "0", "25")]
    // The ends of what a number may be: 15 digits before the point.
    [InlineData("1-999999999999999", false, "1", "999999999999999")]
    public void ABracketHasItsEdges(string head, bool isWhole, string from, string? below)
    {
        static decimal Number(string text) =>
            decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(
            (Number(from), below is null ? null : Number(below)),
            HeadBracket.Of(head, isWhole)
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("以上")]
    [InlineData("-")]
    [InlineData("45-41人")]
    [InlineData("45-45")]
    [InlineData("41-45人以上")]
    [InlineData("41-45-50")]
    [InlineData("41.-45")]
    [InlineData("41人")]
    [InlineData("41-")]
    [InlineData("≥")]
    [InlineData("≥96以上x")]
    [InlineData("٤١-٤٥")]
    [InlineData("1-1000000000000000")]
    [InlineData("1-99999999999999999999999999999999999999")]
    [InlineData("79228162514264337593543950335以下")]
    public void WhatIsNoBracket(string head) =>
        Assert.All([true, false], isWhole => Assert.Null(HeadBracket.Of(head, isWhole)));

    [Fact]
    public void ALongHeadIsReadInOnePass()
    {
        string digits = new('1', 1_000_000);

        Assert.Null(HeadBracket.Of("班" + digits + "-" + digits, isWhole: true));
        Assert.Null(HeadBracket.Of(new string('班', 1_000_000) + "以上", isWhole: true));
    }
}
