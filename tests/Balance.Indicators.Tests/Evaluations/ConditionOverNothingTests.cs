using System.Text.Json.Nodes;

namespace Balance.Indicators.Tests.Evaluations;

/// <summary>
/// A standard of a user's own whose rule concerns schools by a share: EQ3 of schools of whose full-time teachers at least, or
/// at most, half are trained. Where a school has no teachers there is no share, so the condition does not hold, either way.
/// </summary>
public class ConditionOverNothingTests
{
    private static readonly TestCounty County = TestCounty.Met.Add(TestSchool.PrimarySchool("2"));

    [Theory(DisplayName = "以比例为条件的范围，分母为 0 时条件不成立，无论方向：“只涉及”的不涉及")]
    [InlineData("atLeast")]
    [InlineData("moreThan")]
    [InlineData("atMost")]
    [InlineData("lessThan")]
    public void OnlyThoseWithAShare(string comparison)
    {
        Evaluation evaluation = WithoutTeachers.Evaluate(Only(comparison));

        Assert.DoesNotContain(
            evaluation.Indicators["EQ3"].Findings,
            finding => finding.Subject.School!.Code == "2"
        );
    }

    [Theory(DisplayName = "以比例为条件的范围，分母为 0 时条件不成立，无论方向：“除外”的不除外")]
    [InlineData("atLeast")]
    [InlineData("moreThan")]
    [InlineData("atMost")]
    [InlineData("lessThan")]
    public void AllButThoseWithAShare(string comparison)
    {
        Evaluation evaluation = WithoutTeachers.Evaluate(AllBut(comparison));

        Assert.Equal(Outcome.Met, evaluation.Finding("EQ3", school: 1).Outcome);
    }

    [Fact(DisplayName = "以比例为条件的范围：20 名教师培训 10 名恰为 50%，涉及；培训 9 名，不涉及")]
    public void AShareDecides()
    {
        TestCounty half = County.SetSchool("trainedTeachers", 10, 1);
        TestCounty less = County.SetSchool("trainedTeachers", 9, 1);

        Assert.Equal(Outcome.Met, half.Evaluate(Only("atLeast")).Finding("EQ3", school: 1).Outcome);
        Assert.Equal(
            Outcome.NotApplicable,
            half.Evaluate(AllBut("atLeast")).Finding("EQ3", school: 1).Outcome
        );
        Assert.Single(less.Evaluate(Only("atLeast")).Indicators["EQ3"].Findings);
        Assert.Equal(
            Outcome.Met,
            less.Evaluate(AllBut("atLeast")).Finding("EQ3", school: 1).Outcome
        );
    }

    [Theory(DisplayName = "以比例为条件的范围，分子或分母没有填报：涉及与否不明，待定，指出所缺")]
    [InlineData("trainedTeachers")]
    [InlineData("fullTimeTeachers")]
    public void AShareThatIsNotKnown(string missing)
    {
        TestCounty county = County.SetSchool(missing, null, 1);
        Finding only = county.Evaluate(Only("atLeast")).Finding("EQ3", school: 1);
        Finding allBut = county.Evaluate(AllBut("atLeast")).Finding("EQ3", school: 1);

        Assert.Equal(Outcome.Undetermined, only.Outcome);
        Assert.Equal(Outcome.Undetermined, allBut.Outcome);
        Assert.Equal([missing], only.Missing.Select(item => item.Id));
        Assert.Equal([missing], allBut.Missing.Select(item => item.Id));
    }

    private static TestCounty WithoutTeachers { get; } =
        County
            .SetSchool("fullTimeTeachers", 0, 1)
            .SetSchool("certifiedTeachers", 0, 1)
            .SetSchool("trainedTeachers", 0, 1);

    private static Standard Only(string comparison) => Scoped("only", comparison);

    private static Standard AllBut(string comparison) => Scoped("except", comparison);

    private static Standard Scoped(string key, string comparison) =>
        OwnStandard.With(root =>
        {
            JsonObject scope = root["scopes"]!
                .AsArray()
                .Select(item => item!.AsObject())
                .Single(item => (string?)item["id"] == "managedSchools");
            scope.Remove("except");
            scope[key] = new JsonArray(
                new JsonObject
                {
                    ["when"] = new JsonArray(
                        new JsonObject
                        {
                            ["of"] = new JsonArray("trainedTeachers"),
                            ["per"] = new JsonArray("fullTimeTeachers"),
                            ["times"] = 100,
                            ["comparison"] = comparison,
                            ["limit"] = 50,
                        }
                    ),
                }
            );
        });
}
