namespace Balance.Indicators.Documents;

/// <summary>Sheets have an order of their own; what was read from them stands in that of the catalogue.</summary>
internal static class CountyOrder
{
    public static County Of(County county) =>
        county with
        {
            Measures = Of(county.Measures, county.Catalogue),
            Schools =
            [
                .. county.Schools.Select(school =>
                    school with
                    {
                        Measures = Of(school.Measures, county.Catalogue),
                        Sections =
                        [
                            .. school.Sections.Select(section =>
                                section with
                                {
                                    Measures = Of(section.Measures, county.Catalogue),
                                }
                            ),
                        ],
                    }
                ),
            ],
        };

    private static MeasureSet Of(MeasureSet measures, CountyCatalogue catalogue) =>
        new([
            .. measures.OrderBy(measure =>
                catalogue.Measures.IndexOf(catalogue.Find(measure.Key)!)
            ),
        ]);
}
