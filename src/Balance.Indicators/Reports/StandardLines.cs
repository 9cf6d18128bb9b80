using System.Collections.Immutable;

namespace Balance.Indicators.Reports;

/// <summary>Everything that a standard says, line by line; nothing of it but its id is left out.</summary>
internal sealed class StandardLines
{
    private readonly Standard _standard;
    private readonly Dictionary<string, Criterion> _criteria;
    private readonly Dictionary<Clause, Wording> _wordings;
    private readonly List<StandardLine> _lines = [];

    private StandardLines(Standard standard)
    {
        _standard = standard;
        _criteria = standard.Criteria.ToDictionary(criterion => criterion.Id);
        _wordings = standard.Wordings.ToDictionary(wording => wording.Clause);
    }

    /// <summary>The lines in the order of the standard; those of one topic and aspect begin with what it is called.</summary>
    public static IReadOnlyList<StandardLine> Of(Standard standard)
    {
        var all = new StandardLines(standard);
        all.AddAll();
        return all._lines;
    }

    private void AddAll()
    {
        AddDocuments();
        foreach (Dimension dimension in _standard.Dimensions)
        {
            Source(dimension.Id, dimension.Name, dimension.Name, dimension.Name);
            foreach (Indicator indicator in dimension.Indicators)
            {
                AddIndicator(indicator, indicator.Name, dimension);
            }
        }

        foreach (Scope scope in _standard.Scopes)
        {
            AddScope(scope);
        }

        AddCoefficients(
            "coefficients",
            new("差异系数", "difference coefficients"),
            _standard.Coefficients
        );
        AddCoefficients(
            "composite",
            new("综合差异系数", "composite coefficient"),
            _standard.Composite
        );
        AddSchoolRule();
        AddSplit();
        AddVetoes();
        foreach (Indicator precondition in _standard.Preconditions)
        {
            AddIndicator(precondition, new("前置条件", "precondition"), dimension: null);
        }

        foreach (TransitionalProvision provision in _standard.TransitionalProvisions)
        {
            AddProvision(provision);
        }

        AddGroups();
        AddUncitedWordings();
        AddSchedule();
        AddInterpretations();
    }

    private void AddDocuments()
    {
        Source("name", new("标准名称", "name of the standard"), _standard.Name, _standard.Name);
        Source(
            "mainText",
            new("正文标记", "mark of the main text"),
            _standard.MainText,
            Phrase.Same($"[{_standard.MainText}]")
        );
        if (_standard.Validity is { } validity)
        {
            Rule(
                "validity",
                new("有效期", "validity"),
                (validity.From, validity.Until),
                Phrase.InBoth(language => validity.In(language))
            );
        }

        int number = 0;
        foreach (SourceDocument document in _standard.Documents)
        {
            number++;
            Source(
                document.Mark is { } mark ? $"[{mark}]" : "documents " + FigureText.Number(number),
                new("文件", "document"),
                (document.Mark, document.Title, document.Number, document.Kind),
                Phrase.Of(
                    StandardText.Document(document),
                    document.Kind == SourceKind.Text
                        ? Phrase.None
                        : Phrase.Of(new("；", "; "), StandardText.Kind(document.Kind))
                )
            );
        }
    }

    private void AddIndicator(Indicator indicator, LocalizedText name, Dimension? dimension)
    {
        string id = indicator.Id;
        Rule(id, name, id, indicator.Name);
        if (dimension is not null)
        {
            Rule(
                id,
                name,
                ("dimension", dimension.Id),
                new($"属于{dimension.Name.Zh}", $"part of {dimension.Name.En}")
            );
        }

        Source(id, name, indicator.Name, indicator.Name);
        foreach (Criterion criterion in indicator.Criteria)
        {
            AddCriterion(id, name, criterion);
        }

        AddDepartments(id, name, indicator.Departments);
    }

    private void AddCriterion(string topic, LocalizedText name, Criterion criterion)
    {
        string id = criterion.Id;
        LocalizedText Of(LocalizedText text) => new($"{id}: {text.Zh}", $"{id}: {text.En}");
        string? standing =
            criterion.Clause.Mark == Clause.InterpretationMark
                ? Clause.InterpretationMark
                : Standing(criterion.Clause);
        Rule(
            topic,
            name,
            (
                id,
                criterion.Subject,
                criterion.SumsSections,
                criterion.Quantity.Data,
                criterion.Comparison,
                criterion.Limit.Data,
                standing
            ),
            Phrase.Of(CriterionText(criterion), StandingText(standing))
        );
        string decimals = FigureText.Number(criterion.Decimals);
        Rule(
            topic,
            name,
            (id, criterion.Decimals),
            Of(new($"{decimals} 位小数", $"{decimals} decimals"))
        );
        Rule(
            topic,
            name,
            (id, "unit", criterion.Unit),
            Of(new($"单位“{criterion.Unit.Zh}”", $"unit \"{criterion.Unit.En}\""))
        );
        if (criterion.Scope is { } scope)
        {
            Rule(
                topic,
                name,
                (id, "scope", scope.Id),
                Of(new($"对象范围 {scope.Id}", $"scope {scope.Id}"))
            );
        }

        if (criterion.Alternative is { } group)
        {
            Rule(
                topic,
                name,
                (id, "alternative", group),
                Of(
                    new(
                        $"可替代的填报方式之一（{group}）",
                        $"one of several ways to report it ({group})"
                    )
                )
            );
        }

        Source(topic, name, (id, criterion.Name), Of(criterion.Name));
        Source(topic, name, (id, criterion.Clause), Of(Phrase.Same(criterion.Clause.ToString())));
        foreach (Clause clause in criterion.AlsoIn)
        {
            Source(topic, name, (id, "also", clause), Of(Phrase.Same(clause.ToString())));
        }

        foreach (Wording wording in criterion.Wordings)
        {
            AddWording(topic, name, wording);
        }
    }

    private void AddScope(Scope scope)
    {
        string? standing = Standing(scope.Clause);
        Rule(scope.Id, scope.Name, scope.Id, scope.Name);
        Rule(
            scope.Id,
            scope.Name,
            (
                ValueList.Of(scope.Only, item => item.Data),
                ValueList.Of(scope.Except, item => item.Data),
                standing
            ),
            Phrase.Of(StandardText.Scope(scope), StandingText(standing))
        );
        Source(scope.Id, scope.Name, scope.Name, scope.Name);
        AddClause(scope.Id, scope.Name, scope.Clause);
    }

    private void AddCoefficients(string topic, LocalizedText name, CoefficientRule? rule)
    {
        if (rule is null)
        {
            Rule(topic, name, "none", new("不设限值", "no limit"));
            return;
        }

        Rule(
            topic,
            name,
            (new ValueList<string>(rule.Criteria), rule.Limit.Data),
            StandardText.Coefficients(rule)
        );
        string decimals = FigureText.Number(rule.Decimals);
        Rule(
            topic,
            name,
            ("decimals", rule.Decimals),
            new($"{decimals} 位小数", $"{decimals} decimals")
        );
        AddDepartments(topic, name, rule.Departments);
        AddClause(topic, name, rule.Clause);
    }

    private void AddSchoolRule()
    {
        LocalizedText name = new("学校达标规则", "school rule");
        if (_standard.SchoolRule is not { } rule)
        {
            Rule("schoolRule", name, "none", StandardText.SchoolRule(null));
            return;
        }

        bool isFloorUnsaid = rule.AtLeast == rule.Criteria.Length && rule.Floor != 1;
        string floor = FigureText.Plain(rule.Floor * 100);
        Rule(
            "schoolRule",
            name,
            (rule.AtLeast, rule.Floor),
            Phrase.Of(
                StandardText.SchoolRule(rule),
                isFloorUnsaid ? new($"（下限 {floor}%）", $" (floor {floor}%)") : Phrase.None
            )
        );
        Rule(
            "schoolRule",
            name,
            new ValueList<string>(rule.Criteria),
            Phrase.Same(string.Join(", ", rule.Criteria))
        );
        AddClause("schoolRule", name, rule.Clause);
    }

    private void AddSplit()
    {
        LocalizedText name = new("共用资源拆分权重", "weights for splitting shared resources");
        foreach ((Stage stage, decimal weight) in _standard.SplitWeights.Select(Pair))
        {
            Rule(
                "split",
                name,
                (stage, weight),
                Phrase.Of(stage.Name(), Phrase.Same(" " + FigureText.Plain(weight)))
            );
        }

        AddClause("split", name, _standard.SplitClause);
    }

    private void AddVetoes()
    {
        LocalizedText name = new("一票否决的范围", "scope of the vetoes");
        string Ids(Func<VetoCondition, Clause?> clause) =>
            string.Join(
                ", ",
                _standard.Vetoes.Where(veto => clause(veto) is not null).Select(veto => veto.Id)
            );
        string schools = Ids(veto => veto.SchoolClause);
        string counties = Ids(veto => veto.CountyClause);
        Rule(
            "vetoes",
            name,
            ("schools", schools),
            schools.Length == 0
                ? new("学校不因此判为不合格", "no school fails by them")
                : new($"学校不合格：{schools}", $"a school fails by {schools}")
        );
        Rule(
            "vetoes",
            name,
            ("counties", counties),
            counties.Length == 0
                ? new("县不因此不予认定", "no county is refused by them")
                : new($"县不予认定：{counties}", $"a county is not recognised by {counties}")
        );
        foreach (VetoCondition veto in _standard.Vetoes)
        {
            if (veto.IsOfCountyOnly)
            {
                Rule(
                    veto.Id,
                    veto.Name,
                    "countyOnly",
                    new("只由县填报", "reported by the county only")
                );
            }

            Source(veto.Id, veto.Name, veto.Name, veto.Name);
            AddClause(veto.Id, veto.Name, veto.SchoolClause, new("学校 ", "school "));
            AddClause(veto.Id, veto.Name, veto.CountyClause, new("县 ", "county "));
            AddDepartments(veto.Id, veto.Name, veto.Departments);
        }
    }

    private void AddProvision(TransitionalProvision provision)
    {
        LocalizedText name = new("过渡期规定", "transitional provision");
        string id = provision.Id;
        Rule(id, name, id, provision.Name);
        foreach (ProvisionPart part in provision.Parts)
        {
            Criterion criterion = _criteria[part.Criterion];
            Criterion eased = criterion.With(part.Quantity, part.Limit);
            Rule(
                id,
                name,
                (
                    criterion.Id,
                    eased.Quantity.Data,
                    eased.Limit.Data,
                    ValueList.Of(part.Only, item => item.Data)
                ),
                Phrase.Of(
                    CriterionText(eased),
                    new("（", " ("),
                    StandardText.Conditions(part.Only),
                    new("）", ")")
                )
            );
        }

        if (provision.Validity is { } validity)
        {
            Rule(id, name, (validity.From, validity.Years), StandardText.Validity(validity));
        }

        Source(id, name, provision.Name, provision.Name);
        AddClause(id, name, provision.Clause);
    }

    private void AddSchedule()
    {
        int number = 0;
        foreach (SchedulePhase phase in _standard.Schedule)
        {
            string topic = "schedule " + FigureText.Number(++number);
            void Add(object data, LocalizedText text) =>
                _lines.Add(new(StandardAspect.Schedule, topic, phase.Name, data, text));
            Add(phase.Name, phase.Name);
            Add((phase.From, phase.To), Phrase.Same(phase.From + " – " + phase.To));
            Add(phase.Task, phase.Task);
            Add(phase.Clause, Phrase.Same(phase.Clause.ToString()));
        }

        number = 0;
        foreach (Milestone milestone in _standard.Milestones)
        {
            _lines.Add(
                new(
                    StandardAspect.Schedule,
                    "milestones " + FigureText.Number(++number),
                    new("节点", "milestone"),
                    (milestone.By, milestone.Text, milestone.Clause),
                    Phrase.Of(
                        Phrase.Same(milestone.By + " "),
                        milestone.Text,
                        Phrase.Same(" " + milestone.Clause)
                    )
                )
            );
        }
    }

    private void AddUncitedWordings()
    {
        var cited = new HashSet<object>(_lines.Select(line => line.Data));
        foreach (
            Wording wording in _standard.Wordings.Where(wording =>
                !cited.Contains((wording.Clause, wording.Text))
            )
        )
        {
            AddWording("texts", new("未引的原文", "text that nothing cites"), wording);
        }
    }

    private void AddGroups()
    {
        int number = 0;
        foreach (DepartmentGroup group in _standard.DepartmentGroups)
        {
            string topic = "departmentGroups " + FigureText.Number(++number);
            void Add(object data, LocalizedText text) =>
                _lines.Add(new(StandardAspect.Departments, topic, group.Name, data, text));
            Add(group.Name, group.Name);
            Add(new ValueList<LocalizedText>(group.Members), Joined(group.Members));
            Add(group.Clause, Phrase.Same(group.Clause.ToString()));
        }
    }

    private void AddInterpretations()
    {
        void Add(string id, string concerns, object data, LocalizedText text) =>
            _lines.Add(new(StandardAspect.Interpretation, id, Phrase.Same(concerns), data, text));
        foreach (Interpretation interpretation in _standard.Interpretations)
        {
            Add(
                interpretation.Id,
                interpretation.Concerns,
                (
                    interpretation.Id,
                    interpretation.Mark,
                    interpretation.Concerns,
                    interpretation.Text
                ),
                Phrase.Of(
                    Phrase.Same($"[{interpretation.Mark}] {interpretation.Concerns} "),
                    interpretation.Text
                )
            );
        }

        int number = 0;
        foreach (UnevaluatedText item in _standard.NotEvaluated)
        {
            Add(
                "notEvaluated " + FigureText.Number(++number),
                item.Concerns,
                (item.Concerns, item.Clause, item.Text, item.Why),
                new(
                    $"{item.Concerns}：{item.Clause}“{item.Text}”；不评估：{item.Why.Zh}",
                    $"{item.Concerns}: {item.Clause} “{item.Text}”; not evaluated: {item.Why.En}"
                )
            );
        }

        foreach (Discrepancy item in _standard.Discrepancies)
        {
            Add(
                item.Id,
                item.Concerns,
                (item.Id, item.Concerns, item.First, item.Second, item.Chosen),
                new(
                    $"{item.Concerns}：{item.First.Zh}；{item.Second.Zh}；采用：{item.Chosen.Zh}",
                    $"{item.Concerns}: {item.First.En}; {item.Second.En}; chosen: {item.Chosen.En}"
                )
            );
        }
    }

    private void AddDepartments(
        string topic,
        LocalizedText name,
        ImmutableArray<LocalizedText> departments
    )
    {
        if (!departments.IsEmpty)
        {
            object data = new ValueList<LocalizedText>(departments);
            LocalizedText text = Joined(departments);
            _lines.Add(new(StandardAspect.Departments, topic, name, data, text));
        }
    }

    private static LocalizedText Joined(ImmutableArray<LocalizedText> departments) =>
        Phrase.Join(new("、", ", "), departments);

    private void AddClause(
        string topic,
        LocalizedText name,
        Clause? clause,
        LocalizedText of = default
    )
    {
        if (clause is not null)
        {
            Source(topic, name, (of.En, clause), Phrase.Of(of, Phrase.Same(clause.ToString())));
            if (_wordings.TryGetValue(clause, out Wording? wording))
            {
                AddWording(topic, name, wording);
            }
        }
    }

    private void AddWording(string topic, LocalizedText name, Wording wording) =>
        Source(
            topic,
            name,
            (wording.Clause, wording.Text),
            Phrase.Same($"{wording.Clause}“{wording.Text}”")
        );

    private void Rule(string topic, LocalizedText name, object data, LocalizedText text) =>
        _lines.Add(new(StandardAspect.Rule, topic, name, data, text));

    private void Source(string topic, LocalizedText name, object data, LocalizedText text) =>
        _lines.Add(new(StandardAspect.Source, topic, name, data, text));

    private static LocalizedText CriterionText(Criterion criterion) =>
        Phrase.Join(
            Phrase.Same(" "),
            [
                Phrase.Same(criterion.Id + ":"),
                StandardText.Subject(criterion),
                StandardText.Quantity(criterion.Quantity),
                StandardText.Limit(criterion, criterion.Limit),
            ]
        );

    /// <summary>The document in which alone a rule stands; null where it is in the main text, for form, practice and interpretations.</summary>
    private string? Standing(Clause clause) =>
        clause.Mark != _standard.MainText
        && _standard.DocumentOf(clause.Mark) is { Kind: SourceKind.Text }
            ? clause.Mark
            : null;

    private static LocalizedText StandingText(string? standing) =>
        standing switch
        {
            null => Phrase.None,
            Clause.InterpretationMark => new(
                "（解读，不在正文）",
                " (an interpretation, not in the text)"
            ),
            _ => new(
                $"（仅见 [{standing}]，不在正文）",
                $" (only in [{standing}], not in the main text)"
            ),
        };

    private static (Stage, decimal) Pair(KeyValuePair<Stage, decimal> pair) =>
        (pair.Key, pair.Value);
}
