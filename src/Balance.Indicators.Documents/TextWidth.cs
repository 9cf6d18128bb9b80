namespace Balance.Indicators.Documents;

/// <summary>How wide a text is, in em, without a font at hand: 1 for a Chinese character and all that may be as wide; a letter as wide as in common fonts, at least 0.62.</summary>
internal static class TextWidth
{
    private const double Narrow = 0.62;

    /// <summary>From blank to ~, in 18ths of an em above "0".</summary>
    private const string Advances =
        "556::@<3667;5655::::::::::55;;;:B<<==<;>=59<:?=><>=<;=<A<<;5558:6::9::5::4494?::::695:9=999656;";

    public static double Of(string text)
    {
        double width = 0;
        for (int i = 0; i < text.Length; i++)
        {
            // The second half of a pair belongs to the first, which is as wide as a Chinese character.
            width += char.IsLowSurrogate(text[i]) ? 0 : WidthOf(text[i]);
        }

        return width;
    }

    /// <summary>How far the next character stands from this one, in em, as common fonts without serifs have it.</summary>
    public static double Advance(char c) =>
        char.IsLowSurrogate(c) ? 0
        : c is < ' ' or > '~' ? WidthOf(c)
        : AdvanceOf(c);

    /// <summary>As much of the text as fits, with … where it does not.</summary>
    public static string Fit(string text, double most)
    {
        if (Of(text) <= most)
        {
            return text;
        }

        double width = 1;
        int length = 0;
        while (length < text.Length && width + WidthOf(text[length]) <= most)
        {
            width += char.IsLowSurrogate(text[length]) ? 0 : WidthOf(text[length]);
            length++;
        }

        if (length > 0 && char.IsHighSurrogate(text[length - 1]))
        {
            length--;
        }

        return text.Substring(0, length) + "…";
    }

    private static double WidthOf(char c) =>
        c > '\u00FF' ? 1
        : c is < ' ' or > '~' ? Narrow
        : Math.Max(Narrow, 1.08 * AdvanceOf(c));

    private static double AdvanceOf(char c) => (Advances[c - ' '] - '0') / 18.0;
}
