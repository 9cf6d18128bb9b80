using Balance.Indicators.Comparisons;

namespace Balance.Indicators;

/// <summary>The one home of what the field's terms are called: their codes in files and their names in both languages.</summary>
public static class Vocabulary
{
    /// <summary>The code of a term in the interchange formats: its name in camel case, such as <c>juniorSecondary</c>.</summary>
    /// <typeparam name="T">An enumeration of this library.</typeparam>
    /// <param name="term">The term.</param>
    /// <exception cref="ArgumentOutOfRangeException">The enumeration has no such term.</exception>
    public static string Code<T>(T term)
        where T : struct, Enum =>
        Codes<T>.ByTerm.TryGetValue(term, out string? code)
            ? code
            : throw new ArgumentOutOfRangeException(
                nameof(term),
                term,
                typeof(T).Name + " has no such term."
            );

    /// <summary>The term with a code.</summary>
    /// <typeparam name="T">An enumeration of this library.</typeparam>
    /// <param name="code">The code, case-sensitive.</param>
    /// <param name="term">The term, where there is one.</param>
    /// <returns>False where no term has this code.</returns>
    public static bool TryFind<T>(string code, out T term)
        where T : struct, Enum => Codes<T>.ByCode.TryGetValue(code, out term);

    /// <summary>Whether a value is one of an enumeration's terms.</summary>
    internal static bool IsDefined<T>(T term)
        where T : struct, Enum => Codes<T>.ByTerm.ContainsKey(term);

    /// <summary>Every code of an enumeration, in its order.</summary>
    /// <typeparam name="T">An enumeration of this library.</typeparam>
    public static IEnumerable<string> CodesOf<T>()
        where T : struct, Enum => Codes<T>.ByCode.Keys;

    /// <summary>Every term, in the order of their codes.</summary>
    internal static IEnumerable<T> TermsOf<T>()
        where T : struct, Enum => Codes<T>.ByTerm.Keys;

    /// <summary>小学, 初中, 高中.</summary>
    /// <param name="stage">The stage.</param>
    public static LocalizedText Name(this Stage stage) =>
        stage switch
        {
            Stage.Primary => new("小学", "primary"),
            Stage.Junior => new("初中", "junior secondary"),
            _ => new("高中", "senior secondary"),
        };

    /// <summary>小学, 九年一贯制学校, ….</summary>
    /// <param name="type">The school type.</param>
    public static LocalizedText Name(this SchoolType type) =>
        type switch
        {
            SchoolType.Primary => new("小学", "primary school"),
            SchoolType.JuniorSecondary => new("初中", "junior secondary school"),
            SchoolType.NineYear => new("九年一贯制学校", "nine-year school"),
            SchoolType.TwelveYear => new("十二年一贯制学校", "twelve-year school"),
            SchoolType.CompleteSecondary => new("完全中学", "complete secondary school"),
            SchoolType.TeachingPoint => new("教学点", "teaching point"),
            _ => new("特殊教育学校", "special-education school"),
        };

    /// <summary>城区, 镇区, 乡村.</summary>
    /// <param name="location">The location.</param>
    public static LocalizedText Name(this Location location) =>
        location switch
        {
            Location.Urban => new("城区", "urban"),
            Location.Town => new("镇区", "town"),
            _ => new("乡村", "rural"),
        };

    /// <summary>公办, 民办.</summary>
    /// <param name="ownership">The ownership.</param>
    public static LocalizedText Name(this Ownership ownership) =>
        ownership == Ownership.Public ? new("公办", "public") : new("民办", "private");

    /// <summary>优秀, 良好, 合格, 不合格.</summary>
    /// <param name="grade">The grade.</param>
    public static LocalizedText Name(this Grade grade) =>
        grade switch
        {
            Grade.Excellent => new("优秀", "excellent"),
            Grade.Good => new("良好", "good"),
            Grade.Qualified => new("合格", "qualified"),
            _ => new("不合格", "unqualified"),
        };

    /// <summary>达标, 未达标, 待定, 不适用.</summary>
    /// <param name="outcome">The outcome.</param>
    public static LocalizedText Name(this Outcome outcome) =>
        outcome switch
        {
            Outcome.Met => new("达标", "met"),
            Outcome.NotMet => new("未达标", "not met"),
            Outcome.Undetermined => new("待定", "undetermined"),
            _ => new("不适用", "not applicable"),
        };

    /// <summary>What a term is called, of whichever enumeration; null where it goes by its code alone.</summary>
    internal static LocalizedText? NameOf<T>(T term)
        where T : struct, Enum =>
        term switch
        {
            Stage stage => stage.Name(),
            SchoolType type => type.Name(),
            Location location => location.Name(),
            Ownership ownership => ownership.Name(),
            Grade grade => grade.Name(),
            Outcome outcome => outcome.Name(),
            Alert alert => alert.Name(),
            ChangeState state => state.Name(),
            SchoolChangeState state => state.Name(),
            _ => null,
        };

    /// <summary>红色, 橙色.</summary>
    /// <param name="alert">The alert.</param>
    public static LocalizedText Name(this Alert alert) =>
        alert == Alert.Red ? new("红色", "red") : new("橙色", "orange");

    /// <summary>新增, 未变, 缩小, 扩大, 销号, 反弹, 不明, 不再涉及.</summary>
    /// <param name="state">How a concern stands.</param>
    public static LocalizedText Name(this ChangeState state) =>
        state switch
        {
            ChangeState.Added => new("新增", "added"),
            ChangeState.Open => new("未变", "open"),
            ChangeState.Narrowed => new("缩小", "narrowed"),
            ChangeState.Widened => new("扩大", "widened"),
            ChangeState.Closed => new("销号", "closed"),
            ChangeState.Reopened => new("反弹", "reopened"),
            ChangeState.Unknown => new("不明", "unknown"),
            _ => new("不再涉及", "gone"),
        };

    /// <summary>未变, 新增, 没有了, 改名, 改变办学类型.</summary>
    /// <param name="state">What became of a school.</param>
    public static LocalizedText Name(this SchoolChangeState state) =>
        state switch
        {
            SchoolChangeState.New => new("新增", "new"),
            SchoolChangeState.Gone => new("没有了", "gone"),
            SchoolChangeState.Renamed => new("改名", "renamed"),
            SchoolChangeState.Retyped => new("改变办学类型", "retyped"),
            _ => new("未变", "same"),
        };

    private static class Codes<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> ByTerm = Enum.GetNames(typeof(T))
            .ToDictionary(name => (T)Enum.Parse(typeof(T), name), CamelCase);

        public static readonly Dictionary<string, T> ByCode = ByTerm.ToDictionary(
            pair => pair.Value,
            pair => pair.Key
        );

        private static string CamelCase(string name) =>
            char.ToLowerInvariant(name[0]) + name.Substring(1);
    }
}
