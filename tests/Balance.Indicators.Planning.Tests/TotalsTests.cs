using System.Text.Json;

namespace Balance.Indicators.Planning.Tests;

/// <summary>How much in all, by measure and stage, what it costs and what is proven of it; and how that is written.</summary>
public sealed class TotalsTests
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>
    /// Where limits alone decide, by stage: primary schools lack 50 and 10 ㎡ (of 750), a junior school 20 (of 1020), a nine-year school, whose 1947.28 ㎡
    /// both stages share, 47.28. What lacks nothing is not told.
    /// </summary>
    [Fact]
    public void By_stage_where_limits_alone_decide()
    {
        Roadmap roadmap = Of([
            TestSchool.PrimarySchool("1").With("sportsArea", 700),
            TestSchool.PrimarySchool("2").With("sportsArea", 740),
            TestSchool.JuniorSchool("3").With("sportsArea", 1000),
            TestSchool.NineYear("4").With("sportsArea", 1900),
        ]);

        Assert.Equal(
            [
                (Stage.Primary, 60m, 0m, 60m),
                (Stage.Junior, 20m, 0m, 20m),
                (null, 47.28m, 0m, 47.28m),
            ],
            Told(roadmap)
        );
        Assert.Equal(
            [(null, 47.28m, 0m, 47.28m)],
            Told(
                Of([
                    TestSchool.PrimarySchool("1"),
                    TestSchool.JuniorSchool("3"),
                    TestSchool.NineYear("4").With("sportsArea", 1900),
                ])
            )
        );
        Assert.Equal(
            [(Stage.Primary, 60m, 0m, 60m)],
            Told(
                Of([
                    TestSchool.PrimarySchool("1").With("sportsArea", 690),
                    TestSchool.JuniorSchool("3"),
                    TestSchool.NineYear("4"),
                ])
            )
        );
    }

    /// <summary>With a coefficient, of which all of it depends, one total for both stages: 50 ㎡ and 583.34 (see the small county with prices).</summary>
    [Fact]
    public void Together_where_a_coefficient_decides()
    {
        (Stage? Stage, decimal Limit, decimal Coefficient, decimal LowerBound) total =
            Assert.Single(
                Told(
                    Of([
                        TestSchool.PrimarySchool("1").With("sportsArea", 700),
                        TestSchool.PrimarySchool("2").With("sportsArea", 6000),
                        TestSchool.NineYear("3").With("sportsArea", 2000),
                    ])
                )
            );

        Assert.Null(total.Stage);
        Assert.Equal(50, total.Limit);
        Assert.True(total.Coefficient > 0);
        Assert.InRange(total.LowerBound, 50, total.Limit + total.Coefficient);
    }

    /// <summary>
    /// 50 ㎡ at 20 元 and 10 at 30 are 1300 元; a school for which there is no price has no cost, and then nothing has, though equipment costs itself.
    /// </summary>
    [Fact]
    public void What_it_costs()
    {
        School[] schools =
        [
            TestSchool.PrimarySchool("1").With("sportsArea", 700),
            TestSchool.PrimarySchool("2").With("sportsArea", 740).With("equipmentValue", 199_999),
        ];

        Roadmap roadmap = Of(schools, ("1", 20), ("2", 30));
        Assert.Equal(
            [(60m, 1300m, 1300m), (1m, 1m, 1m)],
            roadmap.Totals.Select(total =>
                (total.LowerBound, total.Cost!.Value, total.CostLowerBound!.Value)
            )
        );
        Assert.Equal((1301m, 1301m), (roadmap.Cost, roadmap.LowerBound));
        Assert.Equal(
            ["体育运动场馆面积（含室内体育用房） 小学: 60 ㎡", "教学仪器设备值 小学: 1 元"],
            roadmap.Totals.Select(total => total.ToString())
        );

        roadmap = Of(schools, ("1", 20));
        Assert.Equal([null, 1m], roadmap.Totals.Select(total => total.Cost));
        Assert.Equal([null, 1m], roadmap.Totals.Select(total => total.CostLowerBound));
        Assert.Equal([60m, 1m], roadmap.Totals.Select(total => total.LowerBound));
        Assert.Equal([null, null], new[] { roadmap.Cost, roadmap.LowerBound });
        Assert.Equal([null, null], roadmap.Actions.Take(2).Select(action => action.Cost));
        Assert.Equal([null, null], roadmap.Schools.Select(school => school.Cost));
    }

    /// <summary>
    /// Of dearer and cheaper schools alike the cheaper is raised: (750, 750, 4000) with 1 元 and 2 元; no amount is proven, but that nothing costs less than its bound.
    /// </summary>
    [Fact]
    public void At_prices_that_differ_only_the_cost_has_a_bound()
    {
        RoadmapTotal total = Assert.Single(
            Of(
                [
                    TestSchool.PrimarySchool("1").With("sportsArea", 700),
                    TestSchool.PrimarySchool("2").With("sportsArea", 4000),
                ],
                ("1", 4),
                ("2", 3)
            ).Totals
        );

        // 633.34 ㎡ at 4 元; in real numbers 633.33… ㎡.
        Assert.Equal((50m, 2533.36m), (total.LowerBound, total.Cost!.Value));
        Assert.Equal(2533.3333333, (double)total.CostLowerBound!.Value, 6);
    }

    [Fact]
    public void Moves_in_json()
    {
        using var json = JsonDocument.Parse(Reports.SmallCounties.Moving.ToJson());

        Assert.Equal(
            """[{"measure":"backboneTeachers","stage":"primary","fromSchool":"3","toSchool":"1","amount":1},{"measure":"peAndArtTeachers","stage":"primary","fromSchool":"2","toSchool":"1","amount":1}]""",
            JsonSerializer.Serialize(json.RootElement.GetProperty("moves"), Plain)
        );
        Assert.True(json.RootElement.GetProperty("rotation").GetBoolean());
        Assert.Equal(
            ["rotation", "rotation", "rotation", "rotation"],
            json.RootElement.GetProperty("actions")
                .EnumerateArray()
                .Select(action => action.GetProperty("reason").GetString()!)
                .Where(reason => reason == "rotation")
        );
        Assert.Equal(
            """{"indicator":"V3","school":"3","text":"学校3：重点学校或重点班","why":"属一票否决（不予认定）情形，须查处整改到位。","departments":["教育局","编办","人社局"],"township":"东镇","phase":2}""",
            JsonSerializer.Serialize(json.RootElement.GetProperty("tasks")[2], Plain)
        );
    }

    [Fact]
    public void Allowances_in_json()
    {
        using var json = JsonDocument.Parse(Reports.SmallCounties.SixOfSeven.ToJson());

        Assert.Equal(
            """[{"school":"1","stage":"primary","indicator":"RA4","floor":0.85},{"school":"1","stage":"junior","indicator":"RA4","floor":0.85}]""",
            JsonSerializer.Serialize(json.RootElement.GetProperty("allowances"), Plain)
        );
    }

    /// <summary>
    /// Seven sections of 100 pupils with 70, 10, 10, 50, 10, 50 and 10 ㎡ a pupil: 30 on average, off by 40, −20, −20, 20, −20, 20 and −20. 1600 of 4000 are
    /// 40 % of the variance, and that one section is told; with 69.99 and 10.01 one has a little less, and the next is told too.
    /// </summary>
    [Theory]
    [InlineData(7000, 1000, 1)]
    [InlineData(6999, 1001, 2)]
    public void As_few_drivers_as_have_two_fifths(int first, int second, int drivers)
    {
        int[] areas = [first, second, 1000, 5000, 1000, 5000, 1000];
        using var json = JsonDocument.Parse(
            Of([
                    .. areas.Select(
                        (area, i) =>
                            TestSchool
                                .PrimarySchool(
                                    i.ToString(System.Globalization.CultureInfo.InvariantCulture)
                                )
                                .With("sportsArea", area)
                    ),
                ])
                .ToJson()
        );

        Assert.Equal(
            drivers,
            json.RootElement.GetProperty("coefficients")
                .EnumerateArray()
                .First(of => of.GetProperty("indicator").GetString() == "RA5")
                .GetProperty("drivers")
                .GetArrayLength()
        );
    }

    private static IEnumerable<(
        Stage? Stage,
        decimal Limit,
        decimal Coefficient,
        decimal LowerBound
    )> Told(Roadmap roadmap) =>
        roadmap.Totals.Select(total =>
            (total.Stage, total.Limit, total.Coefficient, total.LowerBound)
        );

    private static Roadmap Of(School[] schools, params (string School, int Price)[] prices) =>
        Roadmap.For(
            Standard.Haicheng2023,
            TestCounty.Met.Only(schools).County,
            new RoadmapOptions
            {
                Prices =
                    prices.Length == 0
                        ? null
                        : PriceList.Parse(
                            """{ "format": "balance-prices/1", "prices": ["""
                                + string.Join(
                                    ",",
                                    prices.Select(one =>
                                        FormattableString.Invariant(
                                            $$"""{ "measure": "sportsArea", "school": "{{one.School}}", "price": {{one.Price}} }"""
                                        )
                                    )
                                )
                                + "] }"
                        ),
            }
        );
}
