using System.Globalization;

namespace Balance.Indicators;

/// <summary>
/// Where a value stands: its path in the file, with positions from 0, and in words for people, whose it is, with positions
/// from 1. Both are put together only where there is something to say.
/// </summary>
internal sealed class DataPlace
{
    private readonly DataPlace? _within;
    private readonly string? _key;
    private readonly int _index;
    private readonly KeyNames _names;
    private string? _county;
    private SchoolWords? _school;
    private LocalizedText? _part;

    private DataPlace(DataPlace? within, KeyNames names, string? key, int index)
    {
        _within = within;
        _names = names;
        _key = key;
        _index = index;
        _county = within?._county;
        _school = within?._school;
        _part = within?._part;
    }

    /// <summary>A file as a whole.</summary>
    /// <param name="names">What its keys are called.</param>
    public static DataPlace File(KeyNames names) => new(null, names, null, -1);

    /// <summary>Such as <c>schools[3].sections.primary.pupils</c>; empty for the file as a whole.</summary>
    public string Path
    {
        get
        {
            if (_within is null)
            {
                return "";
            }

            string before = _within.Path;
            if (_key is null)
            {
                return before + "[" + Text(_index) + "]";
            }

            string key = Quoted.Short(_key);
            return before.Length == 0 ? key : before + "." + key;
        }
    }

    /// <summary>What the keys of this file are called.</summary>
    public KeyNames Names => _names;

    /// <summary>The key that this is the value of, or an item of the list under it.</summary>
    public string? KeyHere => _key ?? _within?.KeyHere;

    /// <summary>Whose the value is: the county, a school, a stage of it; empty in a file that has none of these.</summary>
    public LocalizedText Who
    {
        get
        {
            LocalizedText? who =
                _school?.Words
                ?? (
                    _county is null ? null
                    : _county.Trim().Length == 0 ? new LocalizedText("本县", "the county")
                    : new LocalizedText(Quoted.Short(_county), Quoted.Short(_county))
                );
            return _part is { } part && who is { } whole
                ? new LocalizedText(whole.Zh + part.Zh, whole.En + ", " + part.En)
                : who ?? new LocalizedText("", "");
        }
    }

    /// <summary>海城市第一学校（第 1 所学校）小学部的“各班学生数”第 2 项: what a sentence about the value begins with.</summary>
    public LocalizedText Subject
    {
        get
        {
            if (KeyHere is not { } key)
            {
                return new LocalizedText("文件", "the file");
            }

            LocalizedText name = _names.NameOf(key);
            LocalizedText who = Who;
            string number = _key is null ? Text(_index + 1) : "";
            return new LocalizedText(
                (who.Zh.Length == 0 ? "" : who.Zh + "的")
                    + $"“{name.Zh}”"
                    + (number.Length == 0 ? "" : $"第 {number} 项"),
                (who.En.Length == 0 ? "" : who.En + ": ")
                    + (number.Length == 0 ? "" : $"item {number} of ")
                    + $"\"{name.En}\""
            );
        }
    }

    /// <summary>The value under a key of this one.</summary>
    public DataPlace Key(string key) => new(this, _names, key, -1);

    /// <summary>An item of the list that stands here.</summary>
    /// <param name="index">From 0.</param>
    public DataPlace Item(int index) => new(this, _names, null, index);

    /// <summary>The same place, known to be a county's.</summary>
    public DataPlace OfCounty(string name) => new(_within, _names, _key, _index) { _county = name };

    /// <summary>The same place, known to be a school's.</summary>
    public DataPlace OfSchool(SchoolWords school) =>
        new(_within, _names, _key, _index) { _school = school };

    /// <summary>The same place, known to be of a stage.</summary>
    public DataPlace OfStage(Stage stage) =>
        OfPart(new(stage.Name().Zh + "部", stage.Name().En + " section"));

    /// <summary>The same place, known to be of one of the subjects that were monitored.</summary>
    public DataPlace OfSubject(string subject)
    {
        string number = Text(_index + 1);
        string told = Quoted.Short(subject);
        return OfPart(
            string.IsNullOrWhiteSpace(subject)
                ? new($"第 {number} 个监测学科", $"monitored subject {number}")
                : new($"第 {number} 个监测学科“{told}”", $"monitored subject {number} \"{told}\"")
        );
    }

    private DataPlace OfPart(LocalizedText part) =>
        new(_within, _names, _key, _index)
        {
            _county = _county,
            _school = _school,
            _part = part,
        };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
