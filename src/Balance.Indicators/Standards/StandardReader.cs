using System.Collections.Immutable;
using System.Text.Json;

namespace Balance.Indicators.Standards;

/// <summary>Reads <c>balance-standard/1</c>: shape and types. Whether the rules fit together is for <see cref="StandardChecks"/>.</summary>
internal sealed class StandardReader
{
    /// <summary>The greatest weight of a pupil: those of the texts are 1 to 1.32.</summary>
    private const decimal MostWeight = 1000;

    private readonly ProblemList _problems;
    private QuantityReader _quantities;
    private readonly Dictionary<string, LocalizedText> _departments = [];
    private readonly Dictionary<string, Scope> _scopes = [];
    private readonly Dictionary<Clause, Wording> _wordings = [];

    private StandardReader(ProblemList problems)
    {
        _problems = problems;
        _quantities = new QuantityReader(CountyCatalogue.BuiltIn, problems);
    }

    /// <summary>The standard, or null where the JSON as a whole is none.</summary>
    public static Standard? Read(JsonElement json, string text, ProblemList problems) =>
        StrictObject.Of(json, DataPlace.File(KeyNames.None), problems) is { } root
        && root.IsOfFormat(Standard.Format)
            ? new StandardReader(problems).ReadStandard(root, text)
            : null;

    private Standard ReadStandard(StrictObject root, string text)
    {
        ReadDepartments(root);
        var measures = new MeasureReader(_problems);
        Measure[] own = [.. ReadEach(root, "measures", measures.Read).OfType<Measure>()];
        _quantities = new QuantityReader(CountyCatalogue.Of(own, [], []), _problems);
        ImmutableArray<Wording> wordings = ReadWordings(root);
        ImmutableArray<Scope> scopes = ReadEach(root, "scopes", ReadScope);
        foreach (Scope scope in scopes)
        {
            _scopes[scope.Id] = scope;
        }

        StrictObject? split = root.RequiredObject("split");
        ImmutableArray<VetoCondition> vetoes = ReadEach(root, "vetoes", ReadVeto);
        var standard = new Standard(text)
        {
            Id = root.RequiredText("id"),
            Name = ReadText(root, "name"),
            MainText = ReadMark(root, "mainText", isRequired: true) ?? "",
            Validity = root.Has("validity") ? ReadValidityOf(root) : null,
            Documents = ReadEach(
                root,
                "documents",
                item => new SourceDocument(ReadMark(item, "mark"), ReadText(item, "title"))
                {
                    Number = item.Text("number"),
                    Kind = item.Code<SourceKind>("kind") ?? SourceKind.Text,
                }
            ),
            Wordings = wordings,
            DepartmentGroups = ReadEach(root, "departmentGroups", ReadDepartmentGroup),
            Scopes = scopes,
            Dimensions = ReadEach(root, "dimensions", ReadDimension),
            SplitWeights = split is null
                ? LimitReader.NoStages
                : LimitReader.ByCode<Stage>(split, "weights", _problems, MostWeight),
            SplitClause = split is null ? NoClause : ReadClause(split),
            Coefficients = ReadCoefficients(root.RequiredObject("coefficients")) ?? NoCoefficients,
            Composite = root.Has("composite") ? ReadCoefficients(root.Object("composite")) : null,
            SchoolRule = ReadSchoolRule(root.Object("schoolRule")),
            Vetoes = vetoes,
            Catalogue = CountyCatalogue.Of(
                own,
                [.. vetoes.Select(veto => veto.Id)],
                [.. vetoes.Where(veto => veto.IsOfCountyOnly).Select(veto => veto.Id)]
            ),
            Preconditions = ReadEach(root, "preconditions", ReadIndicator),
            TransitionalProvisions = ReadEach(root, "transitionalProvisions", ReadProvision),
            Schedule = ReadEach(
                root,
                "schedule",
                item => new SchedulePhase(
                    ReadText(item, "name"),
                    ReadMonth(item, "from"),
                    ReadMonth(item, "to"),
                    ReadText(item, "task"),
                    ReadClause(item)
                )
            ),
            Milestones = ReadEach(
                root,
                "milestones",
                item => new Milestone(
                    ReadMonth(item, "by"),
                    ReadText(item, "text"),
                    ReadClause(item)
                )
            ),
            NotEvaluated = ReadEach(
                root,
                "notEvaluated",
                item => new UnevaluatedText(
                    ReadClause(item),
                    item.RequiredText("concerns"),
                    item.RequiredText("text"),
                    ReadText(item, "why")
                )
            ),
            Interpretations = ReadEach(
                root,
                "interpretations",
                item => new Interpretation(
                    item.RequiredText("id"),
                    ReadMark(item, "mark", isRequired: true) ?? "",
                    item.RequiredText("concerns"),
                    ReadText(item, "text")
                )
            ),
            Discrepancies = ReadEach(
                root,
                "discrepancies",
                item => new Discrepancy(
                    item.RequiredText("id"),
                    item.RequiredText("concerns"),
                    ReadText(item, "first"),
                    ReadText(item, "second"),
                    ReadText(item, "chosen")
                )
            ),
        };
        split?.RejectUnknownKeys();
        root.RejectUnknownKeysOfFile();
        return standard;
    }

    private void ReadDepartments(StrictObject root)
    {
        if (root.Object("departments") is not { } departments)
        {
            return;
        }

        foreach (string name in departments.Keys)
        {
            _departments[name] = new LocalizedText(name, departments.RequiredText(name));
        }
    }

    /// <summary>The texts by their clauses, in the order of the file.</summary>
    private ImmutableArray<Wording> ReadWordings(StrictObject root)
    {
        if (root.Object("texts") is not { } texts)
        {
            return [];
        }

        var wordings = ImmutableArray.CreateBuilder<Wording>();
        foreach (string key in texts.Keys)
        {
            string text = texts.RequiredText(key);
            if (ReadClause(key, texts.At(key)) is { } clause)
            {
                wordings.Add(_wordings[clause] = new Wording(clause, text));
            }
        }

        return wordings.ToImmutable();
    }

    private DepartmentGroup ReadDepartmentGroup(StrictObject json) =>
        new(
            ReadDepartment(json.RequiredText("name"), json.At("name")) ?? default,
            ReadDepartmentsOf(json, "members"),
            ReadClause(json)
        );

    /// <summary>A month such as <c>2023-08</c>: whoever plans by it must be able to count on that.</summary>
    private string ReadMonth(StrictObject json, string key)
    {
        string month = json.RequiredText(key);
        bool isMonth =
            month.Length == 7
            && month[4] == '-'
            && month.Remove(4, 1).All(letter => letter is >= '0' and <= '9')
            && string.CompareOrdinal(month, 5, "01", 0, 2) >= 0
            && string.CompareOrdinal(month, 5, "12", 0, 2) <= 0;
        if (!isMonth && month.Trim().Length > 0)
        {
            _problems.Reject(
                json.At(key),
                $"“{Quoted.Short(month)}”不是年月；请写作“2023-08”。",
                $"\"{Quoted.Short(month)}\" is not a month; write \"2023-08\"."
            );
        }

        return month;
    }

    private Scope ReadScope(StrictObject json) =>
        new(json.RequiredText("id"), ReadText(json, "name"), ReadClause(json))
        {
            Only = ReadEach(json, "only", _quantities.Condition),
            Except = ReadEach(json, "except", _quantities.Condition),
        };

    private Dimension ReadDimension(StrictObject json)
    {
        var dimension = new Dimension(
            json.RequiredText("id"),
            ReadText(json, "name"),
            ReadEach(json, "indicators", ReadIndicator)
        );
        json.RequireItems("indicators");

        return dimension;
    }

    private Indicator ReadIndicator(StrictObject json)
    {
        var indicator = new Indicator(
            json.RequiredText("id"),
            ReadText(json, "name"),
            ReadEach(json, "criteria", ReadCriterion),
            ReadDepartmentsOf(json)
        );
        json.RequireItems("criteria");

        return indicator;
    }

    private Criterion ReadCriterion(StrictObject json)
    {
        // In the order in which problems are told.
        string id = json.RequiredText("id");
        LocalizedText name = ReadText(json, "name");
        SubjectKind subject =
            json.Code<SubjectKind>("subject") ?? Required<SubjectKind>(json, "subject");
        Quantity quantity = _quantities.Quantity(json);
        Comparison comparison =
            json.Code<Comparison>("comparison") ?? Required<Comparison>(json, "comparison");
        Limit limit = ReadLimit(json);
        LocalizedText unit = ReadText(json, "unit", mayBeBlank: true);
        Clause clause = ReadClause(json);
        ImmutableArray<Clause> alsoIn = ReadClauses(json, "alsoIn");
        return new Criterion(id, name, subject, quantity, comparison, limit, unit, clause)
        {
            Decimals = json.WholeNumber("decimals", 0, 9) ?? 0,
            Scope = ReadScopeReference(json),
            SumsSections = json.YesNo("sumsSections") ?? false,
            Alternative = json.Text("alternative"),
            AlsoIn = alsoIn,
            Wordings =
            [
                .. alsoIn
                    .Prepend(clause)
                    .Where(_wordings.ContainsKey)
                    .Select(cited => _wordings[cited]),
            ],
        };
    }

    /// <summary>The limit; none only where the file says that the value is shown, so that none is forgotten.</summary>
    private Limit ReadLimit(StrictObject json)
    {
        bool isShownOnly = json.YesNo("shownOnly") ?? false;
        Limit? limit = LimitReader.Read(json, _problems);
        if (limit is not null && isShownOnly)
        {
            _problems.Reject(
                json.At("limit"),
                "只展示（shownOnly）的标准没有限值；请移去其中一个。",
                "What is shown only (shownOnly) has no limit; remove one of the two."
            );
        }

        return limit ?? (isShownOnly ? Limit.None : Required(json, "limit", Limit.None));
    }

    private Scope? ReadScopeReference(StrictObject json)
    {
        if (json.Text("scope") is not { } id)
        {
            return null;
        }

        if (!_scopes.TryGetValue(id, out Scope? scope))
        {
            string known = string.Join(", ", _scopes.Keys);
            _problems.Reject(
                json.At("scope"),
                $"没有名为“{Quoted.Short(id)}”的对象范围；已定义的是：{known}。",
                $"There is no scope \"{Quoted.Short(id)}\"; those defined are: {known}."
            );
        }

        return scope;
    }

    private CoefficientRule? ReadCoefficients(StrictObject? json)
    {
        if (json is null)
        {
            return null;
        }

        var rule = new CoefficientRule(
            ReadTexts(json, "criteria"),
            LimitReader.Read(json, _problems) ?? Limit.None,
            ReadClause(json),
            ReadDepartmentsOf(json)
        )
        {
            Decimals = json.WholeNumber("decimals", 0, 9) ?? CoefficientRule.UsualDecimals,
        };
        json.RejectUnknownKeys();
        return rule;
    }

    private SchoolRule? ReadSchoolRule(StrictObject? json)
    {
        if (json is null)
        {
            return null;
        }

        var rule = new SchoolRule(
            ReadTexts(json, "criteria"),
            json.WholeNumber("atLeast", 1, 99) ?? Required(json, "atLeast", 1),
            json.Number("floor") ?? Required(json, "floor", 1m),
            ReadClause(json)
        );
        json.RejectUnknownKeys();
        return rule;
    }

    private VetoCondition ReadVeto(StrictObject json) =>
        new(
            json.RequiredText("id"),
            ReadText(json, "name"),
            json.Has("schoolClause") ? ReadClause(json, "schoolClause") : null,
            json.Has("countyClause") ? ReadClause(json, "countyClause") : null,
            ReadDepartmentsOf(json)
        )
        {
            IsOfCountyOnly = json.YesNo("countyOnly") ?? false,
        };

    private StandardValidity? ReadValidityOf(StrictObject root)
    {
        if (root.Object("validity") is not { } json)
        {
            return null;
        }

        var validity = new StandardValidity(
            json.WholeNumber("from", 1900, 9999),
            json.WholeNumber("until", 1900, 9999)
        );
        json.RejectUnknownKeys();
        if (validity is { From: null, Until: null } || validity.From > validity.Until)
        {
            _problems.Reject(
                json.Place,
                "请给出有效期的起年（from）或止年（until），起年不能晚于止年。",
                "Give the first year (from) or the last (until) of the standard; the first is not after the last."
            );
        }

        return validity;
    }

    private TransitionalProvision ReadProvision(StrictObject json) =>
        new(
            json.RequiredText("id"),
            ReadText(json, "name"),
            ReadClause(json),
            ReadEach(json, "parts", ReadPart)
        )
        {
            Validity = json.Has("validity") ? ReadValidity(json.Object("validity")) : null,
        };

    private static ProvisionValidity? ReadValidity(StrictObject? json)
    {
        if (json is null)
        {
            return null;
        }

        var validity = new ProvisionValidity(
            json.WholeNumber("from", 1900, 9999) ?? Required(json, "from", 1900),
            json.WholeNumber("years", 1, 99) ?? Required(json, "years", 1)
        );
        json.RejectUnknownKeys();
        return validity;
    }

    private ProvisionPart ReadPart(StrictObject json) =>
        new(
            json.RequiredText("criterion"),
            ReadEach(json, "only", _quantities.Condition),
            json.Has("of") || json.Has("per") || json.Has("times")
                ? _quantities.Quantity(json)
                : null,
            json.Has("limit") ? LimitReader.Read(json, _problems) : null
        );

    private ImmutableArray<LocalizedText> ReadDepartmentsOf(
        StrictObject json,
        string key = "departments"
    )
    {
        var departments = ImmutableArray.CreateBuilder<LocalizedText>();
        foreach ((JsonElement item, DataPlace place) in json.Items(key))
        {
            string name = ValueParser.RequiredText(JsonRaw.Of(item), place, _problems);
            if (ReadDepartment(name, place) is { } department)
            {
                departments.Add(department);
            }
        }

        return departments.ToImmutable();
    }

    private LocalizedText? ReadDepartment(string name, DataPlace place)
    {
        if (_departments.TryGetValue(name, out LocalizedText department))
        {
            return department;
        }

        // What is blank has been told.
        if (name.Trim().Length > 0)
        {
            _problems.Reject(
                place,
                $"责任部门“{Quoted.Short(name)}”没有在 departments 中登记；请先登记其名称和英文名。",
                $"The department \"{Quoted.Short(name)}\" is not listed under departments; list it there with its English name."
            );
        }

        return null;
    }

    private ImmutableArray<string> ReadTexts(StrictObject json, string key) =>
        [
            .. json.Items(key)
                .Select(item => ValueParser.Text(JsonRaw.Of(item.Item), item.Place, _problems))
                .OfType<string>(),
        ];

    private ImmutableArray<T> ReadEach<T>(StrictObject json, string key, Func<StrictObject, T> read)
    {
        var items = ImmutableArray.CreateBuilder<T>();
        foreach ((JsonElement element, DataPlace place) in json.Items(key))
        {
            if (StrictObject.Of(element, place, _problems) is { } item)
            {
                items.Add(read(item));
                item.RejectUnknownKeys();
            }
        }

        return items.ToImmutable();
    }

    private LocalizedText ReadText(StrictObject json, string key, bool mayBeBlank = false)
    {
        if (json.RequiredObject(key) is not { } text)
        {
            return new LocalizedText("", "");
        }

        string Read(string language) =>
            mayBeBlank && text.Text(language) is { } any ? any : text.RequiredText(language);
        var result = new LocalizedText(Read("zh"), Read("en"));
        text.RejectUnknownKeys();
        return result;
    }

    private string? ReadMark(StrictObject json, string key, bool isRequired = false)
    {
        string? mark = isRequired ? json.RequiredText(key) : json.Text(key);
        if (mark is null || mark.Trim().Length == 0 || Clause.IsMark(mark))
        {
            return mark;
        }

        _problems.Reject(
            json.At(key),
            $"“{Quoted.Short(mark)}”不能作文件标记；标记是 1 到 8 个字母或数字，如 S，不带方括号。",
            $"\"{Quoted.Short(mark)}\" cannot be the mark of a document; a mark is 1 to 8 letters or digits, such as S, without brackets."
        );
        return null;
    }

    private Clause ReadClause(StrictObject json, string key = "clause")
    {
        string text = json.RequiredText(key);
        return ReadClause(text, json.At(key)) ?? NoClause;
    }

    private ImmutableArray<Clause> ReadClauses(StrictObject json, string key)
    {
        var clauses = ImmutableArray.CreateBuilder<Clause>();
        foreach ((JsonElement item, DataPlace place) in json.Items(key))
        {
            if (
                ValueParser.Text(JsonRaw.Of(item), place, _problems) is { } text
                && ReadClause(text, place) is { } clause
            )
            {
                clauses.Add(clause);
            }
        }

        return clauses.ToImmutable();
    }

    private Clause? ReadClause(string text, DataPlace place)
    {
        if (Clause.TryParse(text, out Clause? clause))
        {
            return clause;
        }

        if (text.Trim().Length > 0)
        {
            _problems.Reject(
                place,
                $"“{Quoted.Short(text)}”不是条款出处；应写作“[S] 三（一）1”，方括号内是文件标记。",
                $"\"{Quoted.Short(text)}\" does not cite a clause; write \"[S] 三（一）1\", the mark of the document in brackets."
            );
        }

        return null;
    }

    // After a problem has been reported the standard is rejected; these only let reading go on to the next problem.
    private static Clause NoClause { get; } = new(Clause.InterpretationMark, "");

    private static CoefficientRule NoCoefficients { get; } = new([], Limit.None, NoClause, []);

    private static T Required<T>(StrictObject json, string key, T fallback = default!)
    {
        if (!json.Has(key))
        {
            json.Missing(key);
        }

        return fallback;
    }
}
