#if NET
using System.Runtime.CompilerServices;

namespace Balance.Indicators.Coefficients;

/// <summary>1/(a·b) and 1/(c·d) of four divisors, by one division.</summary>
internal readonly struct PairFactors<T>(T ab, T cd)
    where T : struct, ILanes<T>
{
    private readonly T _ab = ab;
    private readonly T _cd = cd;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairFactors<T> Of(Quad<T> divisors)
    {
        T ab = divisors.A * divisors.B;
        T cd = divisors.C * divisors.D;
        T inverse = T.All(1) / (ab * cd);
        return new(cd * inverse, ab * inverse);
    }

    /// <summary>Σd²/P over the four rows: two fractions to each pair.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Squares(Quad<T> d, Quad<T> p) =>
        (d.A * d.A * p.B + d.B * d.B * p.A) * _ab + (d.C * d.C * p.D + d.D * d.D * p.C) * _cd;
}
#endif
