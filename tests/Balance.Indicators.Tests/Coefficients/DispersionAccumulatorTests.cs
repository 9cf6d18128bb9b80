using System.Text.Json;
using Balance.Indicators.Coefficients;
using CsCheck;

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
        DispersionAccumulator accumulator = AddAll(Sections(300, 0.4)).Add(0.1, 3).Add(1e60, 1e30);
        string json = JsonSerializer.Serialize(accumulator);
        Assert.Equal(accumulator, JsonSerializer.Deserialize<DispersionAccumulator>(json));
        Assert.Contains("\"count\":302", json);
        Assert.True(accumulator.SquaresParts.Length > 1);

        Assert.Equal(
            accumulator,
            new DispersionAccumulator(
                accumulator.Count,
                accumulator.PupilsParts.AsSpan(),
                accumulator.ResourcesParts.AsSpan(),
                accumulator.SquaresParts.AsSpan()
            )
        );
    }

    /// <summary>600 + 300 pupils; 4200 + 900; 4200²/600 + 900²/300 = 29 400 + 2 700.</summary>
    [Fact]
    public void The_state_of_whole_figures_is_what_one_reads_in_it()
    {
        DispersionAccumulator two = default(DispersionAccumulator).Add(4200, 600).Add(900, 300);

        Assert.Equal(
            """{"count":2,"pupils":[900],"resources":[5100],"squares":[32100]}""",
            JsonSerializer.Serialize(two)
        );
        Assert.Equal(
            """{"count":0,"pupils":[],"resources":[],"squares":[]}""",
            JsonSerializer.Serialize(default(DispersionAccumulator))
        );
        Assert.StartsWith(
            """{"count":1,"pupils":[1],"resources":[0.1],""",
            JsonSerializer.Serialize(default(DispersionAccumulator).Add(0.1, 1)),
            StringComparison.Ordinal
        );
        Assert.Equal("2 sections: pupils 900, resources 5100, squares 32100", two.ToString());
        Assert.Equal(two, new DispersionAccumulator(2, [600, 300], [5000, 100], [32100]));
    }

    [Theory]
    [InlineData(
        """{"count":1.5,"pupils":[1],"resources":[1],"squares":[1]}""",
        "\"count\" is not a whole number."
    )]
    [InlineData(
        """{"count":1,"pupils":1,"resources":[1],"squares":[1]}""",
        "The state has no list of numbers \"pupils\"."
    )]
    [InlineData(
        """{"count":1,"pupils":[1],"resources":["1"],"squares":[1]}""",
        "\"resources\" has an item that is not a number."
    )]
    [InlineData(
        """{"count":1,"pupils":[1],"resources":[1],"squares":[1e999]}""",
        "squares is Infinity: in the state of an accumulator it is made of numbers only."
    )]
    [InlineData(
        """{"count":1,"pupils":[1],"resources":[1]}""",
        "The state has no list of numbers \"squares\"."
    )]
    [InlineData("[]", "The state has no number \"count\".")]
    public void A_state_that_is_written_wrongly_is_refused(string json, string message)
    {
        var exception = Assert.Throws<JsonException>(() =>
            JsonSerializer.Deserialize<DispersionAccumulator>(json)
        );
        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
    }

    /// <summary>.NET writes it in digits that are those of the double below.</summary>
    [Fact]
    public void A_part_that_is_a_power_of_two_comes_back()
    {
        DispersionAccumulator one = default(DispersionAccumulator).Add(1.0 / (1 << 25), 1);
        Assert.Equal(
            one,
            JsonSerializer.Deserialize<DispersionAccumulator>(JsonSerializer.Serialize(one))
        );
    }

    public static TheoryData<string, int, double, double, double> WrongStates =>
        new()
        {
            { "count", -1, 0, 0, 0 },
            { "pupils", 0, 10, 0, 0 },
            { "pupils", 2, 0, 0, 0 },
            { "pupils", 2, -3, 0, 0 },
            { "pupils", 2, double.PositiveInfinity, 0, 0 },
            { "pupils", 2, double.NaN, 0, 0 },
            { "pupils", 2, 1e31, 0, 0 },
            { "pupils", 2, 1e-30, 0, 0 },
            { "resources", 2, 10, -1, 0 },
            { "resources", 2, 10, double.NaN, 0 },
            { "resources", 2, 10, 3e60, 0 },
            { "resources", 0, 0, 5, 0 },
            { "squares", 2, 10, 5, -3 },
            { "squares", 0, 0, 0, 3 },
            { "squares", 1, 10, 5, 3 },
            { "squares", 1, 2, 4, 8.000000000000002 },
            { "squares", 2, 2, 4, 0 },
            { "squares", 2, 2, 4, 7.999999999999999 },
            { "squares", 2, 2, 0, 1 },
        };

    [Theory]
    [MemberData(nameof(WrongStates))]
    public void A_state_that_no_sections_have_is_refused(
        string name,
        int count,
        double pupils,
        double resources,
        double squares
    )
    {
        var exception = Assert.Throws<ArgumentOutOfRangeException>(() =>
            new DispersionAccumulator(count, [pupils], [resources], [squares])
        );
        string rule =
            double.IsNaN(pupils + resources) || double.IsInfinity(pupils) ? "made of numbers only"
            : name == "count" ? "0 or more"
            : name == "pupils" ? "as many as so many sections have, and 0 without any"
            : name == "resources" ? "0 or more, and no more than so many sections have"
            : "no less than resources² / pupils, and just that for one section or none";
        Assert.Equal(name, exception.ParamName);
        Assert.Contains(
            $": in the state of an accumulator it is {rule}.",
            exception.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_least_mean_is_a_mean()
    {
        Dispersion least = default(DispersionAccumulator).Add(1e-100, 1).ToDispersion();
        Assert.Equal(1e-100, least.Mean);
        Assert.Equal(0, least.Coefficient);
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
    public void A_section_that_outweighs_the_others_beyond_all_digits_of_doubles_comes_and_goes()
    {
        DispersionAccumulator two = default(DispersionAccumulator).Add(1, 1).Add(3, 1);
        Assert.Equal(two, two.Add(1e16, 1).Remove(1e16, 1));
        Assert.Equal(two, two.Add(1e60, 1e-30).Remove(1e60, 1e-30));

        // Deviations of 1 from a mean of 2: a coefficient of 1/2.
        Assert.Equal(0.5, two.Add(1e60, 1e-30).Remove(1e60, 1e-30).ToDispersion().Coefficient);
    }

    /// <summary>What is left after the two removals, of which a state that was rounded threw.</summary>
    [Fact]
    public void What_was_added_first_can_be_removed_first()
    {
        DispersionAccumulator nothing = default(DispersionAccumulator)
            .Add(5, 68)
            .Add(1, 300)
            .Add(0, 80)
            .Remove(5, 68)
            .Remove(1, 300);
        Assert.Equal(default(DispersionAccumulator).Add(0, 80), nothing);
        Assert.False(nothing.ToDispersion().IsDefined);

        Assert.Equal(
            default,
            default(DispersionAccumulator).Add(2, 1).Add(1, 54).Remove(2, 1).Remove(1, 54)
        );
    }

    /// <summary>
    /// In any order, down to nothing; after each the state is that of the sections that are left, and the figures are right
    /// against fractions that share no code with the library.
    /// </summary>
    [Fact]
    public void Sections_of_the_size_of_schools_come_and_go_in_any_order() =>
        Gen.Select(Gen.Int[0, 60], Gen.Int[1, 400])
            .Array[1, 6]
            .SelectMany(sections => Gen.Shuffle(sections).Select(order => (sections, order)))
            .Sample(
                (sections, order) =>
                {
                    DispersionAccumulator left = AddAll(sections.Select(Doubles));
                    for (int gone = 1; gone <= order.Length; gone++)
                    {
                        (double x, double p) = Doubles(order[gone - 1]);
                        left = left.Remove(x, p);
                        if (
                            left != AddAll(order.Skip(gone).Select(Doubles))
                            || !IsRight(left.ToDispersion(), order[gone..])
                        )
                        {
                            return false;
                        }
                    }

                    return left == default;
                },
                iter: 5_000
            );

    /// <summary>Whatever a double can be: areas with decimals, what is large beside what is small, and replacing.</summary>
    [Fact]
    public void Sections_of_any_size_come_and_go_in_any_order()
    {
        Gen<double> resources = Gen.OneOf(
            Gen.Double[0, 1e60],
            Gen.Double[0, 20_000].Select(x => Math.Round(x, 2)),
            Gen.Int[-323, 60].Select(power => Math.Pow(10, power)),
            Gen.Const(0.0)
        );
        Gen<double> pupils = Gen.OneOf(
            Gen.Double[1e-30, 1e30],
            Gen.Int[1, 3000].Select(p => (double)p),
            Gen.Int[-30, 30].Select(power => Math.Clamp(Math.Pow(10, power), 1e-30, 1e30))
        );
        Gen.Select(resources, pupils)
            .Array[1, 6]
            .SelectMany(sections => Gen.Shuffle(sections).Select(order => (sections, order)))
            .Sample(
                (sections, order) =>
                {
                    DispersionAccumulator left = AddAll(sections);
                    string json = JsonSerializer.Serialize(left);
                    if (
                        JsonSerializer.Deserialize<DispersionAccumulator>(json) != left
                        || AddAll(order) != left
                    )
                    {
                        return false;
                    }

                    for (int gone = 1; gone <= order.Length; gone++)
                    {
                        (double x, double p) = order[gone - 1];
                        DispersionAccumulator other = left.Replace(x, p, 7, 3);
                        left = left.Remove(x, p);
                        if (
                            left != AddAll(order.Skip(gone))
                            || other != left.Add(7, 3)
                            || left.Merge(other) != other.Merge(left)
                        )
                        {
                            return false;
                        }
                    }

                    return left == default;
                },
                iter: 4_000
            );
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
        var full = new DispersionAccumulator(int.MaxValue, [10], [5], [3]);
        Assert.Throws<OverflowException>(() => full.Add(1, 1));
    }

    private static (double X, double P) Doubles((int X, int P) section) => section;

    /// <summary>To 1e-12, absolute or relative.</summary>
    private static bool IsRight(Dispersion actual, (int X, int P)[] sections)
    {
        int[] resources = [.. sections.Select(section => section.X)];
        int[] pupils = [.. sections.Select(section => section.P)];
        if (resources.Sum() == 0)
        {
            return !actual.IsDefined && actual.Count == sections.Length;
        }

        double mean = (double)resources.Sum() / pupils.Sum();
        double coefficient = Math.Sqrt(ClosedForm.Square(resources, pupils).ToDouble());
        return actual.Count == sections.Length
            && actual.Pupils == pupils.Sum()
            && Math.Abs(actual.Mean - mean) <= 1e-12 * Math.Max(1, mean)
            && Math.Abs(actual.Coefficient - coefficient) <= 1e-12 * Math.Max(1, coefficient)
            && Math.Abs(actual.StandardDeviation - mean * coefficient)
                <= 1e-12 * Math.Max(1, mean * coefficient);
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
