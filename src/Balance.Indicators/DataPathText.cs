using System.Globalization;
using System.Text;

namespace Balance.Indicators;

/// <summary>How a <see cref="DataPath"/> is written and read.</summary>
internal static class DataPathText
{
    /// <summary>A path has some ten steps; more than these are an attack, and a chain of millions takes the collector more than linear time.</summary>
    public const int MostSteps = 1000;

    public static string Write(DataPath path)
    {
        var text = new StringBuilder();
        for (int depth = 1; depth <= path.Depth; depth++)
        {
            DataPath step = path.StepAt(depth)!;
            if (step.IsPosition)
            {
                text.Append('[')
                    .Append(step.Position.ToString(CultureInfo.InvariantCulture))
                    .Append(']');
            }
            else if (step.IsCode)
            {
                Quote(text.Append('['), step.Text!).Append(']');
            }
            else
            {
                text.Append(depth == 1 ? "" : ".");
                _ = IsPlain(step.Text!) ? text.Append(step.Text) : Quote(text, step.Text!);
            }
        }

        return text.ToString();
    }

    /// <summary>The path, or null and where the text fails, from 0.</summary>
    public static DataPath? Read(string text, out int failsAt)
    {
        DataPath path = DataPath.Root;
        int at = 0;
        while (at < text.Length)
        {
            failsAt = at;
            DataPath? next =
                path.Depth == MostSteps ? null
                : text[at] == '[' ? ReadBracket(text, path, ref at)
                : ReadKey(text, path, ref at);
            if (next is null)
            {
                failsAt = Math.Max(failsAt, Math.Min(at, text.Length));
                return null;
            }

            path = next;
        }

        failsAt = -1;
        return path;
    }

    /// <summary>What is wrong with a text that is no path.</summary>
    public static LocalizedText Fault(string text, int failsAt)
    {
        string told = Quoted.Short(text);
        string at = (failsAt + 1).ToString(CultureInfo.InvariantCulture);
        return new(
            $"“{told}”不是数据路径：第 {at} 个字符处有误；应写成 schools[3].sections.primary.pupils 或 schools[\"学校代码\"].measures.teachingArea 这样。",
            $"\"{told}\" is not a data path: it fails at character {at}. Write it like schools[3].sections.primary.pupils or schools[\"school code\"].measures.teachingArea."
        );
    }

    private static DataPath? ReadBracket(string text, DataPath path, ref int at)
    {
        at++;
        DataPath? next = null;
        if (at < text.Length && text[at] == '"')
        {
            next = ReadQuoted(text, ref at) is { } code ? path.Item(code) : null;
        }
        else
        {
            int from = at;
            while (at < text.Length && text[at] is >= '0' and <= '9')
            {
                at++;
            }

            next =
                at > from
                && int.TryParse(
                    text.Substring(from, at - from),
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out int position
                )
                    ? path.Item(position)
                    : null;
        }

        return next is not null && at < text.Length && text[at++] == ']' ? next : null;
    }

    private static DataPath? ReadKey(string text, DataPath path, ref int at)
    {
        if (path.Depth > 0 && text[at++] != '.')
        {
            at--;
            return null;
        }

        if (at < text.Length && text[at] == '"')
        {
            return ReadQuoted(text, ref at) is { } quoted ? path.Key(quoted) : null;
        }

        int from = at;
        while (at < text.Length && IsPlain(text[at]))
        {
            at++;
        }

        return at > from ? path.Key(text.Substring(from, at - from)) : null;
    }

    /// <summary>A text in quotes, as in JSON; null where it does not end or an escape is none.</summary>
    private static string? ReadQuoted(string text, ref int at)
    {
        var quoted = new StringBuilder();
        at++;
        while (at < text.Length && text[at] != '"')
        {
            if (text[at] != '\\')
            {
                quoted.Append(text[at++]);
            }
            else if (Unescape(text, ref at) is { } escaped)
            {
                quoted.Append(escaped);
            }
            else
            {
                return null;
            }
        }

        return at++ < text.Length ? quoted.ToString() : null;
    }

    private static char? Unescape(string text, ref int at)
    {
        const string Escapes = "\"\\/bfnrt";
        const string Meant = "\"\\/\b\f\n\r\t";
        if (at + 1 >= text.Length)
        {
            return null;
        }

        int short_ = Escapes.IndexOf(text[at + 1]);
        if (short_ >= 0)
        {
            at += 2;
            return Meant[short_];
        }

        if (
            text[at + 1] != 'u'
            || at + 6 > text.Length
            || !ushort.TryParse(
                text.Substring(at + 2, 4),
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture,
                out ushort code
            )
        )
        {
            return null;
        }

        at += 6;
        return (char)code;
    }

    private static StringBuilder Quote(StringBuilder text, string key)
    {
        // What acts on a screen is told as \u001b, so that only quotes and backslashes remain.
        string inert = Quoted.Inert(key.Replace("\\", "\\\\").Replace("\"", "\\\""));
        return text.Append('"').Append(inert).Append('"');
    }

    private static bool IsPlain(string key)
    {
        foreach (char c in key)
        {
            if (!IsPlain(c))
            {
                return false;
            }
        }

        return key.Length > 0;
    }

    private static bool IsPlain(char c) => char.IsLetterOrDigit(c) || c is '_' or '$' or '-';
}
