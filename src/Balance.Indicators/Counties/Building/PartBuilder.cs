using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>What is reported of one thing: the county, a school, a section, a monitored subject.</summary>
/// <param name="level">Where its measures are reported.</param>
internal abstract class PartBuilder(MeasureLevels level) : IPlaced
{
    /// <summary>What has been reported so far; null before the first, and when the measures are closed.</summary>
    private List<(Measure Measure, MeasureValue? Value, ListBuilder? List)>? _reported;
    private MeasureSet? _measures;
    private HashSet<string>? _refused;
    private List<(string Id, bool Exists)>? _vetoes;

    /// <summary>The address of this.</summary>
    public abstract DataPath Path { get; }

    /// <summary>Where this is, in words that are complete when everything has been read.</summary>
    public abstract DataPlace Place { get; }

    /// <summary>The key under which its measures are; null where they are in it itself.</summary>
    public virtual string? KeyOfMeasures => null;

    /// <summary>Where its measures are.</summary>
    public PlaceWithin PlaceOfMeasures => new(this, KeyOfMeasures);

    protected abstract CountyBuilder County { get; }

    private List<(Measure Measure, MeasureValue? Value, ListBuilder? List)> Reported =>
        _reported ??= _measures is null
            ? County.TakeRoom()
            : throw new InvalidOperationException("The measures are closed.");

    /// <summary>Takes a fact, such as <c>type</c> of a school.</summary>
    /// <param name="key">Its key in <c>balance-county/1</c>.</param>
    /// <param name="raw">What is written.</param>
    /// <param name="source">Where.</param>
    /// <returns>False where there is no such fact.</returns>
    public abstract bool Fact(string key, RawValue raw, SourcePlace? source = null);

    /// <summary>Takes what is written for a measure.</summary>
    public void Measure(Measure measure, RawValue raw, SourcePlace? source = null)
    {
        if (raw.Shape == RawShape.Nothing)
        {
            return;
        }

        if (MeasureText.TryRead(measure, raw, out MeasureValue? value))
        {
            Measure(measure, value, source);
        }
        else
        {
            RefuseValue(measure, raw, source);
        }
    }

    /// <summary>Takes the value of a measure.</summary>
    public void Measure(Measure measure, MeasureValue value, SourcePlace? source = null)
    {
        int at = IndexOf(measure);
        if (at < 0)
        {
            if (!CanReport(measure, source))
            {
                return;
            }

            Reported.Add((measure, value, null));
            NoteMeasure(measure, source);
        }
        else if (!value.Equals(Reported[at].Value))
        {
            RefuseSecond(measure, value.ToString(null, null), source);
        }
    }

    /// <summary>The list of a measure, to which items are added; without any it is an empty list, which says that there are none.</summary>
    public ListBuilder List(Measure measure, SourcePlace? source = null)
    {
        int at = IndexOf(measure);
        if (at >= 0 && Reported[at].List is { } known)
        {
            return known;
        }

        var list = new ListBuilder(County, this, measure);
        if (at >= 0)
        {
            RefuseSecond(measure, "[ … ]", source);
        }
        else if (CanReport(measure, source))
        {
            Reported.Add((measure, null, list));
            NoteMeasure(measure, source);
        }

        return list;
    }

    /// <summary>
    /// Nothing more is reported of its measures, so that the next part can have the room for them. Lists that are put together of items
    /// wait for the end, when what is wrong with them is told.
    /// </summary>
    public void CloseMeasures()
    {
        if (_reported?.TrueForAll(static item => item.List is null) == true)
        {
            _measures = County.SetOf(_reported);
            County.GiveRoom(_reported);
            _reported = null;
        }
    }

    /// <summary>Takes whether a veto exists.</summary>
    public void Veto(string id, RawValue raw, SourcePlace? source = null)
    {
        if (raw.Shape == RawShape.Nothing)
        {
            return;
        }

        int at = _vetoes?.FindIndex(veto => veto.Id == id) ?? -1;
        if (!ValueParser.TryYesNo(raw, out bool exists))
        {
            RefuseVeto(id, raw, source);
        }
        else if (at < 0)
        {
            (_vetoes ??= []).Add((id, exists));
            NoteVeto(id, source);
        }
        else if (_vetoes![at].Exists != exists)
        {
            RefuseSecondVeto(id, raw, source);
        }
    }

    private DataPlace PlaceOfVeto(string id) => Place.Key(CountyBuilder.VetoesKey).Key(id);

    private DataPath PathOfVeto(string id) => Path.Key(CountyBuilder.VetoesKey).Key(id);

    private void NoteVeto(string id, SourcePlace? source)
    {
        if (source is not null)
        {
            County.Note(PathOfVeto(id), source);
        }
    }

    private void RefuseSecondVeto(string id, RawValue raw, SourcePlace? source) =>
        RefuseSecond(PathOfVeto(id), () => PlaceOfVeto(id), raw.Told, source);

    private void RefuseVeto(string id, RawValue raw, SourcePlace? source)
    {
        NoteVeto(id, source);
        Refuse(id, source, problems => ValueParser.YesNo(raw, PlaceOfVeto(id), problems));
    }

    /// <summary>Keeps a rejection of what is written under a key of this, to be told at the end.</summary>
    public void Refuse(string key, SourcePlace? source, Action<ProblemList> tell)
    {
        _ = (_refused ??= []).Add(key);
        County.Fault(source, tell);
    }

    public DataPlace PlaceOf(Measure measure) => PlaceOfMeasures.Place.Key(measure.Id);

    public DataPath PathOf(Measure measure) =>
        (KeyOfMeasures is { } key ? Path.Key(key) : Path).Key(measure.Id);

    protected MeasureSet BuildMeasures()
    {
        if (_reported is null)
        {
            return _measures ?? MeasureSet.Empty;
        }

        // A list that could not be taken has been told, and is left out.
        _reported.RemoveAll(item => item.List is { } list && !list.IsBuilt());
        return County.SetOf(_reported);
    }

    protected ImmutableSortedDictionary<string, bool> BuildVetoes() =>
        _vetoes is null ? NoVetoes.Value : County.VetoesOf(_vetoes);

    /// <summary>Says of a fact that it must be there, where nothing was written for it.</summary>
    protected void Require(string key, string? value)
    {
        if (value is null && _refused?.Contains(key) != true)
        {
            County.Fault(null, problems => ValueParser.RefuseMissing(Place.Key(key), problems));
        }
    }

    protected string? Text(
        string key,
        string? before,
        RawValue raw,
        SourcePlace? source,
        bool isRequired = false
    )
    {
        if (isRequired && before is null && raw.Shape == RawShape.Nothing)
        {
            // Where it is missing: a cell that was left empty.
            NoteFact(key, source);
        }

        bool isText = raw.Shape is RawShape.Text or RawShape.Cell;
        if (isRequired && isText && raw.Text.Trim().Length == 0)
        {
            RefuseBlank(key, source);
            return before;
        }

        bool isRead = ValueParser.TryText(raw, out string text);
        return IsNew(key, before, raw, source, isRead, text, ValueParser.Text) ? text : before;
    }

    protected int? WholeNumber(
        string key,
        int? before,
        RawValue raw,
        SourcePlace? source,
        int least,
        int most
    )
    {
        bool isRead = ValueParser.TryWholeNumber(raw, least, most, out int number);
        return IsNew(
            key,
            before,
            raw,
            source,
            isRead,
            number,
            isRead ? null : RefusalOfWhole(least, most)
        )
            ? number
            : before;
    }

    protected bool? YesNo(string key, bool? before, RawValue raw, SourcePlace? source)
    {
        bool isRead = ValueParser.TryYesNo(raw, out bool yes);
        return IsNew(
            key,
            before,
            raw,
            source,
            isRead,
            yes,
            static (written, place, problems) => ValueParser.YesNo(written, place, problems)
        )
            ? yes
            : before;
    }

    protected T? Code<T>(string key, T? before, RawValue raw, SourcePlace? source)
        where T : struct, Enum
    {
        bool isRead = ValueParser.TryCode(raw, out T term);
        return IsNew(
            key,
            before,
            raw,
            source,
            isRead,
            term,
            static (written, place, problems) => ValueParser.Code<T>(written, place, problems)
        )
            ? term
            : before;
    }

    /// <summary>Whether a value is written that can be taken and was not there before.</summary>
    /// <param name="key">The key of the fact.</param>
    /// <param name="before">What was there before; null for nothing.</param>
    /// <param name="raw">What is written.</param>
    /// <param name="source">Where.</param>
    /// <param name="isRead">Whether it can be taken.</param>
    /// <param name="value">What it is then.</param>
    /// <param name="refuse">Says why it cannot.</param>
    protected bool IsNew<T>(
        string key,
        object? before,
        RawValue raw,
        SourcePlace? source,
        bool isRead,
        T value,
        Func<RawValue, DataPlace, ProblemList, object?>? refuse
    )
    {
        if (raw.Shape == RawShape.Nothing)
        {
            return false;
        }

        if (!isRead)
        {
            RefuseFact(key, raw, source, refuse!);
            return false;
        }

        if (before is null)
        {
            NoteFact(key, source);
            return true;
        }

        if (!before.Equals(value))
        {
            RefuseSecond(key, raw.Told, source);
        }

        return false;
    }

    private int IndexOf(Measure measure)
    {
        for (int i = 0; i < _reported?.Count; i++)
        {
            if (ReferenceEquals(_reported[i].Measure, measure))
            {
                return i;
            }
        }

        return -1;
    }

    private void NoteMeasure(Measure measure, SourcePlace? source)
    {
        if (source is not null)
        {
            County.Note(PathOf(measure), source);
        }
    }

    // What is put into words at the end lies in methods of its own: what lambdas capture is made where their method begins.
    private void RefuseValue(Measure measure, RawValue raw, SourcePlace? source)
    {
        NoteMeasure(measure, source);
        Refuse(
            measure.Id,
            source,
            problems => MeasureText.Refuse(measure, raw, PlaceOf(measure), problems)
        );
    }

    private void RefuseSecond(Measure measure, string second, SourcePlace? source) =>
        RefuseSecond(PathOf(measure), () => PlaceOf(measure), second, source);

    private void RefuseMisplaced(Measure measure, SourcePlace? source) =>
        Refuse(
            measure.Id,
            source,
            problems =>
                MisplacedMeasure.Refuse(measure, measure.Id, PlaceOfMeasures.Place, problems)
        );

    private static Func<RawValue, DataPlace, ProblemList, object?> RefusalOfWhole(
        int least,
        int most
    ) =>
        (written, place, problems) =>
            ValueParser.WholeNumber(written, place, problems, least, most);

    private void RefuseFact(
        string key,
        RawValue raw,
        SourcePlace? source,
        Func<RawValue, DataPlace, ProblemList, object?> refuse
    )
    {
        NoteFact(key, source);
        Refuse(key, source, problems => refuse(raw, Place.Key(key), problems));
    }

    private void RefuseBlank(string key, SourcePlace? source)
    {
        NoteFact(key, source);
        Refuse(key, source, problems => ValueParser.RefuseBlank(Place.Key(key), problems));
    }

    private void NoteFact(string key, SourcePlace? source)
    {
        if (source is not null)
        {
            County.Note(Path.Key(key), source);
        }
    }

    private void RefuseSecond(string key, string second, SourcePlace? source) =>
        RefuseSecond(Path.Key(key), () => Place.Key(key), second, source);

    /// <summary>Whether a measure is reported here; where it is not, that is a problem which says where it belongs.</summary>
    private bool CanReport(Measure measure, SourcePlace? source)
    {
        if (measure.IsReportedBy(level))
        {
            return true;
        }

        RefuseMisplaced(measure, source);
        return false;
    }

    private void RefuseSecond(
        DataPath path,
        Func<DataPlace> place,
        string second,
        SourcePlace? source
    )
    {
        LocalizedText first = County.SourceOf(path)?.Words ?? new LocalizedText("前面", "before");
        County.Fault(
            source,
            problems =>
            {
                LocalizedText subject = place().Subject;
                problems.Reject(
                    path,
                    $"{subject.Zh}填报了两次，这里是 {second}，与{first.Zh}填报的不同；请只保留正确的一个。",
                    $"{subject.En} is reported twice: {second} here, and something else {first.En}; keep the right one."
                );
            }
        );
    }
}
