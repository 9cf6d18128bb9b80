using System.Text.Json.Nodes;
using static Balance.Indicators.Reports.Schema;

namespace Balance.Indicators.Planning.Tests.Schemas;

/// <summary><c>balance-roadmap/1</c>.</summary>
internal static class RoadmapSchema
{
    public static JsonObject Build() =>
        Root(
            Roadmap.Format,
            "路线图：至少增加什么、加在哪里才能达标",
            "the roadmap: the least to add, and where, so that the standard is met",
            Object(
                Must("format", Const(Roadmap.Format).About("格式名称", "name of the format")),
                Must("library", Filled.About("类库的版本", "version of the library")),
                Must(
                    "standard",
                    Object(
                            Must("id", Filled.About("编号", "id")),
                            Must("name", Text.About("名称，中文", "its name, in Chinese")),
                            Must("sha256", Filled.About("标准文本的 SHA-256", "of its text"))
                        )
                        .About("标准", "the standard")
                ),
                Must(
                    "county",
                    Object(
                            Must("code", Text.About("县代码", "code")),
                            Must("name", Text.About("县名", "name")),
                            Must("year", Integer.OrNull().About("数据年份", "year of the figures")),
                            Must("sha256", Filled.About("县数据的 SHA-256", "of its data"))
                        )
                        .About("县", "the county")
                ),
                Must(
                    "rotation",
                    YesNo.About(
                        "是否先在学校之间调配教师",
                        "whether teachers were moved before any were hired"
                    )
                ),
                Must("before", Outcomes("现在的结论", "the verdict now")),
                Must(
                    "after",
                    Outcomes("办完后的结论，由重新评估得出", "the verdict with every action done")
                ),
                Must(
                    "coefficients",
                    List(Coefficient())
                        .About(
                            "差异系数，现在和办完后",
                            "the difference coefficients, now and with every action done"
                        )
                ),
                Must("actions", List(Action()).About("行动，按先后", "the actions, in order")),
                Must("moves", List(Move()).About("教师调配", "teachers who move")),
                Must(
                    "schools",
                    List(SchoolOfOrder())
                        .About(
                            "还有限值没有达到的学校，最省的在前",
                            "schools that have limits to meet, the cheapest first"
                        )
                ),
                Must(
                    "phases",
                    List(Phase())
                        .About("时间表；没有要求时为空", "the timetable; empty unless asked for")
                ),
                Must("totals", List(Total()).About("合计和下限", "totals and bounds")),
                Must("cost", Money("费用合计（元）", "what it costs in yuan")),
                Must(
                    "lowerBound",
                    Money("费用不可能少于（元）", "what nothing can cost less than")
                ),
                Must(
                    "allowances",
                    List(
                            Object(
                                Must("school", Text.About("学校代码", "code of the school")),
                                Must("stage", StageCode()),
                                Must("indicator", Filled.About("指标编号", "id of the criterion")),
                                Must(
                                    "floor",
                                    Number
                                        .Range(0, 1)
                                        .About(
                                            "仍达到限值的多少",
                                            "the share of its limit that it reaches"
                                        )
                                )
                            )
                        )
                        .About(
                            "学校达标规则允许低于限值的指标",
                            "what the school rule leaves below its limit"
                        )
                ),
                Must("tasks", List(Task()).About("增加配置解决不了的", "what adding cannot solve")),
                Must(
                    "remaining",
                    List(Remainder()).About("没能安排的", "what could not be planned")
                )
            )
        );

    private static JsonObject Coefficient() =>
        Object(
            Must("stage", StageCode()),
            Must(
                "indicator",
                Filled.About("指标编号或 composite", "id of the indicator, or composite")
            ),
            Must("schools", Integer.About("有几个学部", "how many sections it is over")),
            Must("mean", Number.OrNull().About("均值", "mean")),
            Must("limit", Number.OrNull().About("限值；没有限值为 null", "limit, or none")),
            Must("before", Number.OrNull().About("现在", "now; null where it is undefined")),
            Must(
                "after",
                Number.OrNull().About("办完后", "with every action done; null where undefined")
            ),
            Must(
                "drivers",
                List(
                        Object(
                            Must("school", Text.About("学校代码", "code of the school")),
                            Must("pupils", Number.NotNegative().About("学生数", "pupils")),
                            Must(
                                "resource",
                                Number.NotNegative().About("资源数量", "how much it has")
                            ),
                            Must("value", Number.NotNegative().About("数值", "its value")),
                            Must(
                                "shareOfVariance",
                                Number.Range(0, 1).About("占方差的份额", "its part of the variance")
                            ),
                            Must(
                                "coefficientWithout",
                                Number
                                    .OrNull()
                                    .About("去掉它以后的系数", "the coefficient without it")
                            )
                        )
                    )
                    .About(
                        "超过限值的，方差的四成来自哪几个学部，多的在前；没有超过的为空",
                        "of one above its limit the sections that have 40 % of the variance, most first; else empty"
                    )
            )
        );

    private static JsonObject Action() =>
        Object(
            Must("path", Filled.About("数据的位置", "where the figure is")),
            Must("school", SchoolCode()),
            Must("stage", StageCode().OrNull()),
            Must("measure", Filled.About("采集要素", "the measure")),
            Must("from", Value("改变前", "before")),
            Must("to", Value("改变后", "after")),
            Must(
                "amount",
                Number.About("增加多少；调出小于 0", "how much; below 0 where people leave")
            ),
            Must("unit", Text.About("单位", "unit")),
            Must("cost", Money("费用（元）", "cost in yuan")),
            Must(
                "reason",
                OneOf(
                        ("limit", new("未达限值", "below its limit")),
                        (
                            "coefficient",
                            new("差异系数超过限值", "a coefficient is above its limit")
                        ),
                        ("rotation", new("教师调配", "people move")),
                        ("consequence", new("随其他行动变动", "it follows from another action"))
                    )
                    .About("原因", "why")
            ),
            Must("indicators", List(Filled).About("为哪些指标", "for which indicators")),
            Must("departments", List(Text).About("责任部门", "who is responsible")),
            Must("township", Text.OrNull().About("镇街", "township")),
            Must("phase", PhaseNumber())
        );

    private static JsonObject Move() =>
        Object(
            Must("measure", Filled.About("哪一类教师", "who moves")),
            Must("stage", StageCode()),
            Must("fromSchool", Text.About("从哪所学校", "the school that they leave")),
            Must("toSchool", Text.About("到哪所学校", "the school that they go to")),
            Must("amount", Integer.About("人数", "how many people"))
        );

    private static JsonObject SchoolOfOrder() =>
        Object(
            Must("school", Text.About("学校代码", "code of the school")),
            Must("actions", Integer.About("几项行动", "how many actions")),
            Must("cost", Money("费用（元）", "cost in yuan")),
            Must("phase", PhaseNumber())
        );

    private static JsonObject Phase() =>
        Object(
            Must("number", Integer.About("第几期", "its number, from 1")),
            Must("from", Month("第一个月", "its first month")),
            Must("to", Month("最后一个月", "its last month")),
            Must(
                "name",
                Text.About("标准的实施步骤怎样称呼", "what the standard's schedule calls it")
            ),
            Must("budget", Money("预算（元）", "the money of the phase in yuan")),
            Must("cost", Money("费用（元）", "cost in yuan")),
            Must(
                "schools",
                List(Text)
                    .About("在这一期里达到全部限值的学校", "schools that come to meet their limits")
            ),
            Must("after", Outcomes("期末的结论", "the verdict at its end"))
        );

    private static JsonObject Total() =>
        Object(
            Must("measure", Filled.About("采集要素", "the measure")),
            Must("stage", StageCode().OrNull()),
            Must("limit", Number.NotNegative().About("为限值增加的", "what limits need")),
            Must(
                "coefficient",
                Number.NotNegative().About("为差异系数增加的", "what coefficients need")
            ),
            Must("amount", Number.NotNegative().About("两者之和", "both together")),
            Must("lowerBound", Number.NotNegative().About("不可能少于", "no less than")),
            Must("cost", Money("费用（元）", "cost in yuan")),
            Must("costLowerBound", Money("费用不可能少于（元）", "what nothing can cost less than"))
        );

    private static JsonObject Task() =>
        Object(
            Must("indicator", Filled.About("指标或一票否决的编号", "id of the criterion or veto")),
            Must("school", SchoolCode()),
            Must("text", Text.About("未达标的情况，中文", "what is not met, in Chinese")),
            Must("why", Text.About("怎么办，中文", "what it takes, in Chinese")),
            Must("departments", List(Text).About("责任部门", "who is responsible")),
            Must("township", Text.OrNull().About("镇街", "township")),
            Must("phase", PhaseNumber())
        );

    private static JsonObject Remainder() =>
        Object(
            Must("indicator", Filled.About("指标、系数或一票否决的编号", "id of what it is of")),
            Must("path", Text.OrNull().About("缺的数据的位置", "where the missing figure belongs")),
            Must("subject", Text.About("是什么，中文", "whose or what, in Chinese")),
            Must("why", Text.About("为什么没有安排，中文", "why it is not planned, in Chinese"))
        );

    private static JsonObject Outcomes(string zh, string en) =>
        Object(
                Must("outcome", Codes<Outcome>(Vocabulary.Name).About("全县", "the county")),
                Must(
                    "resourceAllocation",
                    Codes<Outcome>(Vocabulary.Name).About("资源配置", "resource allocation")
                )
            )
            .About(zh, en);

    private static JsonObject Value(string zh, string en) =>
        AnyOf(Number, List(Number)).About(zh, en);

    private static JsonObject Money(string zh, string en) =>
        Number.NotNegative().OrNull().About(zh, en);

    private static JsonObject Month(string zh, string en)
    {
        JsonObject month = Text;
        month["pattern"] = "^[0-9]{4}-(0[1-9]|1[0-2])$";
        return month.About(zh, en);
    }

    private static JsonObject PhaseNumber() =>
        Integer.OrNull().About("第几期；没有时间表或没有资金为 null", "its phase, or none");

    private static JsonObject SchoolCode() =>
        Text.OrNull().About("学校代码；县的为 null", "code of the school; null for the county's");

    private static JsonObject StageCode() => Codes<Stage>(Vocabulary.Name).About("学段", "stage");
}
