using System.Text.Json.Nodes;
using Balance.Indicators.Tests.Evaluations;

namespace Balance.Indicators.Planning.Tests;

/// <summary>What is no resource of a section and can be mended: classes, rooms, money, training, certificates, pay and rotation.</summary>
public sealed class MendingTests
{
    private static readonly PriceList Prices = PriceList.Parse(
        """
        { "format": "balance-prices/1", "prices": [
          { "measure": "classSizes", "price": 1000 },
          { "measure": "classSizes", "school": "1", "price": 2000 },
          { "measure": "trainedTeachers", "price": 300 },
          { "measure": "rotatedTeachers", "price": 7 } ] }
        """
    );

    /// <summary>
    /// A training budget of 4 of 5 % of 100 000 元; funding for 60 of 100 pupils of a teaching point; 50 000 元 for 10 special pupils at 6000 each; a salary of
    /// 80 000 against 90 000 元; 9 of 100 teachers rotated, who should be 10, and of those 10 then 1 of 2 backbone teachers.
    /// </summary>
    [Fact]
    public void Each_is_raised_to_its_limit()
    {
        TestCounty county = TestCounty
            .Met.Add(
                TestSchool.TeachingPoint("2", 60).With("fundedPupils", 60),
                TestSchool.SpecialEducation("3").With("publicFunding", 50000)
            )
            .SetSchool("teacherTrainingBudget", 4000)
            .Set("averageTeacherSalary", 80000)
            .Set("rotatedTeachers", 9)
            .Set("rotatedBackboneTeachers", 1);

        Assert.Equal(
            [
                "GG6 schools[1].measures.fundedPupils: 60 → 100; 40 人; 财政局; ",
                "GG7 schools[2].measures.publicFunding: 50000 → 60000; 10000 元; 财政局; ",
                "GG8 measures.averageTeacherSalary: 80000 → 90000; 10000 元; 财政局、人社局、教育局; ",
                "GG11 measures.rotatedTeachers: 9 → 10; 1 人; 教育局、各镇街; 7",
                "GG11 measures.rotatedBackboneTeachers: 1 → 2; 1 人; 教育局、各镇街; ",
                "EQ4 schools[0].measures.teacherTrainingBudget: 4000 → 5000; 1000 元; 教育局、各镇街; ",
            ],
            Told(Of(county, Prices))
        );
    }

    /// <summary>Of 20 teachers each, 18, 20 and 19 are trained: two are at the first school and one is at the third. The price is that for all.</summary>
    [Fact]
    public void Where_the_county_is_the_sum_of_its_schools_they_are_raised()
    {
        TestCounty county = TestCounty
            .Met.Add(TestSchool.PrimarySchool("2"), TestSchool.PrimarySchool("3"))
            .SetSchool("trainedTeachers", 18)
            .SetSchool("trainedTeachers", 19, 2)
            .SetSchool("certifiedTeachers", 15, 1);

        Roadmap roadmap = Of(county, Prices);

        Assert.Equal(
            [
                "GG9 schools[0].measures.trainedTeachers: 18 → 20; 2 人; 教育局、各镇街; 600",
                "GG9 schools[2].measures.trainedTeachers: 19 → 20; 1 人; 教育局、各镇街; 300",
                "GG12 schools[1].measures.certifiedTeachers: 15 → 20; 5 人; 教育局; ",
            ],
            Told(roadmap)
        );
        Assert.Equal(Outcome.Met, roadmap.After.Outcome);
        Assert.Equal(900, roadmap.Cost);
        // They are the county's: no school has to wait for its limits.
        Assert.Empty(roadmap.Schools);
    }

    /// <summary>The county reports 37 of 40 itself: 3 more there, and the schools that have room follow, the first with all it has.</summary>
    [Fact]
    public void Where_the_county_reports_its_own_figure_the_schools_follow()
    {
        TestCounty county = TestCounty
            .Met.Add(TestSchool.PrimarySchool("2"))
            .SetSchool("trainedTeachers", 18)
            .SetSchool("trainedTeachers", 19, 1)
            .Set("trainedTeachers", 37)
            .Set("fullTimeTeachers", 40);

        Roadmap roadmap = Of(county, Prices);

        Assert.Equal(
            [
                "GG9 measures.trainedTeachers: 37 → 40; 3 人; 教育局、各镇街; 900",
                " schools[0].measures.trainedTeachers: 18 → 20; 2 人; ; ",
                " schools[1].measures.trainedTeachers: 19 → 20; 1 人; ; ",
            ],
            Told(roadmap)
        );
        Assert.Equal(
            [RoadmapReason.Limit, RoadmapReason.Consequence, RoadmapReason.Consequence],
            roadmap.Actions.Select(action => action.Reason)
        );
    }

    /// <summary>A class of 91 becomes 31, 30 and 30, and one of 46 becomes 23 and 23: three more, at the price of the school. What is at the limit stays.</summary>
    [Fact]
    public void Classes_are_split_as_evenly_as_can_be()
    {
        Roadmap roadmap = Of(
            TestCounty.Met.Set(Stage.Primary, "classSizes", new[] { 45m, 91m, 46m }),
            Prices
        );

        RoadmapAction action = roadmap.Actions[0];
        Assert.Equal([45m, 31m, 30m, 30m, 23m, 23m], action.To.Numbers.AsEnumerable());
        Assert.Equal(
            ("GG5", 3m, "个班", "classes", 6000m),
            (
                Assert.Single(action.Indicators),
                action.Amount,
                action.Unit.Zh,
                action.Unit.En,
                action.Cost!.Value
            )
        );
        Assert.Equal((Stage.Primary, "1"), (action.Stage!.Value, action.School!.Code));
    }

    /// <summary>225 000 pupils in classes of 45 are 5000 classes: twice that is as many as are split, and one pupil more is not.</summary>
    [Theory]
    [InlineData(225_000, 225_000, 9998)]
    [InlineData(225_000, 225_001, null)]
    [InlineData(450_000, 45, null)]
    [InlineData(449_955, 45, 9998)]
    public void No_more_than_ten_thousand_classes_come_of_a_split(int one, int other, int? more)
    {
        Roadmap roadmap = Of(
            TestCounty.Met.Set(Stage.Primary, "classSizes", new[] { (decimal)one, other })
        );

        Assert.Equal(
            more,
            roadmap.Actions.SingleOrDefault(of => of.Indicators.Contains("GG5"))?.Amount
        );
        Assert.Equal(
            more is null,
            roadmap.Remaining.Any(remaining => remaining.Indicator == "GG5")
        );
    }

    /// <summary>A room for every 12 classes: 120 000 are worth 10 000 rooms, of which none is there.</summary>
    [Theory]
    [InlineData(120_000, 10_000)]
    [InlineData(120_001, null)]
    public void No_more_than_ten_thousand_rooms_are_added(int classes, int? rooms)
    {
        Roadmap roadmap = Of(
            TestCounty
                .Met.Only(TestSchool.PrimarySchool("1"))
                .Set(Stage.Primary, "classSizes", new[] { new Bracket(30, 45, classes) })
                .SetSchool("musicRoomAreas", Array.Empty<decimal>())
        );

        Assert.Equal(
            rooms,
            roadmap.Actions.SingleOrDefault(action => action.Measure.Id == "musicRoomAreas")?.Amount
        );
    }

    /// <summary>Trained 150 times in 100, which no school has room for: it remains open, and is told so.</summary>
    [Fact]
    public void What_no_school_has_room_for_remains()
    {
        Standard standard = OwnStandard.WithCriterion("GG9", json => json["limit"] = 150);

        Roadmap roadmap = Roadmap.For(standard, TestCounty.Met.County);

        Assert.Empty(roadmap.Actions);
        RoadmapRemainder remaining = Assert.Single(roadmap.Remaining);
        Assert.Equal("GG9", remaining.Indicator);
        Assert.Equal(
            "未达标，路线图不安排这一类指标；请按评估报告中的差距处理。",
            remaining.Why.Zh
        );
        Assert.Equal(
            "It is not met, and the roadmap does not plan this kind of rule; see the evaluation for what is missing.",
            remaining.Why.En
        );
        Assert.Equal(
            "全县：5年360学时培训完成率 100.0%，要求 ≥ 150%，未达标，缺 10 人",
            remaining.Subject.Zh
        );
        Assert.Empty(roadmap.Tasks);
    }

    /// <summary>
    /// Trained 150 times in 100, where the county reports 18 of 20 itself: the two that are left are trained, of the ten more that would be
    /// needed nobody is there.
    /// </summary>
    [Fact]
    public void What_the_county_has_no_room_for_remains()
    {
        Standard standard = OwnStandard.WithCriterion("GG9", json => json["limit"] = 150);
        TestCounty county = TestCounty
            .Met.SetSchool("trainedTeachers", 18)
            .Set("trainedTeachers", 18)
            .Set("fullTimeTeachers", 20);

        Roadmap roadmap = Roadmap.For(standard, county.County);

        Assert.Equal(
            ["measures.trainedTeachers: 18 → 20", "schools[0].measures.trainedTeachers: 18 → 20"],
            roadmap.Actions.Select(action => FormattableString.Invariant($"{action}"))
        );
        RoadmapRemainder remaining = Assert.Single(roadmap.Remaining);
        Assert.Equal("GG9", remaining.Indicator);
        Assert.Equal(
            "全县：5年360学时培训完成率 100.0%，要求 ≥ 150%，未达标，缺 10 人",
            remaining.Subject.Zh
        );
    }

    /// <summary>A figure that no whole bounds cannot be shared out among schools, which all could be raised: it remains.</summary>
    [Fact]
    public void What_nothing_tells_how_to_share_remains()
    {
        Standard standard = OwnStandard.WithCriterion(
            "GG7",
            json =>
            {
                json["subject"] = "county";
                json.Remove("per");
                json["limit"] = 60000;
                json.Remove("scope");
            }
        );
        TestCounty county = TestCounty.Met.SetSchool("publicFunding", 50000);

        Roadmap roadmap = Roadmap.For(standard, county.County);

        Assert.Empty(roadmap.Actions);
        Assert.Equal("GG7", Assert.Single(roadmap.Remaining).Indicator);
        roadmap = Roadmap.For(standard, county.Set("publicFunding", 50000).County);
        Assert.Equal(
            "measures.publicFunding: 50000 → 60000",
            Assert.Single(roadmap.Actions).ToString()
        );
    }

    /// <summary>Only what is at least so much is raised: what is asked to be at most so much, or is one way among others, is a task.</summary>
    [Theory]
    [InlineData("comparison", "\"atMost\"", 6001)]
    [InlineData("alternative", "\"recognition\"", 5999)]
    public void What_is_of_another_kind_is_a_task(string key, string value, int perPupil)
    {
        Standard standard = OwnStandard.With(root =>
        {
            JsonArray dimensions = root["dimensions"]!.AsArray();
            JsonArray indicators = dimensions[1]!["indicators"]!.AsArray();
            JsonObject funding = indicators.Single(item => (string?)item!["id"] == "GG7")![
                "criteria"
            ]![0]!.AsObject();
            funding[key] = JsonNode.Parse(value);
        });

        Roadmap roadmap = Roadmap.For(
            standard,
            TestCounty
                .Met.Add(TestSchool.SpecialEducation("2").With("publicFunding", 10 * perPupil))
                .County
        );

        Assert.Empty(roadmap.Actions);
        Assert.Equal("GG7", Assert.Single(roadmap.Tasks).Indicator);
    }

    private static Roadmap Of(TestCounty county, PriceList? prices = null) =>
        Roadmap.For(Standard.Haicheng2023, county.County, new RoadmapOptions { Prices = prices });

    private static IEnumerable<string> Told(Roadmap roadmap) =>
        roadmap.Actions.Select(action =>
            FormattableString.Invariant(
                $"{string.Join(',', action.Indicators)} {action}; {action.Amount} {action.Unit.Zh}; {string.Join('、', action.Departments.Select(of => of.Zh))}; {action.Cost}"
            )
        );
}
