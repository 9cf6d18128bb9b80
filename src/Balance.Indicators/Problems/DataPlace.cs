using System.Globalization;

namespace Balance.Indicators;

/// <summary>
/// Where a value stands: its path in the file, with positions from 0, and in words for people, whose it is, with positions
/// from 1. Both are put together only where there is something to say.
/// </summary>
internal sealed record DataPlace
{
    private DataPlace(DataPath path, KeyNames names)
    {
        Path = path;
        Names = names;
    }

    /// <summary>A file as a whole.</summary>
    /// <param name="names">What its keys are called.</param>
    public static DataPlace File(KeyNames names) => new(DataPath.Root, names);

    /// <summary>The address of the value.</summary>
    public DataPath Path { get; private init; }

    /// <summary>What the keys of this file are called.</summary>
    public KeyNames Names { get; }

    /// <summary>The key that this is the value of, or an item of the list under it.</summary>
    public string? KeyHere
    {
        get
        {
            DataPath? step = Path;
            while (step is { IsKey: false })
            {
                step = step.Within;
            }

            return step?.Text;
        }
    }

    /// <summary>Whose the value is: the county, a school, a stage of it; empty in a file that has none of these.</summary>
    public LocalizedText Who
    {
        get
        {
            LocalizedText? who =
                Words?.Words
                ?? (
                    CountyName is null ? null
                    : CountyName.Trim().Length == 0 ? new LocalizedText("本县", "the county")
                    : new LocalizedText(Quoted.Short(CountyName), Quoted.Short(CountyName))
                );
            return Part is { } part && who is { } whole
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

            LocalizedText name = Names.NameOf(key);
            LocalizedText who = Who;
            string number = Path.IsPosition ? Text(Path.Position + 1) : "";
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

    private string? CountyName { get; init; }

    private SchoolWords? Words { get; init; }

    private LocalizedText? Part { get; init; }

    /// <summary>The value under a key of this one.</summary>
    public DataPlace Key(string key) => this with { Path = Path.Key(Quoted.Shortened(key)) };

    /// <summary>An item of the list that stands here.</summary>
    /// <param name="index">From 0.</param>
    public DataPlace Item(int index) => this with { Path = Path.Item(index) };

    /// <summary>The same place, known to be a county's.</summary>
    public DataPlace OfCounty(string name) => this with { CountyName = name };

    /// <summary>The same place, known to be a school's.</summary>
    public DataPlace OfSchool(SchoolWords school) => this with { Words = school, Part = null };

    /// <summary>The same place, known to be of a stage.</summary>
    public DataPlace OfStage(Stage stage) =>
        OfPart(new(stage.Name().Zh + "部", stage.Name().En + " section"));

    /// <summary>The same place, known to be of one of the subjects that were monitored.</summary>
    public DataPlace OfSubject(string subject)
    {
        string number = Text(Path.Position + 1);
        string told = Quoted.Short(subject);
        return OfPart(
            string.IsNullOrWhiteSpace(subject)
                ? new($"第 {number} 个监测学科", $"monitored subject {number}")
                : new($"第 {number} 个监测学科“{told}”", $"monitored subject {number} \"{told}\"")
        );
    }

    /// <summary>The same place, known to be a bracket of the list that it stands in: 小学部的“各班学生数”第 2 段.</summary>
    public DataPlace OfBracket()
    {
        LocalizedText list = Names.NameOf(KeyHere!);
        string number = Text(Path.Position + 1);
        return OfPart(
            new(
                $"{Part?.Zh}的“{list.Zh}”第 {number} 段",
                (Part is { } part ? part.En + ", " : "") + $"bracket {number} of \"{list.En}\""
            )
        );
    }

    private DataPlace OfPart(LocalizedText part) => this with { Part = part };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
