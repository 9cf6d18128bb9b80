using System.Text;
using System.Text.Json.Nodes;

namespace Balance.Indicators.Tests.Standards;

/// <summary>
/// Every message about a standard: the plan of 海城市 with one thing made wrong, and where the reader is sent. A row says what is
/// done to the text, the path of the one problem, and words that its Chinese and its English message hold.
/// </summary>
public sealed class BadStandardTests
{
    private const string RA1 = "dimensions[0].indicators[0].criteria[0]";
    private const string GG3 = "dimensions[1].indicators[2].criteria[0]";
    private const string GG4 = "dimensions[1].indicators[3].criteria[0]";
    private const string GG5 = "dimensions[1].indicators[4].criteria[0]";
    private const string GG7 = "dimensions[1].indicators[6].criteria[0]";
    private const string EQ6 = "dimensions[2].indicators[5].criteria[0]";
    private const string EQ9 = "dimensions[2].indicators[8].criteria[0]";
    private const string MusicOf = GG3 + ".of[0]";

    private const string Provision =
        """[{ "id": "T1", "name": { "zh": "放宽", "en": "eased" }, "clause": "[P] 放宽", "parts": [PARTS] }]""";

    [Theory]
    // What every rule must have
    [InlineData(RA1 + ".clause", null, RA1 + ".clause", "必填", "required")]
    [InlineData(RA1 + ".unit", null, RA1 + ".unit", "必填", "required")]
    [InlineData(RA1 + ".unit.zh", null, RA1 + ".unit.zh", "必填", "required")]
    [InlineData(RA1 + ".limit", null, RA1 + ".limit", "必填", "required")]
    [InlineData(RA1 + ".subject", null, RA1 + ".subject", "必填", "required")]
    [InlineData(RA1 + ".comparison", null, RA1 + ".comparison", "必填", "required")]
    [InlineData(RA1 + ".of", null, RA1 + ".of", "必填", "required")]
    [InlineData(RA1 + ".of", "[]", RA1 + ".of", "必填", "required")]
    [InlineData(RA1 + ".name", null, RA1 + ".name", "必填", "required")]
    [InlineData(RA1 + ".name.en", null, RA1 + ".name.en", "必填", "required")]
    [InlineData(GG4 + ".id", null, GG4 + ".id", "必填", "required")]
    [InlineData("id", null, "id", "必填", "required")]
    [InlineData("mainText", null, "mainText", "必填", "required")]
    [InlineData("split", null, "split", "必填", "required")]
    [InlineData("split.clause", null, "split.clause", "必填", "required")]
    [InlineData("coefficients", null, "coefficients", "必填", "required")]
    [InlineData("coefficients.limit", null, null, "", "")]
    [InlineData("coefficients.clause", null, "coefficients.clause", "必填", "required")]
    [InlineData("schoolRule", null, null, "", "")]
    [InlineData(GG7 + ".shownOnly", "true", GG7 + ".limit", "shownOnly", "remove one of the two")]
    [InlineData(RA1 + ".shownOnly", "false", null, "", "")]
    [InlineData("schoolRule.atLeast", null, "schoolRule.atLeast", "必填", "required")]
    [InlineData("schoolRule.floor", null, "schoolRule.floor", "必填", "required")]
    [InlineData("schedule[1].from", null, "schedule[1].from", "必填", "required")]
    [InlineData("interpretations[0].mark", null, "interpretations[0].mark", "必填", "required")]
    [InlineData("discrepancies[6].chosen", null, "discrepancies[6].chosen", "必填", "required")]
    [InlineData(
        "dimensions[1].indicators[0].criteria",
        "[]",
        "dimensions[1].indicators[0].criteria",
        "必填",
        "required"
    )]
    [InlineData("dimensions[3].indicators", null, "dimensions[3].indicators", "必填", "required")]
    // The file
    [InlineData(
        "format",
        "\"balance-standard/2\"",
        "format",
        "“balance-standard/2”不是这里能读的格式；应为“balance-standard/1”",
        "\"balance-standard/2\" is not a format that is read here"
    )]
    [InlineData("format", null, "format", "必填", "required")]
    [InlineData("dimensions", "[]", "dimensions", "没有任何指标", "no indicators", true)]
    [InlineData("dimensions", "{}", "dimensions", "应为一个列表", "a list")]
    [InlineData("vetoes[2]", "\"V3\"", "vetoes[2]", "应为一个对象", "an object")]
    // Clauses
    [InlineData(
        RA1 + ".clause",
        "\"三（一）1\"",
        RA1 + ".clause",
        "“三（一）1”不是条款出处",
        "[S] 三（一）1"
    )]
    [InlineData(
        RA1 + ".clause",
        "\"[S]三（一）1\"",
        RA1 + ".clause",
        "不是条款出处",
        "does not cite"
    )]
    [InlineData(RA1 + ".clause", "\"[S] \"", RA1 + ".clause", "不是条款出处", "does not cite")]
    [InlineData(RA1 + ".clause", "\"[X] 三\"", "documents", "RA1 引用了 [X]", "RA1 cites [X]")]
    [InlineData(RA1 + ".clause", "\"[1] 三\"", "documents", "RA1 引用了 [1]", "RA1 cites [1]")]
    [InlineData(RA1 + ".clause", "\"[s] 三\"", "documents", "RA1 引用了 [s]", "RA1 cites [s]")]
    [InlineData(RA1 + ".clause", "\"[S,A] 三\"", RA1 + ".clause", "不是条款出处", "does not cite")]
    [InlineData(RA1 + ".clause", "\"  \"", RA1 + ".clause", "是空的", "is blank")]
    [InlineData(RA1 + ".clause", "5", RA1 + ".clause", "应为一段文字", "a text")]
    // Measures
    [InlineData(
        RA1 + ".of[0]",
        "\"teachers\"",
        RA1 + ".of[0]",
        "没有名为“teachers”的采集要素",
        "no measure \"teachers\""
    )]
    [InlineData(
        RA1 + ".of[0]",
        "\"-teachers\"",
        RA1 + ".of[0]",
        "没有名为“teachers”的采集要素",
        "no measure \"teachers\""
    )]
    [InlineData(RA1 + ".of", "\"pupils\"", RA1 + ".of", "应为一个列表", "a list")]
    [InlineData(RA1 + ".of[0]", "5", RA1 + ".of[0]", "应为一段文字", "a text")]
    [InlineData(
        MusicOf + ".count",
        "\"rooms\"",
        MusicOf + ".count",
        "没有名为“rooms”",
        "no measure \"rooms\""
    )]
    [InlineData(
        MusicOf + ".count",
        "\"publicFunding\"",
        MusicOf + ".count",
        "“publicFunding”不是列表",
        "\"publicFunding\" is not a list"
    )]
    [InlineData(
        RA1 + ".of[0]",
        "\"recognitionRate\"",
        "criteria[\"RA1\"]",
        "“recognitionRate”",
        "section"
    )]
    [InlineData(
        RA1 + ".of[0]",
        "\"fullTimeTeachers\"",
        "criteria[\"RA1\"]",
        "不能用于",
        "cannot be read"
    )]
    [InlineData(
        GG7 + ".of[0]",
        "\"averageTeacherSalary\"",
        "criteria[\"GG7\"]",
        "不能用于",
        "cannot be read for the subject school"
    )]
    [InlineData(
        "dimensions[1].indicators[0].criteria[0].of[0]",
        "\"moralEducation\"",
        "criteria[\"GG1\"]",
        "不能用于",
        "cannot be read for the subject county"
    )]
    [InlineData(
        "dimensions[1].indicators[12].criteria[1].of[0]",
        "\"eligibleTeachers\"",
        "criteria[\"GG13.nearHome\"]",
        "不能用于",
        "cannot be read"
    )]
    [InlineData(
        EQ9 + ".of[0]",
        "\"pupils\"",
        "criteria[\"EQ9.grade\"]",
        "不能用于",
        "cannot be read for the subject monitoredSubject"
    )]
    [InlineData(
        GG5 + ".of[0]",
        "\"pupils\"",
        "criteria[\"GG5\"]",
        "不能用于",
        "cannot be read for the subject class"
    )]
    [InlineData(
        MusicOf,
        "\"musicRoomAreas\"",
        "criteria[\"GG3.music\"]",
        "是列表；请用 count 或 largest",
        "is a list; use count or largest"
    )]
    [InlineData(
        RA1 + ".per[0]",
        "{ \"allStages\": \"pupils\" }",
        "criteria[\"RA1\"]",
        "allStages 是全校的数值",
        "allStages is a figure of the whole school"
    )]
    [InlineData(
        GG7 + ".per[0]",
        "{ \"allStages\": \"sportsArea\" }",
        GG7 + ".per[0].allStages",
        "allStages 只用于学生数",
        "allStages is for pupils only"
    )]
    [InlineData(RA1 + ".times", "0", "criteria[\"RA1\"]", "times 应大于 0", "times is above 0")]
    // Numbers that make no sense, each just past the end of its range
    [InlineData(
        RA1 + ".times",
        "-1",
        RA1 + ".times",
        "-1，不在 0 到 1000000 之间",
        "-1, which is not from 0 to 1000000"
    )]
    [InlineData(
        RA1 + ".times",
        "1000000.1",
        RA1 + ".times",
        "1000000.1，不在 0 到 1000000 之间",
        "1000000.1, which is not from 0 to 1000000"
    )]
    [InlineData(
        RA1 + ".times",
        "999999999999999",
        RA1 + ".times",
        "999999999999999，不在 0 到 1000000 之间",
        "999999999999999, which is not from 0 to 1000000"
    )]
    [InlineData(
        RA1 + ".limit.byStage.primary",
        "-0.1",
        RA1 + ".limit.byStage.primary",
        "-0.1，不在 0 到 999999999999999 之间",
        "-0.1, which is not from 0 to 999999999999999"
    )]
    [InlineData(
        GG4 + ".limit.byType.primary",
        "-1",
        GG4 + ".limit.byType.primary",
        "-1，不在 0 到 999999999999999 之间",
        "-1, which is not from 0 to 999999999999999"
    )]
    [InlineData(
        GG7 + ".limit",
        "-6000",
        GG7 + ".limit",
        "-6000，不在 0 到 999999999999999 之间",
        "-6000, which is not from 0 to 999999999999999"
    )]
    [InlineData(
        RA1 + ".limit.byStage.primary",
        "999999999999999.5",
        RA1 + ".limit.byStage.primary",
        "999999999999999.5，不在 0 到 999999999999999 之间",
        "999999999999999.5, which is not from 0 to 999999999999999"
    )]
    [InlineData(
        "scopes[0].except[1].when[0].limit",
        "-50",
        "scopes[0].except[1].when[0].limit",
        "-50，不在 0 到 999999999999999 之间",
        "-50, which is not from 0 to 999999999999999"
    )]
    [InlineData(
        MusicOf + ".atLeast",
        "-96",
        MusicOf + ".atLeast",
        "-96，不在 0 到 999999999999999 之间",
        "-96, which is not from 0 to 999999999999999"
    )]
    [InlineData(
        "composite.limit.byStage.junior",
        "-0.1",
        "composite.limit.byStage.junior",
        "-0.1，不在 0 到 999999999999999 之间",
        "-0.1, which is not from 0 to 999999999999999"
    )]
    [InlineData(
        "split.weights.junior",
        "1000.1",
        "split.weights.junior",
        "1000.1，不在 0 到 1000 之间",
        "1000.1, which is not from 0 to 1000"
    )]
    [InlineData(
        RA1 + ".decimals",
        "-1",
        RA1 + ".decimals",
        "不是 0 到 9 之间的整数",
        "not a whole number from 0 to 9"
    )]
    [InlineData(
        MusicOf + ".groupsOf",
        "1001",
        MusicOf + ".groupsOf",
        "不是 1 到 1000 之间的整数",
        "not a whole number from 1 to 1000"
    )]
    [InlineData(
        "schoolRule.atLeast",
        "100",
        "schoolRule.atLeast",
        "不是 1 到 99 之间的整数",
        "not a whole number from 1 to 99"
    )]
    [InlineData(RA1 + ".times", "1e15", RA1 + ".times", "10", "10")]
    [InlineData(GG7 + ".limit", "1e15", GG7 + ".limit", "10", "10")]
    [InlineData("schoolRule.floor", "1e15", "schoolRule.floor", "10", "10")]
    [InlineData(
        GG5 + ".times",
        "2",
        "criteria[\"GG5\"]",
        "看每个班的人数本身",
        "the size of each class itself"
    )]
    [InlineData(
        GG5 + ".of[0]",
        "{ \"largest\": \"classSizes\" }",
        "criteria[\"GG5\"]",
        "看每个班的人数本身",
        "the size of each class itself"
    )]
    [InlineData(
        GG5 + ".of[0]",
        "\"-classSizes\"",
        "criteria[\"GG5\"]",
        "看每个班的人数本身",
        "the size of each class itself"
    )]
    [InlineData(RA1 + ".decimals", "10", RA1 + ".decimals", "0 到 9", "0 to 9")]
    [InlineData(MusicOf + ".groupsOf", "0", MusicOf + ".groupsOf", "1 到 1000", "1 to 1000")]
    // Keys
    [InlineData(
        "province",
        "1",
        "province",
        "可以写的是：`format`、`departments`、`measures`、`texts`、`scopes`、`split`",
        "the keys are: `format`"
    )]
    [InlineData(RA1 + ".note", "1", RA1 + ".note", "alternative", "sumsSections")]
    [InlineData(RA1 + ".unit.de", "\"Personen\"", RA1 + ".unit.de", "`zh`、`en`", "`zh`, `en`")]
    [InlineData(RA1 + ".limit.byStages", "{}", RA1 + ".limit.byStages", "`byStage`", "`byStage`")]
    [InlineData(
        RA1 + ".limit.byStage.middle",
        "5",
        RA1 + ".limit.byStage.middle",
        "`primary`、`junior`、`senior`",
        "`primary`, `junior`, `senior`"
    )]
    [InlineData(
        GG4 + ".limit.byType.middle",
        "5",
        GG4 + ".limit.byType.middle",
        "completeSecondary",
        "completeSecondary"
    )]
    [InlineData(MusicOf + ".groups", "12", MusicOf + ".groups", "`groupsOf`", "`groupsOf`")]
    [InlineData(
        "scopes[0].except[0].type",
        "\"primary\"",
        "scopes[0].except[0].type",
        "您是否想写 `types`？",
        "did you mean `types`?"
    )]
    [InlineData(
        "scopes[0].except[1].when[0].than",
        "1",
        "scopes[0].except[1].when[0].than",
        "`comparison`、`limit`",
        "`of`, `per`, `times`"
    )]
    [InlineData("split.weight", "{}", "split.weight", "weights", "weights")]
    [InlineData(
        "schoolRule.limit",
        "1",
        "schoolRule.limit",
        "`atLeast`、`floor`",
        "`atLeast`, `floor`"
    )]
    [InlineData(
        "vetoes[0].clause",
        "\"[S] 三\"",
        "vetoes[0].clause",
        "`schoolClause`、`countyClause`",
        "`schoolClause`, `countyClause`"
    )]
    // Codes and references
    [InlineData(
        RA1 + ".scope",
        "\"villages\"",
        RA1 + ".scope",
        "没有名为“villages”的对象范围",
        "those defined are: resourceSections"
    )]
    [InlineData(
        "dimensions[0].indicators[0].departments[1]",
        "\"公安局\"",
        "dimensions[0].indicators[0].departments[1]",
        "“公安局”没有在 departments 中登记",
        "not listed under departments"
    )]
    [InlineData(
        "dimensions[0].indicators[0].departments[1]",
        "5",
        "dimensions[0].indicators[0].departments[1]",
        "应为一段文字",
        "a text"
    )]
    [InlineData("departments.教育局", "\" \"", "departments.教育局", "是空的", "is blank")]
    [InlineData(
        RA1 + ".subject",
        "\"room\"",
        RA1 + ".subject",
        "`county`、`school`、`section`、`class`、`monitoredSubject`",
        "is \"room\"; it should be one of these codes"
    )]
    [InlineData(
        RA1 + ".comparison",
        "\"atleast\"",
        RA1 + ".comparison",
        "`atLeast`、`atMost`、`lessThan`、`moreThan`",
        "Did you mean \"atLeast\"?"
    )]
    [InlineData(
        EQ6 + ".limit",
        "\"better\"",
        EQ6 + ".limit",
        "不合格 `unqualified`、合格 `qualified`、良好 `good`、优秀 `excellent`",
        "is \"better\"; it should be one of these codes"
    )]
    [InlineData(
        "scopes[1].except[0].types[0]",
        "\"kindergarten\"",
        "scopes[1].except[0].types[0]",
        "填的是 \"kindergarten\"；应为以下代码之一",
        "is \"kindergarten\"; it should be one of"
    )]
    [InlineData(
        "scopes[1].except[0].types[0]",
        "5",
        "scopes[1].except[0].types[0]",
        "“types”第 1 项填的是 5；应为以下代码之一：小学 `primary`",
        "item 1 of \"types\" is 5; it should be one of these codes: `primary` (primary school)"
    )]
    [InlineData(
        "scopes[5].only[0].locations[0]",
        "\"city\"",
        "scopes[5].only[0].locations[0]",
        "城区 `urban`、镇区 `town`、乡村 `rural`",
        "`urban`, `town`, `rural`"
    )]
    [InlineData(
        "scopes[5].only[0].ownerships[0]",
        "\"state\"",
        "scopes[5].only[0].ownerships[0]",
        "公办 `public`、民办 `private`",
        "`public`, `private`"
    )]
    [InlineData(
        "scopes[5].only[0].boarding",
        "\"no\"",
        "scopes[5].only[0].boarding",
        "请写 false",
        "Write false"
    )]
    [InlineData(
        "scopes[5].only[0].reported",
        "\"gym\"",
        "scopes[5].only[0].reported",
        "没有名为“gym”",
        "no measure \"gym\""
    )]
    [InlineData(
        "scopes[0].except[1].when[0].comparison",
        null,
        "scopes[0].except[1].when[0].comparison",
        "必填",
        "required"
    )]
    [InlineData(
        "scopes[0].except[1].when[0].limit",
        null,
        "scopes[0].except[1].when[0].limit",
        "必填",
        "required"
    )]
    [InlineData(
        "scopes[0].except[1].when[0].of[0]",
        "\"recognitionRate\"",
        "scopes",
        "“recognitionRate”不是学校的要素",
        "not a measure of schools"
    )]
    [InlineData("mainText", "\"Z\"", "documents", "mainText 引用了 [Z]", "mainText cites [Z]")]
    // Limits
    [InlineData(
        RA1 + ".limit",
        "[4.2]",
        RA1 + ".limit",
        "一个数、true、等级",
        "a number, true, a grade"
    )]
    [InlineData(RA1 + ".limit", "{}", RA1 + ".limit", "以下取一", "by one of these")]
    [InlineData(
        RA1 + ".limit.byType",
        "{ \"primary\": 4 }",
        RA1 + ".limit",
        "以下取一",
        "by one of these"
    )]
    [InlineData(
        RA1 + ".limit.byStage",
        "{}",
        RA1 + ".limit.byStage",
        "没有任何数值",
        "holds no figure"
    )]
    [InlineData(RA1 + ".limit.byStage", "5", RA1 + ".limit.byStage", "应为一个对象", "an object")]
    [InlineData(
        RA1 + ".limit.byStage.primary",
        "\"4.2\"",
        RA1 + ".limit.byStage.primary",
        "应为一个数",
        "a number"
    )]
    [InlineData(
        GG7 + ".limit",
        "{ \"byStage\": { \"primary\": 6000 } }",
        "criteria[\"GG7\"]",
        "school，没有学段",
        "school has no stage"
    )]
    [InlineData(
        "dimensions[1].indicators[7].criteria[0].limit",
        "{ \"byType\": { \"primary\": 100 } }",
        "criteria[\"GG8.salary\"]",
        "county，没有办学类型",
        "county has no school type"
    )]
    [InlineData(
        "dimensions[1].indicators[12].criteria[1].limit",
        "100",
        "criteria[\"GG13.nearHome\"]",
        "sumsSections 只用于",
        "sumsSections goes with"
    )]
    // Duplicate ids
    [InlineData(
        "dimensions[1].id",
        "\"resourceAllocation\"",
        "dimensions",
        "resourceAllocation 重复",
        "stands twice"
    )]
    [InlineData(
        "dimensions[1].indicators[1].id",
        "\"GG1\"",
        "indicators",
        "GG1 重复",
        "GG1 stands twice"
    )]
    [InlineData(GG5 + ".id", "\"GG7\"", "criteria", "GG7 重复", "GG7 stands twice")]
    [InlineData(
        "schoolRule.criteria[6]",
        "\"RA1\"",
        "schoolRule.criteria",
        "RA1 重复",
        "RA1 stands twice"
    )]
    [InlineData(
        "coefficients.criteria[6]",
        "\"RA1\"",
        "coefficients.criteria",
        "RA1 重复",
        "RA1 stands twice"
    )]
    [InlineData(
        "composite.criteria[6]",
        "\"RA1\"",
        "composite.criteria",
        "RA1 重复",
        "RA1 stands twice"
    )]
    [InlineData("vetoes[1].id", "\"V1\"", "vetoes", "V1 重复", "V1 stands twice")]
    [InlineData("interpretations[1].id", "\"I1\"", "interpretations", "I1 重复", "I1 stands twice")]
    [InlineData("discrepancies[1].id", "\"D1\"", "discrepancies", "D1 重复", "D1 stands twice")]
    // Coefficients, school rule, split
    [InlineData(
        "coefficients.criteria[0]",
        "\"RA9\"",
        "coefficients",
        "没有编号为 RA9 的标准",
        "no criterion RA9"
    )]
    [InlineData(
        "coefficients.criteria[0]",
        "\"GG5\"",
        "coefficients",
        "GG5 不是以学部为对象的比率",
        "GG5 is not a ratio of sections"
    )]
    [InlineData(
        "composite.criteria[6]",
        "\"GG7\"",
        "composite",
        "GG7 不是以学部为对象的比率",
        "GG7 is not a ratio of sections"
    )]
    [InlineData(
        RA1 + ".of",
        "[\"-teachersAboveRequiredQualification\"]",
        "coefficients",
        "RA1 含减项",
        "RA1 subtracts a term",
        true
    )]
    [InlineData(
        "coefficients.criteria",
        "[]",
        "coefficients",
        "没有列出 criteria",
        "lists no criteria"
    )]
    [InlineData("coefficients.limit", "0.5", "coefficients", "按小学、初中学段", "by stage")]
    [InlineData(
        "composite.limit.byStage.senior",
        "0.4",
        "composite",
        "按小学、初中学段",
        "by stage"
    )]
    [InlineData(
        "coefficients.limit.byStage.primary",
        "-0.5",
        "coefficients.limit.byStage.primary",
        "-0.5，不在 0 到 999999999999999 之间",
        "-0.5, which is not from 0 to 999999999999999"
    )]
    [InlineData(
        "schoolRule.criteria[0]",
        "\"RA9\"",
        "schoolRule",
        "没有编号为 RA9 的标准",
        "no criterion RA9"
    )]
    [InlineData(
        "schoolRule.criteria[0]",
        "\"GG5\"",
        "schoolRule",
        "GG5 应是以学部为对象",
        "GG5 should be a criterion of sections"
    )]
    [InlineData(
        "schoolRule.atLeast",
        "8",
        "schoolRule.atLeast",
        "8 大于所列标准的项数 7",
        "8 is more than the 7 criteria"
    )]
    [InlineData("schoolRule.atLeast", "0", "schoolRule.atLeast", "1 到 99", "1 to 99")]
    [InlineData(
        "schoolRule.floor",
        "1.5",
        "schoolRule.floor",
        "1.5 不在 0 到 1 之间",
        "1.5 is not from 0 to 1"
    )]
    [InlineData(
        "schoolRule.floor",
        "-0.1",
        "schoolRule.floor",
        "-0.1 不在 0 到 1 之间",
        "-0.1 is not from 0 to 1"
    )]
    [InlineData(
        "split.weights.junior",
        null,
        "split.weights",
        "缺少初中的权重",
        "junior secondary is missing"
    )]
    [InlineData(
        "split.weights.senior",
        "0",
        "split.weights",
        "缺少高中的权重，或权重不大于 0",
        "senior secondary is missing or not above 0"
    )]
    [InlineData(
        "split.weights.primary",
        "-1",
        "split.weights.primary",
        "-1，不在 0 到 1000 之间",
        "-1, which is not from 0 to 1000"
    )]
    // Vetoes
    [InlineData(
        "vetoes[0].countyOnly",
        "true",
        "vetoes[\"V1\"]",
        "只由县填报（countyOnly）",
        "by the county only (countyOnly)"
    )]
    [InlineData("vetoes[0].id", "\"V9\"", null, "", "")]
    // Validity
    [InlineData("validity", "{ \"from\": 2012 }", null, "", "")]
    [InlineData("validity", "{ \"from\": 2012, \"until\": 2012 }", null, "", "")]
    [InlineData("validity", "{}", "validity", "起年", "the first year")]
    [InlineData(
        "validity",
        "{ \"from\": 2013, \"until\": 2012 }",
        "validity",
        "不能晚于止年",
        "not after the last"
    )]
    // Marks
    [InlineData(
        "mainText",
        "\"[S]\"",
        "mainText",
        "1 到 8 个字母或数字",
        "1 to 8 letters or digits"
    )]
    [InlineData(
        "documents[1].mark",
        "\"R\"",
        "documents",
        "自己的解读",
        "marks interpretations",
        true
    )]
    [InlineData("coefficients.decimals", "10", "coefficients.decimals", "0 到 9", "0 to 9")]
    [InlineData(
        RA1 + ".limit.byStage.primary",
        "{ \"byLocation\": { \"urban\": 4.2, \"rural\": { \"byType\": { \"nineYear\": 5 } } } }",
        null,
        "",
        ""
    )]
    [InlineData(
        RA1 + ".limit.byStage.primary",
        "{ \"byStage\": { \"junior\": 4.2 } }",
        RA1 + ".limit.byStage.primary.byStage",
        "没有“byStage”这个键",
        "no key",
        true
    )]
    [InlineData(
        RA1 + ".limit.byStage.primary",
        "{ \"byLocation\": {} }",
        RA1 + ".limit.byStage.primary.byLocation",
        "没有任何数值",
        "holds no figure"
    )]
    [InlineData(
        "dimensions[1].indicators[7].criteria[0].limit",
        "{ \"byLocation\": { \"urban\": 100 } }",
        "criteria[\"GG8.salary\"]",
        "没有办学类型和城乡类型",
        "no location"
    )]
    [InlineData(
        "vetoes[4].countyClause",
        null,
        "vetoes[\"V5\"]",
        "没有条款出处",
        "cites no clause"
    )]
    [InlineData("vetoes[4].schoolClause", "\"[S] 三（四）\"", "vetoes[\"V5\"]", "学校", "school")]
    [InlineData(
        "vetoes[0].schoolClause",
        "\"正文\"",
        "vetoes[0].schoolClause",
        "不是条款出处",
        "does not cite"
    )]
    // Provisions
    [InlineData(
        "transitionalProvisions",
        "PART:{ \"criterion\": \"GG9x\", \"only\": [{ \"builtBy\": 2010 }], \"limit\": 1 }",
        "transitionalProvisions[\"T1\"]",
        "没有编号为 GG9x 的标准",
        "no criterion GG9x"
    )]
    [InlineData(
        "transitionalProvisions",
        "PART:{ \"criterion\": \"GG7\", \"only\": [{ \"builtBy\": 2010 }] }",
        "transitionalProvisions[\"T1\"]",
        "GG7：应说明适用于谁",
        "GG7: say for whom"
    )]
    [InlineData(
        "transitionalProvisions",
        "PART:{ \"criterion\": \"GG7\", \"limit\": 5000 }",
        "transitionalProvisions[\"T1\"]",
        "GG7：应说明适用于谁",
        "GG7: say for whom"
    )]
    [InlineData(
        "transitionalProvisions",
        "PART:",
        "transitionalProvisions[\"T1\"]",
        "没有任何 parts",
        "has no parts"
    )]
    [InlineData(
        "transitionalProvisions",
        "PART:{ \"criterion\": \"GG7\", \"only\": [{ \"builtBy\": 98 }], \"limit\": 5000 }",
        "transitionalProvisions[0].parts[0].only[0].builtBy",
        "1000 到 9999",
        "1000 to 9999"
    )]
    [InlineData(
        "transitionalProvisions",
        "PART:{ \"criterion\": \"GG7\", \"only\": [{ \"when\": [{ \"of\": [\"visits\"], \"comparison\": \"atLeast\", \"limit\": 1 }] }], \"limit\": 5000 }",
        "transitionalProvisions[\"T1\"]",
        "“visits”不是学校的要素",
        "not a measure of schools"
    )]
    [InlineData(
        "transitionalProvisions",
        "PART:{ \"criterion\": \"GG7\", \"only\": [{ \"builtBy\": 2010 }], \"of\": [\"visits\"] }",
        "criteria[\"T1 GG7\"]",
        "不能用于",
        "cannot be read"
    )]
    [InlineData(
        "transitionalProvisions",
        "PART:{ \"criterion\": \"GG7\", \"only\": [{ \"builtBy\": 2010 }], \"times\": 2 }",
        "transitionalProvisions[0].parts[0].of",
        "必填",
        "required"
    )]
    // A mark that is among the documents
    [InlineData(RA1 + ".clause", "\"[N] 第1项\"", null, "", "")]
    public void IsReported(
        string path,
        string? value,
        string? problemPath,
        string zh,
        string en,
        bool andMore = false
    )
    {
        JsonNode root = JsonNode.Parse(Standard.Haicheng2023.ToJson())!;
        Set(root, path, value);

        var problems = ProblemsOf.Standard(
            Encoding.UTF8.GetBytes(root.ToJsonString()),
            out Standard? standard
        );

        if (problemPath is null)
        {
            Assert.Empty(problems);
            Assert.NotNull(standard);
            return;
        }

        Assert.Null(standard);
        DataProblem problem = andMore ? problems[0] : Assert.Single(problems);
        Assert.Equal(ProblemSeverity.Rejected, problem.Severity);
        Assert.Equal(problemPath, problem.Path.ToString());
        Assert.Contains(zh, problem.Message.Zh, StringComparison.Ordinal);
        Assert.Contains(en, problem.Message.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mainText", "\"N\"", "A")]
    [InlineData(RA1 + ".clause", "\"[N] 1\"", "RA1")]
    [InlineData("scopes[0].clause", "\"[N] 1\"", "resourceSections")]
    [InlineData("split.clause", "\"[N] 1\"", "split")]
    [InlineData("coefficients.clause", "\"[N] 1\"", "coefficients")]
    [InlineData("composite.clause", "\"[N] 1\"", "composite")]
    [InlineData("schoolRule.clause", "\"[N] 1\"", "schoolRule")]
    [InlineData("vetoes[0].schoolClause", "\"[N] 1\"", "V1")]
    [InlineData("vetoes[4].countyClause", "\"[N] 1\"", "V5")]
    [InlineData("schedule[1].clause", "\"[N] 1\"", "schedule")]
    [InlineData("interpretations[2].mark", "\"N\"", "I3")]
    [InlineData("transitionalProvisions", null, "T1")]
    public void AMarkThatIsNotAmongTheDocumentsIsReported(string path, string? value, string cites)
    {
        JsonNode root = JsonNode.Parse(Standard.Haicheng2023.ToJson())!;
        // The national method, [N], is cited by nothing in the plan but what is changed here.
        root["documents"]!.AsArray().RemoveAt(2);
        if (path == "transitionalProvisions")
        {
            value =
                """[{ "id": "T1", "name": { "zh": "放宽", "en": "eased" }, "clause": "[N] 1", "parts": [{ "criterion": "GG7", "only": [{ "builtBy": 2010 }], "limit": 5000 }] }]""";
        }

        Set(root, path, value);

        var problems = ProblemsOf.Standard(Encoding.UTF8.GetBytes(root.ToJsonString()), out _);

        DataProblem problem = Assert.Single(problems);
        Assert.Equal("documents", problem.Path.ToString());
        string where = cites == "A" ? "mainText" : cites;
        Assert.Contains(where, problem.Message.Zh, StringComparison.Ordinal);
        Assert.Contains("引用了 [N]", problem.Message.Zh, StringComparison.Ordinal);
        Assert.Contains("cites [N]", problem.Message.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "GG4 for all types at once",
        "{ \"byType\": { \"twelveYear\": 2400, \"nineYear\": 2400 } }",
        null
    )]
    [InlineData("GG4 as one figure", "2500", null)]
    [InlineData(
        "GG4 for rural schools only",
        "2500",
        "{ \"only\": [{ \"locations\": [\"rural\"] }] }"
    )]
    [InlineData(
        "GG4 but for the smallest",
        "2500",
        "{ \"except\": [{ \"when\": [{ \"of\": [\"pupils\"], \"comparison\": \"lessThan\", \"limit\": 100 }] }] }"
    )]
    [InlineData("GG4 but for the old ones", "2500", "{ \"except\": [{ \"builtBy\": 2010 }] }")]
    public void TwoCriteriaThatDecideOneCaseAreRefused(string why, string limit, string? scope)
    {
        var problems = ParseWithSecondGG4(limit, scope);

        Assert.True(problems.Length == 1, why);
        Assert.Equal("criteria[\"GG4.twelveYear\"]", problems[0].Path.ToString());
        Assert.Contains(
            "与 GG4 对同一对象的同一数量",
            problems[0].Message.Zh,
            StringComparison.Ordinal
        );
        Assert.Contains("as GG4; merge them", problems[0].Message.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"byType\": { \"twelveYear\": 2500 } }", null)]
    [InlineData("2500", "{ \"only\": [{ \"types\": [\"twelveYear\"] }] }")]
    [InlineData(
        "2500",
        "{ \"except\": [{ \"types\": [\"primary\", \"juniorSecondary\", \"completeSecondary\", \"nineYear\"] }] }"
    )]
    public void TwoCriteriaForDifferentSchoolsAreAccepted(string limit, string? scope) =>
        Assert.Empty(ParseWithSecondGG4(limit, scope));

    [Theory]
    [InlineData(
        "[\"urban\"]",
        "[\"rural\", \"town\"]",
        "ownerships",
        "[\"public\"]",
        "[\"public\"]",
        true
    )]
    [InlineData(
        "[\"urban\"]",
        "[\"urban\", \"town\"]",
        "ownerships",
        "[\"public\"]",
        "[\"private\"]",
        true
    )]
    [InlineData("[\"urban\"]", "[\"urban\", \"town\"]", "boarding", "true", "false", true)]
    [InlineData("[\"urban\"]", "[\"urban\", \"town\"]", "boarding", "true", "true", false)]
    [InlineData(
        "[\"urban\"]",
        "[\"urban\", \"town\"]",
        "ownerships",
        "[\"public\"]",
        "[\"public\", \"private\"]",
        false
    )]
    public void FactsThatExcludeEachOtherMakeScopesDisjoint(
        string locations,
        string otherLocations,
        string fact,
        string value,
        string otherValue,
        bool accepted
    )
    {
        JsonNode root = JsonNode.Parse(Standard.Haicheng2023.ToJson())!;
        string Scope(string id, string places, string is_) =>
            $$"""{ "id": "{{id}}", "name": { "zh": "范围", "en": "scope" }, "only": [{ "locations": {{places}}, "{{fact}}": {{is_}} }], "clause": "[R] 1" }""";
        root["scopes"]!.AsArray().Add(JsonNode.Parse(Scope("one", locations, value)));
        root["scopes"]!.AsArray().Add(JsonNode.Parse(Scope("other", otherLocations, otherValue)));
        JsonArray criteria = Get(root, GG7)!.Parent!.AsArray();
        criteria.Add(criteria[0]!.DeepClone());
        criteria[0]!["scope"] = "one";
        criteria[1]!["scope"] = "other";
        criteria[1]!["id"] = "GG7.other";

        var problems = ProblemsOf.Standard(Encoding.UTF8.GetBytes(root.ToJsonString()), out _);

        Assert.Equal(
            accepted ? [] : ["criteria[\"GG7.other\"]"],
            problems.Select(problem => problem.Path.ToString())
        );
    }

    [Fact]
    public void ALowerAndAnUpperLimitOfOneQuantityAreTwoCases()
    {
        JsonNode root = JsonNode.Parse(Standard.Haicheng2023.ToJson())!;
        JsonArray criteria = Get(root, GG7)!.Parent!.AsArray();
        criteria.Add(criteria[0]!.DeepClone());
        criteria[1]!["id"] = "GG7.most";
        criteria[1]!["comparison"] = "atMost";
        criteria[1]!["limit"] = 90000;

        Assert.Empty(ProblemsOf.Standard(Encoding.UTF8.GetBytes(root.ToJsonString()), out _));
    }

    [Fact]
    public void TwoCriteriaOfTheCountyAreOneCaseWhateverTheirScope()
    {
        JsonNode root = JsonNode.Parse(Standard.Haicheng2023.ToJson())!;
        JsonArray criteria = root["dimensions"]![1]!["indicators"]![0]!["criteria"]!.AsArray();
        criteria.Add(criteria[0]!.DeepClone());
        criteria[1]!["id"] = "GG1.again";

        DataProblem problem = Assert.Single(
            ProblemsOf.Standard(Encoding.UTF8.GetBytes(root.ToJsonString()), out _)
        );
        Assert.Equal("criteria[\"GG1.again\"]", problem.Path.ToString());
    }

    [Theory]
    [InlineData("scopes", "id", "resourceSections")]
    [InlineData("documents", "mark", "S")]
    public void WhatStandsTwiceIsReportedOnce(string key, string idKey, string id)
    {
        JsonNode root = JsonNode.Parse(Standard.Haicheng2023.ToJson())!;
        JsonArray items = root[key]!.AsArray();
        Assert.Equal(id, items[0]![idKey]!.GetValue<string>());
        items.Add(items[0]!.DeepClone());

        DataProblem problem = Assert.Single(
            ProblemsOf.Standard(Encoding.UTF8.GetBytes(root.ToJsonString()), out _)
        );

        Assert.Equal(key, problem.Path.ToString());
        Assert.Equal($"编号 {id} 重复；编号应唯一。", problem.Message.Zh);
        Assert.Equal($"The id {id} stands twice; ids are unique.", problem.Message.En);
    }

    [Fact]
    public void EveryProblemIsReportedAtOnce()
    {
        JsonNode root = JsonNode.Parse(Standard.Haicheng2023.ToJson())!;
        Set(root, RA1 + ".clause", null);
        Set(root, GG4 + ".unit", null);
        Set(root, "vetoes[0].extra", "1");
        Set(root, "mainText", "\"[Z]\"");

        var exception = Assert.Throws<BadDataException>(() => Standard.Parse(root.ToJsonString()));

        Assert.Equal(
            [RA1 + ".clause", GG4 + ".unit", "mainText", "vetoes[0].extra"],
            exception
                .Problems.Select(problem => problem.Path.ToString())
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void AFileThatIsNoObjectIsRefused()
    {
        DataProblem problem = Assert.Single(ProblemsOf.Standard("[]"u8.ToArray(), out _));

        Assert.Contains("应为一个对象", problem.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void NumbersInMessagesDoNotFollowTheMachinesCulture()
    {
        var comma = (System.Globalization.CultureInfo)
            System.Globalization.CultureInfo.InvariantCulture.Clone();
        comma.NumberFormat.NumberDecimalSeparator = ",";
        comma.NumberFormat.NegativeSign = "~";
        System.Globalization.CultureInfo before = System.Globalization.CultureInfo.CurrentCulture;
        System.Globalization.CultureInfo.CurrentCulture = comma;
        try
        {
            IsReported("schoolRule.floor", "-1.5", "schoolRule.floor", "-1.5 不在", "-1.5 is not");
            IsReported(
                "coefficients.limit.byStage.primary",
                "-0.5",
                "coefficients.limit.byStage.primary",
                "-0.5，不在",
                "-0.5, which is not"
            );
            IsReported(
                "schoolRule.atLeast",
                "8.5",
                "schoolRule.atLeast",
                "8.5，不是",
                "8.5, which is not"
            );
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    private static DataProblem[] ParseWithSecondGG4(string limit, string? scope)
    {
        JsonNode root = JsonNode.Parse(Standard.Haicheng2023.ToJson())!;
        JsonNode second = Get(root, GG4)!.Parent![1]!;
        Assert.Equal("GG4.twelveYear", second["id"]!.GetValue<string>());
        second["limit"] = JsonNode.Parse(limit);
        second.AsObject().Remove("scope");
        if (scope is not null)
        {
            JsonNode own = JsonNode.Parse(scope)!;
            own["id"] = "own";
            own["name"] = JsonNode.Parse("""{ "zh": "范围", "en": "scope" }""");
            own["clause"] = "[R] 1";
            root["scopes"]!.AsArray().Add(own);
            second["scope"] = "own";
        }

        return [.. ProblemsOf.Standard(Encoding.UTF8.GetBytes(root.ToJsonString()), out _)];
    }

    /// <summary>Sets what stands at a path; null takes it away.</summary>
    private static void Set(JsonNode root, string path, string? value)
    {
        int dot = path.LastIndexOf('.');
        int bracket = path.LastIndexOf('[');
        if (bracket > dot)
        {
            JsonArray array = Get(root, path[..bracket])!.AsArray();
            array[int.Parse(path[(bracket + 1)..^1], null)] = JsonNode.Parse(value!);
            return;
        }

        JsonObject parent = (dot < 0 ? root : Get(root, path[..dot])!).AsObject();
        string key = path[(dot + 1)..];
        if (value is null)
        {
            Assert.True(parent.Remove(key), "Nothing stands at " + path);
        }
        else
        {
            parent[key] = JsonNode.Parse(
                value.StartsWith("PART:", StringComparison.Ordinal)
                    ? Provision.Replace("PARTS", value[5..], StringComparison.Ordinal)
                    : value
            );
        }
    }

    private static JsonNode? Get(JsonNode root, string path)
    {
        JsonNode? node = root;
        foreach (string step in path.Split('.'))
        {
            string[] parts = step.Split('[');
            node = node![parts[0]];
            foreach (string index in parts.Skip(1))
            {
                node = node![int.Parse(index.TrimEnd(']'), null)];
            }
        }

        return node;
    }
}
