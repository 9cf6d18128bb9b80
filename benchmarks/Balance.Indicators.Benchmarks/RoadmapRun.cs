using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Balance.Indicators.Planning;
using static System.FormattableString;

namespace Balance.Indicators.Benchmarks;

/// <summary>
/// 路线图: the roadmap of a county of 150 schools, evaluated before and after, against reading the county's JSON: medians of many rounds, one beside the
/// other, under both standards. Then one of 2 000 schools, once.
/// </summary>
internal static class RoadmapRun
{
    private const int Schools = 150;
    private const int ManySchools = 2000;
    private const int Rounds = 31;
    private const int WarmUp = 30;
    private const int ReadFirst = 100;
    private const double Most = 40;

    public static int Run(TextWriter output)
    {
        output.WriteLine("| work | median (ms) | / reading its JSON | |\n|---|---:|---:|---|");
        bool isOk = true;
        foreach (Standard standard in new[] { Standard.Haicheng2023, Standard.National2017 })
        {
            (double planning, double reading) = Measure(
                standard,
                LargeCounty.Of(Schools),
                WarmUp,
                Rounds
            );
            double ratio = planning / reading;
            isOk &= ratio <= Most;
            output.WriteLine(
                Invariant(
                    $"| {standard.Id}, {Schools} schools | {planning:F1} | {ratio:F1} | {(ratio <= Most ? "ok" : "too much")}, the aim is {Most} |"
                )
            );
        }

        foreach (Standard standard in new[] { Standard.Haicheng2023, Standard.National2017 })
        {
            (double planning, double reading) = Measure(
                standard,
                LargeCounty.Of(ManySchools),
                0,
                1
            );
            output.WriteLine(
                Invariant(
                    $"| {standard.Id}, {ManySchools} schools, once | {planning:F0} | {planning / reading:F1} | |"
                )
            );
        }

        return isOk ? 0 : 1;
    }

    /// <summary>The medians of planning and of reading the JSON, in ms.</summary>
    private static (double Planning, double Reading) Measure(
        Standard standard,
        County county,
        int warmUp,
        int rounds
    )
    {
        byte[] json = Encoding.UTF8.GetBytes(county.ToJson());
        double[] planning = new double[rounds];
        double[] reading = new double[rounds];
        for (int i = 0; i < ReadFirst; i++)
        {
            JsonDocument.Parse(json).Dispose();
        }

        for (int round = -warmUp; round < rounds; round++)
        {
            double read = Time(() => JsonDocument.Parse(json).Dispose());
            double planned = Time(() => _ = Roadmap.For(standard, county).After);
            if (round >= 0)
            {
                reading[round] = read;
                planning[round] = planned;
            }
        }

        Array.Sort(planning);
        Array.Sort(reading);
        return (planning[rounds / 2], reading[rounds / 2]);
    }

    private static double Time(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalMilliseconds;
    }
}
