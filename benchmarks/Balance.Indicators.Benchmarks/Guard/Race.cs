using System.Diagnostics;

namespace Balance.Indicators.Benchmarks.Guard;

/// <summary>
/// Some ways side by side in one process, in turn, so that a machine that slows down slows them all: what counts is the ratio
/// of their times, its median over all rounds.
/// </summary>
internal static class Race
{
    private const int Rounds = 15;
    private const double LeastMillisecondsOfRound = 3;
    private const int WarmUps = 3;
    private const int WarmUpMilliseconds = 20;

    /// <summary>
    /// The median of time(<paramref name="way"/>) / time(yardstick), by the yardstick that makes it least: that is the greatest one.
    /// </summary>
    public static double Ratio(Func<double> way, params ReadOnlySpan<Yardstick> yardsticks)
    {
        Func<double>[] ways = [way, .. yardsticks.ToArray().Select(yardstick => yardstick.Way)];
        int[] times = [.. ways.Select(Times)];
        double[][] milliseconds =
        [
            .. Enumerable
                .Range(0, Rounds)
                .Select(_ =>
                    ways.Select((each, i) => Milliseconds(each, times[i]) / times[i]).ToArray()
                ),
        ];
        double least = double.PositiveInfinity;
        for (int i = 0; i < yardsticks.Length; i++)
        {
            double scale = yardsticks[i].Scale;
            int column = i + 1;
            double ratio = Median([.. milliseconds.Select(round => round[0] / round[column])]);
            least = Math.Min(least, ratio / scale);
        }

        return least;
    }

    public static double Median(double[] values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>
    /// Runs a way until the runtime has compiled what it calls, which it does in the background after some calls and some quiet,
    /// and the caches hold what they can.
    /// </summary>
    /// <returns>How often it is to be run for a time that a clock can tell.</returns>
    private static int Times(Func<double> way)
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

        return 1 + (int)(LeastMillisecondsOfRound / Milliseconds(way, 1));
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

/// <summary>What a way is measured against.</summary>
/// <param name="Way">What takes the time.</param>
/// <param name="Scale">How many times that time the yardstick is: for a part of the rows, how many times fewer they are.</param>
internal readonly record struct Yardstick(Func<double> Way, double Scale = 1);
