namespace Balance.Indicators;

/// <summary>Which stages a school has, and which of them it may or must report.</summary>
internal static class SchoolStages
{
    private static readonly Stage[] None = [];
    private static readonly Stage[] Primary = [Stage.Primary];
    private static readonly Stage[] Junior = [Stage.Junior];
    private static readonly Stage[] Secondary = [Stage.Junior, Stage.Senior];
    private static readonly Stage[] Compulsory = [Stage.Primary, Stage.Junior];
    private static readonly Stage[] All = [Stage.Primary, Stage.Junior, Stage.Senior];

    /// <summary>The stages that a school of this type has, each of which it should report.</summary>
    public static Stage[] Expected(SchoolType? type) =>
        type switch
        {
            SchoolType.Primary or SchoolType.TeachingPoint => Primary,
            SchoolType.JuniorSecondary => Junior,
            SchoolType.NineYear => Compulsory,
            SchoolType.TwelveYear => All,
            SchoolType.CompleteSecondary => Secondary,
            _ => None,
        };

    /// <summary>The stages that a school of this type can have; with attached classes (附设班) any stage beyond its own.</summary>
    public static Stage[] Allowed(SchoolType? type, bool hasAttachedClasses = false) =>
        hasAttachedClasses || type is null or SchoolType.SpecialEducation ? All : Expected(type);

    /// <summary>Every stage of a school, senior included: those its type has and those it reports.</summary>
    public static Stage[] Of(School school)
    {
        Stage[] expected = Expected(school.Type);
        foreach (Section section in school.Sections)
        {
            if (Array.IndexOf(expected, section.Stage) < 0)
            {
                return [.. expected.Union(school.Sections.Select(other => other.Stage))];
            }
        }

        return expected;
    }

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
    public static Stage[] CompulsoryOf(School school)
    {
        if (school.Type is null)
        {
            return Compulsory;
        }

        Stage[] stages = Of(school);
        bool hasPrimary = Array.IndexOf(stages, Stage.Primary) >= 0;
        bool hasJunior = Array.IndexOf(stages, Stage.Junior) >= 0;
        return hasPrimary ? (hasJunior ? Compulsory : Primary)
            : hasJunior ? Junior
            : None;
    }
}
