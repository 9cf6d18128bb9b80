using System.Text.Json.Nodes;
using Balance.Indicators.Tests.Evaluations;

namespace Balance.Indicators.Planning.Tests;

/// <summary>
/// Under "six of seven" a section may stay at 85 % of one limit: which one. Primary schools of 100 pupils, who need 5 better qualified teachers (4.2), a
/// backbone teacher, a PE or art teacher (0.9), 450 ㎡ of teaching and 750 ㎡ of sports area, 200 000 元 of equipment, 3 rooms (2.3).
/// </summary>
public sealed class LeavingTests
{
    private const string AllPrices = """
        { "format": "balance-prices/1", "prices": [
          { "measure": "teachersAboveRequiredQualification", "price": 1 },
          { "measure": "backboneTeachers", "price": 1 },
          { "measure": "peAndArtTeachers", "price": 1 },
          { "measure": "teachingArea", "price": 10 },
          { "measure": "multimediaClassrooms", "price": 1 },
          { "measure": "sportsArea", "price": 1000 } ] }
        """;

    /// <summary>
    /// Everything lacks: of what its limit asks, 1 / 4.2 qualified teacher (3.57 is 4 as well), nothing of the backbone and PE teachers (0.85 is 1 as
    /// well, and so is 0.765), 50 / 450, 50 / 750, 10 000 / 200 000 and 1 / 2.3 room (1.955 is 2) would be saved: the room is left.
    /// </summary>
    [Fact]
    public void What_saves_the_greatest_part_of_a_limit_is_left()
    {
        Roadmap roadmap = Of(
            TestSchool
                .PrimarySchool("1")
                .With(Stage.Primary, "teachersAboveRequiredQualification", 4)
                .With(Stage.Primary, "backboneTeachers", 0)
                .With(Stage.Primary, "peAndArtTeachers", 0)
                .With("teachingArea", 400)
                .With("sportsArea", 700)
                .With("equipmentValue", 190000)
                .With("multimediaClassrooms", 2)
        );

        Assert.Equal(["RA7"], roadmap.Allowances.Select(left => left.Indicator));
        Assert.Equal(
            [("RA1", 1m), ("RA2", 1m), ("RA3", 1m), ("RA4", 50m), ("RA5", 50m), ("RA6", 10000m)],
            roadmap
                .Actions.Where(action => action.Reason == RoadmapReason.Limit)
                .Select(action => (action.Indicators[0], action.Amount))
        );
        // Any of them could be left: nothing that could is in the bounds.
        Assert.Equal([0m, 1m, 1m, 0m, 0m, 0m], roadmap.Totals.Select(total => total.LowerBound));
    }

    /// <summary>
    /// 10 of 450 and 110 of 750 ㎡ lack, and less than 85 % of neither. With prices that which costs more is left, 110 ㎡ at 1000 元 or, at 10 000 元
    /// a ㎡ of teaching area and 1 of sports area, that; with a price missing the greater part of a limit: 110 of 750.
    /// </summary>
    [Theory]
    [InlineData(10, 1000, "RA5")]
    [InlineData(10000, 1, "RA4")]
    [InlineData(10000, null, "RA5")]
    public void With_prices_what_saves_most_money_is_left(int teaching, int? sports, string left)
    {
        JsonObject prices = JsonNode.Parse(AllPrices)!.AsObject();
        JsonArray list = prices["prices"]!.AsArray();
        list[3]!["price"] = teaching;
        list[5]!["price"] = sports;
        if (sports is null)
        {
            list.RemoveAt(5);
        }

        Roadmap roadmap = Roadmap.For(
            Standard.National2017,
            TestCounty
                .Met.Only(
                    TestSchool.PrimarySchool("1").With("teachingArea", 440).With("sportsArea", 640)
                )
                .County,
            new RoadmapOptions { Prices = PriceList.Parse(prices.ToJsonString()) }
        );

        Assert.Equal(left, Assert.Single(roadmap.Allowances).Indicator);
        Assert.NotEqual(left, Assert.Single(roadmap.Actions).Indicators[0]);
    }

    /// <summary>
    /// Sports area would be left at 640 of 750, but next to 4000 its coefficient asks for 1333.34; so it is met anyway, and the 10 of 450 ㎡ of teaching
    /// area are left instead.
    /// </summary>
    [Fact]
    public void What_a_coefficient_raises_anyway_is_not_left_but_another()
    {
        Roadmap roadmap = Of(
            TestSchool.PrimarySchool("1").With("sportsArea", 640).With("teachingArea", 440),
            TestSchool.PrimarySchool("2").With("sportsArea", 4000)
        );

        Assert.Equal(
            [
                ("schools[0].measures.sportsArea: 640 → 750", RoadmapReason.Limit),
                ("schools[0].measures.sportsArea: 750 → 1333.34", RoadmapReason.Coefficient),
            ],
            roadmap.Actions.Select(action => (action.ToString(), action.Reason))
        );
        Assert.Equal("学校1小学部 RA4", Assert.Single(roadmap.Allowances).ToString());
        Assert.Equal(Outcome.Met, roadmap.After.Outcome);
    }

    /// <summary>Where there is no other to leave, it stays allowed, so that the whole addition is for the coefficient; in the end it is met.</summary>
    [Fact]
    public void Where_there_is_no_other_it_stays_allowed()
    {
        Roadmap roadmap = Of(
            TestSchool.PrimarySchool("1").With("sportsArea", 640),
            TestSchool.PrimarySchool("2").With("sportsArea", 4000)
        );

        RoadmapAction action = Assert.Single(roadmap.Actions);
        Assert.Equal("schools[0].measures.sportsArea: 640 → 1333.34", action.ToString());
        Assert.Equal(RoadmapReason.Coefficient, action.Reason);
        Assert.Empty(roadmap.Allowances);
    }

    /// <summary>Nobody knows whether the criterion without a figure is met, so no other may be left: 50 ㎡, and no less than that.</summary>
    [Fact]
    public void Where_a_figure_is_missing_nothing_is_left()
    {
        Roadmap roadmap = Of(
            TestSchool
                .PrimarySchool("1")
                .With("sportsArea", 700)
                .With("equipmentValue", (MeasureValue?)null)
        );

        Assert.Empty(roadmap.Allowances);
        Assert.Equal(
            "schools[0].measures.sportsArea: 700 → 750",
            Assert.Single(roadmap.Actions).ToString()
        );
        Assert.Equal(50, Assert.Single(roadmap.Totals).LowerBound);
        Assert.Equal(["RA6", "RA6"], roadmap.Remaining.Select(remaining => remaining.Indicator));
        Assert.Equal(
            (
                "小学 RA6 差异系数",
                "primary: difference coefficient of RA6",
                "有学校的数据没有填报，系数待定，没有为它安排增加；请补报后重新生成。",
                "Figures of schools are missing, so the coefficient is undetermined and nothing is added for it; report them and make the roadmap again."
            ),
            (
                roadmap.Remaining[0].Subject.Zh,
                roadmap.Remaining[0].Subject.En,
                roadmap.Remaining[0].Why.Zh,
                roadmap.Remaining[0].Why.En
            )
        );
        Assert.Equal(
            (
                "schools[0].sections.primary.equipmentValue",
                "没有填报，路线图无法安排；请补报后重新生成。",
                "It is not reported, so the roadmap cannot plan it; report it and make the roadmap again."
            ),
            (
                roadmap.Remaining[1].Path?.ToString(),
                roadmap.Remaining[1].Why.Zh,
                roadmap.Remaining[1].Why.En
            )
        );
    }

    /// <summary>
    /// Schools of 1000 pupils, who need 42 better qualified teachers, at 85 % 36, and 10 backbone teachers, at 85 % 9. School 1 has 37 and 20, school 2
    /// 30 and 9. School 1 leaves the former; so does school 2, for that saves 6 of 42 and the other 1 of 10. So one of 37 moves and 5 are hired to make
    /// 36 and 36, and a backbone teacher moves to make 10.
    /// </summary>
    [Fact]
    public void Where_teachers_move_what_is_left_is_not_asked_for()
    {
        static School Thousand(string code, int qualified, int backbone) =>
            TestSchool
                .PrimarySchool(code, 1000)
                .With(Stage.Primary, "teachersAboveRequiredQualification", qualified)
                .With(Stage.Primary, "backboneTeachers", backbone)
                .With("fullTimeTeachers", 60)
                .With("certifiedTeachers", 60)
                .With("trainedTeachers", 60);
        Roadmap roadmap = Roadmap.For(
            Standard.National2017,
            TestCounty.Met.Only(Thousand("1", 37, 20), Thousand("2", 30, 9)).County,
            new RoadmapOptions { Rotate = true }
        );

        Assert.Equal(
            ["高于规定学历教师数 1: 学校1 → 学校2", "县级以上骨干教师数 1: 学校1 → 学校2"],
            roadmap.Moves.Select(move => move.ToString())
        );
        RoadmapTotal total = Assert.Single(roadmap.Totals);
        Assert.Equal("高于规定学历教师数 小学: 5 人", total.ToString());
        Assert.Equal((5m, 0m, 5m), (total.Limit, total.Coefficient, total.LowerBound));
        Assert.Equal(
            ["学校1小学部 RA1", "学校2小学部 RA1"],
            roadmap.Allowances.Select(left => left.ToString())
        );
    }

    /// <summary>A criterion of two measures is of a kind that is not planned: it remains, and is no allowance.</summary>
    [Fact]
    public void A_criterion_of_two_measures_is_not_planned()
    {
        Standard standard = OwnStandard.With(
            root =>
            {
                JsonObject area = root["dimensions"]![0]!["indicators"]!
                    .AsArray()
                    .Single(item => (string?)item!["id"] == "RA4")!["criteria"]![0]!.AsObject();
                area["of"] = new JsonArray("teachingArea", "sportsArea");
                area["limit"] = 50;
            },
            Standard.National2017
        );

        Roadmap roadmap = Roadmap.For(
            standard,
            TestCounty.Met.Only(TestSchool.PrimarySchool("1").With("sportsArea", 700)).County
        );

        Assert.Equal("RA5", Assert.Single(roadmap.Allowances).Indicator);
        Assert.Empty(roadmap.Actions);
        RoadmapRemainder remaining = Assert.Single(roadmap.Remaining);
        Assert.Equal("RA4", remaining.Indicator);
        Assert.StartsWith(
            "未达标，路线图不安排这一类指标；",
            remaining.Why.Zh,
            StringComparison.Ordinal
        );
        Assert.Empty(roadmap.Tasks);
    }

    /// <summary>What the school rule asks for is planned though it has no coefficient; what neither has is a task.</summary>
    [Theory]
    [InlineData(true, 1, 0)]
    [InlineData(false, 0, 1)]
    public void What_the_rule_or_a_coefficient_asks_for_is_planned(
        bool isInRule,
        int actions,
        int tasks
    )
    {
        Standard standard = OwnStandard.With(root =>
        {
            Remove(root["coefficients"]!["criteria"]!.AsArray());
            Remove(root["composite"]!["criteria"]!.AsArray());
            if (!isInRule)
            {
                Remove(root["schoolRule"]!["criteria"]!.AsArray());
                root["schoolRule"]!["atLeast"] = 6;
            }
        });

        Roadmap roadmap = Roadmap.For(
            standard,
            TestCounty
                .Met.Only(TestSchool.PrimarySchool("1").With("multimediaClassrooms", 2))
                .County
        );

        Assert.Equal(actions, roadmap.Actions.Length);
        Assert.Equal(tasks, roadmap.Tasks.Length);
        Assert.All(roadmap.Tasks, task => Assert.Equal("RA7", task.Indicator));

        static void Remove(JsonArray criteria) =>
            criteria.Remove(criteria.Single(item => (string?)item == "RA7"));
    }

    private static Roadmap Of(params School[] schools) =>
        Roadmap.For(Standard.National2017, TestCounty.Met.Only(schools).County);
}
