using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Balance.Indicators.Coefficients;
using Balance.Indicators.Tests.Samples;

namespace Balance.Indicators.Tests.Json;

/// <summary>The types of the library within the JSON of who uses it, by generated code.</summary>
public sealed class BalanceJsonContextTests
{
    private static readonly BalanceJsonContext Context = BalanceJsonContext.Default;

    [Fact]
    public void ACountyAndAStandardComeBackAsTheirOwnMethodsWriteThem()
    {
        County county = County.Parse(SampleFile.Read("haicheng.json"));
        string written = JsonSerializer.Serialize(county, Context.County);
        AssertSame(county.ToJson(), written);
        Assert.Equal(
            county.ToJson(),
            JsonSerializer.Deserialize(written, Context.County)!.ToJson()
        );

        Standard standard = Standard.Haicheng2023;
        string rules = JsonSerializer.Serialize(standard, Context.Standard);
        AssertSame(standard.ToJson(), rules);
        Assert.Equal(
            standard.Criteria.Select(criterion => criterion.Id),
            JsonSerializer
                .Deserialize(rules, Context.Standard)!
                .Criteria.Select(criterion => criterion.Id)
        );
    }

    [Fact]
    public void AnEvaluationAndItsPartsAreWritten()
    {
        Evaluation evaluation = Standard.Haicheng2023.Evaluate(TestCounty.Met.County);
        JsonNode whole = JsonNode.Parse(evaluation.ToJson())!;

        AssertSame(whole.ToJsonString(), JsonSerializer.Serialize(evaluation, Context.Evaluation));
        AssertSame(
            whole["findings"]![0]!.ToJsonString(),
            JsonSerializer.Serialize(evaluation.Findings.First(), Context.Finding)
        );
        AssertSame(
            whole["coefficients"]![0]!.ToJsonString(),
            JsonSerializer.Serialize(evaluation.Coefficients[0], Context.CoefficientEvaluation)
        );
        AssertSame(
            whole["dimensions"]![0]!.ToJsonString(),
            JsonSerializer.Serialize(evaluation.Dimensions[0], Context.DimensionEvaluation)
        );
        AssertSame(
            whole["dimensions"]![0]!["indicators"]![0]!.ToJsonString(),
            JsonSerializer.Serialize(evaluation.Indicators[0], Context.IndicatorEvaluation)
        );
        AssertSame(
            whole["vetoes"]![0]!.ToJsonString(),
            JsonSerializer.Serialize(evaluation.Vetoes[0], Context.VetoEvaluation)
        );
        AssertSame(
            whole["schools"]![0]!.ToJsonString(),
            JsonSerializer.Serialize(evaluation.Schools[0], Context.SchoolEvaluation)
        );
        Assert.Throws<NotSupportedException>(() =>
            JsonSerializer.Deserialize(evaluation.ToJson(), Context.Evaluation)
        );
        Assert.Throws<NotSupportedException>(() =>
            JsonSerializer.Deserialize("{}", Context.Finding)
        );
        Assert.Throws<NotSupportedException>(() =>
            JsonSerializer.Deserialize("{}", Context.CoefficientEvaluation)
        );
    }

    [Fact]
    public void WhatCannotBeAcceptedTellsEveryProblem()
    {
        var exception = Assert.Throws<JsonException>(() =>
            JsonSerializer.Deserialize(
                """{ "format": "balance-county/1", "code": "", "year": 1 }""",
                Context.County
            )
        );
        var problems = Assert.IsType<BadDataException>(exception.InnerException).Problems;
        Assert.Equal(["code", "year", "name"], problems.Select(problem => problem.Path.ToString()));

        exception = Assert.Throws<JsonException>(() =>
            JsonSerializer.Deserialize("[]", Context.Standard)
        );
        Assert.Single(Assert.IsType<BadDataException>(exception.InnerException).Problems);
    }

    [Fact]
    public void TermsAreTheirCodes()
    {
        Assert.Equal("\"notMet\"", JsonSerializer.Serialize(Outcome.NotMet, Context.Outcome));
        Assert.Equal(
            SchoolType.NineYear,
            JsonSerializer.Deserialize("\"nineYear\"", Context.SchoolType)
        );
        foreach (string wrong in new[] { "\"NotMet\"", "1", "\"\"" })
        {
            var exception = Assert.Throws<JsonException>(() =>
                JsonSerializer.Deserialize(wrong, Context.Outcome)
            );
            Assert.Contains("notMet", exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void HalfACharacterIsNoTerm()
    {
        const string Half = "\"not\\ud800Met\"";
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Outcome>(Half));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<DataPath>(Half));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Clause>(Half));
        Assert.Throws<JsonException>(() =>
            JsonSerializer.Deserialize<Dictionary<Outcome, int>>("{" + Half + ":2}")
        );
        Assert.Throws<JsonException>(() =>
            JsonSerializer.Deserialize<DispersionAccumulator>("{\"coun\\ud800t\":2}")
        );
    }

    [Fact]
    public void TermsAreKeysToo()
    {
        var totals = new Dictionary<Outcome, int> { [Outcome.NotMet] = 2 };
        string json = JsonSerializer.Serialize(totals);
        Assert.Equal("{\"notMet\":2}", json);
        Assert.Equal(totals, JsonSerializer.Deserialize<Dictionary<Outcome, int>>(json));
        Assert.Throws<JsonException>(() =>
            JsonSerializer.Deserialize<Dictionary<Outcome, int>>("{\"NotMet\":2}")
        );
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize((Outcome)9, Context.Outcome));
    }

    [Fact]
    public void OptionsAreConfiguration()
    {
        var options = new EvaluationOptions
        {
            Rounding = Rounding.AsReported,
            TransitionalProvisions = true,
        };
        string json = JsonSerializer.Serialize(options, Context.EvaluationOptions);
        AssertSame("""{ "rounding": "asReported", "transitionalProvisions": true }""", json);
        Assert.Equal(options, JsonSerializer.Deserialize(json, Context.EvaluationOptions));
    }

    [Fact]
    public void AClauseIsAText()
    {
        var clause = new Clause("S", "三（一）1");
        string json = JsonSerializer.Serialize(clause, Context.Clause);
        Assert.Equal("[S] 三（一）1", JsonSerializer.Deserialize<string>(json));
        Assert.Equal(clause, JsonSerializer.Deserialize(json, Context.Clause));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("\"三\"", Context.Clause));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("3", Context.Clause));
    }

    [Fact]
    public void FiguresComeBackAndSoDoUndefinedOnes()
    {
        Dispersion spread = DifferenceCoefficient.Compute([4200, 900], [600, 300]);
        Dispersion none = DifferenceCoefficient.Compute([], []);
        DispersionAccumulator sums = default(DispersionAccumulator).Add(4200, 600).Add(900, 301);

        Assert.Equal(spread, Back(spread));
        Assert.Equal(none, Back(none));
        Assert.Equal(
            sums,
            JsonSerializer.Deserialize(
                JsonSerializer.Serialize(sums, Context.DispersionAccumulator),
                Context.DispersionAccumulator
            )
        );

        static Dispersion Back(Dispersion value) =>
            JsonSerializer.Deserialize(
                JsonSerializer.Serialize(value, Context.Dispersion),
                Context.Dispersion
            );
    }

    /// <summary>Whoever writes and whoever reads, with or without generated code, the keys are the same, and none may lack.</summary>
    [Fact]
    public void FiguresHaveTheSameKeysEverywhereAndNoneMayLack()
    {
        DispersionAccumulator sums = default(DispersionAccumulator).Add(4200, 600).Add(900, 301);
        Dispersion spread = sums.ToDispersion();
        string written = JsonSerializer.Serialize(sums, Context.DispersionAccumulator);

        Assert.Equal(written, JsonSerializer.Serialize(sums));
        Assert.Equal(sums, JsonSerializer.Deserialize<DispersionAccumulator>(written));
        Assert.Equal(
            JsonSerializer.Serialize(spread, Context.Dispersion),
            JsonSerializer.Serialize(spread)
        );
        JsonObject state = JsonNode.Parse(written)!.AsObject();
        foreach (string key in state.Select(pair => pair.Key).ToArray())
        {
            JsonObject part = JsonNode.Parse(written)!.AsObject();
            Assert.True(part.Remove(key));
            Assert.Throws<JsonException>(() =>
                JsonSerializer.Deserialize(part.ToJsonString(), Context.DispersionAccumulator)
            );
            Assert.Throws<JsonException>(() =>
                JsonSerializer.Deserialize<DispersionAccumulator>(part.ToJsonString())
            );
        }

        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("{}", Context.LocalizedText));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("{}", Context.DataProblem));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("{}", Context.Dispersion));
    }

    /// <summary>What editors on Windows save, and what lax options let through, is written as plain JSON again.</summary>
    [Fact]
    public void AStandardIsWrittenAsPlainJsonWhateverItWasReadFrom()
    {
        string json = Standard.National2017.ToJson();
        Standard marked = Standard.Parse([.. "\uFEFF"u8, .. Encoding.UTF8.GetBytes(json)]);
        var lax = new JsonSerializerOptions
        {
            ReadCommentHandling = JsonCommentHandling.Skip,
            AllowTrailingCommas = true,
        };
        Standard commented = JsonSerializer.Deserialize<Standard>(
            json.TrimEnd()[..^1] + ", /* done */ }",
            lax
        )!;

        Assert.Equal(json, marked.ToJson());
        AssertSame(json, JsonSerializer.Serialize(marked, Context.Standard));
        AssertSame(json, Standard.Parse(commented.ToJson()).ToJson());
    }

    [Fact]
    public void AProblemIsItsPathSeverityAndMessage()
    {
        var problem = new DataProblem(
            ProblemSeverity.Warning,
            DataPath.Root.Key("name"),
            new("甲", "a")
        );
        string json = JsonSerializer.Serialize(problem, Context.DataProblem);
        AssertSame(
            """{ "severity": "warning", "path": "name", "message": { "zh": "甲", "en": "a" } }""",
            json
        );
        Assert.Equal(problem, JsonSerializer.Deserialize(json, Context.DataProblem));
    }

    [Fact]
    public void TheTypesStandInOtherTypes()
    {
        County county = TestCounty.Met.County;
        var answer = new Answer(county, Standard.Haicheng2023.Evaluate(county), Outcome.Met);

        string json = JsonSerializer.Serialize(answer, AnswerContext.Default.Answer);

        JsonNode read = JsonNode.Parse(json)!;
        AssertSame(county.ToJson(), read["County"]!.ToJsonString());
        AssertSame(answer.Evaluation.ToJson(), read["Evaluation"]!.ToJsonString());
        Assert.Equal("met", read["Outcome"]!.GetValue<string>());

        // By reflection, and from the context of the library, without one of your own.
        AssertSame(json, JsonSerializer.Serialize(answer));
        var options = new JsonSerializerOptions
        {
            TypeInfoResolver = JsonTypeInfoResolver.Combine(
                AnswerContext.Default,
                BalanceJsonContext.Default
            ),
        };
        AssertSame(json, JsonSerializer.Serialize(answer, options));
        AssertSame(county.ToJson(), JsonSerializer.Serialize(county, options));
    }

    private static void AssertSame(string expected, string actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual)), actual);
}

internal sealed record Answer(County County, Evaluation Evaluation, Outcome Outcome);

[JsonSerializable(typeof(Answer))]
internal sealed partial class AnswerContext : JsonSerializerContext;
