using System.Text.Json.Serialization;

namespace Balance.Indicators;

/// <summary>
/// One subject of the national quality monitoring (国家义务教育质量监测), in one school grade. A subject may be listed once for
/// each school grade.
/// </summary>
[JsonConverter(typeof(CountyPartJsonConverter<MonitoredSubject>))]
public sealed record MonitoredSubject
{
    /// <summary>A subject with whatever is reported of it.</summary>
    /// <param name="subject">The subject's name, such as 语文; never empty.</param>
    /// <param name="measures">What is reported of it.</param>
    /// <exception cref="ArgumentNullException">There is no set.</exception>
    public MonitoredSubject(string subject, MeasureSet measures)
    {
        Subject = subject;
        Measures = measures;
    }

    /// <summary>A subject with the two figures of the national quality monitoring.</summary>
    /// <param name="subject">The subject's name, such as 语文; never empty.</param>
    /// <param name="grade">学业水平等级 as a whole number from 1 (Ⅲ is 3); null is not reported.</param>
    /// <param name="interSchoolDifferenceRate">校际差异率, from 0 to 1, both included; null is not reported.</param>
    public MonitoredSubject(
        string subject,
        int? grade = null,
        decimal? interSchoolDifferenceRate = null
    )
        : this(
            subject,
            MeasureSet
                .Empty.With(Indicators.Measures.Grade, grade is { } level ? level : null)
                .With(
                    Indicators.Measures.InterSchoolDifferenceRate,
                    interSchoolDifferenceRate is { } rate ? rate : null
                )
        ) { }

    /// <summary>The subject's name, such as 语文; never empty.</summary>
    public string Subject { get; init; }

    /// <summary>What is reported of it: its grade, its difference rate, and what a standard asks for besides.</summary>
    /// <exception cref="ArgumentNullException">It is set to null.</exception>
    public MeasureSet Measures
    {
        get;
        init => field = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>年级: the year of school that was monitored, 4 (四年级) or 8 (八年级); null where it is not told, which is a key of its own.</summary>
    public int? SchoolGrade { get; init; }

    /// <summary>Whether both are the same subject of the same school grade, with the same values.</summary>
    /// <param name="other">Another subject, or null.</param>
    public bool Equals(MonitoredSubject? other) =>
        other is not null
        && Subject == other.Subject
        && SchoolGrade == other.SchoolGrade
        && Measures.HasSame(other.Measures);

    /// <inheritdoc/>
    public override int GetHashCode() => (Subject, SchoolGrade, Measures.Count).GetHashCode();

    /// <summary>Whether the monitoring takes place in a school grade.</summary>
    internal static bool IsMonitored(decimal schoolGrade) => schoolGrade is 4 or 8;

    /// <summary>What a school grade that is not monitored is told.</summary>
    internal static LocalizedText NotMonitored(decimal schoolGrade) =>
        new(
            $"{ExactNumber.Text(schoolGrade)} 不是监测的年级；应填 4（四年级）或 8（八年级），请改正。",
            $"{ExactNumber.Text(schoolGrade)} is not a grade that is monitored; give 4 or 8. Correct it."
        );

    /// <summary>The subject in words: 语文, or 语文（四年级）.</summary>
    internal static LocalizedText NameOf(string subject, int? schoolGrade) =>
        schoolGrade is { } grade
            ? new(
                subject + "（" + NameOf(grade) + "）",
                subject + " (grade " + ExactNumber.Text(grade) + ")"
            )
            : new(subject, subject);

    private static string NameOf(int grade) =>
        grade switch
        {
            4 => "四年级",
            8 => "八年级",
            _ => ExactNumber.Text(grade) + "年级",
        };
}
