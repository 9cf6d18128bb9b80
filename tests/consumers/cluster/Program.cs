using System.Diagnostics;
using System.Globalization;
using Balance.Indicators;
using Cluster;
using Orleans.TestingHost;

// Cluster <county.json> [counties]: makes many counties of one, evaluates them in this process and on three silos, one of which is
// killed half-way, and wants the same results, bit for bit. Each silo is a process of its own, started with what the testing host gives.
if (int.TryParse(args[0], NumberStyles.None, CultureInfo.InvariantCulture, out _))
{
    await StandaloneSiloHost.Main(args);
    return 0;
}

County sample = County.Parse(await File.ReadAllTextAsync(args[0]));
int count = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 155;
CountyFile[] files = [.. MadeUp.Counties(sample, count)];
int megabytes = (int)(files.Sum(file => (long)file.Json.Length) >> 20);
Console.WriteLine($"{files.Length} counties, {megabytes} MB of JSON");

long start = Stopwatch.GetTimestamp();
Nation expected = Nation.InOneProcess(files);
Console.WriteLine($"one process, one thread: {Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s");
Console.WriteLine(expected.Told);

start = Stopwatch.GetTimestamp();
await using var silos = await Silos.StartAsync(3);
Console.WriteLine($"three silos started: {Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s");

bool same = true;
foreach (bool kill in new[] { false, true })
{
    start = Stopwatch.GetTimestamp();
    Nation nation = await silos.EvaluateAsync(files, killHalfWay: kill);
    double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
    bool equal = nation.Text == expected.Text;
    same &= equal;
    Console.WriteLine(
        $"{(kill ? "one silo killed half-way" : "three silos")}: {seconds:F1} s, {silos.Told}: {(equal ? "the same" : "OTHER RESULTS")}"
    );
}

return same ? 0 : 1;
