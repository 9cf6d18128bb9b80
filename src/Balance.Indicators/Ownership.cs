using System.Text.Json.Serialization;

namespace Balance.Indicators;

/// <summary>举办者: who runs a school.</summary>
[JsonConverter(typeof(CodeJsonConverter<Ownership>))]
public enum Ownership
{
    /// <summary>公办.</summary>
    Public,

    /// <summary>民办.</summary>
    Private,
}
