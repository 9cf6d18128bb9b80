namespace Balance.Indicators.Tests.Problems;

/// <summary>Nothing that somebody else wrote acts on the screen that shows a message.</summary>
public sealed class QuotedTests
{
    [Theory]
    [InlineData("海城市第一学校", "海城市第一学校")]
    [InlineData("😀", "😀")]
    [InlineData("a\\u001b", "a\\u001b")]
    [InlineData("\u001b[31mRED", "\\u001b[31mRED")]
    [InlineData("a\r\nb\tc\0", "a\\u000d\\u000ab\\u0009c\\u0000")]
    [InlineData("\u202Egnp.exe", "\\u202egnp.exe")]
    [InlineData("P1\u200B\uFEFF", "P1\\u200b\\ufeff")]
    [InlineData("\u2028\u0085\u007F", "\\u2028\\u0085\\u007f")]
    [InlineData("😀\u001b😀", "😀\\u001b😀")]
    public void WhatActsIsToldAsAnEscape(string text, string told) =>
        Assert.Equal(told, Quoted.Inert(text));

    [Fact]
    public void HalfACharacterAndAHiddenTagAreEscaped()
    {
        Assert.Equal("a\\ud83d", Quoted.Inert("a\ud83d"));
        Assert.Equal("\\udb40\\udc41", Quoted.Inert("\U000E0041"));
    }

    [Fact]
    public void AKeyAndAValueThatColourTheScreenAreShownEscaped()
    {
        const string Json =
            "{ \"format\": \"balance-county/1\", \"code\": \"1\", \"name\": \"县\\u001b[2J\", \"\\u001b[31mRED\": 1, \"year\": \"\\u202e5202\" }";

        var problems = ProblemsOf.County(Json, out County? county);

        Assert.Null(county);
        Assert.Equal(3, problems.Length);
        Assert.Contains(problems, problem => problem.Path.ToString() == "\"\\u001b[31mRED\"");
        Assert.All(
            problems.SelectMany(problem =>
                new[] { problem.Path.ToString(), problem.Message.Zh, problem.Message.En }
            ),
            text => Assert.DoesNotContain(text, c => char.IsControl(c) || c == '\u202E')
        );
        Assert.DoesNotContain('\u001b', new BadDataException(problems).Message);
    }
}
