namespace Balance.Indicators.Fuzz;

/// <summary>Choices of a seeded generator.</summary>
internal static class Chance
{
    public static T Pick<T>(this Random random, IReadOnlyList<T> from) =>
        from[random.Next(from.Count)];

    /// <summary>True once in so many times.</summary>
    public static bool Once(this Random random, int times) => random.Next(times) == 0;

    /// <summary>Mostly one, two or three; seldom many.</summary>
    public static int Few(this Random random)
    {
        int few = 1;
        while (few < 40 && random.Next(5) < 2)
        {
            few += random.Next(1, 4);
        }

        return few;
    }
}
