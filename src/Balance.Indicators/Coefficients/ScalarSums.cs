using System.Runtime.CompilerServices;

namespace Balance.Indicators.Coefficients;

/// <summary>
/// The sums of a block, one row after another: the reference that <c>VectorSums</c> must equal to the last bit, and the path
/// of netstandard2.0.
/// </summary>
internal static class ScalarSums
{
    /// <summary>Adds a block.</summary>
    /// <param name="resources">x; as many as pupils.</param>
    /// <param name="pupils">P.</param>
    /// <param name="all">The sums that the block is added to.</param>
    /// <returns>Whether some row may be one that <see cref="RowChecks"/> refuses.</returns>
    [MethodImpl(Jit.FullyAtOnce)]
    public static bool Add(
        ReadOnlySpan<double> resources,
        ReadOnlySpan<double> pupils,
        ref ShiftedSums all
    )
    {
        Span<double> lanes = stackalloc double[3 * Stripe.Lanes];
        lanes.Clear();
        double shift = all.Shift;
        bool isSuspect = false;
        int whole = pupils.Length - pupils.Length % Stripe.Rows;
        for (int start = 0; start < whole; start += Stripe.Rows)
        {
            ReadOnlySpan<double> p = pupils.Slice(start, Stripe.Rows);
            isSuspect |= AddStripe(resources.Slice(start, Stripe.Rows), p, p, shift, lanes);
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
            isSuspect |= AddStripe(x, divisors, p, shift, lanes);
        }

        return isSuspect
            | all.Add(
                Stripe.Total(lanes),
                Stripe.Total(lanes.Slice(Stripe.Lanes)),
                Stripe.Total(lanes.Slice(2 * Stripe.Lanes))
            );
    }

    /// <summary>Adds a stripe to the lanes of ΣP, Σd and Σd²/P with d = x − K·P.</summary>
    /// <returns>Whether some row is suspect.</returns>
    [MethodImpl(Jit.FullyAtOnce)]
    private static bool AddStripe(
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
                RowChecks.IsSuspect(x[a], divisors[a])
                | RowChecks.IsSuspect(x[b], divisors[b])
                | RowChecks.IsSuspect(x[c], divisors[c])
                | RowChecks.IsSuspect(x[d], divisors[d]);
        }

        return isSuspect;
    }
}
