using System.Text.Json.Serialization;

namespace Balance.Indicators;

/// <summary>A text in both languages.</summary>
public readonly record struct LocalizedText
#if NET
    : ISpanFormattable
#else
    : IFormattable
#endif
{
    /// <summary>A text in both languages.</summary>
    /// <param name="zh">The text in zh-CN.</param>
    /// <param name="en">The text in English.</param>
    [JsonConstructor]
    public LocalizedText(string zh, string en)
    {
        Zh = zh;
        En = en;
    }

    /// <summary>The text in zh-CN.</summary>
    [JsonPropertyName("zh"), JsonRequired]
    public string Zh { get; init; }

    /// <summary>The text in English.</summary>
    [JsonPropertyName("en"), JsonRequired]
    public string En { get; init; }

    /// <summary>The text in one language.</summary>
    /// <param name="language">The language to read in.</param>
    public string In(Language language) => language == Language.Chinese ? Zh : En;

    /// <summary>The Chinese text, which is the official one.</summary>
    public override string ToString() => Zh;

    /// <summary>The text in the language that is asked for.</summary>
    /// <param name="format"><c>zh</c> or <c>en</c>; null, empty or <c>G</c> is <c>zh</c>.</param>
    /// <param name="formatProvider">Not looked at: texts do not follow cultures.</param>
    /// <exception cref="FormatException">The format is another one.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        In(TextFormat.LanguageOf(format));

#if NET
    /// <summary>Writes the text in the language that is asked for, as <see cref="ToString(string, IFormatProvider)"/> does.</summary>
    /// <param name="destination">Where to.</param>
    /// <param name="charsWritten">How many characters were written; 0 where the text does not fit.</param>
    /// <param name="format"><c>zh</c> or <c>en</c>; empty or <c>G</c> is <c>zh</c>.</param>
    /// <param name="provider">Not looked at: texts do not follow cultures.</param>
    /// <returns>Whether the text fits.</returns>
    /// <exception cref="FormatException">The format is another one.</exception>
    public bool TryFormat(
        Span<char> destination,
        out int charsWritten,
        ReadOnlySpan<char> format,
        IFormatProvider? provider
    )
    {
        string text = ToString(format.ToString(), provider);
        bool fits = text.TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }
#endif
}
