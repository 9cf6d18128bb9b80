using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace Balance.Indicators.Planning.Mathematics;

/// <summary>The line of least squares through three points or more, and how sure it is.</summary>
internal sealed class StraightLine
{
    private readonly double _intercept;
    private readonly double _count;
    private readonly double _mean;
    private readonly double _spread;
    private readonly double _deviation;
    private readonly double _quantile;

    /// <param name="x">Where the points are; three or more, no two the same.</param>
    /// <param name="y">Their values.</param>
    /// <param name="confidence">How sure the ranges are, between 0 and 1.</param>
    public StraightLine(double[] x, double[] y, double confidence)
    {
        (_intercept, Slope) = Fit.Line(x, y);
        _count = x.Length;
        _mean = x.Average();
        _spread = x.Sum(one => (one - _mean) * (one - _mean));
        double squares = x.Zip(y, (one, value) => value - ValueAt(one)).Sum(off => off * off);
        _deviation = Math.Sqrt(squares / (x.Length - 2));
        _quantile = StudentT.InvCDF(0, 1, x.Length - 2, (1 + confidence) / 2);
    }

    public double Slope { get; }

    /// <summary>The standard error of the slope.</summary>
    public double SlopeError => _deviation / Math.Sqrt(_spread);

    /// <summary>How far the slope may be off.</summary>
    public double SlopeRange => _quantile * SlopeError;

    public double ValueAt(double x) => _intercept + Slope * x;

    /// <summary>How far a value at x may be off the line.</summary>
    public double RangeAt(double x) =>
        _quantile * _deviation * Math.Sqrt(1 + 1 / _count + (x - _mean) * (x - _mean) / _spread);
}
