using System.Diagnostics;
using System.Globalization;
using static System.FormattableString;

namespace Balance.Indicators.Benchmarks;

/// <summary>
/// The whole of <see cref="Nation"/>: its JSON merely read, everything done on one core, and on all cores in one process and in
/// as many processes that know nothing of each other. Nothing fails; the guard holds a twentieth of it.
/// </summary>
internal static class NationRun
{
    public static int Run(TextWriter output)
    {
        int cores = Environment.ProcessorCount;
        var work = new NationWork();
        byte[][] first = Nation.Part(0);
        WarmUp(work, first);
        double reading = 0;
        double one = 0;
        TimeSpan ofReading = TimeSpan.Zero;
        TimeSpan ofOne = TimeSpan.Zero;
        double all = 0;
        long bytes = 0;
        int counties = 0;
        long allocated = 0;
        for (int part = 0; part < Nation.Parts; part++)
        {
            byte[][] own = Nation.Part(part);
            counties += own.Length;
            bytes += own.Sum(county => (long)county.Length);
            ofReading -= Environment.CpuUsage.TotalTime;
            reading += Seconds(() => NationWork.ReadJson(own));
            ofReading += Environment.CpuUsage.TotalTime;
            allocated -= GC.GetAllocatedBytesForCurrentThread();
            ofOne -= Environment.CpuUsage.TotalTime;
            one += Seconds(() => work.Evaluate(own));
            ofOne += Environment.CpuUsage.TotalTime;
            allocated += GC.GetAllocatedBytesForCurrentThread();
            all += Seconds(() => OnAllCores(own));
        }

        double apart = InProcesses(cores);
        using var process = Process.GetCurrentProcess();
        output.WriteLine(
            Invariant(
                $"""
                {counties} counties, {bytes / 1e6:F0} MB of JSON; {cores} processors, .NET {Environment.Version}.

                | the whole country | seconds | / reading its JSON |
                |---|---:|---:|
                | `JsonDocument.Parse`, one core | {reading:F2} | 1.00 |
                | read, checked, evaluated, summed up, one core | {one:F2} | {one
                    / reading:F2} |
                | the same, all cores of one process | {all:F2} | {all / reading:F2} |
                | the same, {cores} processes of one core each | {apart:F2} | {apart / reading:F2} |

                In processor time, whatever else the machine does: reading {ofReading.TotalSeconds:F2} s, one core {ofOne.TotalSeconds:F2} s, {ofOne
                    / ofReading:F2} times.
                All cores / {cores} processes: {all / apart:F2}. Allocated on one core: {allocated
                    / 1048576.0
                    / counties:F2} MiB a county. Peak working set: {process.PeakWorkingSet64
                    / 1048576.0:F0} MiB.
                """
            )
        );
        return 0;
    }

    /// <summary>What one of some processes does: its share of the parts, on one core.</summary>
    public static int RunShare(TextWriter output, string share, string shares)
    {
        int own = int.Parse(share, CultureInfo.InvariantCulture);
        int of = int.Parse(shares, CultureInfo.InvariantCulture);
        var work = new NationWork();
        _ = work.Evaluate(Nation.Part(own));
        double seconds = 0;
        for (int part = own; part < Nation.Parts; part += of)
        {
            byte[][] counties = Nation.Part(part);
            seconds += Seconds(() => work.Evaluate(counties));
        }

        output.WriteLine(seconds.ToString("R", CultureInfo.InvariantCulture));
        return 0;
    }

    /// <summary>Until what is measured is compiled as it stays: 0.1 s after it was last compiled anew.</summary>
    private static void WarmUp(NationWork work, byte[][] counties)
    {
        for (int i = 0; i < 4; i++)
        {
            _ = NationWork.ReadJson(counties) + work.Evaluate(counties);
            _ = OnAllCores(counties);
            Thread.Sleep(500);
        }
    }

    private static double OnAllCores(byte[][] counties)
    {
        long written = 0;
        _ = Parallel.ForEach(
            counties,
            () => new NationWork(),
            static (county, _, work) =>
            {
                work.Evaluate(county);
                return work;
            },
            work => Interlocked.Add(ref written, work.Written)
        );
        return written;
    }

    /// <summary>The seconds of the slowest of some processes, each with its share.</summary>
    private static double InProcesses(int count)
    {
        string[] program =
            Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet"
                ? [typeof(NationRun).Assembly.Location]
                : [];
        Process[] processes =
        [
            .. Enumerable
                .Range(0, count)
                .Select(share =>
                    Process.Start(
                        new ProcessStartInfo(
                            Environment.ProcessPath!,
                            [
                                .. program,
                                "nation-share",
                                Invariant($"{share}"),
                                Invariant($"{count}"),
                            ]
                        )
                        {
                            UseShellExecute = false,
                            RedirectStandardOutput = true,
                        }
                    )!
                ),
        ];
        double slowest = 0;
        foreach (Process process in processes)
        {
            using (process)
            {
                string text = process.StandardOutput.ReadToEnd();
                process.WaitForExit();
                slowest = Math.Max(slowest, double.Parse(text, CultureInfo.InvariantCulture));
            }
        }

        return slowest;
    }

    private static double Seconds(Func<double> way)
    {
        long start = Stopwatch.GetTimestamp();
        _ = way();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
