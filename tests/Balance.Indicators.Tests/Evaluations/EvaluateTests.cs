namespace Balance.Indicators.Tests.Evaluations;

/// <summary>What calling <c>Evaluate</c> promises; what follows from which data is in the case library.</summary>
public class EvaluateTests
{
    [Fact(DisplayName = "不可能的数据不评估，一次列出全部问题")]
    public void ImpossibleDataAreNotEvaluated()
    {
        BadDataException exception = Assert.Throws<BadDataException>(() =>
            TestCounty.Met.Set("rotatedTeachers", 101).SetSchool("certifiedTeachers", 21).Evaluate()
        );

        Assert.Equal(
            ["schools[0].measures.certifiedTeachers", "measures.rotatedTeachers"],
            exception.Problems.Select(problem => problem.Path.ToString())
        );
    }

    [Fact(DisplayName = "取消了的，不可能的数据也不再检查")]
    public void CancelledNothingIsChecked() =>
        Assert.Throws<OperationCanceledException>(() =>
            Standard.Haicheng2023.Evaluate(
                TestCounty.Met.SetSchool("certifiedTeachers", 21).County,
                null,
                new CancellationToken(canceled: true)
            )
        );

    [Fact(
        DisplayName = "没有问卷的满意率不是社会认可度：都没有数的，要的是第一种填报方式，只说一次"
    )]
    public void OfAlternativesThatAskNobodyTheFirstIsMissing()
    {
        Finding finding = Assert.Single(
            TestCounty
                .Met.Set("recognitionRate", null)
                .Set("questionnairesValid", 0)
                .Set("questionnairesSatisfied", 0)
                .Evaluate()
                .Indicators["SR1"]
                .Findings
        );

        Assert.Equal(("SR1.rate", Outcome.Undetermined), (finding.Criterion.Id, finding.Outcome));
        Assert.Equal(["measures.recognitionRate"], finding.Missing.Select(item => $"{item.Path}"));
    }

    [Fact(DisplayName = "没有标准或没有县，是程序错误")]
    public void StandardAndCountyAreRequired()
    {
        Assert.Equal(
            "county",
            Assert
                .Throws<ArgumentNullException>(() => Standard.Haicheng2023.Evaluate(null!))
                .ParamName
        );
        Assert.Equal(
            "standard",
            Assert
                .Throws<ArgumentNullException>(() =>
                    StandardExtensions.Evaluate(null!, TestCounty.Met.County)
                )
                .ParamName
        );
    }

    [Fact(DisplayName = "指标、差异系数按编号取；没有的编号是程序错误")]
    public void WhatTheStandardHasNotThrows()
    {
        Evaluation haicheng = TestCounty.Met.Evaluate();
        CoefficientTable national = TestCounty.Met.Evaluate(Standard.National2017).Coefficients;

        Assert.Equal(
            (32, 16, 14),
            (haicheng.Indicators.Count, haicheng.Coefficients.Count, national.Count)
        );
        Assert.Equal("RA1", national[0].Indicator);
        Assert.Equal(14, national.Select(item => (item.Stage, item.Indicator)).Distinct().Count());
        Assert.Throws<KeyNotFoundException>(() => haicheng.Indicators["RA8"]);
        Assert.Throws<KeyNotFoundException>(() => national[Stage.Primary, "composite"]);
        Assert.Throws<KeyNotFoundException>(() => national[Stage.Senior, "RA1"]);
    }

    [Fact(DisplayName = "对象的名称：全县、学段、学科、学校、班级")]
    public void SubjectsAreNamed()
    {
        Evaluation evaluation = TestCounty.Met.Evaluate();
        Subject stage = evaluation.Finding("GG13.nearHome", Stage.Primary).Subject;
        Subject subject = evaluation.Indicators["EQ9"].Findings[0].Subject;
        Subject second = evaluation.Indicators["GG5"].Findings[1].Subject;

        Assert.Equal(("全县", "county"), Names(evaluation.Finding("GG1").Subject));
        Assert.Equal(("全县", "county"), Names(Subject.County));
        Assert.Equal(("全县小学", "county, primary"), Names(stage));
        Assert.Equal(("学科 语文", "subject 语文"), Names(subject));
        Assert.Equal(("学校1", "学校1"), Names(evaluation.Finding("GG4").Subject));
        Assert.Equal(("学校1小学部第2班", "学校1, primary, class 2"), Names(second));
    }

    [Fact(DisplayName = "所缺的名称：谁的、什么")]
    public void WhatIsMissingIsNamed()
    {
        MissingFigure ofSection = Assert.Single(
            TestCounty
                .Met.Only(TestSchool.CompleteSecondary("1").With(Stage.Senior, "pupils", null))
                .Evaluate()
                .Missing
        );
        MissingFigure ofSchool = Assert.Single(
            TestCounty.Met.SetSchool("musicRoomAreas", null).Evaluate().Missing
        );
        MissingFigure ofCounty = Assert.Single(
            TestCounty.Met.Set("layoutCompliant", null).Evaluate().Missing
        );
        MissingFigure schools = TestCounty.Met.Only().Evaluate().Missing[0];

        Assert.Equal(
            ("学校1高中部 学生数", "学校1 (senior secondary): pupils"),
            (ofSection.In(Language.Chinese), ofSection.In(Language.English))
        );
        Assert.Equal("学校1 各音乐专用教室面积", ofSchool.In(Language.Chinese));
        Assert.Equal("规划布局合理，符合国家规定", ofCounty.In(Language.Chinese));
        Assert.Equal(
            ("schools", "学校名单"),
            (schools.Path.ToString(), schools.In(Language.Chinese))
        );
    }

    private static (string, string) Names(Subject subject) =>
        (subject.In(Language.Chinese), subject.In(Language.English));
}
