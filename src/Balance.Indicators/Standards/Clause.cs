using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Balance.Indicators;

/// <summary>Where a rule stands: the document and the place in it. Written <c>[S] 三（二）4</c>, and read from that.</summary>
/// <param name="Mark">Which document.</param>
/// <param name="Reference">The place in it, such as 三（二）4.</param>
[JsonConverter(typeof(ClauseJsonConverter))]
public sealed record Clause(SourceMark Mark, string Reference)
#if NET
    : IParsable<Clause>
#endif
{
    /// <summary>Reads a clause as <see cref="ToString"/> writes it.</summary>
    /// <param name="text">The mark of a document in brackets, a space, and a place that is not blank.</param>
    /// <exception cref="ArgumentNullException">There is no text.</exception>
    /// <exception cref="FormatException">The text is no clause.</exception>
    public static Clause Parse(string text) =>
        TryParse(text ?? throw new ArgumentNullException(nameof(text)), out Clause? clause)
            ? clause
            : throw new FormatException(
                "\"" + text + "\" does not cite a clause; write \"[S] 三（一）1\"."
            );

    /// <summary>Reads a clause as <see cref="ToString"/> writes it, if it is one.</summary>
    /// <param name="text">The mark of a document in brackets, a space, and a place that is not blank.</param>
    /// <param name="clause">The clause, or null where the text is none.</param>
    /// <returns>Whether the text is a clause.</returns>
    public static bool TryParse(
        [NotNullWhen(true)] string? text,
        [NotNullWhen(true)] out Clause? clause
    )
    {
        int end = text is null ? -1 : text.IndexOf("] ", StringComparison.Ordinal);
        clause =
            end > 1
            && text![0] == '['
            && Vocabulary.TryFind(text.Substring(1, end - 1), out SourceMark mark)
            && text.Substring(end + 2).Trim().Length > 0
                ? new Clause(mark, text.Substring(end + 2))
                : null;
        return clause is not null;
    }

    /// <summary>Mark and place, such as <c>[S] 三（二）4</c>.</summary>
    public override string ToString() => "[" + Mark + "] " + Reference;

#if NET
    static Clause IParsable<Clause>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Clause>.TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        [MaybeNullWhen(false)] out Clause result
    ) => TryParse(s, out result);
#endif
}
