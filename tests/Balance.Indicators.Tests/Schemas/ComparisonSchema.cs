using System.Text.Json.Nodes;
using Balance.Indicators.Comparisons;
using static Balance.Indicators.Reports.Schema;

namespace Balance.Indicators.Tests.Schemas;

/// <summary><c>balance-comparison/1</c>.</summary>
internal static class ComparisonSchema
{
    public static JsonObject Build()
    {
        JsonObject root = Root(
            EvaluationComparison.Format,
            "同一个县的几次评估并排",
            "evaluations of one county side by side",
            Object(
                Must(
                    "format",
                    Const(EvaluationComparison.Format).About("格式名称", "name of the format")
                ),
                Must("library", Filled.About("类库的版本", "version of the library")),
                Must(
                    "evaluations",
                    List(Evaluation(), least: 2).About("每次评估，先者在前", "in the order given")
                ),
                Must(
                    "changed",
                    YesNo.About("最后两次之间有没有不同", "whether the last two differ")
                ),
                Must("indicators", List(Indicator()).About("每项指标", "every indicator")),
                Must("coefficients", List(Coefficient()).About("每个差异系数", "coefficients")),
                Must(
                    "findings",
                    List(Finding())
                        .About(
                            "是过或是问题的，和将要失去的",
                            "what is or was a concern, or is about to be lost"
                        )
                ),
                Must("schools", List(School()).About("每所学校", "every school")),
                Sometimes(
                    "trends",
                    List(Trend())
                        .About(
                            "走势（推算，不是结论）：三年以上才有",
                            "lines through three years or more; no verdicts"
                        )
                )
            )
        );
        root["definitions"] = new JsonObject { ["counts"] = EvaluationSchema.CountsOrNull() };
        return root;
    }

    private static JsonObject Evaluation() =>
        Object(
            Must("label", Text.About("名称", "what it is called beside the others")),
            Must("standard", Filled.About("标准编号", "id of the standard")),
            Must(
                "county",
                Object(
                        Must("code", Text.About("县代码", "code")),
                        Must("name", Text.About("县名", "name"))
                    )
                    .About("县", "the county")
            ),
            Must("year", Integer.OrNull().About("数据年份", "year of the figures")),
            Must("outcome", Codes<Outcome>(Vocabulary.Name).About("结论", "the verdict")),
            Must("schools", Ref("counts").About("学校的达标数", "how many schools are met"))
        );

    private static JsonObject Indicator() =>
        Object(
            Must("id", Filled.About("指标编号", "id of the indicator")),
            Must("name", Text.About("名称，中文", "its name, in Chinese")),
            Must("outcomes", Outcomes()),
            Must("counts", Counts("县以外的对象的达标数", "of subjects other than the county"))
        );

    private static JsonObject Coefficient() =>
        Object(
            Must("id", Id()),
            Must("stage", Codes<Stage>(Vocabulary.Name).About("学段", "stage")),
            Must("indicator", Filled.About("指标编号，或 composite", "id, or composite")),
            Must("state", State()),
            Must("fading", Fading()),
            Must("values", Numbers("差异系数", "the coefficients")),
            Must("limits", Numbers("限值", "the limits")),
            Must("outcomes", Outcomes())
        );

    private static JsonObject Finding() =>
        Object(
            Must("id", Id()),
            Must("criterion", Filled.About("判据或一票否决的编号", "id of the criterion or veto")),
            Must("school", Text.OrNull().About("学校代码", "code of the school")),
            Must("stage", Codes<Stage>(Vocabulary.Name).OrNull().About("学段", "stage")),
            Must("subject", Text.OrNull().About("监测的学科", "monitored subject")),
            Must("schoolGrade", Integer.OrNull().About("监测的年级", "its school grade, 4 or 8")),
            Must("state", State()),
            Must("fading", Fading()),
            Must("values", Numbers("数值", "the values; of classes how many are beyond the limit")),
            Must("outcomes", Outcomes()),
            Must("shortfalls", Numbers("差距", "how much is missing, or too much"))
        );

    private static JsonObject School() =>
        Object(
            Must("code", Text.About("学校代码", "code")),
            Must("name", Text.About("校名", "name")),
            Must(
                "state",
                Codes<SchoolChangeState>(Vocabulary.Name)
                    .About("首尾两次之间的变化", "what became of it from the first to the last")
            ),
            Must(
                "namesake",
                Text.OrNull()
                    .About("同名的另一所的代码", "code of the one that has its name, new or gone")
            ),
            Must("outcomes", Outcomes()),
            Must("counts", Counts("本校各项的达标数", "of its own findings"))
        );

    private static JsonObject Trend() =>
        Object(
            Must(
                "kind",
                OneOf(
                        ("coefficient", new("差异系数", "a difference coefficient")),
                        ("schoolsMet", new("达标学校的比例", "share of schools that are met")),
                        ("indicatorMet", new("指标的达标比例", "share of an indicator's findings")),
                        ("schoolMet", new("学校的达标比例", "share of a school's findings"))
                    )
                    .About("是什么的走势", "what is followed")
            ),
            Must("stage", Codes<Stage>(Vocabulary.Name).OrNull().About("学段", "stage")),
            Must("indicator", Text.OrNull().About("指标编号", "id of the indicator")),
            Must("school", Text.OrNull().About("学校代码", "code of the school")),
            Must("values", Numbers("每年的数", "the values, to 9 decimals")),
            Must("limit", Number.NotNegative().OrNull().About("限值", "the limit")),
            Must("slope", Number.About("每年的变化", "change per year, to 6 decimals")),
            Must("slopeError", Number.NotNegative().About("它的标准误", "its standard error")),
            Must(
                "clear",
                YesNo.About("方向有没有八成把握", "whether the direction holds four times in five")
            ),
            Must(
                "crossing",
                Object(
                        Must(
                            "limit",
                            OneOf(
                                    ("reached", new("到限值", "the line comes within it")),
                                    ("lost", new("越出限值", "the line leaves it"))
                                )
                                .About("到还是越出", "reached or lost")
                        ),
                        Must("year", Integer.About("哪一年", "the first year on the other side")),
                        Must("earliest", Integer.About("最早", "the earliest it may be")),
                        Must(
                            "latest",
                            Integer.OrNull().About("最晚；十年内说不准为 null", "the latest")
                        )
                    )
                    .OrNull()
                    .About("直线哪一年到另一边", "where the line comes to the other side")
            ),
            Must(
                "projections",
                List(
                        Object(
                            Must("year", Integer.About("年份", "the year")),
                            Must("value", Number.About("直线上的数", "where the line is")),
                            Must(
                                "range",
                                Number
                                    .NotNegative()
                                    .About("八成把握的误差", "may be off so far four times in five")
                            )
                        )
                    )
                    .About("标准日程中还没有到的年份", "years of the schedule that are to come")
            )
        );

    private static JsonObject Id() =>
        Filled.About("编号，年年不变", "by what it is known from year to year");

    private static JsonObject State() =>
        Codes<ChangeState>(Vocabulary.Name)
            .OrNull()
            .About("以最后一次为准的状态", "how it stands in the last; null: never a concern");

    private static JsonObject Fading() =>
        YesNo.About("黄色预警，不是结论", "yellow: lost next time at the same pace; no verdict");

    private static JsonObject Outcomes() =>
        List(Codes<Outcome>(Vocabulary.Name).OrNull())
            .About("每次的结论", "one for each evaluation; null where it was not there");

    private static JsonObject Numbers(string zh, string en) => List(Number.OrNull()).About(zh, en);

    private static JsonObject Counts(string zh, string en) => List(Ref("counts")).About(zh, en);
}
