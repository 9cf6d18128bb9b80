using System.Runtime.InteropServices;

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

    private static readonly RoadmapReason[] Causes =
    [
        RoadmapReason.Rotation,
        RoadmapReason.Limit,
        RoadmapReason.Coefficient,
    ];

    /// <summary>Whether it is one of the figures that are planned or follow here.</summary>
    public static bool IsOfTeachers(Measure measure) =>
        Kinds.Contains(measure) || AllAndParts.Contains(measure);

    private readonly List<(decimal Hired, RoadmapAction Action)> _hired = [];

    public void Plan(IReadOnlyList<Place> places)
    {
        foreach (
            IGrouping<int, KeyValuePair<(int School, Measure Measure), PeopleAdded>> of in resources
                .People.Where(pair => Kinds.Contains(pair.Key.Measure))
                .GroupBy(pair => pair.Key.School)
                .OrderBy(group => group.Key)
        )
        {
            Plan(
                of.Key,
                places[of.Key],
                of.ToDictionary(pair => pair.Key.Measure, pair => pair.Value)
            );
        }

        foreach (Measure measure in AllAndParts)
        {
            foreach ((decimal hired, RoadmapAction action) in _hired)
            {
                Follow(FigurePath.OfCounty(measure), hired, action);
            }
        }
    }

    /// <summary>The figures of one school. Who moves is the county's already; who is hired is not, and is counted there too.</summary>
    private void Plan(int school, Place place, Dictionary<Measure, PeopleAdded> added)
    {
        decimal moved = added.Values.Sum(of => of.Moved);
        decimal hired = 0;
        foreach (RoadmapReason cause in Causes)
        {
            decimal before = hired;
            hired = HiredUpTo(cause, place, added);
            var action = new RoadmapAction
            {
                Reason = RoadmapReason.Consequence,
                Cause = cause,
                Owner = school,
            };
            _hired.Add((hired - before, action));
            foreach (Measure measure in AllAndParts)
            {
                if (FigurePath.OfSchool(place.Entries!, measure) is { } path)
                {
                    Follow(
                        path,
                        hired - before + (cause == RoadmapReason.Rotation ? moved : 0),
                        action
                    );
                }
            }
        }
    }

    /// <summary>How many are hired at a school once teachers have moved and limits, or coefficients too, are met.</summary>
    private static decimal HiredUpTo(
        RoadmapReason cause,
        Place place,
        Dictionary<Measure, PeopleAdded> added
    )
    {
        decimal moved = added.Values.Sum(of => of.Moved);
        decimal hired = added.TryGetValue(Measures.PeAndArtTeachers, out var pe)
            ? pe.HiredUpTo(cause)
            : 0;
        if (place.School!.Measures.Find(Measures.FullTimeTeachers)?.Number is not { } all)
        {
            return hired;
        }

        decimal more = 0;
        foreach (Measure kind in Kinds.Where(kind => kind != Measures.PeAndArtTeachers))
        {
            added.TryGetValue(kind, out PeopleAdded of);
            decimal had =
                of.Moved
                + place.School.Sections.Sum(section => section.Measures.Find(kind)?.Number ?? 0);

            // Where a kind is reported as more than all, which is only warned of, it need not become fewer.
            more = Math.Max(more, had + of.HiredUpTo(cause) - Math.Max(all + moved + hired, had));
        }

        return hired + more;
    }

    private void Follow(DataPath path, decimal change, RoadmapAction action)
    {
        // Of those who leave, as many are counted as there are.
        if (
            change != 0
            && bench.Find(path) is { Number: { } number }
            && Math.Max(change, -number) is var possible and not 0
        )
        {
            bench.Add(path, possible, action);
        }
    }
}

/// <summary>How many people have come to a school, less those who have gone, and how many are hired there for limits and for coefficients.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PeopleAdded(long Moved, long ForLimits, long ForCoefficients)
{
    public long HiredUpTo(RoadmapReason cause) =>
        cause switch
        {
            RoadmapReason.Rotation => 0,
            RoadmapReason.Limit => ForLimits,
            _ => ForLimits + ForCoefficients,
        };
}
