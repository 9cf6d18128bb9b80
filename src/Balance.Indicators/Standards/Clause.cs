using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Balance.Indicators.Standards;

/// <summary>Where a rule stands: the document and the place in it. Written <c>[S] 三（二）4</c>, and read from that.</summary>
[JsonConverter(typeof(ClauseJsonConverter))]
public sealed class Clause : IEquatable<Clause>
#if NET
        , IParsable<Clause>
#endif
{
    /// <summary>R, 解读: the mark of an interpretation where the texts are silent. It needs no document.</summary>
    public const string InterpretationMark = "R";

    private const int LongestMark = 8;

    internal Clause(string mark, string reference)
    {
        Mark = mark;
        Reference = reference;
    }

    /// <summary>Which document: 1 to 8 letters or digits, such as S; R is an interpretation.</summary>
    public string Mark { get; }

    /// <summary>The place in it, such as 三（二）4.</summary>
    public string Reference { get; }

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
            && IsMark(text.Substring(1, end - 1))
            && text.Substring(end + 2).Trim().Length > 0
                ? new Clause(text.Substring(1, end - 1), text.Substring(end + 2))
                : null;
        return clause is not null;
    }

    /// <summary>Whether clauses can be cited by it: 1 to 8 letters or digits, of whatever script.</summary>
    internal static bool IsMark(string text) =>
        text.Length is > 0 and <= LongestMark && text.All(char.IsLetterOrDigit);

    /// <inheritdoc/>
    public bool Equals(Clause? other) =>
        other is not null && Mark == other.Mark && Reference == other.Reference;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Clause);

    /// <inheritdoc/>
    public override int GetHashCode() => (Mark, Reference).GetHashCode();

    /// <summary>Whether two clauses are the same place.</summary>
    /// <param name="left">One clause.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Clause? left, Clause? right) => Equals(left, right);

    /// <summary>Whether two clauses are different places.</summary>
    /// <param name="left">One clause.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Clause? left, Clause? right) => !Equals(left, right);

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
