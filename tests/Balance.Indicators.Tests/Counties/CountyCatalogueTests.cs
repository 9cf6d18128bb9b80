using System.Text.Json;
using System.Text.Json.Nodes;

namespace Balance.Indicators.Tests.Counties;

/// <summary>What a county can report under a standard: measures and vetoes of the library, and those of the standard.</summary>
public sealed class CountyCatalogueTests
{
    /// <summary>The vetoes of a standard, those that no school reports, and what the county and schools can report then.</summary>
    [Theory]
    [InlineData("", "", "V1 V2 V3 V4 V5 V6", "V1 V2 V3 V4 V6")]
    [InlineData("V1 V2 V3 V4 V5 V6", "V5", "V1 V2 V3 V4 V5 V6", "V1 V2 V3 V4 V6")]
    [InlineData("V1 V2 V3 V4 V5 V6", "", "V1 V2 V3 V4 V5 V6", "V1 V2 V3 V4 V5 V6")]
    [InlineData("V1 V5", "V1 V5", "V1 V2 V3 V4 V5 V6", "V2 V3 V4 V6")]
    // V5 is the county's only, also where the standard has no V5.
    [InlineData("V7", "", "V1 V2 V3 V4 V5 V6 V7", "V1 V2 V3 V4 V6 V7")]
    [InlineData("V7 V8", "V7", "V1 V2 V3 V4 V5 V6 V7 V8", "V1 V2 V3 V4 V6 V8")]
    public void VetoesAreThoseBuiltInAndThoseOfTheStandard(
        string vetoes,
        string ofCountyOnly,
        string ofCounty,
        string ofSchool
    )
    {
        var catalogue = CountyCatalogue.Of([], [.. Ids(vetoes)], [.. Ids(ofCountyOnly)]);

        Assert.Equal(ofCounty, string.Join(' ', catalogue.VetoesOfCounty));
        Assert.Equal(ofSchool, string.Join(' ', catalogue.VetoesOfSchool));
        Assert.Equal(
            (ofCounty, ofSchool) == ("V1 V2 V3 V4 V5 V6", "V1 V2 V3 V4 V6"),
            ReferenceEquals(CountyCatalogue.BuiltIn, catalogue)
        );
    }

    [Fact]
    public void MeasuresOfAStandardComeLast()
    {
        Measure books = new(
            "books",
            new("生均图书", "books"),
            new("册", "volumes"),
            MeasureKind.Count,
            MeasureLevels.School,
            isShared: true
        );
        var catalogue = CountyCatalogue.Of([books], [], ["V5"]);

        Assert.Equal<Measure>([.. Measures.All, books], catalogue.Measures);
        Assert.Same(books, catalogue.Find("books"));
        Assert.Null(catalogue.Find("Books"));
        Assert.Null(CountyCatalogue.BuiltIn.Find("books"));
        Assert.Equal("specialSportsArea books", Last(catalogue.Shared.Select(one => one.Id)));
        Assert.Equal(
            "campusCulture books",
            Last(catalogue.At(MeasureLevels.School).Select(one => one.Id))
        );
        Assert.Equal(new LocalizedText("生均图书", "books"), catalogue.NameOf("books"));
        Assert.Equal(new LocalizedText("书", "书"), catalogue.NameOf("书"));
    }

    /// <summary>In JSON each measure is told with all that is known of it.</summary>
    [Theory]
    [InlineData(
        "pupils",
        """{ "id": "pupils", "name": { "zh": "学生数", "en": "pupils" }, "unit": { "zh": "人", "en": "people" }, "itemUnit": { "zh": "", "en": "" }, "kind": "count", "levels": ["school", "section"], "sumsToCounty": false, "isShared": false }"""
    )]
    [InlineData(
        "classSizes",
        """{ "id": "classSizes", "name": { "zh": "各班学生数", "en": "pupils of each class" }, "unit": { "zh": "人", "en": "people" }, "itemUnit": { "zh": "个班", "en": "classes" }, "kind": "countList", "levels": ["section"], "sumsToCounty": false, "isShared": false }"""
    )]
    [InlineData(
        "publicFunding",
        """{ "id": "publicFunding", "name": { "zh": "公用经费", "en": "public funding" }, "unit": { "zh": "元", "en": "yuan" }, "itemUnit": { "zh": "", "en": "" }, "kind": "amount", "levels": ["county", "school"], "sumsToCounty": true, "isShared": false }"""
    )]
    [InlineData(
        "multimediaClassrooms",
        """{ "id": "multimediaClassrooms", "name": { "zh": "网络多媒体教室数", "en": "networked multimedia classrooms" }, "unit": { "zh": "间", "en": "rooms" }, "itemUnit": { "zh": "", "en": "" }, "kind": "count", "levels": ["school", "section"], "sumsToCounty": false, "isShared": true }"""
    )]
    [InlineData(
        "grade",
        """{ "id": "grade", "name": { "zh": "学业水平等级", "en": "grade of academic achievement" }, "unit": { "zh": "级", "en": "level" }, "itemUnit": { "zh": "", "en": "" }, "kind": "level", "levels": ["monitoredSubject"], "sumsToCounty": false, "isShared": false }"""
    )]
    public void AMeasureIsWrittenWithAllThatIsKnownOfIt(string id, string json)
    {
        JsonNode expected = JsonNode.Parse(json)!;
        JsonNode catalogue = JsonNode.Parse(JsonSerializer.Serialize(CountyCatalogue.BuiltIn))!;

        AssertSame(expected, JsonNode.Parse(JsonSerializer.Serialize(Measures.Find(id)))!);
        AssertSame(
            expected,
            catalogue["measures"]!.AsArray().Single(one => (string?)one!["id"] == id)!
        );
    }

    [Fact]
    public void ACatalogueIsWrittenWithItsMeasuresAndVetoes()
    {
        JsonObject written = JsonNode
            .Parse(JsonSerializer.Serialize(CountyCatalogue.Of([], ["V7", "V8"], ["V8"])))!
            .AsObject();

        Assert.Equal(
            ["measures", "vetoesOfCounty", "vetoesOfSchool"],
            written.Select(member => member.Key)
        );
        Assert.Equal(
            Measures.All.Select(measure => measure.Id),
            written["measures"]!.AsArray().Select(measure => (string?)measure!["id"])
        );
        Assert.Equal(
            """["V1","V2","V3","V4","V5","V6","V7","V8"]""",
            written["vetoesOfCounty"]!.ToJsonString()
        );
        Assert.Equal(
            """["V1","V2","V3","V4","V6","V7"]""",
            written["vetoesOfSchool"]!.ToJsonString()
        );
    }

    private static string[] Ids(string ids) =>
        ids.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string Last(IEnumerable<string> ids) => string.Join(' ', ids.TakeLast(2));

    private static void AssertSame(JsonNode expected, JsonNode actual) =>
        Assert.Equal(expected.ToJsonString(), actual.ToJsonString());
}
