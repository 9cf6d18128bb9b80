using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Balance.Indicators.Coefficients;

/// <summary>
/// ΣP, Σd and Σd²/P of d = x − K·P over all rows, put together from blocks with the rounding errors of adding kept, so that
/// ten million rows are as exact as one block.
/// </summary>
/// <param name="shift">K.</param>
[StructLayout(LayoutKind.Auto)]
internal struct ShiftedSums(double shift)
{
    // A shift of 27 bits times pupils of up to 26 bits is exact, and so is its difference from a resource near it: that
    // is what keeps the digits of a coefficient of 1e-7.
    private const long ShiftMask = -1L << 26;

    private DoubleDouble _pupils;
    private DoubleDouble _offsets;
    private DoubleDouble _squares;

    /// <summary>K.</summary>
    public readonly double Shift => shift;

    /// <summary>ΣP.</summary>
    public readonly double Pupils => _pupils.Value;

    /// <summary>
    /// K for rows of which nothing is known: the mean of eight of them. Near enough, or it is found out.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double FirstShift(double sampleOfResources, double perSampleOfPupils) =>
        Cut(sampleOfResources * perSampleOfPupils);

    /// <summary>Cut to 27 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Cut(double mean) =>
        BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(mean) & ShiftMask);

    /// <summary>
    /// The sum of eight rows: the first ones of a block, so that nothing is read before its turn, but spread over a longer run.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sample(ReadOnlySpan<double> values) =>
        values.Length >= Stripe.Lanes && values.Length <= Stripe.RowsOfBlock
            ? Stripe.Total(values)
            : SampleOfFewOrMany(values);

    /// <summary>Adds the sums of a block.</summary>
    /// <param name="pupils">ΣP.</param>
    /// <param name="offsets">Σd.</param>
    /// <param name="squares">Σd²/P.</param>
    /// <returns>Whether they are such that some row may be one that <see cref="RowChecks"/> refuses.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Add(double pupils, double offsets, double squares)
    {
        if (_pupils.High == 0)
        {
            (_pupils, _offsets, _squares) = (pupils, offsets, squares);
        }
        else
        {
            _pupils = _pupils.Plus(pupils);
            _offsets = _offsets.Plus(offsets);
            _squares = _squares.Plus(squares);
        }

        return RowChecks.AreSuspect(pupils, offsets, shift);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly Moments Moments(double perPupil) =>
        new(shift, Pupils, perPupil, _offsets.Value, _squares.Value);

    private static double SampleOfFewOrMany(ReadOnlySpan<double> values)
    {
        int rows = Math.Min(values.Length, Stripe.Lanes);
        double sum = 0;
        for (int i = 0; i < rows; i++)
        {
            sum += values[(int)((long)values.Length * i / rows)];
        }

        return sum;
    }
}
