using System.Text.Json.Serialization;

namespace Balance.Indicators;

/// <summary>What a problem in the data means for its use.</summary>
[JsonConverter(typeof(CodeJsonConverter<ProblemSeverity>))]
public enum ProblemSeverity
{
    /// <summary>提示: evaluated all the same; a person should look.</summary>
    Warning,

    /// <summary>拒收: the data cannot be right and are not evaluated.</summary>
    Rejected,
}
