using System.Text.Json.Nodes;

namespace Balance.Indicators.Tests.Evaluations;

/// <summary>What rounding decided is said wherever an outcome is told: verdict, dimension, school, section, JSON, report.</summary>
public class DecidedByRoundingTests
{
    private static readonly EvaluationOptions AsReported = new() { Rounding = Rounding.AsReported };

    /// <summary>84.96 % is shown as 85.0 %.</summary>
    [Fact(
        DisplayName = "社会认可度 84.96%，填报为 85.0%：按填报值全县达标，全县和社会认可度注明由舍入决定"
    )]
    public void OfTheVerdict()
    {
        TestCounty county = TestCounty.Met.Set("recognitionRate", 0.8496m);
        Evaluation rounded = county.Evaluate(Standard.Haicheng2023, AsReported);
        Evaluation exact = county.Evaluate();

        Assert.Equal(Outcome.Met, rounded.Outcome);
        Assert.True(rounded.IsDecidedByRounding);
        Assert.Equal(
            ["socialRecognition"],
            rounded
                .Dimensions.Where(dimension => dimension.IsDecidedByRounding)
                .Select(dimension => dimension.Dimension.Id)
        );
        Assert.True((bool?)JsonNode.Parse(rounded.ToJson())!["decidedByRounding"]);
        Assert.Contains(
            "由舍入决定（按未舍入的数值，结论不同）：全县结论、社会认可度",
            rounded.ToReport(Language.Chinese).ToMarkdown(),
            StringComparison.Ordinal
        );

        Assert.Equal(Outcome.NotMet, exact.Outcome);
        Assert.False(exact.IsDecidedByRounding);
        Assert.DoesNotContain(
            "decidedByRounding\": true",
            exact.ToJson(),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "由舍入决定",
            exact.ToReport(Language.Chinese).ToMarkdown(),
            StringComparison.Ordinal
        );
    }

    /// <summary>749.6 ㎡ for 100 pupils are 7.496, shown as 7.50, which is the limit; with 50 ㎡ more they are 7.996.</summary>
    [Theory(
        DisplayName = "RA5 生均 7.496 ㎡，填报为 7.50：特色场地 50 ㎡ 按过渡期规定也使它达标的，不是由舍入决定"
    )]
    [InlineData(null, true)]
    [InlineData(50, false)]
    public void OfAFindingThatAProvisionMeetsToo(int? special, bool isDecidedByRounding)
    {
        School school = TestSchool
            .PrimarySchool("1")
            .With("sportsArea", 749.6m)
            .With("specialSportsArea", special) with
        {
            Location = Location.Urban,
        };
        Evaluation evaluation = TestCounty
            .Met.Only(school)
            .Evaluate(Standard.National2017, AsReported with { TransitionalProvisions = true });
        Finding finding = evaluation.Finding("RA5");

        Assert.Equal(Outcome.Met, finding.Outcome);
        Assert.Null(finding.Provision);
        Assert.Equal(Alert.Orange, finding.Alert);
        Assert.Equal(isDecidedByRounding, finding.IsDecidedByRounding);
    }

    /// <summary>439.6 ㎡ for 100 pupils are 4.396, shown as 4.40: short of 4.5, at a provision's 4.4 by rounding only, at another's 4.3 exactly.</summary>
    [Theory(
        DisplayName = "RA4 生均 4.396 ㎡：只有放宽到 4.40 的规定，是由舍入决定；还有放宽到 4.3 的，不舍入也达标"
    )]
    [InlineData(4.35, false)]
    [InlineData(4.396, false)]
    [InlineData(4.397, true)]
    public void OfAFindingThatAnotherProvisionMeetsExactly(double other, bool isDecidedByRounding)
    {
        Standard standard = OwnStandard.With(
            root =>
            {
                root["transitionalProvisions"] = new JsonArray(
                    Provision("X1", 4.40),
                    Provision("X2", other)
                );
            },
            Standard.National2017
        );
        Finding finding = TestCounty
            .Met.Only(TestSchool.PrimarySchool("1").With("teachingArea", 439.6m))
            .Evaluate(standard, AsReported with { TransitionalProvisions = true })
            .Finding("RA4");

        Assert.Equal((Outcome.Met, "X1"), (finding.Outcome, finding.Provision?.Id));
        Assert.Equal(isDecidedByRounding, finding.IsDecidedByRounding);

        static JsonNode Provision(string id, double limit) =>
            new JsonObject
            {
                ["id"] = id,
                ["name"] = new JsonObject { ["zh"] = "放宽", ["en"] = "eased" },
                ["clause"] = "[P] 放宽",
                ["parts"] = new JsonArray(
                    new JsonObject
                    {
                        ["criterion"] = "RA4",
                        ["only"] = new JsonArray(
                            new JsonObject { ["types"] = new JsonArray("primary") }
                        ),
                        ["limit"] = new JsonObject
                        {
                            ["byStage"] = new JsonObject { ["primary"] = limit, ["junior"] = 5 },
                        },
                    }
                ),
            };
    }

    /// <summary>Rooms of 73 ㎡ are enough by a provision, rounded or not.</summary>
    [Fact(DisplayName = "只按过渡期规定达标的，不舍入也按过渡期规定：哪里都不是由舍入决定")]
    public void NotOfWhatAProvisionDecides()
    {
        Evaluation evaluation = TestCounty
            .Met.Change(school => school with { BuiltYear = 2016 })
            .SetSchool("musicRoomAreas", Enumerable.Repeat(73m, 10).ToArray())
            .Evaluate(Standard.National2017, AsReported with { TransitionalProvisions = true });

        Assert.Equal("T1", evaluation.Finding("GG3.music").Provision?.Id);
        Assert.Equal((Outcome.Met, false), (evaluation.Outcome, evaluation.IsDecidedByRounding));
        Assert.All(evaluation.Dimensions, item => Assert.False(item.IsDecidedByRounding));
        Assert.All(evaluation.Schools, item => Assert.False(item.IsDecidedByRounding));
    }

    /// <summary>3 566 of 100 000 pupils are 3.566, shown as 3.57, which is 85 % of 4.2.</summary>
    [Fact(
        DisplayName = "3566 ÷ 100000：RA1 舍入后恰为限值的 85%，学部、学校、资源配置注明由舍入决定，报告和 JSON 也注明"
    )]
    public void OfASchoolRule()
    {
        School school = TestSchool
            .PrimarySchool("1", 100_000)
            .With(Stage.Primary, "teachersAboveRequiredQualification", 3566)
            .With(Stage.Primary, "classSizes", null);
        Evaluation evaluation = TestCounty
            .Met.Only(school)
            .Evaluate(Standard.National2017, AsReported);
        SchoolEvaluation own = evaluation.Schools[0];
        JsonNode json = JsonNode.Parse(evaluation.ToJson())!;

        Assert.Equal(Outcome.NotMet, evaluation.Finding("RA1").Outcome);
        Assert.False(evaluation.Finding("RA1").IsDecidedByRounding);
        Assert.Equal(Outcome.Met, own.Sections[0].Outcome);
        Assert.True(own.Sections[0].IsDecidedByRounding);
        Assert.True((bool?)json["schools"]![0]!["sections"]![0]!["decidedByRounding"]);
        Assert.True((bool?)json["dimensions"]![0]!["decidedByRounding"]);
        Assert.Null(json["dimensions"]![1]!["decidedByRounding"]);
        Assert.Null(json["decidedByRounding"]);
        Assert.Contains(
            "由舍入决定（按未舍入的数值，结论不同）：资源配置、学校1小学部的学校达标规则",
            evaluation.ToReport(Language.Chinese).ToMarkdown(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Decided by rounding (exact values say otherwise): ",
            evaluation.ToReport(Language.English).ToMarkdown(),
            StringComparison.Ordinal
        );

        // GG4 fails whatever is rounded (100 000 pupils), so the school is not decided by rounding.
        Assert.Equal(Outcome.NotMet, own.Outcome);
        Assert.False(own.IsDecidedByRounding);
    }

    /// <summary>4.995 % is shown as 5.0 %.</summary>
    [Fact(
        DisplayName = "教师培训经费 4995 元、公用经费预算 100000 元，填报为 5.0%：学校注明由舍入决定"
    )]
    public void OfASchool()
    {
        Evaluation evaluation = TestCounty
            .Met.SetSchool("teacherTrainingBudget", 4995)
            .Evaluate(Standard.Haicheng2023, AsReported);

        Assert.True(evaluation.Finding("EQ4").IsDecidedByRounding);
        Assert.Equal(Outcome.Met, evaluation.Schools[0].Outcome);
        Assert.True(evaluation.Schools[0].IsDecidedByRounding);
        Assert.All(
            evaluation.Schools[0].Sections,
            section => Assert.False(section.IsDecidedByRounding)
        );
    }

    /// <summary>
    /// 14 classes are two groups of 12. One room is large enough, two of 90 to under 100 ㎡ may be: 0.5 to 1.5 rooms for a group, which are 1 to 2
    /// without decimals.
    /// </summary>
    [Theory(
        DisplayName = "分段填报的专用教室 0.5 到 1.5 间：不留小数时都够 1 间，由舍入决定；不舍入即待定"
    )]
    [InlineData(Rounding.AsReported, Outcome.Met, true)]
    [InlineData(Rounding.Exact, Outcome.Undetermined, false)]
    public void OfWhatBracketsLeaveOpen(Rounding rounding, Outcome expected, bool isDecided)
    {
        Finding finding = TestCounty
            .Met.Only(TestSchool.PrimarySchool("1", 600))
            .SetSchool(
                "musicRoomAreas",
                new[] { new Bracket(90, 100, 2), new Bracket(100, 110, 1) }
            )
            .Evaluate(
                OwnStandard.WithCriterion("GG3.music", criterion => criterion["decimals"] = 0),
                new EvaluationOptions { Rounding = rounding }
            )
            .Finding("GG3.music");

        Assert.Equal((expected, isDecided), (finding.Outcome, finding.IsDecidedByRounding));
        Assert.Equal(expected == Outcome.Met, finding.IsValueLeast);
    }
}
