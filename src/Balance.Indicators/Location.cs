using System.Text.Json.Serialization;

namespace Balance.Indicators;

/// <summary>学校所在地: where a school stands, by the statistical division of town and country.</summary>
[JsonConverter(typeof(CodeJsonConverter<Location>))]
public enum Location
{
    /// <summary>城区.</summary>
    Urban,

    /// <summary>镇区.</summary>
    Town,

    /// <summary>乡村.</summary>
    Rural,
}
