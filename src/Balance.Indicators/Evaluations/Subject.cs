using System.Globalization;
using System.Text.Json.Serialization;

namespace Balance.Indicators;

/// <summary>Who or what a finding is about.</summary>
/// <param name="Kind">What kind of subject.</param>
[JsonConverter(typeof(EvaluationJsonConverter<Subject>))]
public sealed record Subject(SubjectKind Kind)
{
    /// <summary>The county itself.</summary>
    public static Subject County { get; } = new(SubjectKind.County);

    /// <summary>The school, of a school, section or class; null otherwise.</summary>
    public School? School { get; init; }

    /// <summary>The school's name with its code, where another school of the county has that name too; null otherwise.</summary>
    internal string? SchoolName { get; init; }

    /// <summary>The stage, of a section or class, or of a county's figure by stage; null otherwise.</summary>
    public Stage? Stage { get; init; }

    /// <summary>The number of the class in its section, from 1; null otherwise.</summary>
    public int? Class { get; init; }

    /// <summary>The monitored subject's name; null otherwise.</summary>
    public string? MonitoredSubject { get; init; }

    /// <summary>The year of school in which a monitored subject was monitored, 4 or 8; null where it is not told, and otherwise.</summary>
    public int? SchoolGrade { get; init; }

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
