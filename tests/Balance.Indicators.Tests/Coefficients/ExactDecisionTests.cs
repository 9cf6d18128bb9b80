using System.Numerics;
using Balance.Indicators.Coefficients;

namespace Balance.Indicators.Tests.Coefficients;

/// <summary><c>IsAtMost</c>: exact, however near the limit.</summary>
public sealed class ExactDecisionTests
{
    /// <summary>
    /// Limits of 28 decimals at the coefficient itself, and within 1e-12 of it on either side. The oracle is the closed form
    /// in whole numbers: Σx²/P · ΣP ≤ (1 + c²)(Σx)².
    /// </summary>
    [Fact]
    public void A_hundred_thousand_cases_within_1e_12_of_their_limit_agree_with_whole_numbers()
    {
        const int Cases = 100_000;
        var random = new Random(41);
        int met = 0;
        int quick = 0;
        for (int i = 0; i < Cases; i++)
        {
            int sections = random.Next(2, 6);
            int[] pupils = [.. Enumerable.Range(0, sections).Select(_ => random.Next(1, 2500))];
            int[] resources = [.. pupils.Select(p => random.Next(1, 20 * p))];
            ClosedForm square = ClosedForm.Square(resources, pupils);
            decimal root = (decimal)square.RootTimesPowerOfTen(26) / 1e26m;
            decimal limit = Math.Max(
                0,
                root + (decimal)((random.NextDouble() * 2 - 1) * Math.Pow(10, -random.Next(12, 27)))
            );
            bool expected = IsAtMost(square, limit);

            Assert.Equal(
                expected,
                DifferenceCoefficient.IsAtMost(
                    [.. resources.Select(x => (decimal)x)],
                    [.. pupils.Select(p => (decimal)p)],
                    limit
                )
            );
            Assert.Equal(
                expected,
                DifferenceCoefficient.IsAtMost(
                    [.. resources.Select(x => (double)x)],
                    [.. pupils.Select(p => (double)p)],
                    limit
                )
            );
            met += expected ? 1 : 0;
            double fast = DifferenceCoefficient
                .Compute([.. resources.Select(x => (double)x)], [.. pupils.Select(p => (double)p)])
                .Coefficient;
            quick += RootMean.Sign(fast, ErrorBound.Of(fast), limit) is null ? 0 : 1;
        }

        // Both answers, and both ways to them, are among the cases.
        Assert.InRange(met, Cases / 4, 3 * Cases / 4);
        Assert.InRange(quick, Cases / 100, Cases - Cases / 100);
    }

    [Fact]
    public void The_limit_itself_is_inside_and_the_next_decimal_below_it_is_not()
    {
        // 50 and 150 over 100 pupils each: exactly 0.5.
        const decimal Below = 0.4999999999999999999999999999m;
        Assert.True(DifferenceCoefficient.IsAtMost([50m, 150m], [100m, 100m], 0.5m));
        Assert.True(DifferenceCoefficient.IsAtMost([50.0, 150], [100, 100], 0.5m));
        Assert.False(DifferenceCoefficient.IsAtMost([50m, 150m], [100m, 100m], Below));
        Assert.False(DifferenceCoefficient.IsAtMost([50.0, 150], [100, 100], Below));
    }

    [Fact]
    public void Decimals_are_taken_as_they_are_written_and_doubles_as_they_are()
    {
        // Three times as much per pupil: exactly 0.5 in decimals, whichever the figures.
        Assert.True(DifferenceCoefficient.IsAtMost([0.1m, 0.3m], [1m, 1m], 0.5m));
        Assert.True(DifferenceCoefficient.IsAtMost([0.3m, 0.9m], [1m, 1m], 0.5m));

        // The double 0.3 is less than three times the double 0.1, and the double 0.9 more than three times the double 0.3.
        Assert.True(DifferenceCoefficient.IsAtMost([0.1, 0.3], [1, 1], 0.5m));
        Assert.False(DifferenceCoefficient.IsAtMost([0.3, 0.9], [1, 1], 0.5m));
    }

    [Fact]
    public void One_section_and_even_ones_are_within_any_limit()
    {
        Assert.True(DifferenceCoefficient.IsAtMost([7m], [3m], 0));
        Assert.True(DifferenceCoefficient.IsAtMost([1m, 2m], [3m, 6m], 0));
        Assert.False(
            DifferenceCoefficient.IsAtMost([1m, 2.0000000000000000000000001m], [3m, 6m], 0)
        );
    }

    [Fact]
    public void What_is_undefined_is_neither()
    {
        Assert.Null(DifferenceCoefficient.IsAtMost(Array.Empty<decimal>(), [], 0.5m));
        Assert.Null(DifferenceCoefficient.IsAtMost([0m, 0m], [10m, 20m], 0.5m));
        Assert.Null(DifferenceCoefficient.IsAtMost([0.0, 0.0], [10, 20], 0.5m));
    }

    [Fact]
    public void What_cannot_be_is_refused()
    {
        Assert.Equal(
            "pupils",
            Assert
                .Throws<ArgumentException>(() => DifferenceCoefficient.IsAtMost([1m], [], 0.5m))
                .ParamName
        );
        Assert.Equal(
            "resources",
            Assert
                .Throws<ArgumentOutOfRangeException>(() =>
                    DifferenceCoefficient.IsAtMost([-1m], [1m], 0.5m)
                )
                .ParamName
        );
        Action[] negative =
        [
            () => DifferenceCoefficient.IsAtMost([1m], [1m], -0.1m),
            () => DifferenceCoefficient.IsAtMost([1.0], [1.0], -0.1m),
        ];
        foreach (Action ask in negative)
        {
            var exception = Assert.Throws<ArgumentOutOfRangeException>(ask);
            Assert.Equal("limit", exception.ParamName);
            Assert.StartsWith("limit is -0.1:", exception.Message, StringComparison.Ordinal);
        }
    }

    private static bool IsAtMost(ClosedForm square, decimal limit)
    {
        // √(n/d) ≤ a/b with b = 10^28: n·b² ≤ a²·d.
        BigInteger scale = BigInteger.Pow(10, 28);
        BigInteger a =
            (BigInteger)(limit * 1e14m) * BigInteger.Pow(10, 14)
            + (BigInteger)((limit * 1e14m - decimal.Truncate(limit * 1e14m)) * 1e14m);
        return square.Numerator * scale * scale <= a * a * square.Denominator;
    }
}
