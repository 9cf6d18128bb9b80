using System.Globalization;
using System.Text.Json.Nodes;
using Balance.Indicators.Tests.Samples;

namespace Balance.Indicators.Tests.Standards;

/// <summary>A standard that asks for what the library has never heard of: it is data, and needs no code.</summary>
public sealed class OwnMeasuresTests
{
    private static readonly Standard Example = Standard.Parse(
        SampleFile.Read("basic-balance-2012.json")
    );

    /// <summary>By hand: |a − b| ÷ (a + b) of two sections with as many pupils; primary seven of 1/4 and one of 4/64, junior seven of 1/2 and one of 8/88.</summary>
    [Fact]
    public void TheExampleOfTheMannerOf2012IsMet()
    {
        County county = County.Parse(SampleFile.Read("basic-balance-2012-county.json"), Example);

        Evaluation evaluation = Example.Evaluate(county);

        Assert.Equal(Outcome.Met, evaluation.Outcome);
        Assert.Empty(evaluation.Warnings);
        Assert.Equal(
            ["0.2265625", "0.4488636364"],
            evaluation
                .Coefficients.Where(item => item.Indicator == CoefficientEvaluation.CompositeId)
                .Select(item =>
                    item.Value!.Value.ToString("0.##########", CultureInfo.InvariantCulture)
                )
        );
        Assert.All(
            evaluation.Coefficients.Where(item =>
                item.Indicator != CoefficientEvaluation.CompositeId
            ),
            item => Assert.Equal(Outcome.NotApplicable, item.Outcome)
        );
        Assert.Equal(county.ToJson(), County.Parse(county.ToJson(), Example).ToJson());
        Assert.Equal(12000, county.Find("schools[0].measures.books")!.Number);
        Assert.Equal(
            Outcome.NotMet,
            Example
                .Evaluate(
                    county
                        .With("schools[0].measures.books", 0)
                        .With("schools[0].measures.computers", 0)
                        .With("schools[0].measures.equipmentValue", 0)
                        .With("schools[0].measures.sportsArea", 0)
                        .With("schools[0].measures.teachingArea", 0)
                )
                .Outcome
        );
    }

    [Fact]
    public void AMeasureASeventhVetoAndTheMarkOfAnotherAnnexNeedNoCode()
    {
        JsonObject standard = JsonNode.Parse(Standard.Haicheng2023.ToJson())!.AsObject();
        standard["id"] = "my-city";
        standard["documents"]!
            .AsArray()
            .Add(
                JsonNode.Parse("""{ "mark": "附2", "title": { "zh": "附件2", "en": "Annex 2" } }""")
            );
        standard["measures"] = JsonNode.Parse(
            """
            [{
              "id": "counsellors", "name": { "zh": "心理健康教师数", "en": "counsellors" },
              "unit": { "zh": "人", "en": "people" }, "kind": "count", "levels": ["school"]
            }]
            """
        );
        standard["dimensions"]![1]!["indicators"]!
            .AsArray()
            .Add(
                JsonNode.Parse(
                    """
                    {
                      "id": "X1", "name": { "zh": "每所学校有心理健康教师", "en": "Every school has a counsellor" },
                      "departments": [],
                      "criteria": [{
                        "id": "X1", "name": { "zh": "心理健康教师数", "en": "Counsellors" },
                        "subject": "school", "of": ["counsellors"], "comparison": "atLeast", "limit": 1,
                        "unit": { "zh": "人", "en": "people" }, "clause": "[附2] 第1项"
                      }]
                    }
                    """
                )
            );
        standard["vetoes"]!
            .AsArray()
            .Add(
                JsonNode.Parse(
                    """
                    {
                      "id": "V7", "name": { "zh": "食品安全事故", "en": "A food safety accident" },
                      "schoolClause": "[附2] 第2项", "countyClause": "[附2] 第2项", "departments": []
                    }
                    """
                )
            );
        Standard mine = Standard.Parse(standard.ToJsonString());
        string json = """
            {
              "format": "balance-county/1", "code": "1", "name": "示例市", "vetoes": { "V7": false },
              "schools": [
                { "code": "a", "measures": { "counsellors": 1 }, "vetoes": { "V7": true } },
                { "code": "b", "measures": { "counsellors": 0 } },
                { "code": "c" }
              ]
            }
            """;
        County county = County.Parse(json, mine);

        Evaluation evaluation = mine.Evaluate(county);

        Assert.Equal(
            [Outcome.Met, Outcome.NotMet, Outcome.Undetermined],
            evaluation
                .Findings.Where(finding => finding.Criterion.Id == "X1")
                .Select(finding => finding.Outcome)
        );
        Assert.Equal(
            Outcome.NotMet,
            evaluation
                .Vetoes.Single(veto =>
                    veto.Veto.Id == "V7" && veto.Clause == veto.Veto.CountyClause
                )
                .Outcome
        );
        Assert.Contains(
            evaluation.Missing,
            missing => missing.Path.ToString() == "schools[2].measures.counsellors"
        );
        Assert.Contains(
            "\"counsellors\": null",
            CountyTemplate.Of(mine, Language.Chinese),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "\"V7\": null",
            CountyTemplate.Of(mine, Language.Chinese),
            StringComparison.Ordinal
        );

        // Read with what is built in, both are unknown.
        Assert.Equal(
            [
                "vetoes.V7",
                "schools[0].measures.counsellors",
                "schools[0].vetoes.V7",
                "schools[1].measures.counsellors",
            ],
            ProblemsOf
                .County(json, out _)
                .Where(problem => problem.Severity == ProblemSeverity.Rejected)
                .Select(problem => problem.Path.ToString())
        );
    }

    [Fact]
    public void WhatAnotherStandardDoesNotKnowIsToldAndNotEvaluated()
    {
        County county = County.Parse(SampleFile.Read("basic-balance-2012-county.json"), Example);

        Evaluation evaluation = Standard.National2017.Evaluate(county);

        Assert.Contains(
            "schools[0].measures.books：标准 national-2017 没有要素 books，未予评估。",
            evaluation.Warnings.Select(warning => warning.In(Language.Chinese))
        );
        Assert.Equal(
            ["books", "computers", "midLevelTeachers", "sectionTeachers"],
            evaluation
                .Warnings.Where(warning =>
                    warning.Message.En.Contains("has no measure", StringComparison.Ordinal)
                )
                .Select(warning => warning.Path.MeasureId)
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void AnIdThatMeansAnotherKindIsRefused()
    {
        Standard other = Standard.Parse(
            Example
                .ToJson()
                .Replace(
                    "\"zh\": \"册\", \"en\": \"books\" },\n      \"kind\": \"count\",\n      \"levels\": [\"section\", \"school\"],\n      \"isShared\": true",
                    "\"zh\": \"册\", \"en\": \"books\" },\n      \"kind\": \"countList\",\n      \"levels\": [\"school\"]",
                    StringComparison.Ordinal
                )
                .Replace("\"of\": [\"books\"]", "\"of\": [\"computers\"]", StringComparison.Ordinal)
                .Replace("\"times\": 100", "\"times\": 10", StringComparison.Ordinal)
        );
        County county = County.Parse(SampleFile.Read("basic-balance-2012-county.json"), Example);

        BadDataException problem = Assert.Throws<BadDataException>(() => other.Evaluate(county));

        Assert.Equal(
            "schools[0].measures.books",
            Assert
                .Single(problem.Problems, item => item.Severity == ProblemSeverity.Rejected)
                .Path.ToString()
        );
    }

    [Theory]
    [InlineData(
        "\"id\": \"books\"",
        "\"id\": \"pupils\"",
        "id：代码 pupils 已经是要素目录中的“学生数”"
    )]
    [InlineData("\"id\": \"books\"", "\"id\": \"computers\"", "id：编号 computers 重复")]
    [InlineData("\"id\": \"books\"", "\"id\": \"图书\"", "id：“图书”不能作要素的代码")]
    [InlineData("\"id\": \"midLevelTeachers\"", "\"id\": \"Mid\"", "id：“Mid”不能作要素的代码")]
    [InlineData("\"id\": \"books\"", "\"id\": \"books-2\"", "id：“books-2”不能作要素的代码")]
    [InlineData("\"id\": \"books\"", "\"id\": \"büche\"", "id：“büche”不能作要素的代码")]
    [InlineData("\"levels\": [\"section\"]", "\"levels\": []", "levels：“levels”是空的")]
    [InlineData(
        "\"levels\": [\"section\"]",
        "\"levels\": [\"section\"], \"isShared\": true",
        "isShared：只有学校填报的 count 或 amount"
    )]
    [InlineData(
        "\"levels\": [\"section\"]",
        "\"levels\": [\"section\"], \"sumsToCounty\": true",
        "sumsToCounty：只有学校和县都填报的"
    )]
    [InlineData(
        "\"kind\": \"count\",\n      \"levels\": [\"section\"]",
        "\"kind\": \"subjects\", \"levels\": [\"section\"]",
        "kind：自定义要素不能是监测学科的列表"
    )]
    public void AMeasureThatCannotBeOneIsToldWhy(string right, string wrong, string words)
    {
        string json = Example.ToJson();
        Assert.Contains(right, json, StringComparison.Ordinal);

        var problems = ProblemsOf.Standard(
            json.Replace(right, wrong, StringComparison.Ordinal),
            out Standard? standard
        );

        Assert.Null(standard);
        Assert.Contains(
            problems,
            problem =>
                problem.In(Language.Chinese).StartsWith("measures[", StringComparison.Ordinal)
                && problem.In(Language.Chinese).Contains(words, StringComparison.Ordinal)
        );
    }

    /// <summary>The first and the last of each kind of sign.</summary>
    [Fact]
    public void AnIdMayHaveEveryLetterAndDigit()
    {
        Standard standard = Standard.Parse(
            Example.ToJson().Replace("\"books\"", "\"azAZ09\"", StringComparison.Ordinal)
        );
        Assert.NotNull(standard.Catalogue.Find("azAZ09"));
    }

    [Fact]
    public void AStandardThatAddsNothingHasTheCatalogueOfTheLibrary()
    {
        Assert.Same(CountyCatalogue.BuiltIn, Standard.Haicheng2023.Catalogue);
        Assert.Same(CountyCatalogue.BuiltIn, Standard.National2017.Catalogue);
        Assert.Equal(Measures.All.Length + 4, Example.Catalogue.Measures.Length);
        Assert.Same(Measures.Pupils, Example.Catalogue.Find("pupils"));
        Assert.Equal("V1 V2 V3 V4 V6", string.Join(" ", Example.Catalogue.VetoesOfSchool));
    }
}
