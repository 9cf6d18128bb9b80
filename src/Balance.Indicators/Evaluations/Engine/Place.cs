using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>Where a figure is looked for: the county, a school, a section, or a monitored subject. Made once for an evaluation.</summary>
internal sealed class Place
{
    private Place() { }

    private Place(CampusGroup entries, int index)
    {
        Entries = entries;
        Index = index;
        School = entries.Join();
        SchoolName = entries.Entries[0].NameWithCode;
        OfSchool = this;
        Stages = SchoolStages.Of(School);
        HasNobody = SchoolStages.HasNobody(School);
        Stage[] compulsory = SchoolStages.CompulsoryOf(School);
        var sections = ImmutableArray.CreateBuilder<Place>(compulsory.Length);
        foreach (Stage stage in compulsory)
        {
            sections.Add(new Place(this, stage));
        }

        Sections = sections.MoveToImmutable();
    }

    private Place(Place school, Stage stage)
    {
        OfSchool = school;
        Entries = school.Entries;
        Index = school.Index;
        School = school.School;
        SchoolName = school.SchoolName;
        Stages = school.Stages;
        Stage = stage;
        Section = school.School!.Section(stage);
    }

    public static Place County { get; } = new();

    /// <summary>The position among the schools that are judged, campuses merged; of use where there is a school.</summary>
    public int Index { get; }

    /// <summary>The school, all its entries joined.</summary>
    public School? School { get; }

    /// <summary>The entries of the school, its own and those of its campuses.</summary>
    public CampusGroup? Entries { get; }

    /// <summary>The school as a whole, of a section too; null where there is no school.</summary>
    public Place? OfSchool { get; }

    /// <summary>The path of the school's own entry; of the county, the file as a whole.</summary>
    public DataPath SchoolPath => Entries?.Path ?? DataPath.Root;

    /// <summary>The school's name with its code, where another school has that name too.</summary>
    public string? SchoolName { get; }

    /// <summary>The compulsory sections of a school; those of a section are none.</summary>
    public ImmutableArray<Place> Sections { get; } = [];

    /// <summary>Every stage of the school, senior included.</summary>
    public Stage[] Stages { get; } = [];

    /// <summary>Whether the school has told that it has no pupils in any compulsory stage.</summary>
    public bool HasNobody { get; }

    public Stage? Stage { get; }

    /// <summary>What the school has reported of the stage; null where it has reported nothing, or there is no stage.</summary>
    public Section? Section { get; }

    /// <summary>The size of one class; null where no single class is judged.</summary>
    public decimal? Item { get; private init; }

    /// <summary>The number of the class, from 1; 0 where no single class is judged.</summary>
    public int ItemNumber { get; private init; }

    /// <summary>All classes of a section that are reported in brackets and judged together; null otherwise.</summary>
    public IReadOnlyList<ReportedItem>? Items { get; private init; }

    public MonitoredSubject? MonitoredSubject { get; private init; }

    public DataPath ItemPath { get; private init; } = DataPath.Root;

    /// <summary>The schools of a county as they are judged, campuses merged.</summary>
    public static ImmutableArray<Place> SchoolsOf(County county)
    {
        ImmutableArray<CampusGroup> groups = CampusGroup.Of(county);
        var schools = ImmutableArray.CreateBuilder<Place>(groups.Length);
        foreach (CampusGroup group in groups)
        {
            schools.Add(new Place(group, schools.Count));
        }

        return schools.MoveToImmutable();
    }

    /// <summary>One school by itself, as it would be if it were the county's only one.</summary>
    public static Place Alone(CampusGroup school) => new(school, 0);

    /// <summary>One class of a section.</summary>
    public static Place OfClass(Place section, decimal size, int number) =>
        new(section.OfSchool!, section.Stage!.Value) { Item = size, ItemNumber = number };

    /// <summary>All classes of a section together.</summary>
    public static Place OfClasses(Place section, IReadOnlyList<ReportedItem> items) =>
        new(section.OfSchool!, section.Stage!.Value) { Items = items };

    public static Place Of(MonitoredSubject subject, DataPath path) =>
        new() { MonitoredSubject = subject, ItemPath = path };

    /// <summary>A compulsory section of the school.</summary>
    public Place SectionOf(Stage stage)
    {
        foreach (Place section in OfSchool!.Sections)
        {
            if (section.Stage == stage)
            {
                return section;
            }
        }

        return new Place(OfSchool, stage);
    }

    /// <summary>Whose finding it is.</summary>
    /// <param name="kind">Who is judged.</param>
    /// <param name="classNumber">The number of the class, from 1; 0 where it is of no single class.</param>
    public Subject Subject(SubjectKind kind, int classNumber) =>
        new(Items is null ? kind : SubjectKind.Section)
        {
            School = School,
            SchoolName = SchoolName,
            Stage = Stage,
            Class = classNumber == 0 ? null : classNumber,
            MonitoredSubject = MonitoredSubject?.Subject,
            SchoolGrade = MonitoredSubject?.SchoolGrade,
        };
}
