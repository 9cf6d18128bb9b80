using Balance.Indicators.Planning.Mathematics;
using Fractions;

namespace Balance.Indicators.Planning.Tests.Mathematics;

/// <summary>
/// Cheapest amounts in real numbers. What they are is known by the conditions of Karush, Kuhn and Tucker, which are sufficient, for the amounts that hold
/// are convex: with λ ≥ 0 and m = κ·√(Σy²/P / N) of each stage, what a supply earns, Σ λ·(m − y/P)·σ, is its price where it is above its floor and at most
/// its price where it is not; and a limit with λ above 0 holds with nothing to spare.
/// </summary>
public sealed class ConeTests
{
    /// <summary>
    /// Two sections of 100 pupils with y and 4000, limit 0.5: (4000 − y) / (4000 + y) = 0.5 at y = 4000 / 3. Σy²/P is 1777777.7… / 100 + 160 000 = 177 777.7…,
    /// so m = √(1.25 · 177 777.7… / 200) = 33.3…, and at the price 1 λ = 1 / (33.3… − 13.3…) = 0.05.
    /// </summary>
    [Theory]
    [InlineData(1400, 4001, 0.04)]
    [InlineData(1300, 3990, 0.06)]
    [InlineData(1500, 4000, 0.045)]
    [InlineData(1333.3, 4000, 0.05)]
    public void The_last_digits_of_two_sections_by_hand(
        double first,
        double second,
        double multiplier
    )
    {
        var problem = new SupplyProblem([Alone(0, 100, 700, 1), Alone(0, 100, 4000, 1)], [0.5m]);

        (double[] amounts, double[] multipliers) = ConePolish
            .Solve(problem, [first, second], [multiplier])!
            .Value;

        Assert.Equal(4000 / 3.0, amounts[0], 8);
        Assert.Equal(4000, amounts[1]);
        Assert.Equal(0.05, multipliers[0], 12);
    }

    /// <summary>From a few per cent off, in either direction.</summary>
    [Theory]
    [MemberData(nameof(Problems))]
    public void The_last_digits_are_those_of_the_cheapest(int number)
    {
        SupplyProblem problem = Make(number);
        (double[] amounts, Certificate certificate) = ConeProgram.Solve(problem, EvenOf(problem));
        foreach (double off in new[] { 0.97, 1.03 })
        {
            (double[] polished, double[] multipliers) = ConePolish
                .Solve(
                    problem,
                    [.. amounts.Select((amount, i) => amount * (i % 2 == 0 ? off : 1))],
                    [.. certificate.Multipliers.Select(each => each * off)]
                )!
                .Value;

            IsCheapest(problem, polished, multipliers, 1e-10);
            Assert.All(
                polished.Zip(amounts),
                pair => Assert.Equal(1, pair.First / pair.Second, 1e-9)
            );
        }
    }

    [Theory]
    [MemberData(nameof(Problems))]
    public void The_program_finds_the_cheapest_and_its_certificate_says_so(int number)
    {
        SupplyProblem problem = Make(number);

        (double[] amounts, Certificate certificate) = ConeProgram.Solve(problem, EvenOf(problem));

        IsCheapest(problem, amounts, [.. certificate.Multipliers], 1e-10);
        double cost = 0;
        for (int s = 0; s < amounts.Length; s++)
        {
            Supply supply = problem.Supplies[s];
            Assert.True(amounts[s] >= (double)supply.After(supply.Least) * (1 - 1e-12));
            cost += (double)supply.Price * (amounts[s] - (double)supply.Amount);
        }

        Assert.InRange((double)certificate.Bound, cost * (1 - 1e-9), cost);
        Assert.True(new Enumeration([.. problem.Supplies], LimitsOf(number)).Proves(certificate));
    }

    /// <summary>The limit of a stage that is even already costs nothing: its λ is 0, and the amounts of the other are as if it were not.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_limit_that_costs_nothing_is_left_out(int slack)
    {
        int binding = 1 - slack;
        var problem = new SupplyProblem(
            [
                Alone(binding, 100, 700, 1),
                Alone(binding, 100, 4000, 1),
                Alone(slack, 50, 500, 1),
                Alone(slack, 50, 510, 1),
            ],
            [0.5m, 0.5m]
        );
        double[] multipliers = new double[2];
        multipliers[binding] = 0.045;
        multipliers[slack] = 1e-9;

        (double[] amounts, double[] then) = ConePolish
            .Solve(problem, [1400, 4000, 501, 511], multipliers)!
            .Value;

        Assert.Equal([4000, 500, 510], amounts.Skip(1));
        Assert.Equal(4000 / 3.0, amounts[0], 8);
        Assert.Equal(0.05, then[binding], 12);
        Assert.Equal(0, then[slack]);
    }

    /// <summary>Where the limit that is left out does not hold with the others' amounts, there are no last digits to be told.</summary>
    [Fact]
    public void A_limit_that_does_not_hold_is_not_left_out()
    {
        var problem = new SupplyProblem(
            [
                Alone(0, 100, 700, 1),
                Alone(0, 100, 4000, 1),
                Alone(1, 100, 700, 1),
                Alone(1, 100, 4000, 1),
            ],
            [0.5m, 0.5m]
        );

        Assert.Null(ConePolish.Solve(problem, [1400, 4000, 1400, 4000], [0.05, 0]));
        Assert.Null(ConePolish.Solve(problem, [1400, 4000, 1400, 4000], [0, 0.05]));
        Assert.NotNull(ConePolish.Solve(problem, [1400, 4000, 1400, 4000], [0.05, 0.04]));
    }

    /// <summary>2x + y = 5 and x + 3y = 10 have x = 1, y = 3; rows are exchanged where the first is 0, and equal rows tell nothing.</summary>
    [Fact]
    public void Small_systems_are_solved()
    {
        double[,] two =
        {
            { 2, 1, 5 },
            { 1, 3, 10 },
        };
        Assert.True(LinearSystem.Solve(two));
        Assert.Equal((1, 3), (Math.Round(two[0, 2], 12), Math.Round(two[1, 2], 12)));

        // z = 3, x + z = 4, x + y = 3: x = 1, y = 2.
        double[,] three =
        {
            { 0, 0, 1, 3 },
            { 1, 0, 1, 4 },
            { 1, 1, 0, 3 },
        };
        Assert.True(LinearSystem.Solve(three));
        Assert.Equal((1, 2, 3), (three[0, 3], three[1, 3], three[2, 3]));

        // With the small pivot 1e-20 x would be 0: the row with the greater one goes first.
        double[,] small =
        {
            { 1e-20, 1, 1 },
            { 1, 1, 2 },
        };
        Assert.True(LinearSystem.Solve(small));
        Assert.Equal((1, 1), (small[0, 2], small[1, 2]));

        double[,] singular =
        {
            { 1, 2, 3 },
            { 2, 4, 6 },
        };
        Assert.False(LinearSystem.Solve(singular));
    }

    public static TheoryData<int> Problems => [0, 1, 2, 3, 4, 5];

    private static decimal?[] LimitsOf(int number) =>
        number switch
        {
            0 => [0.5m],
            3 => [0.3m, null],
            4 => [null, 0.25m],
            _ => [0.3m, 0.25m],
        };

    /// <summary>0 has one stage and two prices, the others two stages with a shared supply.</summary>
    private static SupplyProblem Make(int number) =>
        new(
            number switch
            {
                0 =>
                [
                    Alone(0, 100, 700, 2),
                    Alone(0, 150, 900, 1),
                    Alone(0, 80, 640, 1.5m),
                    Alone(0, 100, 4000, 1),
                ],
                1 =>
                [
                    Shared(120, 70, 900, 1),
                    Alone(0, 90, 500, 1),
                    Alone(0, 60, 1800, 1),
                    Alone(1, 80, 700, 1),
                    Alone(1, 50, 1600, 1),
                ],
                2 =>
                [
                    Shared(120, 70, 900, 3),
                    Shared(40, 90, 2500, 1),
                    Alone(0, 90, 500, 2),
                    Alone(1, 80, 700, 1.25m),
                ],
                5 =>
                [
                    Shared(100, 100, 400, 1),
                    Shared(60, 20, 3000, 1),
                    Shared(30, 90, 600, 2),
                    Alone(0, 45, 300, 1),
                    Alone(1, 75, 2600, 1),
                ],
                _ =>
                [
                    Shared(120, 70, 900, 1),
                    Alone(0, 90, 500, 1.5m),
                    Alone(0, 60, 1800, 1),
                    Alone(1, 80, 700, 1),
                    Alone(1, 50, 1600, 1),
                ],
            },
            LimitsOf(number)
        );

    /// <summary>With shares by pupils weighted 1 and 1.1, a pupil of a stage has the same everywhere where the whole is as the weighted pupils.</summary>
    private static double[] EvenOf(SupplyProblem problem) =>
        [
            .. problem.Supplies.Select(supply =>
                supply.Parts.Sum(part => (double)part.Pupils * (part.Stage == 0 ? 1 : 1.1))
            ),
        ];

    private static Supply Alone(int stage, int pupils, decimal amount, decimal price) =>
        new(amount, 0.01m, 0, price, [new SupplyPart(stage, pupils, 1)]);

    private static Supply Shared(int primary, int junior, decimal amount, decimal price)
    {
        Fraction whole = primary + junior * new Fraction(11, 10);
        return new(
            amount,
            0.01m,
            0,
            price,
            [
                new SupplyPart(0, primary, primary / whole),
                new SupplyPart(1, junior, Fraction.One - primary / whole),
            ]
        );
    }

    private static void IsCheapest(
        SupplyProblem problem,
        double[] amounts,
        double[] multipliers,
        double tolerance
    )
    {
        double[] slopes = new double[multipliers.Length];
        foreach (int t in problem.Limited)
        {
            double sum = 0;
            double squares = 0;
            foreach (StagePart part in problem.Stages[t])
            {
                double y = part.Share * amounts[part.Supply];
                sum += y;
                squares += y * y / part.Pupils;
            }

            slopes[t] = Math.Sqrt(problem.KappaSquared[t] * squares / problem.Pupils[t]);
            double spare = problem.KappaSquared[t] * sum * sum / (problem.Pupils[t] * squares) - 1;
            Assert.True(multipliers[t] >= 0);
            Assert.True(spare >= -tolerance, $"{spare} is exceeded.");
            Assert.True(spare <= tolerance || multipliers[t] < tolerance, $"{spare} is spare.");
        }

        for (int s = 0; s < amounts.Length; s++)
        {
            Supply supply = problem.Supplies[s];
            double earned = 0;
            foreach (StagePart part in problem.Parts[s])
            {
                double perPupil = part.Share * amounts[s] / part.Pupils;
                earned += multipliers[part.Stage] * (slopes[part.Stage] - perPupil) * part.Share;
            }

            double floor = (double)supply.After(supply.Least);
            double over = earned / (double)supply.Price - 1;
            Assert.True(over <= tolerance, $"Supply {s} earns {over} more than its price.");
            Assert.True(
                amounts[s] <= floor * (1 + tolerance) || over >= -tolerance,
                $"Supply {s} is raised and earns {over} less than its price."
            );
        }
    }
}
