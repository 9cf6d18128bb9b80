namespace Balance.Indicators.Tests.Evaluations;

/// <summary>What is certain of a figure in a bracket, at its edges, below and above; null where it is open. Worked out by hand.</summary>
public sealed class FigureRangeTests
{
    [Theory]
    // Areas from 90 to below 96: 95.99 is inside, 96 is not.
    [InlineData(Comparison.AtLeast, 90, true)]
    [InlineData(Comparison.AtLeast, 90.01, null)]
    [InlineData(Comparison.AtLeast, 96, false)]
    [InlineData(Comparison.MoreThan, 89.99, true)]
    [InlineData(Comparison.MoreThan, 90, null)]
    [InlineData(Comparison.MoreThan, 96, false)]
    [InlineData(Comparison.AtMost, 96, true)]
    [InlineData(Comparison.AtMost, 95.99, null)]
    [InlineData(Comparison.AtMost, 89.99, false)]
    [InlineData(Comparison.LessThan, 96, true)]
    [InlineData(Comparison.LessThan, 95.99, null)]
    [InlineData(Comparison.LessThan, 90, false)]
    public void OfAreasTheUpperEdgeIsOutside(Comparison comparison, double limit, bool? holds) =>
        Assert.Equal(
            holds,
            FigureRange.Of(new Bracket(90, 96, 1), isWhole: false).Holds(comparison, (decimal)limit)
        );

    [Theory]
    // Classes from 41 to below 46: the greatest has 45 pupils.
    [InlineData(Comparison.AtLeast, 41, true)]
    [InlineData(Comparison.AtLeast, 45, null)]
    [InlineData(Comparison.AtLeast, 46, false)]
    [InlineData(Comparison.MoreThan, 44, null)]
    [InlineData(Comparison.MoreThan, 45, false)]
    [InlineData(Comparison.AtMost, 45, true)]
    [InlineData(Comparison.AtMost, 44, null)]
    [InlineData(Comparison.AtMost, 40, false)]
    [InlineData(Comparison.LessThan, 46, true)]
    [InlineData(Comparison.LessThan, 45, null)]
    [InlineData(Comparison.LessThan, 41, false)]
    public void OfClassesTheGreatestIsOneBelowTheEdge(
        Comparison comparison,
        double limit,
        bool? holds
    ) =>
        Assert.Equal(
            holds,
            FigureRange.Of(new Bracket(41, 46, 1), isWhole: true).Holds(comparison, (decimal)limit)
        );

    [Theory]
    [InlineData(Comparison.AtLeast, 56, true)]
    [InlineData(Comparison.AtLeast, 57, null)]
    [InlineData(Comparison.AtMost, 1000000, null)]
    [InlineData(Comparison.AtMost, 55, false)]
    [InlineData(Comparison.LessThan, 56, false)]
    public void WithoutAnEdgeThereIsNoGreatest(Comparison comparison, double limit, bool? holds) =>
        Assert.Equal(
            holds,
            FigureRange
                .Of(new Bracket(56, null, 1), isWhole: true)
                .Holds(comparison, (decimal)limit)
        );

    [Fact]
    public void SumsGoFromTheLeastToTheMost()
    {
        var one = new FigureRange(1, 3, true);
        var open = new FigureRange(2, 5, false);
        var endless = new FigureRange(4, null, false);

        Assert.Equal(new FigureRange(3, 8, false), one.Plus(open));
        Assert.Equal(new FigureRange(3, 8, false), open.Plus(one));
        Assert.Equal(new FigureRange(2, 6, true), one.Plus(one));
        Assert.Equal(new FigureRange(5, null, false), one.Plus(endless));
        Assert.Equal(new FigureRange(6, null, false), endless.Plus(open));
        Assert.Equal(new FigureRange(3, 7.5m, false), open.Times(1.5m));
    }

    [Fact]
    public void RoundedTheEdgeCanBeReached()
    {
        // 95.97 is below 95.98 and comes to 96.0.
        FigureRange area = FigureRange.Of(new Bracket(90, 95.98m, 1), isWhole: false);

        Assert.True(area.Holds(Comparison.LessThan, 96));
        Assert.Null(area.Round(1).Holds(Comparison.LessThan, 96));
        Assert.True(area.Round(1).Holds(Comparison.AtMost, 96));
    }
}
