using System.Text.Json.Nodes;
using static Balance.Indicators.Reports.Schema;

namespace Balance.Indicators.Tests.Schemas;

/// <summary><c>balance-evaluation/1</c>.</summary>
internal static class EvaluationSchema
{
    public static JsonObject Build()
    {
        JsonObject root = Root(
            Evaluation.Format,
            "一个标准对一个县的评估结果",
            "what a standard says of a county",
            Object(
                Must("format", Const(Evaluation.Format).About("格式名称", "name of the format")),
                Must("library", Filled.About("类库的版本", "version of the library")),
                Must(
                    "standard",
                    Object(
                            Must("id", Id("标准编号", "id of the standard")),
                            Must("name", Text.About("中文名称", "its name in Chinese")),
                            Must("sha256", Sha256("标准文本的 SHA-256", "SHA-256 of its text"))
                        )
                        .About("所依据的标准", "the standard")
                ),
                Must(
                    "county",
                    Object(
                            Must("code", Text.About("县代码", "code")),
                            Must("name", Text.About("县名", "name")),
                            Must("year", Integer.OrNull().About("数据年份", "year of the figures")),
                            Must("note", Text.OrNull().About("说明", "note")),
                            Must(
                                "sha256",
                                Sha256(
                                    "县数据规范 JSON 的 SHA-256",
                                    "SHA-256 of its canonical JSON"
                                )
                            )
                        )
                        .About("被评估的县", "the county")
                ),
                Must(
                    "rounding",
                    Codes<Rounding>()
                        .About(
                            "比较精确值还是舍入后的值",
                            "what is compared, exact or rounded values"
                        )
                ),
                Must(
                    "transitionalProvisions",
                    YesNo.About("是否要求适用过渡期规定", "whether they were asked for")
                ),
                Must("outcome", Outcome("全县结论", "the verdict")),
                DecidedByRounding(),
                Must(
                    "dimensions",
                    List(
                            Object(
                                Must("id", Id("维度编号", "id of the dimension")),
                                Must("name", Name()),
                                Must("outcome", Outcome("维度结论", "its outcome")),
                                Must(
                                    "schoolRule",
                                    YesNo.About(
                                        "学校达标规则是否在本维度",
                                        "whether the school rule is part of it"
                                    )
                                ),
                                DecidedByRounding(),
                                Must(
                                    "indicators",
                                    List(Ref("indicator")).About("指标", "its indicators")
                                )
                            )
                        )
                        .About("四个方面", "the dimensions")
                ),
                Must(
                    "preconditions",
                    List(Ref("indicator")).About("申报条件", "what had to hold beforehand")
                ),
                Must(
                    "stages",
                    List(
                            Object(
                                Must("stage", Codes<Stage>(Vocabulary.Name).About("学段", "stage")),
                                Must(
                                    "sections",
                                    Integer.NotNegative().About("学部数", "how many sections")
                                ),
                                Must(
                                    "pupils",
                                    Number
                                        .NotNegative()
                                        .OrNull()
                                        .About(
                                            "学生数；有学部没有填报的为 null",
                                            "their pupils; null where a section has not reported them"
                                        )
                                ),
                                Must(
                                    "classes",
                                    Integer
                                        .NotNegative()
                                        .OrNull()
                                        .About(
                                            "班数；有学部没有填报的为 null",
                                            "their classes; null where a section has not listed them"
                                        )
                                ),
                                Must(
                                    "schoolRule",
                                    Object(Counts())
                                        .About(
                                            "按学校达标规则的学部数",
                                            "how many sections meet the school rule"
                                        )
                                )
                            )
                        )
                        .About("各学段的规模", "how large each stage is")
                ),
                Must(
                    "coefficients",
                    List(Coefficient()).About("差异系数", "difference coefficients")
                ),
                Must("vetoes", List(Veto()).About("县的一票否决", "vetoes of the county")),
                Must("schools", List(School()).About("各校", "the schools, in the county's order")),
                Must("findings", List(Finding()).About("逐条判断", "every finding")),
                Must(
                    "warnings",
                    List(
                            Object(
                                Must("path", Text.About("位置", "where")),
                                Must("zh", Text.About("中文", "in Chinese")),
                                Must("en", Text.About("英文", "in English"))
                            )
                        )
                        .About("数据提示", "what is odd in the data")
                )
            )
        );
        root["definitions"] = new JsonObject
        {
            ["outcome"] = Codes<Outcome>(Vocabulary.Name),
            ["indicator"] = Object(
                Must("id", Id("指标编号", "id of the indicator")),
                Must("name", Name()),
                Must("outcome", Outcome("指标结论", "its outcome")),
                Must(
                    "totals",
                    List(
                            Object([
                                Must("criterion", Id("标准条目编号", "id of the criterion")),
                                Must(
                                    "stage",
                                    Codes<Stage>(Vocabulary.Name)
                                        .OrNull()
                                        .About("学段", "stage, of sections and classes")
                                ),
                                Must(
                                    "type",
                                    Codes<SchoolType>(Vocabulary.Name)
                                        .OrNull()
                                        .About("办学类型", "school type, of schools")
                                ),
                                .. Counts(),
                                Must(
                                    "numerator",
                                    Number
                                        .OrNull()
                                        .About(
                                            "分子之和；有待定的为 null",
                                            "sum of what is counted; null where one is undetermined"
                                        )
                                ),
                                Must(
                                    "denominator",
                                    Number
                                        .OrNull()
                                        .About("分母之和", "sum of what it is counted per")
                                ),
                                Must(
                                    "value",
                                    Number
                                        .OrNull()
                                        .About(
                                            "合在一起的值，如全县平均值",
                                            "the value of all together, such as the mean"
                                        )
                                ),
                            ])
                        )
                        .About(
                            "按学段或办学类型的合计",
                            "how each criterion stands by stage or school type"
                        )
                )
            ),
        };
        return root;
    }

    public static JsonObject CountsOrNull() => Object(Counts()).OrNull();

    private static SchemaKey[] Counts() =>
        [
            Must("met", Integer.NotNegative().About("达标数", "how many are met")),
            Must("notMet", Integer.NotNegative().About("未达标数", "how many are not met")),
            Must(
                "undetermined",
                Integer.NotNegative().About("待定数", "how many are undetermined")
            ),
            Must(
                "notApplicable",
                Integer.NotNegative().About("不适用数", "to how many it does not apply")
            ),
            Must(
                "metShare",
                Number
                    .Range(0, 100)
                    .OrNull()
                    .About(
                        "达标比例（%）；有待定的为 null",
                        "share met, in percent; null where one is undetermined"
                    )
            ),
        ];

    private static JsonObject Coefficient() =>
        Object(
            Must("stage", Codes<Stage>(Vocabulary.Name).About("学段", "stage")),
            Must(
                "indicator",
                Id("指标编号，或 composite（综合差异系数）", "the indicator, or composite")
            ),
            Must("name", Name()),
            Must("schools", Integer.NotNegative().About("学部数", "sections counted")),
            Must("pupils", Number.NotNegative().About("学生数", "their pupils")),
            Must("mean", Number.OrNull().About("均值", "mean per pupil, as the indicator")),
            Must(
                "standardDeviation",
                Number.NotNegative().OrNull().About("标准差", "standard deviation")
            ),
            Must(
                "coefficient",
                Number.NotNegative().OrNull().About("差异系数", "coefficient, double precision")
            ),
            Must(
                "rounded",
                Number.NotNegative().OrNull().About("保留三位", "rounded to 3 decimals")
            ),
            Must(
                "limit",
                Number
                    .OrNull()
                    .About(
                        "限值；不设的为 null",
                        "the greatest coefficient that is met; null where there is none"
                    )
            ),
            Must("outcome", Outcome("结论", "outcome")),
            Must("provisional", YesNo.About("暂算", "of what there is only; decides nothing")),
            Must("undefined", YesNo.About("无定义：均值为 0", "the mean is 0")),
            Must(
                "decidedByRounding",
                YesNo.About("舍入改变了判断", "rounding changed the verdict")
            ),
            Sometimes("alert", Alert()),
            Must("clause", Clause()),
            Must("departments", Departments()),
            Sometimes(
                "excess",
                Number.NotNegative().About("超过限值多少", "by how much it is above its limit")
            ),
            Sometimes("missing", Missing()),
            Must("byLocation", List(LocationMean()).About("分所在地的均值", "means by location")),
            Must(
                "bySection",
                List(CoefficientSection())
                    .About("各学部，由低到高", "the sections, lowest value first")
            )
        );

    private static JsonObject LocationMean() =>
        Object(
            Must(
                "location",
                Codes<Location>(Vocabulary.Name)
                    .OrNull()
                    .About("所在地", "location; null where not reported")
            ),
            Must("schools", Integer.NotNegative().About("学部数", "sections counted")),
            Must("pupils", Number.NotNegative().About("学生数", "their pupils")),
            Must("mean", Number.NotNegative().About("均值", "mean per pupil, as the indicator"))
        );

    private static JsonObject CoefficientSection() =>
        Object(
            Must("school", Text.About("学校代码", "code of the school")),
            Must("pupils", Number.NotNegative().About("学生数", "its pupils")),
            Must("resource", Number.NotNegative().About("资源数量", "its resource")),
            Must("value", Number.NotNegative().About("生均值", "per pupil, as the indicator")),
            Must(
                "shareOfVariance",
                Number
                    .NotNegative()
                    .OrNull()
                    .About("占方差的份额", "its part of the variance; null where there is none")
            ),
            Must(
                "coefficientWithout",
                Number
                    .NotNegative()
                    .OrNull()
                    .About("去掉它后的系数", "the coefficient without it; null where undefined")
            )
        );

    private static SchemaKey DecidedByRounding() =>
        Sometimes(
            "decidedByRounding",
            new JsonObject { ["const"] = true }.About(
                "舍入改变了结论",
                "rounding changed the outcome"
            )
        );

    private static JsonObject Veto() =>
        Object(
            Must("id", Id("编号", "id")),
            Must("name", Name()),
            Must(
                "outcome",
                Outcome("met 不存在，notMet 存在", "met: it is absent, notMet: it exists")
            ),
            Must(
                "schools",
                List(Text).About("填报存在的学校代码", "codes of the schools that report it")
            ),
            Sometimes("alert", Alert()),
            Must("clause", Clause()),
            Must("departments", Departments()),
            Sometimes("missing", Missing())
        );

    private static JsonObject School() =>
        Object(
            Must("code", Text.About("学校代码", "code")),
            Must("name", Text.About("校名", "name")),
            Must(
                "type",
                Codes<SchoolType>(Vocabulary.Name)
                    .OrNull()
                    .About("办学类型", "type; null where not reported")
            ),
            Must(
                "location",
                Codes<Location>(Vocabulary.Name)
                    .OrNull()
                    .About("所在地", "location; null where not reported")
            ),
            Must("township", Text.OrNull().About("所在镇街", "township; null where not reported")),
            Must("outcome", Outcome("学校结论", "outcome")),
            DecidedByRounding(),
            Must(
                "metIndicators",
                List(Text).About("全部达标的指标", "indicators that it meets in full")
            ),
            Must(
                "sections",
                List(
                        Object(
                            Must("stage", Codes<Stage>(Vocabulary.Name).About("学段", "stage")),
                            Must("outcome", Outcome("学校达标规则的结果", "by the school rule")),
                            DecidedByRounding(),
                            Must("metCriteria", List(Text).About("达标的判据", "criteria met")),
                            Sometimes("alert", Alert()),
                            Must(
                                "headroom",
                                Integer
                                    .NotNegative()
                                    .OrNull()
                                    .About(
                                        "还能增加的学生数",
                                        "how many more pupils it can take; null where it is not met"
                                    )
                            )
                        )
                    )
                    .About("学部", "sections")
            ),
            Must(
                "classesBeyondLimit",
                List(
                        Object(
                            Must("criterion", Id("判据编号", "id of the criterion")),
                            Must("stage", Codes<Stage>(Vocabulary.Name).About("学段", "stage")),
                            Must("limit", Number.About("每班的限值", "the limit of one class")),
                            Must(
                                "classes",
                                Integer
                                    .NotNegative()
                                    .About("超过限值的班数", "how many are beyond it")
                            ),
                            Sometimes(
                                "classesAreLeast",
                                new JsonObject { ["const"] = true }.About(
                                    "分段填报，至少这么多",
                                    "brackets leave open whether there are more"
                                )
                            ),
                            Must(
                                "farthest",
                                Number
                                    .OrNull()
                                    .About(
                                        "离限值最远的班的人数",
                                        "size of the one farthest beyond; null where in brackets"
                                    )
                            )
                        )
                    )
                    .About("超过班额限值的班", "classes beyond the limit of one class")
            ),
            Must(
                "vetoes",
                List(
                        Object(
                            Must("id", Id("编号", "id")),
                            Must("outcome", Outcome("结论", "outcome"))
                        )
                    )
                    .About("学校的一票否决", "vetoes of the school")
            )
        );

    private static JsonObject Finding() =>
        Object(
            Must("indicator", Id("指标编号", "id of the indicator")),
            Must("criterion", Id("判据编号", "id of the criterion")),
            Must("name", Name()),
            Must(
                "subject",
                Object(
                        Must(
                            "kind",
                            Codes<SubjectKind>().About("对象的种类", "what kind of subject")
                        ),
                        Sometimes("school", Text.About("学校代码", "code of the school")),
                        Sometimes("name", Text.About("校名", "name of the school")),
                        Sometimes(
                            "class",
                            new JsonObject { ["type"] = "integer", ["minimum"] = 1 }.About(
                                "班级序号，从 1 起",
                                "number of the class, from 1"
                            )
                        ),
                        Sometimes("monitoredSubject", Text.About("学科", "monitored subject")),
                        Sometimes("schoolGrade", SchoolGrade())
                    )
                    .About("判断的对象", "who or what was judged")
            ),
            Must("stage", Codes<Stage>(Vocabulary.Name).OrNull().About("学段", "stage")),
            Must(
                "value",
                Number
                    .OrNull()
                    .About(
                        "数值，单位见 unit；是 1 否 0，等级 0–3",
                        "in unit; yes 1, no 0, grades 0–3; null where it cannot be formed"
                    )
            ),
            Sometimes(
                "valueIsLeast",
                new JsonObject { ["const"] = true }.About(
                    "分段填报的，其余的不能确定：value 只是最少的",
                    "brackets leave the rest open: value is only the least that it can be"
                )
            ),
            Sometimes(
                "itemLimit",
                Number.About(
                    "按分段填报的班级一并判断时，每班的限值",
                    "where classes in brackets are judged together: the limit of one"
                )
            ),
            Must("numerator", Number.OrNull().About("分子", "numerator")),
            Must(
                "denominator",
                Number.OrNull().About("分母", "denominator; null where it is not a ratio")
            ),
            Must("comparison", Codes<Comparison>().About("比较", "comparison")),
            Must(
                "limit",
                Number.OrNull().About("限值", "limit; null where it depends on an unknown type")
            ),
            Sometimes(
                "floor",
                Number
                    .NotNegative()
                    .About("学校达标规则的下限", "what the school rule asks for at least")
            ),
            Must("unit", Text.About("单位", "unit, in Chinese")),
            Must("outcome", Outcome("结论", "outcome")),
            Sometimes(
                "tolerated",
                new JsonObject { ["const"] = true }.About(
                    "未达标而学部符合学校达标规则",
                    "not met, and the section meets the school rule all the same"
                )
            ),
            Sometimes("alert", Alert()),
            Must(
                "shortfall",
                Number
                    .NotNegative()
                    .OrNull()
                    .About("差距", "least change of the reported amount that makes it met")
            ),
            Sometimes("shortfallUnit", Text.About("差距的单位", "unit of the shortfall")),
            Sometimes(
                "shortfallMeasure",
                OneOf(Measures.All).About("要改变的要素", "the measure to change")
            ),
            Sometimes("shortfallIsExcess", YesNo.About("超出，须减少", "too much")),
            Sometimes(
                "shortfallIsOfWholeSchool",
                YesNo.About("按全校计", "what the whole school must add")
            ),
            Sometimes(
                "shortfallTarget",
                Text.About("要改变的数的路径", "the path of the figure to change")
            ),
            Sometimes(
                "shortfallTo",
                Number.NotNegative().OrNull().About("应改为", "what has to stand there")
            ),
            Sometimes(
                "provision",
                Id("起作用的过渡期规定", "the transitional provision that decides")
            ),
            DecidedByRounding(),
            Must("clause", Clause()),
            Must("departments", Departments()),
            Sometimes("missing", Missing())
        );

    private static JsonObject Alert() =>
        Codes<Alert>(Vocabulary.Name).About("预警；没有则无此键", "left out where there is none");

    private static JsonObject Name() => Text.About("名称，中文", "its name, in Chinese");

    private static JsonObject Sha256(string zh, string en) =>
        new JsonObject { ["type"] = "string", ["pattern"] = "^[0-9a-f]{64}$" }.About(zh, en);

    private static JsonObject Id(string zh, string en) => Filled.About(zh, en);

    private static JsonObject Outcome(string zh, string en) => Ref("outcome").About(zh, en);

    private static JsonObject Clause() =>
        new JsonObject { ["type"] = "string", ["pattern"] = "^\\[[A-Z]\\] " }.About(
            "条款出处",
            "where the rule stands"
        );

    private static JsonObject Departments() =>
        List(Text).About("责任部门，中文", "responsible departments, in Chinese");

    private static JsonObject Missing() =>
        List(Text, least: 1).About("缺的数据的路径", "paths of what is missing");
}
