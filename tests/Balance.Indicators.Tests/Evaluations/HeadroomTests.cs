using CsCheck;

namespace Balance.Indicators.Tests.Evaluations;

/// <summary>How many more pupils a section can take: held against whole evaluations of the county with so many more.</summary>
public sealed class HeadroomTests
{
    /// <summary>
    /// With the headroom more everything that it is about holds, with one pupil more it does not; where there is none, it
    /// does not hold now.
    /// </summary>
    [Fact]
    public void With_so_many_more_the_county_says_that_it_holds_and_with_one_more_that_it_does_not()
    {
        int found = 0;
        int split = 0;
        Gen.Select(CountyGen.Any, Gen.Int[0, Standard.All.Length - 1], Gen.Bool, Gen.Bool)
            .Sample(
                (county, standard, provisions, rounded) =>
                {
                    var options = new EvaluationOptions
                    {
                        TransitionalProvisions = provisions,
                        Rounding = rounded ? Rounding.AsReported : Rounding.Exact,
                    };
                    Evaluation evaluation = Standard.All[standard].Evaluate(county, options);
                    for (int school = 0; school < evaluation.Schools.Count; school++)
                    {
                        foreach (SectionEvaluation section in evaluation.Schools[school].Sections)
                        {
                            bool Holds(int more) =>
                                HoldsIn(
                                    Standard
                                        .All[standard]
                                        .Evaluate(
                                            WithMore(county, school, section.Stage, more),
                                            options
                                        ),
                                    school,
                                    section.Stage
                                );
                            if (section.Headroom is not { } headroom)
                            {
                                Assert.False(Holds(0));
                                continue;
                            }

                            Assert.True(headroom >= 0);
                            Assert.True(Holds(headroom), $"not with {headroom} more");
                            Assert.False(Holds(headroom + 1), $"with {headroom + 1} more too");
                            Interlocked.Increment(ref found);
                            if (evaluation.Schools[school].Sections.Length > 1)
                            {
                                Interlocked.Increment(ref split);
                            }
                        }
                    }
                },
                iter: 150,
                threads: 1
            );
        Assert.True(found > 100, $"{found} sections with headroom");
        Assert.True(split > 20, $"{split} of them in schools with two stages");
    }

    /// <summary>
    /// 1 600 ㎡ of two campuses are 7.5 for 213 pupils. Where only one of them reports special areas, nobody knows whether the provision
    /// meets RA5 for more; where both do, it may fall short as the one of seven, and RA1 (10 teachers, 4.2 per 100) ends it at 238.
    /// </summary>
    [Theory]
    [InlineData(null, null, 38)]
    [InlineData(100, null, null)]
    [InlineData(100, 0, 38)]
    public void What_only_some_campuses_claim_a_provision_by_leaves_it_open(
        int? main,
        int? campus,
        int? headroom
    )
    {
        School one = TestSchool
            .PrimarySchool("1")
            .With("sportsArea", 800)
            .With("specialSportsArea", main) with
        {
            Location = Location.Urban,
        };
        School two = TestSchool
            .PrimarySchool("2")
            .With("sportsArea", 800)
            .With("specialSportsArea", campus) with
        {
            Location = Location.Urban,
            CampusOf = "1",
        };
        Evaluation evaluation = TestCounty
            .Met.Only(one, two)
            .Evaluate(
                Standard.National2017,
                new EvaluationOptions { TransitionalProvisions = true }
            );

        SectionEvaluation section = evaluation.Schools[0].Sections[0];
        Assert.Equal(Outcome.Met, section.Outcome);
        Assert.Equal(headroom, section.Headroom);
    }

    /// <summary>What pupils do to values has no gap: where n + 1 more hold, n do.</summary>
    [Fact]
    public void Up_to_the_headroom_every_number_holds_and_none_beyond()
    {
        County county = TestCounty.Met.County;
        int headroom = Standard
            .National2017.Evaluate(county)
            .Schools[0]
            .Sections[0]
            .Headroom!.Value;

        // RA1: 5 teachers are 85 % of 4.2 per 100 up to 140 pupils, and the six others hold beyond.
        Assert.Equal(40, headroom);
        for (int more = 0; more <= 3 * headroom; more++)
        {
            Assert.Equal(
                more <= headroom,
                HoldsIn(
                    Standard.National2017.Evaluate(WithMore(county, 0, Stage.Primary, more)),
                    0,
                    Stage.Primary
                )
            );
        }
    }

    /// <summary>A section outside the scope has no rule to keep, a school that is too large none that holds.</summary>
    [Fact]
    public void Without_a_rule_that_holds_there_is_none()
    {
        Evaluation evaluation = TestCounty
            .Met.Only(TestSchool.TeachingPoint("1", 49), TestSchool.PrimarySchool("2", 2001))
            .Evaluate();

        Assert.Equal(Outcome.NotApplicable, evaluation.Schools[0].Sections[0].Outcome);
        Assert.Null(evaluation.Schools[0].Sections[0].Headroom);
        Assert.Equal(Outcome.Met, evaluation.Schools[1].Sections[0].Outcome);
        Assert.Null(evaluation.Schools[1].Sections[0].Headroom);
    }

    /// <summary>Under a standard that asks for nothing that pupils use up, nothing ends it.</summary>
    [Fact]
    public void Where_nothing_ends_it_there_is_no_number()
    {
        string json = Standard.Haicheng2023.ToJson();
        foreach (string limit in new[] { "4.2", "1", "0.9", "4.5", "7.5", "2000", "2.3" })
        {
            json = json.Replace(
                $"\"byStage\": {{ \"primary\": {limit},",
                "\"byStage\": { \"primary\": 0,",
                StringComparison.Ordinal
            );
        }

        Evaluation evaluation = Standard
            .Parse(json)
            .Evaluate(TestCounty.Met.Only(TestSchool.TeachingPoint("1", 60)).County);

        Assert.Equal(Outcome.Met, evaluation.Schools[0].Sections[0].Outcome);
        Assert.Null(evaluation.Schools[0].Sections[0].Headroom);
    }

    /// <summary>The rules that headroom is about, restated over a whole evaluation.</summary>
    private static bool HoldsIn(Evaluation evaluation, int school, Stage stage) =>
        evaluation
            .Schools[school]
            .Sections.All(section =>
                section.Outcome == Outcome.Met
                || (section.Outcome == Outcome.NotApplicable && section.Stage != stage)
            )
        && evaluation
            .Schools[school]
            .Findings.Where(finding => finding.Indicator.Id == "GG4")
            .All(finding => finding.Outcome is Outcome.Met or Outcome.NotApplicable);

    private static County WithMore(County county, int school, Stage stage, int more)
    {
        School old = county.Schools[school];
        return old.Section(stage)?.Measures.Find("pupils")?.Number is { } pupils
            ? county with
            {
                Schools = county.Schools.SetItem(school, old.With(stage, "pupils", pupils + more)),
            }
            : county;
    }
}
