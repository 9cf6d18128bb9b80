namespace Balance.Indicators.Coefficients;

/// <summary>
/// 差异系数: the enrolment-weighted coefficient of variation of a resource over the sections of one stage.
/// Source: the national declaration form (全国义务教育优质均衡发展县申报表); CV = S / X̄ with
/// S = √(Σ (Pᵢ/ΣP)(xᵢ/Pᵢ − X̄)²) and X̄ = Σx / ΣP.
/// </summary>
public static class DifferenceCoefficient
{
    /// <summary>Computes mean, standard deviation and coefficient in double precision. Allocates nothing.</summary>
    /// <remarks>
    /// A constant factor such as "per 100 pupils" cancels: pass the resource as it was counted. The result is a
    /// floating-point number and so not fit to be compared with a limit where it is near it; the evaluator settles
    /// such cases in exact rationals.
    /// </remarks>
    /// <param name="resources">
    /// xᵢ, the resource of each section, in any unit; finite, 0 or more. A reported 0 is a value and is counted.
    /// </param>
    /// <param name="pupils">Pᵢ, the pupils of each section; finite, above 0 (a section without pupils has no per-pupil value).</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A resource is negative, NaN or infinite, or a number of pupils is not above 0, NaN or infinite; the message names
    /// the position and the value.
    /// </exception>
    public static Dispersion Compute(ReadOnlySpan<double> resources, ReadOnlySpan<double> pupils)
    {
        if (resources.Length != pupils.Length)
        {
            CoefficientThrow.LengthsDiffer(resources.Length, pupils.Length);
        }

        double sumOfResources = 0;
        double sumOfPupils = 0;
        for (int i = 0; i < resources.Length; i++)
        {
            double x = resources[i];
            double p = pupils[i];

            // Written so that NaN fails the test too.
            if (!(x >= 0 && x <= double.MaxValue))
            {
                CoefficientThrow.BadResource(i, x);
            }

            if (!(p > 0 && p <= double.MaxValue))
            {
                CoefficientThrow.BadPupils(i, p);
            }

            sumOfResources += x;
            sumOfPupils += p;
        }

        // The second pass sums squared deviations from the mean: unlike the closed form Σx²/P it does not cancel.
        double mean = sumOfResources / sumOfPupils;
        double sumOfSquares = 0;
        for (int i = 0; i < resources.Length; i++)
        {
            double deviation = resources[i] / pupils[i] - mean;
            sumOfSquares += pupils[i] * deviation * deviation;
        }

        // 0 / 0 is NaN: no sections, or nobody has any. Undefined stays undefined.
        double standardDeviation = Math.Sqrt(sumOfSquares / sumOfPupils);
        return new Dispersion(
            resources.Length,
            sumOfPupils,
            mean,
            standardDeviation,
            standardDeviation / mean
        );
    }

    /// <summary>
    /// How far a coefficient computed by <see cref="Compute"/> can be from the true one, as an absolute bound.
    /// </summary>
    /// <remarks>
    /// With u = 2⁻⁵³, resources within 3u of the true ones (a rational turned into a double) and pupils exact: a sum of n
    /// terms that are not negative has relative error at most n·u, so X̄ has at most (2n + 4)u. A deviation dᵢ is off by
    /// at most 4u·Xᵢ + (2n + 4)u·X̄ + u·|dᵢ|; by Minkowski's inequality and √(ΣPX²/ΣP) ≤ X̄ + S that moves S by at most
    /// (2n + 8)u·X̄ + 5u·S, and rounding the second sum, its quotient and its root by at most (n + 3)u·S more. Dividing by
    /// X̄ adds (2n + 5)u·CV. Together less than (4n + 16)u(1 + CV), doubled here for the terms in u² left out.
    /// </remarks>
    internal static double ErrorBound(in Dispersion dispersion)
    {
        const double UnitRoundoff = 1.0 / (1L << 53);
        return (8.0 * dispersion.Count + 32) * UnitRoundoff * (1 + dispersion.Coefficient);
    }
}
