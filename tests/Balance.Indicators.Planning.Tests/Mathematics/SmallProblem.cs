using Balance.Indicators.Planning.Mathematics;
using Fractions;

namespace Balance.Indicators.Planning.Tests.Mathematics;

/// <summary>Small counties made by a seeded generator: few sections, few people, limits that bind.</summary>
internal sealed class SmallProblem(Random random)
{
    private static readonly decimal[] Coefficients = [0.15m, 0.3m, 0.45m, 0.5m];

    /// <summary>One stage, one price, whole steps.</summary>
    public (Supply[] Supplies, decimal?[] Limits) Uniform(bool isPriced = false)
    {
        decimal perPupil = random.Next(1, 12) / 100m;
        return (
            [
                .. Enumerable
                    .Range(0, random.Next(2, 6))
                    .Select(_ =>
                    {
                        int pupils = random.Next(5, 120);
                        return Single(0, pupils, perPupil, isPriced ? random.Next(1, 6) : 1);
                    }),
            ],
            [Coefficients[random.Next(Coefficients.Length)]]
        );
    }

    /// <summary>Two stages, of which some schools share what they have by weights of 1 and 1.1.</summary>
    public (Supply[] Supplies, decimal?[] Limits) Composite(bool isPriced = false)
    {
        decimal perPupil = random.Next(1, 10) / 100m;
        Supply[] supplies =
        [
            .. Enumerable
                .Range(0, random.Next(2, 6))
                .Select(i =>
                    i == 0 || random.Next(2) == 0
                        ? Shared(
                            random.Next(5, 100),
                            random.Next(5, 100),
                            perPupil,
                            isPriced ? random.Next(1, 6) : 1
                        )
                        : Single(
                            random.Next(2),
                            random.Next(5, 100),
                            perPupil,
                            isPriced ? random.Next(1, 6) : 1
                        )
                ),
        ];
        return (
            supplies,
            [
                Coefficients[random.Next(Coefficients.Length)],
                random.Next(4) == 0 ? null : Coefficients[random.Next(Coefficients.Length)],
            ]
        );
    }

    private Supply Single(int stage, int pupils, decimal perPupil, decimal price)
    {
        int amount = random.Next((int)(pupils * perPupil * 3) + 2);
        int floor = (int)Math.Ceiling(pupils * perPupil);
        return new Supply(
            amount,
            1,
            Math.Max(0, floor - amount),
            price,
            [new SupplyPart(stage, pupils, 1)]
        );
    }

    private Supply Shared(int primary, int junior, decimal perPupil, decimal price)
    {
        Fraction whole = primary + junior * new Fraction(11, 10);
        Fraction first = primary / whole;
        Fraction second = Fraction.One - first;
        int amount = random.Next((int)((primary + junior) * perPupil * 3) + 2);
        decimal floor = Math.Max(
            Math.Ceiling(perPupil * primary / first.ToDecimal() - 1e-9m),
            Math.Ceiling(perPupil * junior / second.ToDecimal() - 1e-9m)
        );
        return new Supply(
            amount,
            1,
            (long)Math.Max(0, floor - amount),
            price,
            [new SupplyPart(0, primary, first), new SupplyPart(1, junior, second)]
        );
    }
}
