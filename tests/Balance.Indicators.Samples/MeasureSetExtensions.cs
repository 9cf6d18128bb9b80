namespace Balance.Indicators.Samples;

/// <summary>Short ways to read and change made-up figures.</summary>
internal static class MeasureSetExtensions
{
    /// <summary>A count that is known to be reported.</summary>
    public static int Count(this MeasureSet measures, string id) => (int)measures[id].Number!.Value;

    public static School With(this School school, string id, MeasureValue? value) =>
        school with
        {
            Measures = school.Measures.With(id, value),
        };

    public static School With(this School school, Stage stage, string id, MeasureValue? value) =>
        school with
        {
            Sections =
            [
                .. school.Sections.Select(section =>
                    section.Stage == stage
                        ? section with
                        {
                            Measures = section.Measures.With(id, value),
                        }
                        : section
                ),
            ],
        };
}
