using System.Diagnostics;

namespace Balance.Indicators.Benchmarks.Guard;

/// <summary>
/// Two ways side by side in one process, in turn, so that a machine that slows down slows both: what counts is the ratio
/// of their times, its median over all rounds.
/// </summary>
internal static class Race
{
    private const int Rounds = 25;
    private const double LeastMillisecondsOfRound = 3;
    private const int WarmUps = 4;
    private const int WarmUpMilliseconds = 150;

    /// <summary>The median of time(<paramref name="way"/>) / time(<paramref name="yardstick"/>).</summary>
    public static double Ratio(Func<double> way, Func<double> yardstick)
    {
        WarmUp(way);
        WarmUp(yardstick);
        int times = 1 + (int)(LeastMillisecondsOfRound / Milliseconds(yardstick, 1));
        double[] ratios =
        [
            .. Enumerable
                .Range(0, Rounds)
                .Select(_ => Milliseconds(way, times) / Milliseconds(yardstick, times)),
        ];
        return Median(ratios);
    }

    /// <summary>The median time of one call, in milliseconds.</summary>
    public static double Time(Func<double> way)
    {
        WarmUp(way);
        int times = 1 + (int)(LeastMillisecondsOfRound / Milliseconds(way, 1));
        return Median([
            .. Enumerable.Range(0, Rounds).Select(_ => Milliseconds(way, times) / times),
        ]);
    }

    public static double Median(double[] values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>
    /// Often enough, and with enough of a pause each time, for the runtime to have compiled the way for good: it does so in
    /// the background, after some calls and some quiet.
    /// </summary>
    private static void WarmUp(Func<double> way)
    {
        for (int i = 0; i < WarmUps; i++)
        {
            for (
                long start = Stopwatch.GetTimestamp();
                Stopwatch.GetElapsedTime(start).TotalMilliseconds < WarmUpMilliseconds;

            )
            {
                way();
            }

            Thread.Sleep(WarmUpMilliseconds);
        }
    }

    private static double Milliseconds(Func<double> way, int times)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < times; i++)
        {
            way();
        }

        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
