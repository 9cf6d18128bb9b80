using Balance.Indicators.Planning.Mathematics;

namespace Balance.Indicators.Planning.Tests.Mathematics;

/// <summary>
/// One step more or less at a few of three schools of 100 pupils each, of which nothing is there yet. Their coefficient is the deviation of the
/// steps over their mean.
/// </summary>
public sealed class WholeNeighboursTests
{
    private const double Dear = 99;

    /// <summary>Of 10, 10 and 4 it is √8 / 8 = 0.354, of 10, 10 and 5 √5.56 / 8.33 = 0.283; of 11, 10 and 4 more than before.</summary>
    [Theory]
    [InlineData(1.0, true)]
    [InlineData(0.999, false)]
    public void OneStepMoreIsTakenWhereItMayBeLost(double room, bool isFound)
    {
        WholeNeighbours neighbours = Of(0.3m, more: [0, 0, 1], less: [Dear, Dear, Dear]);
        long[] steps = [10, 10, 4];

        Assert.Equal(isFound, neighbours.Find(steps, 1, room));
        Assert.Equal([10, 10, isFound ? 5 : 4], steps);
    }

    /// <summary>Of 12, 10 and 9 it is 0.121, of 11, 10 and 9 √0.667 / 10 = 0.082.</summary>
    [Theory]
    [InlineData(1.0, 0, true)]
    [InlineData(1.0, 11, true)]
    [InlineData(1.0, 12, false)]
    [InlineData(0.999, 0, false)]
    public void OneStepLessIsTakenAboveTheLeast(double room, long least, bool isFound)
    {
        WholeNeighbours neighbours = Of(
            0.1m,
            more: [Dear, Dear, Dear],
            less: [1, Dear, Dear],
            least
        );
        long[] steps = [12, 10, 9];

        Assert.Equal(isFound, neighbours.Find(steps, -1, room));
        Assert.Equal([isFound ? 11 : 12, 10, 9], steps);
    }

    /// <summary>9, 10 and 5 have √4.67 / 8 = 0.27: one less at the first and one more at the last, which lose 3 together.</summary>
    [Theory]
    [InlineData(3.0, true)]
    [InlineData(2.9, false)]
    public void WhatIsLostIsAddedUp(double room, bool isFound)
    {
        WholeNeighbours neighbours = Of(0.3m, more: [Dear, Dear, 1], less: [2, Dear, Dear]);
        long[] steps = [10, 10, 4];

        Assert.Equal(isFound, neighbours.Find(steps, 0, room));
        Assert.Equal(isFound ? [9, 10, 5] : [10, 10, 4], steps);
    }

    /// <summary>Two more are asked for: at the last and at one of the others, of which the first loses less. Of 11, 10 and 5 it is √6.89 / 8.67 = 0.303.</summary>
    [Fact]
    public void AsManyAreAddedAsAreAskedFor()
    {
        WholeNeighbours neighbours = Of(0.31m, more: [2, 3, 1], less: [Dear, Dear, Dear]);
        long[] steps = [10, 10, 4];

        Assert.True(neighbours.Find(steps, 2, 10));
        Assert.Equal([11, 10, 5], steps);
    }

    /// <summary>Of 10, 4 and 4 it is 0.471; of 10, 5 and 4, and of 10, 4 and 5, √6.89 / 6.33 = 0.415.</summary>
    [Theory]
    [InlineData(2, 1, 4, 5)]
    [InlineData(1, 2, 5, 4)]
    public void WhatLosesLeastIsTakenFirst(double second, double third, long ofSecond, long ofThird)
    {
        WholeNeighbours neighbours = Of(
            0.42m,
            more: [Dear, second, third],
            less: [Dear, Dear, Dear]
        );
        long[] steps = [10, 4, 4];

        Assert.True(neighbours.Find(steps, 1, 5));
        Assert.Equal([10, ofSecond, ofThird], steps);
    }

    [Fact]
    public void EachSearchBeginsAnew()
    {
        WholeNeighbours neighbours = Of(0.3m, more: [Dear, Dear, 1], less: [Dear, Dear, Dear]);
        Assert.True(neighbours.Find([10, 10, 4], 1, 1));

        neighbours.More[2] = 2;
        long[] steps = [10, 10, 4];
        Assert.False(neighbours.Find(steps, 1, 1));
        Assert.Equal([10, 10, 4], steps);
    }

    /// <summary>What holds already is a plan, and so is what holds exactly: of 3 and 1 it is 1 / 2.</summary>
    [Fact]
    public void WhatHoldsIsLeftAsItIs()
    {
        long[] steps = [10, 10, 9];
        Assert.True(Of(0.3m, more: [0, 0, 0], less: [0, 0, 0]).Find(steps, 0, 1));
        Assert.Equal([10, 10, 9], steps);

        var two = new WholeNeighbours(Problem(2, decimal.One / 2, 0));
        long[] atLimit = [3, 1];
        Assert.True(two.Find(atLimit, 0, 0));
    }

    private static WholeNeighbours Of(decimal limit, double[] more, double[] less, long least = 0)
    {
        var neighbours = new WholeNeighbours(Problem(more.Length, limit, least));
        more.CopyTo(neighbours.More, 0);
        less.CopyTo(neighbours.Less, 0);
        return neighbours;
    }

    private static SupplyProblem Problem(int schools, decimal limit, long least) =>
        new(
            Enumerable
                .Range(0, schools)
                .Select(_ => new Supply(0, 1, least, 1, [new SupplyPart(0, 100, 1)])),
            [limit]
        );
}
