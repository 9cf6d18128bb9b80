namespace Balance.Indicators;

/// <summary>Where the figure stands that a rule has read: its address, and what is reported there.</summary>
/// <param name="Path">The address.</param>
/// <param name="Reported">The number there; null where a list stands there.</param>
internal sealed record FigureSource(DataPath Path, decimal? Reported)
{
    /// <summary>The source of a measure's figure at a place; null where it is the sum over several sections or campuses.</summary>
    public static FigureSource? Of(Measure measure, Place place)
    {
        if (place.MonitoredSubject is { } subject)
        {
            return Of(place.ItemPath.Key(measure.Id), subject.Measures.Find(measure));
        }

        CampusGroup group = place.Entries!;
        if (place.ItemNumber > 0)
        {
            return OfItem(measure, group, place.Stage!.Value, place.ItemNumber - 1);
        }

        FigureSource? only = null;
        foreach (SchoolEntry entry in group.Entries)
        {
            foreach ((Stage? stage, MeasureSet measures) in PartsOf(entry))
            {
                if (
                    measures.Find(measure) is not { } value
                    || !IsRead(group, entry, stage, measure, place)
                )
                {
                    continue;
                }

                if (only is not null)
                {
                    return null;
                }

                DataPath path = stage is { } of ? entry.Path.Section(of) : entry.Path;
                only = Of(path.Measure(measure.Id), value);
            }
        }

        return only;
    }

    /// <summary>
    /// Whether a part is among those that make up the figure: of a section its own stage's, and what its school has as a whole unless
    /// that is of another stage; of a school its compulsory stages', or all where its pupils are counted over all.
    /// </summary>
    private static bool IsRead(
        CampusGroup group,
        SchoolEntry entry,
        Stage? stage,
        Measure measure,
        Place place
    )
    {
        if (place.Stage is { } asked)
        {
            Stage? of =
                stage
                ?? (
                    group.Entries.Length > 1 && group.IsOfOneStage(entry, measure.Id)
                        ? group.StagesOf(entry)[0]
                        : null
                );
            return of is null || of == asked;
        }

        return stage != Stage.Senior || place.School!.Type == SchoolType.SpecialEducation;
    }

    /// <summary>An entry as a whole, and its sections.</summary>
    private static IEnumerable<(Stage? Stage, MeasureSet Measures)> PartsOf(SchoolEntry entry) =>
        entry
            .School.Sections.Select(section => ((Stage?)section.Stage, section.Measures))
            .Prepend((null, entry.School.Measures));

    private static FigureSource Of(DataPath path, MeasureValue? value) => new(path, value?.Number);

    /// <summary>An item of a section's list; the items of campuses come after those of their school.</summary>
    private static FigureSource? OfItem(Measure measure, CampusGroup group, Stage stage, int index)
    {
        foreach (SchoolEntry entry in group.Entries)
        {
            if (entry.School.Section(stage)?.Measures.Find(measure) is not { } list)
            {
                continue;
            }

            if (index < list.Numbers.OrEmpty().Length)
            {
                return new FigureSource(
                    entry.Path.Section(stage).Measure(measure.Id).Item(index),
                    list.Numbers[index]
                );
            }

            index -= list.Numbers.OrEmpty().Length;
        }

        return null;
    }
}
