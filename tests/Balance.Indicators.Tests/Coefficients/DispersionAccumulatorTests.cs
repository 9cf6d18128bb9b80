using System.Text.Json;
using Balance.Indicators.Coefficients;

namespace Balance.Indicators.Tests.Coefficients;

public sealed class DispersionAccumulatorTests
{
    private const double Tolerance = 2e-14;

    [Theory]
    [InlineData(1, 0.3)]
    [InlineData(50, 0.5)]
    [InlineData(3000, 0.45)]
    [InlineData(3000, 1e-4)]
    [InlineData(3000, 1e-7)]
    public void Adding_one_by_one_agrees_with_one_run(int count, double coefficient)
    {
        (double X, double P)[] sections = Sections(count, coefficient);
        Same(sections, AddAll(sections).ToDispersion());
    }

    [Fact]
    public void Parts_merged_in_any_order_agree_with_one_run()
    {
        (double X, double P)[] sections = Sections(2000, 0.4);
        DispersionAccumulator[] parts = [.. sections.Chunk(300).Select(AddAll)];
        DispersionAccumulator forwards = parts.Aggregate((a, b) => a.Merge(b));
        DispersionAccumulator backwards = parts.Reverse().Aggregate((a, b) => a.Merge(b));

        Same(sections, forwards.ToDispersion());
        Same(sections, backwards.ToDispersion());
        Assert.Equal(forwards, forwards.Merge(default));
        Assert.Equal(forwards, default(DispersionAccumulator).Merge(forwards));
    }

    [Fact]
    public void Removing_and_replacing_agree_with_a_run_over_what_is_left()
    {
        (double X, double P)[] sections = Sections(400, 0.4);
        DispersionAccumulator all = AddAll(sections);
        (double x, double p) = sections[17];
        Same([.. sections.Where((_, i) => i != 17)], all.Remove(x, p).ToDispersion());

        (double X, double P)[] replaced = [.. sections];
        replaced[17] = (x + 500, p + 10);
        Same(replaced, all.Replace(x, p, x + 500, p + 10).ToDispersion());
    }

    [Fact]
    public void A_large_section_that_comes_and_goes_leaves_the_others_as_they_were()
    {
        (double X, double P)[] sections = Sections(100, 0.3);
        DispersionAccumulator accumulator = AddAll(sections).Add(4e9, 1e6).Remove(4e9, 1e6);
        Same(sections, accumulator.ToDispersion());
    }

    [Fact]
    public void Of_the_last_section_nothing_is_left()
    {
        DispersionAccumulator empty = default(DispersionAccumulator)
            .Add(0.1, 3)
            .Add(1e9, 7)
            .Remove(0.1, 3)
            .Remove(1e9, 7);
        Assert.Equal(default, empty);
        Assert.False(empty.ToDispersion().IsDefined);
        Assert.True(double.IsNaN(empty.ToDispersion().Mean));
    }

    [Fact]
    public void One_section_and_even_ones_have_no_spread_and_nothing_has_no_coefficient()
    {
        DispersionAccumulator one = default(DispersionAccumulator).Add(7, 3);
        Assert.Equal(
            (0.0, 0.0),
            (one.ToDispersion().Coefficient, one.ToDispersion().StandardDeviation)
        );
        Assert.Equal(0, one.Add(14, 6).Add(21, 9).ToDispersion().Coefficient);

        Dispersion nothing = default(DispersionAccumulator).Add(0, 10).Add(0, 20).ToDispersion();
        Assert.Equal(
            (2, 30.0, 0.0, 0.0),
            (nothing.Count, nothing.Pupils, nothing.Mean, nothing.StandardDeviation)
        );
        Assert.False(nothing.IsDefined);
    }

    [Fact]
    public void The_state_is_written_and_read_without_loss()
    {
        DispersionAccumulator accumulator = AddAll(Sections(300, 0.4)).Add(0.1, 3);
        string json = JsonSerializer.Serialize(accumulator);
        Assert.Equal(accumulator, JsonSerializer.Deserialize<DispersionAccumulator>(json));
        Assert.Contains("\"count\":301", json);
        Assert.NotEqual(0, accumulator.SquaresRest);

        Assert.Equal(
            accumulator,
            new DispersionAccumulator(
                accumulator.Count,
                accumulator.Pupils,
                accumulator.PupilsRest,
                accumulator.Resources,
                accumulator.ResourcesRest,
                accumulator.Squares,
                accumulator.SquaresRest
            )
        );
    }

    public static TheoryData<string, int, double[]> WrongStates =>
        new()
        {
            { "count", -1, [0, 0, 0, 0, 0, 0] },
            { "pupils", 0, [10, 0, 0, 0, 0, 0] },
            { "pupils", 2, [0, 0, 0, 0, 0, 0] },
            { "pupils", 2, [double.PositiveInfinity, 0, 0, 0, 0, 0] },
            { "pupilsRest", 2, [10, 1, 0, 0, 0, 0] },
            { "pupilsRest", 2, [10, double.NaN, 0, 0, 0, 0] },
            { "resources", 2, [10, 0, -1, 0, 0, 0] },
            { "resources", 2, [10, 0, double.NaN, 0, 0, 0] },
            { "resourcesRest", 2, [10, 0, 5, 0.5, 0, 0] },
            { "squares", 2, [10, 0, 5, 0, -3, 0] },
            { "squaresRest", 2, [10, 0, 5, 0, 3, 3] },
            { "squares", 0, [0, 0, 0, 0, 3, 0] },
            { "resources", 0, [0, 0, 5, 0, 0, 0] },
            { "squares", 1, [10, 0, 5, 0, 3, 0] },
            { "squares", 2, [2, 0, 4, 0, 0, 0] },
            { "squares", 2, [2, 0, 4, 0, 7.9, 0] },
            { "squares", 2, [2, 0, 0, 0, 1, 0] },
            { "pupils", 2, [1e31, 0, 0, 0, 0, 0] },
            { "resources", 2, [10, 0, 1e61, 0, 0, 0] },
        };

    [Theory]
    [MemberData(nameof(WrongStates))]
    public void A_state_that_no_sections_have_is_refused(string name, int count, double[] sums)
    {
        var exception = Assert.Throws<ArgumentOutOfRangeException>(() =>
            new DispersionAccumulator(count, sums[0], sums[1], sums[2], sums[3], sums[4], sums[5])
        );
        Assert.Equal(name, exception.ParamName);
    }

    [Fact]
    public void A_section_that_is_not_there_cannot_be_removed()
    {
        DispersionAccumulator two = default(DispersionAccumulator).Add(10, 5).Add(20, 5);
        Assert.Throws<InvalidOperationException>(() => default(DispersionAccumulator).Remove(1, 1));
        Assert.Throws<InvalidOperationException>(() => two.Remove(10, 11));
        Assert.Throws<InvalidOperationException>(() => two.Remove(10, 10));
        Assert.Throws<InvalidOperationException>(() => two.Remove(31, 5));
        Assert.Throws<InvalidOperationException>(() => two.Remove(20, 5).Remove(10, 4));
        var exception = Assert.Throws<InvalidOperationException>(() => two.Remove(30, 2));
        Assert.StartsWith(
            "A section with a resource of 30 and 2 pupils is not among the 2 sections",
            exception.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Resources_whose_squares_are_too_small_for_a_double_are_kept_until_others_come()
    {
        DispersionAccumulator tiny = default(DispersionAccumulator).Add(1e-200, 1).Add(1e-200, 1);
        string json = JsonSerializer.Serialize(tiny);
        Assert.Equal(tiny, JsonSerializer.Deserialize<DispersionAccumulator>(json));
        Assert.Throws<ArgumentOutOfRangeException>(() => tiny.ToDispersion());
    }

    [Fact]
    public void What_could_not_be_left_is_found_out()
    {
        DispersionAccumulator two = default(DispersionAccumulator).Add(1, 1).Add(3, 1);
        Assert.Throws<InvalidOperationException>(() => two.Remove(2, 1));
        Assert.Throws<InvalidOperationException>(() =>
            default(DispersionAccumulator).Add(5, 1).Remove(1, 1)
        );
    }

    [Fact]
    public void A_section_that_outweighs_the_others_beyond_all_digits_is_not_removed_silently()
    {
        DispersionAccumulator two = default(DispersionAccumulator).Add(1, 1).Add(3, 1);

        // Deviations of 1 from a mean of 2: a coefficient of 1/2.
        Assert.Equal(0.5, two.Add(1e10, 1).Remove(1e10, 1).ToDispersion().Coefficient, 1e-9);
        Assert.Throws<InvalidOperationException>(() => two.Add(1e16, 1).Remove(1e16, 1));
    }

    [Theory]
    [InlineData(-1, 5, "resource")]
    [InlineData(double.NaN, 5, "resource")]
    [InlineData(1e61, 5, "resource")]
    [InlineData(1, 0, "pupils")]
    [InlineData(1, double.NaN, "pupils")]
    public void What_cannot_be_is_refused(double resource, double pupils, string name)
    {
        Assert.Equal(
            name,
            Assert
                .Throws<ArgumentOutOfRangeException>(() =>
                    default(DispersionAccumulator).Add(resource, pupils)
                )
                .ParamName
        );
    }

    [Fact]
    public void More_sections_than_can_be_counted_are_refused()
    {
        var full = new DispersionAccumulator(int.MaxValue, 10, 0, 5, 0, 3, 0);
        Assert.Throws<OverflowException>(() => full.Add(1, 1));
    }

    private static DispersionAccumulator AddAll(IEnumerable<(double X, double P)> sections) =>
        sections.Aggregate(
            default(DispersionAccumulator),
            (all, section) => all.Add(section.X, section.P)
        );

    private static void Same((double X, double P)[] sections, Dispersion actual)
    {
        Dispersion expected = DifferenceCoefficient.Compute(
            [.. sections.Select(section => section.X)],
            [.. sections.Select(section => section.P)]
        );
        Assert.Equal(expected.Count, actual.Count);
        Assert.Equal(expected.Pupils, actual.Pupils);
        Assert.Equal(expected.Mean, actual.Mean, expected.Mean * Tolerance);
        Assert.Equal(expected.Coefficient, actual.Coefficient, expected.Coefficient * Tolerance);
        Assert.Equal(
            expected.StandardDeviation,
            actual.StandardDeviation,
            expected.StandardDeviation * Tolerance
        );
    }

    private static (double X, double P)[] Sections(int count, double coefficient)
    {
        var random = new Random(count);
        return
        [
            .. Enumerable
                .Range(0, count)
                .Select(_ => (double)random.Next(1, 3000))
                .Select(p =>
                    (p * 5.8 * (1 + coefficient * Math.Sqrt(3) * (2 * random.NextDouble() - 1)), p)
                ),
        ];
    }
}
