using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Balance.Indicators;

/// <summary>A school as reported. A fact that is null is not reported, and rules that need it stay undetermined.</summary>
[JsonConverter(typeof(CountyPartJsonConverter<School>))]
public sealed record School
{
    /// <summary>Makes a school that has reported nothing yet.</summary>
    /// <param name="code">The school's code, unique in its county; never empty. It is the name too until one is given.</param>
    public School(string code)
    {
        Code = code;
        Name = code;
    }

    /// <summary>The school's code, unique in its county; never empty.</summary>
    public string Code { get; init; }

    /// <summary>The school's name; its code where no name is reported.</summary>
    public string Name { get; init; }

    /// <summary>办学类型.</summary>
    public SchoolType? Type { get; init; }

    /// <summary>城区, 镇区 or 乡村.</summary>
    public Location? Location { get; init; }

    /// <summary>
    /// 镇街: the township or subdistrict that it lies in, as the county names it. No rule asks for it; the tasks of
    /// townships are listed by it.
    /// </summary>
    public string? Township { get; init; }

    /// <summary>公办 or 民办.</summary>
    public Ownership? Ownership { get; init; }

    /// <summary>Whether it is a boarding school (寄宿制学校).</summary>
    public bool? Boarding { get; init; }

    /// <summary>The year it was built; asked for by transitional provisions only.</summary>
    public int? BuiltYear { get; init; }

    /// <summary>
    /// Whether it has attached classes (附设班): a section beyond those of its type, such as junior classes at a primary
    /// school. Unless it is true, such a section is rejected.
    /// </summary>
    public bool? AttachedClasses { get; init; }

    /// <summary>
    /// 校区: the code of the school of which this is a campus; null where it is a school of its own. A campus is merged into
    /// its school before anything is judged: sums are added, lists joined, sections added by stage; facts, grades, yes and no
    /// are the main school's, but a campus's lower grade, and its no, prevail. Codes are compared whatever their width and case.
    /// </summary>
    public string? CampusOf { get; init; }

    /// <summary>What the school has reported as a whole.</summary>
    /// <exception cref="ArgumentNullException">It is set to null.</exception>
    public MeasureSet Measures
    {
        get;
        init => field = value ?? throw new ArgumentNullException(nameof(value));
    } = MeasureSet.Empty;

    /// <summary>Its sections, at most one of each stage.</summary>
    /// <exception cref="ArgumentException">One of them is null.</exception>
    public ImmutableArray<Section> Sections
    {
        get;
        init => field = NoNulls.In(value, nameof(value));
    } = [];

    /// <summary>Which veto conditions the school has reported: yes (true, it exists) or no. V5 is not a school's to report.</summary>
    /// <exception cref="ArgumentNullException">It is set to null.</exception>
    public ImmutableSortedDictionary<string, bool> Vetoes
    {
        get;
        init => field = value ?? throw new ArgumentNullException(nameof(value));
    } = NoVetoes.Value;

    /// <summary>This school with a section in place of that of the same stage, or beside the others where there is none.</summary>
    internal School With(Section section)
    {
        Section? replaced = Section(section.Stage);
        return this with
        {
            Sections = replaced is null
                ? Sections.Add(section)
                : Sections.Replace(replaced, section),
        };
    }

    /// <summary>The section of a stage, or null where the school has reported none.</summary>
    /// <param name="stage">The stage.</param>
    public Section? Section(Stage stage)
    {
        foreach (Section section in Sections)
        {
            if (section.Stage == stage)
            {
                return section;
            }
        }

        return null;
    }
}
