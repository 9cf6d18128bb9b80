using System.Globalization;
using System.Text;

namespace Balance.Indicators;

/// <summary>
/// How text that somebody else wrote is told in a message: what would act on a screen (colours, line breaks, a turned
/// direction) or cannot be seen is told as <c>\u001b</c>, and what is long is shortened.
/// </summary>
internal static class Quoted
{
    private const int Longest = 40;

    /// <summary>At most 40 characters of the text, none of which acts.</summary>
    public static string Short(string text) => Inert(Shortened(text));

    /// <summary>At most 40 characters of the text, as they are.</summary>
    public static string Shortened(string text)
    {
        if (text.Length <= Longest)
        {
            return text;
        }

        int length = char.IsHighSurrogate(text[Longest - 2]) ? Longest - 2 : Longest - 1;
        return text.Substring(0, length) + "…";
    }

    /// <summary>The whole text, with nothing in it that acts.</summary>
    public static string Inert(string text)
    {
        int i = 0;
        while (i < text.Length && !IsHidden(text, i, out int read))
        {
            i += read;
        }

        if (i == text.Length)
        {
            return text;
        }

        var inert = new StringBuilder(text, 0, i, text.Length + 16);
        while (i < text.Length)
        {
            bool isHidden = IsHidden(text, i, out int length);
            for (int end = i + length; i < end; i++)
            {
                _ = isHidden
                    ? inert.Append("\\u").Append(Hexadecimal(text[i]))
                    : inert.Append(text[i]);
            }
        }

        return inert.ToString();
    }

    /// <summary>Whether a text holds what breaks lines, steers a terminal or turns the direction of writing.</summary>
    public static bool Acts(string text)
    {
        foreach (char c in text)
        {
            if (
                char.IsControl(c)
                || c
                    is '\u061C'
                        or '\u200E'
                        or '\u200F'
                        or (>= '\u2028' and <= '\u202E')
                        or (>= '\u2066' and <= '\u2069')
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsHidden(string text, int index, out int length)
    {
        char c = text[index];
        length = 1;
        if (c is >= ' ' and < '\u007F')
        {
            return false;
        }

        if (char.IsSurrogate(c))
        {
            bool isPair =
                char.IsHighSurrogate(c)
                && index + 1 < text.Length
                && char.IsLowSurrogate(text[index + 1]);
            if (!isPair)
            {
                return true;
            }

            length = 2;
        }

        return CharUnicodeInfo.GetUnicodeCategory(text, index)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator;
    }

    private static string Hexadecimal(char c) =>
        ((int)c).ToString("x4", CultureInfo.InvariantCulture);
}
