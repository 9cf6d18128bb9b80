namespace Balance.Indicators.Cli;

/// <summary>How many columns of a terminal a text takes: two for each Chinese character.</summary>
internal static class DisplayWidth
{
    public static int Of(string text) => text.Sum(character => character > '\u2E7F' ? 2 : 1);
}
