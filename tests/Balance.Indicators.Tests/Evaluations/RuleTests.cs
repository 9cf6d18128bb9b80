using System.Text.Json.Nodes;

namespace Balance.Indicators.Tests.Evaluations;

/// <summary>What a rule is by the terms of its quantity: a share of a whole, something per pupil, near to its limit or not.</summary>
public sealed class RuleTests
{
    /// <summary>100 of 100 pupils are all there can be; with 2 teachers counted beside them, 102 are 2 % above 100.</summary>
    [Theory]
    [InlineData("""["nearHomePupils"]""", 100, null)]
    [InlineData("""["nearHomePupils", "backboneTeachers"]""", 102, Alert.Orange)]
    [InlineData("""["backboneTeachers", "nearHomePupils"]""", 102, Alert.Orange)]
    public void A_share_is_one_where_every_part_is_of_the_whole(
        string of,
        decimal value,
        Alert? alert
    )
    {
        Finding finding = TestCounty
            .Met.Only(TestSchool.PrimarySchool("1"))
            .Evaluate(
                OwnStandard.WithCriterion(
                    "GG13.nearHome",
                    criterion => criterion["of"] = JsonNode.Parse(of)
                )
            )
            .Finding("GG13.nearHome");

        Assert.Equal((value, Outcome.Met, alert), (finding.Value, finding.Outcome, finding.Alert));
    }

    /// <summary>
    /// Nobody is there to divide by. What is per class or per pupil is asked of nobody then; what is per teacher is, also where it is per teacher and
    /// pupil.
    /// </summary>
    [Theory]
    [InlineData("""["nearHomePupils"]""", Outcome.NotApplicable)]
    [InlineData("""["nearHomePupils", "fullTimeTeachers"]""", Outcome.Undetermined)]
    [InlineData("""["fullTimeTeachers", "nearHomePupils"]""", Outcome.Undetermined)]
    [InlineData("""["fullTimeTeachers"]""", Outcome.Undetermined)]
    public void Of_whom_there_is_nobody_nothing_per_pupil_is_asked(string per, Outcome expected)
    {
        Finding finding = TestCounty
            .Met.Only(
                TestSchool
                    .PrimarySchool("1")
                    .With(Stage.Primary, "nearHomePupils", 0)
                    .With("fullTimeTeachers", 0)
                    .With("certifiedTeachers", 0)
                    .With("trainedTeachers", 0)
                    .With("teacherTrainingBudget", null)
            )
            .Evaluate(
                OwnStandard.WithCriterion(
                    "EQ4",
                    criterion => criterion["per"] = JsonNode.Parse(per)
                )
            )
            .Finding("EQ4");

        Assert.Equal(expected, finding.Outcome);
        Assert.Equal(
            expected == Outcome.Undetermined ? ["schools[0].measures.teacherTrainingBudget"] : [],
            finding.Missing.Select(missing => missing.Path.ToString())
        );
    }
}
