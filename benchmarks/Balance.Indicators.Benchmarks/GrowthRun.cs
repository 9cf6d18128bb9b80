using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Balance.Indicators.Benchmarks;

/// <summary>
/// Time and memory against size. What ten times the size makes more than <see cref="MostTime"/> times as long, or
/// <see cref="MostMemory"/> times as much, grows faster than its size: by its square it would be a hundred times. What no longer
/// fits into the processor's cache takes up to 24 times as long on a busy machine; memory is counted, not timed. Each is measured at the
/// best of several rounds.
/// </summary>
internal static class GrowthRun
{
    private const int Rounds = 3;
    private const int Tenfold = 10;
    private const double MostTime = 35;
    private const double MostMemory = 20;

    // What is quicker than this, in milliseconds, is timer and collector more than work.
    private const double LeastTime = 5;

    private static readonly Work[] All =
    [
        new("read schools with nothing but a code", [1000, 10_000, 100_000], ReadCodes),
        new("evaluate schools with nothing but a code", [1000, 10_000, 40_000], EvaluateCodes),
        new("the same, and what is missing, each once", [1000, 10_000], ListMissing),
        new("report of schools with nothing but a code", [400, 4000], ReportCodes),
        new("write their evaluation as JSON", [1000, 10_000, 40_000], WriteCodes),
        new("SHA-256 of a county", [1000, 10_000, 100_000], Hash),
        new("evaluate complete schools", [1000, 10_000], EvaluateComplete),
        new("write the evaluation of complete schools as JSON", [1000, 10_000, 100_000], WriteJson),
        new("read a standard of so many departments", [10_000, 100_000], ReadDepartments),
        new("read a standard of criteria that decide the same", [400, 4000], ReadOverlaps),
    ];

    public static int Run(TextWriter output, IReadOnlyList<string> args)
    {
        int most = args.Count > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : int.MaxValue;
        bool isLinear = true;
        output.WriteLine("| work | size | ms | allocated (MiB) | allocated an item (KiB) |");
        output.WriteLine("|---|---:|---:|---:|---:|");
        foreach (Work work in All)
        {
            var seen = new Dictionary<int, Cost>();
            foreach (int size in work.Sizes.Where(size => size <= most))
            {
                Cost cost = Measure(work.Make(size));
                seen.Add(size, cost);
                output.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"| {work.Name} | {size} | {cost.Milliseconds:F0} | {cost.Bytes / 1048576.0:F1} | {cost.Bytes / 1024.0 / size:F1} |"
                    )
                );
            }

            foreach (int size in seen.Keys.Where(size => seen.ContainsKey(size * Tenfold)))
            {
                isLinear &= IsLinear(output, work.Name, size, seen[size], seen[size * Tenfold]);
            }
        }

        output.WriteLine(isLinear ? "ok" : "too much");
        return isLinear ? 0 : 1;
    }

    private static bool IsLinear(TextWriter output, string name, int size, Cost small, Cost large)
    {
        double time = large.Milliseconds / Math.Max(small.Milliseconds, LeastTime);
        double memory = (double)large.Bytes / Math.Max(small.Bytes, 1);
        bool isLinear = time <= MostTime && memory <= MostMemory;
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"\n{name}, {size} to {size * Tenfold}: {time:F1} times as long, {memory:F1} times as much; at most {MostTime} and {MostMemory}: {(isLinear ? "ok" : "too much")}.\n"
            )
        );
        return isLinear;
    }

    private static Cost Measure(Action work)
    {
        var best = new Cost(double.MaxValue, long.MaxValue);
        for (int round = 0; round < Rounds; round++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            long before = GC.GetTotalAllocatedBytes(precise: true);
            var watch = Stopwatch.StartNew();
            work();
            double time = watch.Elapsed.TotalMilliseconds;
            long bytes = GC.GetTotalAllocatedBytes(precise: true) - before;
            best = new Cost(Math.Min(best.Milliseconds, time), Math.Min(best.Bytes, bytes));
        }

        return best;
    }

    private static Action ReadCodes(int size)
    {
        string json = OnlyCodes(size).ToJson();
        return () => County.Parse(json);
    }

    private static Action WriteCodes(int size)
    {
        Evaluation evaluation = Standard.Haicheng2023.Evaluate(OnlyCodes(size));
        return () => evaluation.WriteJson(Stream.Null);
    }

    private static Action Hash(int size)
    {
        County county = Complete(size);
        return () => _ = county.ComputeSha256();
    }

    private static Action ReadDepartments(int size)
    {
        JsonNode json = JsonNode.Parse(Standard.Haicheng2023.ToJson())!;
        for (int i = 0; i < size; i++)
        {
            json["departments"]![$"第{i}局"] = $"Bureau {i}";
        }

        string text = json.ToJsonString();
        return () => Standard.Parse(text);
    }

    /// <summary>Copies of GG7 (公用经费 of special-education schools): each is named as deciding the same as the first.</summary>
    private static Action ReadOverlaps(int size)
    {
        JsonNode json = JsonNode.Parse(Standard.Haicheng2023.ToJson())!;
        JsonArray indicators = json["dimensions"]![1]!["indicators"]!.AsArray();
        JsonNode funding = indicators.Single(item => (string?)item!["id"] == "GG7")!;
        for (int i = 0; i < size; i++)
        {
            JsonNode again = funding.DeepClone();
            again["id"] = $"X{i}";
            again["criteria"]![0]!["id"] = $"X{i}";
            indicators.Add(again);
        }

        string text = json.ToJsonString();
        return () => _ = Standard.TryParseJson(text, out _, out _);
    }

    private static Action EvaluateCodes(int size)
    {
        County county = OnlyCodes(size);
        return () => Standard.Haicheng2023.Evaluate(county);
    }

    private static Action ListMissing(int size)
    {
        // Evaluated anew each time: what is missing is listed once and kept.
        County county = OnlyCodes(size);
        return () => _ = Standard.Haicheng2023.Evaluate(county).Missing.Length;
    }

    private static Action ReportCodes(int size)
    {
        Evaluation evaluation = Standard.Haicheng2023.Evaluate(OnlyCodes(size));
        return () => evaluation.ToReport(Language.Chinese).ToMarkdown();
    }

    private static Action EvaluateComplete(int size)
    {
        County county = Complete(size);
        return () => Standard.Haicheng2023.Evaluate(county);
    }

    private static Action WriteJson(int size)
    {
        Evaluation evaluation = Standard.Haicheng2023.Evaluate(Complete(size));
        return () => evaluation.WriteJson(Stream.Null);
    }

    private static County OnlyCodes(int size) =>
        Parse(size, (json, i) => json.Append("{\"code\":\"c").Append(i).Append("\"}"));

    /// <summary>Rural primary schools, each with a few figures of its own.</summary>
    private static County Complete(int size) =>
        Parse(
            size,
            (json, i) =>
            {
                int pupils = 100 + (i % 7);
                json.Append("{\"code\":\"c")
                    .Append(i)
                    .Append(
                        "\",\"type\":\"primary\",\"location\":\"rural\",\"ownership\":\"public\","
                    )
                    .Append("\"boarding\":false,\"measures\":{\"teachingArea\":")
                    .Append(900 + i % 90)
                    .Append(
                        ",\"sportsArea\":1500,\"equipmentValue\":400000,\"multimediaClassrooms\":6,"
                    )
                    .Append(
                        "\"musicRoomAreas\":[96],\"artRoomAreas\":[90],\"publicFundingBudget\":100000,"
                    )
                    .Append(
                        "\"teacherTrainingBudget\":5000,\"fullTimeTeachers\":9,\"certifiedTeachers\":9,"
                    )
                    .Append("\"trainedTeachers\":9,\"charterAndDigitalManagement\":true,")
                    .Append(
                        "\"moralEducation\":\"good\",\"campusCulture\":\"good\"},\"sections\":{\"primary\":{"
                    )
                    .Append("\"pupils\":")
                    .Append(pupils)
                    .Append(
                        ",\"teachersAboveRequiredQualification\":6,\"backboneTeachers\":2,\"peAndArtTeachers\":2,"
                    )
                    .Append("\"nearHomePupils\":")
                    .Append(pupils)
                    .Append(",\"classSizes\":[40,40,")
                    .Append(pupils - 80)
                    .Append("]}}}");
            }
        );

    private static County Parse(int size, Action<StringBuilder, int> addSchool)
    {
        var json = new StringBuilder(
            "{\"format\":\"balance-county/1\",\"code\":\"1\",\"name\":\"x\",\"schools\":["
        );
        for (int i = 0; i < size; i++)
        {
            json.Append(i == 0 ? "" : ",");
            addSchool(json, i);
        }

        return County.Parse(json.Append("]}").ToString());
    }

    /// <summary>Something to do that has a size, and at which sizes; made ready before it is measured.</summary>
    private sealed record Work(string Name, int[] Sizes, Func<int, Action> Make);

    private sealed record Cost(double Milliseconds, long Bytes);
}
