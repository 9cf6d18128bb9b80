using System.Globalization;
using Balance.Indicators.Planning.Mathematics;
using Fractions;
using Xunit.Abstractions;

namespace Balance.Indicators.Planning.Tests.Mathematics;

/// <summary>Plans against all that could be done instead, in small counties; more of them with the variable BALANCE_TIMES.</summary>
public sealed class LeastAdditionsTests(ITestOutputHelper output)
{
    private static readonly int Times = int.Parse(
        Environment.GetEnvironmentVariable("BALANCE_TIMES") ?? "1",
        CultureInfo.InvariantCulture
    );

    [Fact]
    public void OneStageAtOnePriceIsTheLeast()
    {
        Tally tally = Compare(new Random(16), small => small.Uniform(), 400);

        Assert.Equal(tally.Binding, tally.Equal);
        Assert.Equal(0, tally.Unproven);
    }

    [Fact]
    public void AtPricesThatDifferTheLeastIsMostlyFound()
    {
        Tally tally = Compare(new Random(17), small => small.Uniform(isPriced: true), 200);

        Assert.True(tally.Equal >= tally.Binding * 0.95);
        Assert.True(tally.Worst <= 5, $"One is {tally.Worst} dearer than the least.");
    }

    [Fact]
    public void OfCompositeSchoolsTheLeastIsMostlyFound()
    {
        Tally tally = Compare(new Random(18), small => small.Composite(), 200);

        Assert.True(tally.Equal >= tally.Binding * 0.95);
        Assert.True(tally.Worst <= 1, $"One is {tally.Worst} more than the least.");
    }

    [Fact]
    public void OfCompositeSchoolsAtPricesThatDifferTheLeastIsMostlyFound()
    {
        Tally tally = Compare(new Random(19), small => small.Composite(isPriced: true), 100);

        Assert.True(tally.Equal >= tally.Binding * 0.95);
        Assert.True(tally.Worst <= 5, $"One is {tally.Worst} dearer than the least.");
    }

    /// <summary>
    /// Two sections of 100 pupils, 1 and 3 people, limit 0.3, no floor. κ² = 1.09. With y and 3: 2(y² + 9) ≤ 1.09(y + 3)², that is
    /// 0.91y² − 6.54y + 8.19 ≤ 0, so y ≥ (6.54 − √(42.7716 − 29.8116)) / 1.82 = 1.615…; whole: 2, one more person.
    /// </summary>
    [Fact]
    public void TwoSectionsAsByHand()
    {
        SupplyPlan plan = LeastAdditions.Solve(new SupplyProblem(Two(1, 3, 1m), [0.3m]));

        Assert.Equal([1L, 0L], plan.Steps.ToArray());
        Assert.Equal(1, plan.Cost);
        Assert.True(plan.IsLeast);
    }

    /// <summary>The same in hundredths: 1.6154 is not enough to reach with 0.61 (1.61), and is with 0.62 (1.62).</summary>
    [Fact]
    public void TwoSectionsInHundredthsAsByHand() =>
        Assert.Equal(0.62m, LeastAdditions.Solve(new SupplyProblem(Two(1, 3, 0.01m), [0.3m])).Cost);

    /// <summary>
    /// (y, 3) with coefficient (3 − y)/(3 + y): exactly 0.5 at y = 1, where the limit of 0.5 holds; a hundredth below it does not.
    /// </summary>
    [Theory]
    [InlineData("1", "0.00")]
    [InlineData("0.99", "0.01")]
    [InlineData("1.01", "0.00")]
    public void TheLimitItselfIsInside(string first, string more) =>
        Assert.Equal(
            decimal.Parse(more, CultureInfo.InvariantCulture),
            LeastAdditions
                .Solve(
                    new SupplyProblem(
                        Two(decimal.Parse(first, CultureInfo.InvariantCulture), 3, 0.01m),
                        [0.5m]
                    )
                )
                .Cost
        );

    /// <summary>Nobody has any: there is no coefficient, and it does not hold until somebody, here everybody, has.</summary>
    [Fact]
    public void WhereNobodyHasAnyThereIsNoCoefficient() =>
        Assert.Equal(
            [1L, 1L],
            LeastAdditions.Solve(new SupplyProblem(Two(0, 0, 1), [0.5m])).Steps.ToArray()
        );

    [Fact]
    public void SharesThatCannotBeMadeEvenAreRefused()
    {
        Supply[] supplies =
        [
            new(1, 1, 0, 1, [new(0, 10, new Fraction(1, 2)), new(1, 10, new Fraction(1, 2))]),
            new(9, 1, 0, 1, [new(0, 10, new Fraction(1, 3)), new(1, 10, new Fraction(2, 3))]),
        ];

        Assert.Throws<ArgumentException>(() =>
            LeastAdditions.Solve(new SupplyProblem(supplies, [0.1m, 0.1m]))
        );
    }

    private static Supply[] Two(decimal first, decimal second, decimal step) =>
        [
            new(first, step, 0, 1, [new SupplyPart(0, 100, 1)]),
            new(second, step, 0, 1, [new SupplyPart(0, 100, 1)]),
        ];

    /// <summary>Solves, and checks of each what must always be true: it holds, the bound is one, the certificate proves its own.</summary>
    private Tally Compare(
        Random random,
        Func<SmallProblem, (Supply[] Supplies, decimal?[] Limits)> make,
        int count
    )
    {
        count *= Times;
        var tally = new Tally();
        for (int i = 0; i < count; i++)
        {
            (Supply[] supplies, decimal?[] limits) = make(new SmallProblem(random));
            var all = new Enumeration(supplies, limits);

            SupplyPlan plan = LeastAdditions.Solve(new SupplyProblem(supplies, limits));

            Assert.True(all.IsMet(plan.Steps));
            Assert.All(
                plan.Steps.Zip(supplies),
                pair => Assert.True(pair.First >= pair.Second.Least)
            );
            Assert.Equal(all.Cost(plan.Steps), plan.Cost);
            decimal least = all.Least(plan.Cost);
            Assert.True(plan.LowerBound <= least, $"{plan.LowerBound} is no bound of {least}.");
            if (plan.Certificate is { } certificate)
            {
                Assert.True(all.Proves(certificate), "The certificate does not prove its bound.");
                if (plan.Proof is { } proof)
                {
                    Assert.True(
                        all.Proves(proof),
                        "The proof in whole steps does not prove what it says."
                    );

                    // There is a plan that costs what this would say that none does.
                    Assert.False(all.Proves(proof with { Most = plan.Cost }));
                    tally.Proofs++;
                }

                tally.Binding++;
                tally.Equal += plan.Cost == least ? 1 : 0;
                tally.Unproven += plan.IsLeast ? 0 : 1;
                tally.Worst = Math.Max(tally.Worst, plan.Cost - least);
            }
        }

        output.WriteLine(
            $"{tally.Binding} of {count} bind, {tally.Equal} of them the least, {tally.Proofs} proven in whole steps, {tally.Unproven} without proof, at most {tally.Worst} dearer"
        );
        Assert.True(tally.Binding > count / 5, "Too few in which a coefficient binds to tell.");
        return tally;
    }

    /// <summary>
    /// Two sections of one pupil each, a and b: 2(a² + b²) ≤ 1.25(a + b)² where a − b ≤ (a + b)/2, that is, a ≤ 3b. One step is one part in
    /// 3·10¹³ of a, and of a² no double is near enough to tell.
    /// </summary>
    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void LimitsAreHeldToTheLastStep(int steps, bool isMet)
    {
        var problem = new SupplyProblem([Alone(3e11m + 0.01m * steps), Alone(1e11m)], [0.5m]);

        Assert.Equal(isMet, problem.IsMet([0, 0]));

        static Supply Alone(decimal amount) => new(amount, 0.01m, 0, 1, [new SupplyPart(0, 1, 1)]);
    }

    private sealed class Tally
    {
        public int Binding { get; set; }

        public int Equal { get; set; }

        public int Unproven { get; set; }

        public int Proofs { get; set; }

        public decimal Worst { get; set; }
    }
}
