using System.Text.Json.Serialization;

namespace Balance.Indicators;

/// <summary>
/// 预警: how near something stands to not being met. It is no verdict, and has nothing to do with what is odd in the data
/// (<see cref="Evaluation.Warnings"/>).
/// </summary>
[JsonConverter(typeof(CodeJsonConverter<Alert>))]
public enum Alert
{
    /// <summary>红色: not met.</summary>
    Red,

    /// <summary>橙色: met, but by less than 5 % of the limit, or only by a transitional provision or by rounding.</summary>
    Orange,
}
