namespace Balance.Indicators.Coefficients;

/// <summary>How far rounding can take what <see cref="DifferenceCoefficient"/> computes from the truth.</summary>
/// <remarks>
/// <para>
/// Let u = 2⁻⁵³ and d = x − K·P; the kernel sums P, d and d²/P. A number goes through at most 69 additions in a block (2
/// within its lane of a stripe, 64 stripes, 3 between lanes), and adding blocks, whose errors are kept, costs 2 more. So
/// ΣP is off by 71u of itself, Σd by 71u·Σ|d|, and Σd²/P, whose terms carry 9 roundings of their own, by 80u of itself.
/// </para>
/// <para>
/// By Cauchy's inequality (Σ|d|)² ≤ ΣP·Q with Q = Σd²/P. The squared deviations V = Q − Σd·(Σd·(1/ΣP)) are therefore off by
/// at most (80 + 2·71 + 74)u·Q + u·V, that is by <see cref="OfSquares"/> of Q. Unless K is the mean itself to 26 bits, the
/// kernel has made sure that Q ≤ 8V, so V is off by 2400u of itself, and S = √(V·(1/ΣP)) by 1238u of itself.
/// </para>
/// <para>
/// From Q ≤ 8V follow |K − X̄| ≤ √7·S and √(Q/ΣP) ≤ √8·S. Rounding d itself moves each x/P by at most u·K + u·|x/P − K|,
/// and by Minkowski's inequality S, and the mean too, by at most u(X̄ + 5.5S). Resources and pupils that were rounded to
/// doubles within 3u of the true ones move S by at most 6u(X̄ + S) and X̄ by 6u·X̄. The mean K + Σd·(1/ΣP) is off by another
/// u·X̄ + 397u·S. Dividing adds u. Altogether the coefficient is off by at most u(8 + 1270·CV + 403·CV²) to first order in
/// u, which is below 640u(1 + CV)²; <see cref="Of"/> is two fifths more. About K = 0, which is taken above a coefficient
/// of 4, Q = V(1 + 1/CV²) is below 8V as well.
/// </para>
/// <para>
/// Where K is the mean to 26 bits and Q &gt; 8V all the same, Q is at most 8/7·2⁻⁵²·ΣP·X̄², and an error of 300u·Q in V, or
/// taking V for 0 where it is no larger, moves the coefficient by at most √(300u · 8/7 · 2u) &lt; 27u: within the bound too.
/// </para>
/// </remarks>
internal static class ErrorBound
{
    /// <summary>The error of the squared deviations, as a part of Σd²/P.</summary>
    public const double OfSquares = 300 * UnitRoundoff;

    private const double UnitRoundoff = 1.0 / (1L << 53);

    /// <summary>The error of a coefficient, absolute.</summary>
    public static double Of(double coefficient) =>
        900 * UnitRoundoff * (1 + coefficient) * (1 + coefficient);
}
