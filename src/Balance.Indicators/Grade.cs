using System.Text.Json.Serialization;

namespace Balance.Indicators;

/// <summary>等级: a graded judgement of a school, worst to best; a greater value is a better grade.</summary>
[JsonConverter(typeof(CodeJsonConverter<Grade>))]
public enum Grade
{
    /// <summary>不合格.</summary>
    Unqualified,

    /// <summary>合格.</summary>
    Qualified,

    /// <summary>良好.</summary>
    Good,

    /// <summary>优秀.</summary>
    Excellent,
}
