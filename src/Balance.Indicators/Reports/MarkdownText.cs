using System.Text;

namespace Balance.Indicators.Reports;

/// <summary>
/// Text within Markdown that stays text: names and notes of others, standards of others, and whatever this library writes. No sign
/// in it makes a heading, list, table cell, link, image, code, HTML or line break; shown, it reads as it was, hidden characters as <c>\u001b</c>.
/// </summary>
internal static class MarkdownText
{
    /// <summary>What means something wherever it stands, in CommonMark or in GitHub's additions.</summary>
    private const string Signs = "\\`*_[]<>&|~#$@";

    /// <summary>What makes a list or an underline of what it begins.</summary>
    private const string FirstSigns = "+-=";

    public static string Inert(string text)
    {
        // Blanks at the beginning would make code of it.
        string line = Quoted.Inert(text).Trim();
        var inert = new StringBuilder(line.Length + 16);
        for (int i = 0; i < line.Length; i++)
        {
            if (
                Signs.IndexOf(line[i]) >= 0
                || (i == 0 && FirstSigns.IndexOf(line[i]) >= 0)
                || EndsListNumber(line, i)
                || BeginsAddress(line, i)
            )
            {
                inert.Append('\\');
            }

            inert.Append(line[i]);
        }

        return inert.ToString();
    }

    /// <summary>The point of 1. or the bracket of 1) at the beginning.</summary>
    private static bool EndsListNumber(string line, int at)
    {
        if (at == 0 || line[at] is not ('.' or ')'))
        {
            return false;
        }

        for (int i = 0; i < at; i++)
        {
            if (line[i] is < '0' or > '9')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The colon of https://… or mailto:…, the point of www.…: GitHub makes links of them.</summary>
    private static bool BeginsAddress(string line, int at)
    {
        bool isBeforeText = at + 1 < line.Length && line[at + 1] > ' ';
        return isBeforeText
            && (
                (line[at] == ':' && at > 0 && IsLetter(line[at - 1]))
                || (
                    line[at] == '.'
                    && at >= 3
                    && string.Compare(line, at - 3, "www", 0, 3, StringComparison.OrdinalIgnoreCase)
                        == 0
                )
            );
    }

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
