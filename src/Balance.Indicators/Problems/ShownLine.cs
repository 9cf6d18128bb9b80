using System.Globalization;
using System.Text;

namespace Balance.Indicators;

/// <summary>
/// A place in a text as an editor counts it, and the line it stands in with a mark below it. Lines end with LF, CR LF or CR.
/// A column counts characters: one that takes two UTF-16 units, as 😀 does, is one.
/// </summary>
internal readonly struct ShownLine
{
    /// <summary>How much of a long line is shown before and after the place.</summary>
    private const int Before = 40;
    private const int After = 20;

    private readonly string _text;
    private readonly int _start;
    private readonly int _at;

    public ShownLine(string text, int at)
    {
        _text = text;
        _at = at;
        int line = 1;
        int start = 0;
        for (int i = 0; i < at; i++)
        {
            bool isEnd =
                text[i] == '\n'
                || (text[i] == '\r' && !(i + 1 < text.Length && text[i + 1] == '\n'));
            if (isEnd)
            {
                line++;
                start = i + 1;
            }
        }

        Line = line;
        _start = start;
        int column = 1;
        for (int i = start; i < at; i++)
        {
            column += char.IsLowSurrogate(text[i]) ? 0 : 1;
        }

        Column = column;
    }

    /// <summary>From 1.</summary>
    public int Line { get; }

    /// <summary>From 1, in characters.</summary>
    public int Column { get; }

    /// <summary>第 5 行第 3 个字符; line 5, character 3.</summary>
    public LocalizedText Words =>
        new(
            string.Format(CultureInfo.InvariantCulture, "第 {0} 行第 {1} 个字符", Line, Column),
            string.Format(CultureInfo.InvariantCulture, "line {0}, character {1}", Line, Column)
        );

    /// <summary>Two lines: what stands there, and ^ below the place. Nothing of it acts on a screen.</summary>
    public string Shown
    {
        get
        {
            int end = _at;
            while (end < _text.Length && _text[end] is not ('\n' or '\r'))
            {
                end++;
            }

            int from = _at - _start > Before ? Uncut(_at - Before) : _start;
            int to = end - _at > After ? Uncut(_at + After) : end;
            string before = (from > _start ? "…" : "") + Inert(from, _at);
            return before + Inert(_at, to) + (to < end ? "…" : "") + "\n" + Blank(before) + "^";
        }
    }

    private int Uncut(int index) => char.IsLowSurrogate(_text[index]) ? index - 1 : index;

    private string Inert(int from, int to) =>
        Quoted.Inert(_text.Substring(from, to - from).Replace('\t', ' '));

    /// <summary>Blanks as wide as a text: Chinese characters are two columns wide.</summary>
    private static string Blank(string text)
    {
        var blank = new StringBuilder();
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsLowSurrogate(text[i]))
            {
                _ = blank.Append(IsWide(text[i]) ? '\u3000' : ' ');
            }
        }

        return blank.ToString();
    }

    private static bool IsWide(char c) =>
        c
            is (>= '\u1100' and <= '\u115F')
                or (>= '\u2E80' and <= '\uA4CF')
                or (>= '\uAC00' and <= '\uD7A3')
                or (>= '\uD800' and <= '\uDBFF')
                or (>= '\uF900' and <= '\uFAFF')
                or (>= '\uFE30' and <= '\uFE4F')
                or (>= '\uFF00' and <= '\uFF60')
                or (>= '\uFFE0' and <= '\uFFE6');
}
