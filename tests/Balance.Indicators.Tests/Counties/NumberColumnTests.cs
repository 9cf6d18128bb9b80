using System.Globalization;

namespace Balance.Indicators.Tests.Counties;

/// <summary>However a number is kept in a column, it is the number that was written, with its digits.</summary>
public sealed class NumberColumnTests
{
    [Fact]
    public void KeepsEveryNumberInItsRow()
    {
        string?[] written =
        [
            "0",
            null,
            "12.50",
            "0.000000000000001",
            "0.0000000000000001",
            "999999999999999",
            "1000000000000000",
            "-3",
            null,
            "79228162514264337593543950335",
            "7",
        ];
        decimal?[] numbers =
        [
            .. written.Select(text =>
                text is null ? (decimal?)null : decimal.Parse(text, CultureInfo.InvariantCulture)
            ),
        ];
        var column = new NumberColumn(2);
        foreach (decimal? number in numbers)
        {
            column.Add(number);
        }

        Assert.Equal(written.Length, column.Count);
        Assert.Equal(
            written,
            column.Select(number => number?.ToString(CultureInfo.InvariantCulture))
        );
        Assert.Equal(written[2], column[2]!.Value.ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(true, "1", "2.00", "999999999999999", "1000000000000000.00", null)]
    [InlineData(false, "1", "2.01")]
    [InlineData(false, "99999999999999.9")]
    [InlineData(false, "10000000000000000000.1")]
    public void TellsWhetherAllAreWhole(bool isWhole, params string?[] numbers)
    {
        var column = new NumberColumn(0);
        foreach (string? number in numbers)
        {
            column.Add(number is null ? null : decimal.Parse(number, CultureInfo.InvariantCulture));
        }

        Assert.Equal(isWhole, column.IsWhole);
    }

    [Fact]
    public void TakesTheRowsOfAnotherBelow()
    {
        decimal?[] above = [1.50m, null, 12_345_678_901_234_567_890.5m];
        decimal?[] further = [98_765_432_109_876_543_210.5m, 7, null, 0.25m];
        NumberColumn column = Of([]);
        column.Append(Of(above));
        Assert.False(column.IsWhole);
        column.Append(Of(further));
        column.Append(Of([]));
        column.Add(9);

        Assert.Equal([.. above, .. further, 9], column);
        Assert.Equal(8, column.Doubles.Length);
        Assert.Equal(98_765_432_109_876_543_210.5, column.Doubles[3]);
        NumberColumn whole = Of([1, null]);
        whole.Append(Of([2]));
        Assert.True(whole.IsWhole);
        whole.Append(Of([2.5m]));
        Assert.False(whole.IsWhole);
    }

    private static NumberColumn Of(decimal?[] numbers)
    {
        var column = new NumberColumn(0);
        foreach (decimal? number in numbers)
        {
            column.Add(number);
        }

        return column;
    }

    [Theory]
    [InlineData("12.50", false, "12.50", true)]
    [InlineData("0.00", false, "0.00", false)]
    [InlineData("12.", true, "12", true)]
    [InlineData("999999999999999", true, "999999999999999", true)]
    [InlineData("12.50", true, null, false)]
    [InlineData("12.0", true, null, false)]
    [InlineData("1000000000000000", true, null, false)]
    [InlineData("-1", false, null, false)]
    [InlineData("", false, null, false)]
    public void TakesACellOfAFewDigits(string cell, bool isWhole, string? added, bool isAbove0)
    {
        var column = new NumberColumn(0);

        Assert.Equal(added is not null, column.TryAdd(cell, isWhole, out bool above));
        Assert.Equal(isAbove0, above);
        Assert.Equal(
            added is null ? [] : [added],
            column.Select(number => number?.ToString(CultureInfo.InvariantCulture))
        );
    }

    /// <summary>As the number is read by .NET, of every number of decimals there may be.</summary>
    [Fact]
    public void GivesTheNearestDoubles()
    {
        string?[] written =
        [
            .. Enumerable
                .Range(0, 16)
                .Select(decimals => "123456789012347".Insert(15 - decimals, ".").Trim('.')),
            "0.1",
            "99999999999999.9",
            "0",
            "1234567890123456789.5",
            null,
        ];
        var column = new NumberColumn(0);
        foreach (string? text in written)
        {
            column.Add(text is null ? null : decimal.Parse(text, CultureInfo.InvariantCulture));
        }

        Assert.Equal(
            written.Select(text =>
                text is null ? double.NaN : double.Parse(text, CultureInfo.InvariantCulture)
            ),
            column.Doubles.ToArray()
        );
        Assert.Equal(
            written,
            column.Select(number => number?.ToString(CultureInfo.InvariantCulture))
        );
    }
}
