using System.Globalization;
using Balance.Indicators.Planning.Mathematics;
using Fractions;
using Xunit.Abstractions;

namespace Balance.Indicators.Planning.Tests.Mathematics;

/// <summary>Counties of real size: how far a plan can be from the least, by a certificate that rationals prove.</summary>
public sealed class LargeProblemTests(ITestOutputHelper output)
{
    private static readonly int Times = int.Parse(
        Environment.GetEnvironmentVariable("BALANCE_TIMES") ?? "1",
        CultureInfo.InvariantCulture
    );

    /// <summary>㎡ in hundredths, so that real numbers and steps are nearly one.</summary>
    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void AreasAreNearlyTheLeast(bool isComposite, bool isPriced) =>
        AreWithin(120, isComposite, isPriced, 0.01m, 10, 1e-6m, 2e-5m);

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void RoomsAreWithinHalfAPercentOrOne(bool isComposite, bool isPriced) =>
        AreWithin(120, isComposite, isPriced, 1, 10, 0, 0.005m);

    /// <summary>The more sections there are, the less the barrier can be lowered at once.</summary>
    [Fact]
    public void AThousandAreasAreNearlyTheLeast() =>
        AreWithin(1000, true, false, 0.01m, 1, 1e-6m, 2e-5m);

    private void AreWithin(
        int schools,
        bool isComposite,
        bool isPriced,
        decimal step,
        int count,
        decimal continuous,
        decimal whole
    )
    {
        var random = new Random(20);
        decimal widest = 0;
        int proofs = 0;
        int open = 0;
        for (int i = 0; i < count * Times; i++)
        {
            Supply[] supplies = Make(random, schools, isComposite, isPriced, step);
            decimal?[] limits = isComposite ? [0.3m, 0.25m] : [0.3m];
            var all = new Enumeration(supplies, limits);

            SupplyPlan plan = LeastAdditions.Solve(new SupplyProblem(supplies, limits));

            Assert.NotNull(plan.Certificate);
            Assert.True(all.Proves(plan.Certificate));
            Assert.True(plan.Proof is not { } proof || all.Proves(proof));
            proofs += plan.Proof is null ? 0 : 1;
            open += plan.IsLeast ? 0 : 1;
            Assert.True(all.IsMet(plan.Steps));
            Assert.True(plan.LowerBound <= plan.Cost);
            decimal gap = plan.Cost - plan.LowerBound;
            decimal most = supplies.Max(supply => supply.Price * supply.Step);
            widest = Math.Max(widest, gap / plan.Cost);
            Assert.True(
                gap <= Math.Max(whole * plan.Cost, most),
                $"{plan.Cost}, and the bound is {plan.LowerBound}."
            );

            // In hundredths a plan is at most a step of each supply above the least in real numbers.
            decimal steps = supplies.Sum(supply => supply.Price * supply.Step);
            Assert.True(
                continuous == 0
                    || plan.Cost - plan.Certificate.Bound <= continuous * plan.Cost + steps
            );
        }

        output.WriteLine(
            $"widest gap {widest:P5}, {proofs} proven in whole steps, {open} not proven the least"
        );
    }

    internal static Supply[] Make(
        Random random,
        int schools,
        bool isComposite,
        bool isPriced,
        decimal step
    ) =>
        [
            .. Enumerable
                .Range(0, schools)
                .Select(i =>
                {
                    int primary = random.Next(40, 1900);
                    int junior = random.Next(40, 1900);
                    decimal price = isPriced ? random.Next(50, 200) : 1;
                    double perPupil =
                        (step == 1 ? 0.02 : 7) * (0.6 + Math.Pow(random.NextDouble(), 3) * 4);
                    if (isComposite && i % 4 == 0)
                    {
                        Fraction whole = primary + junior * new Fraction(11, 10);
                        decimal amount = Round(perPupil * (primary + junior), step);
                        return new Supply(
                            amount,
                            step,
                            0,
                            price,
                            [
                                new SupplyPart(0, primary, primary / whole),
                                new SupplyPart(1, junior, junior * new Fraction(11, 10) / whole),
                            ]
                        );
                    }

                    return new Supply(
                        Round(perPupil * primary, step),
                        step,
                        random.Next(3) == 0 ? random.Next(3) : 0,
                        price,
                        [new SupplyPart(isComposite ? i % 2 : 0, primary, 1)]
                    );
                }),
        ];

    private static decimal Round(double amount, decimal step) =>
        Math.Round((decimal)amount / step) * step;
}
