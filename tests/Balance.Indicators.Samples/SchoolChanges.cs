namespace Balance.Indicators.Samples;

/// <summary>Schools with another figure: the one home of such changes for tests and samples.</summary>
public static class SchoolChanges
{
    /// <summary>A count that is known to be reported.</summary>
    public static int Count(this MeasureSet measures, string id) => (int)measures[id].Number!.Value;

    /// <summary>Changes, adds or (null) takes away a measure of the school as a whole.</summary>
    public static School With(this School school, string id, MeasureValue? value) =>
        school with
        {
            Measures = school.Measures.With(id, value),
        };

    /// <summary>Changes, adds or (null) takes away a measure of a section that the school has.</summary>
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
