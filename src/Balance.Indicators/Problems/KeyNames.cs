namespace Balance.Indicators;

/// <summary>What the keys of a format are called, for people who read messages and for people who write the name where the key belongs.</summary>
internal sealed class KeyNames
{
    private readonly Dictionary<string, LocalizedText> _names = [];
    private readonly List<(string Written, string Key)> _written = [];
    private readonly Dictionary<string, LocalizedText> _notes;

    /// <summary>A format whose keys are called as they are.</summary>
    public static KeyNames None { get; } = new([]);

    /// <param name="keys">Each key, its name, and what else it is called.</param>
    /// <param name="notes">How a key is used that is easily mistaken for another: the end of a sentence.</param>
    public KeyNames(
        IEnumerable<(string Key, LocalizedText Name, string[] Others)> keys,
        Dictionary<string, LocalizedText>? notes = null
    )
    {
        _notes = notes ?? [];
        foreach ((string key, LocalizedText name, string[] others) in keys)
        {
            _names[key] = name;
            foreach (string written in others.Prepend(name.En).Prepend(name.Zh))
            {
                _written.Add((PlainText.Bare(written), key));
                _written.Add((PlainText.Bare(WithoutBrackets(written)), key));
            }
        }
    }

    public LocalizedText NameOf(string key) =>
        _names.TryGetValue(key, out LocalizedText name)
            ? name
            : new LocalizedText(Quoted.Short(key), Quoted.Short(key));

    /// <summary>The key that a text is, or is a name of; null where it is none.</summary>
    public string? Find(string written)
    {
        string bare = PlainText.Bare(WithoutBrackets(written));
        return _written.Find(pair => pair.Written == bare).Key
            ?? _names.Keys.FirstOrDefault(key => PlainText.Bare(key) == bare);
    }

    /// <summary>The key of these that somebody meant who wrote another text: its name, or a slip of the pen; null where none is near.</summary>
    public string? Meant(string written, IReadOnlyCollection<string> keys)
    {
        string bare = PlainText.Bare(WithoutBrackets(written));
        return _written.Find(pair => pair.Written == bare && keys.Contains(pair.Key)).Key
            ?? Likeness.Nearest(written, keys)
            ?? (
                Likeness.Nearest(
                    bare,
                    _written.Where(pair => keys.Contains(pair.Key)).Select(pair => pair.Written)
                )
                    is { } name
                    ? _written.Find(pair => pair.Written == name && keys.Contains(pair.Key)).Key
                    : null
            );
    }

    /// <summary>您是否想写 `pupils`（学生数）？</summary>
    public LocalizedText DidYouMean(string key)
    {
        _ = _notes.TryGetValue(key, out LocalizedText note);
        return new(
            "您是否想写 `"
                + key
                + "`"
                + Bracketed(key, name => "（" + name.Zh + "）")
                + "？"
                + note.Zh,
            "did you mean `"
                + key
                + "`"
                + Bracketed(key, name => " (" + name.En + ")")
                + "?"
                + note.En
        );
    }

    /// <summary>Keys with their names, one after the other.</summary>
    public LocalizedText Listed(IEnumerable<string> keys)
    {
        string[] all = [.. keys];
        return new LocalizedText(
            string.Join(
                "、",
                all.Select(key => Bracketed(key, name => name.Zh + " ") + "`" + key + "`")
            ),
            string.Join(
                ", ",
                all.Select(key => "`" + key + "`" + Bracketed(key, name => " (" + name.En + ")"))
            )
        );
    }

    /// <summary>What a key is called, put into a text; empty where it is called as it is.</summary>
    private string Bracketed(string key, Func<LocalizedText, string> text) =>
        _names.TryGetValue(key, out LocalizedText name) ? text(name) : "";

    /// <summary>What stands before brackets: pupils (people) → pupils.</summary>
    public static string WithoutBrackets(string text)
    {
        int open = text.IndexOfAny(['（', '(']);
        return open <= 0 ? text : text.Substring(0, open);
    }
}
