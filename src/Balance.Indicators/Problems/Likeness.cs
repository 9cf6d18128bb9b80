namespace Balance.Indicators;

/// <summary>Which word somebody meant who wrote another.</summary>
internal static class Likeness
{
    /// <summary>Longer words are no slip of the pen.</summary>
    private const int Longest = 64;

    /// <summary>The word that is nearest, where one is near enough: one slip, and one more for every four characters past the fourth.</summary>
    public static string? Nearest(string written, IEnumerable<string> words)
    {
        string bare = written.Length > Longest ? "" : PlainText.Bare(written);
        string? nearest = null;
        int least = int.MaxValue;
        if (bare.Length == 0)
        {
            return null;
        }

        foreach (string word in words)
        {
            string other = PlainText.Bare(word);
            // Of short words, every one is near.
            int near =
                Math.Min(bare.Length, other.Length) < 3
                    ? 0
                    : Math.Max(1, Math.Max(bare.Length, other.Length) / 4);
            int most = Math.Min(near, least - 1);
            // Of most words their lengths tell that they are not near.
            if (
                Math.Abs(bare.Length - other.Length) <= most
                && Distance(bare, other) is var distance
                && distance <= most
            )
            {
                least = distance;
                nearest = word;
            }
        }

        return nearest;
    }

    /// <summary>How many characters must be put in, left out, changed or exchanged with their neighbour.</summary>
    private static int Distance(string a, string b)
    {
        int[] beforeLast = new int[b.Length + 1];
        int[] last = new int[b.Length + 1];
        int[] row = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int changed = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(changed, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                }
            }

            (beforeLast, last, row) = (last, row, beforeLast);
        }

        return last[b.Length];
    }
}
