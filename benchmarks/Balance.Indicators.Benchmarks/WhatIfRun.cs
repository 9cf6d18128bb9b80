using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Balance.Indicators.Samples;
using static System.FormattableString;

namespace Balance.Indicators.Benchmarks;

/// <summary>
/// 如果: the sample with one figure changed, checked and evaluated again, 10 000 times, each time another figure. Against
/// evaluating the sample, which has been checked, and against reading its JSON.
/// </summary>
internal static class WhatIfRun
{
    private const int Times = 10_000;
    private const int TimesInTurn = 50;

    public static int Run(TextWriter output)
    {
        var sample = new WhatIf();
        _ = sample.Change(2000) + sample.Evaluate(1000) + sample.ReadJson(1000);
        double changing = 0;
        double evaluating = 0;
        double reading = 0;
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        _ = sample.Change(TimesInTurn);
        allocated = (GC.GetAllocatedBytesForCurrentThread() - allocated) / TimesInTurn;
        for (int done = 0; done < Times; done += TimesInTurn)
        {
            changing += Seconds(() => sample.Change(TimesInTurn));
            evaluating += Seconds(() => sample.Evaluate(TimesInTurn));
            reading += Seconds(() => sample.ReadJson(TimesInTurn));
        }

        output.WriteLine(
            Invariant(
                $"""
                | {Times} times | seconds | / reading the JSON |
                |---|---:|---:|
                | `JsonDocument.Parse` of the sample | {reading:F2} | 1.00 |
                | evaluating it | {evaluating:F2} | {evaluating / reading:F2} |
                | one figure changed, checked, evaluated again | {changing:F2} | {changing
                    / reading:F2} |

                Changed and evaluated / evaluated: {changing / evaluating:F2}; {allocated
                    / 1048576.0:F2} MiB each time.
                """
            )
        );
        return 0;
    }

    private static double Seconds(Func<double> way)
    {
        long start = Stopwatch.GetTimestamp();
        _ = way();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}

/// <summary>The sample, and the figures of it that are changed.</summary>
internal sealed class WhatIf
{
    private readonly Standard _standard = Standard.Haicheng2023;
    private readonly County _county;
    private readonly DataPath[] _figures;
    private int _next;

    public WhatIf()
    {
        Json = Encoding.UTF8.GetBytes(SampleCounty.Create().ToJson());
        _county = County.Parse(Json);
        _figures =
        [
            .. from index in Enumerable.Range(0, _county.Schools.Length)
            from section in _county.Schools[index].Sections
            where section.Measures.Has(Measures.PeAndArtTeachers.Id)
            select DataPath
                .OfSchool(index)
                .Section(section.Stage)
                .Key(Measures.PeAndArtTeachers.Id),
        ];
    }

    /// <summary>The sample's bytes.</summary>
    public byte[] Json { get; }

    /// <summary>One teacher more in one section, so many times, each time in the next section.</summary>
    public double Change(int times)
    {
        double sum = 0;
        for (int i = 0; i < times; i++)
        {
            DataPath figure = _figures[_next++ % _figures.Length];
            County changed = _county.With(figure, _county.Find(figure)!.Number!.Value + 1);
            sum += (int)_standard.Evaluate(changed).Outcome;
        }

        return sum;
    }

    public double Evaluate(int times)
    {
        double sum = 0;
        for (int i = 0; i < times; i++)
        {
            sum += (int)_standard.Evaluate(_county).Outcome;
        }

        return sum;
    }

    public double Parse() => County.Parse(Json).Schools.Length;

    public double ReadJson(int times)
    {
        double sum = 0;
        for (int i = 0; i < times; i++)
        {
            using var document = JsonDocument.Parse(Json);
            sum += document.RootElement.GetPropertyCount();
        }

        return sum;
    }
}
