using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using static System.FormattableString;

namespace Balance.Indicators.Benchmarks.Guard;

/// <summary>
/// Fails where reading, checking, evaluating or writing has become slower: each is held to what System.Text.Json takes in the same
/// run for the same bytes. Of the country a twentieth, of what-ifs some 500; what is allocated is counted, which no machine changes.
/// </summary>
internal static class EngineGuard
{
    private const int WhatIfs = 30;
    private const int WarmUpMilliseconds = 4000;

    private static readonly JsonWriterOptions AsWritten = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static int Run(TextWriter output)
    {
        var sample = new WhatIf();
        var work = new NationWork();
        byte[][] nation = Nation.Part(0);
        Evaluation evaluation = Standard.Haicheng2023.Evaluate(County.Parse(sample.Json));
        using var document = JsonDocument.Parse(Encoding.UTF8.GetBytes(evaluation.ToJson()));
        double ReadSample() => sample.ReadJson(1);
        double Rewritten() => Rewrite(document);
        double Write() => evaluation.ToJson().Length;
        WarmUp(() => sample.Parse() + sample.Change(1) + sample.Evaluate(1) + Write());
        output.WriteLine("\n| ratio | seen | promised | fails past | |");
        output.WriteLine("|---|---:|---:|---:|---|");
        Check[] checks =
        [
            new(
                "`County.Parse` of the sample, its check included / `JsonDocument.Parse`",
                () => Race.Ratio(sample.Parse, new Yardstick(ReadSample)),
                5.5
            ),
            new(
                "evaluating the sample / `JsonDocument.Parse`",
                () => Race.Ratio(() => sample.Evaluate(1), new Yardstick(ReadSample)),
                3.5
            ),
            new(
                "`ToJson` / `Utf8JsonWriter` writing the same document",
                () => Race.Ratio(Write, new Yardstick(Rewritten)),
                1.3
            ),
            new(
                "a figure changed, checked and evaluated again / evaluating the sample",
                () =>
                    Race.Ratio(
                        () => sample.Change(WhatIfs),
                        new Yardstick(() => sample.Evaluate(WhatIfs))
                    ),
                2.5
            ),
            new(
                "a twentieth of the nation, read, checked, evaluated, summed up, one core / `JsonDocument.Parse`",
                () =>
                    Race.Ratio(
                        () => work.Evaluate(nation),
                        new Yardstick(() => NationWork.ReadJson(nation))
                    ),
                8
            ),
            WorkbookRun.Promise,
            PageRun.Promise,
            ComparisonRun.Promise,
            new("MiB allocated by evaluating the sample", () => Allocated(sample), 1),
        ];
        int failed = checks.Count(check => !Holds(output, check));
        output.WriteLine(
            failed == 0 ? "\nAll of them hold." : Invariant($"\n{failed} are past their limit.")
        );
        return failed == 0 ? 0 : 1;
    }

    private static bool Holds(TextWriter output, Check check)
    {
        double seen = check.Measure();
        bool holds = check.Holds(seen);
        output.WriteLine(
            Invariant(
                $"| {check.Title} | {seen:F2} | ≤ {check.Limit:F2} | {check.FailsPast:F2} | {(holds ? "ok" : "TOO SLOW")} |"
            )
        );
        return holds;
    }

    private static double Rewrite(JsonDocument document)
    {
        var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, AsWritten))
        {
            document.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length).Length;
    }

    private static double Allocated(WhatIf sample)
    {
        const int Times = 20;
        long before = GC.GetAllocatedBytesForCurrentThread();
        _ = sample.Evaluate(Times);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / 1048576.0 / Times;
    }

    /// <summary>Until the runtime has compiled what is called often, which it does in the background when it is quiet.</summary>
    public static void WarmUp(Func<double> all)
    {
        const int Pause = 150;
        long start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start).TotalMilliseconds < WarmUpMilliseconds)
        {
            for (int i = 0; i < 10; i++)
            {
                _ = all();
            }

            Thread.Sleep(Pause);
        }
    }
}
