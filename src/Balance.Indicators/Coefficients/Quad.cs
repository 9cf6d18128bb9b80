#if NET
using System.Runtime.CompilerServices;

namespace Balance.Indicators.Coefficients;

/// <summary>The four rows that each of some lanes has in a stripe.</summary>
internal readonly unsafe struct Quad<T>(T a, T b, T c, T d)
    where T : struct, ILanes<T>
{
    private const int Lanes = Stripe.Lanes;

    public readonly T A = a;
    public readonly T B = b;
    public readonly T C = c;
    public readonly T D = d;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Quad<T> Load(double* source) =>
        new(
            T.Load(source),
            T.Load(source + Lanes),
            T.Load(source + 2 * Lanes),
            T.Load(source + 3 * Lanes)
        );

    /// <summary>Those of the rows that are left, and the others filled.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Quad<T> Load(double* source, int left, T fill) =>
        new(
            T.Load(source, left, fill),
            T.Load(source + Lanes, left - Lanes, fill),
            T.Load(source + 2 * Lanes, left - 2 * Lanes, fill),
            T.Load(source + 3 * Lanes, left - 3 * Lanes, fill)
        );

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Sum() => (A + B) + (C + D);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Min() => T.Min(T.Min(A, B), T.Min(C, D));
}
#endif
