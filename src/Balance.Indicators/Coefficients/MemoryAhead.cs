#if NET
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Balance.Indicators.Coefficients;

/// <summary>
/// Asks for rows some stripes before they are summed: a hint, which reads nothing and may point past the end. Intel's
/// processors are the quicker for it; AMD's own prefetching is better left alone (docs/decisions/0011).
/// </summary>
internal static unsafe class MemoryAhead
{
    /// <summary>Eight stripes: soon enough for memory, and few enough to stay in the first-level cache until their turn.</summary>
    private const int Rows = 8 * Stripe.Rows;

    /// <summary>Whether this machine is the quicker for it.</summary>
    public static bool IsWorthIt { get; } = IsIntel();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Prefetch(double* row)
    {
        double* next = row + Rows;
        Sse.Prefetch0(next);
        Sse.Prefetch0(next + Stripe.Lanes);
        Sse.Prefetch0(next + 2 * Stripe.Lanes);
        Sse.Prefetch0(next + 3 * Stripe.Lanes);
    }

    private static bool IsIntel()
    {
        if (!Sse.IsSupported || !X86Base.IsSupported)
        {
            return false;
        }

        // The vendor's name, twelve letters in three registers: Genu, ineI, ntel.
        (_, int ebx, int ecx, int edx) = X86Base.CpuId(0, 0);
        return (ebx, edx, ecx) == (0x756e6547, 0x49656e69, 0x6c65746e);
    }
}
#endif
