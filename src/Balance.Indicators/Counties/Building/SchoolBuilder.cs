namespace Balance.Indicators;

/// <summary>What is reported of one school.</summary>
/// <param name="county">Its county.</param>
/// <param name="position">Its position from 0.</param>
internal sealed class SchoolBuilder(CountyBuilder county, int position)
    : PartBuilder(MeasureLevels.School)
{
    public const string SectionsKey = "sections";

    /// <summary>The facts of a school, in the order in which they are asked for.</summary>
    public static readonly string[] Facts =
    [
        "code",
        "name",
        SchoolFacts.Type,
        SchoolFacts.Location,
        SchoolFacts.Township,
        SchoolFacts.Ownership,
        SchoolFacts.Boarding,
        SchoolFacts.BuiltYear,
        SchoolFacts.CampusOf,
        SchoolFacts.AttachedClasses,
    ];

    private readonly List<SectionBuilder> _sections = [];
    private string? _name;
    private SchoolType? _type;
    private Location? _location;
    private string? _township;
    private Ownership? _ownership;
    private bool? _boarding;
    private int? _builtYear;
    private string? _campusOf;
    private bool? _attachedClasses;
    private DataPath? _path;
    private string _toldCode = "";

    /// <summary>The code, where one was given.</summary>
    public string? Code { get; private set; }

    /// <summary>The name as it is told in messages; empty where there is none.</summary>
    public string Told { get; private set; } = "";

    public override DataPath Path => _path ??= DataPath.OfSchool(position);

    public override DataPlace Place =>
        county
            .Place.Key("schools")
            .Item(position)
            .OfSchool(new SchoolWords(position, Told, _toldCode, county.IsShared));

    public override string? KeyOfMeasures => CountyBuilder.MeasuresKey;

    /// <summary>Whether something else stands where a school should; that has been told, and nothing is asked of it.</summary>
    public bool IsBroken { get; init; }

    protected override CountyBuilder County => county;

    /// <summary>The section of a stage; asking for it says that the school has one.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="source">Where the section as a whole stands.</param>
    public SectionBuilder Section(Stage stage, SourcePlace? source = null)
    {
        foreach (SectionBuilder known in _sections)
        {
            if (known.Stage == stage)
            {
                return known;
            }
        }

        var section = new SectionBuilder(county, this, stage);
        _sections.Add(section);
        if (source is not null)
        {
            county.Note(section.Path, source);
        }

        return section;
    }

    /// <inheritdoc/>
    public override bool Fact(string key, RawValue raw, SourcePlace? source = null)
    {
        bool isText = raw.Shape is RawShape.Text or RawShape.Cell;
        switch (key)
        {
            case "code":
                _toldCode = isText ? raw.Text : _toldCode;
                Code = Text(key, Code, raw, source, isRequired: true);
                break;
            case "name":
                Told = isText ? raw.Text : Told;
                _name = Text(key, _name, raw, source);
                break;
            case SchoolFacts.Type:
                _type = Code<SchoolType>(key, _type, raw, source);
                break;
            case SchoolFacts.Location:
                _location = Code<Location>(key, _location, raw, source);
                break;
            case SchoolFacts.Township:
                _township = Text(key, _township, raw, source);
                break;
            case SchoolFacts.Ownership:
                _ownership = Code<Ownership>(key, _ownership, raw, source);
                break;
            case SchoolFacts.Boarding:
                _boarding = YesNo(key, _boarding, raw, source);
                break;
            case SchoolFacts.BuiltYear:
                _builtYear = WholeNumber(key, _builtYear, raw, source, 1000, 9999);
                break;
            case SchoolFacts.CampusOf:
                _campusOf = Text(key, _campusOf, raw, source);
                break;
            case SchoolFacts.AttachedClasses:
                _attachedClasses = YesNo(key, _attachedClasses, raw, source);
                break;
            default:
                return false;
        }

        return true;
    }

    /// <summary>The school as far as it was told.</summary>
    internal School Build()
    {
        string code = Code ?? "";
        _sections.Sort((one, other) => one.Stage.CompareTo(other.Stage));
        return new School(code)
        {
            Name = _name ?? code,
            Type = _type,
            Location = _location,
            Township = _township,
            Ownership = _ownership,
            Boarding = _boarding,
            BuiltYear = _builtYear,
            CampusOf = _campusOf,
            AttachedClasses = _attachedClasses,
            Measures = BuildMeasures(),
            Sections = [.. _sections.Select(section => section.Build())],
            Vetoes = BuildVetoes(),
        };
    }

    internal void RequireFacts()
    {
        if (!IsBroken)
        {
            Require("code", Code);
        }
    }
}
