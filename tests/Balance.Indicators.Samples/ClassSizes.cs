namespace Balance.Indicators.Samples;

/// <summary>Splits pupils into classes that add up to them.</summary>
internal static class ClassSizes
{
    /// <summary>Nearly even classes, at least so many and on average at most so large; none more than two above that.</summary>
    public static decimal[] Split(int pupils, int atLeast, int average, Random random)
    {
        int count = Math.Max(atLeast, (pupils + average - 1) / average);
        var sizes = new decimal[count];
        for (int i = 0; i < count; i++)
        {
            sizes[i] = pupils / count + (i < pupils % count ? 1 : 0);
        }

        for (int i = 0; i + 1 < count; i += 2)
        {
            int moved = random.Next(0, 3);
            sizes[i] += moved;
            sizes[i + 1] -= moved;
        }

        return sizes;
    }
}
