using System.Text.Json.Nodes;
using static Balance.Indicators.Reports.Schema;

namespace Balance.Indicators.Documents.Tests.Papers;

/// <summary><c>balance-form/1</c>.</summary>
internal static class FormSchema
{
    public static JsonObject Build() =>
        Root(
            FormFacts.Format,
            "只有申报表才要的数据",
            "what only the declaration form asks for",
            Object(
                Must("format", Const(FormFacts.Format).About("格式名称", "name of the format")),
                May("note", Text.About("说明", "note")),
                May("city", Text.About("市", "city")),
                May("submittedOn", Text.About("报送时间，照原样印出", "date, printed as it is")),
                May("submittedBy", Text.About("报送单位", "who submits the form")),
                May(
                    "figures",
                    Object(FormNumber.All.Select(number => May(number.Key, Figure(number))))
                        .About("数字", "numbers")
                ),
                May(
                    "texts",
                    Map(Text.OrNull())
                        .About(
                            "简要结论，按指标编号，如 GG1",
                            "conclusions in words, by the id of the indicator"
                        )
                ),
                May(
                    "schools",
                    Map(School().OrNull()).About("学校，按学校代码", "schools, by their code")
                )
            )
        );

    private static JsonObject Figure(FormNumber number)
    {
        JsonObject schema = (number.IsCount ? Integer : Number).NotNegative();
        schema["exclusiveMaximum"] = ExactNumber.Bound;
        return schema.About(
            number.Name.Zh + "（" + number.Unit.Zh + "）",
            number.Name.En + (number.Unit.En.Length > 0 ? " (" + number.Unit.En + ")" : "")
        );
    }

    private static JsonObject School() =>
        Object(
            May(
                "sponsor",
                Integer
                    .Range(1, 10)
                    .About(
                        "举办者类型：1 中央教育部门 … 7 县级教育部门 … 10 民办",
                        "kind of sponsor: 7 the county's education bureau, 10 private"
                    )
            ),
            May(
                "grades",
                Object(
                        ((Stage[])[Stage.Primary, Stage.Junior]).Select(stage =>
                            May(
                                stage.Code(),
                                Integer
                                    .Range(1, 9)
                                    .About(
                                        stage.Name().Zh + "年级数",
                                        "number of grades, " + stage.Name().En
                                    )
                            )
                        )
                    )
                    .About("年级数", "number of grades")
            )
        );

    private static JsonObject Map(JsonObject value) =>
        new() { ["type"] = "object", ["additionalProperties"] = value };
}
