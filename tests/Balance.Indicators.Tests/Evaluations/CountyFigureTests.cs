namespace Balance.Indicators.Tests.Evaluations;

/// <summary>The county's figures: reported by it or summed over its schools, and social recognition in its three shapes.</summary>
public class CountyFigureTests
{
    private static TestCounty Two { get; } = TestCounty.Met.Add(TestSchool.PrimarySchool("2"));

    [Fact(DisplayName = "县未填报而各校都填报：采用各校合计")]
    public void SchoolsAreAddedUp()
    {
        Evaluation evaluation = Two.SetSchool("certifiedTeachers", 19, 1).Evaluate();
        Finding finding = evaluation.Finding("GG12");

        Assert.Equal((39m, 40m, 97.5m), (finding.Numerator, finding.Denominator, finding.Value));
        Assert.Equal(Outcome.NotMet, finding.Outcome);
        Assert.Null(finding.Subject.School);
        Assert.Empty(evaluation.Warnings);
    }

    [Fact(DisplayName = "县未填报而一所学校也未填报：待定，点名那所学校")]
    public void AMissingSchoolIsNamed()
    {
        Finding finding = Two.SetSchool("trainedTeachers", null, 1).Evaluate().Finding("GG9");

        Assert.Equal(Outcome.Undetermined, finding.Outcome);
        Assert.Equal(["schools[1].measures.trainedTeachers"], finding.Missing.Paths());
        Assert.Equal(
            "学校2 5年完成360学时培训的专任教师数",
            finding.Missing[0].In(Language.Chinese)
        );
    }

    [Fact(DisplayName = "县和各校都未填报：点名县的合计")]
    public void WhereNobodyReportsTheCountyIsAsked() =>
        Assert.Equal(
            ["measures.trainedTeachers"],
            Two.SetSchool("trainedTeachers", null, 0)
                .SetSchool("trainedTeachers", null, 1)
                .Evaluate()
                .Finding("GG9")
                .Missing.Paths()
        );

    [Fact(DisplayName = "县填报了合计，一所学校未填报也无妨")]
    public void TheCountysFigureIsEnough()
    {
        Evaluation evaluation = Two.Set("trainedTeachers", 40)
            .SetSchool("trainedTeachers", null, 1)
            .Evaluate();

        Assert.Equal(Outcome.Met, evaluation.Indicators["GG9"].Outcome);
        Assert.Empty(evaluation.Warnings);
    }

    [Fact(DisplayName = "县填报38名、各校合计40名：采用县的38名，并提示两个数")]
    public void TheCountysFigureIsUsedWithAWarning()
    {
        Evaluation evaluation = Two.Set("trainedTeachers", 38).Evaluate();

        Assert.Equal(38, evaluation.Finding("GG9").Numerator);
        Assert.Equal(Outcome.NotMet, evaluation.Indicators["GG9"].Outcome);
        DataProblem warning = Assert.Single(evaluation.Warnings);
        Assert.Equal("measures.trainedTeachers", warning.Path);
        Assert.Contains("38", warning.Message.Zh);
        Assert.Contains("40", warning.Message.Zh);
    }

    /// <summary>Each shape: null is not reported.</summary>
    [Theory(DisplayName = "社会认可度：填报了的每一项都须达到85%")]
    [InlineData(null, null, null, null, null, Outcome.Undetermined)]
    [InlineData(0.85, null, null, null, null, Outcome.Met)]
    [InlineData(0.84, null, null, null, null, Outcome.NotMet)]
    [InlineData(null, 200, 170, null, null, Outcome.Met)]
    [InlineData(null, 200, 169, null, null, Outcome.NotMet)]
    [InlineData(null, null, null, 40, 34, Outcome.Met)]
    [InlineData(null, null, null, 40, 33, Outcome.NotMet)]
    [InlineData(null, 200, 170, 40, 34, Outcome.Met)]
    [InlineData(null, 200, 170, 40, 33, Outcome.NotMet)]
    [InlineData(0.9, 200, 170, 40, 34, Outcome.Met)]
    [InlineData(0.9, 200, 169, null, null, Outcome.NotMet)]
    [InlineData(0.8, 200, 170, null, null, Outcome.NotMet)]
    [InlineData(null, 200, null, null, null, Outcome.Undetermined)]
    [InlineData(null, null, 170, null, null, Outcome.Undetermined)]
    [InlineData(null, null, null, 40, null, Outcome.Undetermined)]
    [InlineData(0.9, null, null, null, 34, Outcome.Undetermined)]
    [InlineData(0.8, 200, null, null, null, Outcome.NotMet)]
    [InlineData(null, 0, 0, null, null, Outcome.Undetermined)]
    public void EveryReportedShapeOfRecognitionMustReachTheLimit(
        double? rate,
        int? valid,
        int? satisfied,
        int? visits,
        int? visitsSatisfied,
        Outcome expected
    )
    {
        foreach (Standard standard in Standard.All)
        {
            Evaluation evaluation = TestCounty
                .Met.Set("recognitionRate", rate is { } r ? (decimal)r : null)
                .Set("questionnairesValid", Value(valid))
                .Set("questionnairesSatisfied", Value(satisfied))
                .Set("visits", Value(visits))
                .Set("visitsSatisfied", Value(visitsSatisfied))
                .Evaluate(standard);

            Assert.Equal(expected, evaluation.Indicators["SR1"].Outcome);
            Assert.Equal(expected, evaluation.Dimension("socialRecognition"));
        }
    }

    [Fact(DisplayName = "社会认可度只填了有效问卷数，缺的是满意问卷数")]
    public void TheOtherHalfIsNamed()
    {
        Finding finding = TestCounty
            .Met.Set("recognitionRate", null)
            .Set("questionnairesValid", 200)
            .Evaluate()
            .Finding("SR1.questionnaires");

        Assert.Equal(["measures.questionnairesSatisfied"], finding.Missing.Paths());
        Assert.Equal("满意问卷数", finding.Missing[0].In(Language.Chinese));
    }

    [Fact(DisplayName = "GG11 两部分都要：一部分不达标即不达标")]
    public void BothPartsOfRotationMustHold()
    {
        Outcome Of(int rotated, int backbone) =>
            TestCounty
                .Met.Set("rotatedTeachers", rotated)
                .Set("rotatedBackboneTeachers", backbone)
                .Evaluate()
                .Indicators["GG11"]
                .Outcome;

        Assert.Equal(Outcome.Met, Of(10, 2));
        Assert.Equal(Outcome.NotMet, Of(9, 9));
        Assert.Equal(Outcome.NotMet, Of(11, 2));
        Assert.Equal(Outcome.NotMet, Of(9, 1));

        // Nobody rotated: 0 % of those eligible, and of nobody no share is backbone.
        Assert.Equal(Outcome.NotMet, Of(0, 0));
    }

    [Fact(DisplayName = "音乐教室：25个班要3间，面积不足的不计")]
    public void OnlyRoomsOfTheRequiredAreaCount()
    {
        Finding finding = TestCounty
            .Met.Set(Stage.Primary, "classSizes", Enumerable.Repeat(5m, 20).ToArray())
            .Set(Stage.Junior, "classSizes", Enumerable.Repeat(20m, 5).ToArray())
            .SetSchool("musicRoomAreas", new[] { 95.99m, 96, 500 })
            .Evaluate()
            .Finding("GG3.music");

        Assert.Equal((2m, 3m), (finding.Numerator, finding.Denominator));
        Assert.Equal(
            (Outcome.NotMet, 1m, "间"),
            (finding.Outcome, finding.Shortfall!.Amount, finding.Shortfall.Unit.Zh)
        );
        Assert.False(finding.Shortfall.IsExcess);
    }

    [Fact(DisplayName = "班级逐个判断，不看平均：一个46人的班，其余10人，不达标")]
    public void ClassesAreJudgedOneByOne()
    {
        Evaluation evaluation = TestCounty
            .Met.Set(Stage.Primary, "classSizes", new[] { 10m, 46, 44 })
            .Evaluate();
        Finding finding = Assert.Single(
            evaluation.Indicators["GG5"].Findings,
            item => item.Outcome == Outcome.NotMet
        );

        Assert.Equal(5, evaluation.Indicators["GG5"].Findings.Length);
        Assert.Equal(
            (2, 46m, true),
            (finding.Subject.Class, finding.Value, finding.Shortfall!.IsExcess)
        );
        Assert.Equal("学校1小学部第2班", finding.Subject.In(Language.Chinese));
        Assert.Equal("学校1, primary, class 2", finding.Subject.In(Language.English));
        Assert.Equal(Outcome.NotMet, evaluation.Schools[0].Outcome);
    }

    [Fact(DisplayName = "对象的名称：全县、学段、学科")]
    public void SubjectsAreNamed()
    {
        Evaluation evaluation = TestCounty.Met.Evaluate();
        Subject stage = evaluation.Finding("GG13.nearHome", Stage.Primary).Subject;
        Subject subject = evaluation.Indicators["EQ9"].Findings[0].Subject;

        Assert.Equal(("全县", "county"), Names(evaluation.Finding("GG1").Subject));
        Assert.Equal(("全县", "county"), Names(Subject.County));
        Assert.Equal(("全县小学", "county, primary"), Names(stage));
        Assert.Equal(("学科 语文", "subject 语文"), Names(subject));
        Assert.Equal(("学校1", "学校1"), Names(evaluation.Finding("GG4").Subject));
    }

    private static (string, string) Names(Subject subject) =>
        (subject.In(Language.Chinese), subject.In(Language.English));

    private static MeasureValue? Value(int? number) => number is { } n ? n : null;
}
