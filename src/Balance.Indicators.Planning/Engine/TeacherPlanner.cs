namespace Balance.Indicators.Planning;

/// <summary>
/// What follows from teachers added, so that no figure becomes impossible: PE, music and art teachers are hired; backbone and better qualified
/// teachers are first made of those that there are, and only what goes beyond all full-time teachers is hired; whoever moves is a full-time
/// teacher at the other school. Whoever is hired has a certificate and the training.
/// </summary>
internal sealed class TeacherPlanner(ResourcePlanner resources, Workbench bench)
{
    private static readonly Measure[] AllAndParts =
    [
        Measures.FullTimeTeachers,
        Measures.CertifiedTeachers,
        Measures.TrainedTeachers,
    ];

    /// <summary>The kinds of teachers that are some of a school's full-time teachers.</summary>
    public static readonly Measure[] Kinds =
    [
        Measures.TeachersAboveRequiredQualification,
        Measures.BackboneTeachers,
        Measures.PeAndArtTeachers,
    ];

    public void Plan(IReadOnlyList<Place> places)
    {
        decimal hired = 0;
        foreach (
            IGrouping<
                int,
                KeyValuePair<(int School, Measure Measure), (long Hired, long Moved)>
            > of in resources
                .People.Where(pair => Kinds.Contains(pair.Key.Measure))
                .GroupBy(pair => pair.Key.School)
                .OrderBy(group => group.Key)
        )
        {
            hired += Plan(
                places[of.Key],
                of.ToDictionary(pair => pair.Key.Measure, pair => pair.Value)
            );
        }

        if (hired > 0)
        {
            foreach (Measure measure in AllAndParts)
            {
                Follow(FigurePath.OfCounty(measure), hired);
            }
        }
    }

    /// <summary>The figures of one school; how many are hired.</summary>
    private decimal Plan(Place place, Dictionary<Measure, (long Hired, long Moved)> added)
    {
        decimal moved = added.Values.Sum(of => of.Moved);
        decimal hired = added.TryGetValue(Measures.PeAndArtTeachers, out var pe) ? pe.Hired : 0;
        if (place.School!.Measures.Find(Measures.FullTimeTeachers)?.Number is { } all)
        {
            decimal more = 0;
            foreach (Measure kind in Kinds.Where(kind => kind != Measures.PeAndArtTeachers))
            {
                decimal had = place.School.Sections.Sum(section =>
                    section.Measures.Find(kind)?.Number ?? 0
                );
                decimal has = added.TryGetValue(kind, out var of) ? had + of.Hired + of.Moved : had;
                more = Math.Max(more, has - Math.Max(all + moved + hired, had));
            }

            hired += more;
        }

        decimal change = moved + hired;
        foreach (Measure measure in AllAndParts)
        {
            if (change != 0 && FigurePath.OfSchool(place.Entries!, measure) is { } path)
            {
                Follow(path, change);
            }
        }

        return hired;
    }

    private void Follow(DataPath path, decimal change)
    {
        if (bench.Find(path) is { Number: { } number })
        {
            // Of those who leave, as many are counted as there are.
            bench.Add(
                path,
                Math.Max(change, -number),
                new RoadmapAction { Reason = RoadmapReason.Consequence }
            );
        }
    }
}
