using System.Text;

namespace Balance.Indicators.Documents;

/// <summary>
/// A head as it is compared: full-width as half-width, without line breaks, blanks, numbering, "#", "其中", "的" and the unit,
/// which is kept for scaling, and without a stage, which is kept too.
/// </summary>
/// <param name="Bare">The head without all that; empty where nothing else is written.</param>
/// <param name="Unit">The unit in brackets or behind a stroke; null where none is written.</param>
internal sealed record HeadText(string Bare, string? Unit)
{
    private static readonly (string Word, Stage Stage)[] Stages =
    [
        ("小学阶段", Stage.Primary),
        ("小学学段", Stage.Primary),
        ("小学部", Stage.Primary),
        ("小学", Stage.Primary),
        ("初中阶段", Stage.Junior),
        ("初中学段", Stage.Junior),
        ("初级中学", Stage.Junior),
        ("普通初中", Stage.Junior),
        ("初中部", Stage.Junior),
        ("初中", Stage.Junior),
        ("高中阶段", Stage.Senior),
        ("普通高中", Stage.Senior),
        ("高中部", Stage.Senior),
        ("高中", Stage.Senior),
    ];

    private static readonly string[] Dropped = ["其中", "及以上", "的"];

    public static HeadText Of(string head)
    {
        string plain = PlainText.Of(head.Replace('\r', ' ').Replace('\n', ' '));
        string? unit = null;
        var bare = new StringBuilder();
        for (int i = 0; i < plain.Length; i++)
        {
            if (plain[i] is '(' or '[' or '【')
            {
                int end = plain.IndexOfAny([')', ']', '】'], i);
                string inside = end < 0 ? "" : plain.Substring(i + 1, end - i - 1);
                // The unit alone, or behind something else: (账面原值,万元).
                string[] parts = inside.Split(',', ';', '、');
                if (end > 0 && UnitOf(parts[parts.Length - 1]) is { } written)
                {
                    unit = written;
                    string others = string.Concat(parts.Take(parts.Length - 1));
                    _ = bare.Append(string.Concat(others.Where(char.IsLetterOrDigit)));
                    i = end;
                }
            }
            else if (char.IsLetterOrDigit(plain[i]) || plain[i] is '%')
            {
                _ = bare.Append(char.ToLowerInvariant(plain[i]));
            }
            else if (plain[i] is '-' or '~' && i > 0 && char.IsDigit(plain[i - 1]))
            {
                // Brackets of sizes: 41-45.
                _ = bare.Append('-');
            }
            else if (plain[i] is '≥' or '>' or '≤' or '<')
            {
                _ = bare.Append(plain[i]);
            }
            else if (plain[i] is '.' && i > 0 && char.IsDigit(plain[i - 1]) && bare.Length <= 2)
            {
                // 1. 2. before a head: a number of its own.
                _ = bare.Clear();
            }
        }

        string text = bare.ToString();
        foreach (string word in Dropped)
        {
            text = text.Replace(word, word == "及以上" ? "以上" : "");
        }

        return new HeadText(text, unit);
    }

    /// <summary>The stage that begins or ends a head, and the head without it; of a head that is a stage alone, an empty one.</summary>
    public static (Stage Stage, string Other)? StageIn(string bare)
    {
        foreach ((string word, Stage stage) in Stages)
        {
            if (bare.StartsWith(word, StringComparison.Ordinal))
            {
                return (stage, bare.Substring(word.Length));
            }

            if (bare.EndsWith(word, StringComparison.Ordinal))
            {
                return (stage, bare.Substring(0, bare.Length - word.Length));
            }
        }

        return null;
    }

    /// <summary>The unit that a text in brackets is; null where it is something else.</summary>
    public static string? UnitOf(string inside)
    {
        string word = PlainText.Of(inside).Replace(" ", "");
        word = word.StartsWith("单位", StringComparison.Ordinal)
            ? word.Substring(2).TrimStart(':')
            : word;
        return word is "%" or "百分比" or "百分数" ? "%"
            : UnitWords.OfHead("(" + word + ")") is { } unit ? unit
            : null;
    }
}
