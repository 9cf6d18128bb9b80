using System.Text.Json.Serialization;

namespace Balance.Indicators;

/// <summary>Whether a value is rounded before it is compared with its limit.</summary>
[JsonConverter(typeof(CodeJsonConverter<Rounding>))]
public enum Rounding
{
    /// <summary>The exact value is compared: nothing is rounded before.</summary>
    Exact,

    /// <summary>
    /// The value as it is reported is compared, rounded to the decimals it is shown with (四舍五入, half away from zero). A verdict
    /// that this changes is flagged.
    /// </summary>
    AsReported,
}
