using System.Text.Json.Serialization;

namespace Balance.Indicators.Comparisons;

/// <summary>What became of a school between the first and the last evaluation. Schools are known by their codes.</summary>
[JsonConverter(typeof(CodeJsonConverter<SchoolChangeState>))]
public enum SchoolChangeState
{
    /// <summary>There in the first and in the last, under one name and of one type.</summary>
    Same,

    /// <summary>There in the last, not in the first.</summary>
    New,

    /// <summary>Not there in the last.</summary>
    Gone,

    /// <summary>There in the first and in the last, under another name.</summary>
    Renamed,

    /// <summary>There in the first and in the last, as another type of school; its name may have changed too.</summary>
    Retyped,
}
