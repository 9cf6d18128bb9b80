using System.Text;

namespace Balance.Indicators;

/// <summary>
/// Texts that a person takes for one and the same: compared in their compatible form (NFKC: <c>Ｐ１</c> is <c>P1</c>),
/// without blanks around them, capital and small letters alike.
/// </summary>
internal static class FoldedText
{
    private const char FirstWide = '\uFF01';
    private const char LastWide = '\uFF5E';
    private const char FirstIdeograph = '\u4E00';
    private const char LastIdeograph = '\u9FA5';
    private const int Widening = FirstWide - '!';

    /// <summary>The text in the form that is compared; empty for none.</summary>
    public static string Of(string? text) =>
        text is null ? ""
        : IsFolded(text) ? text
        : (IsAscii(text) ? text : Compatible(text)).Trim().ToUpperInvariant();

    /// <summary>Whether half of a surrogate pair stands alone, which no file can hold and no form of Unicode has.</summary>
    public static bool HasLoneSurrogate(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
            {
                return true;
            }

            i++;
        }

        return false;
    }

    /// <summary>Whether a text is of nothing but ideographs, digits and the like, which are in that form as they are.</summary>
    private static bool IsFolded(string text)
    {
        foreach (char c in text)
        {
            if (c is not (>= FirstIdeograph and <= LastIdeograph or > ' ' and < 'a'))
            {
                return false;
            }
        }

        return true;
    }

    private static string Compatible(string text)
    {
        // By hand as well: without the data of a culture the runtime normalises nothing.
        var narrow = new StringBuilder(text);
        for (int i = 0; i < narrow.Length; i++)
        {
            if (narrow[i] is >= FirstWide and <= LastWide)
            {
                narrow[i] = (char)(narrow[i] - Widening);
            }
        }

        string narrowed = narrow.ToString();
        return IsFolded(narrowed) || HasLoneSurrogate(text)
            ? narrowed
            : narrowed.Normalize(NormalizationForm.FormKC);
    }

    private static bool IsAscii(string text)
    {
        foreach (char c in text)
        {
            if (c > '\u007F')
            {
                return false;
            }
        }

        return true;
    }
}
