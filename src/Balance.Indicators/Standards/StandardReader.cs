using System.Collections.Immutable;
using System.Text.Json;

namespace Balance.Indicators;

/// <summary>Reads <c>balance-standard/1</c>: shape and types. Whether the rules fit together is for <see cref="StandardRules"/>.</summary>
internal sealed class StandardReader
{
    private readonly ProblemList _problems;
    private readonly QuantityReader _quantities;
    private readonly Dictionary<string, LocalizedText> _departments = [];
    private readonly Dictionary<string, Scope> _scopes = [];

    private StandardReader(ProblemList problems)
    {
        _problems = problems;
        _quantities = new QuantityReader(problems);
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
        ImmutableArray<Scope> scopes = ReadEach(root, "scopes", ReadScope);
        foreach (Scope scope in scopes)
        {
            _scopes[scope.Id] = scope;
        }

        StrictObject? split = root.RequiredObject("split");
        var standard = new Standard(text)
        {
            Id = root.RequiredText("id"),
            Name = ReadText(root, "name"),
            MainText = root.Code<SourceMark>("mainText") ?? Required(root, "mainText"),
            Documents = ReadEach(
                root,
                "documents",
                item => new SourceDocument(
                    item.Code<SourceMark>("mark") ?? Required(item, "mark"),
                    ReadText(item, "title")
                )
            ),
            Scopes = scopes,
            Dimensions = ReadEach(root, "dimensions", ReadDimension),
            SplitWeights = split is null
                ? LimitReader.NoStages
                : LimitReader.ByCode<Stage>(split, "weights", _problems),
            SplitClause = split is null ? NoClause : ReadClause(split),
            Coefficients = ReadCoefficients(root.RequiredObject("coefficients")) ?? NoCoefficients,
            Composite = root.Has("composite") ? ReadCoefficients(root.Object("composite")) : null,
            SchoolRule = ReadSchoolRule(root.RequiredObject("schoolRule")),
            Vetoes = ReadEach(root, "vetoes", ReadVeto),
            Preconditions = ReadEach(root, "preconditions", ReadIndicator),
            TransitionalProvisions = ReadEach(root, "transitionalProvisions", ReadProvision),
            Schedule = ReadEach(
                root,
                "schedule",
                item => new SchedulePhase(
                    ReadText(item, "name"),
                    item.RequiredText("from"),
                    item.RequiredText("to"),
                    ReadText(item, "task"),
                    ReadClause(item)
                )
            ),
            Interpretations = ReadEach(
                root,
                "interpretations",
                item => new Interpretation(
                    item.RequiredText("id"),
                    item.Code<SourceMark>("mark") ?? Required(item, "mark"),
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

        departments.RejectUnknownKeys();
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
        if (json.LacksItems("indicators"))
        {
            json.Missing("indicators");
        }

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
        if (json.LacksItems("criteria"))
        {
            json.Missing("criteria");
        }

        return indicator;
    }

    private Criterion ReadCriterion(StrictObject json) =>
        new(
            json.RequiredText("id"),
            ReadText(json, "name"),
            json.Code<SubjectKind>("subject") ?? Required<SubjectKind>(json, "subject"),
            _quantities.Quantity(json),
            json.Code<Comparison>("comparison") ?? Required<Comparison>(json, "comparison"),
            LimitReader.Read(json, _problems) ?? Required(json, "limit", new Limit()),
            ReadText(json, "unit", mayBeBlank: true),
            ReadClause(json)
        )
        {
            Decimals = json.WholeNumber("decimals", 0, 9) ?? 0,
            Scope = ReadScopeReference(json),
            SumsSections = json.YesNo("sumsSections") ?? false,
            Alternative = json.Text("alternative"),
        };

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
            LimitReader.Read(json, _problems) ?? Required(json, "limit", new Limit()),
            ReadClause(json),
            ReadDepartmentsOf(json)
        );
        json.RejectUnknownKeys();
        return rule;
    }

    private SchoolRule ReadSchoolRule(StrictObject? json)
    {
        if (json is null)
        {
            return new SchoolRule([], 1, 1, NoClause);
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
        );

    private TransitionalProvision ReadProvision(StrictObject json) =>
        new(
            json.RequiredText("id"),
            ReadText(json, "name"),
            ReadClause(json),
            ReadEach(json, "parts", ReadPart)
        );

    private ProvisionPart ReadPart(StrictObject json) =>
        new(
            json.RequiredText("criterion"),
            ReadEach(json, "only", _quantities.Condition),
            json.Has("of") || json.Has("per") || json.Has("times")
                ? _quantities.Quantity(json)
                : null,
            json.Has("limit") ? LimitReader.Read(json, _problems) : null
        );

    private ImmutableArray<LocalizedText> ReadDepartmentsOf(StrictObject json)
    {
        var departments = ImmutableArray.CreateBuilder<LocalizedText>();
        foreach ((JsonElement item, DataPlace place) in json.Items("departments"))
        {
            if (ValueText.Text(JsonRaw.Of(item), place, _problems) is not { } name)
            {
                continue;
            }

            if (_departments.TryGetValue(name, out LocalizedText department))
            {
                departments.Add(department);
            }
            else
            {
                _problems.Reject(
                    place,
                    $"责任部门“{Quoted.Short(name)}”没有在 departments 中登记；请先登记其名称和英文名。",
                    $"The department \"{Quoted.Short(name)}\" is not listed under departments; list it there with its English name."
                );
            }
        }

        return departments.ToImmutable();
    }

    private ImmutableArray<string> ReadTexts(StrictObject json, string key) =>
        [
            .. json.Items(key)
                .Select(item => ValueText.Text(JsonRaw.Of(item.Item), item.Place, _problems))
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

    private Clause ReadClause(StrictObject json, string key = "clause")
    {
        string text = json.RequiredText(key);
        if (Clause.TryParse(text, out Clause? clause))
        {
            return clause;
        }

        if (text.Trim().Length > 0)
        {
            _problems.Reject(
                json.At(key),
                $"“{Quoted.Short(text)}”不是条款出处；应写作“[S] 三（一）1”，方括号内是文件标记。",
                $"\"{Quoted.Short(text)}\" does not cite a clause; write \"[S] 三（一）1\", the mark of the document in brackets."
            );
        }

        return NoClause;
    }

    // After a problem has been reported the standard is rejected; these only let reading go on to the next problem.
    private static Clause NoClause { get; } = new(SourceMark.R, "");

    private static CoefficientRule NoCoefficients { get; } = new([], new Limit(), NoClause, []);

    private static SourceMark Required(StrictObject json, string key) =>
        Required<SourceMark>(json, key);

    private static T Required<T>(StrictObject json, string key, T fallback = default!)
    {
        if (!json.Has(key))
        {
            json.Missing(key);
        }

        return fallback;
    }
}
