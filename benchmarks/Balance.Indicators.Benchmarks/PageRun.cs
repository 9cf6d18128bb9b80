using Balance.Indicators.Benchmarks.Guard;
using Balance.Indicators.Documents;
using static System.FormattableString;

namespace Balance.Indicators.Benchmarks;

/// <summary>
/// The page of a county of 2 000 schools, report and pictures included, against evaluating that county and writing it as JSON: both
/// put words to every finding, so that neither a faster judge nor a slower machine turns the ratio. It fails where that takes more times as long
/// than is promised, and the margin, or the page has more bytes than is promised.
/// </summary>
internal static class PageRun
{
    private const int Schools = 2000;
    private const double Most = 1;
    private const double MostMegabytes = 15;
    private static readonly County County = LargeCounty.Of(Schools);

    /// <summary>The promise.</summary>
    public static Check Promise { get; } =
        new(
            "the page of 2 000 schools / evaluating them as JSON",
            () => Race.Ratio(WritePage, new Yardstick(WriteJson)),
            Most
        );

    public static int Run(TextWriter output)
    {
        EngineGuard.WarmUp(() => WriteJson() + WritePage());
        double seen = Promise.Measure();
        double megabytes = WritePage() / 1e6;
        bool holds = Promise.Holds(seen) && megabytes <= MostMegabytes;
        output.WriteLine(
            Invariant(
                $"{Promise.Title}: {seen:F2} (promised ≤ {Most:F2}, fails past {Promise.FailsPast:F2}); {megabytes:F1} MB (promised ≤ {MostMegabytes:F0}), {(holds ? "ok" : "TOO MUCH")}"
            )
        );
        return holds ? 0 : 1;
    }

    private static Evaluation Evaluated() => Standard.Haicheng2023.Evaluate(County);

    private static double WriteJson() => Evaluated().ToJson().Length;

    private static double WritePage()
    {
        using var page = new MemoryStream();
        HtmlReport.Write(Evaluated(), page);
        return page.Length;
    }
}
