using System.Text.Json.Nodes;

namespace Balance.Indicators.Tests.Evaluations;

/// <summary>How many more pupils a section can take, figure by figure, each worked out by hand from the limits.</summary>
public sealed class HeadroomFigureTests
{
    private static readonly EvaluationOptions Exact = new();
    private static readonly EvaluationOptions AsReported = new() { Rounding = Rounding.AsReported };

    /// <summary>
    /// A primary school of 100 has 5, 2 and 2 teachers, 1 000 ㎡ of rooms, 2 000 ㎡ for sports, 400 000 元 and 10 multimedia rooms: enough
    /// for 119 (RA1), 200 (RA2), 222 (RA3), 222 (RA4), 266 (RA5), 200 (RA6) and 434 (RA7) pupils, and at 85 % for 140, 235, 261 …
    /// </summary>
    [Fact]
    public void Of_the_seven_the_tightest_ends_it_and_where_one_may_miss_the_second_or_its_floor()
    {
        School school = TestSchool.PrimarySchool("1");
        School manyTeachers = school.With(Stage.Primary, "teachersAboveRequiredQualification", 100);
        School muchEquipment = manyTeachers.With("equipmentValue", 800_000);

        Assert.Equal(19, Headroom(Standard.Haicheng2023, school));
        Assert.Equal(100, Headroom(Standard.Haicheng2023, manyTeachers));
        Assert.Equal(100, Headroom(Standard.Haicheng2023, muchEquipment));
        Assert.Equal(40, Headroom(Standard.National2017, school));

        // At 201 both RA2 and RA6 miss; with more equipment RA2 alone misses until RA3 and RA4 do at 223.
        Assert.Equal(100, Headroom(Standard.National2017, manyTeachers));
        Assert.Equal(122, Headroom(Standard.National2017, muchEquipment));

        // With RA3 and RA4 for more, the floor of RA2 ends it: 2 of 235 are 0.851, of 236 0.847.
        Assert.Equal(
            135,
            Headroom(
                Standard.National2017,
                muchEquipment.With(Stage.Primary, "peAndArtTeachers", 9).With("teachingArea", 9000)
            )
        );
    }

    /// <summary>50 teachers are 4.2017 for 1 190 pupils, 4.1982 for 1 191 and 4.1946 for 1 192: 4.20, 4.20 and 4.19.</summary>
    [Fact]
    public void Rounded_values_leave_room_for_one_more()
    {
        School school = TestSchool.PrimarySchool("1", 1000);

        Assert.Equal(190, Headroom(Standard.Haicheng2023, school));
        Assert.Equal(191, Headroom(Standard.Haicheng2023, school, AsReported));
    }

    /// <summary>A primary school may have 2 000 pupils; its resources are for 2 380 and more.</summary>
    [Theory]
    [InlineData(1990, 10)]
    [InlineData(1999, 1)]
    [InlineData(2000, 0)]
    [InlineData(2001, null)]
    public void The_size_of_the_school_ends_it(int pupils, int? expected) =>
        Assert.Equal(
            expected,
            Headroom(Standard.Haicheng2023, TestSchool.PrimarySchool("1", pupils))
        );

    /// <summary>
    /// What the school shares falls for its junior section too. Of A ㎡ a junior pupil has 1.1 · A / (100 + n + 110) and needs 10.2: 1 947.28 ㎡
    /// give 10.20004 now and 10.15 with one more; 2 045 ㎡ give 10.225 with 10 more and 10.179 with 11. Of 840 000 元 it has 2 504 with 159 more,
    /// and 2 497 of 2 500 with 160.
    /// </summary>
    [Theory]
    [InlineData(1947.27, null)]
    [InlineData(1947.28, 0)]
    [InlineData(2045, 10)]
    [InlineData(4200, 159)]
    public void The_other_section_of_the_school_ends_it(double sportsArea, int? expected)
    {
        School school = TestSchool
            .NineYear("1")
            .With("sportsArea", (decimal)sportsArea)
            .With(Stage.Primary, "teachersAboveRequiredQualification", 100)
            .With(Stage.Primary, "backboneTeachers", 100)
            .With(Stage.Primary, "peAndArtTeachers", 100);
        Evaluation evaluation = TestCounty.Met.Only(school).Evaluate();

        Assert.Equal(Outcome.Met, evaluation.Schools[0].Section(Stage.Primary)!.Outcome);
        Assert.Equal(expected, evaluation.Schools[0].Section(Stage.Primary)!.Headroom);
    }

    /// <summary>
    /// One pupil beside 100 junior pupils: 333 000 元 over weights of 1 + 110 are 3 000, half as much again as the 2 000 of a primary pupil, who has
    /// no room for another alone. The school has: 1.1 · 333 000 / 146 are 2 508.9 of the 2 500 of a junior pupil, and / 147 are 2 491.8.
    /// </summary>
    [Fact]
    public void One_pupil_may_have_many_more()
    {
        School school = TestSchool
            .NineYear("1")
            .With("equipmentValue", 333_000)
            .With(Stage.Primary, "pupils", 1)
            .With(Stage.Primary, "nearHomePupils", 1)
            .With(Stage.Primary, "classSizes", new[] { 1m })
            .With(Stage.Primary, "teachersAboveRequiredQualification", 100)
            .With(Stage.Primary, "backboneTeachers", 100)
            .With(Stage.Primary, "peAndArtTeachers", 100);

        Assert.Equal(35, Headroom(Standard.Haicheng2023, school));
    }

    /// <summary>Rooms per pupil admitted near home, of whom there are none: RA7 asks nothing, and RA1 ends it at 119.</summary>
    [Fact]
    public void What_asks_nothing_of_the_section_ends_nothing() =>
        Assert.Equal(
            19,
            Headroom(
                OwnStandard.WithCriterion(
                    "RA7",
                    criterion => criterion["per"] = new JsonArray("nearHomePupils")
                ),
                TestSchool.PrimarySchool("1").With(Stage.Primary, "nearHomePupils", 0)
            )
        );

    [Fact]
    public void Where_the_rule_does_not_hold_is_open_or_asks_nothing_there_is_none()
    {
        School school = TestSchool.PrimarySchool("1");

        Assert.Null(
            Headroom(Standard.Haicheng2023, school.With(Stage.Primary, "backboneTeachers", 0))
        );
        Assert.Null(
            Headroom(Standard.Haicheng2023, school.With(Stage.Primary, "backboneTeachers", null))
        );
        Assert.Null(Headroom(Standard.Haicheng2023, TestSchool.PrimarySchool("1", 0)));

        // Without a school rule, and with limits of 0 and none for the size.
        Assert.Null(Headroom(OwnStandard.With(root => root.Remove("schoolRule")), school));
        Assert.Null(Headroom(WithoutLimits(), school));
    }

    private static Standard WithoutLimits() =>
        OwnStandard.With(root =>
        {
            foreach (JsonNode? indicator in root["dimensions"]![0]!["indicators"]!.AsArray())
            {
                indicator!["criteria"]![0]!["limit"] = 0;
            }

            foreach (JsonNode? indicator in root["dimensions"]![1]!["indicators"]!.AsArray())
            {
                foreach (JsonNode? criterion in indicator!["criteria"]!.AsArray())
                {
                    if ((string?)criterion!["id"] is "GG4" or "GG4.twelveYear")
                    {
                        criterion["comparison"] = "atLeast";
                    }
                }
            }
        });

    private static int? Headroom(
        Standard standard,
        School school,
        EvaluationOptions? options = null
    ) =>
        TestCounty
            .Met.Only(school)
            .Evaluate(standard, options ?? Exact)
            .Schools[0]
            .Sections[0]
            .Headroom;
}
