using System.Text.Json;

namespace Balance.Indicators;

/// <summary>
/// One JSON object, read key by key. Every key that was asked for is allowed, every other one is a problem; so is a key
/// that appears twice, and a value of the wrong type. Null counts as absent.
/// </summary>
internal sealed class StrictObject
{
    private readonly Dictionary<string, JsonElement> _values = [];
    private readonly List<string> _allowed = [];
    private readonly HashSet<string> _asked = [];
    private readonly ProblemList _problems;

    private StrictObject(DataPlace place, ProblemList problems)
    {
        Place = place;
        _problems = problems;
    }

    public DataPlace Place { get; }

    /// <summary>The object, or null after reporting that the value is not one, with a hint for who wrote something else.</summary>
    public static StrictObject? Of(
        JsonElement element,
        DataPlace place,
        ProblemList problems,
        LocalizedText? hint = null
    )
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            ValueParser.Refuse(
                JsonRaw.Of(element),
                place,
                problems,
                new("一个对象 { … }", "an object { … }"),
                hint
            );
            return null;
        }

        var result = new StrictObject(place, problems);
        foreach (JsonProperty property in element.EnumerateObject())
        {
            result.Add(property);
        }

        return result;
    }

    /// <summary>The place of a key of this object.</summary>
    public DataPlace At(string key) => Place.Key(key);

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

    /// <summary>What is written under a key, or null where there is nothing.</summary>
    public RawValue? Raw(string key) => Find(key) is { } value ? JsonRaw.Of(value) : null;

    /// <summary>A text, or null where there is none.</summary>
    public string? Text(string key) =>
        Raw(key) is { } value ? ValueParser.Text(value, At(key), _problems) : null;

    /// <summary>A text that must be there and not be blank; "" after reporting that it is not.</summary>
    public string RequiredText(string key)
    {
        if (Raw(key) is not { } value)
        {
            Missing(key);
            return "";
        }

        return ValueParser.RequiredText(value, At(key), _problems);
    }

    /// <summary>
    /// Whether to read on. A format that is not the expected one is a problem; where it is another of this library's, the
    /// file is refused as a whole, for everything else in it would be one too.
    /// </summary>
    public bool IsOfFormat(string expected) =>
        FileFormat.IsExpected(Raw("format") ?? default, expected, At("format"), _problems);

    public bool? YesNo(string key) =>
        Raw(key) is { } value ? ValueParser.YesNo(value, At(key), _problems) : null;

    public decimal? Number(string key, NumberForm form = NumberForm.Any) =>
        Raw(key) is { } value ? ValueParser.Number(value, At(key), _problems, form) : null;

    /// <summary>A number in a range, both ends inside.</summary>
    public decimal? Number(string key, decimal least, decimal most) =>
        Raw(key) is { } value ? ValueParser.Number(value, At(key), _problems, least, most) : null;

    /// <summary>A number that must be there.</summary>
    public decimal? RequiredNumber(string key)
    {
        if (!Has(key))
        {
            Missing(key);
        }

        return Number(key);
    }

    /// <summary>A whole number that must be there.</summary>
    public int? RequiredWholeNumber(string key, int least, int most)
    {
        if (!Has(key))
        {
            Missing(key);
        }

        return WholeNumber(key, least, most);
    }

    public int? WholeNumber(
        string key,
        int least,
        int most,
        NumberForm form = NumberForm.Integer
    ) =>
        Raw(key) is { } value
            ? ValueParser.WholeNumber(value, At(key), _problems, least, most, form)
            : null;

    public T? Code<T>(string key)
        where T : struct, Enum =>
        Raw(key) is { } value ? ValueParser.Code<T>(value, At(key), _problems) : null;

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

    /// <summary>The items of a list with their places; none where the key is absent or not a list, and then a hint is told.</summary>
    public IEnumerable<(JsonElement Item, DataPlace Place)> Items(
        string key,
        Func<RawValue, LocalizedText?>? hint = null
    )
    {
        if (Find(key) is not { } value)
        {
            yield break;
        }

        DataPlace place = At(key);
        if (value.ValueKind != JsonValueKind.Array)
        {
            RawValue raw = JsonRaw.Of(value);
            ValueParser.RefuseNoList(raw, place, _problems, hint?.Invoke(raw));
            yield break;
        }

        int index = 0;
        foreach (JsonElement item in value.EnumerateArray())
        {
            yield return (item, place.Item(index++));
        }
    }

    /// <summary>Reports a list that is absent or has no items; what is no list is a problem of its own.</summary>
    public void RequireItems(string key)
    {
        if (Find(key) is not { } value)
        {
            Missing(key);
        }
        else if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 0)
        {
            ValueParser.RefuseBlank(At(key), _problems);
        }
    }

    public void Missing(string key) => ValueParser.RefuseMissing(At(key), _problems);

    /// <summary>Reports every key that nobody asked for: where it belongs elsewhere that, else the key that was meant, or those allowed here.</summary>
    public void RejectUnknownKeys(Func<string, LocalizedText?>? misplaced = null)
    {
        foreach (string key in _values.Keys)
        {
            if (!_asked.Contains(key))
            {
                LocalizedText message = _problems.IsFull
                    ? default
                    : misplaced?.Invoke(key) ?? UnknownKey.Message(Place, key, _allowed);
                _problems.Reject(At(key), message.Zh, message.En);
            }
        }
    }

    /// <summary>The same for a file as a whole, which may also tell editors of its schema.</summary>
    public void RejectUnknownKeysOfFile()
    {
        _ = Text("$schema");
        RejectUnknownKeys();
    }

    private void Add(JsonProperty property)
    {
        string name;
        try
        {
            name = property.Name;
        }
        catch (InvalidOperationException)
        {
            // The JSON is well-formed, but an escape such as \ud800 stands alone and is no character.
            UnknownKey.RefuseBroken(Place, _problems);
            return;
        }

        if (_values.ContainsKey(name))
        {
            UnknownKey.RefuseSecond(At(name), _problems);
            return;
        }

        _values.Add(name, property.Value);
    }
}
