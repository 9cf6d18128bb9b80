using System.Globalization;

namespace Balance.Indicators.Tests.Counties;

/// <summary>However a number is held, it is the number that was given, with its digits.</summary>
public sealed class MeasureValueTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("-0")]
    [InlineData("0.0")]
    [InlineData("1023")]
    [InlineData("1024")]
    [InlineData("7.0")]
    [InlineData("8421.050")]
    [InlineData("0.000000000000001")]
    [InlineData("0.0000000000000001")]
    [InlineData("0.0000000000000000000000000001")]
    [InlineData("999999999999999")]
    [InlineData("1000000000000000")]
    [InlineData("99999999999999.9")]
    [InlineData("100000000000000.0")]
    [InlineData("-3")]
    [InlineData("-1024.5")]
    [InlineData("79228162514264337593543950335")]
    public void KeepsEveryDigit(string text)
    {
        decimal number = decimal.Parse(text, CultureInfo.InvariantCulture);
        MeasureValue value = number;

        Assert.Equal(decimal.GetBits(number), decimal.GetBits(value.Number!.Value));
        Assert.Equal(number.ToString(CultureInfo.InvariantCulture), value.ToString(null, null));
        Assert.Null(value.YesNo);
        Assert.Null(value.Grade);
        Assert.True(value.Numbers.IsDefault);
        Assert.False(value.IsListOfSizes);
    }

    [Theory]
    [InlineData("0", true, true)]
    [InlineData("1023", true, true)]
    [InlineData("1024", true, true)]
    [InlineData("999999999999999", true, true)]
    [InlineData("1000000000000000", false, false)]
    [InlineData("7.0", true, false)]
    [InlineData("0.000000000000001", true, false)]
    [InlineData("0.0000000000000001", false, false)]
    [InlineData("-1", false, false)]
    public void IsShortWithAtMostFifteenDigits(string text, bool isShort, bool isShortWhole)
    {
        MeasureValue value = decimal.Parse(text, CultureInfo.InvariantCulture);

        Assert.Equal((isShort, isShortWhole), (value.IsShort, value.IsShortWhole));
    }

    [Fact]
    public void EqualNumbersAreEqualHoweverManyDigitsAreWritten()
    {
        MeasureValue whole = 12;
        MeasureValue written = 12.0m;

        Assert.Equal(whole, written);
        Assert.Equal(whole.GetHashCode(), written.GetHashCode());
        Assert.Equal("12.0", written.ToString(null, null));
        Assert.NotEqual<MeasureValue>(1, true);
        Assert.NotEqual<MeasureValue>(0, Grade.Unqualified);
    }

    [Fact]
    public void IsReckonedWithByItsDigits()
    {
        Assert.Equal((true, 1, 0), Digits(true));
        Assert.Equal((true, 0, 0), Digits(false));
        Assert.Equal((true, 3, 0), Digits(Grade.Excellent));
        Assert.Equal((true, 3250, 3), Digits(3.250m));
        Assert.Equal((true, 999_999_999_999_999, 0), Digits(999_999_999_999_999m));
        Assert.False(Digits(1_000_000_000_000_000m).Are);
        Assert.False(Digits(-1).Are);
        Assert.False(Digits(new[] { 45m, 44m }).Are);
    }

    private static (bool Are, long Digits, int Decimals) Digits(MeasureValue value) =>
        (value.TryDigits(out long digits, out int decimals), digits, decimals);

    [Fact]
    public void ListsAreNoNumbers()
    {
        MeasureValue list = new[] { 45m };

        Assert.Equal((null, null, null), (list.Number, list.YesNo, list.Grade));
        Assert.Equal((false, false), (list.IsShort, list.IsShortWhole));
        Assert.Equal<decimal>([45m], list.Numbers);
    }

    public static TheoryData<MeasureValue, string> Written { get; } =
        new()
        {
            { 8421.050m, "8421.050" },
            { true, "true" },
            { false, "false" },
            { Grade.Unqualified, "unqualified" },
            { Grade.Excellent, "excellent" },
            { new[] { 45m, 44.50m }, "[45, 44.50]" },
            { Array.Empty<decimal>(), "[]" },
            { new[] { new Bracket(41, 46, 12), new Bracket(56, null, 1) }, "[41–46: 12, 56–: 1]" },
            {
                ((MeasureValue)new[] { 45m }).Plus(new[] { new Bracket(41, 46, 12) }),
                "[45, 41–46: 12]"
            },
            {
                new[] { new MonitoredSubject("语文"), new MonitoredSubject("数学") },
                "[语文, 数学]"
            },
        };

    [Theory]
    [MemberData(nameof(Written))]
    public void IsWrittenAsItIsReported(MeasureValue value, string text)
    {
        Assert.Equal(text, ((object)value).ToString());
        Assert.Equal(text, value.ToString(null, null));
    }

    [Fact]
    public void IsWrittenInAFormatAndACulture()
    {
        var french = CultureInfo.GetCultureInfo("fr-FR");

        Assert.Equal("8421,1", ((MeasureValue)8421.05m).ToString("0.#", french));
        Assert.Equal("[45, 44,5]", ((MeasureValue)new[] { 45m, 44.50m }).ToString("0.#", french));
        Assert.Equal(
            "[41,5–46,0: 12,0]",
            ((MeasureValue)new[] { new Bracket(41.5m, 46, 12) }).ToString("0.0", french)
        );
        Assert.Equal("8421.1", ((MeasureValue)8421.05m).ToString("0.#", null));
    }

    [Fact]
    public void PartsAreAddedUp()
    {
        Assert.Equal(3500.5m, ((MeasureValue)3000).Plus(500.5m).Number);
        MeasureValue rooms = ((MeasureValue)new[] { 96m }).Plus(new[] { 97m, 98m });
        Assert.Equal<decimal>([96, 97, 98], rooms.Numbers);
        Assert.True(rooms.Brackets.IsDefault);
        MeasureValue brackets = ((MeasureValue)new[] { new Bracket(41, 46, 1) }).Plus(
            new[] { new Bracket(46, 51, 2) }
        );
        Assert.Equal<Bracket>([new Bracket(41, 46, 1), new Bracket(46, 51, 2)], brackets.Brackets);
        Assert.True(brackets.Numbers.IsDefault);
        MeasureValue both = brackets.Plus(Array.Empty<decimal>());
        Assert.Equal((0, 2), (both.Numbers.Length, both.Brackets.Length));
    }

    /// <summary>Brackets in which nothing is are an empty list; a class of nobody is a class.</summary>
    [Fact]
    public void AListIsEmptyWhereNothingIsInIt()
    {
        MeasureValue none = Array.Empty<decimal>();
        MeasureValue nothing = new[] { new Bracket(41, 46, 0), new Bracket(46, null, 0) };

        Assert.True(none.IsEmptyList);
        Assert.True(nothing.IsEmptyList);
        Assert.True(nothing.Plus(none).IsEmptyList);
        Assert.False(nothing.Plus(new[] { 45m }).IsEmptyList);
        Assert.False(((MeasureValue)new[] { 0m }).IsEmptyList);
        Assert.False(
            ((MeasureValue)new[] { new Bracket(41, 46, 0), new Bracket(46, 51, 1) }).IsEmptyList
        );
        Assert.False(((MeasureValue)0).IsEmptyList);
        Assert.False(((MeasureValue)false).IsEmptyList);
        Assert.False(((MeasureValue)Array.Empty<MonitoredSubject>()).IsEmptyList);
    }
}
