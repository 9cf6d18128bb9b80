using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Balance.Indicators;

/// <summary>
/// How <c>System.Text.Json</c> reads and writes the types of this library, by generated code and so without reflection. Counties, standards
/// and evaluations have the formats that their own methods read and write; terms are their codes.
/// </summary>
public static class BalanceJson
{
    /// <summary>
    /// Knows every type of this library that holds data; to be combined with a context of your own
    /// (<c>JsonTypeInfoResolver.Combine(OwnContext.Default, BalanceJson.TypeInfoResolver)</c>), or put into the chain of a web application.
    /// </summary>
    public static IJsonTypeInfoResolver TypeInfoResolver => BalanceJsonContext.Default;

    /// <summary>
    /// Options for the types of this library alone (<c>JsonSerializer.Serialize(county, BalanceJson.Options)</c>), on one line, keys in
    /// camel case. They cannot be changed.
    /// </summary>
    public static JsonSerializerOptions Options => BalanceJsonContext.Default.Options;
}
