using Balance.Indicators.Samples;
using static System.FormattableString;

namespace Balance.Indicators.Benchmarks;

/// <summary>Counties larger than any: the sample's schools again and again, under other codes and names.</summary>
internal static class LargeCounty
{
    public static County Of(int schools)
    {
        County sample = SampleCounty.Create();
        return sample with
        {
            Schools =
            [
                .. Enumerable
                    .Range(0, schools)
                    .Select(i =>
                    {
                        School school = sample.Schools[i % sample.Schools.Length];
                        int copy = i / sample.Schools.Length;
                        return copy == 0
                            ? school
                            : school with
                            {
                                Code = Invariant($"{copy}{school.Code}"),
                                Name = Invariant($"{school.Name}{copy}部"),
                            };
                    }),
            ],
        };
    }
}
