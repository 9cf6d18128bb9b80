namespace Balance.Indicators.Benchmarks.Guard;

/// <summary>One ratio that is promised.</summary>
/// <param name="Title">What is compared with what.</param>
/// <param name="Ratio">Measures it; null where this machine cannot.</param>
/// <param name="Limit">What is promised; null where the ratio is only shown.</param>
/// <param name="IsAtLeast">Whether the ratio is to be at least the limit; at most otherwise.</param>
/// <param name="Division">
/// For a ratio to reading: that of merely dividing. Where another machine shares this one's core, arithmetic is slow and memory
/// is not; as fast as dividing is then as fast as can be.
/// </param>
internal sealed record Check(
    string Title,
    Func<double?> Ratio,
    double? Limit,
    bool IsAtLeast = false,
    Func<double>? Division = null
)
{
    /// <summary>How far past its limit a ratio may be on a noisy machine before the check fails.</summary>
    public const double Margin = 1.2;

    private const int MostTimes = 3;

    /// <summary>Where the check fails.</summary>
    public double? FailsPast => IsAtLeast ? Limit / Margin : Limit * Margin;

    /// <summary>
    /// Measures the ratio; again where it does not hold, for a neighbour may have been busy. A kernel that is slow is slow
    /// each time.
    /// </summary>
    public double? Measure()
    {
        double? ratio = Ratio();
        for (int again = 1; again < MostTimes && ratio is { } seen && !Holds(seen); again++)
        {
            ratio = Ratio();
        }

        return ratio;
    }

    public bool Holds(double ratio) =>
        FailsPast is not { } bound || (IsAtLeast ? ratio >= bound : ratio <= bound);

    /// <summary>Whether the ratio holds measured by dividing, which takes longer than reading at the moment.</summary>
    public bool HoldsByDivision(double ratio) =>
        Division is { } division && ratio <= FailsPast * Math.Max(1, division());
}
