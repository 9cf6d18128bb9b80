using System.Text.Json;
using Balance.Indicators;
using Balance.Indicators.Coefficients;
using Balance.Indicators.Evaluations;

namespace Cluster;

/// <summary>What became of all counties, and the sums of each province. How it was come by leaves no trace.</summary>
public sealed class Nation(
    IEnumerable<CountyResult> counties,
    IEnumerable<ProvinceResult> provinces
)
{
    private readonly CountyResult[] _counties =
    [
        .. counties.OrderBy(county => county.Code, StringComparer.Ordinal),
    ];

    private readonly ProvinceResult[] _provinces =
    [
        .. provinces
            .OrderBy(province => province.Province, StringComparer.Ordinal)
            .ThenBy(province => province.Stage, StringComparer.Ordinal)
            .ThenBy(province => province.Indicator, StringComparer.Ordinal),
    ];

    /// <summary>Everything, doubles in digits that give just them back: two are the same where their texts are.</summary>
    public string Text =>
        JsonSerializer.Serialize(new { Counties = _counties, Provinces = _provinces });

    /// <summary>A line about it.</summary>
    public string Told
    {
        get
        {
            DispersionAccumulator[] sums =
            [
                .. _provinces
                    .GroupBy(province => (province.Stage, province.Indicator))
                    .Select(same =>
                        same.Aggregate(
                            default(DispersionAccumulator),
                            (sum, one) => sum.Merge(one.Sections)
                        )
                    ),
            ];
            string outcomes = string.Join(
                ", ",
                _counties
                    .GroupBy(county => county.Outcome ?? "rejected", StringComparer.Ordinal)
                    .OrderBy(same => same.Key, StringComparer.Ordinal)
                    .Select(same => $"{same.Count()} {same.Key}")
            );
            return $"{outcomes}; {_provinces.Select(item => item.Province).Distinct().Count()} provinces; coefficients of the country from "
                + $"{sums.Min(sum => sum.ToDispersion().Coefficient):F4} to {sums.Max(sum => sum.ToDispersion().Coefficient):F4} over up to {sums.Max(sum => sum.Count)} sections";
        }
    }

    /// <summary>One county after another, and every section added to its province by itself: nothing is merged.</summary>
    public static Nation InOneProcess(IEnumerable<CountyFile> files)
    {
        var counties = new List<CountyResult>();
        var sums =
            new Dictionary<
                (string Province, string Stage, string Indicator),
                DispersionAccumulator
            >();
        foreach (CountyFile file in files)
        {
            CountyResult county = CountyResult.Of(file, out Evaluation? evaluation);
            counties.Add(county);
            foreach (
                CoefficientEvaluation coefficient in evaluation?.Coefficients.AsEnumerable() ?? []
            )
            {
                foreach (CoefficientSection section in coefficient.BySection)
                {
                    var key = (
                        ProvinceOf(county),
                        coefficient.Stage.ToString(),
                        coefficient.Indicator
                    );
                    sums[key] = sums.GetValueOrDefault(key)
                        .Add((double)section.Resource, (double)section.Pupils);
                }
            }
        }

        return new Nation(
            counties,
            sums.Select(sum => new ProvinceResult(
                sum.Key.Province,
                sum.Key.Stage,
                sum.Key.Indicator,
                sum.Value
            ))
        );
    }

    /// <summary>The first two digits of a county's code.</summary>
    public static string ProvinceOf(CountyResult county) => county.Code[..2];

    /// <summary>The sums of a province; a county that is there twice counts once.</summary>
    public static ProvinceResult[] Merge(string province, IEnumerable<CountyResult> counties) =>
        [
            .. counties
                .DistinctBy(county => county.Code)
                .SelectMany(county => county.Coefficients)
                .Where(coefficient => coefficient.Sections.Count > 0)
                .GroupBy(coefficient => (coefficient.Stage, coefficient.Indicator))
                .Select(same => new ProvinceResult(
                    province,
                    same.Key.Stage,
                    same.Key.Indicator,
                    same.Aggregate(
                        default(DispersionAccumulator),
                        (sum, one) => sum.Merge(one.Sections)
                    )
                )),
        ];
}
