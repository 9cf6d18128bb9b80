using System.Diagnostics;
using System.Globalization;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Balance.Indicators.Coefficients;

namespace Balance.Indicators.Benchmarks.Guard;

/// <summary>
/// Measures the ratios that the kernel promises, prints them as a table, and fails where one is past its limit by more than
/// the margin.
/// </summary>
/// <remarks>
/// "From memory" goes round copies of the figures that together are larger than any cache, so that each call reads its
/// own from memory, as an application does that computes them once. "In the cache" repeats the same figures; where a processor
/// reads its cache faster than it multiplies, that ratio says more about the processor, and so it is only shown.
/// </remarks>
internal static class GuardRun
{
    /// <summary>How the guard calls itself in another process, to time the kernel without some instructions.</summary>
    public const string TimeCommand = "guard-time";

    /// <summary>What is promised of a machine without AVX-512: the kernel takes at most so many times as long.</summary>
    private const double WithoutAvx512AtMost = 2.2;

    private const int Indicators = 7;
    private const long BytesOfAllCopies = 512L << 20;

    public static int Run(TextWriter output)
    {
        Print(
            output,
            $"Vectors of {Widest()} bits, {Environment.ProcessorCount} processors, .NET {Environment.Version}.\n"
        );
        Print(output, $"| ratio | seen | promised | fails past | |");
        Print(output, $"|---|---:|---:|---:|---|");
        int failed = 0;
        foreach (Check check in Checks())
        {
            double? ratio = check.Measure();
            string verdict =
                ratio is not { } seen ? "not on this machine"
                : check.Limit is null ? "shown only"
                : check.Holds(seen) ? "ok"
                : "TOO SLOW";
            failed += verdict == "TOO SLOW" ? 1 : 0;
            string sign = check.IsAtLeast ? "≥" : "≤";
            Print(
                output,
                $"| {check.Title} | {ratio:F2} | {(check.Limit is null ? "" : sign)} {check.Limit:F2} | {check.FailsPast:F2} | {verdict} |"
            );
        }

        Print(
            output,
            $"\n{(failed == 0 ? "All ratios hold." : $"{failed} ratios are past their limit.")}"
        );
        return failed == 0 ? 0 : 1;
    }

    /// <summary>Prints the time of the kernel over 20 000 sections, in milliseconds.</summary>
    public static void PrintTime(TextWriter output)
    {
        Country country = Country.Of(20_000);
        Print(output, $"{Race.Time(() => Library(country)):R}");
    }

    private static IEnumerable<Check> Checks()
    {
        Country county = Country.Of(20_000);
        double[] work = new double[20_000];
        double[] x = county.Resources;
        double[] p = county.Pupils;

        // The other ways gain nothing by AVX-512.
        double slower = Widest() == 512 ? 1 : WithoutAvx512AtMost;
        yield return new(
            "20 000 sections / dividing them",
            () => Race.Ratio(() => Library(county), () => Floors.Divide(x, p)),
            1.20
        );
        yield return new(
            "a plain loop / 20 000 sections",
            () => Race.Ratio(() => OtherWays.PlainLoop(x, p), () => Library(county)),
            8 / slower,
            IsAtLeast: true
        );
        yield return new(
            "LINQ / 20 000 sections",
            () => Race.Ratio(() => OtherWays.Linq(x, p), () => Library(county)),
            80 / slower,
            IsAtLeast: true
        );
        yield return new(
            "Math.NET RunningWeightedStatistics / 20 000 sections",
            () => Race.Ratio(() => OtherWays.MathNet(x, p), () => Library(county)),
            40 / slower,
            IsAtLeast: true
        );
        yield return new(
            "TensorPrimitives / 20 000 sections",
            () => Race.Ratio(() => OtherWays.Tensors(x, p, work), () => Library(county)),
            2 / slower,
            IsAtLeast: true
        );
        yield return new(
            "without AVX-512 / with, 20 000 sections",
            WithoutAvx512,
            WithoutAvx512AtMost
        );

        Country[] countries = Copies(seed => Country.Of(200_000, 1, seed), 2 * 200_000);
        yield return new(
            "200 000 sections / reading them, from memory",
            () =>
                Race.Ratio(
                    () => countries.Sum(Library),
                    () => countries.Sum(country => Floors.Read(country.Arrays))
                ),
            1.10
        );
        yield return new(
            "200 000 sections / reading them, in the cache",
            () => Race.Ratio(() => Library(countries[0]), () => Floors.Read(countries[0].Arrays)),
            null
        );

        Country many = Country.Of(10_000_000, Indicators);
        var results = new Dispersion[Indicators];
        yield return new(
            "10 million sections / reading them",
            () => Race.Ratio(() => Library(many), () => Floors.Read(many.Resources, many.Pupils)),
            1.10
        );
        yield return new(
            "7 indicators of 10 million sections / reading them together",
            () => Race.Ratio(() => Columns(many, results), () => Floors.ReadTogether(many.Arrays)),
            1.25
        );
        yield return new(
            "7 indicators of 10 million sections / reading them two at a time",
            () => Race.Ratio(() => Columns(many, results), () => Floors.Read(many.Arrays)),
            null
        );

        Country[] nations = Copies(
            seed => Country.Nation(Indicators, seed),
            (Indicators + 1) * 200_000
        );
        var resultsOfNation = new Dispersion[(nations[0].Offsets.Length - 1) * Indicators];
        yield return new(
            "7 indicators of 2 900 counties / reading them together, from memory",
            () =>
                Race.Ratio(
                    () => nations.Sum(nation => Groups(nation, resultsOfNation)),
                    () => nations.Sum(nation => Floors.ReadTogether(nation.Arrays))
                ),
            1.80
        );
        yield return new(
            "7 indicators of 2 900 counties / reading them two at a time, from memory",
            () =>
                Race.Ratio(
                    () => nations.Sum(nation => Groups(nation, resultsOfNation)),
                    () => nations.Sum(nation => Floors.Read(nation.Arrays))
                ),
            null
        );
        yield return new(
            "7 indicators of 2 900 counties / reading them, in the cache",
            () =>
                Race.Ratio(
                    () => Groups(nations[0], resultsOfNation),
                    () => Floors.Read(nations[0].Arrays)
                ),
            null
        );
    }

    private static double Library(Country country) =>
        DifferenceCoefficient.Compute(country.Resources, country.Pupils).Coefficient;

    private static double Columns(Country country, Dispersion[] results)
    {
        DifferenceCoefficient.ComputeColumns(country.Columns, country.Pupils, results);
        return results[0].Coefficient;
    }

    private static double Groups(Country nation, Dispersion[] results)
    {
        DifferenceCoefficient.ComputeGroups(
            nation.Columns,
            nation.Pupils,
            nation.Offsets.AsSpan(),
            results
        );
        return results[0].Coefficient;
    }

    private static Country[] Copies(Func<int, Country> make, long doubles) =>
        [.. Enumerable.Range(0, (int)(BytesOfAllCopies / (doubles * sizeof(double)))).Select(make)];

    /// <summary>This program again, in turn with AVX-512 and without: a process cannot switch it off for itself.</summary>
    private static double? WithoutAvx512()
    {
        const int Rounds = 5;
        return Avx512F.IsSupported && Vector512.IsHardwareAccelerated
            ? Race.Median([.. Enumerable.Range(0, Rounds).Select(_ => TimeOf("0") / TimeOf("1"))])
            : null;
    }

    private static double TimeOf(string enableAvx512)
    {
        var start = new ProcessStartInfo(
            Environment.ProcessPath!,
            [typeof(GuardRun).Assembly.Location, TimeCommand]
        )
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        if (Path.GetFileNameWithoutExtension(start.FileName) != "dotnet")
        {
            start.ArgumentList.RemoveAt(0);
        }

        start.Environment["DOTNET_EnableAVX512"] = enableAvx512;
        using Process process = Process.Start(start)!;
        string time = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return double.Parse(time, CultureInfo.InvariantCulture);
    }

    private static int Widest() =>
        Vector512.IsHardwareAccelerated ? 512
        : Vector256.IsHardwareAccelerated ? 256
        : 128;

    private static void Print(TextWriter output, FormattableString text) =>
        output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
