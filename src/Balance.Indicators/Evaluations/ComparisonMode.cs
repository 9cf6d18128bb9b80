using System.Text.Json.Serialization;

namespace Balance.Indicators;

/// <summary>What is held against a limit.</summary>
[JsonConverter(typeof(CodeJsonConverter<ComparisonMode>))]
public enum ComparisonMode
{
    /// <summary>The exact value. Nothing is rounded before it is compared.</summary>
    Exact,

    /// <summary>
    /// The value as it is reported, rounded to the decimals it is shown with (四舍五入, half away from zero). A verdict
    /// that this changes is flagged.
    /// </summary>
    AsReported,
}
