using System.Text.Json.Nodes;
using static Balance.Indicators.Reports.Schema;

namespace Balance.Indicators.Documents.Tests;

/// <summary><c>balance-mapping/1</c>.</summary>
internal static class MappingSchema
{
    public static JsonObject Build() =>
        Root(
            SheetMapping.Format,
            "工作簿和表格的表头各是什么",
            "what the heads of workbooks and tables mean",
            Object(
                May("$schema", Text.About("编辑器所用的结构描述", "the schema, for editors")),
                Must("format", Const(SheetMapping.Format).About("格式名称", "name of the format")),
                Sometimes("sheets", List(Sheet()).About("各工作表", "the sheets"))
            )
        );

    private static JsonObject Sheet() =>
        Object(
            May(
                "sheet",
                Text.About(
                    "工作表名称；不写的，用于没有点名的各表",
                    "the sheet's name; without it, every sheet that is not named"
                )
            ),
            May(
                "stage",
                OneOf(
                        ((Stage[])[Stage.Primary, Stage.Junior, Stage.Senior]).Select(stage =>
                            (stage.Code(), stage.Name())
                        )
                    )
                    .About("整张表的学段", "the stage of all its rows")
            ),
            Sometimes("columns", List(Column()).About("各表头", "its heads"))
        );

    private static JsonObject Column() =>
        Object(
            Must(
                "head",
                Text.About(
                    "表头；上面有分组的可写“分组→表头”",
                    "the head, alone or behind the groups above it, with → between"
                )
            ),
            May("measure", Target()),
            May("unit", Text.About("单位，如 万元", "the unit, such as 万元"))
        );

    private static JsonObject Target()
    {
        JsonObject schema = Text;
        schema["pattern"] =
            @"^\s*[+-]?((primary|junior|senior)\.)?[A-Za-z0-9]+(\.(count|from|below))?(\[[0-9.]+,[0-9.]*\))?\s*$";
        return schema.About(
            "是什么，如 primary.pupils、+sportsArea、classSizes[41,46)；不用的列写 null",
            "what it is, such as primary.pupils, +sportsArea, classSizes[41,46); null for a column that is not used"
        );
    }
}
