using Balance.Indicators.Planning.Mathematics;

namespace Balance.Indicators.Planning.Tests.Mathematics;

/// <summary>
/// Single small problems in which a coefficient binds, each by itself and in no time: the least is found by trying everything, in rationals, and proofs are
/// checked in rationals. They are some for which the search has much to do; <see cref="LeastAdditionsTests"/> has hundreds of all kinds.
/// </summary>
public sealed class SmallPlanTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(10)]
    [InlineData(12)]
    [InlineData(14)]
    [InlineData(18)]
    [InlineData(23)]
    [InlineData(25)]
    [InlineData(26)]
    [InlineData(27)]
    [InlineData(34)]
    [InlineData(36)]
    [InlineData(63)]
    [InlineData(70)]
    [InlineData(94)]
    [InlineData(97)]
    [InlineData(105)]
    [InlineData(110)]
    [InlineData(128)]
    [InlineData(142)]
    public void Of_two_stages_the_least_is_found_and_proven(int seed)
    {
        (Supply[] supplies, decimal?[] limits) = new SmallProblem(
            new Random(1000 + seed)
        ).Composite();
        var problem = new SupplyProblem(supplies, limits);
        var all = new Enumeration(supplies, limits);

        SupplyPlan plan = LeastAdditions.Solve(problem);

        decimal least = all.Least(plan.Cost);
        Assert.True(all.IsMet(plan.Steps));
        Assert.Equal(all.Cost(plan.Steps), plan.Cost);
        Assert.Equal((least, least), (plan.Cost, plan.LowerBound));
        Assert.True(all.Proves(plan.Certificate!));
        if (plan.Proof is { } proof)
        {
            Assert.Equal(least - 1, proof.Most);
            Assert.True(all.Proves(proof));
        }
        else
        {
            Assert.True(plan.Certificate!.Bound > least - 1);
        }

        for (int t = 0; t < limits.Length; t++)
        {
            Assert.Equal(limits[t] is null, plan.Certificate!.Weights[t].IsEmpty);
        }

        // That nothing costs a step less can always be proven, and that nothing costs as much never; then the search ends at a plan that does.
        decimal[] costs = [least, least - 1];
        WholeSearch[] searches =
        [
            .. costs
                .Where(cost => cost >= all.Cost([.. supplies.Select(supply => supply.Least)]))
                .Select(cost => new WholeSearch(problem, plan.Certificate!, cost)),
        ];
        Assert.Null(searches[0].Proof);
        Assert.True(all.IsMet(searches[0].Nearest));
        Assert.Equal(least, all.Cost(searches[0].Nearest));
        Assert.All(
            searches.Skip(1),
            search => Assert.True(search.Proof is { } below && all.Proves(below))
        );
    }

    [Theory]
    [InlineData(5)]
    [InlineData(7)]
    [InlineData(14)]
    [InlineData(27)]
    [InlineData(58)]
    [InlineData(60)]
    [InlineData(67)]
    [InlineData(86)]
    [InlineData(93)]
    [InlineData(100)]
    [InlineData(110)]
    [InlineData(111)]
    [InlineData(124)]
    [InlineData(135)]
    [InlineData(161)]
    [InlineData(174)]
    [InlineData(190)]
    [InlineData(210)]
    [InlineData(240)]
    [InlineData(244)]
    public void Of_two_stages_at_prices_that_differ_the_least_is_found(int seed) =>
        IsLeast(new SmallProblem(new Random(1000 + seed)).Composite(isPriced: true));

    [Theory]
    [InlineData(18)]
    [InlineData(38)]
    [InlineData(60)]
    [InlineData(67)]
    [InlineData(189)]
    [InlineData(195)]
    [InlineData(223)]
    [InlineData(224)]
    public void Of_one_stage_at_prices_that_differ_the_least_is_found(int seed) =>
        IsLeast(new SmallProblem(new Random(1000 + seed)).Uniform(isPriced: true));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Of_one_stage_at_one_price_the_least_is_found(int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < 8; i++)
        {
            IsLeast(new SmallProblem(random).Uniform());
        }
    }

    /// <summary>Up to 35 schools, of which nobody can try everything: the plan costs what, by a certificate or a proof, nothing costs less than.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(31)]
    [InlineData(34)]
    [InlineData(36)]
    [InlineData(37)]
    [InlineData(39)]
    [InlineData(40)]
    [InlineData(46)]
    public void Of_dozens_of_schools_a_proof_tells_that_it_is_the_least(int seed)
    {
        decimal?[] limits = [0.3m, 0.25m];
        Supply[] supplies = LargeProblemTests.Make(
            new Random(1000 + seed),
            12 + seed / 2,
            true,
            false,
            1
        );
        var all = new Enumeration(supplies, limits);

        SupplyPlan plan = LeastAdditions.Solve(new SupplyProblem(supplies, limits));

        Assert.True(all.IsMet(plan.Steps));
        Assert.Equal(all.Cost(plan.Steps), plan.Cost);
        Assert.True(plan.IsLeast);
        Assert.True(all.Proves(plan.Certificate!));
        Assert.True(
            plan.Proof is { } proof
                ? proof.Most == plan.Cost - 1 && all.Proves(proof)
                : plan.Certificate!.Bound > plan.Cost - 1
        );
    }

    private static void IsLeast((Supply[] Supplies, decimal?[] Limits) of)
    {
        var all = new Enumeration(of.Supplies, of.Limits);

        SupplyPlan plan = LeastAdditions.Solve(new SupplyProblem(of.Supplies, of.Limits));

        decimal least = all.Least(plan.Cost);
        Assert.True(all.IsMet(plan.Steps));
        Assert.Equal(least, plan.Cost);
        Assert.True(plan.LowerBound <= least);
        Assert.True(plan.Certificate is null || all.Proves(plan.Certificate));
    }
}
