namespace Balance.Indicators.Tests.Evaluations;

/// <summary>差异系数 over the sections of a county, their limits and 综合差异系数.</summary>
public class CoefficientEvaluationTests
{
    /// <summary>Two primary schools of 100 pupils; the second has three times as much of everything, so every coefficient is 0.5.</summary>
    private static TestCounty OneToThree { get; } =
        TestCounty.Met.Only(
            TestSchool.PrimarySchool("1"),
            TestSchool
                .PrimarySchool("2")
                .Set(Stage.Primary, "teachersAboveRequiredQualification", 15)
                .Set(Stage.Primary, "backboneTeachers", 6)
                .Set(Stage.Primary, "peAndArtTeachers", 6)
                .SetSchool("teachingArea", 3000)
                .SetSchool("sportsArea", 6000)
                .SetSchool("equipmentValue", 1200000)
                .SetSchool("multimediaClassrooms", 30)
        );

    [Fact(DisplayName = "七项差异系数都恰为0.50，综合差异系数恰为0.50，达标")]
    public void TheCompositeOfSevenHalvesIsMet()
    {
        Evaluation evaluation = OneToThree.Evaluate();

        Assert.Equal(16, evaluation.Coefficients.Count);
        Assert.All(
            evaluation.Coefficients.Where(item => item.Stage == Stage.Primary),
            item =>
            {
                Assert.Equal(Outcome.Met, item.Outcome);
                Assert.Equal(0.500m, item.Rounded);
                Assert.Equal(0.5, item.Value!.Value, 14);
                Assert.Equal((2, 200m), (item.Sections, item.Pupils));
                Assert.False(item.IsProvisional || item.IsUndefined || item.IsDecidedByRounding);
            }
        );
        CoefficientEvaluation composite = evaluation.Coefficients[
            Stage.Primary,
            CoefficientEvaluation.CompositeId
        ];
        Assert.Null(composite.Mean);
        Assert.Null(composite.StandardDeviation);
        Assert.Equal("[S] 二", composite.Clause.ToString());
        Assert.Equal(Outcome.Met, evaluation.Outcome);
    }

    [Fact(DisplayName = "一项略高于0.50，该项和综合差异系数都不达标")]
    public void TheCompositeJustAboveIsNotMet()
    {
        Evaluation evaluation = OneToThree.SetSchool("equipmentValue", 1200001, 1).Evaluate();

        Assert.Equal(Outcome.NotMet, evaluation.Coefficients[Stage.Primary, "RA6"].Outcome);
        Assert.Equal(Outcome.NotMet, evaluation.Coefficients[Stage.Primary, "composite"].Outcome);
        Assert.Equal(Outcome.Met, evaluation.Coefficients[Stage.Primary, "RA5"].Outcome);
        Assert.Equal(Outcome.NotMet, evaluation.Indicators["RA6"].Outcome);
        Assert.Equal(Outcome.Met, evaluation.Indicators["RA5"].Outcome);
        Assert.Equal(Outcome.NotMet, evaluation.Outcome);

        // Every school is met: coefficients are the county's.
        Assert.All(evaluation.Schools, school => Assert.Equal(Outcome.Met, school.Outcome));
    }

    [Fact(DisplayName = "一项超过0.50而另一项更低，综合差异系数仍可达标")]
    public void TheCompositeIsAMean()
    {
        // RA6 is (1800000 − 400000) / (1800000 + 400000) = 0.636…, RA5 is 0: mean (5·0.5 + 0.636…) / 7 = 0.448….
        Evaluation evaluation = OneToThree
            .SetSchool("equipmentValue", 1800000, 1)
            .SetSchool("sportsArea", 2000, 1)
            .Evaluate();

        Assert.Equal(0.636m, evaluation.Coefficients[Stage.Primary, "RA6"].Rounded);
        Assert.Equal(0.000m, evaluation.Coefficients[Stage.Primary, "RA5"].Rounded);
        Assert.Equal(0.448m, evaluation.Coefficients[Stage.Primary, "composite"].Rounded);
        Assert.Equal(Outcome.Met, evaluation.Coefficients[Stage.Primary, "composite"].Outcome);
        Assert.Equal(Outcome.NotMet, evaluation.Dimension("resourceAllocation"));
    }

    [Fact(DisplayName = "均值和标准差按指标的单位：每百名学生4名骨干教师，标准差2名")]
    public void MeanAndDeviationAreInTheUnitOfTheIndicator()
    {
        CoefficientEvaluation coefficient = OneToThree.Evaluate().Coefficients[
            Stage.Primary,
            "RA2"
        ];

        Assert.Equal(4, coefficient.Mean!.Value, 12);
        Assert.Equal(2, coefficient.StandardDeviation!.Value, 12);
        Assert.Equal(
            ["教育局", "各镇街"],
            coefficient.Departments.Select(department => department.Zh)
        );
    }

    [Fact(DisplayName = "国家标准没有综合差异系数")]
    public void TheNationalStandardHasNoComposite()
    {
        CoefficientTable coefficients = OneToThree.Evaluate(Standard.National2017).Coefficients;

        Assert.Equal(14, coefficients.Count);
        Assert.Equal("RA1", coefficients[0].Indicator);
        Assert.Equal(
            14,
            coefficients.Select(item => (item.Stage, item.Indicator)).Distinct().Count()
        );
        Assert.Throws<KeyNotFoundException>(() => coefficients[Stage.Primary, "composite"]);
        Assert.Throws<KeyNotFoundException>(() => coefficients[Stage.Senior, "RA1"]);
    }

    [Fact(DisplayName = "民办学校进入差异系数")]
    public void PrivateSchoolsAreCounted()
    {
        CoefficientEvaluation coefficient = OneToThree
            .Change(school => school with { Ownership = Ownership.Private }, 1)
            .Evaluate()
            .Coefficients[Stage.Primary, "RA6"];

        Assert.Equal((2, 0.500m), (coefficient.Sections, coefficient.Rounded));
    }

    [Fact(DisplayName = "只有一个学部，差异系数为零，达标")]
    public void ASingleSectionHasNoSpread() =>
        Assert.All(
            TestCounty.Met.Evaluate().Coefficients,
            item =>
            {
                Assert.Equal((Outcome.Met, 0.000m, 1), (item.Outcome, item.Rounded, item.Sections));
                Assert.Equal(0, item.Value);
            }
        );

    [Fact(DisplayName = "填报为零的学校留在差异系数里")]
    public void AReportedZeroIsAValue()
    {
        // 0 and 6 for 100 pupils each: mean 3, deviation 3, coefficient 1.
        CoefficientEvaluation coefficient = OneToThree
            .Set(Stage.Primary, "backboneTeachers", 0)
            .Evaluate()
            .Coefficients[Stage.Primary, "RA2"];

        Assert.Equal((2, 1.000m), (coefficient.Sections, coefficient.Rounded));
        Assert.Equal(Outcome.NotMet, coefficient.Outcome);
        Assert.False(coefficient.IsProvisional);
    }

    [Fact(DisplayName = "有学部未填报，差异系数待定，列出其余学部的暂算值")]
    public void AMissingValueLeavesTheCoefficientProvisional()
    {
        School third = TestSchool.PrimarySchool("3").Set(Stage.Primary, "backboneTeachers", null);
        Evaluation evaluation = OneToThree.Add(third).Evaluate();
        CoefficientEvaluation single = evaluation.Coefficients[Stage.Primary, "RA2"];
        CoefficientEvaluation composite = evaluation.Coefficients[Stage.Primary, "composite"];

        Assert.Equal((2, 200m, 0.500m), (single.Sections, single.Pupils, single.Rounded));
        foreach (CoefficientEvaluation item in new[] { single, composite })
        {
            Assert.Equal(Outcome.Undetermined, item.Outcome);
            Assert.True(item.IsProvisional);
            Assert.False(item.IsUndefined);
            Assert.Equal(["schools[2].sections.primary.backboneTeachers"], item.Missing.Paths());
        }

        // 5, 15 and 5 teachers: mean 25/3, deviation √(200/9), coefficient √2 · 0.4 = 0.5657.
        CoefficientEvaluation complete = evaluation.Coefficients[Stage.Primary, "RA1"];
        Assert.Equal((3, 0.566m), (complete.Sections, complete.Rounded));
        Assert.Equal(Outcome.NotMet, complete.Outcome);
    }

    [Fact(DisplayName = "暂算值超过限值也只是待定：缺的那所学校可能改变它")]
    public void AProvisionalCoefficientDecidesNothing()
    {
        CoefficientEvaluation coefficient = OneToThree
            .Set(Stage.Primary, "backboneTeachers", 0)
            .Add(TestSchool.PrimarySchool("3").Set(Stage.Primary, "backboneTeachers", null))
            .Evaluate()
            .Coefficients[Stage.Primary, "RA2"];

        Assert.Equal((Outcome.Undetermined, 1.000m), (coefficient.Outcome, coefficient.Rounded));
    }

    [Fact(DisplayName = "谁也没有骨干教师：差异系数没有定义，待定而不是零；综合差异系数随之待定")]
    public void AnUndefinedCoefficientIsUndetermined()
    {
        Evaluation evaluation = OneToThree
            .Set(Stage.Primary, "backboneTeachers", 0, 0)
            .Set(Stage.Primary, "backboneTeachers", 0, 1)
            .Evaluate();
        CoefficientEvaluation single = evaluation.Coefficients[Stage.Primary, "RA2"];
        CoefficientEvaluation composite = evaluation.Coefficients[Stage.Primary, "composite"];

        Assert.Equal((Outcome.Undetermined, true), (single.Outcome, single.IsUndefined));
        Assert.Null(single.Value);
        Assert.Null(single.Rounded);
        Assert.Equal((0, 0), (single.Mean, single.StandardDeviation));
        Assert.Empty(single.Missing);
        Assert.Equal((Outcome.Undetermined, true), (composite.Outcome, composite.IsUndefined));
        Assert.Equal(0.500m, composite.Rounded);

        // The sections themselves have nothing, which is below 1 per hundred.
        Assert.Equal(Outcome.NotMet, evaluation.Indicators["RA2"].Outcome);
    }

    [Fact(DisplayName = "全都没有填报：差异系数待定，没有暂算值")]
    public void WithoutAnyReportThereIsNoProvisionalValue()
    {
        CoefficientEvaluation coefficient = TestCounty
            .Met.Set(Stage.Primary, "backboneTeachers", null)
            .Evaluate()
            .Coefficients[Stage.Primary, "RA2"];

        Assert.Equal(Outcome.Undetermined, coefficient.Outcome);
        Assert.Equal(0, coefficient.Sections);
        Assert.Null(coefficient.Value);
        Assert.False(coefficient.IsProvisional || coefficient.IsUndefined);
    }

    [Theory(DisplayName = "加权与不加权的结论相反：以学生数加权的为准")]
    [InlineData(new[] { 1800, 1700, 60, 55 }, new[] { 4, 12, 5, 5 }, 0.509, Outcome.NotMet)]
    [InlineData(new[] { 1000, 1000, 50 }, new[] { 5, 6, 20 }, 0.391, Outcome.Met)]
    public void TheWeightedCoefficientDecides(
        int[] pupils,
        int[] perPupil,
        double expected,
        Outcome outcome
    )
    {
        School[] schools =
        [
            .. pupils.Select(
                (count, index) =>
                    TestSchool
                        .PrimarySchool($"{index}", count)
                        .SetSchool("sportsArea", count * perPupil[index])
            ),
        ];
        CoefficientEvaluation coefficient = TestCounty.Met.Only(schools).Evaluate().Coefficients[
            Stage.Primary,
            "RA5"
        ];

        Assert.Equal((decimal)expected, coefficient.Rounded);
        Assert.Equal(outcome, coefficient.Outcome);
    }

    [Fact(DisplayName = "拆分所得进入差异系数，不取整：两个相同的九年一贯制学校差异为零")]
    public void SharesEnterTheCoefficientExactly()
    {
        Evaluation evaluation = TestCounty
            .Met.Only(TestSchool.NineYear("1"), TestSchool.NineYear("2"))
            .SetSchool("multimediaClassrooms", 7, 0)
            .SetSchool("multimediaClassrooms", 7, 1)
            .Evaluate();

        Assert.Equal(0.000m, evaluation.Coefficients[Stage.Junior, "RA7"].Rounded);
        Assert.Equal(Outcome.Met, evaluation.Coefficients[Stage.Junior, "RA7"].Outcome);

        // 7 and 21 rooms: 1 to 3 again, so exactly 0.5 over shares that are no finite decimals.
        CoefficientEvaluation half = TestCounty
            .Met.Only(TestSchool.NineYear("1"), TestSchool.NineYear("2"))
            .SetSchool("multimediaClassrooms", 7, 0)
            .SetSchool("multimediaClassrooms", 21, 1)
            .Evaluate()
            .Coefficients[Stage.Primary, "RA7"];
        Assert.Equal((Outcome.Met, 0.500m), (half.Outcome, half.Rounded));
    }
}
