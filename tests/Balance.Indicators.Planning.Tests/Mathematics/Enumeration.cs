using Balance.Indicators.Planning.Mathematics;

namespace Balance.Indicators.Planning.Tests.Mathematics;

/// <summary>What is true of a problem by trying everything, in rationals.</summary>
internal sealed class Enumeration(IReadOnlyList<Supply> supplies, IReadOnlyList<decimal?> limits)
{
    public bool IsMet(IReadOnlyList<long> steps)
    {
        for (int t = 0; t < limits.Count; t++)
        {
            if (limits[t] is not { } limit)
            {
                continue;
            }

            Rational pupils = 0;
            Rational sum = 0;
            Rational squares = 0;
            for (int s = 0; s < supplies.Count; s++)
            {
                foreach (SupplyPart part in supplies[s].Parts.Where(part => part.Stage == t))
                {
                    Rational y =
                        Rational.Of(supplies[s].Amount + supplies[s].Step * steps[s])
                        * new Rational(part.Share.Numerator, part.Share.Denominator);
                    pupils += Rational.Of(part.Pupils);
                    sum += y;
                    squares += y * y / Rational.Of(part.Pupils);
                }
            }

            Rational c = Rational.Of(limit);
            if (sum <= 0 || !(pupils * squares <= (1 + c * c) * sum * sum))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The least cost of steps that hold, none of them dearer than a cost that is known to do.</summary>
    public decimal Least(decimal known)
    {
        decimal least = known;
        long[] steps = [.. supplies.Select(supply => supply.Least)];
        Try(0, Cost(steps));
        return least;

        void Try(int s, decimal cost)
        {
            if (cost >= least)
            {
                return;
            }

            if (s == steps.Length)
            {
                least = IsMet(steps) ? cost : least;
                return;
            }

            decimal price = supplies[s].Price * supplies[s].Step;
            for (; cost < least; cost += price, steps[s]++)
            {
                Try(s + 1, cost);
            }

            steps[s] = supplies[s].Least;
        }
    }

    public decimal Cost(IReadOnlyList<long> steps) =>
        supplies.Select((supply, s) => supply.Price * supply.Step * steps[s]).Sum();

    /// <summary>
    /// Whether a certificate proves its bound: m² ≥ κ²·Σw²/P / N, 0 ≤ λ, every supply earns at most its price, and what the floors then cost
    /// is at least the bound.
    /// </summary>
    public bool Proves(Certificate certificate)
    {
        Rational[] left = [.. supplies.Select(supply => Rational.Of(supply.Price))];
        for (int t = 0; t < limits.Count; t++)
        {
            if (limits[t] is not { } limit)
            {
                continue;
            }

            (Supply Supply, SupplyPart Part, int Number)[] sections =
            [
                .. supplies.SelectMany(
                    (supply, s) => supply.Parts.Where(p => p.Stage == t).Select(p => (supply, p, s))
                ),
            ];
            Rational slope = Rational.Of(certificate.Slopes[t]);
            Rational multiplier = Rational.Of(certificate.Multipliers[t]);
            Rational pupils = 0;
            Rational squares = 0;
            for (int i = 0; i < sections.Length; i++)
            {
                SupplyPart part = sections[i].Part;
                Rational w = Rational.Of(certificate.Weights[t][i]);
                Rational p = Rational.Of(part.Pupils);
                pupils += p;
                squares += w * w / p;
                left[sections[i].Number] -=
                    multiplier
                    * (slope - w / p)
                    * new Rational(part.Share.Numerator, part.Share.Denominator);
            }

            Rational c = Rational.Of(limit);
            if (
                !(multiplier >= 0)
                || !(slope >= 0)
                || !(slope * slope * pupils >= (1 + c * c) * squares)
            )
            {
                return false;
            }
        }

        Rational bound = 0;
        for (int s = 0; s < supplies.Count; s++)
        {
            if (!(left[s] >= 0))
            {
                return false;
            }

            Rational floor = Rational.Of(supplies[s].After(supplies[s].Least));
            bound +=
                left[s] * floor - Rational.Of(supplies[s].Price) * Rational.Of(supplies[s].Amount);
        }

        return bound >= Rational.Of(certificate.Bound);
    }
}
