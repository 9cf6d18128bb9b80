using static System.FormattableString;

namespace Balance.Indicators;

/// <summary>
/// Takes what somebody wrote for a value, or says why not: whose it is, what it is called, what was written, what belongs
/// there and how to write it. The same of every kind of file.
/// </summary>
internal static class ValueParser
{
    public static decimal? Number(
        RawValue raw,
        DataPlace place,
        ProblemList problems,
        NumberForm form = NumberForm.Any,
        LocalizedText unit = default
    )
    {
        if (TryNumber(raw, form, out decimal number))
        {
            return number;
        }

        if (!IsNumber(raw))
        {
            LocalizedText wanted = form switch
            {
                NumberForm.Integer => new("一个整数", "a whole number"),
                NumberForm.Share => new("一个 0 到 1 之间的小数", "a decimal from 0 to 1"),
                NumberForm.Level => new("等级的数字", "the number of a level"),
                _ => new("一个数", "a number"),
            };
            Refuse(raw, place, problems, wanted, NumberHint.Of(raw, form, unit));
            return null;
        }

        LocalizedText lost = NotExact(raw, place.Subject);
        problems.Reject(place, lost.Zh, lost.En);
        return null;
    }

    /// <summary>The number that is written; of a cell, also where it is a level in Roman or Chinese numerals.</summary>
    public static bool TryNumber(RawValue raw, NumberForm form, out decimal number)
    {
        string text =
            raw.Shape == RawShape.Cell
            && form == NumberForm.Level
            && NumberHint.LevelOf(PlainText.Of(raw.Text).ToLowerInvariant()) is { } level
                ? level
                : raw.Text;
        number = 0;
        return (IsNumber(raw) || text != raw.Text)
            && ExactNumber.TryRead(text.TrimStart('+'), out number);
    }

    private static bool IsNumber(RawValue raw) =>
        raw.Shape == RawShape.Number
        || (raw.Shape == RawShape.Cell && ExactNumber.IsNumber(raw.Text));

    /// <summary>Says that a number has more digits than can be kept.</summary>
    public static LocalizedText NotExact(RawValue raw, LocalizedText subject) =>
        new(
            $"{subject.Zh}填的是 {raw.Told}，不能精确保存；数值应小于 10^15，有效数字和小数位都不超过 {ExactNumber.MostDigits} 位，请改正。",
            $"{subject.En} is {raw.Told}, which cannot be kept exactly; a number is below 10^15 and has at most {ExactNumber.MostDigits} significant digits and decimals. Correct it."
        );

    /// <summary>A number that is neither below the least nor above the most.</summary>
    public static decimal? Number(
        RawValue raw,
        DataPlace place,
        ProblemList problems,
        decimal least,
        decimal most
    )
    {
        if (Number(raw, place, problems) is not { } number)
        {
            return null;
        }

        if (number >= least && number <= most)
        {
            return number;
        }

        LocalizedText subject = place.Subject;
        problems.Reject(
            place,
            Invariant($"{subject.Zh}填的是 {number}，不在 {least} 到 {most} 之间；请改正。"),
            Invariant($"{subject.En} is {number}, which is not from {least} to {most}; correct it.")
        );
        return null;
    }

    public static int? WholeNumber(
        RawValue raw,
        DataPlace place,
        ProblemList problems,
        int least,
        int most,
        NumberForm form = NumberForm.Integer
    )
    {
        if (Number(raw, place, problems, form) is not { } number)
        {
            return null;
        }

        if (IsWhole(number, least, most))
        {
            return (int)number;
        }

        LocalizedText subject = place.Subject;
        problems.Reject(
            place,
            Invariant($"{subject.Zh}填的是 {number}，不是 {least} 到 {most} 之间的整数；请改正。"),
            Invariant(
                $"{subject.En} is {number}, which is not a whole number from {least} to {most}; correct it."
            )
        );
        return null;
    }

    public static bool TryWholeNumber(RawValue raw, int least, int most, out int whole)
    {
        bool isWhole =
            TryNumber(raw, NumberForm.Integer, out decimal number) && IsWhole(number, least, most);
        whole = isWhole ? (int)number : 0;
        return isWhole;
    }

    private static bool IsWhole(decimal number, int least, int most) =>
        number == decimal.Truncate(number) && number >= least && number <= most;

    public static bool TryYesNo(RawValue raw, out bool yes)
    {
        bool? read = raw.Shape switch
        {
            RawShape.YesNo => raw.Text == "true",
            RawShape.Cell => WordHint.YesNoOf(raw.Text),
            _ => null,
        };
        yes = read == true;
        return read is not null;
    }

    public static bool? YesNo(RawValue raw, DataPlace place, ProblemList problems)
    {
        if (TryYesNo(raw, out bool read))
        {
            return read;
        }

        if (raw.Shape == RawShape.Cell)
        {
            Refuse(raw, place, problems, new("“是”或“否”", "是 (yes) or 否 (no)"));
            return null;
        }

        Refuse(
            raw,
            place,
            problems,
            new(" true（是）或 false（否）", "true (yes) or false (no)"),
            WordHint.OfYesNo(raw)
        );
        return null;
    }

    /// <summary>The term whose code is written; of a cell, also its name.</summary>
    public static bool TryCode<T>(RawValue raw, out T term)
        where T : struct, Enum
    {
        term = default;
        return raw.Shape switch
        {
            RawShape.Text => Vocabulary.TryFind(raw.Text, out term),
            RawShape.Cell => Vocabulary.TryFind(raw.Text, out term)
                || (WordHint.CodeOf<T>(raw.Text) is { } code && Vocabulary.TryFind(code, out term)),
            _ => false,
        };
    }

    public static T? Code<T>(RawValue raw, DataPlace place, ProblemList problems)
        where T : struct, Enum
    {
        if (TryCode(raw, out T term))
        {
            return term;
        }

        // Cells hold names, JSON codes.
        bool isCell = raw.Shape == RawShape.Cell;
        LocalizedText allowed = isCell ? WordHint.Names<T>() : WordHint.Allowed<T>();
        Refuse(
            raw,
            place,
            problems,
            isCell
                ? new("以下之一：" + allowed.Zh, "one of these: " + allowed.En)
                : new("以下代码之一：" + allowed.Zh, "one of these codes: " + allowed.En),
            isCell ? WordHint.OfName<T>(raw) : WordHint.OfCode<T>(raw)
        );
        return null;
    }

    public static bool TryText(RawValue raw, out string text)
    {
        text = raw.Text;
        return raw.Shape is RawShape.Text or RawShape.Cell && !Quoted.Acts(text);
    }

    public static string? Text(RawValue raw, DataPlace place, ProblemList problems)
    {
        if (TryText(raw, out string text))
        {
            return text;
        }

        if (raw.Shape is not (RawShape.Text or RawShape.Cell))
        {
            LocalizedText? hint = raw.Shape is RawShape.Number or RawShape.YesNo
                ? new($"请加上引号，写 \"{raw.Told}\"", $"Put it in quotes: \"{raw.Told}\"")
                : null;
            Refuse(raw, place, problems, new("一段文字 \"…\"", "a text \"…\""), hint);
            return null;
        }

        RefuseActing(raw.Text, place, problems);
        return null;
    }

    /// <summary>A text that must not be blank; "" after reporting that it is none.</summary>
    public static string RequiredText(RawValue raw, DataPlace place, ProblemList problems)
    {
        string? text = Text(raw, place, problems);
        if (text is not null && text.Trim().Length == 0)
        {
            RefuseBlank(place, problems);
        }

        return text ?? "";
    }

    /// <summary>Says that a text holds characters that would act on a screen, and which.</summary>
    public static void RefuseActing(string text, DataPlace place, ProblemList problems)
    {
        LocalizedText subject = place.Subject;
        string told = Quoted.Short(text);
        problems.Reject(
            place,
            $"{subject.Zh}填的是 \"{told}\"，其中有换行等控制字符或改变文字方向的字符；请删去。",
            $"{subject.En} is \"{told}\", which holds control characters such as line breaks, or characters that turn the direction of the text; remove them."
        );
    }

    /// <summary>Says that a list belongs here, and how it is written.</summary>
    public static void RefuseNoList(
        RawValue raw,
        DataPlace place,
        ProblemList problems,
        LocalizedText? hint = null
    ) => Refuse(raw, place, problems, new("一个列表 [ … ]", "a list [ … ]"), hint);

    public static void RefuseBlank(DataPlace place, ProblemList problems, bool isRequired = true)
    {
        LocalizedText subject = place.Subject;
        problems.Reject(
            place,
            $"{subject.Zh}是空的；{(isRequired ? "它是必填的，请填写" : "请填写，不知道的请删去这一项")}。",
            $"{subject.En} is blank; {(isRequired ? "it is required, fill it in" : "fill it in, or leave it out")}."
        );
    }

    public static void RefuseMissing(DataPlace place, ProblemList problems)
    {
        LocalizedText subject = place.Subject;
        problems.Reject(
            place,
            $"{subject.Zh}没有填；它是必填的，请补上。",
            $"{subject.En} is missing; it is required, add it."
        );
    }

    /// <summary>Says that a value of another kind belongs here: the one that is wanted, and as a hint how to write it, without the end of a sentence.</summary>
    public static void Refuse(
        RawValue raw,
        DataPlace place,
        ProblemList problems,
        LocalizedText wanted,
        LocalizedText? hint = null
    )
    {
        LocalizedText subject = place.Subject;
        if (raw.Shape == RawShape.BrokenText)
        {
            problems.Reject(
                place,
                $"{subject.Zh}填的是 {raw.Told}，其中有半个字符（不成对的代理字符）；请重新输入这段文字。",
                $"{subject.En} is {raw.Told}, which holds half a character (an unpaired surrogate); type the text again."
            );
            return;
        }

        LocalizedText unlike = Unlike(raw, subject, wanted, hint);
        problems.Reject(place, unlike.Zh, unlike.En);
    }

    /// <summary>What <see cref="Refuse"/> says of what can be told.</summary>
    public static LocalizedText Unlike(
        RawValue raw,
        LocalizedText subject,
        LocalizedText wanted,
        LocalizedText? hint
    ) =>
        new(
            $"{subject.Zh}填的是 {raw.Told}；应为{wanted.Zh}，"
                + Ended(hint?.Zh ?? "请改正", "？", "。"),
            $"{subject.En} is {raw.Told}; it should be {wanted.En}. "
                + Ended(hint?.En ?? "Correct it", "?", ".")
        );

    private static string Ended(string sentence, string question, string end) =>
        sentence.EndsWith(question, StringComparison.Ordinal) ? sentence : sentence + end;
}
