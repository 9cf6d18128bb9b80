namespace Balance.Indicators.Tests.Evaluations;

public sealed class ExactlyTests
{
    /// <summary>Of figures below, at and above their limit, as numbers and as they are reported.</summary>
    [Theory]
    [InlineData(Comparison.AtLeast, false, true, true)]
    [InlineData(Comparison.AtMost, true, true, false)]
    [InlineData(Comparison.LessThan, true, false, false)]
    [InlineData(Comparison.MoreThan, false, false, true)]
    public void A_comparison_holds_or_not(Comparison comparison, bool below, bool at, bool above)
    {
        decimal[] figures = [0.44m, 0.45m, 0.46m];
        Assert.Equal(
            [below, at, above],
            figures.Select(figure => Exactly.Holds(figure, comparison, 0.45m))
        );
        Assert.Equal(
            [below, at, above],
            figures.Select(figure =>
                Exactly.Holds(Rational.Of(figure), comparison, Rational.Of(0.45m))
            )
        );
    }

    /// <summary>Four times the greatest decimal, and the greatest itself; what is past the end becomes the end.</summary>
    [Fact]
    public void What_is_past_a_decimal_is_told_as_its_end()
    {
        Rational greatest = decimal.MaxValue;
        Rational beyond = greatest * 4;

        Assert.Equal(
            [decimal.MaxValue, decimal.MinValue, decimal.MaxValue, decimal.MinValue, 0.25m],
            [
                Exactly.ToDecimal(beyond),
                Exactly.ToDecimal(-beyond),
                Exactly.ToDecimal(greatest),
                Exactly.ToDecimal(-greatest),
                Exactly.ToDecimal(greatest / beyond),
            ]
        );
    }

    /// <summary>All the digits of a limit, two at least.</summary>
    [Fact]
    public void The_limit_of_a_coefficient_is_shown_with_its_digits()
    {
        decimal?[] limits = [0.5m, 0.455m, null];
        Assert.Equal(["≤ 0.50", "≤ 0.455", "—"], limits.Select(FigureText.CoefficientLimit));
    }
}
