using System.Collections.Immutable;
using static System.FormattableString;

namespace Balance.Indicators.Reports;

/// <summary>The rules of a standard in words, derived from their data: every text in both languages, of which a report takes one.</summary>
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

    public static LocalizedText Quantity(Quantity quantity) =>
        Phrase.Of(
            Sum(quantity.Of),
            quantity.Per.IsEmpty ? Phrase.None : Phrase.Of(Phrase.Same(" ÷ "), Sum(quantity.Per)),
            Phrase.Same(quantity.Times == 1 ? "" : " × " + FigureText.Plain(quantity.Times))
        );

    public static LocalizedText Limit(Criterion criterion, Limit limit) =>
        limit.IsNone
            ? new("不设限值", "no limit")
            : Phrase.Join(Phrase.Comma, limit.Cases.Select(item => Case(criterion, item)));

    /// <summary>Title and number: 县域义务教育优质均衡发展督导评估办法（教督〔2017〕6号）.</summary>
    public static LocalizedText Document(SourceDocument document) =>
        Phrase.Of(
            document.Title,
            document.Number is { } number ? new($"（{number}）", $" ({number})") : Phrase.None
        );

    public static LocalizedText Kind(SourceKind kind) =>
        kind switch
        {
            SourceKind.Form => new("表式", "form"),
            SourceKind.Practice => new("通行做法", "practice"),
            _ => new("文本", "text"),
        };

    public static LocalizedText Validity(ProvisionValidity validity) =>
        new(
            Invariant(
                $"自 {validity.From} 年起 {validity.Years} 年，到 {validity.LastYear} 年为止"
            ),
            Invariant(
                $"made in {validity.From} for {validity.Years} years, until {validity.LastYear}"
            )
        );

    public static LocalizedText Coefficients(CoefficientRule rule) =>
        Phrase.Of(
            Phrase.Same(string.Join(", ", rule.Criteria)),
            new("：", ": "),
            rule.Limit.IsNone
                ? new("不设限值，仅展示", "no limit, shown only")
                : Phrase.Join(
                    Phrase.Comma,
                    rule.Limit.Stages.Select(stage =>
                        Phrase.Of(
                            stage.Name(),
                            Phrase.Same(
                                " " + FigureText.CoefficientLimit(rule.Limit.For(stage, null, null))
                            )
                        )
                    )
                )
        );

    public static LocalizedText SchoolRule(SchoolRule? schoolRule)
    {
        if (schoolRule is not { } rule)
        {
            return new("没有，不按学部判断", "none, sections are not judged");
        }

        string all = FigureText.Number(rule.Criteria.Length);
        string least = FigureText.Number(rule.AtLeast);
        string floor = FigureText.Plain(rule.Floor * 100) + "%";
        return rule.AtLeast == rule.Criteria.Length
            ? new($"{all} 项全部达标", $"all {all} met")
            : new(
                $"{all} 项中至少 {least} 项达标，其余各项不低于限值的 {floor}",
                $"at least {least} of {all} met, every other one at {floor} of its limit or more"
            );
    }

    public static LocalizedText Scope(Scope scope) =>
        Phrase.Of(
            scope.Only.IsEmpty ? new("所有学校", "every school") : Conditions(scope.Only),
            scope.Except.IsEmpty
                ? Phrase.None
                : Phrase.Of(new("；除外：", "; but not: "), Conditions(scope.Except))
        );

    public static LocalizedText Conditions(ImmutableArray<Condition> conditions) =>
        Phrase.Join(
            new("；或 ", "; or "),
            conditions.Select(condition => Phrase.Join(Phrase.Comma, Parts(condition)))
        );

    private static LocalizedText Case(Criterion criterion, LimitCase item) =>
        Phrase.Join(
            Phrase.Same(" "),
            new[]
            {
                item.Stage?.Name(),
                item.Type?.Name(),
                item.Location?.Name(),
                Phrase.InBoth(language => FigureText.Limit(criterion, item.Figure, language)),
            }.OfType<LocalizedText>()
        );

    private static IEnumerable<LocalizedText> Parts(Condition condition)
    {
        IEnumerable<LocalizedText>[] facts =
        [
            condition.Types.Select(type => type.Name()),
            condition.Locations.Select(location => location.Name()),
            condition.Ownerships.Select(ownership => ownership.Name()),
        ];
        foreach (IEnumerable<LocalizedText> names in facts.Where(names => names.Any()))
        {
            yield return Phrase.Join(new("或", " or "), names);
        }

        if (condition.Boarding is { } boarding)
        {
            yield return boarding ? new("寄宿制", "boarding") : new("非寄宿制", "not boarding");
        }

        if (condition.BuiltBy is { } year)
        {
            string text = FigureText.Number(year);
            yield return new($"{text} 年底前建成", $"built by {text}");
        }

        if (condition.Reported is { } measure)
        {
            yield return new($"填报了“{measure.Name.Zh}”", $"reports \"{measure.Name.En}\"");
        }

        foreach (QuantityCondition when in condition.When)
        {
            string than = $" {FigureText.Sign(when.Comparison)} {FigureText.Plain(when.Limit)}";
            yield return Phrase.Of(Quantity(when.Quantity), Phrase.Same(than));
        }
    }

    private static LocalizedText Sum(ImmutableArray<Term> terms)
    {
        IEnumerable<LocalizedText> signed = terms.Select(
            (term, index) =>
                Phrase.Of(
                    Phrase.Same(
                        term.IsSubtracted ? " − "
                        : index == 0 ? ""
                        : " + "
                    ),
                    One(term)
                )
        );
        var sum = Phrase.Join(Phrase.None, signed);
        return terms.Length == 1 ? sum : Phrase.InBrackets(sum);
    }

    private static LocalizedText One(Term term)
    {
        LocalizedText name = term.Measure.Name;
        return term.Kind switch
        {
            TermKind.Largest => new($"“{name.Zh}”的最大值", $"the largest of \"{name.En}\""),
            TermKind.AllStages => new(
                $"全校{name.Zh}（含高中）",
                $"{name.En} of the whole school, senior included"
            ),
            TermKind.Count => Count(term, name),
            _ => name,
        };
    }

    private static LocalizedText Count(Term term, LocalizedText name)
    {
        LocalizedText least = term.AtLeast is { } atLeast
            ? Phrase.Of(
                new("中不小于 ", ", those of at least "),
                Phrase.Same(FigureText.Plain(atLeast)),
                Phrase.InBoth(language => FigureText.Unit(term.Measure.Unit, language))
            )
            : Phrase.None;
        LocalizedText count = new(
            $"“{name.Zh}”{least.Zh}的个数",
            $"number of \"{name.En}\"{least.En}"
        );
        return term.GroupsOf is not { } size
            ? count
            : new(
                $"⌈{count.Zh} ÷ {FigureText.Number(size)}⌉",
                $"⌈{count.En} / {FigureText.Number(size)}⌉"
            );
    }
}
