using System.Runtime.InteropServices;

namespace Balance.Indicators.Coefficients;

/// <summary>
/// Puts blocks together, by Chan's formula for merging two sets: the mean as an unevaluated sum of two doubles, the sums
/// of pupils and of squared deviations with the rounding errors of adding kept, so that ten million rows are as exact as
/// one block.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal struct RunningDispersion
{
    // A shift of 27 bits times pupils of up to 26 bits is exact, and so is its difference from a resource near it: that
    // is what keeps the digits of a coefficient of 1e-7.
    private const long ShiftMask = -1L << 26;

    private double _mean;
    private double _meanRest;
    private double _pupils;
    private double _pupilsRest;
    private double _squares;
    private double _squaresRest;

    /// <summary>The value near the mean from which the next block is counted.</summary>
    public readonly double Shift => Rounded(_mean);

    public static double Rounded(double mean) =>
        BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(mean) & ShiftMask);

    /// <summary>
    /// Whether a block lies so far from its shift that the spread would be lost in rounding: the first block may, and one
    /// that outweighs all before it. Any other may lie where it will, for then its distance is itself part of the spread.
    /// </summary>
    public readonly bool NeedsNearerShift(in BlockSums block, double shift)
    {
        RunningDispersion merged = this;
        merged.Add(block, shift);
        return block.Squares > 8 * merged._squares;
    }

    public void Add(in BlockSums block, double shift)
    {
        double offset = block.Offsets / block.Pupils;
        double within = Math.Max(0, block.Squares - block.Offsets * block.Offsets / block.Pupils);
        if (_pupils == 0)
        {
            _pupils = block.Pupils;
            _squares = within;
            (_mean, _meanRest) = TwoSum(shift, offset);
            return;
        }

        double before = _pupils;
        Accumulate(ref _pupils, ref _pupilsRest, block.Pupils);
        double distance = (shift - _mean) + (offset - _meanRest);
        double share = block.Pupils / _pupils;
        Accumulate(ref _squares, ref _squaresRest, within + distance * distance * before * share);
        double rest;
        (_mean, rest) = TwoSum(_mean, distance * share);
        _meanRest += rest;
    }

    public readonly Dispersion Result(int count)
    {
        double mean = _mean + _meanRest;
        double pupils = _pupils + _pupilsRest;
        double standardDeviation = Math.Sqrt((_squares + _squaresRest) / pupils);

        // 0 / 0 is NaN: no sections, or nobody has any. Undefined stays undefined.
        return count == 0
            ? new Dispersion(0, 0, double.NaN, double.NaN, double.NaN)
            : new Dispersion(count, pupils, mean, standardDeviation, standardDeviation / mean);
    }

    private static void Accumulate(ref double sum, ref double rest, double term)
    {
        (sum, double error) = TwoSum(sum, term);
        rest += error;
    }

    /// <summary>The sum and, exactly, what rounding it left out (Knuth).</summary>
    private static (double Sum, double Error) TwoSum(double a, double b)
    {
        double sum = a + b;
        double bRounded = sum - a;
        return (sum, (a - (sum - bRounded)) + (b - bRounded));
    }
}
