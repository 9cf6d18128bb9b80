using Balance.Indicators.Coefficients;
using CsCheck;

namespace Balance.Indicators.Tests.Coefficients;

/// <summary>What rounding must not leave behind: a spread where there is none, and fewer than 14 digits where the first rows mislead.</summary>
public class ExactDigitsTests
{
    [Fact(DisplayName = "任意一个学部，差异系数恰为零")]
    public void OneSectionHasNoSpread() =>
        Gen.Select(Gen.Int[1, 10_000_000], Gen.Int[1, 5000])
            .Sample(
                (hundredths, pupils) =>
                    DifferenceCoefficient.Compute([hundredths / 100.0], [pupils]).Coefficient == 0,
                iter: 10_000
            );

    [Fact(DisplayName = "任意多个生均完全相同的学部，差异系数恰为零")]
    public void ProportionalSectionsHaveNoSpread() =>
        Gen.Select(Gen.Int[1, 1000], Gen.Int[1, 50], Gen.Int[1, 400].Array[1, 200])
            .Sample(
                (amount, per, multiples) =>
                    DifferenceCoefficient
                        .Compute(
                            [.. multiples.Select(multiple => (double)(amount * multiple))],
                            [.. multiples.Select(multiple => (double)(per * multiple))]
                        )
                        .Coefficient == 0,
                iter: 2000
            );

    /// <summary>
    /// The kernel takes its first shift from the first eight rows. Here these have a hundred times as much per pupil as the
    /// others and hardly any pupils, so about that shift the spread of the others drowns in the rounding of large squares.
    /// </summary>
    [Theory(DisplayName = "前八个学部与其余的生均相差悬殊而学生很少：差异系数仍有 14 位有效数字")]
    [InlineData(3)]
    [InlineData(10)]
    [InlineData(30)]
    [InlineData(100)]
    public void ABadFirstSampleKeepsTheDigits(int times)
    {
        var random = new Random(times);
        int[] pupils =
        [
            .. Enumerable.Range(0, 2000).Select(i => i < 8 ? 1 : random.Next(500, 1500)),
        ];
        int[] resources =
        [
            .. pupils.Select((p, i) => i < 8 ? 1000 * times : 1000 * p + random.Next(0, 50 * p)),
        ];
        double expected =
            (double)ClosedForm.Square(resources, pupils).RootTimesPowerOfTen(20) / 1e20;
        double coefficient = DifferenceCoefficient
            .Compute([.. resources.Select(x => (double)x)], [.. pupils.Select(p => (double)p)])
            .Coefficient;

        Assert.True(
            Math.Abs(coefficient / expected - 1) < 1e-14,
            FormattableString.Invariant($"{coefficient:R} ≠ {expected:R}")
        );
    }
}
