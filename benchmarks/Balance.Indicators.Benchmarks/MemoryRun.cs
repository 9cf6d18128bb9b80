using System.Diagnostics;
using System.Globalization;
using System.Text;
using Balance.Indicators.Samples;
using static System.FormattableString;

namespace Balance.Indicators.Benchmarks;

/// <summary>
/// A thousand counties, one after the other in one process: generated, written, parsed, evaluated under both standards and
/// dropped. What is left after a collection must not grow.
/// </summary>
internal static class MemoryRun
{
    private const int Counties = 1000;
    private const int Step = 100;
    private const double AllowedGrowth = 1.2;

    public static int Run(TextWriter output)
    {
        var watch = Stopwatch.StartNew();
        long first = 0;
        long last = 0;
        output.WriteLine("| counties | heap after GC (KiB) | peak working set (MiB) | seconds |");
        output.WriteLine("|---:|---:|---:|---:|");
        for (int done = Step; done <= Counties; done += Step)
        {
            for (int seed = done - Step; seed < done; seed++)
            {
                EvaluateOne(seed);
            }

            last = GC.GetTotalMemory(forceFullCollection: true);
            first = first == 0 ? last : first;
            using var process = Process.GetCurrentProcess();
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {done} | {last / 1024.0:F0} | {process.PeakWorkingSet64 / 1048576.0:F1} | {watch.Elapsed.TotalSeconds:F1} |"
                )
            );
        }

        double growth = (double)last / first;
        bool isSteady = growth <= AllowedGrowth;
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"\nAfter the last {Step}: {growth:F3} times the heap after the first {Step}; at most {AllowedGrowth} is allowed: {(isSteady ? "ok" : "too much")}."
            )
        );
        return isSteady ? 0 : 1;
    }

    private static void EvaluateOne(int seed)
    {
        byte[] json = Encoding.UTF8.GetBytes(SampleCounty.Create(seed).ToJson());
        County county = County.Parse(json);
        foreach (Standard standard in Standard.All)
        {
            // Looked at, so that nothing of the evaluation can be left out.
            if (standard.Evaluate(county).Outcome != Outcome.NotMet)
            {
                throw new InvalidOperationException(
                    Invariant($"The sample with seed {seed} should not be met under {standard.Id}.")
                );
            }
        }
    }
}
