using System.Diagnostics;
using System.Globalization;
using Balance.Indicators.Comparisons;
using Balance.Indicators.Samples;

namespace Balance.Indicators.Benchmarks;

/// <summary>
/// Comparing two counties of 150 schools against evaluating one of them, in one process: medians of many rounds, one beside the other.
/// </summary>
internal static class ComparisonRun
{
    private const int Schools = 150;
    private const int Rounds = 201;
    private const int WarmUp = 100;
    private const double Most = 0.5;

    public static int Run(TextWriter output)
    {
        County county = OfSchools(Schools);
        County later = county with { Year = county.Year + 1 };
        for (int i = 0; i < Schools; i += 3)
        {
            later = later.With(
                DataPath.Parse(
                    $"schools[{i.ToString(CultureInfo.InvariantCulture)}].measures.trainedTeachers"
                ),
                1
            );
        }

        Evaluation before = Standard.Haicheng2023.Evaluate(county);
        Evaluation after = Standard.Haicheng2023.Evaluate(later);
        double[] evaluating = new double[Rounds];
        double[] comparing = new double[Rounds];
        for (int round = -WarmUp; round < Rounds; round++)
        {
            double evaluated = Time(() => Standard.Haicheng2023.Evaluate(county));
            double compared = Time(() => EvaluationComparison.Between(before, after));
            if (round >= 0)
            {
                evaluating[round] = evaluated;
                comparing[round] = compared;
            }
        }

        Array.Sort(evaluating);
        Array.Sort(comparing);
        double ratio = comparing[Rounds / 2] / evaluating[Rounds / 2];
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| work | median (ms) |\n|---|---:|\n| evaluate {Schools} schools | {evaluating[Rounds / 2]:F2} |\n| compare two evaluations of them | {comparing[Rounds / 2]:F2} |\n\nratio {ratio:F2}, at most {Most}: {(ratio <= Most ? "ok" : "too much")}"
            )
        );
        return ratio <= Most ? 0 : 1;
    }

    private static double Time(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalMilliseconds;
    }

    /// <summary>The sample, and its first schools again under other codes.</summary>
    private static County OfSchools(int count)
    {
        County sample = SampleCounty.Create();
        return sample with
        {
            Schools =
            [
                .. sample.Schools,
                .. sample
                    .Schools.Take(count - sample.Schools.Length)
                    .Select(school =>
                        school with
                        {
                            Code = "9" + school.Code,
                            Name = school.Name + "二部",
                        }
                    ),
            ],
        };
    }
}
