using System.Runtime.CompilerServices;

namespace Balance.Indicators.Coefficients;

/// <summary>What the compiler at run time is told about the kernel.</summary>
internal static class Jit
{
    /// <summary>
    /// Compiled in full at the first call, without waiting for the runtime to learn how the method is used: there is one hot
    /// loop, and what it learns has made it slower. The name that netstandard2.0 lacks is AggressiveOptimization.
    /// </summary>
    public const MethodImplOptions FullyAtOnce = (MethodImplOptions)512;
}
