namespace Balance.Indicators.Tests.Evaluations;

/// <summary>A standard of a user's own whose class rule leaves schools or a stage out.</summary>
public class ClassScopeTests
{
    private static TestCounty WithSilentPoint { get; } =
        TestCounty.Met.Add(
            TestSchool.TeachingPoint("2", 60).With(Stage.Primary, "classSizes", null)
        );

    [Fact(DisplayName = "班额规定不含教学点时，教学点没有填报班级也不待定")]
    public void APointThatIsLeftOutNeedsNoClasses()
    {
        Standard standard = Changed(
            "\"subject\": \"class\",",
            "\"subject\": \"class\", \"scope\": \"managedSchools\","
        );
        Evaluation evaluation = WithSilentPoint.Evaluate(standard);

        Assert.Equal(Outcome.NotApplicable, evaluation.Finding("GG5", school: 1).Outcome);
        Assert.Equal(Outcome.Met, evaluation.Indicators["GG5"].Outcome);
        Assert.Equal(Outcome.Undetermined, WithSilentPoint.Evaluate().Indicators["GG5"].Outcome);
    }

    [Fact(DisplayName = "班额规定只涉及特殊教育学校时，其他学校没有填报班级也不待定")]
    public void ASchoolThatIsNotAddressedNeedsNoClasses()
    {
        Standard standard = Changed(
            "\"subject\": \"class\",",
            "\"subject\": \"class\", \"scope\": \"specialSchools\","
        );

        Assert.Equal(
            Outcome.NotApplicable,
            WithSilentPoint.Evaluate(standard).Indicators["GG5"].Outcome
        );
        Assert.Empty(WithSilentPoint.Evaluate(standard).Indicators["GG5"].Findings);
    }

    [Fact(DisplayName = "班额规定只有初中限值时，小学没有填报班级也不待定")]
    public void AStageWithoutLimitNeedsNoClasses()
    {
        Standard standard = Changed("{ \"primary\": 45, \"junior\": 50 }", "{ \"junior\": 50 }");
        Evaluation evaluation = WithSilentPoint.Evaluate(standard);

        Assert.Equal(Outcome.Met, evaluation.Indicators["GG5"].Outcome);
        Assert.All(
            evaluation.Indicators["GG5"].Findings,
            finding => Assert.Equal(Stage.Junior, finding.Subject.Stage)
        );
    }

    private static Standard Changed(string old, string @new)
    {
        string json = Standard.Haicheng2023.ToJson();
        Assert.Equal(2, json.Split(old).Length);
        return Standard.Parse(json.Replace(old, @new, StringComparison.Ordinal));
    }
}
