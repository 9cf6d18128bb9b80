namespace Balance.Indicators.Documents;

/// <summary>A column of the template.</summary>
/// <param name="Target">What it holds.</param>
/// <param name="Group">The group that it stands in.</param>
/// <param name="Name">What it is called.</param>
internal sealed record TemplateColumn(HeadTarget Target, string Group, string Name)
{
    private static readonly string[] YesNo = ["是", "否"];

    /// <summary>What is shown as an example.</summary>
    public string? Example { get; init; }

    /// <summary>Whether texts belong there, which must not be taken for numbers.</summary>
    public bool IsText =>
        Target.Key
            is "code"
                or "name"
                or SchoolFacts.Township
                or SchoolFacts.CampusOf
                or "className"
                or "roomName"
                or "subject"
                or "sections";

    /// <summary>The values of which one belongs there; null where it is no choice.</summary>
    public DraftChoices? Choices(HeadRecognizer words)
    {
        if (words.MeasureOf(Target) is { } measure)
        {
            return Target.Aspect is not null ? null
                : measure.Kind == MeasureKind.YesNo ? new("选项_是否", YesNo)
                : measure.Kind == MeasureKind.Grade ? Of<Grade>("选项_等次", grade => grade.Name())
                : null;
        }

        return Target.Key switch
        {
            SchoolFacts.Type => Of<SchoolType>("选项_办学类型", type => type.Name()),
            SchoolFacts.Location => Of<Location>("选项_所在地", location => location.Name()),
            SchoolFacts.Ownership => Of<Ownership>("选项_办别", ownership => ownership.Name()),
            SchoolFacts.Boarding or SchoolFacts.AttachedClasses => new("选项_是否", YesNo),
            "stage" => new("选项_学段", ["小学", "初中"]),
            "roomKind" => new("选项_教室", ["音乐", "美术"]),
            _ when words.Catalogue.VetoesOfCounty.Contains(Target.Key) => new(
                "选项_存在",
                ["存在", "不存在"]
            ),
            _ => null,
        };
    }

    /// <summary>The rule for cells of this column.</summary>
    public DraftRule Rule(CellArea area, HeadRecognizer words)
    {
        Measure? measure = Target.Aspect is null ? words.MeasureOf(Target) : null;
        DraftChoices? choices = Choices(words);
        string hint = HeadHint.Of(Target, words);
        bool isCount =
            Target.Aspect == HeadTarget.Count
            || measure?.Kind is MeasureKind.Count or MeasureKind.Level
            || Target.Key is "classSize" or "number" or SchoolFacts.BuiltYear or "year";
        // 0 of them can be; a level, a year, a class or a room of 0 cannot.
        bool canBeNone =
            Target.Aspect == HeadTarget.Count
            || measure?.Kind is MeasureKind.Count or MeasureKind.Amount;
        bool isNumber =
            isCount
            || measure?.Kind is MeasureKind.Amount or MeasureKind.Rate
            || Target.Key is "roomArea";
        return new DraftRule(
            area,
            choices is not null ? DraftRuleKind.Choice
                : isCount ? DraftRuleKind.Whole
                : isNumber ? DraftRuleKind.Number
                : DraftRuleKind.Any
        )
        {
            Choices = choices,
            Most =
                measure?.Kind == MeasureKind.Rate ? 1
                : measure?.Kind == MeasureKind.Level ? 10
                : null,
            Prompt = (
                Name,
                hint
                    + (
                        Target.Key is "code" or "name" ? "。"
                        : canBeNone ? "。不知道的留空，确实没有的填 0。"
                        : "。不知道的留空。"
                    )
            ),
            Refusal = $"这里应填：{hint}。",
        };
    }

    private static DraftChoices Of<T>(string name, Func<T, LocalizedText> told)
        where T : struct, Enum =>
        new(
            name,
            [
                .. Vocabulary
                    .CodesOf<T>()
                    .Select(code => Vocabulary.TryFind(code, out T term) ? told(term).Zh : code),
            ]
        );
}
