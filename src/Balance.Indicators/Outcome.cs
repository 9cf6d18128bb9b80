using System.Text.Json.Serialization;

namespace Balance.Indicators;

/// <summary>
/// 达标情况. The order is that of precedence: when outcomes are combined the greatest one decides, so NotMet beats
/// Undetermined, Undetermined beats Met, and NotApplicable is left out.
/// </summary>
[JsonConverter(typeof(CodeJsonConverter<Outcome>))]
public enum Outcome
{
    /// <summary>不适用: nobody is concerned, or the subject is outside the rule's scope.</summary>
    NotApplicable,

    /// <summary>达标. For a veto: the condition is reported absent.</summary>
    Met,

    /// <summary>待定: data that the rule needs are missing. Never a pass, never a failure.</summary>
    Undetermined,

    /// <summary>未达标. For a veto: the condition exists.</summary>
    NotMet,
}
