using System.Text.Json.Serialization;

namespace Balance.Indicators;

/// <summary>Where a rule stands written. What is not in a standard's own main text is always marked.</summary>
[JsonConverter(typeof(CodeJsonConverter<SourceMark>))]
public enum SourceMark
{
    /// <summary>[S] 方案正文: the plan's main text.</summary>
    S,

    /// <summary>[A] 责任清单: the plan's checklist of responsibilities.</summary>
    A,

    /// <summary>[N] 国家评估办法: the national method, 教督〔2017〕6号.</summary>
    N,

    /// <summary>[F] 国家申报表: the national declaration form.</summary>
    F,

    /// <summary>[P] 通行做法: established practice, documented by several counties.</summary>
    P,

    /// <summary>[R] 本项目解读: our own reading where the text is silent.</summary>
    R,
}
