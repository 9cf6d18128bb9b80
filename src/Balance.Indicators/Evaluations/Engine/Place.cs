using System.Collections.Immutable;
using Fractions;

namespace Balance.Indicators;

/// <summary>Where a figure is looked for: the county, a school, a section, or an item of a list.</summary>
internal sealed record Place
{
    public static Place County { get; } = new();

    public School? School { get; init; }

    /// <summary>The entries of the school, its own and those of its campuses.</summary>
    public CampusGroup? Entries { get; init; }

    /// <summary>The path of the school's own entry; of the county, the file as a whole.</summary>
    public DataPath SchoolPath => Entries?.Path ?? DataPath.Root;

    /// <summary>The school's name with its code, where another school has that name too.</summary>
    public string? SchoolName => Entries?.Entries[0].NameWithCode;

    public Stage? Stage { get; init; }

    /// <summary>The size of one class.</summary>
    public Fraction? Item { get; init; }

    /// <summary>The number of the class, from 1.</summary>
    public int? ItemNumber { get; init; }

    /// <summary>All classes of a section that are reported in brackets and judged together.</summary>
    public ImmutableArray<ReportedItem> Items { get; init; }

    public MonitoredSubject? MonitoredSubject { get; init; }

    public DataPath ItemPath { get; init; } = DataPath.Root;

    /// <summary>The schools of a county as they are judged, campuses merged.</summary>
    public static ImmutableArray<Place> SchoolsOf(County county) =>
        [
            .. CampusGroup
                .Of(county)
                .Select(group => new Place { School = group.Join(), Entries = group }),
        ];

    /// <summary>The compulsory sections of the school.</summary>
    public IEnumerable<Place> Sections() =>
        SchoolStages.CompulsoryOf(School!).Select(stage => this with { Stage = stage });

    public Subject Subject(SubjectKind kind) =>
        new(Items.IsDefault ? kind : SubjectKind.Section)
        {
            School = School,
            SchoolName = SchoolName,
            Stage = Stage,
            Class = ItemNumber,
            MonitoredSubject = MonitoredSubject?.Subject,
            SchoolGrade = MonitoredSubject?.SchoolGrade,
        };
}
