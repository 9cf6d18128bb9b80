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
    /// <summary>The widest path that this machine has.</summary>
    public static KernelPath Widest { get; } =
#if NET
        System.Runtime.Intrinsics.X86.Avx512F.IsSupported
        && System.Runtime.Intrinsics.Vector512.IsHardwareAccelerated
            ? KernelPath.Vector512
        : System.Runtime.Intrinsics.Vector256.IsHardwareAccelerated ? KernelPath.Vector256
        : System.Runtime.Intrinsics.Vector128.IsHardwareAccelerated ? KernelPath.Vector128
        :
#endif
        KernelPath.Scalar;
}
