namespace Balance.Indicators.Planning.Tests;

/// <summary>What a roadmap adds to a county in which one thing is not met; a nine-year school with 100 pupils in either section.</summary>
public sealed class RoadmapTests
{
    public static TheoryData<string> Standards => ["haicheng-2023", "national-2017"];

    [Theory]
    [MemberData(nameof(Standards))]
    public void ACountyThatIsMetNeedsNothing(string standard)
    {
        Roadmap roadmap = Roadmap.For(Standard.Find(standard)!, TestCounty.Met.County);

        Assert.Empty(roadmap.Actions);
        Assert.Empty(roadmap.Totals);
        Assert.Empty(roadmap.Tasks);
        Assert.Empty(roadmap.Remaining);
        Assert.Equal(Outcome.Met, roadmap.After.Outcome);
    }

    /// <summary>
    /// 4.5 ㎡ for 100 primary pupils of a share of 100 / 210, and 5.8 ㎡ for 100 junior pupils of a share of 110 / 210: the whole must have
    /// 450 · 2.1 = 945 ㎡ and 580 · 210 / 110 = 1107.27… ㎡, the greater of the two, from 900: 207.28 ㎡.
    /// </summary>
    [Fact]
    public void WhatIsSharedIsRaisedAsAWhole()
    {
        Roadmap roadmap = Of(TestCounty.Met.SetSchool("teachingArea", 900));

        RoadmapAction action = Assert.Single(roadmap.Actions);
        Assert.Equal("schools[0].measures.teachingArea: 900 → 1107.28", action.ToString());
        Assert.Equal((RoadmapReason.Limit, 207.28m), (action.Reason, action.Amount));
        Assert.Equal("RA4", Assert.Single(action.Indicators));
        Assert.Equal(["教育局", "各镇街"], action.Departments.Select(department => department.Zh));
        Assert.Null(Assert.Single(roadmap.Totals).Stage);
        Assert.Equal(Outcome.Met, roadmap.After.Outcome);
    }

    /// <summary>Of six and 85 %: 0.85 · 1107.27… = 941.18…, so 41.19 ㎡; and the section of primary pupils, who have 4.48, is within 85 % too.</summary>
    [Fact]
    public void UnderSixOfSevenItIsLeftAt85Percent()
    {
        Roadmap roadmap = Roadmap.For(
            Standard.National2017,
            TestCounty.Met.SetSchool("teachingArea", 900).County
        );

        Assert.Equal(
            "schools[0].measures.teachingArea: 900 → 941.19",
            Assert.Single(roadmap.Actions).ToString()
        );
        Assert.Equal(
            [(Stage.Primary, "RA4", 0.85m), (Stage.Junior, "RA4", 0.85m)],
            roadmap.Allowances.Select(left => (left.Stage, left.Indicator, left.Floor))
        );
        Assert.Equal(Outcome.Met, roadmap.After.Outcome);
    }

    /// <summary>
    /// RA2 lacks 1 of 1, RA3 1 of 1 (0.9 · 100 / 100, whole), and neither can be left at 85 %, because a person is whole: 0 is below 0.85. So both are
    /// added; RA1 lacks 1 of 4.2 → 5 and 85 % (3.57 → 4) is there.
    /// </summary>
    [Fact]
    public void PeopleAreWholeAt85PercentToo()
    {
        Roadmap roadmap = Roadmap.For(
            Standard.National2017,
            TestCounty
                .Met.Set(Stage.Primary, "backboneTeachers", 0)
                .Set(Stage.Primary, "teachersAboveRequiredQualification", 4)
                .County
        );

        Assert.Equal(
            "schools[0].sections.primary.backboneTeachers: 0 → 1",
            Assert.Single(roadmap.Actions).ToString()
        );
        Assert.Equal("RA1", Assert.Single(roadmap.Allowances).Indicator);
    }

    /// <summary>2000 pupils need 20 backbone teachers, and there are 15 full-time teachers in all: 5 are hired, trained and certified; one more is trained.</summary>
    [Fact]
    public void BeyondThoseThereAreTheyAreHired()
    {
        TestCounty county = TestCounty.Met.Only(
            TestSchool
                .PrimarySchool("1", 2000)
                .With(Stage.Primary, "backboneTeachers", 2)
                .With(Stage.Primary, "teachersAboveRequiredQualification", 84)
                .With("fullTimeTeachers", 15)
                .With("certifiedTeachers", 15)
                .With("trainedTeachers", 14)
        );

        Roadmap roadmap = Of(county);

        // 84 better qualified teachers are more than 15 already, which is only warned of; 20 backbone teachers are 5 more than 15.
        Assert.Equal(
            [
                "schools[0].sections.primary.backboneTeachers: 2 → 20",
                "schools[0].measures.fullTimeTeachers: 15 → 20",
                "schools[0].measures.certifiedTeachers: 15 → 20",
                "schools[0].measures.trainedTeachers: 14 → 19",
                "schools[0].measures.trainedTeachers: 19 → 20",
            ],
            roadmap.Actions.Select(action => action.ToString())
        );
    }

    /// <summary>
    /// Two schools of 500 pupils with 4 and 5 backbone teachers, who need 5 each: one is hired at school 1 for 9 元, since nobody can be spared; a plan that
    /// hired at school 2 and moved one would cost 4 元. So no more than 4 元 is proven.
    /// </summary>
    [Fact]
    public void WhereTeachersMoveTheCostIsBoundByTheLowestPrice()
    {
        Roadmap roadmap = Roadmap.For(
            Standard.Haicheng2023,
            TestCounty
                .Met.Only(
                    TestSchool.PrimarySchool("1", 500).With(Stage.Primary, "backboneTeachers", 4),
                    TestSchool.PrimarySchool("2", 500).With(Stage.Primary, "backboneTeachers", 5)
                )
                .County,
            new RoadmapOptions
            {
                Rotate = true,
                Prices = PriceList.Parse(
                    """
                    { "format": "balance-prices/1", "prices": [
                      { "measure": "backboneTeachers", "school": "1", "price": 9 },
                      { "measure": "backboneTeachers", "school": "2", "price": 4 } ] }
                    """
                ),
            }
        );

        RoadmapTotal total = Assert.Single(
            roadmap.Totals,
            total => total.Measure == Measures.BackboneTeachers
        );
        Assert.Equal((1m, 1m), (total.Amount, total.LowerBound));
        Assert.Equal((9m, 4m), (total.Cost!.Value, total.CostLowerBound!.Value));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ACountyWithoutSchoolsIsPlannedWithNothingToAddToSections(bool rotate)
    {
        Roadmap roadmap = Roadmap.For(
            Standard.National2017,
            TestCounty.Met.Only().County,
            new RoadmapOptions { Rotate = rotate }
        );

        Assert.Empty(roadmap.Totals);
        Assert.Empty(roadmap.Moves);
        Assert.DoesNotContain(roadmap.Actions, action => action.School is not null);
        Assert.NotEqual(Outcome.Met, roadmap.After.Outcome);
    }

    /// <summary>Schools with 0, 2 and 2 backbone teachers, each of which needs 1: one moves, from the school in the same township.</summary>
    [Fact]
    public void ATeacherMovesWithinTheTownshipAndIsAFullTimeTeacherThere()
    {
        School[] schools =
        [
            TestSchool.PrimarySchool("1").With(Stage.Primary, "backboneTeachers", 0) with
            {
                Township = "东镇",
            },
            TestSchool.PrimarySchool("2") with
            {
                Township = "西镇",
            },
            TestSchool.PrimarySchool("3") with
            {
                Township = "东镇",
            },
        ];

        Roadmap roadmap = Roadmap.For(
            Standard.Haicheng2023,
            TestCounty.Met.Only(schools).County,
            new RoadmapOptions { Rotate = true }
        );

        RoadmapMove move = Assert.Single(roadmap.Moves);
        Assert.Equal(("3", "1", 1m), (move.From.Code, move.To.Code, move.Amount));
        Assert.Empty(roadmap.Totals);
        Assert.Contains(
            "schools[0].measures.fullTimeTeachers: 20 → 21",
            roadmap.Actions.Select(action => action.ToString())
        );
        Assert.Equal(Outcome.Met, roadmap.After.Outcome);
    }

    /// <summary>They would be moved one by one, for hours; what others lack is hired as if nobody moved.</summary>
    [Fact]
    public void OfTeachersBeyondAllReasonNobodyIsMoved()
    {
        County county = TestCounty
            .Met.Only(
                TestSchool
                    .PrimarySchool("1", 500)
                    .With(Stage.Primary, "backboneTeachers", 4_294_967_296m),
                TestSchool.PrimarySchool("2", 500).With(Stage.Primary, "backboneTeachers", 1m)
            )
            .County;

        Roadmap roadmap = Roadmap.For(
            Standard.Haicheng2023,
            county,
            new RoadmapOptions { Rotate = true }
        );

        Assert.Empty(roadmap.Moves);
        Assert.Equal(
            Roadmap.For(Standard.Haicheng2023, county).Actions.Select(action => action.ToString()),
            roadmap.Actions.Select(action => action.ToString())
        );
    }

    /// <summary>999 999 999 999 999 pupils need more rooms than a figure can tell, and at 10^14 yuan each more yuan than a number holds.</summary>
    [Theory]
    [InlineData(999_999_999_999_999L, 1)]
    [InlineData(99_999_999_999_999L, 100_000_000_000_000L)]
    public void WhatNobodyCanDoIsRefused(long pupils, long price)
    {
        County county = TestCounty
            .Met.Only(
                TestSchool.PrimarySchool("1", 500).With(Stage.Primary, "pupils", (decimal)pupils)
            )
            .County;
        var prices = PriceList.Parse(
            FormattableString.Invariant(
                $$"""{ "format": "balance-prices/1", "prices": [{ "measure": "teachingArea", "price": {{price}} }] }"""
            )
        );

        var exception = Assert.Throws<BadDataException>(() =>
            Roadmap.For(Standard.Haicheng2023, county, new RoadmapOptions { Prices = prices })
        );

        Assert.Contains(
            "10^15",
            Assert.Single(exception.Problems).Message.En,
            StringComparison.Ordinal
        );
    }

    /// <summary>13 classes of up to 45, one of them 91: it becomes three of 31, 30 and 30, so 15 classes, which still need 2 rooms of each kind.</summary>
    [Fact]
    public void AClassIsSplitAndTheRoomsItNeedsAreAdded()
    {
        decimal[] classes = [91, .. Enumerable.Repeat(39m, 10), 19];
        TestCounty county = TestCounty.Met.Only(
            TestSchool
                .PrimarySchool("1", 500)
                .With(Stage.Primary, "classSizes", classes)
                .With("musicRoomAreas", new[] { 96m })
                .With("artRoomAreas", new[] { 90m })
        );

        Roadmap roadmap = Of(county);

        Assert.Equal(
            [("GG5", 2m), ("GG3", 1m), ("GG3", 1m)],
            roadmap.Actions.Select(action => (action.Indicators[0], action.Amount))
        );
        Assert.Equal([31m, 30m, 30m], roadmap.Actions[0].To.Numbers.Take(3));
        Assert.Equal([96m, 96m], roadmap.Actions[1].To.Numbers.ToArray());
        Assert.Equal([90m, 90m], roadmap.Actions[2].To.Numbers.ToArray());
        Assert.Equal(Outcome.Met, roadmap.After.Outcome);
    }

    [Fact]
    public void ClassesInBracketsAreNotSplit()
    {
        Roadmap roadmap = Of(
            TestCounty.Met.Set(
                Stage.Primary,
                "classSizes",
                new[] { new Bracket(30, 46, 1), new Bracket(46, 60, 1) }
            )
        );

        Assert.Empty(roadmap.Actions);
        Assert.Equal("GG5", Assert.Single(roadmap.Remaining).Indicator);
    }

    /// <summary>A slip of the pen may ask for any number of classes or rooms; the roadmap does not write them all down.</summary>
    [Fact]
    public void ClassesBeyondAllReasonAreNotSplit()
    {
        Roadmap roadmap = Of(
            TestCounty.Met.Set(Stage.Primary, "classSizes", new[] { 999_999_999_999_999m, 40m })
        );

        Assert.DoesNotContain(roadmap.Actions, action => action.Indicators.Contains("GG5"));
        Assert.Contains(roadmap.Remaining, remaining => remaining.Indicator == "GG5");
    }

    [Fact]
    public void RoomsBeyondAllReasonAreNotAdded()
    {
        Roadmap roadmap = Of(
            TestCounty.Met.Set(
                Stage.Primary,
                "classSizes",
                new[] { new Bracket(30, 45, 1_000_000) }
            )
        );

        Assert.DoesNotContain(roadmap.Actions, action => action.Indicators.Contains("GG3"));
        Assert.Equal(
            ["GG3.art", "GG3.music"],
            roadmap.Remaining.Select(remaining => remaining.Indicator).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void WhatNoAdditionMendsIsATask()
    {
        Roadmap roadmap = Of(
            TestCounty
                .Met.Set("layoutCompliant", false)
                .Set("recognitionRate", 0.8m)
                .Veto("V1", true)
                .Change(school => TestSchool.PrimarySchool("1", 2001))
        );

        Assert.Equal(
            ["GG1", "GG4", "SR1.rate", "V1"],
            roadmap.Tasks.Select(task => task.Indicator)
        );
        Assert.All(roadmap.Tasks, task => Assert.NotEmpty(task.Why.Zh));
        Assert.Equal("1", roadmap.Tasks[1].School!.Code);
    }

    /// <summary>Two primary schools of 100 pupils with 1000 and 4000 ㎡, limit 0.5: (4000 − y)/(4000 + y) ≤ 0.5 where y ≥ 1333.33…, so 1333.34.</summary>
    [Fact]
    public void ACoefficientIsToldApartFromTheLimit()
    {
        Roadmap roadmap = Of(
            TestCounty.Met.Only(
                TestSchool.PrimarySchool("1").With("sportsArea", 700),
                TestSchool.PrimarySchool("2").With("sportsArea", 4000)
            )
        );

        Assert.Equal(
            [
                ("schools[0].measures.sportsArea: 700 → 750", RoadmapReason.Limit),
                ("schools[0].measures.sportsArea: 750 → 1333.34", RoadmapReason.Coefficient),
            ],
            roadmap.Actions.Select(action => (action.ToString(), action.Reason))
        );
        RoadmapTotal total = Assert.Single(roadmap.Totals);
        Assert.Equal(
            (Stage.Primary, 50m, 583.34m, 633.34m),
            (total.Stage!.Value, total.Limit, total.Coefficient, total.LowerBound)
        );
        Assert.Equal(Outcome.Met, roadmap.After.Outcome);
    }

    [Fact]
    public void BadDataAndNothingAreRefused()
    {
        Assert.Throws<ArgumentNullException>(() => Roadmap.For(null!, TestCounty.Met.County));
        Assert.Throws<ArgumentNullException>(() => Roadmap.For(Standard.Haicheng2023, null!));
        Assert.Throws<BadDataException>(() => Of(TestCounty.Met.SetSchool("teachingArea", -1)));
    }

    private static Roadmap Of(TestCounty county) =>
        Roadmap.For(Standard.Haicheng2023, county.County);
}
