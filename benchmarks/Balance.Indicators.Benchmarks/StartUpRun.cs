using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Balance.Indicators.Benchmarks.Guard;
using static System.FormattableString;

namespace Balance.Indicators.Benchmarks;

/// <summary>
/// The whole process <c>balance evaluate</c> over the sample, compiled ahead of time and framework-dependent, in turn. It
/// fails where the first is not as many times faster as is promised, less the margin.
/// </summary>
internal static class StartUpRun
{
    private const int Rounds = 25;

    private static readonly Check Promise = new(
        "framework-dependent / compiled ahead of time",
        () => double.NaN,
        3,
        IsAtLeast: true
    );

    public static int Run(TextWriter output)
    {
        string work = Directory.CreateTempSubdirectory().FullName;
        try
        {
            string project = PathOf("src/Balance.Indicators.Cli");
            // Folders of their own, so that the repository stays as it is.
            string[] apart = ["-c", "Release", "--artifacts-path", Path.Combine(work, "artifacts")];
            string native = Path.Combine(work, "native");
            string dependent = Path.Combine(work, "dependent");
            string platform = RuntimeInformation.RuntimeIdentifier;
            Execute("dotnet", ["publish", project, .. apart, "-r", platform, "-o", native]);
            Execute("dotnet", ["publish", project, .. apart, "-o", dependent]);

            string[] evaluate =
            [
                "evaluate",
                PathOf("docs/samples/haicheng.json"),
                "--format",
                "json",
                "--output",
                Path.Combine(work, "evaluation.json"),
                "--force",
            ];
            string program = Path.Combine(native, "balance");
            string assembly = Path.Combine(dependent, "balance.dll");
            TryWorkbook(program, assembly, work);
            return Compare(
                output,
                () => Execute(program, evaluate),
                () => Execute("dotnet", [assembly, .. evaluate])
            );
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    /// <summary>Workbooks too are written and read ahead of time as they are by the runtime.</summary>
    private static void TryWorkbook(string program, string assembly, string work)
    {
        string workbook = Path.Combine(work, "县.xlsx");
        string native = Path.Combine(work, "native.json");
        string dependent = Path.Combine(work, "dependent.json");
        Execute(program, ["convert", PathOf("docs/samples/haicheng.json"), workbook]);
        Execute(program, ["evaluate", workbook, "--format", "json", "--output", native]);
        Execute(
            "dotnet",
            [assembly, "evaluate", workbook, "--format", "json", "--output", dependent]
        );
        if (!File.ReadAllBytes(native).AsSpan().SequenceEqual(File.ReadAllBytes(dependent)))
        {
            throw new InvalidOperationException(
                "The native program evaluates a workbook otherwise than the one that needs .NET."
            );
        }
    }

    private static int Compare(TextWriter output, Func<double> native, Func<double> dependent)
    {
        var natives = new double[Rounds];
        var dependents = new double[Rounds];
        _ = native() + dependent();
        for (int i = 0; i < Rounds; i++)
        {
            natives[i] = native();
            dependents[i] = dependent();
        }

        double ratio = Race.Median([.. dependents.Zip(natives, (slow, quick) => slow / quick)]);
        bool holds = Promise.Holds(ratio);
        output.WriteLine(
            Invariant(
                $"""
                | `balance evaluate` of the sample, the whole process | ms |
                |---|---:|
                | compiled ahead of time | {Race.Median(natives):F0} |
                | framework-dependent | {Race.Median(dependents):F0} |

                {Promise.Title}: {ratio:F2} (promised ≥ {Promise.Limit:F2}, fails past {Promise.FailsPast:F2}), {(
                    holds ? "ok" : "TOO SLOW"
                )}
                """
            )
        );
        return holds ? 0 : 1;
    }

    /// <summary>Runs a program to its end; the time it took, in milliseconds.</summary>
    private static double Execute(string program, string[] arguments)
    {
        long start = Stopwatch.GetTimestamp();
        using Process process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
            }
        )!;
        string text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? Stopwatch.GetElapsedTime(start).TotalMilliseconds
            : throw new InvalidOperationException(program + " failed:\n" + text);
    }

    private static string PathOf(string name, [CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../..", name));
}
