namespace Balance.Indicators.Tests.Evaluations;

/// <summary>
/// 项项达标 (all seven) in the plan of 海城市; at least six and the remaining one at 85 % in the national standard. Every
/// county here has one primary school of 100 pupils unless it says otherwise.
/// </summary>
public class SchoolRuleTests
{
    private static TestCounty Primary => TestCounty.Met.Only(TestSchool.PrimarySchool("1"));

    [Fact(DisplayName = "七项都达标，两个标准下学部都达标")]
    public void AllSevenAreEnoughForBoth()
    {
        Assert.Equal(Outcome.Met, Haicheng(Primary));
        Assert.Equal(Outcome.Met, National(Primary));
    }

    /// <summary>85 % of 4.2 is 3.57; of 4.5 ㎡ 3.825; of 0.9 0.765.</summary>
    [Theory(
        DisplayName = "一项不达标：恰为限值的85%时国家标准下学部达标，差一点就不达标；海城标准下都不达标"
    )]
    [InlineData("teachersAboveRequiredQualification", 10000, 357, Outcome.Met)]
    [InlineData("teachersAboveRequiredQualification", 10000, 356, Outcome.NotMet)]
    [InlineData("teachersAboveRequiredQualification", 50000, 1783, Outcome.NotMet)] // 3.566
    [InlineData("peAndArtTeachers", 20000, 153, Outcome.Met)]
    [InlineData("peAndArtTeachers", 20000, 152, Outcome.NotMet)]
    public void TheRemainingOneReachesTheFloor(
        string measure,
        int pupils,
        int people,
        Outcome expected
    )
    {
        TestCounty county = TestCounty.Met.Only(
            TestSchool.PrimarySchool("1", pupils).Set(Stage.Primary, measure, people)
        );

        Assert.Equal(expected, National(county));
        Assert.Equal(Outcome.NotMet, Haicheng(county));
    }

    [Theory(DisplayName = "生均面积3.825㎡恰为4.5㎡的85%")]
    [InlineData(382.50, Outcome.Met)]
    [InlineData(382.49, Outcome.NotMet)]
    public void TheFloorIsExactToTheSquareCentimetre(double area, Outcome expected) =>
        Assert.Equal(expected, National(Primary.SetSchool("teachingArea", (decimal)area)));

    [Fact(DisplayName = "国家标准：一项在85%以上，指标 RA1 不达标而资源配置维度达标，县达标")]
    public void AnIndicatorMayFailWhileItsDimensionIsMet()
    {
        TestCounty county = Primary.Set(Stage.Primary, "teachersAboveRequiredQualification", 4);
        Evaluation national = county.Evaluate(Standard.National2017);

        Assert.Equal(Outcome.NotMet, national.Indicators["RA1"].Outcome);
        Assert.Equal(Outcome.Met, national.Dimension("resourceAllocation"));
        Assert.Equal(Outcome.Met, national.Schools[0].Outcome);
        Assert.Equal(Outcome.Met, national.Outcome);
        Assert.Equal(6, national.Section(Stage.Primary).MetCriteria.Count());

        Evaluation haicheng = county.Evaluate();
        Assert.Equal(Outcome.NotMet, haicheng.Indicators["RA1"].Outcome);
        Assert.Equal(Outcome.NotMet, haicheng.Dimension("resourceAllocation"));
        Assert.Equal(Outcome.NotMet, haicheng.Outcome);
    }

    [Fact(DisplayName = "两项不达标（都在85%以上），学部不达标，其余五项未填报也不达标")]
    public void TwoThatAreNotMetDecide()
    {
        TestCounty two = Primary
            .Set(Stage.Primary, "teachersAboveRequiredQualification", 4)
            .SetSchool("teachingArea", 440);
        Assert.Equal(Outcome.NotMet, National(two));
        Assert.Equal(Outcome.NotMet, National(Without(two, "RA2", "RA3", "RA5", "RA6", "RA7")));
    }

    [Fact(DisplayName = "一项低于85%，其余六项未填报，学部不达标")]
    public void OneBelowTheFloorDecides() =>
        Assert.Equal(
            Outcome.NotMet,
            National(
                Without(
                    Primary.Set(Stage.Primary, "teachersAboveRequiredQualification", 3),
                    "RA2",
                    "RA3",
                    "RA4",
                    "RA5",
                    "RA6",
                    "RA7"
                )
            )
        );

    [Fact(DisplayName = "一项不达标但在85%以上，另一项未填报，学部待定")]
    public void OneAboveTheFloorAndOneMissingIsUndetermined() =>
        Assert.Equal(
            Outcome.Undetermined,
            National(
                Without(Primary.Set(Stage.Primary, "teachersAboveRequiredQualification", 4), "RA2")
            )
        );

    [Fact(DisplayName = "六项达标、一项未填报，学部待定：未填报的那项可能低于85%")]
    public void SixMetAndOneMissingIsUndetermined()
    {
        Assert.Equal(Outcome.Undetermined, National(Without(Primary, "RA2")));
        Assert.Equal(Outcome.Undetermined, Haicheng(Without(Primary, "RA2")));
    }

    [Fact(DisplayName = "海城标准：一项不达标，其余六项未填报，学部不达标")]
    public void OneThatIsNotMetDecidesWhereAllSevenAreAsked() =>
        Assert.Equal(
            Outcome.NotMet,
            Haicheng(
                Without(
                    Primary.Set(Stage.Primary, "teachersAboveRequiredQualification", 4),
                    "RA2",
                    "RA3",
                    "RA4",
                    "RA5",
                    "RA6",
                    "RA7"
                )
            )
        );

    [Fact(DisplayName = "一个学部不达标，另一个学部待定，学校不达标")]
    public void AFailingSectionDecidesTheSchool()
    {
        Evaluation evaluation = TestCounty
            .Met.Set(Stage.Primary, "backboneTeachers", 0)
            .Set(Stage.Junior, "backboneTeachers", null)
            .Evaluate();

        Assert.Equal(Outcome.NotMet, evaluation.Section(Stage.Primary).Outcome);
        Assert.Equal(Outcome.Undetermined, evaluation.Section(Stage.Junior).Outcome);
        Assert.Equal(Outcome.NotMet, evaluation.Schools[0].Resources);
    }

    private static Outcome Haicheng(TestCounty county) =>
        county.Evaluate().Section(Stage.Primary).Outcome;

    private static Outcome National(TestCounty county) =>
        county.Evaluate(Standard.National2017).Section(Stage.Primary).Outcome;

    private static TestCounty Without(TestCounty county, params string[] criteria) =>
        criteria.Aggregate(
            county,
            (c, id) =>
                id switch
                {
                    "RA2" => c.Set(Stage.Primary, "backboneTeachers", null),
                    "RA3" => c.Set(Stage.Primary, "peAndArtTeachers", null),
                    "RA4" => c.SetSchool("teachingArea", null),
                    "RA5" => c.SetSchool("sportsArea", null),
                    "RA6" => c.SetSchool("equipmentValue", null),
                    _ => c.SetSchool("multimediaClassrooms", null),
                }
        );
}
