namespace Balance.Indicators.Coefficients;

/// <summary>How a block is summed. Every path gives the same bits; they differ in speed only.</summary>
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
