using System.Text.Json.Nodes;

namespace Balance.Indicators.Tests.Evaluations;

/// <summary>Which of several provisions decides: one that is enough, else the one whose limit is missed by the least share.</summary>
public sealed class ProvisionTests
{
    private static readonly EvaluationOptions Eased = new() { TransitionalProvisions = true };

    /// <summary>A primary school of 100 pupils with 420 ㎡, 4.2 a pupil. 4.5 are required; provisions ask for less, or for as much.</summary>
    [Theory]
    [InlineData(new[] { 4.4, 4.3 }, "X2", 4.3, 10)]
    [InlineData(new[] { 4.3, 4.4 }, "X1", 4.3, 10)]
    [InlineData(new[] { 4.4, 4.2 }, "X2", 4.2, null)]
    [InlineData(new[] { 4.2, 4.1 }, "X1", 4.2, null)]
    [InlineData(new[] { 4.5, 4.6 }, null, 4.5, 30)]
    [InlineData(new[] { 4.3, 4.3 }, "X1", 4.3, 10)]
    public void Of_what_asks_for_at_least(
        double[] limits,
        string? provision,
        double limit,
        int? shortfall
    ) =>
        AssertDecides(
            TestCounty
                .Met.Only(TestSchool.PrimarySchool("1").With("teachingArea", 420))
                .Evaluate(With("RA4", limits, "byStage", "primary"), Eased)
                .Finding("RA4"),
            provision,
            limit,
            shortfall
        );

    /// <summary>A primary school of 2 500 pupils. 2 000 are allowed; provisions allow more.</summary>
    [Theory]
    [InlineData(new double[] { 2300, 2400 }, "X2", 2400, 100)]
    [InlineData(new double[] { 2400, 2300 }, "X1", 2400, 100)]
    [InlineData(new double[] { 2300, 2500 }, "X2", 2500, null)]
    [InlineData(new double[] { 2000, 1900 }, null, 2000, 500)]
    public void Of_what_allows_at_most(
        double[] limits,
        string? provision,
        double limit,
        int? excess
    ) =>
        AssertDecides(
            TestCounty
                .Met.Only(TestSchool.PrimarySchool("1", 2500))
                .Evaluate(With("GG4", limits, "byType", "primary"), Eased)
                .Finding("GG4"),
            provision,
            limit,
            excess
        );

    [Fact]
    public void Where_nobody_asks_for_them_none_decides()
    {
        TestCounty county = TestCounty.Met.Only(
            TestSchool.PrimarySchool("1").With("teachingArea", 420)
        );

        AssertDecides(
            county.Evaluate(With("RA4", [4.2], "byStage", "primary")).Finding("RA4"),
            null,
            4.5,
            30
        );
    }

    /// <summary>Whether a school without a location is one of those is not known: it might be met, unless it is not met either way.</summary>
    [Theory]
    [InlineData(4.2, Outcome.Undetermined)]
    [InlineData(4.3, Outcome.NotMet)]
    public void Where_it_is_not_known_whether_it_applies_it_stays_open_if_that_decides(
        double limit,
        Outcome expected
    )
    {
        School school = TestSchool.PrimarySchool("1").With("teachingArea", 420) with
        {
            Location = null,
        };
        Standard standard = With("RA4", [limit], "byStage", "primary");
        JsonObject root = JsonNode.Parse(standard.ToJson())!.AsObject();
        root["transitionalProvisions"]![0]!["parts"]![0]!["only"] = JsonNode.Parse(
            """[{ "locations": ["rural"] }]"""
        );

        Finding finding = TestCounty
            .Met.Only(school)
            .Evaluate(Standard.Parse(root.ToJsonString()), Eased)
            .Finding("RA4");

        Assert.Equal((expected, null), (finding.Outcome, finding.Provision));
        Assert.Equal(
            expected == Outcome.NotMet ? [] : ["schools[0].location"],
            finding.Missing.Select(missing => missing.Path.ToString())
        );
        Assert.Equal(expected == Outcome.NotMet ? 30m : null, finding.Shortfall?.Amount);
    }

    private static void AssertDecides(
        Finding finding,
        string? provision,
        double limit,
        int? shortfall
    )
    {
        Assert.Equal(
            (provision, (decimal)limit, (decimal?)shortfall),
            (finding.Provision?.Id, finding.Limit!.Value, finding.Shortfall?.Amount)
        );
        Assert.Equal(shortfall is null ? Outcome.Met : Outcome.NotMet, finding.Outcome);
    }

    /// <summary>The national method with provisions X1, X2 … for primary schools in place of its own.</summary>
    private static Standard With(string criterion, double[] limits, string by, string key) =>
        OwnStandard.With(
            root =>
                root["transitionalProvisions"] = new JsonArray([
                    .. limits.Select(
                        (limit, index) =>
                            (JsonNode)
                                new JsonObject
                                {
                                    ["id"] = FormattableString.Invariant($"X{index + 1}"),
                                    ["name"] = new JsonObject { ["zh"] = "放宽", ["en"] = "eased" },
                                    ["clause"] = "[P] 放宽",
                                    ["parts"] = new JsonArray(
                                        new JsonObject
                                        {
                                            ["criterion"] = criterion,
                                            ["only"] = JsonNode.Parse(
                                                """[{ "types": ["primary"] }]"""
                                            ),
                                            ["limit"] = new JsonObject
                                            {
                                                [by] = new JsonObject { [key] = limit },
                                            },
                                        }
                                    ),
                                }
                    ),
                ]),
            Standard.National2017
        );
}
