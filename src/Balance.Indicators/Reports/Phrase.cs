namespace Balance.Indicators.Reports;

/// <summary>Texts put together in both languages at once, so that no text has to ask which language it is in.</summary>
internal static class Phrase
{
    public static LocalizedText None { get; } = Same("");

    public static LocalizedText Comma { get; } = new("，", ", ");

    /// <summary>A text that is the same in both: a number, a sign, an id.</summary>
    public static LocalizedText Same(string text) => new(text, text);

    /// <summary>A text that is made for one language at a time.</summary>
    public static LocalizedText InBoth(Func<Language, string> text) =>
        new(text(Language.Chinese), text(Language.English));

    public static LocalizedText Of(params LocalizedText[] parts) => Join(None, parts);

    public static LocalizedText Join(LocalizedText between, IEnumerable<LocalizedText> parts)
    {
        LocalizedText[] all = [.. parts];
        return new(
            string.Join(between.Zh, all.Select(part => part.Zh)),
            string.Join(between.En, all.Select(part => part.En))
        );
    }

    public static LocalizedText InBrackets(LocalizedText text) =>
        new($"（{text.Zh}）", $"({text.En})");
}
