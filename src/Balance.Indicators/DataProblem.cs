using System.Text.Json.Serialization;

namespace Balance.Indicators;

/// <summary>One thing wrong with data that were handed in: where, what, by which rule, and what to do.</summary>
public sealed class DataProblem : IEquatable<DataProblem>, IFormattable
{
    /// <summary>Tells a problem.</summary>
    /// <param name="severity">Whether the data are rejected, or evaluated with a warning.</param>
    /// <param name="path">Where; <see cref="DataPath.Root"/> for the file as a whole.</param>
    /// <param name="message">What is wrong, with the value, the rule and what to do.</param>
    /// <param name="source">Where the value stands in the file that it was read from; null where the path is its place.</param>
    /// <exception cref="ArgumentNullException">There is no path.</exception>
    public DataProblem(
        ProblemSeverity severity,
        DataPath path,
        LocalizedText message,
        LocalizedText? source = null
    )
    {
        Severity = severity;
        Path = path ?? throw new ArgumentNullException(nameof(path));
        Message = message;
        Source = source;
    }

    /// <summary>Whether the data are rejected, or evaluated with a warning.</summary>
    [JsonPropertyName("severity"), JsonRequired]
    public ProblemSeverity Severity { get; init; }

    /// <summary>Where, such as <c>schools[3].sections.primary.pupils</c>; <see cref="DataPath.Root"/> for the file as a whole.</summary>
    [JsonPropertyName("path"), JsonRequired]
    public DataPath Path { get; init; }

    /// <summary>What is wrong, with the value, the rule and what to do.</summary>
    [JsonPropertyName("message"), JsonRequired]
    public LocalizedText Message { get; init; }

    /// <summary>
    /// Where the value stands in the file that it was read from, such as <c>学校!D7</c>; null where the path is its place, as in JSON.
    /// </summary>
    [JsonPropertyName("source")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public LocalizedText? Source { get; init; }

    /// <summary>Place and message in one line, the path where there is no other place; of a text that is no JSON, with the line where it fails and a mark below it.</summary>
    /// <param name="language">The language to read in.</param>
    public string In(Language language) =>
        Source is null && Path == DataPath.Root
            ? Message.In(language)
            : (Source?.In(language) ?? Path.ToString())
                + (language == Language.Chinese ? "：" : ": ")
                + Message.In(language);

    /// <summary>Whether both tell the same of the same place.</summary>
    /// <param name="other">The other problem.</param>
    public bool Equals(DataProblem? other) =>
        other is not null
        && Severity == other.Severity
        && Path == other.Path
        && Message == other.Message
        && Source == other.Source;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DataProblem);

    /// <inheritdoc/>
    public override int GetHashCode() => (Severity, Path, Message, Source).GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => In(Language.Chinese);

    /// <summary>What <see cref="In"/> says, in the language that is asked for.</summary>
    /// <param name="format"><c>zh</c> or <c>en</c>; null, empty or <c>G</c> is <c>zh</c>.</param>
    /// <param name="formatProvider">Not looked at: texts do not follow cultures.</param>
    /// <exception cref="FormatException">The format is another one.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        In(TextFormat.LanguageOf(format));
}
