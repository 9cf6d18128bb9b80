using System.Text.Json.Serialization;

namespace Balance.Indicators.Standards;

/// <summary>How a value is held against a limit.</summary>
[JsonConverter(typeof(CodeJsonConverter<Comparison>))]
public enum Comparison
{
    /// <summary>≥ : 以上, 不低于, 不小于, 达到. The limit itself is inside.</summary>
    AtLeast,

    /// <summary>≤ : 不超过, 不大于, 小于或等于. The limit itself is inside.</summary>
    AtMost,

    /// <summary>&lt; : 低于. The limit itself is outside.</summary>
    LessThan,

    /// <summary>&gt; : 超过, 多于. The limit itself is outside.</summary>
    MoreThan,
}
