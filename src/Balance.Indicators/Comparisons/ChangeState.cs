using System.Text.Json.Serialization;

namespace Balance.Indicators.Comparisons;

/// <summary>
/// How a concern (something that is not met, or undetermined, in at least one of the evaluations) stands in the last of them. A
/// concern that is undetermined in between keeps what was known of it before.
/// </summary>
[JsonConverter(typeof(CodeJsonConverter<ChangeState>))]
public enum ChangeState
{
    /// <summary>Not met now, and never before: it was met, or undetermined, or not there.</summary>
    Added,

    /// <summary>Not met now and before, and as much is missing; or how much cannot be compared (a yes or no, another unit).</summary>
    Open,

    /// <summary>Not met now and before, and less is missing.</summary>
    Narrowed,

    /// <summary>Not met now and before, and more is missing.</summary>
    Widened,

    /// <summary>Met now; not met, or undetermined, before.</summary>
    Closed,

    /// <summary>Not met now; it was not met, then met or not there, and is not met again. Takes three evaluations.</summary>
    Reopened,

    /// <summary>Undetermined now: figures are missing.</summary>
    Unknown,

    /// <summary>Concerns nobody now: the school, the section, its pupils or the rule is gone.</summary>
    Gone,
}
