using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Balance.Indicators;

namespace Cluster;

/// <summary>A county as it is sent: its code, and its file.</summary>
public sealed record CountyFile(string Code, byte[] Json);

/// <summary>Counties of 31 provinces, made of the schools of one: every one with other schools and other figures.</summary>
public static class MadeUp
{
    private const int Provinces = 31;

    public static IEnumerable<CountyFile> Counties(County sample, int count)
    {
        var random = new Random(2025);
        MeasureSet ofCounty = Measures
            .All.Where(measure => measure.SumsToCounty)
            .Aggregate(sample.Measures, (measures, measure) => measures.With(measure, null));
        for (int i = 0; i < count; i++)
        {
            int province = 11 + (i % Provinces);
            string code = string.Create(CultureInfo.InvariantCulture, $"{province}{i:0000}");
            int first = random.Next(sample.Schools.Length);
            int schools = random.Next(10, 100);
            County county = sample with
            {
                Code = code,
                Measures = ofCounty,
                Schools =
                [
                    .. Enumerable
                        .Range(first, schools)
                        .Select(n => Other(sample.Schools[n % sample.Schools.Length], random)),
                ],
            };
            string json = county.ToJson();
            // Every 50th county is rejected: it has fewer pupils than none.
            yield return new CountyFile(
                code,
                Encoding.UTF8.GetBytes(
                    i % 50 == 49
                        ? json.Replace("\"pupils\": ", "\"pupils\": -", StringComparison.Ordinal)
                        : json
                )
            );
        }
    }

    /// <summary>The school with other areas and another value of equipment, now and then one of them not reported.</summary>
    private static School Other(School school, Random random)
    {
        return school with
        {
            Measures = Changed(school.Measures),
            Sections =
            [
                .. school.Sections.Select(section =>
                    section with
                    {
                        Measures = Changed(section.Measures),
                    }
                ),
            ],
        };

        MeasureSet Changed(MeasureSet measures) =>
            new[] { Measures.TeachingArea, Measures.SportsArea, Measures.EquipmentValue }.Aggregate(
                measures,
                (changed, measure) =>
                    changed.Find(measure)?.Number is { } number
                        ? changed.With(
                            measure,
                            random.Next(2000) == 0 ? null : number * random.Next(80, 130) / 100
                        )
                        : changed
            );
    }
}
