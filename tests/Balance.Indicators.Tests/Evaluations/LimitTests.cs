namespace Balance.Indicators.Tests.Evaluations;

/// <summary>Every limit exactly at it, one unit below it and one unit above it.</summary>
public class LimitTests
{
    private const Outcome Met = Outcome.Met;
    private const Outcome NotMet = Outcome.NotMet;

    /// <summary>A limit of one criterion. Of the three values the middle one lies exactly on it.</summary>
    public sealed record LimitCase(
        string Title,
        string Criterion,
        Func<decimal, TestCounty> County,
        (decimal Value, Outcome Outcome) Below,
        (decimal Value, Outcome Outcome) At,
        (decimal Value, Outcome Outcome) Above
    )
    {
        public override string ToString() => Title;
    }

    public static TheoryData<LimitCase> Cases { get; } =
    [
        People("RA1", Stage.Primary, "小学每百名学生4.2名高于规定学历教师", 1000, 42),
        People("RA1", Stage.Junior, "初中每百名学生5.3名高于规定学历教师", 1000, 53),
        People("RA2", Stage.Primary, "小学每百名学生1名骨干教师", 300, 3),
        People("RA2", Stage.Junior, "初中每百名学生1名骨干教师", 700, 7),
        People("RA3", Stage.Primary, "小学1000名学生恰有9名体育、艺术教师", 1000, 9),
        People("RA3", Stage.Primary, "小学2000名学生恰有18名体育、艺术教师", 2000, 18),
        People("RA3", Stage.Junior, "初中3000名学生恰有27名体育、艺术教师", 3000, 27),
        Share("RA4", Stage.Primary, "小学生均4.5㎡教学用房", 1237, 5566.5m, 0.01m),
        Share("RA4", Stage.Junior, "初中生均5.8㎡教学用房", 1237, 7174.6m, 0.01m),
        Share("RA5", Stage.Primary, "小学生均7.5㎡体育场馆", 1237, 9277.5m, 0.01m),
        Share("RA5", Stage.Junior, "初中生均10.2㎡体育场馆", 1237, 12617.4m, 0.01m),
        Share("RA6", Stage.Primary, "小学生均2000元仪器设备", 1237, 2474000, 1),
        Share("RA6", Stage.Junior, "初中生均2500元仪器设备", 1237, 3092500, 1),
        Share("RA7", Stage.Primary, "小学每百名学生2.3间多媒体教室", 1000, 23, 1),
        Share("RA7", Stage.Junior, "初中每百名学生2.4间多媒体教室", 1000, 24, 1),
        AtLeast(
            "12个班1间音乐教室、每间96㎡",
            "GG3.music",
            area => TestCounty.Met.SetSchool("musicRoomAreas", new[] { area }),
            95.99m,
            96,
            96.01m
        ),
        AtLeast(
            "12个班1间美术教室、每间90㎡",
            "GG3.art",
            area => TestCounty.Met.SetSchool("artRoomAreas", new[] { area }),
            89.99m,
            90,
            90.01m
        ),
        AtMost(
            "12个班要1间音乐教室，13个班要2间",
            "GG3.music",
            classes =>
                TestCounty
                    .Met.SetSchool("musicRoomAreas", new[] { 96m })
                    .Set(Stage.Primary, "classSizes", Classes(classes - 2))
                    .Set(Stage.Junior, "classSizes", Classes(2)),
            11,
            12,
            13
        ),
        AtMost(
            "24个班要2间美术教室，25个班要3间",
            "GG3.art",
            classes =>
                TestCounty
                    .Met.SetSchool("artRoomAreas", new[] { 90m, 89.99m, 90m })
                    .Set(Stage.Primary, "classSizes", Classes(12))
                    .Set(Stage.Junior, "classSizes", Classes(classes - 12)),
            23,
            24,
            25
        ),
        Size("小学不超过2000人", "GG4", TestSchool.PrimarySchool("1"), Stage.Primary, 2000),
        Size("初中不超过2000人", "GG4", TestSchool.JuniorSchool("1"), Stage.Junior, 2000),
        Size(
            "完全中学的初中不超过2000人，高中不计",
            "GG4",
            TestSchool.CompleteSecondary("1"),
            Stage.Junior,
            2000
        ),
        Size(
            "九年一贯制学校两个学段合计不超过2500人",
            "GG4",
            TestSchool.NineYear("1"),
            Stage.Primary,
            2500,
            others: 100
        ),
        Size(
            "十二年一贯制学校义务教育阶段合计不超过2500人，高中不计",
            "GG4.twelveYear",
            TestSchool.TwelveYear("1"),
            Stage.Junior,
            2500,
            others: 100
        ),
        AtMost(
            "小学班级不超过45人",
            "GG5",
            size =>
                TestCounty.Met.Only(
                    TestSchool.PrimarySchool("1").Set(Stage.Primary, "classSizes", new[] { size })
                ),
            44,
            45,
            46
        ),
        AtMost(
            "初中班级不超过50人",
            "GG5",
            size =>
                TestCounty.Met.Only(
                    TestSchool.JuniorSchool("1").Set(Stage.Junior, "classSizes", new[] { size })
                ),
            49,
            50,
            51
        ),
        AtLeast(
            "教学点按100名学生核定公用经费",
            "GG6",
            funded =>
                TestCounty.Met.Add(
                    TestSchool.TeachingPoint("2", 99).SetSchool("fundedPupils", funded)
                ),
            99,
            100,
            101
        ),
        AtLeast(
            "特殊教育学校10名学生公用经费60000元",
            "GG7",
            funding =>
                TestCounty.Met.Add(
                    TestSchool.SpecialEducation("2").SetSchool("publicFunding", funding)
                ),
            59999.99m,
            60000,
            60000.01m
        ),
        Of("教师平均工资不低于公务员", "GG8.salary", "averageTeacherSalary", 89999, 90000, 90001),
        AtMost(
            "公务员平均工资不高于教师",
            "GG8.salary",
            salary => TestCounty.Met.Set("averageCivilServantSalary", salary),
            89999,
            90000,
            90001
        ),
        AtMost(
            "教师全部完成培训：10000名中完成10000名",
            "GG9",
            teachers =>
                TestCounty.Met.Set("fullTimeTeachers", teachers).Set("trainedTeachers", 10000),
            10000,
            10000,
            10001
        ),
        AtMost(
            "专任教师全部持证：10000名中持证10000名",
            "GG12",
            teachers =>
                TestCounty.Met.Set("fullTimeTeachers", teachers).Set("certifiedTeachers", 10000),
            10000,
            10000,
            10001
        ),
        Of("符合条件的100名教师交流10名", "GG11.rotated", "rotatedTeachers", 9, 10, 11),
        Of("交流的10名中骨干2名", "GG11.backbone", "rotatedBackboneTeachers", 1, 2, 3),
        AtLeast(
            "小学就近入学100%：100名中100名",
            "GG13.nearHome",
            pupils =>
                TestCounty.Met.Only(
                    TestSchool.PrimarySchool("1").Set(Stage.Primary, "nearHomePupils", pupils)
                ),
            99,
            100,
            100
        ),
        AtLeast(
            "初中就近入学95%：100名中95名",
            "GG13.nearHome",
            pupils =>
                TestCounty.Met.Only(
                    TestSchool.JuniorSchool("1").Set(Stage.Junior, "nearHomePupils", pupils)
                ),
            94,
            95,
            96
        ),
        Of("优质高中100个名额分配50个", "GG14.quota", "allocatedQuota", 49, 50, 51),
        Of(
            "100名随迁子女中85名在公办和购买学位",
            "GG15.migrant",
            "migrantChildrenInPurchasedPlaces",
            4,
            5,
            6
        ),
        Of("初中三年巩固率95%：分母100，分子95", "EQ1", "juniorGraduates", 95, 96, 97),
        AtMost(
            "转入多一人，巩固的就少一人",
            "EQ1",
            transfers => TestCounty.Met.Set("juniorTransfersIn", transfers),
            2,
            3,
            4
        ),
        Of("转出的学生仍算巩固", "EQ1", "juniorTransfersOut", 1, 2, 3),
        AtMost(
            "招生101人、死亡1人，应巩固100人",
            "EQ1",
            entrants => TestCounty.Met.Set("juniorEntrants", entrants),
            100,
            101,
            102
        ),
        Of("20名残疾儿童少年入学19名", "EQ2", "disabledChildrenEnrolled", 18, 19, 20),
        AtLeast(
            "公用经费预算100000元，教师培训5000元",
            "EQ4",
            budget => TestCounty.Met.SetSchool("teacherTrainingBudget", budget),
            4999.99m,
            5000,
            5000.01m
        ),
        AtLeast(
            "德育工作良好：合格不够，优秀更好",
            "EQ6.moralEducation",
            grade => TestCounty.Met.SetSchool("moralEducation", (Grade)(int)grade),
            1,
            2,
            3
        ),
        AtLeast(
            "校园文化建设良好：合格不够，优秀更好",
            "EQ6.campusCulture",
            grade => TestCounty.Met.SetSchool("campusCulture", (Grade)(int)grade),
            1,
            2,
            3
        ),
        AtLeast(
            "学业水平Ⅲ级：Ⅱ级不够，Ⅳ级更好",
            "EQ9.grade",
            grade => Monitored((int)grade, 0.1m),
            2,
            3,
            4
        ),
        new(
            "校际差异率低于0.15：恰为0.15不达标",
            "EQ9.differenceRate",
            rate => Monitored(3, rate),
            (0.149m, Met),
            (0.15m, NotMet),
            (0.151m, NotMet)
        ),
        Of("社会认可度85%", "SR1.rate", "recognitionRate", 0.8499m, 0.85m, 0.8501m),
        AtLeast(
            "100份有效问卷85份满意",
            "SR1.questionnaires",
            satisfied =>
                TestCounty
                    .Met.Set("recognitionRate", null)
                    .Set("questionnairesValid", 100)
                    .Set("questionnairesSatisfied", satisfied),
            84,
            85,
            86
        ),
        AtLeast(
            "走访20人次17人次满意",
            "SR1.visits",
            satisfied =>
                TestCounty
                    .Met.Set("recognitionRate", null)
                    .Set("visits", 20)
                    .Set("visitsSatisfied", satisfied),
            16,
            17,
            18
        ),
    ];

    [Theory(DisplayName = "限值")]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void IsJudgedExactlyAtTheLimit(LimitCase @case)
    {
        foreach (Standard standard in Standard.All)
        {
            Assert.Equal(@case.Below.Outcome, Judge(@case, @case.Below.Value, standard));
            Assert.Equal(@case.At.Outcome, Judge(@case, @case.At.Value, standard));
            Assert.Equal(@case.Above.Outcome, Judge(@case, @case.Above.Value, standard));
        }
    }

    [Theory(DisplayName = "GG6 只涉及1至99名学生的乡村小学和教学点")]
    [InlineData(SchoolType.TeachingPoint, Location.Urban, 1, true)]
    [InlineData(SchoolType.TeachingPoint, Location.Rural, 99, true)]
    [InlineData(SchoolType.TeachingPoint, Location.Rural, 100, false)]
    [InlineData(SchoolType.TeachingPoint, Location.Rural, 0, false)]
    [InlineData(SchoolType.Primary, Location.Rural, 1, true)]
    [InlineData(SchoolType.Primary, Location.Rural, 99, true)]
    [InlineData(SchoolType.Primary, Location.Rural, 100, false)]
    [InlineData(SchoolType.Primary, Location.Rural, 0, false)]
    [InlineData(SchoolType.Primary, Location.Town, 60, false)]
    [InlineData(SchoolType.Primary, Location.Urban, 60, false)]
    public void SmallVillageSchoolsAreFundedForAHundred(
        SchoolType type,
        Location location,
        int pupils,
        bool concerned
    )
    {
        School school = new School("2")
        {
            Type = type,
            Location = location,
            Measures = new MeasureSet([new("fundedPupils", pupils)]),
            Sections = [new Section(Stage.Primary, new MeasureSet([new("pupils", pupils)]))],
        };

        // Funded for as many pupils as it has: never enough for a school that is concerned.
        Assert.Equal(
            concerned ? Outcome.NotMet : Outcome.NotApplicable,
            TestCounty.Met.Add(school).Evaluate().Indicators["GG6"].Outcome
        );
    }

    [Theory(DisplayName = "差异系数：小学恰为0.50达标，初中恰为0.45达标，1元之差即不达标")]
    [InlineData(Stage.Primary, 5000000, 15000000, Met)]
    [InlineData(Stage.Primary, 4999999, 15000000, NotMet)]
    [InlineData(Stage.Primary, 5000001, 15000000, Met)]
    [InlineData(Stage.Junior, 5500000, 14500000, Met)]
    [InlineData(Stage.Junior, 5499999, 14500000, NotMet)]
    [InlineData(Stage.Junior, 5500001, 14500000, Met)]
    public void CoefficientsAreJudgedExactlyAtTheLimit(
        Stage stage,
        int first,
        int second,
        Outcome expected
    )
    {
        School Of(string code) =>
            stage == Stage.Primary ? TestSchool.PrimarySchool(code) : TestSchool.JuniorSchool(code);
        TestCounty county = TestCounty.Met.Only(
            Of("1").SetSchool("equipmentValue", first),
            Of("2").SetSchool("equipmentValue", second)
        );
        foreach (Standard standard in Standard.All)
        {
            Evaluation evaluation = county.Evaluate(standard);
            CoefficientEvaluation coefficient = evaluation.Coefficients[stage, "RA6"];
            Assert.Equal(expected, coefficient.Outcome);
            Assert.Equal(stage == Stage.Primary ? 0.500m : 0.450m, coefficient.Rounded);
            Assert.Equal(stage == Stage.Primary ? 0.50m : 0.45m, coefficient.Limit);

            // Each section has far more than it needs: only the spread decides.
            Assert.Equal(expected, evaluation.Indicators["RA6"].Outcome);
            Assert.Equal(expected, evaluation.Dimension("resourceAllocation"));
            Assert.Equal(expected, evaluation.Outcome);
        }
    }

    private static Outcome Judge(LimitCase @case, decimal value, Standard standard)
    {
        Evaluation evaluation = @case.County(value).Evaluate(standard);
        Outcome[] outcomes =
        [
            .. evaluation
                .Findings.Where(finding => finding.Criterion.Id == @case.Criterion)
                .Select(finding => finding.Outcome)
                .Where(outcome => outcome != Outcome.NotApplicable),
        ];
        Assert.NotEmpty(outcomes);
        return outcomes.Max();
    }

    private static LimitCase AtLeast(
        string title,
        string criterion,
        Func<decimal, TestCounty> county,
        decimal below,
        decimal at,
        decimal above
    ) => new(title, criterion, county, (below, NotMet), (at, Met), (above, Met));

    private static LimitCase AtMost(
        string title,
        string criterion,
        Func<decimal, TestCounty> county,
        decimal below,
        decimal at,
        decimal above
    ) => new(title, criterion, county, (below, Met), (at, Met), (above, NotMet));

    private static LimitCase Of(
        string title,
        string criterion,
        string measure,
        decimal below,
        decimal at,
        decimal above
    ) => AtLeast(title, criterion, value => TestCounty.Met.Set(measure, value), below, at, above);

    /// <summary>Teachers, whom only sections report.</summary>
    private static LimitCase People(
        string criterion,
        Stage stage,
        string title,
        int pupils,
        int at
    ) => Share(criterion, stage, title, pupils, at, 1);

    /// <summary>A resource of a school with a single stage and so many pupils, reported by its section.</summary>
    private static LimitCase Share(
        string criterion,
        Stage stage,
        string title,
        int pupils,
        decimal at,
        decimal unit
    )
    {
        string measure = criterion switch
        {
            "RA1" => "teachersAboveRequiredQualification",
            "RA2" => "backboneTeachers",
            "RA3" => "peAndArtTeachers",
            "RA4" => "teachingArea",
            "RA5" => "sportsArea",
            "RA6" => "equipmentValue",
            _ => "multimediaClassrooms",
        };
        School school =
            stage == Stage.Primary
                ? TestSchool.PrimarySchool("1", pupils)
                : TestSchool.JuniorSchool("1", pupils);
        return AtLeast(
            title,
            criterion,
            value =>
                TestCounty.Met.Only(school.SetSchool(measure, null).Set(stage, measure, value)),
            at - unit,
            at,
            at + unit
        );
    }

    private static LimitCase Size(
        string title,
        string criterion,
        School school,
        Stage stage,
        int at,
        int others = 0
    ) =>
        AtMost(
            title,
            criterion,
            pupils =>
                TestCounty.Met.Only(
                    school.Set(stage, "pupils", pupils - others).Set(Stage.Senior, "pupils", 3000)
                ),
            at - 1,
            at,
            at + 1
        );

    private static decimal[] Classes(decimal count) => [.. Enumerable.Repeat(4m, (int)count)];

    private static TestCounty Monitored(int grade, decimal rate) =>
        TestCounty.Met.Set(
            "monitoredSubjects",
            new[] { new MonitoredSubject("语文", 5, 0), new MonitoredSubject("数学", grade, rate) }
        );
}
