using System.Globalization;
using System.Text.Json;

namespace Balance.Indicators;

/// <summary>
/// One JSON object, read key by key. Every key that was asked for is allowed, every other one is a problem; so is a key
/// that stands twice, and a value of the wrong type. Null counts as absent.
/// </summary>
internal sealed class StrictObject
{
    private readonly Dictionary<string, JsonElement> _values = [];
    private readonly List<string> _allowed = [];
    private readonly HashSet<string> _asked = [];
    private readonly ProblemList _problems;

    private StrictObject(string path, ProblemList problems)
    {
        Path = path;
        _problems = problems;
    }

    public string Path { get; }

    /// <summary>The object, or null after reporting that the value is not one.</summary>
    public static StrictObject? Of(JsonElement element, string path, ProblemList problems)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            WrongType(problems, path, element, "一个对象 { … }", "an object { … }");
            return null;
        }

        var result = new StrictObject(path, problems);
        foreach (JsonProperty property in element.EnumerateObject())
        {
            if (!TryText(() => property.Name, out string name))
            {
                problems.Reject(
                    path,
                    "有一个键含有不成对的代理字符；请改正其文字。",
                    "A key holds an unpaired surrogate; mend its text."
                );
            }
            else if (result._values.ContainsKey(name))
            {
                problems.Reject(
                    Join(path, Shorten(name)),
                    "这个键出现了两次；请只保留一个。",
                    "This key stands twice; keep one of them."
                );
            }
            else
            {
                result._values.Add(name, property.Value);
            }
        }

        return result;
    }

    /// <summary>The path of a key of this object.</summary>
    public string At(string key) => Join(Path, key);

    /// <summary>Whether a key has a value; asking makes the key allowed.</summary>
    public bool Has(string key) => Find(key) is not null;

    /// <summary>The keys that are there, in the order of the file, asked for or not.</summary>
    public IEnumerable<string> Keys => _values.Keys;

    public JsonElement? Find(string key)
    {
        if (_asked.Add(key))
        {
            _allowed.Add(key);
        }

        return
            _values.TryGetValue(key, out JsonElement value) && value.ValueKind != JsonValueKind.Null
            ? value
            : null;
    }

    /// <summary>A text, or null where there is none.</summary>
    public string? Text(string key) =>
        Find(key) is { } value ? TextOf(value, At(key), _problems) : null;

    /// <summary>A text that must be there and not be blank; "" after reporting that it is not.</summary>
    public string RequiredText(string key)
    {
        if (Find(key) is not { } value)
        {
            Missing(key);
            return "";
        }

        string? text = TextOf(value, At(key), _problems);
        if (text is not null && text.Trim().Length == 0)
        {
            _problems.Reject(At(key), "是空的；请填写。", "is blank; fill it in.");
        }

        return text ?? "";
    }

    /// <summary>
    /// Whether to read on. A format that is not the expected one is a problem; where it is another of this library's, the
    /// file is refused as a whole, for everything else in it would be one too.
    /// </summary>
    public bool IsOfFormat(string expected)
    {
        string format = RequiredText("format");
        if (format.Length == 0 || format == expected)
        {
            return true;
        }

        string found = Shorten(format);
        _problems.Reject(
            At("format"),
            $"“{found}”不是这里能读的格式；应为“{expected}”。",
            $"\"{found}\" is not a format that is read here; \"{expected}\" is expected."
        );
        string kind = format.Split('/')[0];
        return kind == expected.Split('/')[0]
            || !kind.StartsWith("balance-", StringComparison.Ordinal);
    }

    public bool? YesNo(string key)
    {
        if (Find(key) is not { } value)
        {
            return null;
        }

        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return value.GetBoolean();
        }

        WrongType(_problems, At(key), value, " true 或 false", "true or false");
        return null;
    }

    public decimal? Number(string key) =>
        Find(key) is { } value ? NumberOf(value, At(key), _problems) : null;

    public int? WholeNumber(string key, int least, int most)
    {
        if (Number(key) is not { } number)
        {
            return null;
        }

        if (number == decimal.Truncate(number) && number >= least && number <= most)
        {
            return (int)number;
        }

        _problems.Reject(
            At(key),
            Invariant($"{number} 不是 {least} 到 {most} 之间的整数；请改正。"),
            Invariant($"{number} is not a whole number from {least} to {most}; correct it.")
        );
        return null;
    }

    public T? Code<T>(string key)
        where T : struct, Enum
    {
        if (Find(key) is not { } value)
        {
            return null;
        }

        string allowed = string.Join(", ", Vocabulary.CodesOf<T>());
        if (value.ValueKind != JsonValueKind.String)
        {
            WrongType(
                _problems,
                At(key),
                value,
                $"以下代码之一：{allowed}",
                $"one of the codes {allowed}"
            );
            return null;
        }

        if (TextOf(value, At(key), _problems) is not { } text)
        {
            return null;
        }

        if (Vocabulary.TryFind(text, out T term))
        {
            return term;
        }

        _problems.Reject(
            At(key),
            $"“{Shorten(text)}”不在允许的值之中：{allowed}。",
            $"\"{Shorten(text)}\" is not one of: {allowed}."
        );
        return null;
    }

    public StrictObject? Object(string key) =>
        Find(key) is { } value ? Of(value, At(key), _problems) : null;

    public StrictObject? RequiredObject(string key)
    {
        if (Find(key) is { } value)
        {
            return Of(value, At(key), _problems);
        }

        Missing(key);
        return null;
    }

    /// <summary>The items of a list with their paths; none where the key is absent or not a list.</summary>
    public IEnumerable<(JsonElement Item, string Path)> Items(string key) =>
        Find(key) is { } value ? ItemsOf(value, At(key), _problems) : [];

    public static IEnumerable<(JsonElement Item, string Path)> ItemsOf(
        JsonElement value,
        string path,
        ProblemList problems
    )
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            WrongType(problems, path, value, "一个列表 [ … ]", "a list [ … ]");
            yield break;
        }

        int index = 0;
        foreach (JsonElement item in value.EnumerateArray())
        {
            yield return (item, Invariant($"{path}[{index++}]"));
        }
    }

    public static string? TextOf(JsonElement value, string path, ProblemList problems)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            WrongType(problems, path, value, "一段文字 \"…\"", "a text \"…\"");
            return null;
        }

        if (TryText(() => value.GetString()!, out string text))
        {
            if (!HasControlCharacters(text))
            {
                return text;
            }

            problems.Reject(path, ControlCharacters.Zh, ControlCharacters.En);
            return null;
        }

        problems.Reject(
            path,
            "含有不成对的代理字符；请改正其文字。",
            "holds an unpaired surrogate; mend its text."
        );
        return null;
    }

    public static decimal? NumberOf(JsonElement value, string path, ProblemList problems)
    {
        if (value.ValueKind != JsonValueKind.Number)
        {
            WrongType(problems, path, value, "一个数", "a number");
            return null;
        }

        if (ExactNumber.TryRead(value, out decimal number))
        {
            return number;
        }

        string raw = Shorten(value.GetRawText());
        problems.Reject(
            path,
            $"{raw} 不能精确保存；数值应小于 10^15，有效数字和小数位都不超过 {ExactNumber.MostDigits} 位。",
            $"{raw} cannot be kept exactly; a number is below 10^15 and has at most {ExactNumber.MostDigits} significant digits and decimals."
        );
        return null;
    }

    /// <summary>Whether a list is absent or has no items; false for what is no list, which is a problem of its own.</summary>
    public bool LacksItems(string key) =>
        Find(key) is not { } value
        || (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 0);

    public static LocalizedText ControlCharacters { get; } =
        new(
            "含有换行等控制字符；请移去。",
            "holds control characters such as line breaks; remove them."
        );

    public static bool HasControlCharacters(string text) => text.Any(char.IsControl);

    public void Missing(string key) =>
        _problems.Reject(
            At(key),
            "缺少这一项，它是必填的；请补上。",
            "is missing and required; add it."
        );

    public static void WrongType(
        ProblemList problems,
        string path,
        JsonElement value,
        string zh,
        string en
    )
    {
        string found = value.ValueKind switch
        {
            JsonValueKind.Object => "{ … }",
            JsonValueKind.Array => "[ … ]",
            _ => Shorten(value.GetRawText()),
        };
        problems.Reject(
            path,
            $"{found} 的类型不对；应为{zh}。",
            $"{found} is of the wrong type; {en} is expected."
        );
    }

    /// <summary>Reports every key that nobody asked for, with the keys that are allowed here.</summary>
    /// <param name="hint">What more to say about an unknown key, in both languages; null where there is nothing.</param>
    public void RejectUnknownKeys(Func<string, LocalizedText?>? hint = null)
    {
        foreach (string key in _values.Keys)
        {
            if (_asked.Contains(key))
            {
                continue;
            }

            LocalizedText? more = hint?.Invoke(key);
            string allowed = string.Join(", ", _allowed);
            _problems.Reject(
                At(Shorten(key)),
                more?.Zh ?? $"不认识这个键；这里允许的键是：{allowed}。",
                more?.En ?? $"is not a known key; the keys allowed here are: {allowed}."
            );
        }
    }

    /// <summary>The same for a file as a whole, which may also tell editors of its schema.</summary>
    public void RejectUnknownKeysOfFile()
    {
        _ = Text("$schema");
        RejectUnknownKeys();
    }

    /// <summary>At most 40 characters of a text that somebody else wrote.</summary>
    public static string Shorten(string text)
    {
        if (text.Length <= 40)
        {
            return text;
        }

        int length = char.IsHighSurrogate(text[38]) ? 38 : 39;
        return text.Substring(0, length) + "…";
    }

    private static string Join(string path, string key) =>
        path.Length == 0 ? key : path + "." + key;

    private static string Invariant(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);

    private static bool TryText(Func<string> read, out string text)
    {
        try
        {
            text = read();
            return true;
        }
        catch (InvalidOperationException)
        {
            // The JSON is well-formed, but an escape such as \ud800 stands alone and is no character.
            text = "";
            return false;
        }
    }
}
