using System.Globalization;

namespace Balance.Indicators;

/// <summary>Which language a format string and a culture ask for. The culture of the machine is never asked.</summary>
internal static class TextFormat
{
    /// <summary>
    /// <c>zh</c> and <c>en</c> name a language; without a format it is that of the provider, where that is a culture, and Chinese
    /// otherwise: the language of the standards.
    /// </summary>
    /// <exception cref="FormatException">The format is another one.</exception>
    public static Language LanguageOf(string? format, IFormatProvider? provider) =>
        format switch
        {
            null or "" or "G" => provider is CultureInfo { Name.Length: > 0 } culture
            && culture.TwoLetterISOLanguageName != "zh"
                ? Language.English
                : Language.Chinese,
            "zh" => Language.Chinese,
            "en" => Language.English,
            _ => throw new FormatException(
                "\"" + format + "\" is not a format of a text; the formats are zh and en."
            ),
        };
}
