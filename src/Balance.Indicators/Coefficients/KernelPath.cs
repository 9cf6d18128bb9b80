#if NET
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
#endif

namespace Balance.Indicators.Coefficients;

/// <summary>How rows are summed. Every path gives the same bits; they differ in speed only.</summary>
internal enum KernelPath
{
    /// <summary>One row after another: the reference, and the path of netstandard2.0.</summary>
    Scalar,

    /// <summary>Two doubles at a time.</summary>
    Vector128,

    /// <summary>Four doubles at a time.</summary>
    Vector256,

    /// <summary>Eight doubles at a time.</summary>
    Vector512,
}

/// <summary>Which paths there are here.</summary>
internal static class KernelPaths
{
    /// <summary>Every path that this machine can take, the scalar one first.</summary>
    public static IReadOnlyList<KernelPath> All { get; } =
    [
        .. new[]
        {
            KernelPath.Scalar,
            KernelPath.Vector128,
            KernelPath.Vector256,
            KernelPath.Vector512,
        }.Where(IsHere),
    ];

    /// <summary>
    /// The widest path that is worth taking. Some processors have registers of 512 bits and run slower for a while once they
    /// are used; the runtime knows which.
    /// </summary>
    public static KernelPath Widest { get; } = All.Last(IsWorthIt);

    private static bool IsHere(KernelPath path) =>
        path switch
        {
#if NET
            KernelPath.Vector512 => Avx512F.IsSupported,
            KernelPath.Vector256 => Vector256.IsHardwareAccelerated,
            KernelPath.Vector128 => Vector128.IsHardwareAccelerated,
#endif
            _ => path == KernelPath.Scalar,
        };

    private static bool IsWorthIt(KernelPath path) =>
#if NET
        path != KernelPath.Vector512 || Vector512.IsHardwareAccelerated;
#else
        true;
#endif
}
