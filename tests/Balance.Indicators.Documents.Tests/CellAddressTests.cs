namespace Balance.Indicators.Documents.Tests;

public sealed class CellAddressTests
{
    [Theory]
    [InlineData("A1", 1, 1)]
    [InlineData("Z9", 9, 26)]
    [InlineData("AA10", 10, 27)]
    [InlineData("ZZ100", 100, 702)]
    [InlineData("AAA7", 7, 703)]
    [InlineData("XFD1048576", 1048576, 16384)]
    public void AnAddressIsReadAndWritten(string text, int row, int column)
    {
        Assert.Equal(new CellAddress(row, column), CellAddress.Parse(text));
        Assert.Equal(text, new CellAddress(row, column).ToString());
    }

    [Theory]
    [InlineData("$d$7", 7, 4)]
    [InlineData("xfd1", 1, 16384)]
    public void SmallLettersAndDollarsAreRead(string text, int row, int column) =>
        Assert.Equal(new CellAddress(row, column), CellAddress.Parse(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("7")]
    [InlineData("A0")]
    [InlineData("A07x")]
    [InlineData("1A")]
    [InlineData("A1B2")]
    [InlineData("XFE1")]
    [InlineData("A1048577")]
    [InlineData("A99999999999999999999")]
    [InlineData("AAAAAAAA1")]
    [InlineData("甲1")]
    public void WhatIsNoAddressIsNone(string? text) => Assert.Null(CellAddress.Parse(text));
}
