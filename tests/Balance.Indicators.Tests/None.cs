namespace Balance.Indicators.Tests;

/// <summary>That there is none of something; else all of them by their full names.</summary>
internal static class None
{
    public static void Of(string what, IEnumerable<string> names)
    {
        string[] found = [.. names];
        Assert.True(found.Length == 0, what + ":\n" + string.Join("\n", found));
    }
}
