using System.Text.Json.Serialization;

namespace Balance.Indicators.Standards;

/// <summary>Who or what a criterion judges: one finding for each.</summary>
[JsonConverter(typeof(CodeJsonConverter<SubjectKind>))]
public enum SubjectKind
{
    /// <summary>The county as a whole, or one of its stages where the limit is by stage.</summary>
    County,

    /// <summary>Every school.</summary>
    School,

    /// <summary>Every primary and junior section.</summary>
    Section,

    /// <summary>Every class of every primary and junior section.</summary>
    Class,

    /// <summary>Every subject of the national quality monitoring.</summary>
    MonitoredSubject,
}
