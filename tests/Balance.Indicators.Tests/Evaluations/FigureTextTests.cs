namespace Balance.Indicators.Tests.Evaluations;

/// <summary>Figures in words, at their edges.</summary>
public sealed class FigureTextTests
{
    [Fact]
    public void Numbers_are_rounded_half_away_from_zero_with_all_their_decimals()
    {
        Assert.Equal(
            ["0.13", "-0.13", "2.00", "1235", "—"],
            [
                FigureText.Number(0.125, 2),
                FigureText.Number(-0.125, 2),
                FigureText.Number(2d, 2),
                FigureText.Number(1234.5, 0),
                FigureText.Number(null, 2),
            ]
        );
        Assert.Equal(
            ["1.500", "12", "1234567"],
            [FigureText.Number(1.5m, 3), FigureText.Number(12m, 0), FigureText.Number(1234567)]
        );
        Assert.Equal(
            ["1.5", "0", "0.0000000000000000000000000001", "1234567.25"],
            [
                FigureText.Plain(1.500m),
                FigureText.Plain(0.00m),
                FigureText.Plain(0.0000000000000000000000000001m),
                FigureText.Plain(1234567.25m),
            ]
        );
    }

    [Fact]
    public void Limits_tell_how_they_are_meant()
    {
        Assert.Equal(
            ["≥", "≤", "<", ">"],
            new[]
            {
                Comparison.AtLeast,
                Comparison.AtMost,
                Comparison.LessThan,
                Comparison.MoreThan,
            }.Select(FigureText.Sign)
        );
        Assert.Equal(
            ["≤ 0.50", "≤ 0.455", "≤ 1.00", "—"],
            new decimal?[] { 0.5m, 0.455m, 1, null }.Select(FigureText.CoefficientLimit)
        );
        Criterion yes = Criterion("GG1");
        Criterion no = OwnStandard
            .WithCriterion(
                "GG1",
                criterion =>
                {
                    criterion["comparison"] = "atMost";
                    criterion["limit"] = false;
                }
            )
            .Criteria.First(criterion => criterion.Id == "GG1");
        Assert.Equal("是", FigureText.Limit(yes, 1, Language.Chinese));
        Assert.Equal("yes", FigureText.Limit(yes, 1, Language.English));
        Assert.Equal("≤ 否", FigureText.Limit(no, 0, Language.Chinese));
        Assert.Equal("≤ 是", FigureText.Limit(no, 1, Language.Chinese));
        Assert.Equal("≥ no", FigureText.Limit(yes, 0, Language.English));
        Assert.Equal(
            "≥ 优秀",
            FigureText.Limit(Criterion("EQ6.campusCulture"), 3, Language.Chinese)
        );
        Assert.Equal(
            "≥ 合格",
            FigureText.Limit(Criterion("EQ6.campusCulture"), 1, Language.Chinese)
        );
        Assert.Equal(
            "≥ unqualified",
            FigureText.Limit(Criterion("EQ6.campusCulture"), 0, Language.English)
        );
        Assert.Equal("≥ 100%", FigureText.Limit(Criterion("GG12"), 100, Language.English));
        Assert.Equal("≥ 4.2 people", FigureText.Limit(Criterion("RA1"), 4.2m, Language.English));
    }

    [Fact]
    public void Units_stand_apart_but_for_the_sign_of_percent()
    {
        Assert.Equal(
            [" 人", " people", "%", "%", "", ""],
            new LocalizedText[] { new("人", "people"), new("%", "%"), new("", "") }.SelectMany(
                unit =>
                    new[]
                    {
                        FigureText.Unit(unit, Language.Chinese),
                        FigureText.Unit(unit, Language.English),
                    }
            )
        );
    }

    [Fact]
    public void A_coefficient_is_undefined_or_of_nobody_or_provisional()
    {
        TestCounty two = TestCounty.Met.Only(
            TestSchool.PrimarySchool("1"),
            TestSchool.PrimarySchool("2")
        );
        TestCounty none = two.Set(Stage.Primary, "backboneTeachers", 0)
            .Set(Stage.Primary, "backboneTeachers", 0, 1);

        Assert.Equal(("0.000", "0.000"), Both(two, Stage.Primary));
        Assert.Equal(("无定义", "undefined"), Both(none, Stage.Primary));
        Assert.Equal(("—", "—"), Both(two, Stage.Junior));
        Assert.Equal(
            ("0.000（暂算）", "0.000 (provisional)"),
            Both(two.Set(Stage.Primary, "backboneTeachers", null), Stage.Primary)
        );

        static (string, string) Both(TestCounty county, Stage stage)
        {
            CoefficientEvaluation coefficient = county.Evaluate().Coefficients[stage, "RA2"];
            return (
                FigureText.Coefficient(coefficient, Language.Chinese),
                FigureText.Coefficient(coefficient, Language.English)
            );
        }
    }

    [Fact]
    public void A_word_or_the_least_that_it_can_be_is_no_number()
    {
        Evaluation evaluation = TestCounty
            .Met.Only(TestSchool.PrimarySchool("1"))
            .Set(
                Stage.Primary,
                "classSizes",
                new[] { new Bracket(41, 47, 1), new Bracket(47, 51, 1) }
            )
            .Set("digitalTeaching", null)
            .Evaluate();

        Assert.True(FigureText.IsInWords(evaluation.Finding("GG1")));
        Assert.True(FigureText.IsInWords(evaluation.Finding("EQ6.campusCulture")));
        Assert.True(FigureText.IsInWords(evaluation.Finding("GG5")));
        Assert.False(FigureText.IsInWords(evaluation.Finding("EQ5")));
        Assert.False(FigureText.IsInWords(evaluation.Finding("GG4")));
        Assert.False(
            FigureText.IsInWords(
                TestCounty
                    .Met.Only(TestSchool.PrimarySchool("1"))
                    .Set(Stage.Primary, "classSizes", new[] { new Bracket(46, 51, 1) })
                    .Evaluate()
                    .Finding("GG5")
            )
        );
    }

    private static Criterion Criterion(string id) =>
        Standard.Haicheng2023.Criteria.First(criterion => criterion.Id == id);
}
