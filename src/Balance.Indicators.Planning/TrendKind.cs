using System.Text.Json.Serialization;

namespace Balance.Indicators.Planning;

/// <summary>What is followed over the years.</summary>
[JsonConverter(typeof(CodeJsonConverter<TrendKind>))]
public enum TrendKind
{
    /// <summary>A difference coefficient of a stage, or its composite.</summary>
    Coefficient,

    /// <summary>The share of the county's schools that are met.</summary>
    SchoolsMet,

    /// <summary>The share of an indicator's findings that are met.</summary>
    IndicatorMet,

    /// <summary>The share of a school's findings that are met.</summary>
    SchoolMet,
}
