using System.Text.Json.Serialization;

namespace Balance.Indicators.Standards;

/// <summary>What a document that a standard rests on is to its rules.</summary>
[JsonConverter(typeof(CodeJsonConverter<SourceKind>))]
public enum SourceKind
{
    /// <summary>文本: rules stand in it.</summary>
    Text,

    /// <summary>表式: a form to fill in; it says how figures are made, not what is asked for.</summary>
    Form,

    /// <summary>通行做法: established practice, documented elsewhere.</summary>
    Practice,
}
