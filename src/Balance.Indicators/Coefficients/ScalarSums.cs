namespace Balance.Indicators.Coefficients;

/// <summary>
/// The sums of a block, one row after another: the reference that <c>VectorSums</c> must equal to the last bit, and the path
/// of netstandard2.0.
/// </summary>
internal static class ScalarSums
{
    /// <param name="resources">x; as many as pupils.</param>
    /// <param name="pupils">P.</param>
    /// <param name="shift">K.</param>
    public static BlockSums Of(
        ReadOnlySpan<double> resources,
        ReadOnlySpan<double> pupils,
        double shift
    )
    {
        Span<double> lanes = stackalloc double[3 * Stripe.Lanes];
        lanes.Clear();
        bool isSuspect = false;
        int whole = pupils.Length - pupils.Length % Stripe.Rows;
        for (int start = 0; start < whole; start += Stripe.Rows)
        {
            ReadOnlySpan<double> p = pupils.Slice(start, Stripe.Rows);
            isSuspect |= Add(resources.Slice(start, Stripe.Rows), p, p, shift, lanes);
        }

        if (whole < pupils.Length)
        {
            // What is filled adds nothing: K − K·1 = 0, by pupils of 1 that are not counted.
            Span<double> x = stackalloc double[Stripe.Rows];
            Span<double> divisors = stackalloc double[Stripe.Rows];
            Span<double> p = stackalloc double[Stripe.Rows];
            x.Fill(shift);
            divisors.Fill(1);
            p.Clear();
            resources.Slice(whole).CopyTo(x);
            pupils.Slice(whole).CopyTo(divisors);
            pupils.Slice(whole).CopyTo(p);
            isSuspect |= Add(x, divisors, p, shift, lanes);
        }

        double sumOfPupils = Stripe.Total(lanes);
        double offsets = Stripe.Total(lanes.Slice(Stripe.Lanes));
        return new BlockSums(
            sumOfPupils,
            offsets,
            Stripe.Total(lanes.Slice(2 * Stripe.Lanes)),
            isSuspect | RowRules.AreSuspect(sumOfPupils, offsets, shift)
        );
    }

    /// <summary>Adds a stripe to the lanes of ΣP, Σd and Σd²/P with d = x − K·P.</summary>
    /// <returns>Whether some row is suspect.</returns>
    private static bool Add(
        ReadOnlySpan<double> x,
        ReadOnlySpan<double> divisors,
        ReadOnlySpan<double> p,
        double shift,
        Span<double> lanes
    )
    {
        bool isSuspect = false;
        for (int a = 0; a < Stripe.Lanes; a++)
        {
            int b = a + Stripe.Lanes;
            int c = b + Stripe.Lanes;
            int d = c + Stripe.Lanes;
            double da = x[a] - shift * divisors[a];
            double db = x[b] - shift * divisors[b];
            double dc = x[c] - shift * divisors[c];
            double dd = x[d] - shift * divisors[d];

            // 1/(a·b) and 1/(c·d) by one division.
            double ab = divisors[a] * divisors[b];
            double cd = divisors[c] * divisors[d];
            double inverse = 1 / (ab * cd);
            double perAb = cd * inverse;
            double perCd = ab * inverse;

            lanes[a] += (p[a] + p[b]) + (p[c] + p[d]);
            lanes[a + Stripe.Lanes] += (da + db) + (dc + dd);
            lanes[a + 2 * Stripe.Lanes] +=
                (da * da * divisors[b] + db * db * divisors[a]) * perAb
                + (dc * dc * divisors[d] + dd * dd * divisors[c]) * perCd;

            isSuspect |=
                RowRules.IsSuspect(x[a], divisors[a])
                | RowRules.IsSuspect(x[b], divisors[b])
                | RowRules.IsSuspect(x[c], divisors[c])
                | RowRules.IsSuspect(x[d], divisors[d]);
        }

        return isSuspect;
    }
}
