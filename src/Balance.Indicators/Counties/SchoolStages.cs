namespace Balance.Indicators;

/// <summary>Which stages a school has, and which of them it may or must report.</summary>
internal static class SchoolStages
{
    private static readonly Stage[] Compulsory = [Stage.Primary, Stage.Junior];
    private static readonly Stage[] All = [Stage.Primary, Stage.Junior, Stage.Senior];

    /// <summary>The stages that a school of this type has, each of which it should report.</summary>
    public static Stage[] Expected(SchoolType? type) =>
        type switch
        {
            SchoolType.Primary or SchoolType.TeachingPoint => [Stage.Primary],
            SchoolType.JuniorSecondary => [Stage.Junior],
            SchoolType.NineYear => Compulsory,
            SchoolType.TwelveYear => All,
            SchoolType.CompleteSecondary => [Stage.Junior, Stage.Senior],
            _ => [],
        };

    /// <summary>The stages that a school of this type can have; with attached classes (附设班) any stage beyond its own.</summary>
    public static Stage[] Allowed(SchoolType? type, bool hasAttachedClasses = false) =>
        hasAttachedClasses || type is null or SchoolType.SpecialEducation ? All : Expected(type);

    /// <summary>Every stage of a school, senior included: those its type has and those it reports.</summary>
    public static IEnumerable<Stage> Of(School school) =>
        Expected(school.Type).Union(school.Sections.Select(section => section.Stage));

    /// <summary>
    /// Whether a school reports that it has no pupils in any of its compulsory stages: a new or closing one, of which no
    /// criterion for schools is asked.
    /// </summary>
    public static bool HasNobody(School school)
    {
        bool any = false;
        foreach (Stage stage in CompulsoryOf(school))
        {
            if (school.Section(stage)?.Measures.Find(Measures.Pupils)?.Number != 0)
            {
                any = false;
                break;
            }

            any = true;
        }

        return any || school.Measures.Find(Measures.Pupils)?.Number == 0;
    }

    /// <summary>
    /// The compulsory stages that count for a school: those its type has and those it reports. A school that does not
    /// report its type could have both.
    /// </summary>
    public static IEnumerable<Stage> CompulsoryOf(School school) =>
        school.Type is null ? Compulsory : Compulsory.Intersect(Of(school));
}
