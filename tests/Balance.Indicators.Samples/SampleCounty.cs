using System.Collections.Immutable;
using System.Globalization;

namespace Balance.Indicators.Samples;

/// <summary>
/// A made-up county of real size: every school type, every measure, nearly there. Only whole numbers are drawn, so the
/// same seed gives the same county on every platform.
/// </summary>
public static class SampleCounty
{
    /// <summary>The seed of the committed sample, <c>docs/samples/haicheng.json</c>.</summary>
    public const int DefaultSeed = 2025;

    /// <summary>Makes the county.</summary>
    /// <param name="seed">Any number; it changes figures, not which schools there are or what falls short.</param>
    public static County Create(int seed = DefaultSeed)
    {
        var random = new Random(seed);
        ImmutableArray<School> schools =
        [
            .. SchoolGroup
                .All.SelectMany(group => Enumerable.Repeat(group, group.Count))
                .GroupBy(group => group.Type)
                .SelectMany(ofType => ofType.Select((group, index) => (Group: group, index + 1)))
                .Select(
                    (numbered, index) =>
                        new SchoolMaker(random, numbered.Group, numbered.Item2).Make(index + 1)
                ),
        ];
        schools = Shortcomings.Of(schools);
        string text = seed.ToString(CultureInfo.InvariantCulture);
        return new County("210381", "海城市")
        {
            Year = 2025,
            Note =
                $"合成数据：由带种子的生成器生成（种子 {text}），学校与数字均为虚构，不是海城市的实际情况。"
                + $" Synthetic data made by a seeded generator (seed {text}); schools and figures are invented and say nothing of the real county.",
            Measures = CountyMeasures.Of(schools),
            Vetoes = ImmutableSortedDictionary
                .Create<string, bool>(StringComparer.Ordinal)
                .AddRange(
                    new[] { "V1", "V2", "V3", "V4", "V5", "V6" }.Select(id =>
                        KeyValuePair.Create(id, false)
                    )
                ),
            Schools = schools,
        };
    }
}
