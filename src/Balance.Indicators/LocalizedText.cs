namespace Balance.Indicators;

/// <summary>A text in both languages.</summary>
/// <param name="Zh">The text in zh-CN.</param>
/// <param name="En">The text in English.</param>
public readonly record struct LocalizedText(string Zh, string En)
{
    /// <summary>The text in one language.</summary>
    /// <param name="language">The language to read in.</param>
    public string In(Language language) => language == Language.Chinese ? Zh : En;

    /// <summary>The Chinese text, which is the official one.</summary>
    public override string ToString() => Zh;
}
