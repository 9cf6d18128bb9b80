namespace Balance.Indicators;

/// <summary>Which language a format string asks for. Cultures are not asked: the one handed over is mostly the machine's.</summary>
internal static class TextFormat
{
    /// <summary><c>zh</c> and <c>en</c> name a language; without a format it is Chinese, the language of the standards.</summary>
    /// <exception cref="FormatException">The format is another one.</exception>
    public static Language LanguageOf(string? format) =>
        format switch
        {
            null or "" or "G" or "zh" => Language.Chinese,
            "en" => Language.English,
            _ => throw new FormatException(
                "\"" + format + "\" is not a format of a text; the formats are zh and en."
            ),
        };
}
