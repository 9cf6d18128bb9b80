using Fractions;

namespace Balance.Indicators.Coefficients;

/// <summary>
/// One coefficient, or the mean of several, known two ways: fast, with a bound on the error, and exactly, computed only
/// where the fast value is too near to decide.
/// </summary>
/// <param name="value">The fast value.</param>
/// <param name="errorBound">How far the fast value can be from the true one.</param>
/// <param name="squares">The exact squares of the coefficients whose mean it is.</param>
internal sealed class RootMean(
    double value,
    double errorBound,
    Func<IReadOnlyCollection<Fraction>> squares
)
{
    private readonly Lazy<IReadOnlyCollection<Fraction>> _squares = new(squares);

    public double Value => value;

    public double ErrorBound => errorBound;

    public IReadOnlyCollection<Fraction> Squares => _squares.Value;

    /// <summary>The mean of several: their errors average too, and adding them up rounds once more for each.</summary>
    public static RootMean Of(IReadOnlyCollection<RootMean> parts)
    {
        double mean = parts.Sum(part => part.Value) / parts.Count;
        double bound =
            parts.Sum(part => part.ErrorBound) / parts.Count
            + mean * (parts.Count + 1) * 4.0 / (1L << 53);
        return new RootMean(mean, bound, () => [.. parts.SelectMany(part => part.Squares)]);
    }

    /// <summary>Whether the true value is at most the limit: exactly.</summary>
    public bool IsAtMost(decimal limit) => CompareTo(limit) <= 0;

    /// <summary>The true value rounded half away from zero: exactly, ties included.</summary>
    public decimal Round(int decimals)
    {
        decimal unit = 1;
        for (int i = 0; i < decimals; i++)
        {
            unit /= 10;
        }

        decimal below = Math.Floor((decimal)value / unit) * unit;
        decimal tie = below + unit / 2;

        // The fast value can lie on the wrong side of a multiple of the unit, where rounding does not care, or of a tie.
        return CompareTo(tie) >= 0 ? below + unit : below;
    }

    /// <summary>The sign of the true value − limit where the fast value is too far from the limit to be wrong, or null.</summary>
    public static int? Sign(double value, double errorBound, decimal limit)
    {
        // Turning the limit into a double rounds it once; the bound is far above that.
        double distance = value - (double)limit;
        return Math.Abs(distance) > errorBound ? Math.Sign(distance) : null;
    }

    private int CompareTo(decimal limit) =>
        Sign(value, errorBound, limit) ?? ExactCoefficient.CompareMean(Squares, limit);
}
