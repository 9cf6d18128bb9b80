namespace Balance.Indicators.Planning.Tests;

/// <summary>What follows where teachers are hired or move: full-time teachers, certificates, training; and whom a school can spare.</summary>
public sealed class TeacherTests
{
    /// <summary>The county reports its own figures: who is hired at school 3 counts there, who moves does not.</summary>
    [Fact]
    public void Who_is_hired_is_counted_by_the_county_too()
    {
        Roadmap roadmap = Moving(
            TestCounty
                .Met.Set("fullTimeTeachers", 60)
                .Set("certifiedTeachers", 60)
                .Set("trainedTeachers", 60)
        );

        Assert.Equal(
            [
                "schools[2].sections.primary.backboneTeachers: 2 → 1",
                "schools[0].sections.primary.backboneTeachers: 0 → 1",
                "schools[1].sections.primary.peAndArtTeachers: 2 → 1",
                "schools[0].sections.primary.peAndArtTeachers: 0 → 1",
                "schools[2].sections.primary.peAndArtTeachers: 0 → 1",
            ],
            Told(roadmap, of => of.Reason != RoadmapReason.Consequence)
                .OrderBy(text => text.Contains("peAnd", StringComparison.Ordinal))
                .ThenBy(text => text[^1])
                .ThenBy(text => text[^5] == '0')
                .ThenBy(text => text, StringComparer.Ordinal)
        );
        // At school 3 one goes and one is hired: nothing follows there.
        Assert.Equal(
            [
                "schools[0].measures.fullTimeTeachers: 20 → 22",
                "schools[0].measures.certifiedTeachers: 20 → 22",
                "schools[0].measures.trainedTeachers: 20 → 22",
                "schools[1].measures.fullTimeTeachers: 20 → 19",
                "schools[1].measures.certifiedTeachers: 20 → 19",
                "schools[1].measures.trainedTeachers: 20 → 19",
                "measures.fullTimeTeachers: 60 → 61",
                "measures.certifiedTeachers: 60 → 61",
                "measures.trainedTeachers: 60 → 61",
            ],
            Told(roadmap, of => of.Reason == RoadmapReason.Consequence)
        );
        Assert.Equal(Outcome.Met, roadmap.After.Outcome);
    }

    /// <summary>Unless it is asked for, nobody moves: a backbone teacher is made at school 1, and two PE or art teachers are hired.</summary>
    [Fact]
    public void Unless_it_is_asked_for_nobody_moves()
    {
        Roadmap roadmap = Moving(TestCounty.Met, rotate: false);

        Assert.Empty(roadmap.Moves);
        Assert.Equal(
            [("backboneTeachers", 1m, 1m), ("peAndArtTeachers", 2m, 2m)],
            roadmap.Totals.Select(total => (total.Measure.Id, total.Limit, total.LowerBound))
        );
    }

    /// <summary>
    /// A nine-year school needs 5 better qualified teachers for 100 primary pupils (4.2) and 6 for 100 junior pupils (5.3), and has 3 and 6; a PE or art
    /// teacher is hired, so that there is one full-time teacher more. Of 11 then the two could be made; of 10 one has to be hired.
    /// </summary>
    [Theory]
    [InlineData(10, 1, "10 → 11")]
    [InlineData(9, 1, "9 → 11")]
    [InlineData(10, 0, "10 → 11")]
    [InlineData(11, 1, null)]
    [InlineData(11, 0, "11 → 12")]
    [InlineData(8, 1, "8 → 10")]
    public void Those_who_are_better_qualified_are_made_of_those_there_are(
        int fullTime,
        int arts,
        string? change
    )
    {
        Roadmap roadmap = Roadmap.For(
            Standard.Haicheng2023,
            TestCounty
                .Met.Set(Stage.Primary, "teachersAboveRequiredQualification", 3)
                .Set(Stage.Primary, "backboneTeachers", 1)
                .Set(Stage.Junior, "backboneTeachers", 1)
                .Set(Stage.Primary, "peAndArtTeachers", arts)
                .SetSchool("fullTimeTeachers", fullTime)
                .SetSchool("certifiedTeachers", fullTime)
                .SetSchool("trainedTeachers", fullTime)
                .County
        );

        Assert.Equal(
            change,
            roadmap
                .Actions.SingleOrDefault(action => action.Measure.Id == "fullTimeTeachers")
                ?.ToString()
                .Split(": ")[1]
        );
        Assert.Equal(
            change,
            roadmap
                .Actions.SingleOrDefault(action => action.Measure.Id == "trainedTeachers")
                ?.ToString()
                .Split(": ")[1]
        );
    }

    /// <summary>Where the full-time teachers are not reported, those of PE and arts are hired all the same, and certificates and training follow.</summary>
    [Fact]
    public void Where_full_time_teachers_are_not_reported()
    {
        Roadmap roadmap = Roadmap.For(
            Standard.Haicheng2023,
            TestCounty
                .Met.Set(Stage.Primary, "peAndArtTeachers", 0)
                .SetSchool("fullTimeTeachers", null)
                .County
        );

        Assert.Equal(
            [
                "schools[0].sections.primary.peAndArtTeachers: 0 → 1",
                "schools[0].measures.certifiedTeachers: 20 → 21",
                "schools[0].measures.trainedTeachers: 20 → 21",
            ],
            Told(roadmap, _ => true)
        );
    }

    /// <summary>
    /// School 1 has 2 backbone teachers and needs one, school 2 has none. Of 6 full-time teachers 5 are better qualified, so one can go; of 5 none can, and one
    /// is made at school 2. Of 7 too only one goes: more are not needed.
    /// </summary>
    [Theory]
    [InlineData(5, 0)]
    [InlineData(6, 1)]
    [InlineData(7, 1)]
    [InlineData(null, 1)]
    public void A_school_spares_no_more_than_its_full_time_teachers_allow(int? fullTime, int moves)
    {
        MeasureValue? teachers = fullTime is { } number ? (decimal)number : null;
        Roadmap roadmap = Roadmap.For(
            Standard.Haicheng2023,
            TestCounty
                .Met.Only(
                    TestSchool
                        .PrimarySchool("1")
                        .With(Stage.Primary, "backboneTeachers", 2)
                        .With("fullTimeTeachers", teachers)
                        .With("certifiedTeachers", teachers)
                        .With("trainedTeachers", teachers),
                    TestSchool.PrimarySchool("2").With(Stage.Primary, "backboneTeachers", 0)
                )
                .County,
            new RoadmapOptions { Rotate = true }
        );

        Assert.Equal(moves, roadmap.Moves.Sum(move => move.Amount));
        Assert.Equal(1 - moves, roadmap.Totals.Sum(total => total.Amount));
    }

    /// <summary>
    /// 5 better qualified teachers are 4.2 and more for 100 pupils. School 1 gives one of 6 to school 2, and then has 6 full-time teachers of 7; of its 2
    /// backbone teachers one can go too, to school 3. Of 6 full-time teachers none is left to go.
    /// </summary>
    [Theory]
    [InlineData(7, 2, 0)]
    [InlineData(6, 1, 1)]
    public void Who_has_gone_is_a_full_time_teacher_less(int fullTime, int moves, int made)
    {
        School Of(string code, int qualified, int backbone, int all) =>
            TestSchool
                .PrimarySchool(code)
                .With(Stage.Primary, "teachersAboveRequiredQualification", qualified)
                .With(Stage.Primary, "backboneTeachers", backbone)
                .With("fullTimeTeachers", all)
                .With("certifiedTeachers", all)
                .With("trainedTeachers", all);
        Roadmap roadmap = Roadmap.For(
            Standard.Haicheng2023,
            TestCounty.Met.Only(Of("1", 6, 2, fullTime), Of("2", 4, 1, 9), Of("3", 5, 0, 9)).County,
            new RoadmapOptions { Rotate = true }
        );

        Assert.Equal(moves, roadmap.Moves.Length);
        Assert.Equal(made, roadmap.Totals.Sum(total => total.Amount));
    }

    /// <summary>1 and 4 PE teachers have 0.6, 2 and 3 have 0.2: one moves. 1 and 2 have 0.33. Of 0 and 1 one is hired for the limit, of 0 and 2 one moves.</summary>
    [Theory]
    [InlineData(1, 4, 1, 0)]
    [InlineData(1, 2, 0, 0)]
    [InlineData(0, 1, 0, 1)]
    [InlineData(0, 2, 1, 0)]
    public void Moving_mends_coefficients_too(int first, int second, int moved, int hired)
    {
        Roadmap roadmap = Roadmap.For(
            Standard.Haicheng2023,
            TestCounty
                .Met.Only(
                    TestSchool.PrimarySchool("1").With(Stage.Primary, "peAndArtTeachers", first),
                    TestSchool.PrimarySchool("2").With(Stage.Primary, "peAndArtTeachers", second)
                )
                .County,
            new RoadmapOptions { Rotate = true }
        );

        Assert.Equal(moved, roadmap.Moves.Sum(move => move.Amount));
        Assert.Equal(hired, roadmap.Totals.Sum(total => total.Amount));
        Assert.Equal(Outcome.Met, roadmap.After.Outcome);
    }

    /// <summary>
    /// 0, 1 and 6 PE teachers, of whom the third school can spare none: it has 6 full-time teachers, who all are better qualified. One is hired for a limit.
    /// (y, y, 6) holds where √2 · (6 − y) ≤ 0.5 · (2y + 6), y ≥ 2.27…, and (2, 3, 6) has √(26 / 9) ÷ 11/3 = 0.464: three more. Of four the lowest price is
    /// 80 000 元.
    /// </summary>
    [Fact]
    public void Hires_for_limits_and_for_the_coefficient_are_told_apart()
    {
        School Of(string code, int arts) =>
            TestSchool.PrimarySchool(code).With(Stage.Primary, "peAndArtTeachers", arts);
        School rich = Of("3", 6)
            .With(Stage.Primary, "teachersAboveRequiredQualification", 6)
            .With("fullTimeTeachers", 6)
            .With("certifiedTeachers", 6)
            .With("trainedTeachers", 6);

        Roadmap roadmap = Roadmap.For(
            Standard.Haicheng2023,
            TestCounty.Met.Only(Of("1", 0), Of("2", 1), rich).County,
            new RoadmapOptions
            {
                Rotate = true,
                Prices = PriceList.Parse(
                    """
                    { "format": "balance-prices/1", "prices": [
                      { "measure": "peAndArtTeachers", "price": 90000 },
                      { "measure": "peAndArtTeachers", "school": "2", "price": 80000 } ] }
                    """
                ),
            }
        );

        Assert.Empty(roadmap.Moves);
        RoadmapTotal total = Assert.Single(roadmap.Totals);
        Assert.Equal((1m, 3m, 4m), (total.Limit, total.Coefficient, total.LowerBound));
        Assert.Equal(total.Cost, roadmap.Actions.Sum(action => action.Cost ?? 0));
        Assert.Equal((total.Cost, 320000m), (roadmap.Cost, roadmap.LowerBound!.Value));
        Assert.Equal(320000m, total.CostLowerBound);
        Assert.Equal(
            [(RoadmapReason.Limit, 1m), (RoadmapReason.Coefficient, 3m)],
            roadmap
                .Actions.Where(action => action.Reason != RoadmapReason.Consequence)
                .GroupBy(action => action.Reason)
                .Select(group => (group.Key, group.Sum(action => action.Amount)))
        );
        Assert.Equal(
            4,
            roadmap
                .Actions.Where(action => action.Measure.Id == "fullTimeTeachers")
                .Sum(action => action.Amount)
        );
    }

    /// <summary>A figure that is reported for the section and for the whole school of one stage is raised in both places, and costs once.</summary>
    [Fact]
    public void A_figure_at_both_levels_stays_the_same_at_both()
    {
        Roadmap roadmap = Roadmap.For(
            Standard.Haicheng2023,
            TestCounty
                .Met.Only(
                    TestSchool
                        .PrimarySchool("1")
                        .With(Stage.Primary, "sportsArea", 700)
                        .With("sportsArea", 700)
                )
                .County,
            new RoadmapOptions
            {
                Prices = PriceList.Parse(
                    """{ "format": "balance-prices/1", "prices": [{ "measure": "sportsArea", "price": 10 }] }"""
                ),
            }
        );

        Assert.Equal(
            [
                ("schools[0].sections.primary.sportsArea: 700 → 750", RoadmapReason.Limit),
                ("schools[0].measures.sportsArea: 700 → 750", RoadmapReason.Consequence),
            ],
            roadmap.Actions.Select(action => (action.ToString(), action.Reason))
        );
        Assert.Equal(500, roadmap.Cost);
    }

    /// <summary>Of 200 000 teachers in a stage some are moved; of one more nobody is.</summary>
    [Theory]
    [InlineData(199_990, true)]
    [InlineData(199_991, false)]
    public void Up_to_two_hundred_thousand_are_moved(int teachers, bool isMoved)
    {
        Roadmap roadmap = Roadmap.For(
            OwnLimit,
            TestCounty
                .Met.Only(
                    TestSchool
                        .PrimarySchool("1", 500)
                        .With(Stage.Primary, "backboneTeachers", (decimal)teachers)
                        .With("fullTimeTeachers", (MeasureValue?)null),
                    TestSchool.PrimarySchool("2", 500).With(Stage.Primary, "backboneTeachers", 4),
                    TestSchool.PrimarySchool("3", 500).With(Stage.Primary, "backboneTeachers", 6)
                )
                .County,
            new RoadmapOptions { Rotate = true }
        );

        Assert.Equal(isMoved, !roadmap.Moves.IsEmpty);
    }

    /// <summary>The plan with coefficients that hold wherever the teachers are.</summary>
    private static Standard OwnLimit { get; } =
        Balance.Indicators.Tests.Evaluations.OwnStandard.With(root =>
        {
            root["coefficients"]!["limit"] = Far();
            root["composite"]!["limit"] = Far();

            static System.Text.Json.Nodes.JsonNode? Far() =>
                System.Text.Json.Nodes.JsonNode.Parse(
                    """{ "byStage": { "primary": 100, "junior": 100 } }"""
                );
        });

    private static Roadmap Moving(TestCounty county, bool rotate = true)
    {
        School Of(string code, int backbone, int arts, string township) =>
            TestSchool
                .PrimarySchool(code)
                .With(Stage.Primary, "backboneTeachers", backbone)
                .With(Stage.Primary, "peAndArtTeachers", arts) with
            {
                Township = township,
            };
        return Roadmap.For(
            Standard.Haicheng2023,
            county.Only(Of("1", 0, 0, "东镇"), Of("2", 2, 2, "西镇"), Of("3", 2, 0, "东镇")).County,
            new RoadmapOptions { Rotate = rotate }
        );
    }

    private static IEnumerable<string> Told(Roadmap roadmap, Func<RoadmapAction, bool> which) =>
        roadmap.Actions.Where(which).Select(action => action.ToString());
}
