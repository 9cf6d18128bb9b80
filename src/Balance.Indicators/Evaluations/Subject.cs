using System.Globalization;
using System.Text.Json.Serialization;

namespace Balance.Indicators;

/// <summary>Who or what a finding is about. Two are equal where they are of the same school, by identity, and everything else is equal.</summary>
[JsonConverter(typeof(EvaluationJsonConverter<Subject>))]
public sealed class Subject : IEquatable<Subject>
{
    internal Subject(SubjectKind kind) => Kind = kind;

    /// <summary>What kind of subject.</summary>
    public SubjectKind Kind { get; }

    /// <summary>The county itself.</summary>
    public static Subject County { get; } = new(SubjectKind.County);

    /// <summary>The school, of a school, section or class; null otherwise.</summary>
    public School? School { get; internal init; }

    /// <summary>The school's name with its code, where another school of the county has that name too; null otherwise.</summary>
    internal string? SchoolName { get; init; }

    /// <summary>The stage, of a section or class, or of a county's figure by stage; null otherwise.</summary>
    public Stage? Stage { get; internal init; }

    /// <summary>The number of the class in its section, from 1; null otherwise.</summary>
    public int? Class { get; internal init; }

    /// <summary>The monitored subject's name; null otherwise.</summary>
    public string? MonitoredSubject { get; internal init; }

    /// <summary>The year of school in which a monitored subject was monitored, 4 or 8; null where it is not told, and otherwise.</summary>
    public int? SchoolGrade { get; internal init; }

    /// <summary>The section that a class is of.</summary>
    internal Subject OfSection =>
        new(SubjectKind.Section)
        {
            School = School,
            SchoolName = SchoolName,
            Stage = Stage,
        };

    /// <inheritdoc/>
    public bool Equals(Subject? other) =>
        other is not null
        && Kind == other.Kind
        && ReferenceEquals(School, other.School)
        && Stage == other.Stage
        && Class == other.Class
        && MonitoredSubject == other.MonitoredSubject
        && SchoolGrade == other.SchoolGrade;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Subject);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        (Kind, School?.Code, Stage, Class, MonitoredSubject, SchoolGrade).GetHashCode();

    /// <summary>Whether two subjects are equal.</summary>
    /// <param name="left">One subject.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Subject? left, Subject? right) => Equals(left, right);

    /// <summary>Whether two subjects differ.</summary>
    /// <param name="left">One subject.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Subject? left, Subject? right) => !Equals(left, right);

    /// <summary>What <see cref="In"/> says in Chinese.</summary>
    public override string ToString() => In(Language.Chinese);

    /// <summary>The subject in words, such as 甲校小学部第3班; the county is 全县.</summary>
    /// <param name="language">The language to read in.</param>
    public string In(Language language)
    {
        string number = Class?.ToString(CultureInfo.InvariantCulture) ?? "";
        string? monitored = MonitoredSubject is { } name
            ? Indicators.MonitoredSubject.NameOf(name, SchoolGrade).In(language)
            : null;
        if (language == Language.Chinese)
        {
            return (
                    SchoolName ?? School?.Name ?? (monitored is null ? "全县" : "学科 " + monitored)
                )
                + (Stage is { } stage ? stage.Name().Zh + (School is null ? "" : "部") : "")
                + (Class is null ? "" : "第" + number + "班");
        }

        return (
                SchoolName
                ?? School?.Name
                ?? (monitored is null ? "county" : "subject " + monitored)
            )
            + (Stage is { } s ? ", " + s.Name().En : "")
            + (Class is null ? "" : ", class " + number);
    }
}
