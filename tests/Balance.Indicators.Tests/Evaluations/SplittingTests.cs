namespace Balance.Indicators.Tests.Evaluations;

/// <summary>Sections are judged one by one; what a school with several stages shares is split by weighted pupils, exactly.</summary>
public class SplittingTests
{
    private static readonly string[] Shared =
    [
        "teachingArea",
        "sportsArea",
        "equipmentValue",
        "multimediaClassrooms",
    ];

    private static readonly string[] OfShared = ["RA4", "RA5", "RA6", "RA7"];

    [Fact(DisplayName = "九年一贯制学校小学166人、初中210人，23226按1:1.1拆为9711.63和13514.37")]
    public void ANineYearSchoolIsSplitByOneToOnePointOne()
    {
        TestCounty county = TestCounty
            .Met.Set(Stage.Primary, "pupils", 166)
            .Set(Stage.Junior, "pupils", 210);
        foreach (string measure in Shared)
        {
            county = county.SetSchool(measure, 23226);
        }

        Evaluation evaluation = county.Evaluate();
        foreach (string id in OfShared)
        {
            Finding primary = evaluation.Finding(id, Stage.Primary);
            Finding junior = evaluation.Finding(id, Stage.Junior);
            Assert.Equal(9711.63m, Math.Round(primary.Numerator!.Value, 2));
            Assert.Equal(13514.37m, Math.Round(junior.Numerator!.Value, 2));
            Assert.Equal((166m, 210m), (primary.Denominator, junior.Denominator));
        }

        // 9711.63 / 166 = 58.5038 per primary pupil, and 1.1 times as much per junior pupil.
        Assert.Equal(
            58.5038m,
            Math.Round(evaluation.Finding("RA4", Stage.Primary).Value!.Value, 4)
        );
        Assert.Equal(64.3542m, Math.Round(evaluation.Finding("RA4", Stage.Junior).Value!.Value, 4));
    }

    [Fact(
        DisplayName = "十二年一贯制学校1200、1500、1500人，32000㎡按1:1.1:1.32拆为7950.31、10931.68（高中13118.01）"
    )]
    public void ATwelveYearSchoolIsSplitOverThreeStages()
    {
        Evaluation evaluation = TestCounty
            .Met.Only(TestSchool.TwelveYear("1"))
            .Set(Stage.Primary, "pupils", 1200)
            .Set(Stage.Junior, "pupils", 1500)
            .Set(Stage.Senior, "pupils", 1500)
            .SetSchool("teachingArea", 32000)
            .Evaluate();

        decimal primary = evaluation.Finding("RA4", Stage.Primary).Numerator!.Value;
        decimal junior = evaluation.Finding("RA4", Stage.Junior).Numerator!.Value;
        Assert.Equal(7950.31m, Math.Round(primary, 2));
        Assert.Equal(10931.68m, Math.Round(junior, 2));
        Assert.Equal(13118.01m, Math.Round(32000 - primary - junior, 2));
        Assert.Equal(
            [Stage.Primary, Stage.Junior],
            evaluation.Schools[0].Sections.Select(s => s.Stage)
        );
    }

    [Fact(DisplayName = "完全中学初中、高中各100人，2200㎡按1:1.2拆，初中得1000㎡")]
    public void ACompleteSecondarySchoolIsSplitByOneToOnePointTwo()
    {
        Evaluation evaluation = TestCounty.Met.Only(TestSchool.CompleteSecondary("1")).Evaluate();

        Assert.Equal(1000, evaluation.Finding("RA4", Stage.Junior).Numerator);
        Assert.Equal(10, evaluation.Finding("RA4", Stage.Junior).Value);
        Assert.Equal(Outcome.Met, evaluation.Outcome);
    }

    [Fact(DisplayName = "拆分时教室数不取整：5间拆为2.38间和2.62间，小学每百名2.38间达标")]
    public void RoomsAreNotRoundedWhileSplitting()
    {
        Evaluation evaluation = TestCounty.Met.SetSchool("multimediaClassrooms", 5).Evaluate();

        Assert.Equal(
            2.380952m,
            Math.Round(evaluation.Finding("RA7", Stage.Primary).Value!.Value, 6)
        );
        Assert.Equal(
            2.619048m,
            Math.Round(evaluation.Finding("RA7", Stage.Junior).Value!.Value, 6)
        );
        Assert.Equal(Outcome.Met, evaluation.Indicators["RA7"].Outcome);
    }

    /// <summary>A share that is no finite decimal times its divisor is exactly the limit: 4.5 · 210 = 945, 5.8 · 210 / 1.1 = 1107.27….</summary>
    [Theory(DisplayName = "拆分所得恰为限值即达标，少0.01㎡即不达标")]
    [InlineData(Stage.Primary, 945, Outcome.Met)]
    [InlineData(Stage.Primary, 944.99, Outcome.NotMet)]
    [InlineData(Stage.Junior, 1107.28, Outcome.Met)]
    [InlineData(Stage.Junior, 1107.27, Outcome.NotMet)]
    public void SharesAreComparedExactly(Stage stage, double area, Outcome expected) =>
        Assert.Equal(
            expected,
            TestCounty
                .Met.SetSchool("teachingArea", (decimal)area)
                .Evaluate()
                .Finding("RA4", stage)
                .Outcome
        );

    [Fact(DisplayName = "初中7人、小学3人，拆分分母10.7：份额恰为限值即达标")]
    public void SharesThatAreNoFiniteDecimalsAreComparedExactly()
    {
        // 10.7 · 4.5 = 48.15 gives 3 primary pupils 48.15 · 3 / 10.7 = 13.5 ㎡, exactly 4.5 each.
        TestCounty county = TestCounty
            .Met.Set(Stage.Primary, "nearHomePupils", null)
            .Set(Stage.Junior, "nearHomePupils", null)
            .Set(Stage.Primary, "pupils", 3)
            .Set(Stage.Junior, "pupils", 7);
        Finding Of(decimal area) =>
            county.SetSchool("teachingArea", area).Evaluate().Finding("RA4", Stage.Primary);

        Assert.Equal(Outcome.Met, Of(48.15m).Outcome);
        Assert.Equal(4.5m, Of(48.15m).Value);
        Assert.Equal(Outcome.NotMet, Of(48.14m).Outcome);
    }

    [Theory(DisplayName = "完全中学没有填报高中学生数，共用资源无法拆分，待定")]
    [InlineData(true)]
    [InlineData(false)]
    public void WithoutSeniorPupilsNothingCanBeSplit(bool hasSection)
    {
        School school = TestSchool.CompleteSecondary("1");
        school = hasSection
            ? school.Set(Stage.Senior, "pupils", null)
            : school.Without(Stage.Senior);
        Evaluation evaluation = TestCounty.Met.Only(school).Evaluate();

        foreach (string id in OfShared)
        {
            Finding finding = evaluation.Finding(id, Stage.Junior);
            Assert.Equal(Outcome.Undetermined, finding.Outcome);
            Assert.Equal(["schools[0].sections.senior.pupils"], finding.Missing.Paths());
            Assert.Equal("学校1高中部 学生数", finding.Missing[0].In(Language.Chinese));
            Assert.Equal(
                "学校1 (senior secondary): pupils",
                finding.Missing[0].In(Language.English)
            );
        }

        Assert.Equal(Outcome.Met, evaluation.Finding("RA1", Stage.Junior).Outcome);
        Assert.Equal(Outcome.Undetermined, evaluation.Schools[0].Outcome);
        Assert.Equal(Outcome.Undetermined, evaluation.Outcome);
        Assert.Equal(hasSection ? 0 : 1, evaluation.Warnings.Length);
    }

    [Fact(DisplayName = "学部自己填报的资源不拆分")]
    public void WhatASectionReportsItselfIsNotSplit()
    {
        Evaluation evaluation = TestCounty
            .Met.SetSchool("sportsArea", null)
            .Set(Stage.Primary, "sportsArea", 750)
            .Set(Stage.Junior, "sportsArea", 1019.99m)
            .Evaluate();

        Assert.Equal(7.5m, evaluation.Finding("RA5", Stage.Primary).Value);
        Assert.Equal(Outcome.Met, evaluation.Finding("RA5", Stage.Primary).Outcome);
        Finding junior = evaluation.Finding("RA5", Stage.Junior);
        Assert.Equal(10.1999m, junior.Value);
        Assert.Equal((Outcome.NotMet, 0.01m), (junior.Outcome, junior.Shortfall!.Amount));
        Assert.False(junior.Shortfall.IsOfWholeSchool);
    }

    [Fact(DisplayName = "只有一个学部填报了资源，另一个学部未填报，另一个待定")]
    public void AnotherSectionsReportIsNotShared()
    {
        Evaluation evaluation = TestCounty
            .Met.SetSchool("sportsArea", null)
            .Set(Stage.Primary, "sportsArea", 750)
            .Evaluate();

        Assert.Equal(Outcome.Met, evaluation.Finding("RA5", Stage.Primary).Outcome);
        Finding junior = evaluation.Finding("RA5", Stage.Junior);
        Assert.Equal(Outcome.Undetermined, junior.Outcome);
        Assert.Equal(["schools[0].sections.junior.sportsArea"], junior.Missing.Paths());
    }

    [Fact(DisplayName = "只有一个学段的学校按全校填报资源，与按学部填报同样有效")]
    public void ASingleStageSchoolMayReportOnEitherLevel()
    {
        School school = TestSchool.PrimarySchool("1").SetSchool("teachingArea", 449.99m);
        Finding whole = TestCounty.Met.Only(school).Evaluate().Finding("RA4");
        Finding section = TestCounty
            .Met.Only(
                school.SetSchool("teachingArea", null).Set(Stage.Primary, "teachingArea", 449.99m)
            )
            .Evaluate()
            .Finding("RA4");

        foreach (Finding finding in new[] { whole, section })
        {
            Assert.Equal((4.4999m, 449.99m), (finding.Value, finding.Numerator));
            Assert.Equal(0.01m, finding.Shortfall!.Amount);
            Assert.False(finding.Shortfall.IsOfWholeSchool);
        }
    }

    [Fact(DisplayName = "初中部没有学生，共用资源全归小学部")]
    public void AStageWithoutPupilsTakesNoShare()
    {
        Evaluation evaluation = TestCounty
            .Met.Change(school =>
                school with
                {
                    Sections =
                    [
                        school.Sections[0],
                        new Section(Stage.Junior, new MeasureSet([new("pupils", 0)])),
                    ],
                }
            )
            .SetSchool("teachingArea", 449)
            .Evaluate();

        Finding primary = evaluation.Finding("RA4", Stage.Primary);
        Assert.Equal((449m, 4.49m), (primary.Numerator, primary.Value));
        Assert.False(primary.Shortfall!.IsOfWholeSchool);
        Assert.Equal(Outcome.NotApplicable, evaluation.Finding("RA4", Stage.Junior).Outcome);
    }

    [Fact(DisplayName = "全校合计够而初中部不够，学校不达标：按学部判断")]
    public void SectionsAreJudgedOneByOne()
    {
        // 11 teachers for 200 pupils are 5.5 per hundred, enough for either stage.
        Evaluation evaluation = TestCounty
            .Met.Set(Stage.Primary, "teachersAboveRequiredQualification", 8)
            .Set(Stage.Junior, "teachersAboveRequiredQualification", 3)
            .Evaluate();

        Assert.Equal(Outcome.Met, evaluation.Section(Stage.Primary).Outcome);
        Assert.Equal(Outcome.NotMet, evaluation.Section(Stage.Junior).Outcome);
        Assert.Equal(Outcome.NotMet, evaluation.Schools[0].Resources);
        Assert.Equal(Outcome.NotMet, evaluation.Schools[0].Outcome);
        Assert.Equal(Outcome.NotMet, evaluation.Dimension("resourceAllocation"));
        Assert.Equal(
            ["RA2", "RA3", "RA4", "RA5", "RA6", "RA7"],
            evaluation.Section(Stage.Junior).MetCriteria
        );
        Assert.Equal(
            ["RA2", "RA3", "RA4", "RA5", "RA6", "RA7", "GG3", "GG4", "GG5", "EQ3", "EQ4", "EQ6"],
            evaluation.Schools[0].MetIndicators
        );
    }
}
