using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Balance.Indicators.Counties;

/// <summary>
/// <c>balance-county/1</c> within other JSON, for <c>System.Text.Json</c>. Reads as strictly as <see cref="County.Parse(string, CountyCatalogue)"/>:
/// what cannot be accepted throws a <see cref="JsonException"/>, whose inner <see cref="BadDataException"/> carries every problem. Comments, trailing
/// commas and depth are as the options have them.
/// </summary>
public sealed class CountyJsonConverter : JsonConverter<County>
{
    /// <inheritdoc/>
    public override County Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    )
    {
        // The options have had their say: what the document has taken is read whatever they allow.
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        var problems = new ProblemList();
        return CountyReader.Read(
                Encoding.UTF8.GetBytes(document.RootElement.GetRawText()),
                CountyCatalogue.BuiltIn,
                new JsonReaderOptions
                {
                    AllowTrailingCommas = true,
                    CommentHandling = JsonCommentHandling.Skip,
                    MaxDepth = int.MaxValue,
                },
                problems
            ) ?? throw problems.AsJsonException();
    }

    /// <inheritdoc/>
    public override void Write(
        Utf8JsonWriter writer,
        County value,
        JsonSerializerOptions options
    ) => CountyWriter.Write(writer, value);
}
