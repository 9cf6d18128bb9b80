using System.Collections.Immutable;
using Balance.Indicators.Tests.Samples;

namespace Balance.Indicators.Tests.Evaluations;

/// <summary>How criteria stand over all that they concern, and single figures looked up afterwards; worked by hand.</summary>
public sealed class CriterionTotalsTests
{
    /// <summary>Two primary schools, 3 and 0 teachers for 100 pupils each, and a teaching point of 30 pupils that is left out.</summary>
    private static TestCounty Two { get; } =
        TestCounty.Met.Only(
            TestSchool.PrimarySchool("1").With(Stage.Primary, "peAndArtTeachers", 3),
            TestSchool.PrimarySchool("2").With(Stage.Primary, "peAndArtTeachers", 0),
            TestSchool.TeachingPoint("3", 30)
        );

    [Fact]
    public void Of_sections_it_says_by_stage_how_many_are_met_and_what_they_have_together()
    {
        CriterionTotals totals = Assert.Single(Two.Evaluate().Indicators["RA3"].Totals);

        Assert.Equal((Stage.Primary, null), (totals.Stage, totals.Type));
        Assert.Equal((1, 1, 0, 1), Counts(totals.Subjects));
        Assert.Equal(2, totals.Subjects.Concerned);
        Assert.Equal(50, totals.Subjects.MetShare);

        // 3 teachers for 200 pupils are 1.5 for 100.
        Assert.Equal((3, 200, 1.5m), (totals.Numerator, totals.Denominator, totals.Value));
    }

    [Fact]
    public void What_is_missing_leaves_the_sums_and_the_share_open_and_not_the_counts()
    {
        CriterionTotals totals = Assert.Single(
            Two.Set(Stage.Primary, "peAndArtTeachers", null).Evaluate().Indicators["RA3"].Totals
        );

        Assert.Equal((0, 1, 1, 1), Counts(totals.Subjects));
        Assert.Null(totals.Subjects.MetShare);
        Assert.Null(totals.Numerator);
        Assert.Null(totals.Denominator);
        Assert.Null(totals.Value);
    }

    [Fact]
    public void A_third_is_told_to_all_its_digits()
    {
        CriterionTotals totals = Assert.Single(
            Two.Add(TestSchool.PrimarySchool("4").With(Stage.Primary, "peAndArtTeachers", 0))
                .Evaluate()
                .Indicators["RA3"]
                .Totals
        );

        Assert.Equal(33.333333333333333333333333333m, totals.Subjects.MetShare);
        Assert.Equal(1, totals.Value);
    }

    [Fact]
    public void Of_schools_it_says_by_type()
    {
        ImmutableArray<CriterionTotals> totals = TestCounty
            .Met.Only(
                TestSchool.NineYear("1"),
                TestSchool.PrimarySchool("2", 2000),
                TestSchool.PrimarySchool("3", 2001),
                TestSchool.JuniorSchool("4", 2001),
                TestSchool.TwelveYear("5")
            )
            .Evaluate()
            .Indicators["GG4"]
            .Totals;

        Assert.Equal(
            [
                ("GG4", SchoolType.Primary, (1, 1, 0, 0)),
                ("GG4", SchoolType.JuniorSecondary, (0, 1, 0, 0)),
                ("GG4", SchoolType.NineYear, (1, 0, 0, 0)),
                ("GG4.twelveYear", SchoolType.TwelveYear, (1, 0, 0, 0)),
            ],
            totals.Select(item => (item.Criterion.Id, item.Type, Counts(item.Subjects)))
        );
        Assert.All(totals, item => Assert.Null(item.Stage));
        Assert.Equal(4001, totals[0].Numerator);
        Assert.Null(totals[0].Denominator);
        Assert.Null(totals[0].Value);
    }

    [Fact]
    public void Classes_in_brackets_count_as_many_as_they_are()
    {
        County county = Two.County with
        {
            Schools =
            [
                TestSchool
                    .PrimarySchool("1")
                    .With(
                        Stage.Primary,
                        "classSizes",
                        ImmutableArray.Create(new Bracket(41, 46, 3), new Bracket(46, 51, 2))
                    ),
                TestSchool
                    .PrimarySchool("2")
                    .With(Stage.Primary, "classSizes", new decimal[] { 45, 46 }),
            ],
        };
        CriterionTotals totals = Assert.Single(
            Standard.Haicheng2023.Evaluate(county).Indicators["GG5"].Totals
        );

        // 3 + 1 classes of at most 45, 2 + 1 of more.
        Assert.Equal((4, 3, 0, 0), Counts(totals.Subjects));
        Assert.Null(totals.Numerator);
    }

    /// <summary>Of 41 to under 47 pupils a class may have 45 or 46.</summary>
    [Fact]
    public void Classes_that_brackets_leave_open_count_as_undetermined()
    {
        CriterionTotals totals = Assert.Single(
            TestCounty
                .Met.Only(TestSchool.PrimarySchool("1"))
                .Set(
                    Stage.Primary,
                    "classSizes",
                    new[] { new Bracket(9, 41, 1), new Bracket(41, 47, 2), new Bracket(47, 51, 4) }
                )
                .Evaluate()
                .Indicators["GG5"]
                .Totals
        );

        Assert.Equal((1, 4, 2, 0), Counts(totals.Subjects));
        Assert.Null(totals.Subjects.MetShare);
    }

    /// <summary>A school that has not told its type is held against no limit yet.</summary>
    [Fact]
    public void Types_stand_in_their_order_and_what_has_none_last()
    {
        ImmutableArray<CriterionTotals> totals = TestCounty
            .Met.Only(
                new School("0"),
                TestSchool.NineYear("1"),
                TestSchool.CompleteSecondary("2"),
                TestSchool.PrimarySchool("3")
            )
            .Evaluate()
            .Indicators["GG4"]
            .Totals;

        Assert.Equal(
            [SchoolType.Primary, SchoolType.NineYear, SchoolType.CompleteSecondary, null],
            totals.Where(item => item.Criterion.Id == "GG4").Select(item => item.Type)
        );
        Assert.Equal((0, 0, 1, 0), Counts(totals[3].Subjects));
    }

    [Fact]
    public void What_concerns_nobody_adds_up_to_nothing()
    {
        CriterionTotals totals = Assert.Single(
            TestCounty
                .Met.Only(TestSchool.PrimarySchool("1", 0))
                .Evaluate()
                .Indicators["RA1"]
                .Totals
        );

        Assert.Equal((0, 0, 0, 1), Counts(totals.Subjects));
        Assert.Equal((null, null, null), (totals.Numerator, totals.Denominator, totals.Value));
    }

    [Fact]
    public void The_school_rule_is_counted_by_stage()
    {
        StageTotals primary = Two.Evaluate().Stages.Single();

        Assert.Equal((1, 1, 0, 1), Counts(primary.SchoolRule));
        Assert.Equal(50, primary.SchoolRule.MetShare);
    }

    [Fact]
    public void A_county_without_anybody_concerned_has_no_share()
    {
        Evaluation evaluation = TestCounty.Met.Only(TestSchool.TeachingPoint("1", 49)).Evaluate();

        OutcomeCounts counts = evaluation.Stages.Single().SchoolRule;
        Assert.Equal((0, 0, 0, 1), Counts(counts));
        Assert.Null(counts.MetShare);
    }

    /// <summary>The mean that is shown beside a coefficient is the same, figure for figure.</summary>
    [Fact]
    public void The_value_of_a_stage_is_its_mean()
    {
        foreach (Standard standard in Standard.All)
        {
            Evaluation evaluation = standard.Evaluate(
                County.Parse(SampleFile.Read("haicheng.json"))
            );
            foreach (
                CoefficientEvaluation coefficient in evaluation.Coefficients.Where(item =>
                    item.Mean is not null && !item.IsProvisional
                )
            )
            {
                CriterionTotals totals = evaluation
                    .Indicators.SelectMany(indicator => indicator.Totals)
                    .Single(item =>
                        item.Criterion.Id == coefficient.Indicator
                        && item.Stage == coefficient.Stage
                    );
                Assert.Equal(coefficient.Mean!.Value, (double)totals.Value!.Value, 1e-9);
                Assert.Equal(coefficient.Pupils, totals.Denominator);
            }
        }
    }

    [Fact]
    public void A_figure_is_looked_up_as_it_counts()
    {
        Evaluation evaluation = TestCounty.Met.Add(TestSchool.PrimarySchool("2", 60)).Evaluate();

        Assert.Equal(90000, evaluation.Figure(Measures.AverageTeacherSalary));
        Assert.Equal(40, evaluation.Figure(Measures.FullTimeTeachers));
        Assert.Null(evaluation.Figure(Measures.Visits));
        Assert.Null(evaluation.Figure(Measures.ClassSizes));
        Assert.Null(evaluation.Figure(Measures.MonitoredSubjects));
        Assert.Equal(200, evaluation.Figure(Measures.Pupils, "1"));
        Assert.Equal(100, evaluation.Figure(Measures.Pupils, " １ ", Stage.Junior));
        Assert.Equal(60, evaluation.Figure(Measures.Pupils, "2"));
        Assert.Null(evaluation.Figure(Measures.Pupils, "2", Stage.Junior));
        Assert.Null(evaluation.Figure(Measures.Pupils, "no such school"));

        // 2100 ㎡ shared 100 : 1.1 · 100.
        Assert.Equal(1000, evaluation.Figure(Measures.TeachingArea, "1", Stage.Primary));
        Assert.Equal(1100, evaluation.Figure(Measures.TeachingArea, "1", Stage.Junior));
        Assert.Throws<ArgumentNullException>(() => evaluation.Figure(null!));
        Assert.Throws<ArgumentNullException>(() => evaluation.Figure(null!, "1"));
        Assert.Throws<ArgumentNullException>(() => evaluation.Figure(Measures.Pupils, null!));
    }

    [Fact]
    public void Of_a_list_it_is_how_many_there_are()
    {
        Evaluation evaluation = Standard.Haicheng2023.Evaluate(
            County.Parse(SampleFile.Read("minimal.json"))
        );

        Assert.Equal(6, evaluation.Figure(Measures.ClassSizes, "0000000001", Stage.Primary));
        Assert.Equal(9, evaluation.Figure(Measures.ClassSizes, "0000000001"));
        Assert.Equal(1, evaluation.Figure(Measures.MusicRoomAreas, "0000000001"));
        Assert.Null(
            TestCounty
                .Met.Set(Stage.Primary, "classSizes", null)
                .Evaluate()
                .Figure(Measures.ClassSizes, "1")
        );
    }

    [Theory]
    [InlineData("84.9", false)]
    [InlineData("85", true)]
    [InlineData("85.1", true)]
    public void A_share_of_the_limit_is_reached_or_not(string teachers, bool isReached)
    {
        // So many percent of 7.5 ㎡ for each of 100 pupils.
        Finding finding = TestCounty
            .Met.Only(
                TestSchool
                    .PrimarySchool("1")
                    .With(
                        "sportsArea",
                        decimal.Parse(teachers, System.Globalization.CultureInfo.InvariantCulture)
                            * 7.5m
                    )
            )
            .Evaluate()
            .Finding("RA5");

        Assert.Equal(isReached, finding.Reaches(0.85m));
        Assert.False(finding.Reaches(1));
    }

    private static (long, long, long, long) Counts(OutcomeCounts counts) =>
        (counts.Met, counts.NotMet, counts.Undetermined, counts.NotApplicable);
}
