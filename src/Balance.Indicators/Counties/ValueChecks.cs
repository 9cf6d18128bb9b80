using System.Collections.Immutable;
using static System.FormattableString;

namespace Balance.Indicators;

/// <summary>What a single value cannot be, by the kind of its measure.</summary>
internal sealed class ValueChecks(CountyCatalogue catalogue, ProblemList problems)
{
    private IReadOnlyDictionary<string, bool>? _vetoes;
    private ImmutableArray<string> _ids;

    /// <summary>The measures of a set, at the place of that set.</summary>
    public void Check(MeasureSet measures, MeasureLevels level, in LatePlace place)
    {
        for (int i = 0; i < measures.Count; i++)
        {
            // What a reader of this catalogue has found is not looked up again.
            MeasureValue value = measures.ValueAt(i);
            Measure? measure = measures.MeasureAt(i) is { IsBuiltIn: true } known
                ? known
                : catalogue.Find(measures.IdAt(i));
            if (
                measure is { IsNumber: true }
                && measure.IsReportedBy(level)
                && (
                    IsPlain(measure, value.IsShort, value.IsShortWhole)
                    || (value.Number is { } number && Broken(measure, number) is null)
                )
            )
            {
                continue;
            }

            LatePlace at = place.Key(measures.IdAt(i));
            if (measure is null || !measure.IsReportedBy(level))
            {
                problems.Reject(
                    at,
                    "不是这里可以填报的要素。",
                    "is not a measure that is reported here."
                );
            }
            else if (!value.Fits(measure.Kind))
            {
                problems.Reject(
                    at,
                    $"“{measure.Name.Zh}”的值类型不对，应为 {measure.Kind.Code()}。",
                    $"The value of \"{measure.Name.En}\" has the wrong type; it is a {measure.Kind.Code()}."
                );
            }
            else
            {
                CheckValue(measure, value, at);
            }
        }
    }

    /// <summary>A year, from the first that is one to 9999.</summary>
    public void CheckYear(int? year, int least, in LatePlace place)
    {
        if (year is { } number && (number < least || number > 9999))
        {
            LocalizedText subject = place.Subject;
            problems.Reject(
                place,
                Invariant(
                    $"{subject.Zh}填的是 {number}，不是 {least} 到 9999 之间的整数；请改正。"
                ),
                Invariant(
                    $"{subject.En} is {number}, which is not a whole number from {least} to 9999; correct it."
                )
            );
        }
    }

    private void CheckValue(Measure measure, MeasureValue value, in LatePlace place)
    {
        if (value.Grade is { } graded && !Vocabulary.IsDefined(graded))
        {
            LocalizedText allowed = WordHint.Allowed<Grade>();
            problems.Reject(
                place,
                $"{place.Who.Zh}的“{measure.Name.Zh}”不在允许的值之中：{allowed.Zh}。",
                $"{place.Who.En}: \"{measure.Name.En}\" is not one of: {allowed.En}."
            );
        }

        if (value.Number is { } number)
        {
            CheckNumber(measure, number, place);
        }

        if (!value.Numbers.IsDefault)
        {
            for (int i = 0; i < value.Numbers.Length; i++)
            {
                if (Broken(measure, value.Numbers[i]) is not null)
                {
                    CheckNumber(measure, value.Numbers[i], place.Item(i));
                }
            }
        }

        if (!value.Brackets.IsDefault)
        {
            CheckBrackets(measure, value.Brackets, place);
        }

        if (!value.Subjects.IsDefault)
        {
            CheckSubjects(value.Subjects, place);
        }
    }

    private void CheckBrackets(
        Measure measure,
        ImmutableArray<Bracket> brackets,
        in LatePlace place
    )
    {
        for (int i = 0; i < brackets.Length; i++)
        {
            Bracket bracket = brackets[i];
            DataPlace here = place.Item(i).OfBracket();
            CheckNumber(measure, bracket.From, here.Key("from"));
            if (bracket.Below is { } below)
            {
                CheckNumber(measure, below, here.Key("below"));
                if (below <= bracket.From)
                {
                    problems.Reject(
                        here.Key("below"),
                        $"{here.Who.Zh}从 {ExactNumber.Text(bracket.From)} 到不满 {ExactNumber.Text(below)}，里面没有数；below 应大于 from，请改正。",
                        $"{here.Who.En}: from {ExactNumber.Text(bracket.From)} to below {ExactNumber.Text(below)} there is no number; below must be more than from. Correct it."
                    );
                    continue;
                }
            }

            if (bracket.Count is < 0 or > Bracket.MostItems)
            {
                problems.Reject(
                    here.Key("count"),
                    $"{here.Who.Zh}的个数为 {ExactNumber.Text(bracket.Count)}，应为 0 到 {ExactNumber.Text(Bracket.MostItems)}；请改正。",
                    $"{here.Who.En} counts {ExactNumber.Text(bracket.Count)}; it is from 0 to {ExactNumber.Text(Bracket.MostItems)}. Correct it."
                );
            }
        }

        CheckOverlaps(measure, brackets, place);
    }

    /// <summary>In the order of their edges, each is held against the one that reaches furthest before it.</summary>
    private void CheckOverlaps(
        Measure measure,
        ImmutableArray<Bracket> brackets,
        in LatePlace place
    )
    {
        int furthest = -1;
        foreach (
            int i in Enumerable
                .Range(0, brackets.Length)
                .Where(i => brackets[i].Below is not { } below || below > brackets[i].From)
                .OrderBy(i => brackets[i].From)
        )
        {
            decimal? end = furthest < 0 ? brackets[i].From : brackets[furthest].Below;
            if (end is not { } edge || brackets[i].From < edge)
            {
                int later = Math.Max(i, furthest);
                string first = ExactNumber.Text(Math.Min(i, furthest) + 1);
                string second = ExactNumber.Text(later + 1);
                problems.Reject(
                    place.Item(later),
                    $"{place.Who.Zh}的“{measure.Name.Zh}”第 {second} 段与第 {first} 段重叠；各段不能重叠，请改正。",
                    $"{place.Who.En}: brackets {first} and {second} of \"{measure.Name.En}\" overlap; brackets cannot overlap. Correct them."
                );
            }

            if (end is { } reached && (brackets[i].Below is not { } below || below >= reached))
            {
                furthest = i;
            }
        }
    }

    private void CheckSubjects(ImmutableArray<MonitoredSubject> subjects, in LatePlace place)
    {
        var seen = new HashSet<(string, int?)>();
        for (int i = 0; i < subjects.Length; i++)
        {
            MonitoredSubject subject = subjects[i];
            LocalizedText name = MonitoredSubject.NameOf(
                subject.Subject ?? "",
                subject.SchoolGrade
            );
            DataPlace at = place.Item(i).OfSubject(subject.Subject ?? "");
            CheckText(subject.Subject, at.Key("subject"));
            Check(subject.Measures, MeasureLevels.MonitoredSubject, at);
            if (
                subject.SchoolGrade is { } schoolGrade
                && !MonitoredSubject.IsMonitored(schoolGrade)
            )
            {
                LocalizedText problem = MonitoredSubject.NotMonitored(schoolGrade);
                problems.Reject(at.Key("schoolGrade"), problem.Zh, problem.En);
            }

            if (string.IsNullOrWhiteSpace(subject.Subject))
            {
                continue;
            }

            if (!seen.Add((subject.Subject!, subject.SchoolGrade)))
            {
                problems.Reject(
                    at.Key("subject"),
                    $"学科“{name.Zh}”出现了两次；每个学科在每个年级只填一次，不同年级用 schoolGrade（4 或 8）区分。",
                    $"The subject \"{name.En}\" appears twice; report each subject once for each school grade, and tell grades apart by schoolGrade (4 or 8)."
                );
            }
            else if (
                subject.SchoolGrade is null
                && subjects.FirstOrDefault(other =>
                    other.Subject == subject.Subject && other.SchoolGrade is not null
                )
                    is { } graded
            )
            {
                LocalizedText other = MonitoredSubject.NameOf(graded.Subject, graded.SchoolGrade);
                problems.Warn(
                    at.Key("schoolGrade"),
                    $"学科“{name.Zh}”有一项没有填年级，另一项是“{other.Zh}”；两项分别评估，请核对并补填年级（4 或 8）。",
                    $"One entry of the subject \"{name.En}\" has no school grade, another one is \"{other.En}\"; both are evaluated, check them and add the grade (4 or 8)."
                );
            }
        }
    }

    private void CheckNumber(Measure measure, decimal number, in LatePlace place)
    {
        if (Broken(measure, number) is { } rule)
        {
            LocalizedText subject = place.Subject;
            problems.Reject(
                place,
                $"{subject.Zh}为 {ExactNumber.Text(number)}，{rule.Zh}",
                $"{subject.En} is {ExactNumber.Text(number)}, {rule.En}"
            );
        }
    }

    /// <summary>Whether a number can be for certain, as nearly all: a few digits, whole where it counts whole ones.</summary>
    private static bool IsPlain(Measure measure, bool isShort, bool isWhole) =>
        isShort
        && (isWhole || !measure.IsWhole)
        && measure.Kind is not (MeasureKind.Level or MeasureKind.Rate);

    /// <summary>The rule that a number breaks, with what to do; null where it can be.</summary>
    private static LocalizedText? Broken(Measure measure, decimal number)
    {
        if (IsPlain(measure, ExactNumber.IsShort(number, out _, out int decimals), decimals == 0))
        {
            return null;
        }

        if (
            measure.Kind == MeasureKind.Level
            && (number is < 1 or > Measure.HighestLevel || number != decimal.Truncate(number))
        )
        {
            return new(
                Invariant(
                    $"不是 1 到 {Measure.HighestLevel} 之间的整数；应填等级，Ⅲ级填 3，请改正。"
                ),
                Invariant(
                    $"not a whole number from 1 to {Measure.HighestLevel}; give the level, Ⅲ is 3. Correct it."
                )
            );
        }

        if (number < 0)
        {
            return new(
                "小于 0；不能是负数，请改正。",
                "below 0; it cannot be negative. Correct it."
            );
        }

        if (measure.IsWhole && number != decimal.Truncate(number))
        {
            return new(
                $"不是整数；应按整数计{Bracketed(measure.Unit.Zh, "（单位：", "）")}，请改正。",
                $"not a whole number; it counts whole ones{Bracketed(measure.Unit.En, " (", ")")}. Correct it."
            );
        }

        if (measure.Kind == MeasureKind.Rate && number > 1)
        {
            return new(
                "大于 1；请填 0 到 1 之间的小数，如 86% 填 0.86。",
                "above 1; give a decimal from 0 to 1: 86 % is 0.86."
            );
        }

        if (number >= ExactNumber.Bound)
        {
            return new("不小于 10^15；请改正。", "10^15 or more; correct it.");
        }

        if (ExactNumber.HasTooManyDigits(number))
        {
            return new(
                Invariant($"有效数字超过 {ExactNumber.MostDigits} 位，不能精确保存；请改正。"),
                Invariant(
                    $"more than {ExactNumber.MostDigits} significant digits, which cannot be kept exactly; correct it."
                )
            );
        }

        return null;
    }

    public void CheckVetoes(
        IReadOnlyDictionary<string, bool> vetoes,
        in LatePlace place,
        ImmutableArray<string> ids
    )
    {
        // Schools that report the same mostly share what holds it.
        if (ReferenceEquals(vetoes, _vetoes) && ids == _ids)
        {
            return;
        }

        bool areKnown = true;
        foreach (string id in vetoes.Keys)
        {
            if (!ids.Contains(id))
            {
                areKnown = false;
                problems.Reject(
                    place.Key(id),
                    $"这里可以填报的一票否决情形是：{string.Join("、", ids)}。",
                    $"The vetoes that can be reported here are: {string.Join(", ", ids)}."
                );
            }
        }

        if (areKnown)
        {
            _vetoes = vetoes;
            _ids = ids;
        }
    }

    /// <summary>A code or name that is blank, or holds characters that would break lines and terminals.</summary>
    public void CheckText(string? text, in LatePlace place, bool isRequired = true)
    {
        if (IsRejected(place))
        {
            return;
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            ValueParser.RefuseBlank(place, problems, isRequired);
        }
        else
        {
            CheckCharacters(text, place);
        }
    }

    private bool IsRejected(in LatePlace place) =>
        problems.AnyRejected && problems.IsRejected(place.Path);

    /// <summary>A text that may be blank, such as a note; null is none.</summary>
    public void CheckCharacters(string? text, in LatePlace place)
    {
        if (text is null || IsRejected(place))
        {
            return;
        }

        if (Quoted.Acts(text))
        {
            ValueParser.RefuseActing(text, place, problems);
        }
        else if (FoldedText.HasLoneSurrogate(text))
        {
            LocalizedText subject = place.Subject;
            problems.Reject(
                place,
                $"{subject.Zh}含有半个字符（不成对的代理字符）；请重新输入这段文字。",
                $"{subject.En} holds half a character (an unpaired surrogate); type the text again."
            );
        }
    }

    /// <summary>A fact whose value is none of its terms, as only code can make it.</summary>
    public void CheckTerm<T>(T? term, in LatePlace place)
        where T : struct, Enum
    {
        if (term is { } value && !Vocabulary.IsDefined(value))
        {
            LocalizedText subject = place.Subject;
            LocalizedText allowed = WordHint.Allowed<T>();
            problems.Reject(
                place,
                $"{subject.Zh}不在允许的值之中：{allowed.Zh}。",
                $"{subject.En} is not one of: {allowed.En}."
            );
        }
    }

    private static string Bracketed(string unit, string before, string after) =>
        unit.Length == 0 ? "" : before + unit + after;
}
