using System.Globalization;

namespace Balance.Indicators.Cli.Tests;

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

    [Fact]
    public void TakesDigits()
    {
        var column = new NumberColumn(0);
        column.Add(1250, 2);

        Assert.Equal("12.50", column[0]!.Value.ToString(CultureInfo.InvariantCulture));
    }
}
