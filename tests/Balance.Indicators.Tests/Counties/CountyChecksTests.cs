namespace Balance.Indicators.Tests.Counties;

/// <summary>What is told of the figures of the county itself, at what may be and one beyond; sums are worked out by hand.</summary>
public sealed class CountyChecksTests
{
    /// <summary>Graduates − transfers in + transfers out of entrants − deaths: who stayed is no less than nobody, and no more than were there.</summary>
    [Theory]
    [InlineData(10, 12, 2, 20, 1, "", "", "")]
    [InlineData(
        10,
        13,
        2,
        20,
        1,
        "= juniorTransfersIn",
        "甲县的转入学生数 13 大于毕业生数 10 与转出学生数 2 之和，巩固的学生数为负；请改正。",
        "甲县: 13 transfers in exceed 10 graduates plus 2 transfers out, so fewer than nobody stayed; correct them."
    )]
    [InlineData(17, 3, 5, 20, 1, "", "", "")]
    [InlineData(
        18,
        3,
        5,
        20,
        1,
        "! juniorGraduates",
        "甲县的巩固的学生数（毕业生数 18 － 转入 3 ＋ 转出 5）为 20，大于三年前招生数减去死亡学生数的 19，巩固率超过 100%；请核对。",
        "甲县: 20 stayed (18 graduates − 3 transfers in + 5 transfers out), more than the 19 entrants less deaths, a retention above 100 %; check them."
    )]
    [InlineData(3, 3, 0, 2, 2, "", "", "")]
    [InlineData(
        4,
        3,
        0,
        2,
        2,
        "= juniorGraduates",
        "甲县 三年前招生数 2 减去死亡学生数 2 为 0，但巩固的学生数（毕业生数 4 － 转入 3 ＋ 转出 0）为 1；没有对象就不能有数量，请改正其一。",
        "甲县: 2 entrants less 2 deaths leave nobody, but 1 stayed (4 graduates − 3 transfers in + 0 transfers out); there cannot be something for nobody. Correct one of them."
    )]
    public void NoMoreStayAtSchoolThanThereWere(
        int graduates,
        int transfersIn,
        int transfersOut,
        int entrants,
        int deaths,
        string at,
        string zh,
        string en
    )
    {
        County county = Of(
            ("juniorGraduates", graduates),
            ("juniorTransfersIn", transfersIn),
            ("juniorTransfersOut", transfersOut),
            ("juniorEntrants", entrants),
            ("juniorDeaths", deaths)
        );

        Assert.Equal(at.Length == 0 ? [] : [(at, zh, en)], Told(county));
        // Without the transfers nobody knows who stayed.
        Assert.Empty(Told(county.With("measures.juniorTransfersIn", null)));
        Assert.Empty(Told(county.With("measures.juniorTransfersOut", null)));
        Assert.Empty(Told(county.With("measures.juniorGraduates", null)));
    }

    /// <summary>Each part of the county with its whole: as many is possible, one more is not.</summary>
    [Theory]
    [InlineData("fullTimeTeachers", "certifiedTeachers")]
    [InlineData("fullTimeTeachers", "trainedTeachers")]
    [InlineData("publicFundingBudget", "teacherTrainingBudget")]
    [InlineData("eligibleTeachers", "rotatedTeachers")]
    [InlineData("rotatedTeachers", "rotatedBackboneTeachers")]
    [InlineData("seniorHighQuota", "allocatedQuota")]
    [InlineData("eligibleMigrantChildren", "migrantChildrenInPublicSchools")]
    [InlineData("eligibleMigrantChildren", "migrantChildrenInPurchasedPlaces")]
    [InlineData("juniorEntrants", "juniorDeaths")]
    [InlineData("disabledChildren", "disabledChildrenEnrolled")]
    [InlineData("questionnairesValid", "questionnairesSatisfied")]
    [InlineData("visits", "visitsSatisfied")]
    public void APartIsAtMostItsWhole(string whole, string part)
    {
        Assert.Empty(Told(Of((whole, 100), (part, 100))));

        (string at, string zh, string en) = Assert.Single(Told(Of((whole, 100), (part, 101))));
        Assert.StartsWith("= ", at, StringComparison.Ordinal);
        Assert.EndsWith(
            $"为 101，大于“{Measures.Find(whole)!.Name.Zh}”的 100；部分不能大于总体，请改正其一。",
            zh,
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            $" 101, more than \"{Measures.Find(whole)!.Name.En}\", 100; a part cannot exceed its whole. Correct one of them.",
            en,
            StringComparison.Ordinal
        );
    }

    /// <summary>60 and 40 places in public and in private schools are all the 100 children.</summary>
    [Fact]
    public void PartsAreAddedUp()
    {
        County county = Of(
            ("eligibleMigrantChildren", 100),
            ("migrantChildrenInPublicSchools", 60),
            ("migrantChildrenInPurchasedPlaces", 40)
        );

        Assert.Empty(Told(county));
        Assert.Equal(
            [
                (
                    "= migrantChildrenInPublicSchools",
                    "甲县的“在公办学校就读的随迁子女数”与“在政府购买服务的民办学校就读的随迁子女数”合计为 101，大于“符合条件的随迁子女数”的 100；部分不能大于总体，请改正其一。",
                    "甲县: \"migrant children in public schools\" and \"migrant children in private places purchased by the government\" add up to 101, more than \"eligible migrant children\", 100; a part cannot exceed its whole. Correct one of them."
                ),
            ],
            Told(county.With("measures.migrantChildrenInPurchasedPlaces", 41))
        );
    }

    [Theory]
    [InlineData("migrantWorkerChildren", "进城务工人员随迁子女数", "children of migrant workers")]
    [InlineData(
        "fundedPupils",
        "核定公用经费的学生数",
        "pupils for whom public funding is allotted"
    )]
    [InlineData("publicFunding", "公用经费", "public funding")]
    [InlineData("publicFundingBudget", "年度公用经费预算总额", "annual public-funding budget")]
    [InlineData("teacherTrainingBudget", "教师培训经费预算", "teacher-training budget")]
    [InlineData("fullTimeTeachers", "专任教师数", "full-time teachers")]
    [InlineData(
        "certifiedTeachers",
        "持有教师资格证的专任教师数",
        "full-time teachers who hold a certificate"
    )]
    [InlineData(
        "trainedTeachers",
        "5年完成360学时培训的专任教师数",
        "full-time teachers with 360 hours of training in 5 years"
    )]
    public void WhatTheCountyReportsIsHeldAgainstItsSchools(string id, string zh, string en)
    {
        County county = Of((id, 5000)) with
        {
            Schools = [SchoolOf("a", (id, 2000)), SchoolOf("b", (id, 3000))],
        };

        Assert.Empty(Told(county));
        Assert.Equal(
            [
                (
                    "! " + id,
                    $"县填报的“{zh}”为 5001，各校合计为 5000；评估采用县填报的 5001，请核对。",
                    $"The county reports \"{en}\" as 5001, its schools add up to 5000; the county's 5001 is used, check both."
                ),
            ],
            Told(county.With("measures." + id, 5001))
        );
        // A school that does not report it leaves the sum open, and a county without schools has none.
        Assert.Empty(
            Told(county.With("measures." + id, 5001).With($"schools[1].measures.{id}", null))
        );
        Assert.Empty(Told(county with { Schools = [] }));
    }

    /// <summary>Teachers of the county are those of its schools where it reports none itself: 10 and 20 are 30.</summary>
    [Fact]
    public void WhatOnlySchoolsReportIsTheWholeOfTheCounty()
    {
        County county = Of(("certifiedTeachers", 30)) with
        {
            Schools =
            [
                SchoolOf("a", ("fullTimeTeachers", 10)),
                SchoolOf("b", ("fullTimeTeachers", 20)),
            ],
        };

        Assert.Empty(Told(county));
        Assert.Equal(
            (
                "= certifiedTeachers",
                "甲县的“持有教师资格证的专任教师数”为 31，大于“专任教师数”的 30；部分不能大于总体，请改正其一。"
            ),
            Told(county.With("measures.certifiedTeachers", 31))
                .Select(told => (told.At, told.Zh))
                .Single()
        );
    }

    [Fact]
    public void AVetoThatASchoolReportsExistsInTheCounty()
    {
        County county = Of() with
        {
            Vetoes = County().Vetoes.Add("V1", false).Add("V2", true).Add("V3", false),
            Schools =
            [
                SchoolOf("a") with
                {
                    Name = "一校",
                    Vetoes = County().Vetoes.Add("V1", true).Add("V2", true),
                },
                SchoolOf("b") with
                {
                    Name = "二校",
                    Vetoes = County().Vetoes.Add("V1", false).Add("V3", false),
                },
                SchoolOf("c") with
                {
                    Name = "一校",
                    Vetoes = County().Vetoes.Add("V1", true),
                },
            ],
        };

        DataProblem problem = Assert.Single(county.Check());
        Assert.Equal(
            (ProblemSeverity.Warning, "vetoes.V1"),
            (problem.Severity, problem.Path.ToString())
        );
        Assert.Equal(
            "甲县 填报不存在 V1，但有学校填报存在：一校 (a)、一校 (c)；按存在处理，请核对。",
            problem.Message.Zh
        );
        Assert.Equal(
            "甲县 reports that V1 does not exist, but a school reports that it does: 一校 (a), 一校 (c); it is taken to exist, check both.",
            problem.Message.En
        );
    }

    [Theory]
    [InlineData(
        "1",
        "１",
        "：全角半角、大小写和首尾空格不作区别",
        ": width, case and outer blanks make no difference"
    )]
    [InlineData(
        "a1",
        " A1 ",
        "：全角半角、大小写和首尾空格不作区别",
        ": width, case and outer blanks make no difference"
    )]
    [InlineData("a1", "a1", "", "")]
    public void ACodeIsOfOneSchool(string first, string second, string zh, string en)
    {
        County county = Of() with
        {
            Schools =
            [
                SchoolOf("0") with
                {
                    Name = "零校",
                },
                SchoolOf(first) with
                {
                    Name = "一校",
                },
                SchoolOf(second) with
                {
                    Name = "二校",
                },
            ],
        };

        DataProblem problem = Assert.Single(county.Check());
        Assert.Equal(
            (ProblemSeverity.Rejected, "schools[2].code"),
            (problem.Severity, problem.Path.ToString())
        );
        Assert.Equal(
            $"学校代码“{second}”（二校）与第 2 所学校（一校）的“{first}”重复{zh}；同一所学校只填报一次，不同的学校请用不同的代码。",
            problem.Message.Zh
        );
        Assert.Equal(
            $"School code \"{second}\" (二校) is that of school 2 (一校), \"{first}\"{en}; report one school once, and give different schools different codes.",
            problem.Message.En
        );
    }

    private static County County() => new("1", "甲县");

    private static County Of(params (string Id, int Value)[] measures) =>
        County() with
        {
            Measures = Set(measures),
        };

    private static School SchoolOf(string code, params (string Id, int Value)[] measures) =>
        new(code) { Name = code + "校", Measures = Set(measures) };

    private static MeasureSet Set((string Id, int Value)[] measures) =>
        new(measures.Select(one => new KeyValuePair<string, MeasureValue>(one.Id, one.Value)));

    /// <summary>What is told of the county's own measures.</summary>
    private static (string At, string Zh, string En)[] Told(County county) =>
        [
            .. county
                .Check()
                .Select(problem =>
                    (
                        (problem.Severity == ProblemSeverity.Rejected ? "= " : "! ")
                            + problem.Path.MeasureId,
                        problem.Message.Zh,
                        problem.Message.En
                    )
                ),
        ];
}
