using System.Text;

namespace Balance.Indicators;

/// <summary>Text as it is compared and understood, not as it was typed: full-width characters as their usual ones.</summary>
internal static class PlainText
{
    /// <summary>Ｖ１，％ → V1,%; without blanks around it.</summary>
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            _ = plain.Append(
                c switch
                {
                    >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
                    '\u3000' or '\u00A0' or '\t' => ' ',
                    '。' => '.',
                    '、' => ',',
                    '−' or '—' or '–' => '-',
                    _ => c,
                }
            );
        }

        return plain.ToString().Trim();
    }

    /// <summary>The same without case, blanks, hyphens and underscores: full_time-Teachers → fulltimeteachers.</summary>
    public static string Bare(string text)
    {
        string plain = Of(text);
        var bare = new StringBuilder(plain.Length);
        foreach (char c in plain)
        {
            if (c is not (' ' or '_' or '-' or '.' or ',' or '"' or '“' or '”' or '\'' or ':'))
            {
                _ = bare.Append(char.ToLowerInvariant(c));
            }
        }

        return bare.ToString();
    }
}
