namespace Balance.Indicators.Tests.Evaluations;

/// <summary>Whole sentences about findings, in both languages: subject, value, limit, outcome, and what else is to be said.</summary>
public sealed class FindingTextTests
{
    private static readonly TestCounty PrimarySchool = TestCounty.Met.Only(
        TestSchool.PrimarySchool("1")
    );

    [Fact(DisplayName = "少补 1 人；达标的不说别的；逐校缺的、县里缺的数据都列出来")]
    public void OfPeople()
    {
        AssertSays(
            TestCounty.Met.Set("rotatedTeachers", 9).Evaluate().Finding("GG11.rotated"),
            "全县：交流轮岗教师比例 9.0%，要求 ≥ 10%，未达标，缺 1 人",
            "county: Share of eligible teachers rotated 9.0%, required ≥ 10%, not met, short by 1 people"
        );
        AssertSays(
            TestCounty.Met.Evaluate().Finding("GG11.rotated"),
            "全县：交流轮岗教师比例 10.0%，要求 ≥ 10%，达标",
            "county: Share of eligible teachers rotated 10.0%, required ≥ 10%, met"
        );
        AssertSays(
            TestCounty
                .Met.Set("rotatedTeachers", null)
                .Set("eligibleTeachers", null)
                .Evaluate()
                .Finding("GG11.rotated"),
            "全县：交流轮岗教师比例 未填报，要求 ≥ 10%，待定，缺数据：交流轮岗教师数、符合交流条件的教师数",
            "county: Share of eligible teachers rotated not reported, required ≥ 10%, undetermined, missing: teachers rotated; teachers eligible for rotation"
        );
        AssertSays(
            PrimarySchool
                .Set(Stage.Primary, "backboneTeachers", null)
                .Evaluate()
                .Finding("RA2", Stage.Primary),
            "学校1小学部：每百名学生拥有县级以上骨干教师数 未填报，要求 ≥ 1 人，待定，缺数据：学校1小学部 县级以上骨干教师数",
            "学校1, primary: Backbone teachers of county level or above per 100 pupils not reported, required ≥ 1 people, undetermined, missing: 学校1 (primary): backbone teachers of county level or above"
        );
    }

    /// <summary>Of 2100 ㎡ over weights of 100 and 110 a primary pupil has 10; of 900 it has 4.2857, and 945 are needed for 4.5.</summary>
    [Fact(DisplayName = "全校共用的，缺多少按全校说；没有学生的学部不适用")]
    public void OfASharedResource()
    {
        AssertSays(
            TestCounty.Met.SetSchool("teachingArea", 900).Evaluate().Finding("RA4", Stage.Primary),
            "学校1小学部：生均教学及辅助用房面积 4.29 ㎡，要求 ≥ 4.5 ㎡，未达标，缺 45 ㎡（全校）",
            "学校1, primary: Teaching and auxiliary rooms per pupil 4.29 ㎡, required ≥ 4.5 ㎡, not met, short by 45 ㎡ (whole school)"
        );
        AssertSays(
            PrimarySchool.SetSchool("teachingArea", 449).Evaluate().Finding("RA4", Stage.Primary),
            "学校1小学部：生均教学及辅助用房面积 4.49 ㎡，要求 ≥ 4.5 ㎡，未达标，缺 1 ㎡",
            "学校1, primary: Teaching and auxiliary rooms per pupil 4.49 ㎡, required ≥ 4.5 ㎡, not met, short by 1 ㎡"
        );
        AssertSays(
            TestCounty
                .Met.Set(Stage.Primary, "pupils", 0)
                .Set(Stage.Primary, "classSizes", null)
                .Set(Stage.Primary, "nearHomePupils", 0)
                .Evaluate()
                .Finding("RA4", Stage.Primary),
            "学校1小学部：生均教学及辅助用房面积 不适用，要求 ≥ 4.5 ㎡，不适用",
            "学校1, primary: Teaching and auxiliary rooms per pupil not applicable, required ≥ 4.5 ㎡, not applicable"
        );
    }

    [Fact(DisplayName = "是与否、等级用词说；恰在“低于”“高于”的限值上，没有差多少可说")]
    public void InWords()
    {
        AssertSays(
            TestCounty.Met.Set("layoutCompliant", false).Evaluate(National).Finding("GG1"),
            "全县：规划布局合理，符合国家规定要求 否，要求 是，未达标",
            "county: Layout sound and as required no, required yes, not met"
        );
        AssertSays(
            TestCounty
                .Met.SetSchool("campusCulture", Grade.Qualified)
                .Evaluate()
                .Finding("EQ6.campusCulture"),
            "学校1：校园文化建设 合格，要求 ≥ 良好，未达标",
            "学校1: Campus culture qualified, required ≥ good, not met"
        );
        AssertSays(
            TestCounty
                .Met.Set("monitoredSubjects", new[] { new MonitoredSubject("语文", 3, 0.15m) })
                .Evaluate()
                .Finding("EQ9.differenceRate"),
            "学科 语文：校际差异率 0.150，要求 < 0.15，未达标，须低于限值",
            "subject 语文: Difference rate between schools 0.150, required < 0.15, not met, must be below the limit"
        );
        AssertSays(
            TestCounty
                .Met.Add(TestSchool.SpecialEducation("2"))
                .Evaluate(OwnStandard.WithCriterion("GG7", item => item["comparison"] = "moreThan"))
                .Finding("GG7"),
            "特校2：生均公用经费 6000.00 元，要求 > 6000 元，未达标，须高于限值",
            "特校2: Public funding per pupil 6000.00 yuan, required > 6000 yuan, not met, must be above the limit"
        );
    }

    [Fact(DisplayName = "班级超 1 人；分段填报的，说至少几个班；不能确定的，说出那一段")]
    public void OfClasses()
    {
        AssertSays(
            Classes(46m, 45, 9).Indicators["GG5"].Findings[0],
            "学校1小学部第1班：班级学生数 46 人，要求 ≤ 45 人，未达标，超 1 人",
            "学校1, primary, class 1: Pupils of a class 46 people, required ≤ 45 people, not met, over by 1 people"
        );
        AssertSays(
            Classes(new Bracket(9, 10, 1), new Bracket(41, 47, 1), new Bracket(47, 51, 1))
                .Finding("GG5"),
            "学校1小学部：班级学生数 至少 1 个班不合要求，要求 ≤ 45 人，未达标，超 1 个班",
            "学校1, primary: Pupils of a class at least 1 classes not as required, required ≤ 45 people, not met, over by 1 classes"
        );
        AssertSays(
            Classes(new Bracket(41, 47, 2), new Bracket(9, 10, 1)).Finding("GG5"),
            "学校1小学部：班级学生数 分段不能确定，要求 ≤ 45 人，待定，缺数据：学校1小学部 各班学生数（41 到不满 47 人的 2 个班）",
            "学校1, primary: Pupils of a class left open by brackets, required ≤ 45 people, undetermined, missing: 学校1 (primary): pupils of each class (2 classes of 41 to under 47 people)"
        );
    }

    [Fact(DisplayName = "教室分段不能确定，班级也没有填报：说分段不能确定，两样都列出来")]
    public void OfBracketsAndWhatIsNotReported() =>
        AssertSays(
            PrimarySchool
                .SetSchool("musicRoomAreas", new[] { new Bracket(90, 100, 1) })
                .Set(Stage.Primary, "classSizes", null)
                .Evaluate(National)
                .Finding("GG3.music"),
            "学校1：每12个班有1间以上不小于96㎡的音乐专用教室 分段不能确定，要求 ≥ 1 间/每12个班，待定，缺数据：学校1 各音乐专用教室面积（90 到不满 100 ㎡的 1 间）、学校1小学部 各班学生数",
            "学校1: At least 1 music room of 96 ㎡ or more per 12 classes left open by brackets, required ≥ 1 rooms per 12 classes, undetermined, missing: 学校1: area of each music room (1 rooms of 90 to under 100 ㎡); 学校1 (primary): pupils of each class"
        );

    [Fact(
        DisplayName = "按过渡期规定达标、由舍入决定的，都在句末注明；舍入会误导的，另说未舍入的数"
    )]
    public void ByAProvisionOrByRounding()
    {
        AssertSays(
            TestCounty
                .Met.Change(school => school with { BuiltYear = 2010 })
                .Set(Stage.Primary, "pupils", 2500)
                .Evaluate(National, new EvaluationOptions { TransitionalProvisions = true })
                .Finding("GG4"),
            "学校1：学校规模（义务教育阶段学生数） 2600 人，要求 ≤ 3000 人，达标（按过渡期规定 T3）",
            "学校1: Size of the school (pupils of the compulsory stages) 2600 people, required ≤ 3000 people, met (by transitional provision T3)"
        );
        AssertSays(
            TestCounty
                .Met.SetSchool("teacherTrainingBudget", 4995)
                .Evaluate(
                    Standard.Haicheng2023,
                    new EvaluationOptions { Rounding = Rounding.AsReported }
                )
                .Finding("EQ4"),
            "学校1：教师培训经费占公用经费预算比例 5.0%（未舍入 4.995），要求 ≥ 5%，达标（由舍入决定）",
            "学校1: Teacher training as a share of the public-funding budget 5.0% (unrounded 4.995), required ≥ 5%, met (decided by rounding)"
        );
        AssertSays(
            TestCounty.Met.SetSchool("teacherTrainingBudget", 4995).Evaluate().Finding("EQ4"),
            "学校1：教师培训经费占公用经费预算比例 5.0%（未舍入 4.995），要求 ≥ 5%，未达标，缺 5 元",
            "学校1: Teacher training as a share of the public-funding budget 5.0% (unrounded 4.995), required ≥ 5%, not met, short by 5 yuan"
        );
    }

    [Fact(DisplayName = "没有限值的只列出来：没有要求，不适用，什么也不缺")]
    public void WithoutALimit()
    {
        Standard standard = OwnStandard.WithCriterion(
            "GG11.backbone",
            item =>
            {
                item.Remove("limit");
                item["shownOnly"] = true;
            }
        );

        AssertSays(
            TestCounty.Met.Evaluate(standard).Finding("GG11.backbone"),
            "全县：交流轮岗教师中骨干教师比例 20.0%，不适用",
            "county: Share of backbone teachers among those rotated 20.0%, not applicable"
        );
        Finding unknown = TestCounty
            .Met.Set("rotatedBackboneTeachers", null)
            .Evaluate(standard)
            .Finding("GG11.backbone");
        AssertSays(
            unknown,
            "全县：交流轮岗教师中骨干教师比例 不适用，不适用",
            "county: Share of backbone teachers among those rotated not applicable, not applicable"
        );
        Assert.Empty(unknown.Missing);
    }

    private static Standard National => Standard.National2017;

    private static Evaluation Classes(params decimal[] sizes) =>
        PrimarySchool.Set(Stage.Primary, "classSizes", sizes).Evaluate(National);

    private static Evaluation Classes(params Bracket[] sizes) =>
        PrimarySchool.Set(Stage.Primary, "classSizes", sizes).Evaluate(National);

    private static void AssertSays(Finding finding, string zh, string en)
    {
        Assert.Equal(zh, $"{finding}");
        Assert.Equal(en, finding.In(Language.English));
    }
}
