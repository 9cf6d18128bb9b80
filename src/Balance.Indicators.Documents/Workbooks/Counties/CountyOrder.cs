namespace Balance.Indicators.Documents;

/// <summary>Sheets have an order of their own; what was read from them stands in that of the catalogue.</summary>
internal static class CountyOrder
{
    private static readonly Dictionary<string, int> Places = Measures
        .All.Select((measure, index) => (measure.Id, index))
        .ToDictionary(pair => pair.Id, pair => pair.index);

    public static County Of(County county) =>
        county with
        {
            Measures = Of(county.Measures),
            Schools =
            [
                .. county.Schools.Select(school =>
                    school with
                    {
                        Measures = Of(school.Measures),
                        Sections =
                        [
                            .. school.Sections.Select(section =>
                                section with
                                {
                                    Measures = Of(section.Measures),
                                }
                            ),
                        ],
                    }
                ),
            ],
        };

    private static MeasureSet Of(MeasureSet measures) =>
        new([
            .. measures.OrderBy(measure =>
                Places.TryGetValue(measure.Key, out int place) ? place : int.MaxValue
            ),
        ]);
}
