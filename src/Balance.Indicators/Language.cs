using System.Text.Json.Serialization;

namespace Balance.Indicators;

/// <summary>The language of a text that people read.</summary>
[JsonConverter(typeof(CodeJsonConverter<Language>))]
public enum Language
{
    /// <summary>zh-CN, 简体中文: the language of the standards themselves.</summary>
    Chinese,

    /// <summary>en, English.</summary>
    English,
}
