using Balance.Indicators.Planning.Mathematics;
using Fractions;

namespace Balance.Indicators.Planning.Tests.Mathematics;

/// <summary>What doubles cannot tell is told by decimals or rationals; and of what is alike the first is taken.</summary>
public sealed class ExactTests
{
    /// <summary>
    /// Two sections of 7 pupils with 3b and b have the coefficient (3b − b) / (3b + b) = 0.5: on the limit, whatever b is; a part in 10¹⁵ more or less
    /// is not.
    /// </summary>
    [Theory]
    [InlineData(1)]
    [InlineData(0.001)]
    [InlineData(0.0000000001)]
    [InlineData(1000)]
    [InlineData(100000000000000)]
    public void On_the_limit_it_holds(double unit)
    {
        for (int k = 1; k <= 150; k++)
        {
            decimal b = (decimal)unit * k;

            Assert.True(Holds(7, 3 * b, b), $"3 · {b}");
            Assert.False(Holds(7, 3 * b * 1.000000000000001m, b), $"More than 3 · {b}");
            Assert.True(Holds(7, 3 * b * 0.999999999999999m, b), $"Less than 3 · {b}");
        }
    }

    /// <summary>The same where the greater section has a third or a 30 000th of a supply, and pupils of other numbers.</summary>
    [Theory]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(30000)]
    public void On_the_limit_it_holds_with_a_share(int parts)
    {
        for (int k = 1; k <= 40; k++)
        {
            foreach (int more in new[] { -1, 0, 1 })
            {
                decimal b = 1e11m * k + 0.37m;
                var problem = new SupplyProblem(
                    [
                        new Supply(
                            3 * b * parts + 0.01m * more,
                            0.01m,
                            0,
                            1,
                            [
                                new SupplyPart(0, 11, new Fraction(1, parts)),
                                new SupplyPart(1, 11, new Fraction(parts - 1, parts)),
                            ]
                        ),
                        new Supply(b, 0.01m, 0, 1, [new SupplyPart(0, 11, 1)]),
                    ],
                    [0.5m, null]
                );

                Assert.Equal(more <= 0, problem.IsMet([0, 0]));
            }
        }
    }

    /// <summary>A step raises (2y + 1) / P least where that is least: 1/10 and 3/30 are alike, so the first; then 3/10 against it.</summary>
    [Fact]
    public void Of_those_alike_the_first_is_raised()
    {
        long[] steps = [0, 1, 4];
        var marginals = new Marginals(Problem(10, 30, 10), steps);

        List<int> taken = [];
        for (int i = 0; i < 7; i++)
        {
            int best = marginals.TakeLeast();
            steps[best]++;
            taken.Add(best);
        }

        // 1/10 3/30 9/10 | 3/10 3/30 9/10 | 3/10 5/30 | 3/10 7/30 | 3/10 9/30: the first | 5/10 9/30 | 5/10 11/30.
        Assert.Equal([0, 1, 1, 1, 0, 1, 1], taken);
    }

    /// <summary>100 000 001 / 100 000 000 is more than 100 000 003 / 100 000 002, by two parts in 10¹⁶, which doubles do not tell.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_nearly_alike_is_told_exactly(bool isSecond)
    {
        long[] steps = isSecond ? [50_000_000, 50_000_001] : [50_000_001, 50_000_000];
        SupplyProblem problem = isSecond
            ? Problem(100_000_000, 100_000_002)
            : Problem(100_000_002, 100_000_000);

        Assert.Equal(isSecond ? 1 : 0, new Marginals(problem, steps).TakeLeast());
    }

    /// <summary>(2y − 1) / P is 5/10, 199/10 and 3/10: the second is at its floor; of 5/10 and 5/10 the last.</summary>
    [Theory]
    [InlineData(3, 100, 2, 0)]
    [InlineData(3, 100, 3, 2)]
    [InlineData(0, 100, 1, 2)]
    [InlineData(0, 101, 1, 1)]
    public void Taken_is_where_most_is_above_the_floor(
        int first,
        int second,
        int third,
        int expected
    ) =>
        Assert.Equal(
            expected,
            Marginals.Greatest(Problem(10, 10, 10), [first, second, third], [0, 100, 0])
        );

    /// <summary>Only one stage with a limit, of one price, one step and sections of their own, is solved exactly.</summary>
    [Fact]
    public void What_is_uniform()
    {
        Supply own = new(1, 1, 0, 2, [new SupplyPart(0, 100, 1)]);
        Supply other = own with { Parts = [new SupplyPart(1, 100, 1)] };

        Assert.True(Fits([0.5m], own, own));
        Assert.False(Fits([null], own, own));
        Assert.False(Fits([0.5m, null], own, other));
        Assert.False(Fits([0.5m, 0.5m], own, other));
        Assert.False(Fits([0.5m], own, own with { Price = 1 }));
        Assert.False(Fits([0.5m], own, own with { Step = 0.01m }));
        Assert.False(Fits([0.5m], own, own with { Price = 1, Step = 0.01m }));
        Assert.False(
            Fits([0.5m], own, own with { Parts = [new SupplyPart(0, 100, new Fraction(1, 2))] })
        );

        static bool Fits(decimal?[] limits, params Supply[] supplies) =>
            UniformStage.Fits(new SupplyProblem(supplies, limits));
    }

    /// <summary>
    /// Sections of 100 pupils with 4000 and n others that have less than y: √n · (4000 − y) = 0.5 · (n·y + 4000), so y = 4000 · (√n − 0.5) / (√n + n / 2).
    /// All come up to it, and the certificate proves what is needed in real numbers; in hundredths it is the next whole number of them.
    /// </summary>
    [Theory]
    [InlineData(700)]
    [InlineData(700, 740, 650)]
    [InlineData(0, 10, 20, 30, 40, 50, 60, 70)]
    public void Sections_come_up_to_one_level(params int[] amounts)
    {
        int n = amounts.Length;
        double level = 4000 * (Math.Sqrt(n) - 0.5) / (Math.Sqrt(n) + n / 2.0);
        double needed = n * level - amounts.Sum();

        SupplyPlan plan = LeastAdditions.Solve(
            new SupplyProblem(
                amounts
                    .Append(4000)
                    .Select(amount => new Supply(
                        amount,
                        0.01m,
                        amount == 700 ? 5000 : 0,
                        1,
                        [new SupplyPart(0, 100, 1)]
                    )),
                [0.5m]
            )
        );

        Assert.Equal(needed, (double)plan.Certificate!.Bound, 6);
        Assert.Equal(Math.Ceiling((decimal)needed * 100) / 100, plan.Cost);
        Assert.True(plan.IsLeast);
        // Of hundredths, too, none has two more than another.
        decimal[] then = [.. amounts.Select((amount, i) => amount + 0.01m * plan.Steps[i])];
        Assert.InRange(then.Max() - then.Min(), 0, 0.01m);
        Assert.Equal(then.OrderDescending(), then.OrderBy(_ => 0));
        Assert.Equal(0, plan.Steps[n]);
    }

    private static SupplyProblem Problem(params int[] pupils) =>
        new(pupils.Select(each => new Supply(0, 1, 0, 1, [new SupplyPart(0, each, 1)])), [0.5m]);

    private static bool Holds(int pupils, decimal first, decimal second) =>
        new SupplyProblem(
            [
                new Supply(first, 1, 0, 1, [new SupplyPart(0, pupils, 1)]),
                new Supply(second, 1, 0, 1, [new SupplyPart(0, pupils, 1)]),
            ],
            [0.5m]
        ).IsMet([0, 0]);
}
