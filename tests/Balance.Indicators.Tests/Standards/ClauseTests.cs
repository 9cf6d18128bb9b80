namespace Balance.Indicators.Tests.Standards;

/// <summary>A clause is written as it is cited, and read from that.</summary>
public sealed class ClauseTests
{
    [Fact]
    public void EveryClauseOfTheBuiltInStandardsComesBack()
    {
        Clause[] clauses =
        [
            .. Standard.All.SelectMany(standard => standard.Criteria).Select(item => item.Clause),
        ];

        Assert.NotEmpty(clauses);
        Assert.All(clauses, clause => Assert.Equal(clause, Clause.Parse(clause.ToString())));
    }

    [Fact]
    public void MarkAndPlaceAreRead() =>
        Assert.Equal(new Clause("S", "三（一）1"), Clause.Parse("[S] 三（一）1"));

    [Theory]
    [InlineData("s")]
    [InlineData("Z")]
    [InlineData("附2")]
    [InlineData("12345678")]
    public void AMarkIsOneToEightLettersOrDigitsOfWhateverScript(string mark) =>
        Assert.Equal(new Clause(mark, "三"), Clause.Parse("[" + mark + "] 三"));

    [Theory]
    [InlineData("")]
    [InlineData("三（一）1")]
    [InlineData("[S]三（一）1")]
    [InlineData("[S] ")]
    [InlineData("[S]  ")]
    [InlineData("[] 三")]
    [InlineData("[a b] 三")]
    [InlineData("[S.] 三")]
    [InlineData("[123456789] 三")]
    [InlineData(" [S] 三")]
    public void WhatIsNoClauseIsRefused(string text)
    {
        Assert.False(Clause.TryParse(text, out Clause? clause));
        Assert.Null(clause);
        var exception = Assert.Throws<FormatException>(() => Clause.Parse(text));
        Assert.Contains("\"" + text + "\"", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NoTextIsNoClause()
    {
        Assert.False(Clause.TryParse(null, out _));
        Assert.Throws<ArgumentNullException>(() => Clause.Parse(null!));
    }

    [Fact]
    public void ItIsParsable()
    {
        Assert.Equal(new Clause("A", "第3项"), ParsedAs<Clause>("[A] 第3项"));
        Assert.Null(ParsedAs<Clause>("第3项"));
    }

    private static T? ParsedAs<T>(string text)
        where T : class, IParsable<T> => T.TryParse(text, null, out T? value) ? value : null;
}
