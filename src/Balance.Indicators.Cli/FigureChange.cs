using System.Diagnostics.CodeAnalysis;

namespace Balance.Indicators.Cli;

/// <summary>One --set: the address of a figure, and what is to stand there instead.</summary>
internal static class FigureChange
{
    /// <summary>The county with the change; or what is wrong with it.</summary>
    /// <param name="county">The county.</param>
    /// <param name="change">Path=value; nothing behind = for a figure that is not reported.</param>
    /// <param name="changed">The changed county.</param>
    /// <param name="problem">Why there is none.</param>
    public static bool TryApply(
        County county,
        string change,
        [NotNullWhen(true)] out County? changed,
        [NotNullWhen(false)] out LocalizedText? problem
    )
    {
        changed = null;
        problem = null;
        int end = EndOfPath(change);
        if (end < 0 || !DataPath.TryParse(change[..end].Trim(), out DataPath? path))
        {
            problem = Of(
                change,
                "应写成 路径=值，如 schools[0].sections.primary.pupils=450；学校也可以用代码：schools[\"2103810011\"].measures.sportsArea=6000",
                "write path=value, such as schools[0].sections.primary.pupils=450; schools also by code: schools[\"2103810011\"].measures.sportsArea=6000"
            );
            return false;
        }

        if (!IsAddress(county, path))
        {
            string shown = Quoted.Short(path.ToString());
            problem = Of(
                change,
                $"这个县没有“{shown}”这个数：没有这所学校或这一项，或者这里不填它；学校按位置从 0 数起，或用代码",
                $"this county has no figure \"{shown}\": there is no such school or item, or it is not reported there; schools count from 0, or go by code"
            );
            return false;
        }

        string text = change[(end + 1)..].Trim();
        if (TryRead(county, path, text, out MeasureValue? value))
        {
            try
            {
                changed = county.With(path, value);
                return true;
            }
            catch (ArgumentException)
            {
                // A number where yes or no belongs, or the other way round.
            }
        }

        LocalizedText name = NameOf(county, path);
        problem = Of(
            change,
            $"“{Quoted.Short(text)}”不是“{name.Zh}”可以填的值；各要素填什么见 balance measures",
            $"\"{Quoted.Short(text)}\" is not a value of \"{name.En}\"; balance measures tells what each measure takes"
        );
        return false;
    }

    /// <summary>Whether something can be reported there.</summary>
    private static bool IsAddress(County county, DataPath path)
    {
        try
        {
            _ = county.Find(path);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>The = between path and value; one within the quotes of a school's code is part of it.</summary>
    private static int EndOfPath(string change)
    {
        bool isQuoted = false;
        for (int i = 0; i < change.Length; i++)
        {
            switch (change[i])
            {
                case '\\' when isQuoted:
                    i++;
                    break;
                case '"':
                    isQuoted = !isQuoted;
                    break;
                case '=' when !isQuoted:
                    return i;
            }
        }

        return -1;
    }

    private static bool TryRead(County county, DataPath path, string text, out MeasureValue? value)
    {
        value = null;
        if (text is "" or "null")
        {
            return true;
        }

        var cell = new RawValue(RawShape.Cell, text);
        if (
            path.ItemPosition is null
            && path.MeasureId is { } id
            && county.Catalogue.Find(id) is { } measure
        )
        {
            return text[0] == '['
                ? TryReadList(measure, text, out value)
                : MeasureText.TryRead(measure, cell, out value);
        }

        if (ValueParser.TryYesNo(cell, out bool yes))
        {
            value = yes;
        }
        else if (ExactNumber.TryRead(text, out decimal number))
        {
            value = number;
        }

        return value is not null;
    }

    /// <summary>A list of classes or rooms: [45, 44].</summary>
    private static bool TryReadList(Measure measure, string text, out MeasureValue? value)
    {
        value = null;
        if (text[^1] != ']')
        {
            return false;
        }

        var numbers = new List<decimal>();
        string inside = text[1..^1].Trim();
        foreach (string item in inside.Length == 0 ? [] : inside.Split(','))
        {
            var cell = new RawValue(RawShape.Cell, item.Trim());
            if (!MeasureText.TryNumber(measure, cell, out decimal number))
            {
                return false;
            }

            numbers.Add(number);
        }

        value = numbers.ToArray();
        return true;
    }

    private static LocalizedText NameOf(County county, DataPath path) =>
        path.MeasureId is { } id && county.Catalogue.Find(id) is { } measure
            ? measure.Name
            : new LocalizedText(path.ToString(), path.ToString());

    private static LocalizedText Of(string change, string zh, string en) =>
        new($"--set {Quoted.Short(change)}：{zh}。", $"--set {Quoted.Short(change)}: {en}.");
}
