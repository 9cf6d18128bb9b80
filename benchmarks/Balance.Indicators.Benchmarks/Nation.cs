using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Balance.Indicators.Samples;

namespace Balance.Indicators.Benchmarks;

/// <summary>
/// A made-up country as files: 2 900 counties of the sizes of <see cref="Country.SizesOfCounties"/>, 200 000 sections. It comes in
/// twentieths, each with counties of every size, so that only one of them need be in memory.
/// </summary>
internal static class Nation
{
    public const int Parts = 20;

    private static readonly County Sample = SampleCounty.Create();

    /// <summary>What the sample reports itself, without what schools add up to.</summary>
    private static readonly MeasureSet OfCounty = Measures
        .All.Where(measure => measure.SumsToCounty)
        .Aggregate(Sample.Measures, (measures, measure) => measures.With(measure, null));

    /// <summary>The counties of one twentieth, each as <c>balance-county/1</c>.</summary>
    /// <param name="part">From 0.</param>
    public static byte[][] Part(int part)
    {
        int[] sizes = Country.SizesOfCounties();
        using IEnumerator<School> schools = Schools(part).GetEnumerator();
        int beyond = 0;
        return
        [
            .. Enumerable
                .Range(0, sizes.Length)
                .Where(index => index % Parts == part)
                .Select(index =>
                {
                    ImmutableArray<School> own = Take(schools, sizes[index] - beyond, out beyond);
                    return Encoding.UTF8.GetBytes(CountyOf(index, own).ToJson());
                }),
        ];
    }

    private static County CountyOf(int index, ImmutableArray<School> schools) =>
        Sample with
        {
            Code = (100_000 + index).ToString(CultureInfo.InvariantCulture),
            Measures = OfCounty,
            Schools = schools,
        };

    /// <summary>So many schools that they have the sections, one school at least; and how many sections there are beyond.</summary>
    private static ImmutableArray<School> Take(
        IEnumerator<School> schools,
        int sections,
        out int beyond
    )
    {
        var taken = ImmutableArray.CreateBuilder<School>();
        do
        {
            _ = schools.MoveNext();
            taken.Add(schools.Current);
            sections -= SchoolStages.CompulsoryOf(schools.Current).Length;
        } while (sections > 0);
        beyond = -sections;
        return taken.ToImmutable();
    }

    /// <summary>The schools of one sample after another, each time with other figures, names and codes.</summary>
    private static IEnumerable<School> Schools(int part)
    {
        for (int round = 1; ; round++)
        {
            string number = round.ToString(CultureInfo.InvariantCulture);
            foreach (School school in SampleCounty.Create((part * 1000) + round).Schools)
            {
                yield return school with
                {
                    Code = school.Code + "-" + number,
                    Name = school.Name + number + "部",
                };
            }
        }
    }
}
