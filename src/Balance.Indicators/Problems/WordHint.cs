namespace Balance.Indicators;

/// <summary>How to write what somebody wrote in words: 是 is true, 小学 is <c>primary</c>.</summary>
internal static class WordHint
{
    private static readonly HashSet<string> Yes =
    [
        .. "是,有,对,真,存在,达标,合格,已,√,✓,✔,yes,y,true,t,1,on".Split(','),
    ];

    private static readonly HashSet<string> No =
    [
        .. "否,无,没有,不,不是,假,不存在,未,×,✗,✘,x,no,n,false,f,0,off".Split(','),
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
        return Yes.Contains(word) ? Write("true")
            : No.Contains(word) ? Write("false")
            : null;

        static LocalizedText Write(string code) =>
            new($"请写 {code}，不加引号", $"Write {code}, without quotes");
    }

    public static LocalizedText? OfCode<T>(RawValue raw)
        where T : struct, Enum
    {
        if (raw.Shape != RawShape.Text)
        {
            return null;
        }

        string bare = PlainText.Bare(raw.Text);
        string short_ = WithoutSchool(bare);
        string? code =
            Vocabulary
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
                    : Likeness.Nearest(raw.Text, Vocabulary.CodesOf<T>())
            );
        return code is null ? null : new($"您是否想写 \"{code}\"？", $"Did you mean \"{code}\"?");
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
