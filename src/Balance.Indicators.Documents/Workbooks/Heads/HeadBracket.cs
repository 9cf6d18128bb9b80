namespace Balance.Indicators.Documents;

/// <summary>Sizes that a head names from one edge to another: 41-45人, 25人及以下, 66人以上, ≥96, 73-96.</summary>
internal static class HeadBracket
{
    private static readonly string[] Units = ["人", "m2", "㎡", "平方米"];
    private static readonly string[] Things = ["班数", "班", "间", "个"];
    private static readonly string[] Dashes = ["-", "至", "到"];
    private static readonly string[] Above = ["以上"];
    private static readonly string[] UpTo = ["及以下", "以下"];

    /// <summary>The edges, the first inside, the second outside; null where the head is no bracket.</summary>
    /// <param name="bare">The head, as it is compared.</param>
    /// <param name="isWhole">Whether people are counted, so that 41-45 ends before 46; of areas 73-96 ends before 96.</param>
    public static (decimal From, decimal? Below)? Of(string bare, bool isWhole)
    {
        int at = 0;
        while (at < bare.Length && !IsDigit(bare[at]))
        {
            at++;
        }

        bool isAtLeast = at > 0 && bare[at - 1] == '≥';
        if (TakeNumber(bare, ref at) is not { } edge)
        {
            return null;
        }

        if (Take(bare, ref at, Dashes))
        {
            return TakeNumber(bare, ref at) is { } to && to > edge && Ends(bare, at)
                ? (edge, isWhole ? to + 1 : to)
                : null;
        }

        if (Take(bare, ref at, UpTo))
        {
            return Ends(bare, at) ? (0, isWhole ? edge + 1 : edge) : null;
        }

        return (Take(bare, ref at, Above) || isAtLeast) && Ends(bare, at) ? (edge, null) : null;
    }

    /// <summary>A number and its unit; null where there is none, or one that is too large.</summary>
    private static decimal? TakeNumber(string text, ref int at)
    {
        int from = at;
        SkipDigits(text, ref at);
        if (at > from && at + 1 < text.Length && text[at] == '.' && IsDigit(text[at + 1]))
        {
            at++;
            SkipDigits(text, ref at);
        }

        if (at == from || !ExactNumber.TryRead(text.Substring(from, at - from), out decimal number))
        {
            return null;
        }

        _ = Take(text, ref at, Units);
        return number;
    }

    private static void SkipDigits(string text, ref int at)
    {
        while (at < text.Length && IsDigit(text[at]))
        {
            at++;
        }
    }

    private static bool Take(string text, ref int at, string[] words)
    {
        foreach (string word in words)
        {
            if (string.CompareOrdinal(text, at, word, 0, word.Length) == 0)
            {
                at += word.Length;
                return true;
            }
        }

        return false;
    }

    private static bool Ends(string text, int at)
    {
        _ = Take(text, ref at, Things);
        return at == text.Length;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
