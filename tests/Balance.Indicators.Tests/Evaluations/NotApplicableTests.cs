namespace Balance.Indicators.Tests.Evaluations;

/// <summary>Where nobody is concerned a rule does not apply: it neither passes nor fails, and holds nothing up.</summary>
public class NotApplicableTests
{
    public static TheoryData<OutcomeCase> Cases { get; } =
        OutcomeCase.Table(
            new(
                "两个学部都没有学生、没有班级，音乐和美术教室不适用",
                "GG3",
                Outcome.NotApplicable,
                c => c.Only(Empty(Stage.Primary, Empty(Stage.Junior, TestSchool.NineYear("1"))))
            ),
            new("没有不足100人的村小学和教学点，GG6 不适用", "GG6", Outcome.NotApplicable, c => c),
            new(
                "教学点没有学生，GG6 不适用",
                "GG6",
                Outcome.NotApplicable,
                c => c.Add(Empty(Stage.Primary, TestSchool.TeachingPoint("2", 60)))
            ),
            new("没有特殊教育学校，GG7 不适用", "GG7", Outcome.NotApplicable, c => c),
            new(
                "特殊教育学校没有学生也没有经费，GG7 不适用",
                "GG7",
                Outcome.NotApplicable,
                c =>
                    c.Add(
                        TestSchool
                            .SpecialEducation("2")
                            .SetSchool("pupils", 0)
                            .SetSchool("publicFunding", 0)
                    )
            ),
            new(
                "全县没有专任教师，培训完成率不适用",
                "GG9",
                Outcome.NotApplicable,
                c =>
                    c.SetSchool("fullTimeTeachers", 0)
                        .SetSchool("trainedTeachers", 0)
                        .SetSchool("certifiedTeachers", 0)
            ),
            new(
                "全县没有专任教师，持证上岗率不适用",
                "GG12",
                Outcome.NotApplicable,
                c =>
                    c.SetSchool("fullTimeTeachers", 0)
                        .SetSchool("trainedTeachers", 0)
                        .SetSchool("certifiedTeachers", 0)
            ),
            new(
                "没有符合交流条件的教师，GG11 不适用",
                "GG11",
                Outcome.NotApplicable,
                c =>
                    c.Set("eligibleTeachers", 0)
                        .Set("rotatedTeachers", 0)
                        .Set("rotatedBackboneTeachers", 0)
            ),
            new(
                "三年前没有招生，也没有毕业生，巩固率不适用",
                "EQ1",
                Outcome.NotApplicable,
                c =>
                    c.Set("juniorGraduates", 0)
                        .Set("juniorTransfersIn", 0)
                        .Set("juniorTransfersOut", 0)
                        .Set("juniorEntrants", 0)
                        .Set("juniorDeaths", 0)
            ),
            new(
                "没有适龄残疾儿童少年，EQ2 不适用",
                "EQ2",
                Outcome.NotApplicable,
                c => c.Set("disabledChildren", 0).Set("disabledChildrenEnrolled", 0)
            ),
            new(
                "公用经费预算为零，培训经费也为零，EQ4 不适用",
                "EQ4",
                Outcome.NotApplicable,
                c => c.SetSchool("publicFundingBudget", 0).SetSchool("teacherTrainingBudget", 0)
            )
        );

    [Theory(DisplayName = "不适用")]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void DoesNotApply(OutcomeCase @case)
    {
        foreach (Standard standard in Standard.All)
        {
            Evaluation evaluation = @case.Change(TestCounty.Met).Evaluate(standard);
            IndicatorEvaluation indicator = evaluation.Indicators[@case.Indicator];
            Assert.Equal(@case.Expected, indicator.Outcome);
            Assert.All(
                indicator.Findings,
                finding =>
                {
                    Assert.Null(finding.Value);
                    Assert.Null(finding.Shortfall);
                    Assert.Empty(finding.Missing);
                }
            );
            Assert.Equal(Outcome.Met, evaluation.Outcome);
        }
    }

    [Fact(DisplayName = "没有学生的学部，七项资源配置指标都不适用，也不进入差异系数")]
    public void ASectionWithoutPupilsIsLeftOut()
    {
        TestCounty county = TestCounty.Met.Add(Empty(Stage.Primary, TestSchool.NineYear("2")));
        Evaluation evaluation = county.Evaluate();

        SectionEvaluation section = evaluation.Section(Stage.Primary, school: 1);
        Assert.Equal(Outcome.NotApplicable, section.Outcome);
        Assert.Equal(7, section.Findings.Length);
        Assert.All(section.Findings, item => Assert.Equal(Outcome.NotApplicable, item.Outcome));
        Assert.Equal(Outcome.Met, evaluation.Section(Stage.Junior, school: 1).Outcome);
        Assert.All(
            evaluation.Coefficients,
            item => Assert.Equal(item.Stage == Stage.Primary ? 1 : 2, item.Sections)
        );
        Assert.Equal(Outcome.Met, evaluation.Outcome);
    }

    [Fact(DisplayName = "全县没有小学部，小学的差异系数不适用")]
    public void AStageWithoutSectionsHasNoCoefficient()
    {
        Evaluation evaluation = TestCounty.Met.Only(TestSchool.JuniorSchool("1")).Evaluate();

        Assert.Equal(16, evaluation.Coefficients.Count);
        Assert.All(
            evaluation.Coefficients.Where(item => item.Stage == Stage.Primary),
            item =>
            {
                Assert.Equal(Outcome.NotApplicable, item.Outcome);
                Assert.Equal((0, 0m), (item.Sections, item.Pupils));
                Assert.Null(item.Value);
                Assert.Null(item.Rounded);
                Assert.Null(item.Mean);
                Assert.Null(item.StandardDeviation);
                Assert.False(item.IsUndefined);
                Assert.False(item.IsProvisional);
            }
        );
        Assert.Equal(Outcome.Met, evaluation.Outcome);
    }

    [Theory(DisplayName = "不足50人的教学点不参加资源配置评估，满50人的参加")]
    [InlineData(49, Outcome.NotApplicable, 1)]
    [InlineData(50, Outcome.NotMet, 2)]
    public void SmallTeachingPointsAreLeftOutOfResources(int pupils, Outcome expected, int sections)
    {
        School point = TestSchool
            .TeachingPoint("2", pupils)
            .Set(Stage.Primary, "backboneTeachers", 0);
        Evaluation evaluation = TestCounty.Met.Add(point).Evaluate();

        Assert.Equal(expected, evaluation.Finding("RA2", school: 1).Outcome);
        Assert.Equal(expected, evaluation.Schools[1].Resources);
        Assert.Equal(sections, evaluation.Coefficients[Stage.Primary, "RA2"].Sections);
        Assert.Equal(
            100 + (expected == Outcome.NotMet ? 50 : 0),
            evaluation.Coefficients[Stage.Primary, "RA2"].Pupils
        );

        // Its classes, pupils and funding are judged all the same.
        Assert.Equal(Outcome.Met, evaluation.Finding("GG6", school: 1).Outcome);
    }

    [Fact(DisplayName = "特殊教育学校不参加资源配置评估，也不进入差异系数")]
    public void SpecialEducationIsLeftOutOfResources()
    {
        School special = TestSchool.SpecialEducation("2") with
        {
            Sections =
            [
                TestSchool
                    .PrimarySchool("x", 10)
                    .Set(Stage.Primary, "backboneTeachers", 0)
                    .Sections[0],
            ],
        };
        Evaluation evaluation = TestCounty.Met.Add(special).Evaluate();

        Assert.Equal(Outcome.NotApplicable, evaluation.Section(Stage.Primary, 1).Outcome);
        Assert.Equal(1, evaluation.Coefficients[Stage.Primary, "RA2"].Sections);
        Assert.Equal(Outcome.NotApplicable, evaluation.Finding("GG3.music", school: 1).Outcome);
        Assert.Equal(Outcome.Met, evaluation.Outcome);
    }

    [Fact(DisplayName = "教学点不单独判断音乐教室、规模、章程、培训经费和德育")]
    public void TeachingPointsAreRunByACentralSchool()
    {
        School point = TestSchool.TeachingPoint("2", 60) with
        {
            Measures = new MeasureSet([new("fundedPupils", 100)]),
        };
        Evaluation evaluation = TestCounty.Met.Add(point).Evaluate();

        foreach (
            string id in new[]
            {
                "GG3.music",
                "GG3.art",
                "GG4",
                "EQ3",
                "EQ4",
                "EQ6.moralEducation",
                "EQ6.campusCulture",
            }
        )
        {
            Assert.DoesNotContain(
                evaluation.Findings,
                finding =>
                    finding.Criterion.Id == id
                    && finding.Subject.School?.Code == "2"
                    && finding.Outcome != Outcome.NotApplicable
            );
        }
    }

    private static School Empty(Stage stage, School school) =>
        school with
        {
            Measures =
                school.Sections.Count(s =>
                    s.Stage != Stage.Senior && s.Measures["pupils"].Number > 0
                ) == 1
                    ? school
                        .Measures.With("teachingArea", null)
                        .With("sportsArea", null)
                        .With("equipmentValue", null)
                        .With("multimediaClassrooms", null)
                    : school.Measures,
            Sections =
            [
                .. school.Sections.Select(section =>
                    section.Stage == stage
                        ? new Section(stage, new MeasureSet([new("pupils", 0)]))
                        : section
                ),
            ],
        };
}
