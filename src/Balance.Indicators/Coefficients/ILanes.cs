#if NET
namespace Balance.Indicators.Coefficients;

/// <summary>
/// Some of the eight virtual lanes of a block, as one register of the machine: just enough to write each loop of
/// <see cref="VectorSums{T}"/> once for every width. Multiplying and adding are never fused, so every width rounds alike.
/// </summary>
internal unsafe interface ILanes<T>
    where T : struct, ILanes<T>
{
    /// <summary>How many lanes: 2, 4 or 8.</summary>
    static abstract int Width { get; }

    static abstract T operator +(T left, T right);

    static abstract T operator -(T left, T right);

    static abstract T operator *(T left, T right);

    static abstract T operator /(T left, T right);

    /// <summary>The same number in every lane.</summary>
    static abstract T All(double value);

    static abstract T Load(double* source);

    /// <summary>The first <paramref name="rows"/> lanes from memory, which may be none or all, and the others filled: reads nothing past them.</summary>
    static abstract T Load(double* source, int rows, T fill);

    /// <summary>The lesser in each lane. A NaN may be lost here: it shows in the sums.</summary>
    static abstract T Min(T left, T right);

    /// <summary>All bits that any of the three has set.</summary>
    static abstract T Or(T first, T second, T third);

    /// <summary>Whether the sign bit of any lane is set.</summary>
    static abstract bool HasSign(T lanes);

    void Store(double* target);
}
#endif
