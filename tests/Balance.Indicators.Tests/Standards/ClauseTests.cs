using System.Text.Json;

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

    /// <summary>The same mark and the same place: either alone is another clause.</summary>
    [Theory]
    [InlineData("S", "三（一）1", true)]
    [InlineData("A", "三（一）1", false)]
    [InlineData("S", "三（一）2", false)]
    [InlineData("A", "三（一）2", false)]
    public void TwoAreOneWhereMarkAndPlaceAre(string mark, string reference, bool isSame)
    {
        var clause = new Clause("S", "三（一）1");
        var other = new Clause(mark, reference);

        Assert.Equal(isSame, clause.Equals(other));
        Assert.Equal(isSame, clause.Equals((object)other));
        Assert.Equal(isSame, clause == other);
        Assert.Equal(!isSame, clause != other);
        Assert.Equal(isSame, clause.GetHashCode() == other.GetHashCode());
        Assert.False(clause.Equals(null));
        Assert.True(clause != null);
    }

    [Theory]
    [InlineData("3")]
    [InlineData("\"三（一）1\"")]
    public void JsonThatIsNoClauseIsToldWhatOneIs(string json) =>
        Assert.Equal(
            "A clause is a text such as \"[S] 三（一）1\".",
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Clause>(json)).Message
        );

    [Fact]
    public void ItIsParsable()
    {
        Assert.Equal(new Clause("A", "第3项"), ParsedAs<Clause>("[A] 第3项"));
        Assert.Null(ParsedAs<Clause>("第3项"));
    }

    private static T? ParsedAs<T>(string text)
        where T : class, IParsable<T> => T.TryParse(text, null, out T? value) ? value : null;
}
