using System.Text.Json.Nodes;
using static Balance.Indicators.Reports.Schema;

namespace Balance.Indicators.Planning.Tests.Schemas;

/// <summary><c>balance-prices/1</c>.</summary>
internal static class PriceSchema
{
    public static JsonObject Build() =>
        Root(
            PriceList.Format,
            "单价：路线图按它求费用最少",
            "prices, by which a roadmap seeks the least cost",
            Object(
                Must("format", Const(PriceList.Format).About("格式名称", "name of the format")),
                May("note", Text.About("说明", "note")),
                Must(
                    "prices",
                    List(Price(), least: 1)
                        .About(
                            "单价；学校的优先于城乡的，城乡的优先于统一的",
                            "the prices; a school's before that of its location, that before the one for all"
                        )
                )
            )
        );

    private static JsonObject Price()
    {
        JsonObject price = Number;
        price["exclusiveMinimum"] = 0;
        return Object(
            Must(
                "measure",
                Filled.About(
                    "采集要素代码，如 sportsArea；标准自己的也可以",
                    "id of the measure, such as sportsArea, or one that the standard declares"
                )
            ),
            Must("price", price.About("每单位多少元", "yuan a unit")),
            May(
                "location",
                Codes<Location>(Vocabulary.Name).About("只用于这里的学校", "only for schools there")
            ),
            May(
                "school",
                Filled.About("学校代码：只用于这所学校", "only for this school, by its code")
            )
        );
    }
}
