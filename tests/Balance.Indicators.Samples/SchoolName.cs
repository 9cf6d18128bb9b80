namespace Balance.Indicators.Samples;

/// <summary>Names that nobody takes for a real school's: 示例第二十一小学.</summary>
internal static class SchoolName
{
    private const string Digits = "一二三四五六七八九";

    public static string Of(SchoolType type, int number) =>
        $"示例第{Numeral(number)}"
        + type switch
        {
            SchoolType.Primary => "小学",
            SchoolType.JuniorSecondary => "初级中学",
            SchoolType.NineYear => "学校（九年一贯制）",
            SchoolType.TwelveYear => "学校（十二年一贯制）",
            SchoolType.CompleteSecondary => "完全中学",
            SchoolType.TeachingPoint => "教学点",
            _ => "特殊教育学校",
        };

    /// <summary>A number from 1 to 99 in Chinese.</summary>
    private static string Numeral(int number)
    {
        string tens = number < 10 ? "" : (number < 20 ? "" : Digit(number / 10)) + "十";
        return tens + (number % 10 == 0 ? "" : Digit(number % 10));
    }

    private static string Digit(int digit) => Digits.Substring(digit - 1, 1);
}
