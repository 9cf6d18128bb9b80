namespace Balance.Indicators;

/// <summary>How to write what somebody wrote in words: 是 is true, 小学 is <c>primary</c>.</summary>
internal static class WordHint
{
    private static readonly HashSet<string> Yes =
    [
        .. "是,有,对,真,存在,达标,合格,已,√,✓,✔,yes,y,true,t,on".Split(','),
    ];

    private static readonly HashSet<string> No =
    [
        .. "否,无,没有,不,不是,假,不存在,未,×,✗,✘,x,no,n,false,f,off".Split(','),
    ];

    /// <summary>What terms are called beside their names.</summary>
    private static readonly Dictionary<string, string> Others = new()
    {
        ["完小"] = "primary",
        ["完全小学"] = "primary",
        ["初级中学"] = "juniorSecondary",
        ["初级"] = "juniorSecondary",
        ["九年制"] = "nineYear",
        ["九年一贯"] = "nineYear",
        ["十二年制"] = "twelveYear",
        ["十二年一贯"] = "twelveYear",
        ["完中"] = "completeSecondary",
        ["小学教学点"] = "teachingPoint",
        ["特教"] = "specialEducation",
        ["特殊教育"] = "specialEducation",
        ["城市"] = "urban",
        ["镇"] = "town",
        ["镇乡"] = "town",
        ["农村"] = "rural",
        ["乡"] = "rural",
        ["村"] = "rural",
        ["公立"] = "public",
        ["私立"] = "private",
        ["优"] = "excellent",
        ["良"] = "good",
        ["及格"] = "qualified",
        ["不及格"] = "unqualified",
    };

    public static LocalizedText? OfYesNo(RawValue raw)
    {
        string word = raw.Shape switch
        {
            RawShape.Text => PlainText.Bare(raw.Text),
            RawShape.Number => raw.Text,
            _ => "",
        };
        return word is "1" || YesNoOf(word) == true ? Write("true")
            : word is "0" || YesNoOf(word) == false ? Write("false")
            : null;

        static LocalizedText Write(string code) =>
            new($"请写 {code}，不加引号", $"Write {code}, without quotes");
    }

    /// <summary>Yes or no in a word; null where it is neither. Digits are none: 1 may be a number that stands in the wrong column.</summary>
    public static bool? YesNoOf(string word)
    {
        string bare = PlainText.Bare(word);
        return Yes.Contains(bare) ? true
            : No.Contains(bare) ? false
            : null;
    }

    public static LocalizedText? OfCode<T>(RawValue raw)
        where T : struct, Enum
    {
        if (raw.Shape is not (RawShape.Text or RawShape.Cell))
        {
            return null;
        }

        string? code = CodeOf<T>(raw.Text) ?? Likeness.Nearest(raw.Text, Vocabulary.CodesOf<T>());
        return code is null ? null : new($"您是否想写 \"{code}\"？", $"Did you mean \"{code}\"?");
    }

    /// <summary>The code of the term that a word is the name of: 小学 or 完小 is <c>primary</c>; null where it is of none.</summary>
    public static string? CodeOf<T>(string word)
        where T : struct, Enum
    {
        string bare = PlainText.Bare(word);
        string short_ = WithoutSchool(bare);
        return Vocabulary
                .CodesOf<T>()
                .FirstOrDefault(code =>
                    Vocabulary.TryFind(code, out T term)
                    && Vocabulary.NameOf(term) is { } name
                    && (
                        WithoutSchool(PlainText.Bare(name.Zh)) == short_
                        || PlainText.Bare(name.En) == bare
                    )
                )
            ?? (
                Others.TryGetValue(short_, out string? other) && Vocabulary.TryFind(other, out T _)
                    ? other
                    : null
            );
    }

    /// <summary>The name that somebody meant who wrote another in a cell.</summary>
    public static LocalizedText? OfName<T>(RawValue raw)
        where T : struct, Enum =>
        Likeness.Nearest(raw.Text, Terms<T>().Select(term => term.Zh)) is { } name
            ? new($"您是否想写“{name}”？", $"Did you mean {name}?")
            : null;

    /// <summary>What terms are called, for who fills in a cell: by their Chinese names, which are what stands in the lists of the template.</summary>
    public static LocalizedText Names<T>()
        where T : struct, Enum =>
        new(
            string.Join("、", Terms<T>().Select(term => term.Zh)),
            string.Join(", ", Terms<T>().Select(term => $"{term.Zh} ({term.En})"))
        );

    private static IEnumerable<LocalizedText> Terms<T>()
        where T : struct, Enum
    {
        foreach (string code in Vocabulary.CodesOf<T>())
        {
            if (Vocabulary.TryFind(code, out T term) && Vocabulary.NameOf(term) is { } name)
            {
                yield return name;
            }
        }
    }

    /// <summary>Every code with what it is called.</summary>
    public static LocalizedText Allowed<T>()
        where T : struct, Enum
    {
        var zh = new List<string>();
        var en = new List<string>();
        foreach (string code in Vocabulary.CodesOf<T>())
        {
            LocalizedText? name = Vocabulary.TryFind(code, out T term)
                ? Vocabulary.NameOf(term)
                : null;
            zh.Add(name is { } chinese ? $"{chinese.Zh} `{code}`" : $"`{code}`");
            en.Add(
                name is { } english && english.En != code ? $"`{code}` ({english.En})" : $"`{code}`"
            );
        }

        return new LocalizedText(string.Join("、", zh), string.Join(", ", en));
    }

    private static string WithoutSchool(string bare) =>
        bare.EndsWith("学校", StringComparison.Ordinal) && bare.Length > 2
            ? bare.Substring(0, bare.Length - 2)
            : bare;
}
