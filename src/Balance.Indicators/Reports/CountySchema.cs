using System.Text.Json.Nodes;
using static Balance.Indicators.Reports.Schema;

namespace Balance.Indicators.Reports;

/// <summary>
/// What a county's file under a standard may hold, as JSON Schema for editors: <c>balance-county/1</c> with the measures and vetoes of the
/// standard. The same for every standard that has none of its own.
/// </summary>
internal sealed class CountySchema
{
    private readonly CountyCatalogue _catalogue;
    private readonly Standard _standard;

    private CountySchema(CountyCatalogue catalogue, Standard standard)
    {
        _catalogue = catalogue;
        _standard = standard;
    }

    /// <summary>The schema as a file.</summary>
    public static string Of(Standard standard) =>
        JsonText.Write(writer => Build(standard.Catalogue, standard).WriteTo(writer));

    /// <param name="catalogue">What can be reported.</param>
    /// <param name="standard">The standard that has it; null where only the keys are of interest.</param>
    public static JsonObject Build(CountyCatalogue catalogue, Standard? standard = null) =>
        new CountySchema(catalogue, standard ?? Standard.Haicheng2023).County();

    private JsonObject County() =>
        Root(
            Indicators.County.Format,
            "一个县一年的填报数据；没有填报（不写或 null）既不是零也不是“无”",
            "what a county has reported for one year; what is not reported, absent or null, is neither zero nor no",
            Object(
                Must(
                    "format",
                    Const(Indicators.County.Format).About("格式名称", "name of the format")
                ),
                Must("code", Filled.About("县代码", "code of the county")),
                Must("name", Filled.About("县名", "name of the county")),
                May("year", Integer.Range(1900, 9999).About("数据年份", "year of the figures")),
                May("note", Text.About("说明，不参与评估", "a note, never evaluated")),
                May(
                    "measures",
                    Values(MeasureLevels.County).About("县级要素", "measures of the county")
                ),
                May("vetoes", Vetoes(_catalogue.VetoesOfCounty)),
                May("schools", List(School()).About("全部学校", "every school")),
                May("$schema", Text.About("编辑器所用的结构描述", "the schema, for editors"))
            ),
            _catalogue == CountyCatalogue.BuiltIn ? "" : _standard.Id
        );

    private JsonObject School()
    {
        JsonObject school = Object(
            Must("code", Filled.About("学校代码，全县唯一", "code, unique in the county")),
            May(
                "campusOf",
                Filled.About(
                    "校区：所属主校的代码，评估前并入主校",
                    "of a campus: the code of its main school, into which it is merged"
                )
            ),
            May("name", Text.About("校名，缺省用代码", "name, the code unless given")),
            May("type", Codes<SchoolType>(Vocabulary.Name).About("办学类型", "type of school")),
            May("location", Codes<Location>(Vocabulary.Name).About("城乡", "location")),
            May("township", Filled.About("所在镇街", "township")),
            May("ownership", Codes<Ownership>(Vocabulary.Name).About("举办者", "ownership")),
            May("boarding", YesNo.About("是否寄宿制", "whether it boards its pupils")),
            May(
                "builtYear",
                Integer
                    .Range(1000, 9999)
                    .About("建成年份，过渡期规定用", "year built, for transitional provisions")
            ),
            May(
                "attachedClasses",
                YesNo.About(
                    "是否有附设班：办学类型以外的学部",
                    "whether it has attached classes: a section beyond those of its type"
                )
            ),
            May(
                "measures",
                Values(MeasureLevels.School).About("学校要素", "measures of the school")
            ),
            May(
                "sections",
                Object(
                        Vocabulary
                            .TermsOf<Stage>()
                            .Select(stage =>
                                May(
                                    Vocabulary.Code(stage),
                                    SectionOf(stage)
                                        .About(stage.Name().Zh + "部", stage.Name().En + " section")
                                )
                            )
                    )
                    .About("各学段的学部", "its sections by stage")
            ),
            May("vetoes", Vetoes(_catalogue.VetoesOfSchool))
        );
        school["allOf"] = new JsonArray([
            .. Vocabulary
                .TermsOf<SchoolType>()
                .Where(type =>
                    SchoolStages.Allowed(type).Length < Vocabulary.TermsOf<Stage>().Count()
                )
                .Select(NoOtherSections),
        ]);
        return school;
    }

    private static JsonObject NoOtherSections(SchoolType type) =>
        new()
        {
            ["if"] = new JsonObject
            {
                ["properties"] = new JsonObject
                {
                    ["type"] = Const(Vocabulary.Code(type)),
                    ["campusOf"] = new JsonObject { ["type"] = "null" },
                    ["attachedClasses"] = new JsonObject
                    {
                        ["not"] = new JsonObject { ["const"] = true },
                    },
                },
                ["required"] = new JsonArray("type"),
            },
            ["then"] = new JsonObject
            {
                ["properties"] = new JsonObject
                {
                    ["sections"] = new JsonObject
                    {
                        ["properties"] = new JsonObject([
                            .. Vocabulary
                                .TermsOf<Stage>()
                                .Except(SchoolStages.Allowed(type))
                                .Select(stage => new KeyValuePair<string, JsonNode?>(
                                    Vocabulary.Code(stage),
                                    new JsonObject { ["type"] = "null" }
                                )),
                        ]),
                    },
                },
            },
        };

    /// <summary>The key of every measure is known in a senior section too; all but pupils must be null there.</summary>
    private JsonObject SectionOf(Stage stage)
    {
        JsonObject section = Values(MeasureLevels.Section);
        if (stage == Stage.Senior)
        {
            foreach (var member in section["properties"]!.AsObject())
            {
                if (member.Key != Measures.Pupils.Id)
                {
                    member.Value!["type"] = "null";
                }
            }
        }

        return section;
    }

    private JsonObject Values(MeasureLevels level) =>
        Object(_catalogue.At(level).Select(measure => May(measure.Id, Value(measure))));

    private JsonObject Value(Measure measure)
    {
        JsonObject schema = measure.Kind switch
        {
            MeasureKind.Count => Amount(Integer),
            MeasureKind.Amount => Amount(Number),
            MeasureKind.Rate => Number.Range(0, 1),
            MeasureKind.YesNo => YesNo,
            MeasureKind.Grade => Codes<Grade>(Vocabulary.Name),
            MeasureKind.Level => Integer.Range(1, Measure.HighestLevel),
            MeasureKind.CountList => ListOrBrackets(() => Amount(Integer)),
            MeasureKind.AmountList => ListOrBrackets(() => Amount(Number)),
            MeasureKind.Subjects => List(Subject()),
            _ => throw new InvalidOperationException("No schema for " + measure.Kind),
        };
        return schema.About(
            measure.Name.Zh + (measure.Unit.Zh.Length > 0 ? "（" + measure.Unit.Zh + "）" : ""),
            measure.Name.En + (measure.Unit.En.Length > 0 ? " (" + measure.Unit.En + ")" : "")
        );
    }

    /// <summary>A list of single sizes, or of brackets; not of both.</summary>
    private static JsonObject ListOrBrackets(Func<JsonObject> size) =>
        new()
        {
            ["type"] = "array",
            ["anyOf"] = new JsonArray(
                new JsonObject { ["items"] = size() },
                new JsonObject
                {
                    ["items"] = Object(
                            Must("from", size().About("从（含）", "from, inside")),
                            May("below", size().About("到（不含）", "to, outside")),
                            Must(
                                "count",
                                Integer.Range(0, Bracket.MostItems).About("个数", "how many")
                            )
                        )
                        .About("一段", "a bracket"),
                }
            ),
        };

    private static JsonObject Amount(JsonObject schema)
    {
        schema["minimum"] = 0;
        schema["exclusiveMaximum"] = ExactNumber.Bound;
        return schema;
    }

    private JsonObject Subject() =>
        Object([
            Must("subject", Filled.About("学科", "subject")),
            May("schoolGrade", SchoolGrade()),
            .. _catalogue
                .At(MeasureLevels.MonitoredSubject)
                .Select(measure => May(measure.Id, Value(measure))),
        ]);

    private JsonObject Vetoes(IEnumerable<string> ids) =>
        Object(
                ids.Select(id =>
                {
                    LocalizedText name =
                        _standard
                            .Vetoes.Concat(Standard.Haicheng2023.Vetoes)
                            .FirstOrDefault(veto => veto.Id == id)
                            ?.Name
                        ?? new(id, id);
                    return May(id, YesNo.About(name.Zh, name.En));
                })
            )
            .About(
                "一票否决：true 存在，false 不存在",
                "vetoes: true it exists, false it does not"
            );
}
