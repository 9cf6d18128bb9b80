namespace Balance.Indicators.Planning.Tests;

public sealed class MonthTests
{
    [Theory]
    [InlineData("2026-01", 2026, 1)]
    [InlineData("0001-01", 1, 1)]
    [InlineData("9999-12", 9999, 12)]
    public void AMonthIsReadAndWritten(string text, int year, int number)
    {
        var month = Month.Parse(text);

        Assert.Equal((year, number), (month.Year, month.Number));
        Assert.Equal(new Month(year, number), month);
        Assert.Equal(text, month.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026")]
    [InlineData("2026-1")]
    [InlineData("2026/01")]
    [InlineData("2026-00")]
    [InlineData("2026-13")]
    [InlineData("0000-01")]
    [InlineData(" 026-01")]
    [InlineData("+026-01")]
    [InlineData("2026- 1")]
    [InlineData("2026-01 ")]
    public void WhatIsNoMonthIsRefused(string text)
    {
        Assert.False(Month.TryParse(text, out _));
        Assert.Equal(
            $"\"{text}\" is not a month; write it as 2026-01.",
            Assert.Throws<FormatException>(() => Month.Parse(text)).Message
        );
    }

    [Fact]
    public void NothingIsNoMonth()
    {
        Assert.False(Month.TryParse(null, out _));
        Assert.Throws<ArgumentNullException>(() => Month.Parse(null!));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(10000, 1)]
    [InlineData(2026, 0)]
    [InlineData(2026, 13)]
    public void ThereIsNoSuchMonth(int year, int number) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Month(year, number));

    [Fact]
    public void MonthsAreOrderedByTime()
    {
        var december = new Month(2025, 12);
        var january = new Month(2026, 1);

        Assert.True(december < january && january > december);
        Assert.True(december <= january && january >= december && !(january <= december));
        Assert.True(december.CompareTo(january) < 0);
        Month same = Month.Parse("2025-12");
        Assert.True(december <= same && december >= same && !(december < same || december > same));
    }
}
