using System.Text.Json.Serialization;

namespace Balance.Indicators;

/// <summary>学段: a stage of schooling.</summary>
[JsonConverter(typeof(CodeJsonConverter<Stage>))]
public enum Stage
{
    /// <summary>小学, compulsory.</summary>
    Primary,

    /// <summary>初中, compulsory.</summary>
    Junior,

    /// <summary>高中: not evaluated. It carries pupils only, so that resources a school shares between its stages can be split.</summary>
    Senior,
}
