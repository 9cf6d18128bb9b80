using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Balance.Indicators.Comparisons;

/// <summary>
/// What a criterion found of one subject in each of the evaluations. The classes of a section are one subject: the value is how many of them
/// are beyond the limit, so that a list and brackets can be compared. A veto is one too.
/// </summary>
[JsonConverter(typeof(ComparisonJsonConverter<FindingChange>))]
public sealed class FindingChange
{
    private readonly ReadOnlyMemory<Observation> _observations;
    private readonly bool _isNextYear;

    internal FindingChange(
        SchoolChange? school,
        ReadOnlyMemory<Observation> observations,
        bool isNextYear
    )
    {
        School = school;
        _observations = observations;
        _isNextYear = isNextYear;
        foreach (Observation observation in observations.Span)
        {
            if (ConcernStates.IsConcern(observation.Outcome))
            {
                State = ConcernStates.Of(Outcomes, Compare);
                break;
            }
        }
    }

    /// <summary>The id of the criterion, such as <c>RA5</c> or <c>GG3.music</c>; of a veto its own, such as <c>V1</c>.</summary>
    public string Criterion => Known.Judged?.Rule.Criterion.Id ?? Known.Veto!.Veto.Id;

    /// <summary>The school, as the comparison knows it; null for the county and its subjects.</summary>
    public SchoolChange? School { get; }

    /// <summary>The stage, of a section or of a county's figure by stage; null otherwise.</summary>
    public Stage? Stage => Known.Judged?.Stage;

    /// <summary>The monitored subject's name; null otherwise.</summary>
    public string? MonitoredSubject => (Known.Judged as Finding)?.Subject.MonitoredSubject;

    /// <summary>The year of school in which the subject was monitored, 4 or 8; null where it is not told, and otherwise.</summary>
    public int? SchoolGrade => (Known.Judged as Finding)?.Subject.SchoolGrade;

    /// <summary>What followed, one for each evaluation; null where the criterion did not concern the subject.</summary>
    public ImmutableArray<Outcome?> Outcomes =>
        field.IsDefault ? field = [.. Observations.Select(item => item.Outcome)] : field;

    /// <summary>The values in the criterion's unit, to 28 digits, one for each evaluation; null where there is none.</summary>
    public IEnumerable<decimal?> Values => Observations.Select(item => item.Value);

    /// <summary>
    /// How much was missing, or too much, one for each evaluation; null where nothing was. Of classes how many of them are beyond
    /// the limit.
    /// </summary>
    public IEnumerable<decimal?> Shortfalls => Observations.Select(item => item.Shortfall);

    /// <summary>How it stands in the last evaluation; null where it never was a concern.</summary>
    public ChangeState? State { get; }

    /// <summary>
    /// Yellow: met, but nearer to the limit than in an earlier year, which the evaluation before is of, under the same limit, and beyond it in
    /// the next at the same pace. No verdict.
    /// </summary>
    public bool IsFading =>
        _isNextYear
        && Observations.FromEnd(1) is { Outcome: not null } now
        && Observations.FromEnd(2) is { Outcome: not null } before
        && before.Limit == now.Limit
        && before.Comparison == now.Comparison
        && ConcernStates.IsFading(Outcomes, now.Limit, before.Value, now.Value, now.Comparison);

    /// <summary>The findings that the last evaluation has of it; a class each where they are judged one by one; empty for a veto.</summary>
    public ImmutableArray<Finding> Findings =>
        Observations.FromEnd(1).Judged switch
        {
            null => [],
            ListedClasses classes => classes.Findings,
            var finding => [finding.First],
        };

    /// <summary>
    /// What it is known by from year to year, such as <c>RA5/2103810011/primary</c>: criterion, school code, stage, subject and
    /// school grade. Parts that it does not have are left out; two things never share it.
    /// </summary>
    public string Id =>
        string.Join(
            "/",
            new[]
            {
                Criterion,
                School?.Code,
                Stage?.Code(),
                MonitoredSubject,
                SchoolGrade?.ToString(System.Globalization.CultureInfo.InvariantCulture),
            }.Where(part => part is not null)
        );

    /// <summary>What the indicator of the criterion, or the veto, is called in the last evaluation that has it.</summary>
    public LocalizedText Name => Known.Judged?.Rule.Indicator.Name ?? Known.Veto!.Veto.Name;

    /// <summary>Who or what it is about, in words: 甲校小学部, 全县, 学科 语文.</summary>
    /// <param name="language">The language to read in.</param>
    public string SubjectIn(Language language) =>
        Known.Judged switch
        {
            null => School?.Name ?? Subject.County.In(language),
            ListedClasses classes => classes
                .Place.Subject(SubjectKind.Section, classNumber: 0)
                .In(language),
            var finding => finding.First.Subject.In(language),
        };

    /// <summary>One for each evaluation.</summary>
    internal ImmutableArray<Observation> Observations => [.. _observations.Span];

    /// <summary>The last that there is.</summary>
    private Observation Known
    {
        get
        {
            int at = _observations.Length - 1;
            while (_observations.Span[at].Outcome is null)
            {
                at--;
            }

            return _observations.Span[at];
        }
    }

    /// <summary>The id and the outcomes.</summary>
    public override string ToString() =>
        Id + ": " + string.Join(" → ", Outcomes.Select(item => item?.Code() ?? "-"));

    private int? Compare(int earlier, int later) =>
        _observations.Span[earlier] is { Shortfall: { } before } first
        && _observations.Span[later] is { Shortfall: { } now } last
        && first.ShortfallUnit == last.ShortfallUnit
            ? now.CompareTo(before)
            : null;
}
