using System.Text.Json.Nodes;
using static Balance.Indicators.Reports.Schema;

namespace Balance.Indicators.Tests.Schemas;

/// <summary><c>balance-standard/1</c>, from the catalogue of measures and the terms of the field.</summary>
internal static class StandardSchema
{
    private const long Most = 999_999_999_999_999;

    public static JsonObject Build()
    {
        JsonObject root = Root(
            Standard.Format,
            "一个标准：指标、限值、条款",
            "a standard: indicators, limits, clauses",
            Object(
                Must("format", Const(Standard.Format).About("格式名称", "name of the format")),
                Must("id", Filled.About("标准编号", "id of the standard")),
                Must("name", Name()),
                Must("mainText", Mark().About("正文的标记", "mark of its main text")),
                May(
                    "validity",
                    Object(
                            May("from", Integer.Range(1900, 9999).About("起年", "the first year")),
                            May(
                                "until",
                                Integer
                                    .Range(1900, 9999)
                                    .About("止年，含", "the last year, which is in")
                            )
                        )
                        .About("有效期", "for which years it holds")
                ),
                May(
                    "documents",
                    List(
                            Object(
                                May(
                                    "mark",
                                    Mark()
                                        .About("条款引用它的标记", "mark by which clauses cite it")
                                ),
                                May(
                                    "kind",
                                    Codes<SourceKind>()
                                        .About(
                                            "文本、表式或通行做法，缺省为文本",
                                            "text, form or practice; text unless given"
                                        )
                                ),
                                May("number", Text.About("文号", "official number")),
                                Must("title", Bilingual().About("题名", "title"))
                            )
                        )
                        .About(
                            "所依据的文件，条款所引的都在内",
                            "documents it rests on, all that clauses cite among them"
                        )
                ),
                May(
                    "texts",
                    new JsonObject { ["type"] = "object", ["additionalProperties"] = Filled }.About(
                        "条款原文",
                        "what clauses say, word for word"
                    )
                ),
                May(
                    "departments",
                    new JsonObject { ["type"] = "object", ["additionalProperties"] = Filled }.About(
                        "责任部门和英文名",
                        "departments with their English names"
                    )
                ),
                May(
                    "departmentGroups",
                    List(
                            Object(
                                Must("name", Filled.About("合称", "the name they share")),
                                May(
                                    "members",
                                    List(Filled).About("成员单位", "the bodies, as listed above")
                                ),
                                Must("clause", Clause())
                            )
                        )
                        .About("合称的责任部门", "bodies that are named together")
                ),
                May("measures", List(OwnMeasure()).About("自定义的采集要素", "its own measures")),
                May("scopes", List(Scope()).About("对象范围", "who rules concern")),
                May(
                    "dimensions",
                    List(
                            Object(
                                Must("id", Id()),
                                Must("name", Name()),
                                Must(
                                    "indicators",
                                    List(Ref("indicator"), least: 1).About("指标", "its indicators")
                                )
                            )
                        )
                        .About("四个方面", "the dimensions")
                ),
                Must(
                    "split",
                    Object(
                            May(
                                "weights",
                                Figures<Stage>(1000)
                                    .About("各学段的权重", "the weight of a pupil of each stage")
                            ),
                            Must("clause", Clause())
                        )
                        .About("共用资源的拆分", "how shared resources are split")
                ),
                Must("coefficients", CoefficientRule("差异系数的限值", "limits of coefficients")),
                May(
                    "composite",
                    CoefficientRule("综合差异系数的限值", "limit of the composite coefficient")
                ),
                May(
                    "schoolRule",
                    Object(
                            May("criteria", Ids()),
                            Must(
                                "atLeast",
                                Integer.Range(1, 99).About("至少几项达标", "how many must be met")
                            ),
                            Must(
                                "floor",
                                Number
                                    .Range(0, 1)
                                    .About(
                                        "其余各项须达到限值的比例",
                                        "the share of its limit that each other one must reach"
                                    )
                            ),
                            Must("clause", Clause())
                        )
                        .About("学校达标规则", "what a section must reach")
                ),
                May(
                    "vetoes",
                    List(
                            Object(
                                Must("id", Id()),
                                Must("name", Name()),
                                May("schoolClause", Clause()),
                                May("countyClause", Clause()),
                                May(
                                    "countyOnly",
                                    YesNo.About("只由县填报", "reported by the county only")
                                ),
                                May("departments", Departments())
                            )
                        )
                        .About("一票否决", "what may not exist")
                ),
                May(
                    "preconditions",
                    List(Ref("indicator")).About("申报条件", "what must hold beforehand")
                ),
                May(
                    "transitionalProvisions",
                    List(Provision()).About("过渡期规定", "easier terms for some schools")
                ),
                May(
                    "schedule",
                    List(
                            Object(
                                Must("name", Name()),
                                Must("from", Month().About("起，如 2023-08", "from, as 2023-08")),
                                Must("to", Month().About("止", "to")),
                                Must("task", Bilingual().About("任务", "task")),
                                Must("clause", Clause())
                            )
                        )
                        .About("实施步骤，只展示", "phases, shown and never evaluated")
                ),
                May(
                    "milestones",
                    List(
                            Object(
                                Must(
                                    "by",
                                    Month().About("最迟，如 2025-12", "the last month, as 2025-12")
                                ),
                                Must("text", Bilingual().About("达到", "what is to be reached")),
                                Must("clause", Clause())
                            )
                        )
                        .About("时间节点，只展示", "milestones, shown and never evaluated")
                ),
                May(
                    "notEvaluated",
                    List(
                            Object(
                                Must("clause", Clause()),
                                Must("concerns", Filled.About("关于", "what it concerns")),
                                Must("text", Filled.About("原文", "the text, word for word")),
                                Must("why", Bilingual().About("为什么不评估", "why not"))
                            )
                        )
                        .About("文本要求而不评估的", "what a text asks for and is not evaluated")
                ),
                May(
                    "interpretations",
                    List(
                            Object(
                                Must("id", Id()),
                                Must("mark", Mark().About("标记", "mark")),
                                Must("concerns", Filled.About("关于", "what it concerns")),
                                Must("text", Bilingual().About("解读", "the interpretation"))
                            )
                        )
                        .About("文本之外的解读", "what is read into the text")
                ),
                May(
                    "discrepancies",
                    List(
                            Object(
                                Must("id", Id()),
                                Must("concerns", Filled.About("关于", "what it concerns")),
                                Must("first", Bilingual().About("一处", "one place")),
                                Must("second", Bilingual().About("另一处", "the other")),
                                Must("chosen", Bilingual().About("采用", "the reading chosen"))
                            )
                        )
                        .About("文本的矛盾", "where the text contradicts itself")
                ),
                May("$schema", Text.About("编辑器所用的结构描述", "the schema, for editors"))
            )
        );
        root["definitions"] = new JsonObject
        {
            ["condition"] = Condition(),
            ["indicator"] = Indicator(),
            ["limit"] = Limit(),
            ["term"] = Term(),
        };
        return root;
    }

    private static JsonObject Indicator() =>
        Object(
            Must("id", Id()),
            Must("name", Name()),
            May("departments", Departments()),
            Must("criteria", List(Criterion(), least: 1).About("判据", "its criteria"))
        );

    private static JsonObject Criterion() =>
        Object([
            Must("id", Id()),
            Must("name", Name()),
            Must("subject", Codes<SubjectKind>().About("对象", "who is judged")),
            May("scope", Filled.About("对象范围的编号", "id of a scope")),
            .. Quantity(isRequired: true),
            Must("comparison", Codes<Comparison>().About("比较", "comparison")),
            Sometimes("limit", Ref("limit").About("限值", "limit, in unit")),
            May(
                "shownOnly",
                YesNo.About("没有限值，只展示", "no limit: its value is shown and decides nothing")
            ),
            Must(
                "unit",
                Object(Must("zh", Text), Must("en", Text)).About("单位", "unit, may be blank")
            ),
            May("decimals", Integer.Range(0, 9).About("显示的小数位数", "decimals shown")),
            May(
                "sumsSections",
                YesNo.About("全县各学部之和", "the sum over the county's sections")
            ),
            May("alternative", Text.About("几项取其有的", "of the group only what is reported")),
            Must("clause", Clause()),
            May("alsoIn", List(Clause()).About("另见", "where else it stands")),
        ]);

    private static IEnumerable<SchemaKey> Quantity(bool isRequired)
    {
        JsonObject of = List(Ref("term"), least: isRequired ? 1 : 0)
            .About("分子各项之和", "numerator, the sum of its terms");
        yield return isRequired ? Must("of", of) : May("of", of);
        yield return May("per", List(Ref("term")).About("分母", "denominator"));
        yield return May(
            "times",
            Number.Range(0, 1_000_000).About("倍数，缺省 1", "factor, 1 by default")
        );
    }

    private static JsonObject Term()
    {
        IEnumerable<Measure> lists = Measures.All.Where(measure =>
            measure.Kind is MeasureKind.CountList or MeasureKind.AmountList
        );
        IEnumerable<(string, LocalizedText)> plain = Measures.All.Select(measure =>
            (measure.Id, measure.Name)
        );
        IEnumerable<(string, LocalizedText)> subtracted = Measures.All.Select(measure =>
            (
                "-" + measure.Id,
                new LocalizedText("减去" + measure.Name.Zh, "minus " + measure.Name.En)
            )
        );
        return AnyOf(
            OneOf(plain.Concat(subtracted)).About("要素，- 表示减去", "a measure, - is subtracted"),
            Object(
                Must("count", OneOf(lists).About("列表的项数", "how many items of the list")),
                May(
                    "atLeast",
                    Number
                        .Range(0, Most)
                        .About("只数不小于它的", "only those of at least this size")
                ),
                May(
                    "groupsOf",
                    Integer.Range(1, 1000).About("每几项为一组", "how many started groups")
                )
            ),
            Object(
                Sometimes(
                    "count",
                    new JsonObject { ["type"] = "null" }.About("三者取一", "one of the three")
                ),
                Sometimes(
                    "allStages",
                    new JsonObject { ["type"] = "null" }.About("三者取一", "one of the three")
                ),
                Must("largest", OneOf(lists).About("列表的最大项", "greatest item of the list"))
            ),
            Object(
                Sometimes(
                    "count",
                    new JsonObject { ["type"] = "null" }.About("三者取一", "one of the three")
                ),
                Must(
                    "allStages",
                    OneOf([("pupils", Measures.NameOf("pupils"))])
                        .About(
                            "全校的学生数，含高中",
                            "pupils of the whole school, senior included"
                        )
                )
            )
        );
    }

    private static JsonObject Limit() =>
        AnyOf(
            Number.Range(0, Most),
            YesNo,
            Codes<Grade>(Vocabulary.Name),
            Object(
                    Sometimes("byStage", Cases<Stage>().About("按学段", "by stage")),
                    Sometimes("byType", Cases<SchoolType>().About("按办学类型", "by school type")),
                    Sometimes("byLocation", Cases<Location>().About("按城乡", "by location"))
                )
                .With("minProperties", 1)
                .With("maxProperties", 1)
        );

    private static JsonObject Cases<T>()
        where T : struct, Enum =>
        Object(Vocabulary.CodesOf<T>().Select(code => May(code, Described<T>(code))))
            .With("minProperties", 1);

    private static JsonObject Described<T>(string code)
        where T : struct, Enum
    {
        LocalizedText name =
            Vocabulary.TryFind(code, out T term) && Vocabulary.NameOf(term) is { } called
                ? called
                : new(code, code);
        return Ref("limit").About(name.Zh, name.En);
    }

    private static JsonObject Figures<T>(long most = Most)
        where T : struct, Enum =>
        Object(Vocabulary.CodesOf<T>().Select(code => May(code, Number.Range(0, most))))
            .With("minProperties", 1);

    private static JsonObject OwnMeasure() =>
        Object(
            Must("id", Id()),
            Must("name", Name()),
            May("unit", Bilingual().About("单位", "the unit it is counted in")),
            May(
                "itemUnit",
                Bilingual().About("列表各项的单位", "of a list: the unit of its items")
            ),
            Must("kind", Codes<MeasureKind>().About("值的类型", "what its value looks like")),
            Must(
                "levels",
                List(Codes<MeasureLevels>(), least: 1).About("由谁填报", "where it is reported")
            ),
            May(
                "sumsToCounty",
                YesNo.About("县的数由各校合计", "the county's is the sum over schools")
            ),
            May(
                "isShared",
                YesNo.About("可按全校填报，按学段拆分", "split over the stages of a school")
            )
        );

    private static JsonObject Scope() =>
        Object(
            Must("id", Id()),
            Must("name", Name()),
            May("only", List(Ref("condition")).About("只含", "only schools of one of these")),
            May("except", List(Ref("condition")).About("除外", "and of these none")),
            Must("clause", Clause())
        );

    private static JsonObject Condition() =>
        Object(
            May("types", List(Codes<SchoolType>()).About("办学类型", "types of school")),
            May("locations", List(Codes<Location>()).About("城乡", "locations")),
            May("ownerships", List(Codes<Ownership>()).About("举办者", "ownerships")),
            May("boarding", YesNo.About("寄宿制", "whether it boards its pupils")),
            May(
                "builtBy",
                Integer.Range(1000, 9999).About("建成不晚于", "built in this year or before")
            ),
            May("reported", OneOf(Measures.All).About("填报了这一要素", "reports this measure")),
            May(
                "when",
                List(
                        Object([
                            .. Quantity(isRequired: true),
                            Must("comparison", Codes<Comparison>().About("比较", "comparison")),
                            Must("limit", Number.Range(0, Most).About("限值", "limit")),
                        ])
                    )
                    .About("全校满足", "each holds for the whole school")
            )
        );

    private static JsonObject Provision() =>
        Object(
            Must("id", Id()),
            Must("name", Name()),
            Must("clause", Clause()),
            May(
                "validity",
                Object(
                        Must("from", Integer.Range(1900, 9999).About("起始年", "year of issue")),
                        Must("years", Integer.Range(1, 99).About("几年", "for how many years"))
                    )
                    .About("有效期", "for which years it was made")
            ),
            May(
                "parts",
                List(
                        Object([
                            Must("criterion", Filled.About("判据编号", "id of the criterion")),
                            May(
                                "only",
                                List(Ref("condition")).About("适用于", "the schools it is for")
                            ),
                            .. Quantity(isRequired: false),
                            May("limit", Ref("limit").About("限值", "limit")),
                        ])
                    )
                    .About("放宽的各处", "what it eases")
            )
        );

    private static JsonObject CoefficientRule(string zh, string en) =>
        Object(
                May("criteria", Ids()),
                May(
                    "limit",
                    Ref("limit")
                        .About("限值，不设的只展示", "limit by stage; without one it is shown only")
                ),
                Must("clause", Clause()),
                May("departments", Departments()),
                May(
                    "decimals",
                    Integer
                        .Range(0, 9)
                        .About("显示几位小数，缺省为 3", "decimals shown, 3 unless given")
                )
            )
            .About(zh, en);

    private static JsonObject Month() =>
        new() { ["type"] = "string", ["pattern"] = "^[0-9]{4}-(0[1-9]|1[0-2])$" };

    private static JsonObject Id() => Filled.About("编号", "id");

    private static JsonObject Ids() => List(Filled).About("判据编号", "ids of criteria");

    private static JsonObject Name() => Bilingual().About("名称", "name");

    private static JsonObject Bilingual() => Object(Must("zh", Filled), Must("en", Filled));

    private static JsonObject Departments() =>
        List(Filled).About("责任部门", "responsible departments, as listed above");

    private static JsonObject Mark() =>
        new() { ["type"] = "string", ["pattern"] = "^[\\p{L}\\p{Nd}]{1,8}$" };

    private static JsonObject Clause() =>
        new JsonObject
        {
            ["type"] = "string",
            ["pattern"] = "^\\[[\\p{L}\\p{Nd}]{1,8}\\] .*\\S",
        }.About("条款出处，如 [S] 三（一）1", "where it stands, as [S] 三（一）1");

    private static JsonObject With(this JsonObject schema, string key, int value)
    {
        schema[key] = value;
        return schema;
    }
}
