using Balance.Indicators.Benchmarks.Guard;
using Balance.Indicators.Comparisons;
using static System.FormattableString;

namespace Balance.Indicators.Benchmarks;

/// <summary>Comparing two counties of 150 schools against evaluating one of them, in one process.</summary>
internal static class ComparisonRun
{
    private const int Schools = 150;
    private const double Most = 0.5;
    private static readonly County County = LargeCounty.Of(Schools);
    private static readonly Evaluation Before = Standard.Haicheng2023.Evaluate(County);
    private static readonly Evaluation After = Standard.Haicheng2023.Evaluate(Later());

    /// <summary>The promise.</summary>
    public static Check Promise { get; } =
        new(
            "comparing two counties of 150 schools / evaluating one",
            () => Race.Ratio(Compare, new Yardstick(Evaluate)),
            Most
        );

    public static int Run(TextWriter output)
    {
        EngineGuard.WarmUp(() => Evaluate() + Compare());
        double seen = Promise.Measure();
        bool holds = Promise.Holds(seen);
        output.WriteLine(
            Invariant(
                $"{Promise.Title}: {seen:F2} (promised ≤ {Most:F2}, fails past {Promise.FailsPast:F2}), {(holds ? "ok" : "TOO MUCH")}"
            )
        );
        return holds ? 0 : 1;
    }

    /// <summary>A year later every third school has another figure.</summary>
    private static County Later()
    {
        County later = County with { Year = County.Year + 1 };
        for (int i = 0; i < Schools; i += 3)
        {
            later = later.With(
                DataPath.Parse(Invariant($"schools[{i}].measures.trainedTeachers")),
                1
            );
        }

        return later;
    }

    private static double Evaluate() => (double)Standard.Haicheng2023.Evaluate(County).Outcome;

    private static double Compare() =>
        EvaluationComparison.Between(Before, After).Evaluations.Length;
}
