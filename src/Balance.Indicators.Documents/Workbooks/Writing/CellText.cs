using System.Globalization;
using System.Text;
using System.Xml;

namespace Balance.Indicators.Documents;

/// <summary>Texts as workbooks keep them: characters that XML has no place for stand as <c>_x0000_</c>.</summary>
internal static class CellText
{
    /// <summary>The most characters that a cell holds.</summary>
    public const int Longest = 32_767;

    private const int EscapeLength = 7;

    /// <summary>The text for the file: no longer than a cell holds, with what XML cannot carry escaped.</summary>
    public static string Escape(string text)
    {
        string cut = text.Length > Longest ? text.Substring(0, Longest - 1) + "…" : text;
        StringBuilder? escaped = null;
        for (int i = 0; i < cut.Length; i++)
        {
            char c = cut[i];
            bool isPair = i + 1 < cut.Length && XmlConvert.IsXmlSurrogatePair(cut[i + 1], c);
            if (isPair)
            {
                _ = escaped?.Append(c).Append(cut[i + 1]);
                i++;
            }
            else if (!XmlConvert.IsXmlChar(c) || c == '\r' || IsEscape(cut, i))
            {
                escaped ??= new StringBuilder(cut, 0, i, cut.Length + EscapeLength);
                _ = escaped
                    .Append("_x")
                    .Append(((int)c).ToString("X4", CultureInfo.InvariantCulture))
                    .Append('_');
            }
            else
            {
                _ = escaped?.Append(c);
            }
        }

        return escaped?.ToString() ?? cut;
    }

    /// <summary>The text from the file.</summary>
    public static string Unescape(string text)
    {
        int start = text.IndexOf("_x", StringComparison.Ordinal);
        if (start < 0)
        {
            return text;
        }

        var plain = new StringBuilder(text, 0, start, text.Length);
        for (int i = start; i < text.Length; i++)
        {
            if (IsEscape(text, i))
            {
                _ = plain.Append((char)Code(text, i));
                i += EscapeLength - 1;
            }
            else
            {
                _ = plain.Append(text[i]);
            }
        }

        return plain.ToString();
    }

    private static bool IsEscape(string text, int at) =>
        at + EscapeLength <= text.Length
        && text[at] == '_'
        && text[at + 1] == 'x'
        && text[at + EscapeLength - 1] == '_'
        && Code(text, at) >= 0;

    private static int Code(string text, int at)
    {
        int code = 0;
        for (int i = at + 2; i < at + EscapeLength - 1; i++)
        {
            int digit = text[i] switch
            {
                >= '0' and <= '9' => text[i] - '0',
                >= 'A' and <= 'F' => text[i] - 'A' + 10,
                >= 'a' and <= 'f' => text[i] - 'a' + 10,
                _ => -1,
            };
            if (digit < 0)
            {
                return -1;
            }

            code = code * 16 + digit;
        }

        return code;
    }
}
