using System.Text.Json.Nodes;

namespace Balance.Indicators.Tests.Evaluations;

/// <summary>Limits of a standard's own: by location, by stage and location, and none at all.</summary>
public sealed class LimitTests
{
    private const string RA4 = "dimensions[0].indicators[3].criteria[0]";

    /// <summary>RA4 of a primary school of 100 pupils with 450 ㎡ is 4.5 ㎡: at, below and above the limit of its location.</summary>
    [Theory]
    [InlineData(Location.Urban, "4.5", Outcome.Met)]
    [InlineData(Location.Urban, "4.51", Outcome.NotMet)]
    [InlineData(Location.Urban, "4.49", Outcome.Met)]
    [InlineData(Location.Rural, "4.6", Outcome.Met)]
    public void ALimitByStageAndLocationIsThatOfTheSection(
        Location location,
        string urban,
        Outcome expected
    )
    {
        Standard standard = With(
            RA4 + ".limit",
            $$"""{ "byStage": { "primary": { "byLocation": { "urban": {{urban}}, "rural": 4.5 } }, "junior": 5.8 } }"""
        );

        Finding finding = Assert.Single(Findings(Primary(location), standard));

        Assert.Equal(expected, finding.Outcome);
        Assert.Equal(4.5m, finding.Value);
    }

    [Fact]
    public void ALocationWithoutAFigureIsNotConcerned() =>
        Assert.Empty(
            Findings(
                Primary(Location.Town),
                With(RA4 + ".limit", """{ "byLocation": { "urban": 4.5 } }""")
            )
        );

    [Fact]
    public void AnUnknownLocationLeavesTheLimitOpen()
    {
        Finding finding = Assert.Single(
            Findings(
                Primary(null),
                With(RA4 + ".limit", """{ "byLocation": { "urban": 4.5, "rural": 4.6 } }""")
            )
        );

        Assert.Equal(Outcome.Undetermined, finding.Outcome);
        Assert.Equal(
            ["schools[0].location"],
            finding.Missing.Select(missing => missing.Path.ToString())
        );
    }

    [Fact]
    public void AStageWhoseLimitAsksForNoLocationIsDecidedWithoutOne()
    {
        Finding finding = Assert.Single(
            Findings(
                Primary(null),
                With(
                    RA4 + ".limit",
                    """{ "byStage": { "primary": 4.5, "junior": { "byLocation": { "urban": 5.8 } } } }"""
                )
            )
        );

        Assert.Equal(Outcome.Met, finding.Outcome);
    }

    /// <summary>4.5 and 9 ㎡ for 100 pupils each: mean 6.75, deviation 2.25, coefficient 1/3, whatever the limits are by.</summary>
    [Fact]
    public void LimitsByLocationLeaveOneCoefficientOfTheCounty()
    {
        Standard standard = With(
            RA4 + ".limit",
            """{ "byLocation": { "urban": 4.5, "rural": 9 } }"""
        );
        County county = TestCounty
            .Met.Only(
                Area(TestSchool.PrimarySchool("1"), 450) with
                {
                    Location = Location.Urban,
                },
                Area(TestSchool.PrimarySchool("2"), 900) with
                {
                    Location = Location.Rural,
                }
            )
            .County;

        CoefficientEvaluation coefficient = standard
            .Evaluate(county)
            .Coefficients.Single(item => item is { Stage: Stage.Primary, Indicator: "RA4" });

        Assert.Equal(2, coefficient.Sections);
        Assert.Equal(0.333m, coefficient.Rounded);
    }

    [Fact]
    public void ACoefficientWithoutALimitIsShownAndDecidesNothing()
    {
        Standard standard = Without("coefficients.limit", "composite");
        County county = TestCounty
            .Met.Only(
                Area(TestSchool.PrimarySchool("1"), 450),
                Area(TestSchool.PrimarySchool("2"), 4500)
            )
            .County;

        Evaluation evaluation = standard.Evaluate(county);
        CoefficientEvaluation coefficient = evaluation.Coefficients.Single(item =>
            item is { Stage: Stage.Primary, Indicator: "RA4" }
        );

        // 4.5 and 45 for 100 each: deviation 20.25 of a mean of 24.75.
        Assert.Equal(0.818m, coefficient.Rounded);
        Assert.Null(coefficient.Limit);
        Assert.Equal(Outcome.NotApplicable, coefficient.Outcome);
        Assert.Equal(
            Outcome.NotMet,
            Standard.Haicheng2023.Evaluate(county).Indicators["RA4"].Outcome
        );
        Assert.Equal(Outcome.Met, evaluation.Indicators["RA4"].Outcome);
        Assert.Equal(Outcome.Met, evaluation.Dimensions[0].Outcome);
        JsonNode told = JsonNode.Parse(evaluation.ToJson())!["coefficients"]!
            .AsArray()
            .First(item => (string)item!["indicator"]! == "RA4")!;
        Assert.Null(told["limit"]);
        Assert.Equal("notApplicable", (string)told["outcome"]!);
    }

    [Fact]
    public void WhatACoefficientWithoutALimitLacksIsNotAskedForByIt()
    {
        Standard standard = Without("coefficients.limit", "composite");
        County county = TestCounty
            .Met.Only(
                TestSchool.PrimarySchool("1"),
                TestSchool.PrimarySchool("2").With("teachingArea", null)
            )
            .County;

        CoefficientEvaluation coefficient = standard
            .Evaluate(county)
            .Coefficients.Single(item => item is { Stage: Stage.Primary, Indicator: "RA4" });

        Assert.Equal(Outcome.NotApplicable, coefficient.Outcome);
        Assert.True(coefficient.IsProvisional);
        Assert.Empty(coefficient.Missing);
    }

    [Fact]
    public void ACoefficientHasAsManyDecimalsAsItsStandardSays()
    {
        Standard standard = With("coefficients.decimals", "4");
        County county = TestCounty
            .Met.Only(
                Area(TestSchool.PrimarySchool("1"), 450),
                Area(TestSchool.PrimarySchool("2"), 4500)
            )
            .County;

        Evaluation evaluation = standard.Evaluate(county);

        // 20.25 / 24.75 = 9 / 11 = 0.81818…
        CoefficientEvaluation single = evaluation.Coefficients.Single(item =>
            item is { Stage: Stage.Primary, Indicator: "RA4" }
        );
        Assert.Equal(0.8182m, single.Rounded);
        Assert.Contains(
            "0.8182",
            evaluation.ToReport(Language.English).ToMarkdown(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void WithoutASchoolRuleTheIndicatorsDecideTheDimensionAndNoSectionIsJudged()
    {
        Standard standard = Without("schoolRule");
        Evaluation met = standard.Evaluate(TestCounty.Met.County);
        Evaluation notMet = standard.Evaluate(Primary(Location.Town, area: 449));

        Assert.Equal(Outcome.Met, met.Outcome);
        Assert.Equal(Outcome.NotMet, notMet.Dimensions[0].Outcome);
        Assert.False(notMet.Dimensions[0].HoldsSchoolRule);
        Assert.All(
            notMet.Schools.SelectMany(school => school.Sections),
            section => Assert.Equal(Outcome.NotApplicable, section.Outcome)
        );
        Assert.Contains(
            "没有，不按学部判断",
            standard.ToReport(Language.Chinese).ToMarkdown(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void WithoutASchoolRuleCoefficientsDecideTheDimensionOfTheirIndicators()
    {
        Standard standard = Without("schoolRule");
        Evaluation evaluation = standard.Evaluate(
            TestCounty
                .Met.Only(
                    Area(TestSchool.PrimarySchool("1"), 450),
                    Area(TestSchool.PrimarySchool("2"), 4500)
                )
                .County
        );

        Assert.Equal(Outcome.NotMet, evaluation.Dimensions[0].Outcome);
    }

    [Theory]
    [InlineData("""{ "from": 2026 }""", true)]
    [InlineData("""{ "from": 2025 }""", false)]
    [InlineData("""{ "until": 2025 }""", false)]
    [InlineData("""{ "until": 2024 }""", true)]
    [InlineData("""{ "from": 2012, "until": 2020 }""", true)]
    public void AYearThatTheStandardDoesNotCoverIsTold(string validity, bool isTold)
    {
        Assert.Equal(2025, TestCounty.Met.County.Year);

        Evaluation evaluation = With("validity", validity).Evaluate(TestCounty.Met.County);

        Assert.Equal(Outcome.Met, evaluation.Outcome);
        Assert.Equal(
            isTold ? 1 : 0,
            evaluation.Warnings.Count(warning =>
                warning.Path == DataPath.Root.Key("year")
                && warning.Message.Zh.Contains("有效期", StringComparison.Ordinal)
            )
        );
    }

    [Fact]
    public void ClausesCiteDocumentsByWhateverMark()
    {
        JsonNode root = JsonNode.Parse(Standard.Haicheng2023.ToJson())!;
        root["documents"]!
            .AsArray()
            .Add(
                JsonNode.Parse("""{ "mark": "附3", "title": { "zh": "附件3", "en": "Annex 3" } }""")
            );
        JsonNode criterion = root["dimensions"]![1]!["indicators"]![6]!["criteria"]![0]!;
        criterion["clause"] = "[附3] 第7项";
        Standard standard = Standard.Parse(root.ToJsonString());

        Assert.Equal(
            new Clause("附3", "第7项"),
            standard.Criteria.Single(item => item.Id == "GG7").Clause
        );
        Assert.Contains(
            "（仅见 [附3]，不在正文）",
            StandardComparison
                .Compare(Standard.Haicheng2023, standard)
                .Single(item => item.Topic == "GG7" && item.Aspect == StandardAspect.Rule)
                .Second.Zh,
            StringComparison.Ordinal
        );
    }

    private static IEnumerable<Finding> Findings(County county, Standard standard) =>
        standard.Evaluate(county).Findings.Where(finding => finding.Criterion.Id == "RA4");

    private static County Primary(Location? location, decimal area = 450) =>
        TestCounty
            .Met.Only(Area(TestSchool.PrimarySchool("1"), area) with { Location = location })
            .County;

    private static School Area(School school, decimal area) =>
        school
            .With("teachingArea", area)
            .With("musicRoomAreas", new[] { 96m })
            .With("artRoomAreas", new[] { 90m });

    private static Standard With(string path, string value)
    {
        JsonNode root = JsonNode.Parse(Standard.Haicheng2023.ToJson())!;
        JsonNode node = root;
        string[] steps = path.Replace("[", ".#", StringComparison.Ordinal)
            .Replace("]", "", StringComparison.Ordinal)
            .Split('.');
        foreach (string step in steps[..^1])
        {
            node =
                step[0] == '#'
                    ? node[int.Parse(step[1..], System.Globalization.CultureInfo.InvariantCulture)]!
                    : node[step]!;
        }

        node[steps[^1]] = JsonNode.Parse(value);
        return Standard.Parse(root.ToJsonString());
    }

    private static Standard Without(params string[] paths)
    {
        JsonNode root = JsonNode.Parse(Standard.Haicheng2023.ToJson())!;
        foreach (string path in paths)
        {
            string[] steps = path.Split('.');
            JsonNode node = steps.Length == 1 ? root : root[steps[0]]!;
            Assert.True(node.AsObject().Remove(steps[^1]));
        }

        return Standard.Parse(root.ToJsonString());
    }
}
