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

    /// <summary>
    /// Adds the four rows of one column to Σd and Σd²/P, in an order in which few values are live at a time: those that do not
    /// fit a register go to the stack.
    /// </summary>
    /// <param name="x">Its resources.</param>
    /// <param name="p">The pupils, which the factors are of.</param>
    /// <param name="k">The shift.</param>
    /// <param name="offsets">Σd.</param>
    /// <param name="squares">Σd²/P.</param>
    /// <param name="signs">The signs of all resources so far.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(Quad<T> x, Quad<T> p, T k, ref T offsets, ref T squares, ref T signs)
    {
        signs = T.Or(T.Or(signs, x.A, x.B), x.C, x.D);
        T a = x.A - k * p.A;
        T b = x.B - k * p.B;
        T ofPair = (a * a * p.B + b * b * p.A) * _ab;
        T c = x.C - k * p.C;
        T d = x.D - k * p.D;
        squares += ofPair + (c * c * p.D + d * d * p.C) * _cd;
        offsets += (a + b) + (c + d);
    }
}
#endif
