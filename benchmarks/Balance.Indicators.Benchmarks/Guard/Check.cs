namespace Balance.Indicators.Benchmarks.Guard;

/// <summary>One ratio that is promised.</summary>
/// <param name="Title">What is compared with what.</param>
/// <param name="Ratio">Measures it.</param>
/// <param name="Limit">What is promised.</param>
/// <param name="IsAtLeast">Whether the ratio is to be at least the limit; at most otherwise.</param>
internal sealed record Check(string Title, Func<double> Ratio, double Limit, bool IsAtLeast = false)
{
    /// <summary>How far past its limit a ratio may be on a noisy machine before the check fails.</summary>
    public const double Margin = 1.2;

    private const int MostTimes = 3;
    private const int PauseMilliseconds = 5000;

    /// <summary>Where the check fails.</summary>
    public double FailsPast => IsAtLeast ? Limit / Margin : Limit * Margin;

    /// <summary>
    /// Measures the ratio; where it does not hold, again after a pause, for a machine that shares its memory is slow for seconds
    /// at a time. A kernel that is slow is slow each time.
    /// </summary>
    public double Measure()
    {
        double ratio = Ratio();
        for (int times = 1; times < MostTimes && !Holds(ratio); times++)
        {
            Thread.Sleep(PauseMilliseconds);
            ratio = Ratio();
        }

        return ratio;
    }

    public bool Holds(double ratio) => IsAtLeast ? ratio >= FailsPast : ratio <= FailsPast;
}
