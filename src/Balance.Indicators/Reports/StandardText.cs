using System.Collections.Immutable;
using static System.FormattableString;

namespace Balance.Indicators.Reports;

/// <summary>The rules of a standard in words, derived from their data.</summary>
internal static class StandardText
{
    public static LocalizedText Subject(Criterion criterion) =>
        criterion.SumsSections
            ? new("全县（各学部合计）", "county (sum over sections)")
            : criterion.Subject switch
            {
                SubjectKind.County => new("全县", "county"),
                SubjectKind.School => new("学校", "school"),
                SubjectKind.Section => new("学部", "section"),
                SubjectKind.Class => new("班级", "class"),
                _ => new("监测学科", "monitored subject"),
            };

    public static string Quantity(Quantity quantity, Language language)
    {
        string text = Sum(quantity.Of, language);
        if (!quantity.Per.IsEmpty)
        {
            text += " ÷ " + Sum(quantity.Per, language);
        }

        return quantity.Times == 1 ? text : text + " × " + FigureText.Plain(quantity.Times);
    }

    public static string Limit(Criterion criterion, Limit limit, Language language)
    {
        string One(decimal figure) => FigureText.Limit(criterion, figure, language);
        string Case(LimitCase item)
        {
            IEnumerable<LocalizedText> facts = new[]
            {
                item.Stage?.Name(),
                item.Type?.Name(),
                item.Location?.Name(),
            }.OfType<LocalizedText>();
            return string.Concat(facts.Select(fact => fact.In(language) + " ")) + One(item.Figure);
        }

        return limit.IsNone
            ? new LocalizedText("不设限值", "no limit").In(language)
            : string.Join(language == Language.Chinese ? "，" : ", ", limit.Cases.Select(Case));
    }

    /// <summary>Title and number: 县域义务教育优质均衡发展督导评估办法（教督〔2017〕6号）.</summary>
    public static string Document(SourceDocument document, Language language)
    {
        string title = document.Title.In(language);
        return document.Number is not { } number ? title
            : language == Language.Chinese ? $"{title}（{number}）"
            : $"{title} ({number})";
    }

    public static LocalizedText Kind(SourceKind kind) =>
        kind switch
        {
            SourceKind.Form => new("表式", "form"),
            SourceKind.Practice => new("通行做法", "practice"),
            _ => new("文本", "text"),
        };

    public static string Validity(ProvisionValidity validity, Language language) =>
        language == Language.Chinese
            ? Invariant(
                $"自 {validity.From} 年起 {validity.Years} 年，到 {validity.LastYear} 年为止"
            )
            : Invariant(
                $"made in {validity.From} for {validity.Years} years, until {validity.LastYear}"
            );

    public static string Coefficients(CoefficientRule rule, Language language)
    {
        bool zh = language == Language.Chinese;
        IEnumerable<string> limits = rule.Limit.IsNone
            ? [zh ? "不设限值，仅展示" : "no limit, shown only"]
            : rule.Limit.Stages.Select(stage =>
                stage.Name().In(language)
                + " "
                + FigureText.CoefficientLimit(rule.Limit.For(stage, null, null))
            );
        return string.Join(", ", rule.Criteria)
            + (zh ? "：" : ": ")
            + string.Join(zh ? "，" : ", ", limits);
    }

    public static string SchoolRule(SchoolRule? schoolRule, Language language)
    {
        if (schoolRule is not { } rule)
        {
            return language == Language.Chinese
                ? "没有，不按学部判断"
                : "none, sections are not judged";
        }

        int all = rule.Criteria.Length;
        string floor = FigureText.Plain(rule.Floor * 100) + "%";
        return language == Language.Chinese
            ? (
                rule.AtLeast == all
                    ? Invariant($"{all} 项全部达标")
                    : Invariant(
                        $"{all} 项中至少 {rule.AtLeast} 项达标，其余各项不低于限值的 {floor}"
                    )
            )
            : (
                rule.AtLeast == all
                    ? Invariant($"all {all} met")
                    : Invariant(
                        $"at least {rule.AtLeast} of {all} met, every other one at {floor} of its limit or more"
                    )
            );
    }

    public static string Scope(Scope scope, Language language)
    {
        bool zh = language == Language.Chinese;
        string only = scope.Only.IsEmpty
            ? (zh ? "所有学校" : "every school")
            : Conditions(scope.Only, language);
        return scope.Except.IsEmpty
            ? only
            : only + (zh ? "；除外：" : "; but not: ") + Conditions(scope.Except, language);
    }

    public static string Conditions(ImmutableArray<Condition> conditions, Language language) =>
        string.Join(
            language == Language.Chinese ? "；或 " : "; or ",
            conditions.Select(condition =>
                string.Join(language == Language.Chinese ? "，" : ", ", Parts(condition, language))
            )
        );

    private static IEnumerable<string> Parts(Condition condition, Language language)
    {
        bool zh = language == Language.Chinese;
        string AnyOf(IEnumerable<LocalizedText> names) =>
            string.Join(zh ? "或" : " or ", names.Select(name => name.In(language)));
        if (!condition.Types.IsEmpty)
        {
            yield return AnyOf(condition.Types.Select(type => type.Name()));
        }

        if (!condition.Locations.IsEmpty)
        {
            yield return AnyOf(condition.Locations.Select(location => location.Name()));
        }

        if (!condition.Ownerships.IsEmpty)
        {
            yield return AnyOf(condition.Ownerships.Select(ownership => ownership.Name()));
        }

        if (condition.Boarding is { } boarding)
        {
            yield return boarding
                ? (zh ? "寄宿制" : "boarding")
                : (zh ? "非寄宿制" : "not boarding");
        }

        if (condition.BuiltBy is { } year)
        {
            string text = FigureText.Number(year);
            yield return zh ? $"{text} 年底前建成" : $"built by {text}";
        }

        if (condition.Reported is { } measure)
        {
            yield return zh ? $"填报了“{measure.Name.Zh}”" : $"reports \"{measure.Name.En}\"";
        }

        foreach (QuantityCondition when in condition.When)
        {
            yield return Quantity(when.Quantity, language)
                + " "
                + FigureText.Sign(when.Comparison)
                + " "
                + FigureText.Plain(when.Limit);
        }
    }

    private static string Sum(ImmutableArray<Term> terms, Language language)
    {
        string text = "";
        for (int i = 0; i < terms.Length; i++)
        {
            string sign = terms[i].IsSubtracted ? " − " : " + ";
            text += (i == 0 && !terms[i].IsSubtracted ? "" : sign) + One(terms[i], language);
        }

        return terms.Length == 1
            ? text
            : (language == Language.Chinese ? "（" + text + "）" : "(" + text + ")");
    }

    private static string One(Term term, Language language)
    {
        bool zh = language == Language.Chinese;
        string name = term.Measure.Name.In(language);
        switch (term.Kind)
        {
            case TermKind.Largest:
                return zh ? $"“{name}”的最大值" : $"the largest of \"{name}\"";
            case TermKind.AllStages:
                return zh
                    ? $"全校{name}（含高中）"
                    : $"{name} of the whole school, senior included";
            case TermKind.Count:
                string least = term.AtLeast is { } atLeast
                    ? (zh ? "中不小于 " : ", those of at least ")
                        + FigureText.Plain(atLeast)
                        + FigureText.Unit(term.Measure.Unit, language)
                    : "";
                string count = zh ? $"“{name}”{least}的个数" : $"number of \"{name}\"{least}";
                return term.GroupsOf is { } size
                    ? (
                        zh
                            ? $"⌈{count} ÷ {FigureText.Number(size)}⌉"
                            : $"⌈{count} / {FigureText.Number(size)}⌉"
                    )
                    : count;
            default:
                return name;
        }
    }
}
