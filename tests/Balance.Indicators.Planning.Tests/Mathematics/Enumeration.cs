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

    /// <summary>
    /// Whether a proof shows that nothing costs as little as it says: its cells cover everything that so little can buy, and in each the bound, of which
    /// the least over whole steps is looked for here, is above that.
    /// </summary>
    public bool Proves(WholeProof proof)
    {
        long[] least = [.. supplies.Select(supply => supply.Least)];
        Rational most = Rational.Of(proof.Most);
        Rational left = most - Rational.Of(Cost(least));
        if (!(left >= 0))
        {
            return true;
        }

        var lows = new Rational[limits.Count];
        var highs = new Rational[limits.Count];
        for (int t = 0; t < limits.Count; t++)
        {
            Rational gain = 0;
            lows[t] = 0;
            foreach (Supply supply in supplies)
            {
                foreach (SupplyPart part in supply.Parts.Where(part => part.Stage == t))
                {
                    var share = new Rational(part.Share.Numerator, part.Share.Denominator);
                    lows[t] += Rational.Of(supply.After(supply.Least)) * share;
                    Rational here = share / Rational.Of(supply.Price);
                    gain = here >= gain ? here : gain;
                }
            }

            highs[t] = lows[t] + gain * left;
        }

        return Cover(proof, lows, highs) && proof.Cells.All(cell => IsAbove(cell, most));
    }

    /// <summary>Whether every part into which the sides of all cells cut the plane is in some cell; of stages without a limit there is nothing to cover.</summary>
    private bool Cover(WholeProof proof, Rational[] lows, Rational[] highs)
    {
        double[][] sides =
        [
            .. limits.Select(
                (limit, t) =>
                    limit is null
                        ? [0.0, 0.0]
                        : proof
                            .Cells.SelectMany(cell => new[] { cell.Low[t], cell.High[t] })
                            .Distinct()
                            .Order()
                            .ToArray()
            ),
        ];
        for (int t = 0; t < limits.Count; t++)
        {
            if (
                limits[t] is not null
                && !(lows[t] >= Rational.Of(sides[t][0]) && highs[t] <= Rational.Of(sides[t][^1]))
            )
            {
                return false;
            }
        }

        bool IsCovered(int t, double[] middle) =>
            t == limits.Count
                ? proof.Cells.Any(cell =>
                    middle
                        .Select(
                            (y, i) => limits[i] is null || (cell.Low[i] <= y && y <= cell.High[i])
                        )
                        .All(isIn => isIn)
                )
                : Enumerable
                    .Range(0, sides[t].Length - 1)
                    .All(i => IsCovered(t + 1, [.. middle, (sides[t][i] + sides[t][i + 1]) / 2]));
        return IsCovered(0, []);
    }

    private bool IsAbove(WholeCell cell, Rational most)
    {
        Rational bound = 0;
        var squares = new Rational[limits.Count];
        var linear = new Rational[limits.Count];
        for (int t = 0; t < limits.Count; t++)
        {
            Rational pupils = supplies
                .SelectMany(supply => supply.Parts)
                .Where(part => part.Stage == t)
                .Select(part => Rational.Of(part.Pupils))
                .Aggregate((Rational)0, (sum, each) => sum + each);
            Rational c = Rational.Of(limits[t] ?? 0);
            Rational multiplier = limits[t] is null ? 0 : Rational.Of(cell.Multipliers[t]);
            Rational slope = limits[t] is null ? 0 : Rational.Of(cell.Slopes[t]);
            Rational low = Rational.Of(cell.Low[t]);
            Rational high = Rational.Of(cell.High[t]);
            Rational bend = multiplier * (1 + c * c);
            if (!(multiplier >= 0))
            {
                return false;
            }

            squares[t] = multiplier * pupils;
            linear[t] = bend * (low + high) + slope;
            bound += bend * low * high + slope * (slope >= 0 ? low : high);
        }

        foreach (Supply supply in supplies)
        {
            Rational At(long z)
            {
                Rational value = Rational.Of(supply.Price * supply.Step * z);
                foreach (SupplyPart part in supply.Parts)
                {
                    Rational y =
                        Rational.Of(supply.After(z))
                        * new Rational(part.Share.Numerator, part.Share.Denominator);
                    value +=
                        y * y * squares[part.Stage] / Rational.Of(part.Pupils)
                        - y * linear[part.Stage];
                }

                return value;
            }

            // Convex: it falls as long as the next is less.
            long steps = supply.Least;
            for (long stride = 1L << 16; stride > 0; stride /= 2)
            {
                while (!(At(steps + stride) >= At(steps + stride - 1)))
                {
                    steps += stride;
                }
            }

            bound += At(steps);
        }

        return bound >= most && !(most >= bound);
    }
}
