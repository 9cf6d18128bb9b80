namespace Balance.Indicators.Tests.Evaluations;

/// <summary>V1–V6: absent only where somebody who can tell has said so.</summary>
public class VetoTests
{
    public static TheoryData<string> OfSchool => ["V1", "V2", "V3", "V4", "V6"];

    public static TheoryData<string> OfCounty => ["V1", "V2", "V3", "V4", "V5", "V6"];

    private static TestCounty Two { get; } = TestCounty.Met.Add(TestSchool.PrimarySchool("2"));

    [Theory(DisplayName = "县填报无，达标；填报有，不予认定；未填报，待定")]
    [MemberData(nameof(OfCounty))]
    public void TheCountyReports(string id)
    {
        Check(Two, id, Outcome.Met);
        Check(Two.Veto(id, true), id, Outcome.NotMet);
        Check(Two.Veto(id, null), id, Outcome.Undetermined, "vetoes." + id);
    }

    [Theory(DisplayName = "县未填报：所有学校都填报无，达标")]
    [MemberData(nameof(OfSchool))]
    public void EverySchoolSaysNo(string id) =>
        Check(
            Two.Veto(id, null).SchoolVeto(id, false, 0).SchoolVeto(id, false, 1),
            id,
            Outcome.Met
        );

    [Theory(DisplayName = "县未填报：有学校未填报，待定，列出县和那所学校")]
    [MemberData(nameof(OfSchool))]
    public void ASchoolIsSilent(string id) =>
        Check(
            Two.Veto(id, null).SchoolVeto(id, false, 0),
            id,
            Outcome.Undetermined,
            "vetoes." + id,
            "schools[1].vetoes." + id
        );

    [Theory(DisplayName = "县未填报：一所学校存在、另一所未填报，县不予认定")]
    [MemberData(nameof(OfSchool))]
    public void OneSchoolIsEnough(string id)
    {
        Evaluation evaluation = Two.Veto(id, null).SchoolVeto(id, true, 1).Evaluate();

        Assert.Equal(Outcome.NotMet, evaluation.Veto(id).Outcome);
        Assert.Equal(["2"], evaluation.Veto(id).Schools.Select(school => school.Code));
        Assert.Equal(Outcome.NotMet, evaluation.Outcome);
    }

    [Theory(DisplayName = "县填报无而学校存在：不予认定，并提示")]
    [MemberData(nameof(OfSchool))]
    public void ASchoolContradictsItsCounty(string id)
    {
        foreach (Standard standard in Standard.All)
        {
            Evaluation evaluation = Two.SchoolVeto(id, true, 1).Evaluate(standard);

            Assert.Equal(Outcome.NotMet, evaluation.Veto(id).Outcome);
            Assert.Equal(["2"], evaluation.Veto(id).Schools.Select(school => school.Code));
            DataProblem warning = Assert.Single(evaluation.Warnings);
            Assert.Equal(ProblemSeverity.Warning, warning.Severity);
            Assert.Equal("vetoes." + id, warning.Path);
            Assert.Contains("学校2", warning.Message.Zh);
            Assert.Contains("测试县", warning.Message.Zh);
        }
    }

    [Theory(DisplayName = "海城标准：存在情形的学校不合格，其他学校不受影响；国家标准只看县")]
    [MemberData(nameof(OfSchool))]
    public void ASchoolIsNotMetByItsOwnVeto(string id)
    {
        TestCounty county = Two.SchoolVeto(id, true, 1);

        Evaluation haicheng = county.Evaluate();
        Assert.Equal(Outcome.Met, haicheng.Schools[0].Outcome);
        Assert.Equal(Outcome.NotMet, haicheng.Schools[1].Outcome);
        VetoEvaluation veto = haicheng.Schools[1].Vetoes.Single(item => item.Veto.Id == id);
        Assert.Equal(Outcome.NotMet, veto.Outcome);
        Assert.Empty(veto.Schools);
        Assert.Equal(SourceMark.S, veto.Clause.Mark);
        Assert.Equal(SourceMark.A, haicheng.Veto(id).Clause.Mark);
        Assert.Equal(5, haicheng.Schools[1].Vetoes.Length);

        Evaluation national = county.Evaluate(Standard.National2017);
        Assert.All(national.Schools, school => Assert.Equal(Outcome.Met, school.Outcome));
        Assert.All(national.Schools, school => Assert.Empty(school.Vetoes));
        Assert.Equal(Outcome.NotMet, national.Outcome);
    }

    [Fact(DisplayName = "学校未填报：县填报无即无；县未填报或填报有，学校待定")]
    public void ASilentSchoolIsSpokenForByACountyThatSaysNo()
    {
        Outcome School(TestCounty county) => county.Evaluate().Schools[0].Outcome;

        Assert.Equal(Outcome.Met, School(Two));
        Assert.Equal(Outcome.Undetermined, School(Two.Veto("V1", null)));
        Assert.Equal(Outcome.Undetermined, School(Two.Veto("V1", true)));
        Assert.Equal(Outcome.Met, School(Two.Veto("V1", true).SchoolVeto("V1", false)));
        Assert.Equal(
            ["schools[0].vetoes.V1"],
            Two.Veto("V1", true).Evaluate().Schools[0].Vetoes[0].Missing.Paths()
        );
    }

    [Fact(DisplayName = "V5 属于教育系统：学校不作判断，县未填报即待定")]
    public void OnlyTheCountyCanReportV5()
    {
        Evaluation evaluation = Two.Veto("V5", null).Evaluate();

        Assert.Equal(["vetoes.V5"], evaluation.Veto("V5").Missing.Paths());
        Assert.All(
            evaluation.Schools,
            school =>
            {
                Assert.DoesNotContain(school.Vetoes, veto => veto.Veto.Id == "V5");
                Assert.Equal(Outcome.Met, school.Outcome);
            }
        );
        Assert.Equal(Outcome.Undetermined, evaluation.Outcome);
    }

    [Fact(DisplayName = "没有学校名单时，县未填报的情形待定")]
    public void WithoutSchoolsNobodySaysNo()
    {
        Evaluation evaluation = TestCounty.Met.Only().Veto("V1", null).Evaluate();

        Assert.Equal(Outcome.Undetermined, evaluation.Veto("V1").Outcome);
        Assert.Equal(["vetoes.V1"], evaluation.Veto("V1").Missing.Paths());
    }

    private static void Check(
        TestCounty county,
        string id,
        Outcome expected,
        params string[] missing
    )
    {
        foreach (Standard standard in Standard.All)
        {
            Evaluation evaluation = county.Evaluate(standard);
            Assert.Equal(expected, evaluation.Veto(id).Outcome);
            Assert.Equal(missing, evaluation.Veto(id).Missing.Paths());
            Assert.Equal(6, evaluation.Vetoes.Length);
            Assert.Equal(expected, evaluation.Outcome);
            Assert.All(
                evaluation.Dimensions,
                dimension => Assert.Equal(Outcome.Met, dimension.Outcome)
            );
        }
    }
}
