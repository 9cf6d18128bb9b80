namespace Balance.Indicators.Tests.Evaluations;

/// <summary>What is missing is neither zero nor a pass: 未达标 beats 待定, 待定 beats 达标.</summary>
public class MissingDataTests
{
    [Fact(DisplayName = "空表：每项指标、每个差异系数、每个维度、每项否决都待定，县待定")]
    public void AnEmptyFormIsUndetermined()
    {
        foreach (Standard standard in Standard.All)
        {
            Evaluation evaluation = standard.Evaluate(new County("210381", "空县"));

            Assert.All(evaluation.Indicators, x => Assert.Equal(Outcome.Undetermined, x.Outcome));
            Assert.All(evaluation.Coefficients, x => Assert.Equal(Outcome.Undetermined, x.Outcome));
            Assert.All(evaluation.Dimensions, x => Assert.Equal(Outcome.Undetermined, x.Outcome));
            Assert.All(evaluation.Vetoes, x => Assert.Equal(Outcome.Undetermined, x.Outcome));
            Assert.All(
                evaluation.Preconditions,
                x => Assert.Equal(Outcome.Undetermined, x.Outcome)
            );
            Assert.Equal(Outcome.Undetermined, evaluation.Outcome);
            Assert.Empty(evaluation.Schools);
            Assert.Contains("schools", evaluation.Missing.Paths());
        }
    }

    [Fact(DisplayName = "县的要素齐全而没有学校名单：凡涉及学校的都待定，不因没有学校而达标")]
    public void ACountyWithoutSchoolsIsUndetermined()
    {
        Evaluation evaluation = TestCounty.Met.Only().Evaluate();

        string[] undetermined =
        [
            .. Enumerable.Range(1, 7).Select(n => $"RA{n}"),
            "GG3",
            "GG4",
            "GG5",
            "GG6",
            "GG7",
            "GG9",
            "GG12",
            "GG13",
            "EQ3",
            "EQ4",
            "EQ6",
        ];
        Assert.Equal(
            undetermined,
            evaluation
                .Indicators.Where(x => x.Outcome == Outcome.Undetermined)
                .Select(x => x.Indicator.Id)
        );
        Assert.Equal(14, evaluation.Indicators.Count(x => x.Outcome == Outcome.Met));
        Assert.Equal(Outcome.Undetermined, evaluation.Dimension("resourceAllocation"));
        Assert.Equal(Outcome.Met, evaluation.Dimension("socialRecognition"));
        Assert.Equal(Outcome.Undetermined, evaluation.Outcome);
        MissingMeasure missing = evaluation.Missing.First();
        Assert.Equal(("schools", "学校名单"), (missing.Path, missing.In(Language.Chinese)));
    }

    [Fact(DisplayName = "一所学校待定、其余达标，指标和县待定")]
    public void UndeterminedBeatsMet()
    {
        Evaluation evaluation = TestCounty
            .Met.Add(TestSchool.PrimarySchool("2").SetSchool("charterAndDigitalManagement", null))
            .Evaluate();

        Assert.Equal(Outcome.Met, evaluation.Finding("EQ3", school: 0).Outcome);
        Assert.Equal(Outcome.Undetermined, evaluation.Finding("EQ3", school: 1).Outcome);
        Assert.Equal(Outcome.Undetermined, evaluation.Indicators["EQ3"].Outcome);
        Assert.Equal(Outcome.Undetermined, evaluation.Dimension("educationQuality"));
        Assert.Equal(Outcome.Met, evaluation.Schools[0].Outcome);
        Assert.Equal(Outcome.Undetermined, evaluation.Schools[1].Outcome);
        Assert.Equal(Outcome.Undetermined, evaluation.Outcome);
    }

    [Fact(DisplayName = "一所学校待定、另一所未达标，指标和县未达标")]
    public void NotMetBeatsUndetermined()
    {
        Evaluation evaluation = TestCounty
            .Met.SetSchool("charterAndDigitalManagement", false)
            .Add(TestSchool.PrimarySchool("2").SetSchool("charterAndDigitalManagement", null))
            .Evaluate();

        Assert.Equal(Outcome.NotMet, evaluation.Indicators["EQ3"].Outcome);
        Assert.Equal(Outcome.NotMet, evaluation.Outcome);
        Assert.Equal(Outcome.Undetermined, evaluation.Schools[1].Outcome);
        Assert.Equal(
            ["schools[1].measures.charterAndDigitalManagement"],
            evaluation.Missing.Paths()
        );
    }

    [Theory(DisplayName = "一部分未填报即待定，即使已知部分已经够了或已经不够")]
    [InlineData(90)]
    [InlineData(0)]
    public void APartThatIsMissingLeavesTheWholeOpen(int inPublicSchools)
    {
        Finding finding = TestCounty
            .Met.Set("migrantChildrenInPublicSchools", inPublicSchools)
            .Set("migrantChildrenInPurchasedPlaces", null)
            .Evaluate()
            .Finding("GG15.migrant");

        Assert.Equal(Outcome.Undetermined, finding.Outcome);
        Assert.Equal(["measures.migrantChildrenInPurchasedPlaces"], finding.Missing.Paths());
        Assert.Null(finding.Value);
        Assert.Null(finding.Numerator);
        Assert.Equal(100, finding.Denominator);
    }

    [Fact(DisplayName = "几部分都未填报，全部列出")]
    public void EveryMissingPartIsNamed() =>
        Assert.Equal(
            ["measures.juniorGraduates", "measures.juniorTransfersOut", "measures.juniorDeaths"],
            TestCounty
                .Met.Set("juniorGraduates", null)
                .Set("juniorTransfersOut", null)
                .Set("juniorDeaths", null)
                .Evaluate()
                .Finding("EQ1")
                .Missing.Paths()
        );

    [Fact(DisplayName = "不知办学类型：资源配置、音乐教室、规模、章程待定，并点名类型")]
    public void AnUnknownTypeIsUndetermined()
    {
        Evaluation evaluation = TestCounty
            .Met.Change(school => school with { Type = null })
            .Evaluate();

        foreach (
            string id in new[]
            {
                "RA1",
                "RA4",
                "GG3",
                "GG4",
                "GG6",
                "GG7",
                "GG13",
                "EQ3",
                "EQ4",
                "EQ6",
            }
        )
        {
            Assert.Equal(Outcome.Undetermined, evaluation.Indicators[id].Outcome);
            Assert.Contains(
                evaluation.Indicators[id].Findings,
                finding => finding.Missing.Paths().Contains("schools[0].type")
            );
        }

        Assert.Null(evaluation.Finding("GG4").Limit);
        Assert.Equal(Outcome.Met, evaluation.Indicators["GG5"].Outcome);
        CoefficientEvaluation coefficient = evaluation.Coefficients[Stage.Primary, "RA1"];
        Assert.Equal((Outcome.Undetermined, 0), (coefficient.Outcome, coefficient.Sections));
        Assert.Contains("schools[0].type", coefficient.Missing.Paths());
        Assert.Equal(Outcome.Undetermined, evaluation.Outcome);
    }

    [Fact(DisplayName = "类型和学部都未填报：小学、初中都可能有，都待定")]
    public void ASchoolOfWhichNothingIsKnownCouldHaveBothStages()
    {
        Evaluation evaluation = TestCounty.Met.Add(new School("2")).Evaluate();

        Assert.Equal(
            [Stage.Primary, Stage.Junior],
            evaluation.Schools[1].Sections.Select(section => section.Stage)
        );
        Assert.All(
            evaluation.Schools[1].Sections,
            section => Assert.Equal(Outcome.Undetermined, section.Outcome)
        );
        Assert.All(
            evaluation.Coefficients,
            coefficient => Assert.Equal(Outcome.Undetermined, coefficient.Outcome)
        );
        Assert.Empty(evaluation.Schools[1].MetIndicators);
    }

    [Fact(DisplayName = "不知城乡：乡村小学是否不足100人无从判断；满100人则无关")]
    public void AnUnknownLocationMattersForSmallSchools()
    {
        Evaluation Of(int pupils) =>
            TestCounty
                .Met.Add(TestSchool.PrimarySchool("2", pupils) with { Location = null })
                .Evaluate();

        Finding small = Of(99).Finding("GG6", school: 1);
        Assert.Equal(Outcome.Undetermined, small.Outcome);
        Assert.Contains("schools[1].location", small.Missing.Paths());
        Assert.Equal(Outcome.NotApplicable, Of(100).Indicators["GG6"].Outcome);
    }

    [Theory(DisplayName = "城乡、公办民办、是否寄宿不知，就近入学比例待定；有一项已排除则无关")]
    [InlineData("location")]
    [InlineData("ownership")]
    [InlineData("boarding")]
    public void NearHomeAdmissionNeedsThreeFacts(string fact)
    {
        School Without(School school) =>
            fact switch
            {
                "location" => school with { Location = null },
                "ownership" => school with { Ownership = null },
                _ => school with { Boarding = null },
            };
        TestCounty county = TestCounty.Met.Set(Stage.Primary, "nearHomePupils", 0);

        Finding unknown = county.Change(Without).Evaluate().Finding("GG13.nearHome", Stage.Primary);
        Assert.Equal(Outcome.Undetermined, unknown.Outcome);
        Assert.Null(unknown.Shortfall);
        Assert.Contains($"schools[0].{fact}", unknown.Missing.Paths());

        // Out for another reason: whatever the fact is, the school is not concerned.
        Evaluation elsewhere = county
            .Change(school =>
                Without(
                    school with
                    {
                        Location = Location.Rural,
                        Ownership = Ownership.Private,
                        Boarding = true,
                    }
                )
            )
            .Evaluate();
        Assert.DoesNotContain(
            elsewhere.Findings,
            finding => finding.Criterion.Id == "GG13.nearHome"
        );
        Assert.Equal(Outcome.Met, elsewhere.Indicators["GG13"].Outcome);
    }

    [Theory(DisplayName = "就近入学只计城区和镇区公办非寄宿学校")]
    [InlineData(Location.Urban, Ownership.Public, false, Outcome.NotMet)]
    [InlineData(Location.Town, Ownership.Public, false, Outcome.NotMet)]
    [InlineData(Location.Rural, Ownership.Public, false, Outcome.Met)]
    [InlineData(Location.Town, Ownership.Private, false, Outcome.Met)]
    [InlineData(Location.Town, Ownership.Public, true, Outcome.Met)]
    public void NearHomeAdmissionIsOfPublicDaySchoolsInTowns(
        Location location,
        Ownership ownership,
        bool boarding,
        Outcome expected
    )
    {
        School second = TestSchool.PrimarySchool("2").Set(Stage.Primary, "nearHomePupils", 98) with
        {
            Location = location,
            Ownership = ownership,
            Boarding = boarding,
        };
        Evaluation evaluation = TestCounty.Met.Add(second).Evaluate();

        Assert.Equal(expected, evaluation.Indicators["GG13"].Outcome);
        Finding primary = evaluation.Finding("GG13.nearHome", Stage.Primary);
        Assert.Null(primary.Subject.School);
        Assert.Equal(expected == Outcome.NotMet ? 198 : 100, primary.Numerator);
        Assert.Equal(expected == Outcome.NotMet ? 200 : 100, primary.Denominator);
    }

    [Fact(DisplayName = "类型应有而没有填报的学部：提示，并待定")]
    public void ASectionThatShouldBeThereIsUndetermined()
    {
        Evaluation evaluation = TestCounty
            .Met.Change(school => school.Without(Stage.Junior))
            .Evaluate();

        Assert.Equal(Outcome.Undetermined, evaluation.Section(Stage.Junior).Outcome);
        Assert.Equal("schools[0].sections.junior", Assert.Single(evaluation.Warnings).Path);
        Assert.Equal(Outcome.Undetermined, evaluation.Finding("GG4").Outcome);
        Assert.Equal(Outcome.Undetermined, evaluation.Indicators["GG5"].Outcome);
        Assert.Equal(Outcome.Undetermined, evaluation.Outcome);
    }

    [Fact(DisplayName = "有学生而班级列表为空，视为未填报")]
    public void AnEmptyListOfClassesIsNotReported()
    {
        Evaluation evaluation = TestCounty
            .Met.Set(Stage.Primary, "classSizes", Array.Empty<decimal>())
            .Evaluate();

        Assert.Equal(
            ["schools[0].sections.primary.classSizes"],
            evaluation.Finding("GG3.music").Missing.Paths()
        );
        Assert.Contains(
            evaluation.Indicators["GG5"].Findings,
            finding => finding.Outcome == Outcome.Undetermined
        );
    }

    [Fact(DisplayName = "教学点没有填报学生数：是否参加评估不知，待定")]
    public void APointOfUnknownSizeIsUndetermined()
    {
        Evaluation evaluation = TestCounty
            .Met.Add(TestSchool.TeachingPoint("2", 60).Set(Stage.Primary, "pupils", null))
            .Evaluate();

        Assert.Equal(Outcome.Undetermined, evaluation.Section(Stage.Primary, 1).Outcome);
        Assert.Equal(Outcome.Undetermined, evaluation.Finding("GG6", school: 1).Outcome);
        Assert.Equal(Outcome.Undetermined, evaluation.Coefficients[Stage.Primary, "RA1"].Outcome);
        Assert.Equal(
            ["schools[1].sections.primary.pupils"],
            evaluation.Coefficients[Stage.Primary, "RA1"].Missing.Paths()
        );
    }

    [Fact(DisplayName = "不可能的数据不评估，一次列出全部问题")]
    public void ImpossibleDataAreNotEvaluated()
    {
        BadDataException exception = Assert.Throws<BadDataException>(() =>
            TestCounty.Met.Set("rotatedTeachers", 101).SetSchool("certifiedTeachers", 21).Evaluate()
        );

        Assert.Equal(
            ["schools[0].measures.certifiedTeachers", "measures.rotatedTeachers"],
            exception.Problems.Select(problem => problem.Path)
        );
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
                    StandardEvaluation.Evaluate(null!, TestCounty.Met.County)
                )
                .ParamName
        );
        Assert.Throws<KeyNotFoundException>(() => TestCounty.Met.Evaluate().Indicators["RA8"]);
    }
}
