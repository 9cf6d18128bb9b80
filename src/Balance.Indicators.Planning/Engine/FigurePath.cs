namespace Balance.Indicators.Planning;

/// <summary>Where a figure of a school, campuses merged, can be changed: at one of its entries.</summary>
internal static class FigurePath
{
    /// <summary>A section's figure: at the first entry that reports it for the stage, else as a whole. Null where nobody reports it.</summary>
    public static DataPath? OfSection(CampusGroup group, Stage stage, Measure measure)
    {
        foreach (SchoolEntry entry in group.Entries)
        {
            if (entry.School.Section(stage)?.Measures.Find(measure) is not null)
            {
                return OfEntry(entry, stage, measure);
            }
        }

        foreach (SchoolEntry entry in group.Entries)
        {
            if (
                entry.School.Measures.Find(measure) is not null
                && (group.Entries.Length == 1 || group.StagesOf(entry).Contains(stage))
            )
            {
                return OfEntry(entry, null, measure);
            }
        }

        return null;
    }

    /// <summary>A school's figure: at its first entry that reports it. Null where none does.</summary>
    public static DataPath? OfSchool(CampusGroup group, Measure measure)
    {
        foreach (SchoolEntry entry in group.Entries)
        {
            if (entry.School.Measures.Find(measure) is not null)
            {
                return OfEntry(entry, null, measure);
            }
        }

        return null;
    }

    /// <summary>An entry's figure as a whole, or that of one of its sections.</summary>
    public static DataPath OfEntry(SchoolEntry entry, Stage? stage, Measure measure)
    {
        var school = DataPath.OfSchool(entry.Index);
        return (stage is { } of ? school.Section(of) : school).Measure(measure.Id);
    }

    public static DataPath OfCounty(Measure measure) => DataPath.Root.Measure(measure.Id);
}
