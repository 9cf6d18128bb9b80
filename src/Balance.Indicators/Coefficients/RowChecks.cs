using System.Runtime.CompilerServices;

namespace Balance.Indicators.Coefficients;

/// <summary>
/// Which rows the kernel takes. Within these ranges no product of four rows, no square and no quotient leaves the range of a
/// double or loses digits, whatever the other rows are; real figures, and every decimal, are inside.
/// </summary>
/// <remarks>
/// Checking every row would cost the loop its speed, so it only gathers the signs of resources and the least pupils, and the
/// sums are looked at once a block. What is suspect then is gone through row by row.
/// </remarks>
internal static class RowChecks
{
    public const double LeastPupils = 1e-30;
    public const double MostPupils = 1e30;
    public const double MostResource = 1e60;

    /// <summary>The least mean that is not 0: below it, squares could lose digits.</summary>
    public const double LeastMean = 1e-100;

    /// <summary>Whether one row cannot be taken, or has a zero with a sign.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsSuspect(double resource, double pupils) =>
        BitConverter.DoubleToInt64Bits(resource) < 0 | !(pupils >= LeastPupils);

    /// <summary>
    /// Whether ΣP or Σx = Σd + K·ΣP is so large, or NaN, that a row may be one that cannot be taken. About a K that is near
    /// enough in the end, no such row goes unseen.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreSuspect(double pupils, double offsets, double shift) =>
        !(pupils <= MostPupils & offsets + shift * pupils <= MostResource / 2);

    /// <summary>Refuses the first row of all that cannot be taken, if there is one.</summary>
    /// <param name="resources">The resources of the rows.</param>
    /// <param name="pupils">Their pupils.</param>
    /// <param name="start">The position of the first row among all.</param>
    /// <param name="column">Which column they are, where there are several.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is one; the message names its position and value.</exception>
    public static void Check(
        ReadOnlySpan<double> resources,
        ReadOnlySpan<double> pupils,
        int start,
        int? column = null
    )
    {
        for (int i = 0; i < pupils.Length; i++)
        {
            if (!IsResource(resources[i]))
            {
                CoefficientThrow.BadResource(column, start + i, resources[i]);
            }

            if (!IsPupils(pupils[i]))
            {
                CoefficientThrow.BadPupils(start + i, pupils[i]);
            }
        }
    }

    /// <summary>Refuses a single row that cannot be taken.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It cannot be taken; the message names the value.</exception>
    public static void CheckOne(double resource, double pupils)
    {
        if (!IsResource(resource))
        {
            CoefficientThrow.BadResource(null, null, resource);
        }

        if (!IsPupils(pupils))
        {
            CoefficientThrow.BadPupils(null, pupils);
        }
    }

    // Written so that NaN is neither.
    private static bool IsResource(double value) => value >= 0 && value <= MostResource;

    private static bool IsPupils(double value) => value >= LeastPupils && value <= MostPupils;
}
