using System.Text.Json.Serialization;

namespace Balance.Indicators;

/// <summary>What a measure's value looks like.</summary>
[JsonConverter(typeof(CodeJsonConverter<MeasureKind>))]
public enum MeasureKind
{
    /// <summary>A whole number, 0 or more: people, rooms, places, questionnaires.</summary>
    Count,

    /// <summary>An exact decimal, 0 or more: ㎡ or 元.</summary>
    Amount,

    /// <summary>A share as an exact decimal from 0 to 1, both included: 86 % is 0.86.</summary>
    Rate,

    /// <summary>Yes or no, attested by whoever reports.</summary>
    YesNo,

    /// <summary>One of the four <see cref="Balance.Indicators.Grade"/>s.</summary>
    Grade,

    /// <summary>A whole number from 1 to 10: a level of the national quality monitoring (Ⅲ is 3; a greater one is better).</summary>
    Level,

    /// <summary>A list of whole numbers, 0 or more: one for each class.</summary>
    CountList,

    /// <summary>A list of exact decimals, 0 or more: one for each room.</summary>
    AmountList,

    /// <summary>A list of <see cref="MonitoredSubject"/>s.</summary>
    Subjects,
}
