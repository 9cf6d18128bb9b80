using System.Globalization;

namespace Balance.Indicators;

/// <summary>How to write a number that somebody wrote with a unit, a per cent sign, separators, or in words.</summary>
internal static class NumberHint
{
    private const string Digits = "0123456789";
    private const string FewestDigits = "0.############################";

    private static readonly string[] Unknown =
    [
        .. "无,没有,暂无,不详,未知,未统计,待定,待报,缺,空,-,--,/,\\,n/a,na,nan,null,none,?,？".Split(
            ','
        ),
    ];

    private static readonly string[] AboutBefore =
    [
        .. "大约,大概,约为,约,近,超过,不足,不到,至少,~,≈,>=,<=,≥,≤,>,<".Split(','),
    ];

    private static readonly string[] AboutAfter = [.. "左右,上下,以上,以下,余,多,+".Split(',')];

    private static readonly string[] Romans = [.. "i,ii,iii,iv,v,vi,vii,viii,ix,x".Split(',')];

    /// <summary>How to write it; null where nothing can be said but what belongs there.</summary>
    public static LocalizedText? Of(RawValue raw, NumberForm form, LocalizedText unit) =>
        raw.Shape is RawShape.Text or RawShape.Cell ? OfText(raw, form, unit) : null;

    private static LocalizedText? OfText(RawValue raw, NumberForm form, LocalizedText unit)
    {
        string text = raw.Text;
        bool isQuoted = raw.Shape == RawShape.Text;
        if (text.Length > 100)
        {
            return null;
        }

        string plain = PlainText.Of(text);
        string lower = plain.ToLowerInvariant();
        if (lower.Length == 0 || Unknown.Contains(lower))
        {
            return isQuoted
                ? new(
                    "不知道的请不填（删去这一项或写 null），确实没有的请写 0",
                    "Leave out what is not known (or write null); where there is none, write 0"
                )
                : new(
                    "不知道的请留空，确实没有的请写 0",
                    "Leave the cell empty where it is not known; where there is none, write 0"
                );
        }

        if (form == NumberForm.Level && LevelOf(lower) is { } level)
        {
            return Write(level, ["用阿拉伯数字"], ["in digits"], isQuoted);
        }

        if (
            Array.Exists(AboutBefore, word => lower.StartsWith(word, StringComparison.Ordinal))
            || Array.Exists(AboutAfter, word => lower.EndsWith(word, StringComparison.Ordinal))
        )
        {
            return new(
                "请查实后填确切的数，不写“约”“左右”等字样",
                "Find out the exact figure and write that, without \"about\" or \"more than\""
            );
        }

        return form == NumberForm.Any && !isQuoted && WithPoint(text) is { } decimals
            ? Write(decimals, ["小数点用“.”"], ["with a point for decimals"], isQuoted)
            : OfWrittenNumber(lower, form, unit, isQuoted);
    }

    private static LocalizedText? OfWrittenNumber(
        string text,
        NumberForm form,
        LocalizedText unit,
        bool isQuoted
    )
    {
        string number = text.Replace(" ", "");
        var zh = new List<string>();
        var en = new List<string>();
        int zeros = 0;
        if (number.EndsWith("%", StringComparison.Ordinal))
        {
            if (form != NumberForm.Share)
            {
                return null;
            }

            number = number.Substring(0, number.Length - 1);
            zeros = -2;
            zh.Add("不用百分号");
            en.Add("without a per cent sign");
        }
        else if (number.EndsWith(UnitWords.Mu, StringComparison.Ordinal))
        {
            return unit.Zh != "㎡"
                ? null
                : new(
                    "请换算成平方米（1 亩约合 666.67 平方米），不写单位",
                    "Convert it to square metres (1 mu is about 666.67 ㎡) and leave out the unit"
                );
        }
        else if (
            Array.Find(
                UnitWords.Multiples,
                pair => number.EndsWith(pair.Unit, StringComparison.Ordinal)
            ) is
            { Unit: not null } multiple
        )
        {
            number = number.Substring(0, number.Length - multiple.Unit.Length);
            zeros = multiple.Zeros;
            Unitless(zh, en, unit);
        }
        else if (
            Array.Find(UnitWords.Units, word => number.EndsWith(word, StringComparison.Ordinal)) is
            { } word
        )
        {
            number = number.Substring(0, number.Length - word.Length);
            Unitless(zh, en, unit);
        }

        if (number.IndexOf(',') >= 0)
        {
            if (!IsGrouped(number))
            {
                return null;
            }

            number = number.Replace(",", "");
            zh.Add("不加千分位逗号");
            en.Add("without separators");
        }

        if (!IsNumber(number) || !ExactNumber.TryRead(number, out decimal value))
        {
            return null;
        }

        // A power of ten moves the point and loses nothing.
        decimal moved = zeros < 0 ? value / 100 : value;
        for (int i = 0; i < zeros; i++)
        {
            moved *= 10;
        }

        return Write(moved.ToString(FewestDigits, CultureInfo.InvariantCulture), zh, en, isQuoted);
    }

    private static void Unitless(List<string> zh, List<string> en, LocalizedText unit)
    {
        bool hasUnit = !string.IsNullOrEmpty(unit.Zh);
        zh.Add("不带单位" + (hasUnit ? $"（单位固定为“{unit.Zh}”）" : ""));
        en.Add("without a unit" + (hasUnit ? $" (it is always {unit.En})" : ""));
    }

    private static LocalizedText Write(
        string number,
        List<string> zh,
        List<string> en,
        bool isQuoted
    )
    {
        if (isQuoted)
        {
            zh.Add("不加引号");
            en.Add("without quotes");
        }

        return new(
            string.Join(
                "，",
                new[] { "请写 " + number, string.Join("、", zh) }.Where(part => part.Length > 0)
            ),
            string.Join(
                ", ",
                new[] { "Write " + number, string.Join(" and ", en) }.Where(part => part.Length > 0)
            )
        );
    }

    /// <summary>A level in digits, from Roman or Chinese numerals or digits; null where it is none.</summary>
    public static string? LevelOf(string text)
    {
        string level = text.Trim('第', '级', '等', ' ');
        int number = Array.IndexOf(Romans, level) + 1;
        if (number == 0 && level.Length == 1)
        {
            number = level[0] switch
            {
                >= 'ⅰ' and <= 'ⅹ' => level[0] - 'ⅰ' + 1,
                >= '1' and <= '9' => level[0] - '0',
                _ => "一二三四五六七八九十".IndexOf(level[0]) + 1,
            };
        }

        return number == 0 ? null : ExactNumber.Text(number);
    }

    /// <summary>30,5 → 30.5; null for thousands, and for a list of numbers.</summary>
    private static string? WithPoint(string text)
    {
        string[] parts = text.Split(',');
        string number = text.Replace(',', '.');
        return parts.Length == 2 && parts[1].Length != 3 && IsNumber(number) ? number : null;
    }

    /// <summary>Whether the commas stand where thousands are set apart: 1,234 but not 45,44.</summary>
    private static bool IsGrouped(string number)
    {
        string whole = number.Split('.')[0].TrimStart('-', '+');
        string[] groups = whole.Split(',');
        return number.IndexOf(',', Math.Min(number.Length, whole.Length + 1)) < 0
            && groups[0].Length is >= 1 and <= 3
            && groups.Skip(1).All(group => group.Length == 3);
    }

    private static bool IsNumber(string text)
    {
        string[] parts = text.TrimStart('-').Split('.');
        return parts.Length <= 2
            && parts.All(part => part.Length > 0 && part.All(c => Digits.IndexOf(c) >= 0));
    }
}
