using System.Globalization;

namespace Balance.Indicators.Tests.Standards;

/// <summary>
/// The figures of both built-in standards, restated by hand from the plan of 海城市 with its checklist and from the
/// national method. Nothing here is read from the standard files.
/// </summary>
public sealed class BuiltInStandardsTests
{
    private const string Education = "教育局";
    private const string EducationAndTowns = "教育局、各镇街";
    private const string ExamFree = "GG13.examFree county examFreeAdmission ≥ 1 是否";

    /// <summary>
    /// Each criterion: id, subject, what is measured, how it is held against which limit, in which unit. The limits are
    /// the same in both standards; only the plan asks for admission without examination.
    /// </summary>
    private static readonly string[] Criteria =
    [
        "RA1 section 100·teachersAboveRequiredQualification/pupils ≥ primary 4.2 junior 5.3 人",
        "RA2 section 100·backboneTeachers/pupils ≥ primary 1 junior 1 人",
        "RA3 section 100·peAndArtTeachers/pupils ≥ primary 0.9 junior 0.9 人",
        "RA4 section teachingArea/pupils ≥ primary 4.5 junior 5.8 ㎡",
        "RA5 section sportsArea/pupils ≥ primary 7.5 junior 10.2 ㎡",
        "RA6 section equipmentValue/pupils ≥ primary 2000 junior 2500 元",
        "RA7 section 100·multimediaClassrooms/pupils ≥ primary 2.3 junior 2.4 间",
        "GG1 county layoutCompliant ≥ 1 是否",
        "GG2.construction county unifiedConstructionStandard ≥ 1 是否",
        "GG2.staffing county unifiedStaffingStandard ≥ 1 是否",
        "GG2.funding county unifiedFundingQuota ≥ 1 是否",
        "GG2.equipment county unifiedEquipmentStandard ≥ 1 是否",
        "GG3.music school count(musicRoomAreas≥96)/groups of 12(classSizes) ≥ 1 间/每12个班",
        "GG3.art school count(artRoomAreas≥90)/groups of 12(classSizes) ≥ 1 间/每12个班",
        "GG4 school pupils ≤ primary 2000 juniorSecondary 2000 nineYear 2500 completeSecondary 2000 人",
        "GG4.twelveYear school pupils ≤ twelveYear 2500 人",
        "GG5 class classSizes ≤ primary 45 junior 50 人",
        "GG6 school fundedPupils ≥ 100 人",
        "GG7 school publicFunding/pupils ≥ 6000 元",
        "GG8.salary county 100·averageTeacherSalary/averageCivilServantSalary ≥ 100 %",
        "GG8.performancePay county performancePayApproved ≥ 1 是否",
        "GG9 county 100·trainedTeachers/fullTimeTeachers ≥ 100 %",
        "GG10 county staffingCoordinated ≥ 1 是否",
        "GG11.rotated county 100·rotatedTeachers/eligibleTeachers ≥ 10 %",
        "GG11.backbone county 100·rotatedBackboneTeachers/rotatedTeachers ≥ 20 %",
        "GG12 county 100·certifiedTeachers/fullTimeTeachers ≥ 100 %",
        ExamFree,
        "GG13.nearHome county, sections summed, 100·nearHomePupils/pupils ≥ primary 100 junior 95 %",
        "GG14.quota county 100·allocatedQuota/seniorHighQuota ≥ 50 %",
        "GG14.rural county quotaFavoursRural ≥ 1 是否",
        "GG15.care county leftBehindCare ≥ 1 是否",
        "GG15.migrant county 100·migrantChildrenInPublicSchools+migrantChildrenInPurchasedPlaces/eligibleMigrantChildren ≥ 85 %",
        "EQ1 county 100·juniorGraduates-juniorTransfersIn+juniorTransfersOut/juniorEntrants-juniorDeaths ≥ 95 %",
        "EQ2 county 100·disabledChildrenEnrolled/disabledChildren ≥ 95 %",
        "EQ3 school charterAndDigitalManagement ≥ 1 是否",
        "EQ4 school 100·teacherTrainingBudget/publicFundingBudget ≥ 5 %",
        "EQ5 county digitalTeaching ≥ 1 是否",
        "EQ6.moralEducation school moralEducation ≥ 2 等级",
        "EQ6.campusCulture school campusCulture ≥ 2 等级",
        "EQ7 county curriculumComplete ≥ 1 是否",
        "EQ8 county noExcessiveBurden ≥ 1 是否",
        "EQ9.grade monitoredSubject grade ≥ 3 级",
        "EQ9.differenceRate monitoredSubject interSchoolDifferenceRate < 0.15",
        "SR1.rate county 100·recognitionRate ≥ 85 %, one of recognition",
        "SR1.questionnaires county 100·questionnairesSatisfied/questionnairesValid ≥ 85 %, one of recognition",
        "SR1.visits county 100·visitsSatisfied/visits ≥ 85 %, one of recognition",
    ];

    private static readonly string[] Preconditions =
    [
        "PC1 county basicBalanceRecognised ≥ 1 是否",
        "PC2 county monitoringKeptHigh ≥ 1 是否",
    ];

    [Fact]
    public void ThePlanHasTheseLimits() =>
        Assert.Equal(Criteria, Standard.Haicheng2023.Criteria.Select(Describe));

    [Fact]
    public void TheNationalMethodHasTheSameLimitsAndTwoPreconditions()
    {
        Assert.Equal(
            [.. Criteria.Where(criterion => criterion != ExamFree), .. Preconditions],
            Standard.National2017.Criteria.Select(Describe)
        );
        Assert.Equal(
            Preconditions,
            Standard
                .National2017.Preconditions.SelectMany(indicator => indicator.Criteria)
                .Select(Describe)
        );
        Assert.Empty(Standard.Haicheng2023.Preconditions);
    }

    [Theory]
    [InlineData("haicheng-2023")]
    [InlineData("national-2017")]
    public void FourDimensionsHold7And15And9And1Indicators(string id)
    {
        Standard standard = Standard.Find(id)!;

        Assert.Equal(
            [
                ("resourceAllocation", "资源配置", "RA1 RA2 RA3 RA4 RA5 RA6 RA7"),
                (
                    "governmentGuarantee",
                    "政府保障程度",
                    "GG1 GG2 GG3 GG4 GG5 GG6 GG7 GG8 GG9 GG10 GG11 GG12 GG13 GG14 GG15"
                ),
                ("educationQuality", "教育质量", "EQ1 EQ2 EQ3 EQ4 EQ5 EQ6 EQ7 EQ8 EQ9"),
                ("socialRecognition", "社会认可度", "SR1"),
            ],
            standard.Dimensions.Select(dimension =>
                (
                    dimension.Id,
                    dimension.Name.Zh,
                    string.Join(' ', dimension.Indicators.Select(indicator => indicator.Id))
                )
            )
        );
        Assert.Equal(32, standard.Indicators.Count());
    }

    [Theory]
    [InlineData("RA1", "每百名学生拥有高于规定学历教师数")]
    [InlineData("RA2", "每百名学生拥有县级以上骨干教师数")]
    [InlineData("RA3", "每百名学生拥有体育、艺术（美术、音乐）专任教师数")]
    [InlineData("RA4", "生均教学及辅助用房面积")]
    [InlineData("RA5", "生均体育运动场馆面积")]
    [InlineData("RA6", "生均教学仪器设备值")]
    [InlineData("RA7", "每百名学生拥有网络多媒体教室数")]
    public void TheSevenResourcesBearTheirOfficialNames(string id, string name) =>
        Assert.All(
            Standard.All,
            standard =>
                Assert.Equal(name, standard.Indicators.Single(each => each.Id == id).Name.Zh)
        );

    [Fact]
    public void EveryCoefficientIsAtMost050And045()
    {
        foreach (Standard standard in Standard.All)
        {
            Assert.Equal(
                "RA1 RA2 RA3 RA4 RA5 RA6 RA7",
                string.Join(' ', standard.Coefficients.Criteria)
            );
            Assert.Equal("primary 0.50 junior 0.45", Describe(standard.Coefficients.Limit));
        }
    }

    [Fact]
    public void OnlyThePlanLimitsTheComposite()
    {
        CoefficientRule composite = Standard.Haicheng2023.Composite!;
        Assert.Equal("RA1 RA2 RA3 RA4 RA5 RA6 RA7", string.Join(' ', composite.Criteria));
        Assert.Equal("primary 0.50 junior 0.45", Describe(composite.Limit));
        Assert.Equal("[S] 二", composite.Clause.ToString());
        Assert.Equal(EducationAndTowns, Join(composite.Departments));
        Assert.Equal(EducationAndTowns, Join(Standard.Haicheng2023.Coefficients.Departments));
        Assert.Null(Standard.National2017.Composite);
    }

    [Fact]
    public void ThePlanAsksForAllSevenTheNationalMethodForSixAnd85Percent()
    {
        SchoolRule plan = Standard.Haicheng2023.SchoolRule!;
        SchoolRule national = Standard.National2017.SchoolRule!;
        Assert.Equal("RA1 RA2 RA3 RA4 RA5 RA6 RA7", string.Join(' ', plan.Criteria));
        Assert.Equal("RA1 RA2 RA3 RA4 RA5 RA6 RA7", string.Join(' ', national.Criteria));
        Assert.Equal((7, 1m), (plan.AtLeast, plan.Floor));
        Assert.Equal((6, 0.85m), (national.AtLeast, national.Floor));
    }

    [Fact]
    public void SharedResourcesAreSplit1To11To132()
    {
        foreach (Standard standard in Standard.All)
        {
            Assert.Equal(
                [(Stage.Primary, 1m), (Stage.Junior, 1.1m), (Stage.Senior, 1.32m)],
                standard.SplitWeights.Select(pair => (pair.Key, pair.Value))
            );
            Assert.Equal("P", standard.SplitClause.Mark);
        }
    }

    [Fact]
    public void SixVetoesFallOnSchoolsAndCountyButV5OnTheCountyOnly()
    {
        Assert.Equal(
            [
                ("V1", "以考试方式招生", true, true),
                ("V2", "违规择校行为", true, true),
                ("V3", "重点学校或重点班", true, true),
                ("V4", "“有编不补”或长期聘用编外教师", true, true),
                ("V5", "教育系统存在重大安全责任事故和严重违纪违规事件", false, true),
                ("V6", "弄虚作假行为", true, true),
            ],
            Standard.Haicheng2023.Vetoes.Select(veto =>
                (
                    veto.Id,
                    veto.Name.Zh,
                    veto.SchoolClause?.Mark == "S",
                    veto.CountyClause?.Mark == "A"
                )
            )
        );
        Assert.All(
            Standard.Haicheng2023.Vetoes,
            veto => Assert.Equal("教育局、编办、人社局", Join(veto.Departments))
        );
        Assert.Equal(
            ["V1", "V2", "V3", "V4", "V5", "V6"],
            Standard
                .National2017.Vetoes.Where(veto =>
                    veto.SchoolClause is null && veto.CountyClause?.Mark == "N"
                )
                .Select(veto => veto.Id)
        );
    }

    [Fact]
    public void ThePlanHasThreePhases()
    {
        Assert.Equal(
            [
                ("启动准备阶段", "2022-07", "2023-07", "[S] 四（一）"),
                ("实施争创阶段", "2023-08", "2025-12", "[S] 四（二）"),
                ("迎接验收阶段", "2026-01", "2027-12", "[S] 四（三）"),
            ],
            Standard.Haicheng2023.Schedule.Select(phase =>
                (phase.Name.Zh, phase.From, phase.To, phase.Clause.ToString())
            )
        );
        Assert.Empty(Standard.National2017.Schedule);
    }

    [Fact]
    public void TheMilestonesHaveDatesOfTheirOwn()
    {
        Assert.Equal(
            [
                ("2025-12", "[S] 四（二）"),
                ("2026-12", "[S] 四（三）"),
                ("2026-12", "[S] 四（三）"),
                ("2027-12", "[S] 四（三）"),
            ],
            Standard.Haicheng2023.Milestones.Select(each => (each.By, each.Clause.ToString()))
        );
        Assert.Empty(Standard.National2017.Milestones);
    }

    [Fact]
    public void DocumentsBearTheirNumbers()
    {
        Assert.Equal(
            [
                ("S", null),
                ("A", null),
                ("N", "教督〔2017〕6号"),
                ("F", null),
                ("P", null),
                (null, "辽政教督室〔2018〕2号"),
                (null, "鞍政办发〔2018〕56号"),
            ],
            Standard.Haicheng2023.Documents.Select(each => (each.Mark, each.Number))
        );
        Assert.Contains(
            Standard.National2017.Documents,
            each =>
                each.Number == "国教督办函〔2019〕30号"
                && each.Title.Zh == "县域义务教育优质均衡发展国家督导评估认定工作规程"
        );
        Assert.All(
            Standard.National2017.TransitionalProvisions,
            each => Assert.Equal((2019, 3, 2022), Years(each.Validity!))
        );

        static (int, int, int) Years(ProvisionValidity validity) =>
            (validity.From, validity.Years, validity.LastYear);
    }

    [Theory]
    [InlineData("haicheng-2023", "P", 3)]
    [InlineData("haicheng-2023", "F", 4)]
    [InlineData("haicheng-2023", "R", 12)]
    [InlineData("national-2017", "P", 5)]
    [InlineData("national-2017", "F", 4)]
    [InlineData("national-2017", "R", 13)]
    public void InterpretationsAreCountedByMark(string id, string mark, int count)
    {
        Standard standard = Standard.Find(id)!;

        Assert.Equal(count, standard.Interpretations.Count(reading => reading.Mark == mark));
        Assert.All(
            standard.Interpretations,
            reading => Assert.Contains(reading.Mark, new[] { "P", "F", "R" })
        );
    }

    [Fact]
    public void ThePlanContradictsItselfElevenTimes()
    {
        Assert.Equal(
            [
                ("D1", "EQ1–EQ9"),
                ("D2", "GG2"),
                ("D3", "GG4"),
                ("D4", "GG13"),
                ("D5", "EQ3"),
                ("D6", "V1–V6"),
                ("D7", "EQ2"),
                ("D8", "GG1、GG2"),
                ("D9", "GG11、GG15、EQ1、EQ2、EQ4"),
                ("D10", "政府保障程度"),
                ("D11", "GG5、GG6、GG8、GG15、EQ9"),
            ],
            Standard.Haicheng2023.Discrepancies.Select(each => (each.Id, each.Concerns))
        );
        Assert.Empty(Standard.National2017.Discrepancies);
    }

    [Fact]
    public void WhatIsNotInThePlansMainTextIsMarked()
    {
        Assert.Equal("S", Standard.Haicheng2023.MainText);
        Assert.Equal(
            [("GG2.funding", "A"), ("GG4.twelveYear", "A")],
            Standard
                .Haicheng2023.Criteria.Where(criterion => criterion.Clause.Mark != "S")
                .Select(criterion => (criterion.Id, criterion.Clause.Mark))
        );
        Assert.Equal("N", Standard.National2017.MainText);
        Assert.All(
            Standard.National2017.Criteria,
            criterion => Assert.Equal("N", criterion.Clause.Mark)
        );
    }

    [Theory]
    [InlineData("RA1 RA2 RA3 RA4 RA5 RA6 RA7", "but specialEducation; teachingPoint pupils<50")]
    [InlineData("GG3.music GG3.art GG4 GG4.twelveYear", "but teachingPoint,specialEducation")]
    [InlineData("EQ3 EQ4 EQ6.moralEducation EQ6.campusCulture", "but teachingPoint")]
    [InlineData("GG6", "only primary rural pupils>0 pupils<100; teachingPoint pupils>0 pupils<100")]
    [InlineData("GG7", "only specialEducation")]
    [InlineData("GG13.nearHome", "only urban,town public not boarding but specialEducation")]
    [InlineData("GG5", "all")]
    public void TheSubjectsAreThese(string criteria, string scope)
    {
        foreach (Standard standard in Standard.All)
        {
            foreach (string id in criteria.Split(' '))
            {
                Assert.Equal(
                    scope,
                    Describe(standard.Criteria.Single(each => each.Id == id).Scope)
                );
            }
        }
    }

    [Fact]
    public void TheNationalMethodHasFiveTransitionalProvisions()
    {
        Assert.Equal(
            [
                "T1 GG3.music built by 2016: count(musicRoomAreas≥73)/groups of 12(classSizes)",
                "T1 GG3.art built by 2016: count(artRoomAreas≥67)/groups of 12(classSizes)",
                "T2 GG3.music primary rural largest(classSizes)<30: count(musicRoomAreas≥54)/groups of 12(classSizes)",
                "T2 GG3.music juniorSecondary,nineYear,twelveYear,completeSecondary rural largest(classSizes)<30: count(musicRoomAreas≥61)/groups of 12(classSizes)",
                "T2 GG3.art primary rural largest(classSizes)<30: count(artRoomAreas≥54)/groups of 12(classSizes)",
                "T2 GG3.art juniorSecondary,nineYear,twelveYear,completeSecondary rural largest(classSizes)<30: count(artRoomAreas≥61)/groups of 12(classSizes)",
                "T3 GG4 built by 2010; 100·migrantWorkerChildren/all pupils>50: primary 2400 juniorSecondary 2400 nineYear 3000 completeSecondary 2400",
                "T4 RA3 rural pupils≥50 pupils≤99 reported itinerantPeAndArtTeachers: 100·peAndArtTeachers+itinerantPeAndArtTeachers/pupils",
                "T5 RA5 urban reported specialSportsArea: sportsArea+specialSportsArea/pupils",
            ],
            Standard.National2017.TransitionalProvisions.SelectMany(provision =>
                provision.Parts.Select(part =>
                    $"{provision.Id} {part.Criterion} {Describe(part.Only)}: "
                    + (part.Quantity is { } quantity ? Describe(quantity) : Describe(part.Limit!))
                )
            )
        );
        Assert.All(
            Standard.National2017.TransitionalProvisions,
            provision => Assert.Equal("P", provision.Clause.Mark)
        );
        Assert.Empty(Standard.Haicheng2023.TransitionalProvisions);
    }

    [Fact]
    public void BothAreFoundByTheirIdsAndReadBackFromTheirText()
    {
        Assert.Equal(["haicheng-2023", "national-2017"], Standard.All.Select(each => each.Id));
        Assert.Same(Standard.Haicheng2023, Standard.Find("haicheng-2023"));
        Assert.Same(Standard.National2017, Standard.Find("national-2017"));
        Assert.Null(Standard.Find("haicheng"));
        foreach (Standard standard in Standard.All)
        {
            Standard again = Standard.Parse(standard.ToJson());
            Assert.Equal(standard.Criteria.Select(Describe), again.Criteria.Select(Describe));
            Assert.Equal(standard.ToJson(), again.ToJson());
        }
    }

    private static string Describe(Criterion criterion)
    {
        string comparison = Sign(criterion.Comparison);
        string summed = criterion.SumsSections ? ", sections summed," : "";
        string alternative = criterion.Alternative is { } group ? ", one of " + group : "";
        string text =
            $"{criterion.Id} {criterion.Subject.Code()}{summed} {Describe(criterion.Quantity)} {comparison} {Describe(criterion.Limit)} {criterion.Unit.Zh}";
        return text.TrimEnd() + alternative;
    }

    private static string Describe(Quantity quantity)
    {
        string times = quantity.Times == 1 ? "" : Text(quantity.Times) + "·";
        string per = quantity.Per.IsEmpty ? "" : "/" + Sum(quantity.Per);
        return times + Sum(quantity.Of) + per;
    }

    private static string Sum(IEnumerable<Term> terms) =>
        string.Concat(terms.Select(term => (term.IsSubtracted ? "-" : "+") + Describe(term)))
            .TrimStart('+');

    private static string Describe(Term term)
    {
        string id = term.Measure.Id;
        string atLeast = term.AtLeast is { } size ? "≥" + Text(size) : "";
        return term.Kind switch
        {
            TermKind.Largest => $"largest({id})",
            TermKind.AllStages => $"all {id}",
            TermKind.Count when term.GroupsOf is { } group =>
                $"groups of {Text(group)}({id}{atLeast})",
            TermKind.Count => $"count({id}{atLeast})",
            _ => id,
        };
    }

    private static string Describe(Limit limit)
    {
        string[] cases =
        [
            .. limit.Cases.Select(item =>
                (item.Stage?.Code() ?? item.Type?.Code()) is { } fact
                    ? fact + " " + Text(item.Figure)
                    : Text(item.Figure)
            ),
        ];
        return string.Join(' ', cases);
    }

    private static string Describe(Scope? scope)
    {
        if (scope is null)
        {
            return "all";
        }

        string only = scope.Only.IsEmpty ? "" : "only " + Describe(scope.Only);
        string except = scope.Except.IsEmpty ? "" : " but " + Describe(scope.Except);
        return (only + except).Trim();
    }

    private static string Describe(IEnumerable<Condition> conditions) =>
        string.Join("; ", conditions.Select(Describe));

    private static string Describe(Condition condition)
    {
        var parts = new List<string>
        {
            string.Join(',', condition.Types.Select(type => type.Code())),
            string.Join(',', condition.Locations.Select(location => location.Code())),
            string.Join(',', condition.Ownerships.Select(ownership => ownership.Code())),
        };
        if (condition.Boarding is { } boarding)
        {
            parts.Add(boarding ? "boarding" : "not boarding");
        }

        if (condition.BuiltBy is { } year)
        {
            parts.Add("built by " + Text(year));
        }

        parts.AddRange(
            condition.When.Select(when =>
                Describe(when.Quantity) + Sign(when.Comparison) + Text(when.Limit)
            )
        );
        if (condition.Reported is { } reported)
        {
            parts.Add("reported " + reported.Id);
        }

        return string.Join(' ', parts.Where(part => part.Length > 0));
    }

    private static string Sign(Comparison comparison) =>
        comparison switch
        {
            Comparison.AtLeast => "≥",
            Comparison.AtMost => "≤",
            Comparison.LessThan => "<",
            _ => ">",
        };

    private static string Join(IEnumerable<LocalizedText> departments) =>
        string.Join('、', departments.Select(department => department.Zh));

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
