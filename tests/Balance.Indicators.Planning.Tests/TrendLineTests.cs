namespace Balance.Indicators.Planning.Tests;

/// <summary>Lines of least squares through three years or more, worked out by hand.</summary>
public sealed class TrendLineTests
{
    /// <summary>
    /// 0.62, 0.58, 0.56 in three years: mean 0.586667, slope (0.56 − 0.62) ÷ 2 = −0.03. Off the line by +0.003333, −0.006667, +0.003333:
    /// squares 0.0000666667, one degree of freedom, deviation 0.00816497; the slope's standard error is that ÷ √2 = 0.00577350. Student's t
    /// of one degree at 90 % is tan(0.4 π) = 3.0776835.
    /// </summary>
    [Fact]
    public void A_line_through_three_years_by_hand()
    {
        var line = TrendLine.Through([2023, 2024, 2025], [0.62m, 0.58m, 0.56m]);

        Assert.Equal(3, line.Years);
        Assert.Equal(-0.03m, line.Slope);
        Assert.Equal(0.005774m, line.SlopeError);
        Assert.True(line.IsClear);
        // 0.586667 − 0.03 · 3 two years after the last.
        Assert.Equal(0.496667m, line.ValueIn(2027));
        // 3.0776835 · 0.00816497 · √(1 + 1/3 + 3² / 2) = 0.0251292 · 2.4152295.
        Assert.Equal(0.060693m, line.RangeIn(2027));
        Assert.Equal("-0.03 ± 0.005774", line.ToString());
    }

    /// <summary>
    /// 0, 1, 0, 1: slope 1 ÷ 5, off the line by −0.2, 0.6, −0.6, 0.2, squares 0.8, two degrees of freedom, deviation √0.4; ÷ √5 0.282843. Student's t of two
    /// degrees at 90 % is 1.885618, and √0.4 · √(1 + 1/4 + 2.5² / 5) = 1.
    /// </summary>
    [Fact]
    public void A_line_through_four_years_by_hand()
    {
        var line = TrendLine.Through([2022, 2023, 2024, 2025], [0, 1, 0, 1]);

        Assert.Equal((4, 0.2m, 0.282843m), (line.Years, line.Slope, line.SlopeError));
        Assert.Equal((1m, 1.885618m), (line.ValueIn(2026), line.RangeIn(2026)));
        Assert.False(line.IsClear);
    }

    /// <summary>Years that are not next to each other: 0, 1 and 3 with 1, 2 and 4 lie on a line of slope 1, without any error.</summary>
    [Fact]
    public void What_lies_on_a_line_has_no_error()
    {
        var line = TrendLine.Through([2020, 2021, 2023], [1, 2, 4]);

        Assert.Equal(1m, line.Slope);
        Assert.Equal(0m, line.SlopeError);
        Assert.Equal(0m, line.RangeIn(2030));
        Assert.Equal(11m, line.ValueIn(2030));
    }

    /// <summary>
    /// 0, 1, 0: slope 0. And 0, 2, 2: slope 1, off by −1/3, +2/3, −1/3, so squares 2/3, standard error √(1/3) = 0.57735; 3.0776835 times that is
    /// 1.77691, more than 1: the direction is not clear.
    /// </summary>
    [Fact]
    public void A_slope_within_its_range_is_not_clear()
    {
        Assert.False(TrendLine.Through([1, 2, 3], [0, 1, 0]).IsClear);
        var line = TrendLine.Through([1, 2, 3], [0, 2, 2]);
        Assert.Equal(0.57735m, line.SlopeError);
        Assert.False(line.IsClear);
    }

    [Fact]
    public void What_no_line_goes_through_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => TrendLine.Through(null!, [1, 2, 3]));
        Assert.Throws<ArgumentNullException>(() => TrendLine.Through([1, 2, 3], null!));
        const string Few =
            "A line goes through three years or more, with a value for each; there are ";
        Refused(Few + "2 years and 2 values. (Parameter 'years')", [1, 2], [1, 2]);
        Refused(Few + "3 years and 2 values. (Parameter 'years')", [1, 2, 3], [1, 2]);
        const string Rise = "Years rise from 1 to 9999; year ";
        Refused(Rise + "3 is 3. (Parameter 'years')", [1, 3, 3], [1, 2, 3]);
        Refused(Rise + "1 is 0. (Parameter 'years')", [0, 1, 2], [1, 2, 3]);
        Refused(Rise + "3 is 10000. (Parameter 'years')", [9998, 9999, 10000], [1, 2, 3]);
        Refused(
            "Values are from −10¹² to 10¹²; that of 2 is -1000000000001. (Parameter 'values')",
            [1, 2, 3],
            [1, -1_000_000_000_001, 3]
        );
        var line = TrendLine.Through([1, 2, 9999], [1, 2, 1_000_000_000_000]);
        Assert.Equal((3, 1), (line.Years, Math.Sign(line.ValueIn(9999) - line.ValueIn(1))));
        Assert.StartsWith(
            "Years are from 1 to 9999.",
            Assert.Throws<ArgumentOutOfRangeException>(() => line.ValueIn(0)).Message,
            StringComparison.Ordinal
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => line.RangeIn(10000));

        static void Refused(string message, int[] years, decimal[] values) =>
            Assert.Equal(
                message,
                Assert.Throws<ArgumentException>(() => TrendLine.Through(years, values)).Message
            );
    }
}
