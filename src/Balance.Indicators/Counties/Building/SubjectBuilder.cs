namespace Balance.Indicators;

/// <summary>What is reported of one subject of the national monitoring.</summary>
/// <param name="county">Its county.</param>
/// <param name="position">Its position in the list, from 0.</param>
internal sealed class SubjectBuilder(CountyBuilder county, int position)
    : PartBuilder(MeasureLevels.MonitoredSubject)
{
    /// <summary>The facts of a subject, in the order in which they are asked for.</summary>
    public static readonly string[] Facts = ["subject", "schoolGrade"];

    private string? _subject;
    private int? _schoolGrade;
    private string _told = "";

    public override DataPath Path => county.PathOf(Measures.MonitoredSubjects).Item(position);

    public int Position => position;

    /// <summary>Whether something else stands where a subject should; that has been told, and nothing is asked of it.</summary>
    public bool IsBroken { get; init; }

    public override DataPlace Place =>
        county.PlaceOf(Measures.MonitoredSubjects).Item(position).OfSubject(_told);

    protected override CountyBuilder County => county;

    /// <inheritdoc/>
    public override bool Fact(string key, RawValue raw, SourcePlace? source = null)
    {
        switch (key)
        {
            case "subject":
                _told = raw.Shape is RawShape.Text or RawShape.Cell ? raw.Text : _told;
                _subject = Text(key, _subject, raw, source, isRequired: true);
                break;
            case "schoolGrade":
                bool isRead = TryGrade(raw, out int grade);
                _schoolGrade = IsNew(key, _schoolGrade, raw, source, isRead, grade, RefuseGrade)
                    ? grade
                    : _schoolGrade;
                break;
            default:
                return false;
        }

        return true;
    }

    internal MonitoredSubject Build() =>
        new(_subject ?? "", BuildMeasures()) { SchoolGrade = _schoolGrade };

    internal void RequireFacts()
    {
        if (!IsBroken)
        {
            Require("subject", _subject);
        }
    }

    private static bool TryGrade(RawValue raw, out int grade)
    {
        bool isGrade =
            ValueParser.TryNumber(raw, NumberForm.Any, out decimal number)
            && MonitoredSubject.IsMonitored(number);
        grade = isGrade ? (int)number : 0;
        return isGrade;
    }

    private static object? RefuseGrade(RawValue raw, DataPlace place, ProblemList problems)
    {
        if (ValueParser.Number(raw, place, problems) is { } number)
        {
            LocalizedText problem = MonitoredSubject.NotMonitored(number);
            problems.Reject(place, problem.Zh, problem.En);
        }

        return null;
    }
}
