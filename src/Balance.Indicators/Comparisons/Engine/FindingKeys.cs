namespace Balance.Indicators.Comparisons;

/// <summary>
/// Gives out the keys of findings and vetoes, the same number for the same id and the same subject in all evaluations: so that thousands of findings
/// are aligned by numbers and not by texts.
/// </summary>
internal sealed class FindingKeys
{
    /// <summary>A school, and each of its stages.</summary>
    private const int PlacesOfSchool = 1 + (int)Stage.Senior + 1;

    private readonly Dictionary<string, int> _rules = [];
    private readonly Dictionary<(Stage?, string?, int?), int> _ofCounty = [];

    /// <summary>The criterion asked for last: findings come criterion by criterion.</summary>
    private (Criterion? Criterion, int Number) _last;

    /// <summary>The position of a school among the comparison's; −1 where the subject is of no school.</summary>
    public static int SchoolOf(FindingKey key) =>
        key.Subject < 0 ? -1 : key.Subject / PlacesOfSchool;

    /// <param name="judged">A finding, or all classes of a section.</param>
    /// <param name="school">The position of its school among the comparison's; not looked at where it has none.</param>
    public FindingKey Of(IJudged judged, int school)
    {
        Place place = judged.Place;
        return new(
            NumberOf(judged.Rule.Criterion),
            place.OfSchool is null
                ? OfCounty(judged.First.Subject)
                : (school * PlacesOfSchool) + (place.Stage is { } stage ? 1 + (int)stage : 0)
        );
    }

    /// <param name="veto">A veto.</param>
    /// <param name="school">The position of its school among the comparison's; null for the county.</param>
    public FindingKey Of(VetoEvaluation veto, int? school) =>
        new(
            NumberOf(_rules, veto.Veto.Id),
            school is { } position ? position * PlacesOfSchool : OfCounty(Subject.County)
        );

    private static int NumberOf<T>(Dictionary<T, int> numbers, T thing)
        where T : notnull
    {
        if (!numbers.TryGetValue(thing, out int number))
        {
            number = numbers.Count;
            numbers.Add(thing, number);
        }

        return number;
    }

    private int NumberOf(Criterion criterion)
    {
        if (!ReferenceEquals(criterion, _last.Criterion))
        {
            _last = (criterion, NumberOf(_rules, criterion.Id));
        }

        return _last.Number;
    }

    private int OfCounty(Subject subject) =>
        -1 - NumberOf(_ofCounty, (subject.Stage, subject.MonitoredSubject, subject.SchoolGrade));
}
