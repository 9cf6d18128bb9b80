namespace Balance.Indicators;

/// <summary>The units that people write behind a number, or in the head of a column.</summary>
internal static class UnitWords
{
    public const string Mu = "亩";

    private const string Powers = "十百千万亿";

    /// <summary>The longest first.</summary>
    public static readonly string[] Units =
    [
        .. "平方米,人次,平米,m2,m²,㎡,元,人,名,个,间,所,份,册,台,块,班,级,年".Split(','),
    ];

    public static readonly (string Unit, int Zeros)[] Multiples =
    [
        ("亿元", 8),
        ("千万元", 7),
        ("百万元", 6),
        ("万元", 4),
        ("千元", 3),
        ("亿", 8),
        ("万", 4),
        ("千", 3),
    ];

    /// <summary>Whether a unit stands at the end.</summary>
    public static bool EndIn(string text) => text.Length > 0 && Before(text).Length < text.Length;

    /// <summary>The unit that the head of a column names: in brackets, behind a stroke, or thousands of yuan at its end; null where it names none.</summary>
    public static string? OfHead(string head)
    {
        string plain = PlainText.Of(head).Replace(" ", "").ToLowerInvariant();
        int start = plain.LastIndexOfAny(['(', '[', '/']);
        string word = plain.Substring(start + 1).TrimEnd(')', ']');
        string unit = word.StartsWith("单位", StringComparison.Ordinal)
            ? word.Substring(2).TrimStart(':')
            : word;
        if (start >= 0)
        {
            return EndIn(unit) && Before(unit).Length == 0 ? unit : null;
        }

        return Array
            .Find(
                Multiples,
                pair => pair.Unit.Length > 1 && plain.EndsWith(pair.Unit, StringComparison.Ordinal)
            )
            .Unit;
    }

    /// <summary>What stands before a unit and its power of ten.</summary>
    private static string Before(string text)
    {
        string unit =
            Array.Find(
                Units.Append(Mu).ToArray(),
                word => text.EndsWith(word, StringComparison.Ordinal)
            ) ?? "";
        return text.Substring(0, text.Length - unit.Length).TrimEnd(Powers.ToCharArray());
    }
}
