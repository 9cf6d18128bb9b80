using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Balance.Indicators.Coefficients;
using Balance.Indicators.Comparisons;

namespace Balance.Indicators.Tests.Json;

/// <summary>
/// Every public type stands in a type of one's own and is written, by reflection and by generated code: what an endpoint
/// answers with never ends in an exception.
/// </summary>
public sealed class EveryTypeInJsonTests
{
    private static readonly TestCounty Reported = TestCounty
        .Met.Set(Stage.Primary, "backboneTeachers", null)
        .Set(Stage.Junior, "backboneTeachers", 0)
        .Set(Stage.Junior, "classSizes", new[] { 51m, 49 })
        .SchoolVeto("V3", true);

    private static readonly Evaluation Evaluated = Reported.Evaluate();

    private static readonly EvaluationComparison Compared = EvaluationComparison.Between(
        Evaluated,
        Evaluated
    );

    private static readonly Finding Missing = Evaluated.Findings.First(finding =>
        !finding.Missing.IsEmpty
    );

    private static readonly Finding Short = Evaluated.Findings.First(finding =>
        finding.Shortfall is not null
    );

    private static readonly Report Text = Evaluated.ToReport(Language.Chinese);

    /// <summary>One of each type that holds data.</summary>
    private static readonly object[] Values =
    [
        Reported.County,
        Reported.County.Schools[0],
        Reported.County.Schools[0].Sections[0],
        Reported.County.Measures,
        Reported.County.Measures["monitoredSubjects"],
        Reported.County.Measures["monitoredSubjects"].Subjects[0],
        new Bracket(41, 46, 12),
        Measures.All.First(),
        CountyCatalogue.BuiltIn,
        new CountyLine(1, Reported.County, []),
        TotalRows.Find(["甲", "合计"], [1, 1], [])[0],
        Standard.National2017,
        Standard.National2017.Dimensions[0],
        Standard.National2017.Dimensions[0].Indicators[0],
        Standard.National2017.Criteria.First(),
        Standard.National2017.Criteria.First().Quantity,
        Standard.National2017.Criteria.First().Quantity.Of[0],
        Standard.National2017.Criteria.First().Limit,
        new LimitCase(4.2m) { Stage = Stage.Primary, Location = Location.Rural },
        new StandardValidity(2012, null),
        Standard.National2017.Criteria.First().Clause,
        Standard.National2017.Scopes[0],
        Standard.National2017.Scopes[0].Except[1],
        Standard.National2017.Scopes[0].Except[1].When[0],
        Standard.National2017.Coefficients,
        Standard.National2017.SchoolRule!,
        Standard.National2017.Vetoes[0],
        Standard.National2017.TransitionalProvisions[0],
        Standard.National2017.TransitionalProvisions[0].Parts[0],
        Standard.National2017.Documents[0],
        Standard.National2017.Interpretations[0],
        Standard.Haicheng2023.Discrepancies[0],
        Standard.Haicheng2023.Schedule[0],
        Standard.Haicheng2023.Milestones[0],
        Standard.Haicheng2023.DepartmentGroups[0],
        Standard.Haicheng2023.Wordings[0],
        Standard.Haicheng2023.NotEvaluated[0],
        Standard.National2017.TransitionalProvisions[0].Validity!,
        StandardComparison.Compare(Standard.Haicheng2023, Standard.National2017)[0],
        Evaluated,
        Evaluated.Options,
        Evaluated.Dimensions[0],
        Evaluated.Indicators,
        Evaluated.Indicators[0],
        Evaluated.Coefficients,
        Evaluated.Coefficients[0],
        Evaluated.Coefficients[0].BySection[0],
        Evaluated.Coefficients[0].ByLocation[0],
        Evaluated.Stages[0],
        Evaluated.Schools[0].ClassesBeyondLimit[0],
        Evaluated.Vetoes[0],
        Evaluated.Schools,
        Evaluated.Schools[0],
        Evaluated.Schools[0].Sections[0],
        Evaluated.Shortfalls[0],
        Evaluated.Alerts[0],
        Short,
        Short.Shortfall!,
        Short.Subject,
        Missing.Missing[0],
        Evaluated.Indicators["RA1"].Totals[0],
        Evaluated.Indicators["RA1"].Totals[0].Subjects,
        new EvaluationLine(1, Evaluated, []),
        new EvaluationProgress(1, 2, new EvaluationLine(1, Evaluated, [])),
        Compared,
        Compared.Indicators[0],
        Compared.Coefficients[0],
        Compared.Findings[0],
        Compared.Schools[0],
        new DataProblem(
            ProblemSeverity.Warning,
            DataPath.Root.Key("name"),
            new LocalizedText("甲", "a")
        ),
        DataPath.OfSchool("A 1").Section(Stage.Primary).Measure("pupils"),
        new LocalizedText("甲", "a"),
        DifferenceCoefficient.Compute([4200, 900], [600, 300]),
        default(DispersionAccumulator).Add(4200, 600),
        Text,
        Text.Sections[0],
        BlockOf<ReportParagraph>(),
        BlockOf<ReportParagraph>().Text,
        BlockOf<ReportList>(),
        BlockOf<ReportTable>(),
        BlockOf<ReportTable>().Columns[0],
        BlockOf<ReportChart>(),
    ];

    private static T BlockOf<T>()
        where T : ReportBlock =>
        Text.Sections.SelectMany(section => section.Blocks).OfType<T>().First();

    /// <summary>What holds no data: it would be odd to answer with it.</summary>
    private static bool HoldsNoData(Type type) =>
        (type.IsAbstract && type != typeof(ReportBlock))
        || typeof(Exception).IsAssignableFrom(type)
        || typeof(JsonConverter).IsAssignableFrom(type)
        || typeof(JsonSerializerContext).IsAssignableFrom(type);

    [Fact]
    public void Every_type_that_holds_data_is_tried()
    {
        Type[] tried = [.. Values.Select(value => value.GetType())];
        Assert.Equal(tried.Distinct(), tried);
        Assert.Equal(
            [],
            typeof(County)
                .Assembly.GetExportedTypes()
                .Where(type => !type.IsEnum && !HoldsNoData(type) && type != typeof(ReportBlock))
                .Except(tried)
                .Select(type => type.Name)
        );
    }

    [Fact]
    public void Each_is_written_alone_and_in_another_type()
    {
        foreach (object value in Values)
        {
            string json = JsonSerializer.Serialize(value, value.GetType());
            JsonNode alone = JsonNode.Parse(json)!;
            Assert.True(json.Length > 3, value.GetType().Name + " is written as " + json);

            // Within another type a block tells its kind too.
            var within = new Dictionary<string, object> { ["it"] = value };
            JsonNode there = JsonNode.Parse(JsonSerializer.Serialize(within))!["it"]!;
            (there as JsonObject)?.Remove(value is ReportBlock ? "kind" : "");
            Assert.True(
                JsonNode.DeepEquals(alone, there),
                $"{value.GetType().Name}: {alone.ToJsonString()} but {there.ToJsonString()}"
            );
        }

        // A block of a report is not just any block.
        Assert.DoesNotContain("{}", JsonSerializer.Serialize(Text), StringComparison.Ordinal);
        Assert.Contains(
            "\"kind\":\"table\"",
            JsonSerializer.Serialize(Text),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Every_term_is_its_code()
    {
        foreach (Type type in typeof(County).Assembly.GetExportedTypes().Where(type => type.IsEnum))
        {
            // The places of a measure are many in one; a measure lists them by their codes.
            if (type != typeof(MeasureLevels))
            {
                Assert.All(
                    Enum.GetValues(type).Cast<object>(),
                    term =>
                        Assert.Equal(
                            char.ToLowerInvariant(term.ToString()![0]) + term.ToString()![1..],
                            JsonSerializer.Serialize(term, type).Trim('"')
                        )
                );
            }
        }
    }

    /// <summary>What an endpoint answers with: parts of an evaluation in an anonymous type.</summary>
    [Fact]
    public void What_is_missing_and_who_it_is_about_is_told()
    {
        string json = JsonSerializer.Serialize(new { Evaluated.Missing, Missing.Subject });

        AssertSame(
            """
            {
              "Missing": [{
                "path": "schools[0].sections.primary.backboneTeachers", "id": "backboneTeachers",
                "name": { "zh": "县级以上骨干教师数", "en": "backbone teachers of county level or above" },
                "school": "1", "schoolName": "学校1", "stage": "primary"
              }],
              "Subject": { "kind": "section", "school": "1", "name": "学校1", "stage": "primary" }
            }
            """,
            json
        );
    }

    /// <summary>One backbone teacher for 100 pupils would be on the limit of 1; with none it is one short.</summary>
    [Fact]
    public void A_shortfall_is_told_with_its_measure() =>
        AssertSame(
            """
            { "amount": 1, "unit": { "zh": "人", "en": "people" }, "measure": "backboneTeachers", "isExcess": false, "isOfWholeSchool": false, "target": "schools[0].sections.junior.backboneTeachers", "to": 1 }
            """,
            JsonSerializer.Serialize(Short.Shortfall)
        );

    [Fact]
    public void Parts_of_a_county_are_written_as_in_its_file()
    {
        JsonNode county = JsonNode.Parse(Reported.County.ToJson())!;
        School school = Reported.County.Schools[0];
        JsonNode written = county["schools"]![0]!;

        AssertSame(written.ToJsonString(), JsonSerializer.Serialize(school));
        AssertSame(written["measures"]!.ToJsonString(), JsonSerializer.Serialize(school.Measures));
        AssertSame(
            written["sections"]!["primary"]!.ToJsonString(),
            JsonSerializer.Serialize(school.Section(Stage.Primary)!.Measures)
        );
        Assert.Equal(
            "primary",
            (string?)
                JsonNode.Parse(JsonSerializer.Serialize(school.Section(Stage.Primary)))!["stage"]
        );
        AssertSame(
            county["measures"]!["monitoredSubjects"]!.ToJsonString(),
            JsonSerializer.Serialize(Reported.County.Measures["monitoredSubjects"])
        );
        Assert.Equal("\"good\"", JsonSerializer.Serialize((MeasureValue)Grade.Good));
        Assert.Equal("8421.05", JsonSerializer.Serialize((MeasureValue)8421.05m));
        Assert.Equal("[45,44]", JsonSerializer.Serialize((MeasureValue)new[] { 45m, 44m }));
        Assert.Equal("true", JsonSerializer.Serialize((MeasureValue)true));
    }

    /// <summary>With a context of one's own, before the library's: no reflection, and the same JSON.</summary>
    [Fact]
    public void A_context_of_ones_own_writes_the_same_as_reflection()
    {
        var options = new JsonSerializerOptions
        {
            TypeInfoResolver = JsonTypeInfoResolver.Combine(
                OwnContext.Default,
                BalanceJson.TypeInfoResolver
            ),
        };
        var own = new Own(
            Evaluated.Missing,
            Missing.Subject,
            Reported.County.Schools[0],
            Reported.County.Schools[0].Sections[0],
            Reported.County.Measures,
            Short,
            Short.Shortfall,
            Evaluated.Shortfalls,
            Evaluated.Schools[0].Sections,
            Standard.National2017.Dimensions[0].Indicators[0],
            Text
        );
        string json = JsonSerializer.Serialize(own);

        AssertSame(json, JsonSerializer.Serialize(own, options));
        AssertSame(json, JsonSerializer.Serialize(own, OwnContext.Default.Own));

        // Without a context of one's own: what the evaluation's properties give.
        Type[] answers =
        [
            typeof(ImmutableArray<MissingFigure>),
            typeof(ImmutableArray<DepartmentShortfalls>),
            typeof(ImmutableArray<DataProblem>),
            .. Values.Select(value => value.GetType()).Where(IsOfContext),
        ];
        Assert.All(answers, type => Assert.NotNull(BalanceJsonContext.Default.GetTypeInfo(type)));
        AssertSame(
            JsonSerializer.Serialize(Evaluated.Missing),
            JsonSerializer.Serialize(
                Evaluated.Missing,
                BalanceJsonContext.Default.ImmutableArrayMissingFigure
            )
        );
    }

    /// <summary>What is written is not read back by halves.</summary>
    [Fact]
    public void Parts_are_not_read()
    {
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<School>("{}"));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<Subject>("{}"));
        Assert.Throws<NotSupportedException>(() =>
            JsonSerializer.Serialize("text", WithConverter(new EvaluationJsonConverter<string>()))
        );
        Assert.Throws<NotSupportedException>(() =>
            JsonSerializer.Serialize("text", WithConverter(new CountyPartJsonConverter<string>()))
        );

        static JsonSerializerOptions WithConverter(JsonConverter converter) =>
            new() { Converters = { converter } };
    }

    private static bool IsOfContext(Type type) =>
        type.GetCustomAttribute<JsonConverterAttribute>() is not null;

    private static void AssertSame(string expected, string actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual)), actual);
}

internal sealed record Own(
    ImmutableArray<MissingFigure> Missing,
    Subject Subject,
    School School,
    Section Section,
    MeasureSet Measures,
    Finding Finding,
    Shortfall? Shortfall,
    ImmutableArray<DepartmentShortfalls> Shortfalls,
    ImmutableArray<SectionEvaluation> Sections,
    Indicator Indicator,
    Report Report
);

[JsonSerializable(typeof(Own))]
internal sealed partial class OwnContext : JsonSerializerContext;
