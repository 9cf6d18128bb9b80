namespace Balance.Indicators;

internal static class FindingText
{
    public static string Describe(Finding e, Language l) => "";
}
