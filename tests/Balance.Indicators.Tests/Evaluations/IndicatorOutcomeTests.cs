namespace Balance.Indicators.Tests.Evaluations;

/// <summary>
/// Every indicator comes out met (the county as it stands), not met and undetermined; under both built-in standards. What
/// only one of them says stands in its own table.
/// </summary>
public class IndicatorOutcomeTests
{
    public static TheoryData<string> AllIndicators =>
        [
            .. Enumerable.Range(1, 7).Select(n => $"RA{n}"),
            .. Enumerable.Range(1, 15).Select(n => $"GG{n}"),
            .. Enumerable.Range(1, 9).Select(n => $"EQ{n}"),
            "SR1",
        ];

    public static TheoryData<OutcomeCase> NotMet { get; } =
        OutcomeCase.Table(
            new(
                "小学部100名学生只有4名高于规定学历教师，每百名4人，不达标，缺1人",
                "RA1",
                Outcome.NotMet,
                c => c.Set(Stage.Primary, "teachersAboveRequiredQualification", 4)
            )
            {
                Stage = Stage.Primary,
                Value = 4,
                Shortfall = "1人",
            },
            new(
                "初中部100名学生只有5名高于规定学历教师，每百名5人，不达标，缺1人",
                "RA1",
                Outcome.NotMet,
                c => c.Set(Stage.Junior, "teachersAboveRequiredQualification", 5)
            )
            {
                Stage = Stage.Junior,
                Value = 5,
                Shortfall = "1人",
            },
            new(
                "小学部没有骨干教师，不达标，缺1人",
                "RA2",
                Outcome.NotMet,
                c => c.Set(Stage.Primary, "backboneTeachers", 0)
            )
            {
                Stage = Stage.Primary,
                Value = 0,
                Shortfall = "1人",
            },
            new(
                "初中部没有体育、艺术教师，不达标，缺1人",
                "RA3",
                Outcome.NotMet,
                c => c.Set(Stage.Junior, "peAndArtTeachers", 0)
            )
            {
                Stage = Stage.Junior,
                Value = 0,
                Shortfall = "1人",
            },
            new(
                "全校教学用房945㎡，初中部分得495㎡，生均4.95㎡，不达标，全校缺162.28㎡",
                "RA4",
                Outcome.NotMet,
                c => c.SetSchool("teachingArea", 945)
            )
            {
                Stage = Stage.Junior,
                Value = 4.95m,
                Shortfall = "162.28㎡",
            },
            new(
                "全校体育场馆1575㎡，初中部分得825㎡，生均8.25㎡，不达标，全校缺372.28㎡",
                "RA5",
                Outcome.NotMet,
                c => c.SetSchool("sportsArea", 1575)
            )
            {
                Stage = Stage.Junior,
                Value = 8.25m,
                Shortfall = "372.28㎡",
            },
            new(
                "全校仪器设备420000元，初中部分得220000元，生均2200元，不达标，全校缺57272.73元",
                "RA6",
                Outcome.NotMet,
                c => c.SetSchool("equipmentValue", 420000)
            )
            {
                Stage = Stage.Junior,
                Value = 2200,
                Shortfall = "57272.73元",
            },
            new(
                "初中部100名学生有2间网络多媒体教室，每百名2间，不达标，缺1间",
                "RA7",
                Outcome.NotMet,
                c =>
                    c.SetSchool("multimediaClassrooms", null)
                        .Set(Stage.Primary, "multimediaClassrooms", 3)
                        .Set(Stage.Junior, "multimediaClassrooms", 2)
            )
            {
                Stage = Stage.Junior,
                Value = 2,
                Shortfall = "1间",
            },
            Not("规划布局不合理，不达标", "GG1", "GG1", "layoutCompliant"),
            Not("建设标准不统一，不达标", "GG2", "GG2.construction", "unifiedConstructionStandard"),
            Not("教师编制标准不统一，不达标", "GG2", "GG2.staffing", "unifiedStaffingStandard"),
            Not("生均公用经费基准定额不统一，不达标", "GG2", "GG2.funding", "unifiedFundingQuota"),
            Not(
                "基本装备配置标准不统一，不达标",
                "GG2",
                "GG2.equipment",
                "unifiedEquipmentStandard"
            ),
            new(
                "5个班只有一间95㎡的音乐教室，不达标，缺1间",
                "GG3",
                Outcome.NotMet,
                c => c.SetSchool("musicRoomAreas", new[] { 95m })
            )
            {
                Criterion = "GG3.music",
                Value = 0,
                Shortfall = "1间",
            },
            new(
                "5个班没有美术教室，不达标，缺1间",
                "GG3",
                Outcome.NotMet,
                c => c.SetSchool("artRoomAreas", Array.Empty<decimal>())
            )
            {
                Criterion = "GG3.art",
                Value = 0,
                Shortfall = "1间",
            },
            new(
                "一所小学有2003名学生，不达标，多3人",
                "GG4",
                Outcome.NotMet,
                c => c.Only(TestSchool.PrimarySchool("1", 2003))
            )
            {
                Value = 2003,
                Shortfall = "3人",
            },
            new(
                "小学部有一个班47名学生，不达标，多2人",
                "GG5",
                Outcome.NotMet,
                c => c.Set(Stage.Primary, "classSizes", new[] { 47m, 27m, 26m })
            )
            {
                Value = 47,
                Shortfall = "2人",
            },
            new(
                "60名学生的教学点按60名学生核定公用经费，不达标，差40人",
                "GG6",
                Outcome.NotMet,
                c => c.Add(TestSchool.TeachingPoint("2", 60).SetSchool("fundedPupils", 60))
            )
            {
                Value = 60,
                Shortfall = "40人",
            },
            new(
                "10名学生的特殊教育学校公用经费59900元，生均5990元，不达标，缺100元",
                "GG7",
                Outcome.NotMet,
                c => c.Add(TestSchool.SpecialEducation("2").SetSchool("publicFunding", 59900))
            )
            {
                Value = 5990,
                Shortfall = "100元",
            },
            new(
                "教师平均工资81000元而公务员90000元，不达标，缺9000元",
                "GG8",
                Outcome.NotMet,
                c => c.Set("averageTeacherSalary", 81000)
            )
            {
                Criterion = "GG8.salary",
                Value = 90,
                Shortfall = "9000元",
            },
            Not(
                "绩效工资没有足额核定，不达标",
                "GG8",
                "GG8.performancePay",
                "performancePayApproved"
            ),
            new(
                "20名专任教师有19名完成培训，不达标，缺1人",
                "GG9",
                Outcome.NotMet,
                c => c.SetSchool("trainedTeachers", 19)
            )
            {
                Value = 95,
                Shortfall = "1人",
            },
            Not("没有统筹分配编制和岗位，不达标", "GG10", "GG10", "staffingCoordinated"),
            new(
                "符合条件的100名教师交流了9名，不达标，缺1人",
                "GG11",
                Outcome.NotMet,
                c => c.Set("rotatedTeachers", 9)
            )
            {
                Criterion = "GG11.rotated",
                Value = 9,
                Shortfall = "1人",
            },
            new(
                "交流的10名教师中骨干教师1名，不达标，缺1人",
                "GG11",
                Outcome.NotMet,
                c => c.Set("rotatedBackboneTeachers", 1)
            )
            {
                Criterion = "GG11.backbone",
                Value = 10,
                Shortfall = "1人",
            },
            new(
                "20名专任教师有18名持证，不达标，缺2人",
                "GG12",
                Outcome.NotMet,
                c => c.SetSchool("certifiedTeachers", 18)
            )
            {
                Value = 90,
                Shortfall = "2人",
            },
            Not("没有一律免试入学，不达标", "GG13", "GG13.examFree", "examFreeAdmission"),
            new(
                "小学100名学生有99名就近入学，不达标，缺1人",
                "GG13",
                Outcome.NotMet,
                c => c.Set(Stage.Primary, "nearHomePupils", 99)
            )
            {
                Criterion = "GG13.nearHome",
                Stage = Stage.Primary,
                Value = 99,
                Shortfall = "1人",
            },
            new(
                "初中100名学生有93名就近入学，不达标，缺2人",
                "GG13",
                Outcome.NotMet,
                c => c.Set(Stage.Junior, "nearHomePupils", 93)
            )
            {
                Criterion = "GG13.nearHome",
                Stage = Stage.Junior,
                Value = 93,
                Shortfall = "2人",
            },
            new(
                "优质高中100个名额分配49个，不达标，缺1名",
                "GG14",
                Outcome.NotMet,
                c => c.Set("allocatedQuota", 49)
            )
            {
                Criterion = "GG14.quota",
                Value = 49,
                Shortfall = "1名",
            },
            Not("名额没有向农村初中倾斜，不达标", "GG14", "GG14.rural", "quotaFavoursRural"),
            Not("留守儿童关爱体系不健全，不达标", "GG15", "GG15.care", "leftBehindCare"),
            new(
                "100名随迁子女中80名在公办、2名在购买学位就读，82%，不达标，缺3人",
                "GG15",
                Outcome.NotMet,
                c => c.Set("migrantChildrenInPurchasedPlaces", 2)
            )
            {
                Criterion = "GG15.migrant",
                Value = 82,
                Shortfall = "3人",
            },
            new(
                "毕业94人、转入3人、转出2人、招生101人、死亡1人，巩固率93%，不达标，缺2人",
                "EQ1",
                Outcome.NotMet,
                c => c.Set("juniorGraduates", 94)
            )
            {
                Value = 93,
                Shortfall = "2人",
            },
            new(
                "20名残疾儿童少年有18名入学，90%，不达标，缺1人",
                "EQ2",
                Outcome.NotMet,
                c => c.Set("disabledChildrenEnrolled", 18)
            )
            {
                Value = 90,
                Shortfall = "1人",
            },
            new(
                "一所学校没有章程，不达标",
                "EQ3",
                Outcome.NotMet,
                c => c.SetSchool("charterAndDigitalManagement", false)
            )
            {
                Value = 0,
            },
            new(
                "公用经费预算100000元，教师培训4000元，4%，不达标，缺1000元",
                "EQ4",
                Outcome.NotMet,
                c => c.SetSchool("teacherTrainingBudget", 4000)
            )
            {
                Value = 4,
                Shortfall = "1000元",
            },
            Not("教师不能熟练运用信息化手段，不达标", "EQ5", "EQ5", "digitalTeaching"),
            new(
                "德育工作合格而不是良好，不达标",
                "EQ6",
                Outcome.NotMet,
                c => c.SetSchool("moralEducation", Grade.Qualified)
            )
            {
                Criterion = "EQ6.moralEducation",
                Value = 1,
            },
            new(
                "校园文化建设不合格，不达标",
                "EQ6",
                Outcome.NotMet,
                c => c.SetSchool("campusCulture", Grade.Unqualified)
            )
            {
                Criterion = "EQ6.campusCulture",
                Value = 0,
            },
            Not("课程没有开齐开足，不达标", "EQ7", "EQ7", "curriculumComplete"),
            Not("有过重课业负担，不达标", "EQ8", "EQ8", "noExcessiveBurden"),
            new(
                "语文学业水平Ⅱ级，不达标，差1级",
                "EQ9",
                Outcome.NotMet,
                c =>
                    c.Set(
                        "monitoredSubjects",
                        new[]
                        {
                            new MonitoredSubject("语文", 2, 0.1m),
                            new MonitoredSubject("数学", 3, 0.1m),
                        }
                    )
            )
            {
                Criterion = "EQ9.grade",
                Value = 2,
                Shortfall = "1级",
            },
            new(
                "数学校际差异率0.20，不达标，超出0.05",
                "EQ9",
                Outcome.NotMet,
                c =>
                    c.Set(
                        "monitoredSubjects",
                        new[]
                        {
                            new MonitoredSubject("语文", 3, 0.1m),
                            new MonitoredSubject("数学", 3, 0.2m),
                        }
                    )
            )
            {
                Criterion = "EQ9.differenceRate",
                Value = 0.2m,
                Shortfall = "0.05",
            },
            new(
                "社会认可度80%，不达标，差5个百分点",
                "SR1",
                Outcome.NotMet,
                c => c.Set("recognitionRate", 0.8m)
            )
            {
                Criterion = "SR1.rate",
                Value = 80,
                Shortfall = "5个百分点",
            }
        );

    public static TheoryData<OutcomeCase> Undetermined { get; } =
        OutcomeCase.Table(
            MissingOfSection("RA1", Stage.Primary, "teachersAboveRequiredQualification"),
            MissingOfSection("RA2", Stage.Junior, "backboneTeachers"),
            MissingOfSection("RA3", Stage.Primary, "peAndArtTeachers"),
            MissingOfSchool("RA4", "teachingArea"),
            MissingOfSchool("RA5", "sportsArea"),
            MissingOfSchool("RA6", "equipmentValue"),
            MissingOfSchool("RA7", "multimediaClassrooms"),
            MissingOfCounty("GG1", "layoutCompliant"),
            MissingOfCounty("GG2", "unifiedConstructionStandard"),
            MissingOfCounty("GG2", "unifiedStaffingStandard"),
            MissingOfCounty("GG2", "unifiedFundingQuota"),
            MissingOfCounty("GG2", "unifiedEquipmentStandard"),
            MissingOfSchool("GG3", "musicRoomAreas"),
            MissingOfSchool("GG3", "artRoomAreas"),
            MissingOfSection("GG3", Stage.Junior, "classSizes"),
            MissingOfSection("GG4", Stage.Primary, "pupils"),
            MissingOfSection("GG5", Stage.Primary, "classSizes"),
            new(
                "教学点没有填报核定公用经费的学生数，待定",
                "GG6",
                Outcome.Undetermined,
                c => c.Add(TestSchool.TeachingPoint("2", 60).SetSchool("fundedPupils", null))
            )
            {
                Missing = "schools[1].measures.fundedPupils",
            },
            new(
                "特殊教育学校没有填报公用经费，待定",
                "GG7",
                Outcome.Undetermined,
                c => c.Add(TestSchool.SpecialEducation("2").SetSchool("publicFunding", null))
            )
            {
                Missing = "schools[1].measures.publicFunding",
            },
            new(
                "特殊教育学校没有填报学生数，待定",
                "GG7",
                Outcome.Undetermined,
                c => c.Add(TestSchool.SpecialEducation("2").SetSchool("pupils", null))
            )
            {
                Missing = "schools[1].measures.pupils",
            },
            MissingOfCounty("GG8", "averageTeacherSalary"),
            MissingOfCounty("GG8", "averageCivilServantSalary"),
            MissingOfCounty("GG8", "performancePayApproved"),
            MissingOfCounty("GG9", "trainedTeachers", c => c.SetSchool("trainedTeachers", null)),
            MissingOfCounty("GG10", "staffingCoordinated"),
            MissingOfCounty("GG11", "eligibleTeachers"),
            MissingOfCounty("GG11", "rotatedTeachers"),
            MissingOfCounty("GG11", "rotatedBackboneTeachers"),
            MissingOfCounty(
                "GG12",
                "certifiedTeachers",
                c => c.SetSchool("certifiedTeachers", null)
            ),
            MissingOfCounty("GG13", "examFreeAdmission"),
            MissingOfSection("GG13", Stage.Primary, "nearHomePupils"),
            MissingOfSection("GG13", Stage.Junior, "pupils"),
            MissingOfCounty("GG14", "seniorHighQuota"),
            MissingOfCounty("GG14", "allocatedQuota"),
            MissingOfCounty("GG14", "quotaFavoursRural"),
            MissingOfCounty("GG15", "leftBehindCare"),
            MissingOfCounty("GG15", "eligibleMigrantChildren"),
            MissingOfCounty("GG15", "migrantChildrenInPublicSchools"),
            MissingOfCounty("GG15", "migrantChildrenInPurchasedPlaces"),
            MissingOfCounty("EQ1", "juniorGraduates"),
            MissingOfCounty("EQ1", "juniorTransfersIn"),
            MissingOfCounty("EQ1", "juniorTransfersOut"),
            MissingOfCounty("EQ1", "juniorEntrants"),
            MissingOfCounty("EQ1", "juniorDeaths"),
            MissingOfCounty("EQ2", "disabledChildren"),
            MissingOfCounty("EQ2", "disabledChildrenEnrolled"),
            MissingOfSchool("EQ3", "charterAndDigitalManagement"),
            MissingOfSchool("EQ4", "publicFundingBudget"),
            MissingOfSchool("EQ4", "teacherTrainingBudget"),
            MissingOfCounty("EQ5", "digitalTeaching"),
            MissingOfSchool("EQ6", "moralEducation"),
            MissingOfSchool("EQ6", "campusCulture"),
            MissingOfCounty("EQ7", "curriculumComplete"),
            MissingOfCounty("EQ8", "noExcessiveBurden"),
            MissingOfCounty("EQ9", "monitoredSubjects"),
            new(
                "一个监测学科没有填报等级，待定",
                "EQ9",
                Outcome.Undetermined,
                c => c.Set("monitoredSubjects", new[] { new MonitoredSubject("语文", null, 0.1m) })
            )
            {
                Missing = "measures.monitoredSubjects[0].grade",
            },
            new(
                "一个监测学科没有填报校际差异率，待定",
                "EQ9",
                Outcome.Undetermined,
                c => c.Set("monitoredSubjects", new[] { new MonitoredSubject("语文", 3, null) })
            )
            {
                Missing = "measures.monitoredSubjects[0].interSchoolDifferenceRate",
            },
            new(
                "监测学科列表为空视为未填报，待定",
                "EQ9",
                Outcome.Undetermined,
                c => c.Set("monitoredSubjects", Array.Empty<MonitoredSubject>())
            )
            {
                Missing = "measures.monitoredSubjects",
            },
            MissingOfCounty("SR1", "recognitionRate")
        );

    [Theory(DisplayName = "样例县各项指标达标或不适用，县达标")]
    [MemberData(nameof(AllIndicators))]
    public void TheCountyAsItStandsIsMet(string indicator)
    {
        // Both kinds of special subjects added, so that GG6 and GG7 have somebody to be met for.
        TestCounty county = TestCounty.Met.Add(
            TestSchool.TeachingPoint("2", 60),
            TestSchool.SpecialEducation("3")
        );
        foreach (Standard standard in Standard.All)
        {
            Evaluation evaluation = county.Evaluate(standard);
            Assert.Equal(Outcome.Met, evaluation.Indicators[indicator].Outcome);
            Assert.Equal(Outcome.Met, evaluation.Outcome);
            Assert.Equal(32, evaluation.Indicators.Count);
            Assert.Empty(evaluation.Missing);
            Assert.Empty(evaluation.Shortfalls);
            Assert.Empty(evaluation.Warnings);
        }
    }

    [Theory(DisplayName = "不达标")]
    [MemberData(nameof(NotMet), DisableDiscoveryEnumeration = true)]
    public void IsNotMet(OutcomeCase @case)
    {
        foreach (Standard standard in Standard.All)
        {
            Evaluation evaluation = @case.Change(TestCounty.Met).Evaluate(standard);
            IndicatorEvaluation indicator = evaluation.Indicators[@case.Indicator];
            Assert.Equal(Outcome.NotMet, indicator.Outcome);

            Finding finding = Assert.Single(
                indicator.Findings,
                item => item.Outcome == Outcome.NotMet
            );
            Assert.Equal(@case.Criterion ?? @case.Indicator, finding.Criterion.Id);
            Assert.Equal(@case.Value, finding.Value);
            Assert.Equal(@case.Shortfall ?? "", Text(finding.Shortfall));
            if (@case.Stage is { } stage)
            {
                Assert.Equal(stage, finding.Subject.Stage);
            }

            // Everything else stays met: the county fails by this one indicator.
            if (!@case.Indicator.StartsWith("RA", StringComparison.Ordinal))
            {
                Assert.Equal(Outcome.NotMet, evaluation.Outcome);
                Assert.Single(evaluation.Dimensions, item => item.Outcome == Outcome.NotMet);
            }
        }
    }

    [Theory(DisplayName = "待定")]
    [MemberData(nameof(Undetermined), DisableDiscoveryEnumeration = true)]
    public void IsUndetermined(OutcomeCase @case)
    {
        foreach (Standard standard in Standard.All)
        {
            Evaluation evaluation = @case.Change(TestCounty.Met).Evaluate(standard);
            IndicatorEvaluation indicator = evaluation.Indicators[@case.Indicator];
            Assert.Equal(Outcome.Undetermined, indicator.Outcome);
            Assert.Equal(Outcome.Undetermined, evaluation.Outcome);
            Assert.Contains(
                indicator.Findings,
                finding =>
                    finding.Outcome == Outcome.Undetermined
                    && finding.Missing.Paths().SequenceEqual([@case.Missing])
                    && finding.Shortfall is null
            );
            Assert.Contains(@case.Missing, evaluation.Missing.Paths());
        }
    }

    [Theory(DisplayName = "国家标准的申报条件：有则达标，无则不达标，未填报则待定")]
    [InlineData("PC1", "basicBalanceRecognised", true, Outcome.Met)]
    [InlineData("PC1", "basicBalanceRecognised", false, Outcome.NotMet)]
    [InlineData("PC1", "basicBalanceRecognised", null, Outcome.Undetermined)]
    [InlineData("PC2", "monitoringKeptHigh", true, Outcome.Met)]
    [InlineData("PC2", "monitoringKeptHigh", false, Outcome.NotMet)]
    [InlineData("PC2", "monitoringKeptHigh", null, Outcome.Undetermined)]
    public void PreconditionsHoldTheCountyBackUnderTheNationalStandardOnly(
        string precondition,
        string measure,
        bool? reported,
        Outcome expected
    )
    {
        TestCounty county = TestCounty.Met.Set(measure, reported is { } yes ? yes : null);

        Evaluation national = county.Evaluate(Standard.National2017);
        Assert.Equal(
            expected,
            national.Preconditions.Single(item => item.Indicator.Id == precondition).Outcome
        );
        Assert.Equal(expected, national.Outcome);
        Assert.All(national.Dimensions, dimension => Assert.Equal(Outcome.Met, dimension.Outcome));

        Evaluation haicheng = county.Evaluate(Standard.Haicheng2023);
        Assert.Empty(haicheng.Preconditions);
        Assert.Equal(Outcome.Met, haicheng.Outcome);
    }

    private static OutcomeCase Not(
        string title,
        string indicator,
        string criterion,
        string measure
    ) =>
        new(title, indicator, Outcome.NotMet, c => c.Set(measure, false))
        {
            Criterion = criterion,
            Value = 0,
        };

    private static OutcomeCase MissingOfCounty(
        string indicator,
        string measure,
        Func<TestCounty, TestCounty>? change = null
    ) =>
        new(
            $"县没有填报{Measures.Find(measure)!.Name.Zh}，{indicator} 待定",
            indicator,
            Outcome.Undetermined,
            change ?? (c => c.Set(measure, null))
        )
        {
            Missing = "measures." + measure,
        };

    private static OutcomeCase MissingOfSchool(string indicator, string measure) =>
        new(
            $"学校没有填报{Measures.Find(measure)!.Name.Zh}，{indicator} 待定",
            indicator,
            Outcome.Undetermined,
            c => c.SetSchool(measure, null)
        )
        {
            Missing = "schools[0].measures." + measure,
        };

    private static OutcomeCase MissingOfSection(string indicator, Stage stage, string measure) =>
        new(
            $"{stage.Name().Zh}部没有填报{Measures.Find(measure)!.Name.Zh}，{indicator} 待定",
            indicator,
            Outcome.Undetermined,
            c => c.Set(stage, measure, null)
        )
        {
            Missing = $"schools[0].sections.{stage.Code()}.{measure}",
        };

    private static string Text(Shortfall? shortfall) =>
        shortfall is null
            ? ""
            : FormattableString.Invariant(
                $"{shortfall.Amount / 1.0000000m:0.############}{shortfall.Unit.Zh}"
            );
}
