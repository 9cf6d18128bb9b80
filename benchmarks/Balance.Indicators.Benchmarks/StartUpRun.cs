using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using Balance.Indicators.Benchmarks.Guard;
using static System.FormattableString;

namespace Balance.Indicators.Benchmarks;

/// <summary>
/// Whole processes, in turn: <c>balance evaluate</c> over the sample, compiled ahead of time, against framework-dependent and against a
/// program that does nothing; <c>balance coefficient</c> over 200 000 rows against a program that walks the same cells; lines of counties
/// against a program that reads their JSON. It fails where a ratio is past what is promised by more than the margin.
/// </summary>
/// <remarks>
/// Programs are published first, but those that <c>BALANCE_PROGRAM</c> (compiled ahead of time) and <c>BALANCE_ASSEMBLY</c>
/// (framework-dependent, a <c>balance.dll</c>) name are taken as they are.
/// </remarks>
internal static class StartUpRun
{
    private const int Rounds = 15;

    public static int Run(TextWriter output)
    {
        string work = Directory.CreateTempSubdirectory().FullName;
        try
        {
            string program =
                Given("BALANCE_PROGRAM")
                ?? Path.Combine(
                    Publish("src/Balance.Indicators.Cli", work, isNative: true),
                    "balance"
                );
            string assembly =
                Given("BALANCE_ASSEMBLY")
                ?? Path.Combine(
                    Publish("src/Balance.Indicators.Cli", work, isNative: false),
                    "balance.dll"
                );
            string yardstick = Path.Combine(
                Publish("benchmarks/Balance.Indicators.Yardstick", work, isNative: true),
                "yardstick"
            );
            TryWorkbook(program, assembly, work);
            return Compare(output, program, assembly, yardstick, work);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static int Compare(
        TextWriter output,
        string program,
        string assembly,
        string yardstick,
        string work
    )
    {
        string sample = PathOf("docs/samples/haicheng.json");
        string written = Path.Combine(work, "written.json");
        string table = ResourceFile.Write(Path.Combine(work, "table.csv"));
        string[] evaluate =
        [
            "evaluate",
            sample,
            "--format",
            "json",
            "--output",
            written,
            "--force",
        ];
        string[] coefficient = ["coefficient", table, "--format", "json"];
        var native = new Way("`balance evaluate` of the sample", program, evaluate);
        var dependent = new Way("the same, framework-dependent", "dotnet", [assembly, .. evaluate]);
        var nothing = new Way("a program that does nothing", yardstick, []);
        var version = new Way("`balance --version`", program, ["--version"]);
        var convert = new Way(
            "`balance convert` of the sample: read, checked, written",
            program,
            ["convert", sample, written, "--force"]
        );
        var coefficients = new Way("`balance coefficient` of 200 000 rows", program, coefficient);
        var walk = new Way("walking their cells", yardstick, ["cells", table]);
        var numbers = new Way(
            "keeping their cells as digits, and nothing else",
            yardstick,
            ["numbers", table]
        );
        string lines = WriteLines(Path.Combine(work, "lines.ndjson"));
        var reading = new Way(
            "`JsonDocument.Parse` of a twentieth of the nation, line by line",
            yardstick,
            ["json", lines]
        );
        string[] evaluateLines =
        [
            "evaluate",
            lines,
            "--lines",
            "--summary",
            "--standard",
            "national-2017",
        ];
        var nation = new Way("`balance evaluate --lines --summary` of it", program, evaluateLines);
        var checks = new (Check Promise, Way[] Ways)[]
        {
            (Promise("framework-dependent / compiled ahead of time", 3, true), [dependent, native]),
            (Promise("evaluating the sample / a program that does nothing", 35), [native, nothing]),
            (
                Promise("coefficients of 200 000 rows / walking their cells", 9),
                [coefficients, walk]
            ),
            (
                Promise("a twentieth of the nation, line by line / reading its JSON", 8),
                [nation, reading]
            ),
        };
        Way[] all =
        [
            nothing,
            version,
            convert,
            native,
            dependent,
            walk,
            numbers,
            coefficients,
            reading,
            nation,
        ];
        for (int round = -1; round < Rounds; round++)
        {
            foreach (Way way in all)
            {
                way.Take(isKept: round >= 0);
            }
        }

        output.WriteLine("| the whole process | ms |\n|---|---:|");
        foreach (Way way in all)
        {
            output.WriteLine(Invariant($"| {way.Title} | {Race.Median([.. way.Taken]):F1} |"));
        }

        output.WriteLine("\n| ratio | seen | promised | fails past | |\n|---|---:|---:|---:|---|");
        int failed = 0;
        foreach ((Check promise, Way[] ways) in checks)
        {
            double ratio = Race.Median([
                .. ways[0].Taken.Zip(ways[1].Taken, (first, second) => first / second),
            ]);
            bool holds = promise.Holds(ratio);
            failed += holds ? 0 : 1;
            output.WriteLine(
                Invariant(
                    $"| {promise.Title} | {ratio:F2} | {(promise.IsAtLeast ? "≥" : "≤")} {promise.Limit:F2} | {promise.FailsPast:F2} | {(holds ? "ok" : "TOO SLOW")} |"
                )
            );
        }

        return failed == 0 ? 0 : 1;
    }

    private static Check Promise(string title, double limit, bool isAtLeast = false) =>
        new(title, () => double.NaN, limit, isAtLeast);

    private static string? Given(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } path
            ? Path.GetFullPath(path)
            : null;

    /// <summary>Publishes a project, in folders of its own, so that the repository stays as it is.</summary>
    private static string Publish(string project, string work, bool isNative)
    {
        string folder = Path.Combine(
            work,
            Path.GetFileName(project) + (isNative ? "" : ".dependent")
        );
        string[] platform = isNative ? ["-r", RuntimeInformation.RuntimeIdentifier] : [];
        string[] apart = ["-c", "Release", "--artifacts-path", Path.Combine(work, "artifacts")];
        Execute("dotnet", ["publish", PathOf(project), .. apart, .. platform, "-o", folder]);
        return folder;
    }

    /// <summary>The counties of a twentieth of the nation, one a line.</summary>
    private static string WriteLines(string path)
    {
        using FileStream lines = File.Create(path);
        foreach (byte[] county in Nation.Part(0))
        {
            using var document = JsonDocument.Parse(county);
            using (var writer = new Utf8JsonWriter(lines))
            {
                document.WriteTo(writer);
            }

            lines.WriteByte((byte)'\n');
        }

        return path;
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

    /// <summary>A process that is run again and again, and how long it took.</summary>
    private sealed record Way(string Title, string Program, string[] Arguments)
    {
        public List<double> Taken { get; } = [];

        public void Take(bool isKept)
        {
            double milliseconds = Execute(Program, Arguments);
            if (isKept)
            {
                Taken.Add(milliseconds);
            }
        }
    }
}
