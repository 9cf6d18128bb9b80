using System.Text.Json.Serialization;

namespace Balance.Indicators;

/// <summary>办学类型: what kind of school it is, and so which stages it can have.</summary>
[JsonConverter(typeof(CodeJsonConverter<SchoolType>))]
public enum SchoolType
{
    /// <summary>小学: one primary section.</summary>
    Primary,

    /// <summary>初中: one junior section.</summary>
    JuniorSecondary,

    /// <summary>九年一贯制学校: a primary and a junior section.</summary>
    NineYear,

    /// <summary>十二年一贯制学校: a primary, a junior and a senior section.</summary>
    TwelveYear,

    /// <summary>完全中学: a junior and a senior section.</summary>
    CompleteSecondary,

    /// <summary>教学点: a small primary section, run by a central school.</summary>
    TeachingPoint,

    /// <summary>特殊教育学校: reports the pupils of the school; sections are optional.</summary>
    SpecialEducation,
}
