using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>
/// The one way in which a county is put together from a file, whatever its kind: JSON, a workbook, a table. A reader says what
/// it finds, in whatever order it finds it, each with its place, and <see cref="Build()"/> gives the county with every problem
/// of its values and of its figures together, in the same words for every kind of file.
/// </summary>
/// <remarks>
/// <code>
/// var builder = new CountyBuilder();
/// builder.Fact("name", new RawValue(RawShape.Cell, "海城市"), place);
/// SchoolBuilder school = builder.AddSchool(placeOfRow);          // or builder.FindSchool(code)
/// school.Fact("type", new RawValue(RawShape.Cell, "九年一贯制学校"), place);
/// school.Section(Stage.Primary).Measure(Measures.Pupils, new RawValue(RawShape.Cell, "300"), place);
/// school.Section(Stage.Primary).List(Measures.ClassSizes, place).Add(new RawValue(RawShape.Cell, "45"), placeOfItem);
/// BuiltCounty built = builder.Build();
/// </code>
/// A value that cannot be taken is kept with its words for later: only at the end are the names of all schools known. What is
/// <see cref="RawShape.Nothing"/> is not reported. The same value again is no problem, another one is.
/// </remarks>
internal sealed class CountyBuilder : PartBuilder
{
    public const string MeasuresKey = "measures";
    public const string VetoesKey = "vetoes";

    /// <summary>Shapes that are looked through for each set.</summary>
    private const int MostShapes = 32;

    private const int UsualMeasures = 16;

    /// <summary>The facts of a county, in the order in which they are asked for.</summary>
    public static readonly string[] Facts = ["code", "name", "year", "note"];

    private readonly List<SchoolBuilder> _schools = [];
    private readonly List<SubjectBuilder> _subjects = [];
    private readonly List<(SourcePlace? Source, Action<ProblemList> Tell)> _faults = [];
    private readonly Dictionary<DataPath, SourcePlace> _sources = [];
    private readonly List<MeasureShape> _shapes = [];
    private readonly Stack<List<(Measure, MeasureValue?, ListBuilder?)>> _room = [];
    private List<(string Id, bool Exists)>? _lastVetoes;
    private ImmutableSortedDictionary<string, bool> _lastBuilt = NoVetoes.Value;
    private Func<string, bool>? _isShared;
    private int _rejections;
    private int _uncounted;

    private string? _code;
    private string? _name;
    private int? _year;
    private string? _note;
    private string _told = "";

    /// <param name="catalogue">What the county can report; null is what is built in.</param>
    public CountyBuilder(CountyCatalogue? catalogue = null)
        : base(MeasureLevels.County) => Catalogue = catalogue ?? CountyCatalogue.BuiltIn;

    /// <summary>What the county can report.</summary>
    public CountyCatalogue Catalogue { get; }

    /// <summary>The schools so far, in the order in which they were added.</summary>
    public IReadOnlyList<SchoolBuilder> Schools => _schools;

    /// <summary>Whether somebody has told the county's code or its name so far.</summary>
    public bool IsNamed => _code is not null || _name is not null;

    /// <summary>Whether somebody has told the year so far.</summary>
    public bool HasYear => _year is not null;

    public override DataPath Path => DataPath.Root;

    public override DataPlace Place => DataPlace.File(Catalogue.Keys).OfCounty(_told);

    public override string? KeyOfMeasures => MeasuresKey;

    protected override CountyBuilder County => this;

    /// <summary>A further school; two with one code are told of at the end.</summary>
    /// <param name="source">Where the school as a whole stands, such as its row.</param>
    public SchoolBuilder AddSchool(SourcePlace? source = null)
    {
        var school = new SchoolBuilder(this, _schools.Count);
        _schools.Add(school);
        if (source is not null)
        {
            Note(school.Path, source);
        }

        return school;
    }

    /// <summary>Something else that stands where a school should; it keeps its position, so that those after it keep theirs.</summary>
    public void AddBrokenSchool(RawValue raw, LocalizedText hint)
    {
        int position = _schools.Count;
        _schools.Add(new SchoolBuilder(this, position) { IsBroken = true });
        RefuseNoObject(() => Place.Key("schools").Item(position), raw, hint);
    }

    /// <summary>The first school with a code, whatever its width and case; null where none has it so far.</summary>
    public SchoolBuilder? FindSchool(string code)
    {
        string folded = FoldedText.Of(code);
        return _schools.Find(school => FoldedText.Of(school.Code) == folded);
    }

    /// <summary>A further subject of the national monitoring.</summary>
    public SubjectBuilder AddSubject(SourcePlace? source = null)
    {
        SubjectBuilder subject = AddSubject(isBroken: false);
        Note(subject.Path, source);
        return subject;
    }

    /// <summary>Something else that stands where a subject should.</summary>
    public void AddBrokenSubject(RawValue raw, LocalizedText hint)
    {
        int position = AddSubject(isBroken: true).Position;
        RefuseNoObject(() => PlaceOf(Measures.MonitoredSubjects).Item(position), raw, hint);
    }

    /// <summary>Keeps that something stands where an object should.</summary>
    internal void RefuseNoObject(Func<DataPlace> place, RawValue raw, LocalizedText? hint = null) =>
        Fault(
            null,
            problems =>
                ValueParser.Refuse(
                    raw,
                    place(),
                    problems,
                    new("一个对象 { … }", "an object { … }"),
                    hint
                )
        );

    /// <inheritdoc/>
    public override bool Fact(string key, RawValue raw, SourcePlace? source = null)
    {
        switch (key)
        {
            case "code":
                _code = Text(key, _code, raw, source, isRequired: true);
                break;
            case "name":
                _told = raw.Shape is RawShape.Text or RawShape.Cell ? raw.Text : _told;
                _name = Text(key, _name, raw, source, isRequired: true);
                break;
            case "year":
                _year = WholeNumber(key, _year, raw, source, 1900, 9999);
                break;
            case "note":
                _note = Text(key, _note, raw, source);
                break;
            default:
                return false;
        }

        return true;
    }

    /// <summary>A problem that only the reader of the file knows of.</summary>
    /// <param name="severity">Whether it rejects the county.</param>
    /// <param name="path">What it is about; <see cref="DataPath.Root"/> for the file as a whole.</param>
    /// <param name="source">Where it stands.</param>
    /// <param name="message">What is wrong, with the value, the rule and what to do.</param>
    public void Tell(
        ProblemSeverity severity,
        DataPath path,
        SourcePlace? source,
        LocalizedText message
    ) =>
        Fault(
            source,
            problems =>
            {
                if (severity == ProblemSeverity.Rejected)
                {
                    problems.Reject(path, message.Zh, message.En);
                }
                else
                {
                    problems.Warn(path, message.Zh, message.En);
                }
            },
            isRejection: severity == ProblemSeverity.Rejected
        );

    /// <summary>Where the value at an address stands, or what it lies in; null where that was not told.</summary>
    public SourcePlace? SourceOf(DataPath path)
    {
        for (DataPath? step = path; step is not null; step = step.Within)
        {
            if (_sources.TryGetValue(step, out SourcePlace? source))
            {
                return source;
            }
        }

        return null;
    }

    /// <summary>The county with every problem; to be asked once, at the end.</summary>
    public BuiltCounty Build()
    {
        var problems = new ProblemList();
        County? county = Build(problems);
        return new BuiltCounty(county, problems.ToImmutable());
    }

    /// <summary>The county, or null where a problem rejects it; the problems are added to those of the file.</summary>
    public County? Build(ProblemList problems)
    {
        var county = new County(_code ?? "", _name ?? "")
        {
            Catalogue = Catalogue,
            Year = _year,
            Note = _note,
            Measures = BuildMeasures(),
            Vetoes = BuildVetoes(),
            Schools = [.. _schools.Select(school => school.Build())],
        };
        RequireFacts();
        TellFaults(problems);
        int found = problems.Count;
        problems.Tell(SourceOf, list => CountyChecks.Check(county, list));
        if (problems.AnyRejected)
        {
            return null;
        }

        CheckedCounties.Keep(county, problems.Since(found));
        return county;
    }

    /// <summary>Tells what was found wrong in reading, without what follows from the figures.</summary>
    public void TellFaults(ProblemList problems)
    {
        foreach ((SourcePlace? source, Action<ProblemList> tell) in _faults)
        {
            problems.Tell(source is null ? SourceOf : _ => source, tell);
        }

        problems.CountUnlisted(_uncounted);
    }

    /// <summary>Keeps what is wrong to be told at the end, when the names of all schools are known.</summary>
    internal void Fault(SourcePlace? source, Action<ProblemList> tell, bool isRejection = true)
    {
        if (isRejection && _rejections >= ProblemList.MostListed)
        {
            _uncounted++;
        }
        else
        {
            _faults.Add((source, tell));
            _rejections += isRejection ? 1 : 0;
        }
    }

    internal void Note(DataPath path, SourcePlace? source)
    {
        if (source is not null)
        {
            _sources[path] = source;
        }
    }

    /// <summary>Room for what a part reports by measures.</summary>
    internal List<(Measure, MeasureValue?, ListBuilder?)> TakeRoom() =>
        _room.Count > 0 ? _room.Pop() : new(UsualMeasures);

    /// <summary>Takes room back of which nothing is needed any more.</summary>
    internal void GiveRoom(List<(Measure, MeasureValue?, ListBuilder?)> room)
    {
        room.Clear();
        _room.Push(room);
    }

    /// <summary>A set of values; sets of the same measures share their shape.</summary>
    internal MeasureSet SetOf(List<(Measure Measure, MeasureValue? Value, ListBuilder? List)> items)
    {
        MeasureShape? shape = null;
        foreach (MeasureShape known in _shapes)
        {
            if (known.IsOf(items))
            {
                shape = known;
                break;
            }
        }

        if (shape is null)
        {
            shape = new MeasureShape(
                [.. items.Select(item => item.Measure.Id)],
                [.. items.Select(item => item.Measure)]
            );
            if (_shapes.Count < MostShapes)
            {
                _shapes.Add(shape);
            }
        }

        var values = new MeasureValue[items.Count];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = items[i].Value ?? items[i].List!.Built!;
        }

        return new MeasureSet(shape, values);
    }

    /// <summary>Vetoes as they are reported; those who report the same as the one before share one dictionary.</summary>
    internal ImmutableSortedDictionary<string, bool> VetoesOf(List<(string Id, bool Exists)> vetoes)
    {
        if (_lastVetoes?.SequenceEqual(vetoes) != true)
        {
            _lastVetoes = vetoes;
            _lastBuilt = NoVetoes.Value.AddRange(
                vetoes.Select(veto => new KeyValuePair<string, bool>(veto.Id, veto.Exists))
            );
        }

        return _lastBuilt;
    }

    /// <summary>Whether more than one school has a name; asked at the end only.</summary>
    internal bool IsShared(string name) =>
        (_isShared ??= SchoolWords.SharedAmong(() => _schools.Select(school => school.Told)))(name);

    private SubjectBuilder AddSubject(bool isBroken)
    {
        ListBuilder list = List(Measures.MonitoredSubjects);
        var subject = new SubjectBuilder(this, list.Count) { IsBroken = isBroken };
        _subjects.Add(subject);
        list.Add(subject);
        return subject;
    }

    private void RequireFacts()
    {
        Require("code", _code);
        Require("name", _name);
        foreach (SubjectBuilder subject in _subjects)
        {
            subject.RequireFacts();
        }

        foreach (SchoolBuilder school in _schools)
        {
            school.RequireFacts();
        }
    }
}
