using System.Text.Json.Serialization;

namespace Balance.Indicators;

/// <summary>One thing wrong with data that were handed in: where, what, by which rule, and what to do.</summary>
/// <param name="Severity">Whether the data are rejected, or evaluated with a warning.</param>
/// <param name="Path">Where, such as <c>schools[3].sections.primary.pupils</c>; <see cref="DataPath.Root"/> for the file as a whole.</param>
/// <param name="Message">What is wrong, with the value, the rule and what to do.</param>
public sealed record DataProblem(
    [property: JsonPropertyName("severity"), JsonRequired] ProblemSeverity Severity,
    [property: JsonPropertyName("path"), JsonRequired] DataPath Path,
    [property: JsonPropertyName("message"), JsonRequired] LocalizedText Message
) : IFormattable
{
    /// <summary>Path and message in one line; of a text that is no JSON, with the line where it fails and a mark below it.</summary>
    /// <param name="language">The language to read in.</param>
    public string In(Language language) =>
        Path == DataPath.Root
            ? Message.In(language)
            : Path.ToString() + (language == Language.Chinese ? "：" : ": ") + Message.In(language);

    /// <inheritdoc/>
    public override string ToString() => In(Language.Chinese);

    /// <summary>What <see cref="In"/> says, in the language that is asked for.</summary>
    /// <param name="format"><c>zh</c> or <c>en</c>; null, empty or <c>G</c> is <c>zh</c>.</param>
    /// <param name="formatProvider">Not looked at: texts do not follow cultures.</param>
    /// <exception cref="FormatException">The format is another one.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        In(TextFormat.LanguageOf(format));
}
