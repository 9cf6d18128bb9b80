using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Balance.Indicators.Coefficients;

/// <summary>What follows from the sums of all rows about a shift K: mean, squared deviations, coefficient.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct Moments
{
    private readonly double _shift;
    private readonly double _pupils;
    private readonly double _perPupil;
    private readonly double _squares;
    private readonly double _mean;
    private readonly double _deviations;
    private readonly bool _hasAny;

    /// <param name="shift">K.</param>
    /// <param name="pupils">ΣP.</param>
    /// <param name="perPupil">1/ΣP.</param>
    /// <param name="offsets">Σd of d = x − K·P.</param>
    /// <param name="squares">Σd²/P.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Moments(double shift, double pupils, double perPupil, double offsets, double squares)
    {
        double offset = offsets * perPupil;
        _shift = shift;
        _pupils = pupils;
        _perPupil = perPupil;
        _squares = squares;
        _mean = shift + offset;
        _deviations = squares - offsets * offset;
        _hasAny = shift != 0 || offsets != 0;
    }

    /// <summary>
    /// Whether another K would be better. One far from the mean loses the spread in rounding: about the mean itself Σd²/P is
    /// just the squared deviations, and up to eight times as much is left as it is. Where the coefficient is above 4, it is the
    /// mean that is lost, and 0 is the best of all: then nothing cancels.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool WantNearerShift(out double nearer)
    {
        bool isWide = _deviations * _perPupil > 16 * _mean * _mean;
        nearer = isWide ? 0 : ShiftedSums.Cut(_mean);
        return (isWide | _squares > 8 * _deviations) && nearer != _shift;
    }

    /// <param name="count">How many rows.</param>
    /// <param name="column">Which of several columns they are.</param>
    /// <param name="group">Which of several groups.</param>
    /// <exception cref="ArgumentOutOfRangeException">The mean is not 0 but too small.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Dispersion ToDispersion(int count, int? column = null, int? group = null)
    {
        if (count == 0)
        {
            return new Dispersion(0, 0, double.NaN, double.NaN, double.NaN);
        }

        if (_hasAny && _mean < RowChecks.LeastMean)
        {
            CoefficientThrow.MeanTooSmall(_mean, column, group);
        }

        // A spread that rounding alone could have made is none: one section, or sections that are all alike.
        double variance =
            _deviations > ErrorBound.OfSquares * _squares ? _deviations * _perPupil : 0;
        double standardDeviation = Math.Sqrt(variance);

        // 0 / 0 is NaN: nobody has any. Undefined stays undefined.
        return new Dispersion(count, _pupils, _mean, standardDeviation, standardDeviation / _mean);
    }
}
