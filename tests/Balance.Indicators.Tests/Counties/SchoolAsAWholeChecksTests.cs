using static Balance.Indicators.Tests.Counties.OneSchool;

namespace Balance.Indicators.Tests.Counties;

/// <summary>What a school reports as a whole and of its sections: pupils, what is shared, parts of money; at what may be and one beyond.</summary>
public sealed class SchoolAsAWholeChecksTests
{
    [Theory]
    [InlineData(
        "specialEducation",
        """{ "primary": { "pupils": 20 }, "junior": { "pupils": 30 } }""",
        false
    )]
    [InlineData(
        "specialEducation",
        """{ "primary": { "pupils": 20 }, "junior": { "pupils": 31 } }""",
        true
    )]
    [InlineData("specialEducation", """{ "primary": { "pupils": 20 }, "junior": {} }""", false)]
    [InlineData("specialEducation", "{}", false)]
    public void PupilsOfAWholeSchoolAreThoseOfItsSections(
        string type,
        string sections,
        bool isTold
    ) =>
        Assert.Equal(
            isTold
                ?
                [
                    $"= schools[0].measures.pupils：{Zh}全校学生数为 50，各学部合计为 51，两者应相同；请改正或只保留一种。",
                    $"= schools[0].measures.pupils: {En} reports 50 pupils as a whole and 51 by section, which should be the same; correct them or keep one.",
                ]
                : [],
            Told(type, sections, measures: """{ "pupils": 50 }""")
        );

    [Fact]
    public void AnOrdinarySchoolReportsItsPupilsBySection() =>
        Assert.Equal(
            [
                $"= schools[0].measures.pupils：{Zh}的学生数应按学部填报（sections），只有特殊教育学校按全校填报；请移到各学部。",
                $"= schools[0].measures.pupils: {En} reports its pupils by section; only a special-education school reports them as a whole. Move them to the sections.",
            ],
            Told("primary", """{ "primary": { "pupils": 50 } }""", measures: """{ "pupils": 50 }""")
        );

    /// <summary>Of one stage the whole may be told twice if it is the same, of two stages never; a senior section tells no area.</summary>
    [Theory]
    [InlineData("primary", """{ "primary": { "pupils": 50, "sportsArea": 400 } }""", null, null)]
    [InlineData(
        "primary",
        """{ "primary": { "pupils": 50, "sportsArea": 399 } }""",
        "的“体育运动场馆面积（含室内体育用房）”在学校为 400，在小学部为 399，两者应相同；请改正或只保留一个。",
        " reports \"sports grounds and halls, indoor sports rooms included\" as 400 for the school and 399 for its primary section, which should be the same; correct them or keep one."
    )]
    [InlineData(
        "nineYear",
        """{ "primary": { "pupils": 50 }, "junior": { "pupils": 50, "sportsArea": 400 } }""",
        "的“体育运动场馆面积（含室内体育用房）”既按全校填报（400）又按初中部填报（400）；请只保留一种。",
        " reports \"sports grounds and halls, indoor sports rooms included\" both as a whole (400) and for its junior secondary section (400); keep one of the two."
    )]
    public void WhatIsSharedIsReportedOnce(string type, string sections, string? zh, string? en) =>
        Assert.Equal(
            zh is null
                ? []
                :
                [
                    "= schools[0].measures.sportsArea：" + Zh + zh,
                    "= schools[0].measures.sportsArea: " + En + en,
                ],
            Told(type, sections, measures: """{ "sportsArea": 400 }""")
        );

    /// <summary>Each figure of a senior section but its pupils is told, and nothing else of it.</summary>
    [Fact]
    public void ASeniorSectionReportsItsPupilsOnly() =>
        Assert.Equal(
            [
                $"= schools[0].sections.senior.sportsArea：{Zh}高中部只填报学生数（用于拆分共用资源）；请移去“体育运动场馆面积（含室内体育用房）”。",
                $"= schools[0].sections.senior.sportsArea: The senior section of {En} reports pupils only (to split shared resources); remove \"sports grounds and halls, indoor sports rooms included\".",
                $"= schools[0].sections.senior.classSizes：{Zh}高中部只填报学生数（用于拆分共用资源）；请移去“各班学生数”。",
                $"= schools[0].sections.senior.classSizes: The senior section of {En} reports pupils only (to split shared resources); remove \"pupils of each class\".",
            ],
            Told(
                "completeSecondary",
                """{ "junior": { "pupils": 50 }, "senior": { "pupils": 60, "sportsArea": 5, "classSizes": [1] } }""",
                measures: """{ "sportsArea": 400 }"""
            )
        );

    /// <summary>Some pupils of nobody cannot be, and are not told again among what a section may own without pupils.</summary>
    [Fact]
    public void PupilsOfNobodyAreToldOnce() =>
        Assert.Equal(
            [
                $"= schools[0].sections.primary.nearHomePupils：{Zh}小学部的“就近划片入学学生数”为 5，大于“学生数”的 0；部分不能大于总体，请改正其一。",
                $"= schools[0].sections.primary.nearHomePupils: {En}, primary section: \"pupils admitted near home\" is 5, more than \"pupils\", 0; a part cannot exceed its whole. Correct one of them.",
                $"! schools[0].sections.primary：{Zh}小学部的学生数为 0，但填报了“县级以上骨干教师数”2、“教学及辅助用房面积（不含室内体育用房）”90.5；新建、撤并、尚未招生的学校可以如此，没有学生的不评估生均指标，也不计入差异系数，请核对。",
                $"! schools[0].sections.primary: {En}, primary section: 0 pupils, but \"backbone teachers of county level or above\" 2, \"teaching and auxiliary rooms, indoor sports rooms left out\" 90.5; a new or closing school may have that. Without pupils nothing per pupil is judged, and no coefficient counts it. Check both.",
            ],
            Told(
                "primary",
                """{ "primary": { "pupils": 0, "nearHomePupils": 5, "backboneTeachers": 2, "peAndArtTeachers": 0, "teachingArea": 90.5 } }"""
            )
        );

    /// <summary>What a school shares is for nobody only where each of its stages tells that it has no pupils.</summary>
    [Theory]
    [InlineData("primary", """{ "primary": { "pupils": 0 } }""", true)]
    [InlineData("primary", """{ "primary": { "pupils": 1 } }""", false)]
    [InlineData("primary", """{ "primary": {} }""", false)]
    [InlineData("nineYear", """{ "primary": { "pupils": 0 }, "junior": { "pupils": 0 } }""", true)]
    [InlineData("nineYear", """{ "primary": { "pupils": 0 }, "junior": { "pupils": 1 } }""", false)]
    [InlineData("nineYear", """{ "primary": { "pupils": 0 } }""", false)]
    [InlineData("specialEducation", "{}", false)]
    public void SharedForNobodyIsTold(string type, string sections, bool isTold)
    {
        string[] told = Told(
            type,
            sections,
            "sections.junior",
            """{ "sportsArea": 400, "multimediaClassrooms": 2, "teachingArea": 0 }"""
        );

        Assert.Equal(
            isTold
                ?
                [
                    $"! schools[0].measures：{Zh}的学生数为 0，但填报了“体育运动场馆面积（含室内体育用房）”400、“网络多媒体教室数”2；新建、撤并、尚未招生的学校可以如此，没有学生的不评估生均指标，也不计入差异系数，请核对。",
                    $"! schools[0].measures: {En}: 0 pupils, but \"sports grounds and halls, indoor sports rooms included\" 400, \"networked multimedia classrooms\" 2; a new or closing school may have that. Without pupils nothing per pupil is judged, and no coefficient counts it. Check both.",
                ]
                : [],
            told
        );
    }

    [Theory]
    [InlineData("specialEducation", 0, 60000, true)]
    [InlineData("specialEducation", 1, 60000, false)]
    [InlineData("specialEducation", 0, 0, false)]
    public void FundingOfASpecialSchoolForNobodyIsTold(
        string type,
        int pupils,
        int funding,
        bool isTold
    ) =>
        Assert.Equal(
            isTold ? ["! schools[0].measures.publicFunding"] : [],
            Told(
                    type,
                    "{}",
                    measures: $$"""{ "pupils": {{pupils}}, "publicFunding": {{funding}} }"""
                )
                .Where((_, i) => i % 2 == 0)
                .Select(text => text[..text.IndexOf('：', StringComparison.Ordinal)])
        );

    /// <summary>A part is at most its whole; a part of money below a thousandth of it is a unit mistaken.</summary>
    [Theory]
    [InlineData("100000", "100000", "")]
    [InlineData("100000", "100000.01", "=")]
    [InlineData("100000", "100", "")]
    [InlineData("100000", "99.99", "!")]
    [InlineData("100000", "0", "")]
    [InlineData("0", "0", "")]
    [InlineData("0", "1", "=")]
    public void TheTrainingBudgetIsAPartOfTheBudget(string budget, string training, string told)
    {
        string[] expected = told switch
        {
            "=" =>
            [
                $"= schools[0].measures.teacherTrainingBudget：{Zh}的“教师培训经费预算”为 {training}，大于“年度公用经费预算总额”的 {budget}；部分不能大于总体，请改正其一。",
                $"= schools[0].measures.teacherTrainingBudget: {En}: \"teacher-training budget\" is {training}, more than \"annual public-funding budget\", {budget}; a part cannot exceed its whole. Correct one of them.",
            ],
            "!" =>
            [
                $"! schools[0].measures.teacherTrainingBudget：{Zh}的“教师培训经费预算”为 {training} 元，不到“年度公用经费预算总额” {budget} 元的千分之一；是否把万元当作元填报，请核对两个数的单位。",
                $"! schools[0].measures.teacherTrainingBudget: {En}: \"teacher-training budget\" is {training} yuan, less than a thousandth of \"annual public-funding budget\", {budget} yuan; check whether one of them was reported in units of 10 000 yuan.",
            ],
            _ => [],
        };
        Assert.Equal(
            expected,
            Told(
                "primary",
                """{ "primary": { "pupils": 50 } }""",
                measures: $$"""{ "publicFundingBudget": {{budget}}, "teacherTrainingBudget": {{training}} }"""
            )
        );
    }

    [Fact]
    public void ASectionThatCodeGivesTwiceIsRefused()
    {
        Section primary = new(Stage.Primary, MeasureSet.Empty);
        County county = new("1", "甲县")
        {
            Schools =
            [
                new School("a")
                {
                    Name = "一校",
                    Type = SchoolType.Primary,
                    Sections = [primary, primary],
                },
            ],
        };

        DataProblem problem = Assert.Single(county.Check());
        Assert.Equal("schools[0].sections.primary", problem.Path.ToString());
        Assert.Equal(Zh + "的小学部出现了两次；请合并。", problem.Message.Zh);
        Assert.Equal(En + " has its primary section twice; merge them.", problem.Message.En);
    }
}
