using System.Collections.Immutable;

namespace Balance.Indicators.Tests.Counties;

/// <summary>A county that was made in code is checked by the same rules, and for what JSON cannot express.</summary>
public sealed class CountyMadeInCodeTests
{
    private static readonly County Empty = new("210381", "海城市");

    [Fact]
    public void AnEmptyCountyHasNoProblem() => Assert.Empty(Empty.Check());

    [Theory]
    [InlineData("teachingArea")]
    [InlineData("grade")]
    [InlineData("gdp")]
    public void AMeasureInTheWrongPlaceIsRejected(string id)
    {
        DataProblem problem = TheProblemOf(Empty with { Measures = Empty.Measures.With(id, 1) });

        Assert.Equal("measures." + id, problem.Path.ToString());
        Assert.Equal("不是这里可以填报的要素。", problem.Message.Zh);
        Assert.Equal("is not a measure that is reported here.", problem.Message.En);
    }

    [Fact]
    public void AValueOfTheWrongTypeIsRejected()
    {
        DataProblem problem = TheProblemOf(
            Empty with
            {
                Measures = Empty.Measures.With("layoutCompliant", 1),
            }
        );

        Assert.Equal("measures.layoutCompliant", problem.Path.ToString());
        Assert.Equal("“规划布局合理，符合国家规定”的值类型不对，应为 yesNo。", problem.Message.Zh);
        Assert.Equal(
            "The value of \"schools laid out soundly, as the state requires\" has the wrong type; it is a yesNo.",
            problem.Message.En
        );
    }

    [Fact]
    public void AThirdMeasureOfASubjectIsNoDifferenceRate()
    {
        MeasureValue subjects = new[]
        {
            new MonitoredSubject("语文", MeasureSet.Empty.With("readingRate", 0.1m)),
        };
        DataProblem problem = TheProblemOf(
            Empty with
            {
                Measures = Empty.Measures.With(Measures.MonitoredSubjects, subjects),
            }
        );

        Assert.Equal("measures.monitoredSubjects[0].readingRate", problem.Path.ToString());
    }

    [Fact]
    public void SubjectsAreEqualByWhatIsReportedInWhateverOrder()
    {
        MeasureSet figures = MeasureSet
            .Empty.With(Measures.InterSchoolDifferenceRate, 0.10m)
            .With(Measures.Grade, 3);

        Assert.Equal(new MonitoredSubject("语文", 3, 0.1m), new MonitoredSubject("语文", figures));
        Assert.NotEqual(new MonitoredSubject("语文", 3), new MonitoredSubject("语文", figures));
        Assert.NotEqual(
            new MonitoredSubject("语文", 3, 0.1m),
            new MonitoredSubject("语文", figures.With(Measures.Grade, 4))
        );
    }

    [Fact]
    public void ALevelBelowOneIsRejected()
    {
        MeasureValue subjects = new[] { new MonitoredSubject("语文", 0, 0.1m) };
        DataProblem problem = TheProblemOf(
            Empty with
            {
                Measures = Empty.Measures.With("monitoredSubjects", subjects),
            }
        );

        Assert.Equal("measures.monitoredSubjects[0].grade", problem.Path.ToString());
        Assert.Equal(
            "海城市第 1 个监测学科“语文”的“学业水平等级”为 0，不是 1 到 10 之间的整数；应填等级，Ⅲ级填 3，请改正。",
            problem.Message.Zh
        );
        Assert.Equal(
            "海城市, monitored subject 1 \"语文\": \"grade of academic achievement\" is 0, not a whole number from 1 to 10; give the level, Ⅲ is 3. Correct it.",
            problem.Message.En
        );
    }

    [Fact]
    public void ASectionThatStandsTwiceIsRejected()
    {
        var section = new Section(Stage.Primary, MeasureSet.Empty);
        DataProblem problem = TheProblemOf(
            Empty with
            {
                Schools = [new School("1") { Name = "一小", Sections = [section, section] }],
            }
        );

        Assert.Equal("schools[0].sections.primary", problem.Path.ToString());
        Assert.Equal("一小（第 1 所学校）的小学部出现了两次；请合并。", problem.Message.Zh);
        Assert.Equal(
            "一小 (school 1) has its primary section twice; merge them.",
            problem.Message.En
        );
    }

    [Theory]
    [InlineData("V5", "V1、V2、V3、V4、V6")]
    [InlineData("V7", "V1、V2、V3、V4、V6")]
    public void AVetoThatASchoolCannotReportIsRejected(string id, string known)
    {
        School school = new("1") { Vetoes = Vetoes((id, false)) };
        DataProblem problem = TheProblemOf(Empty with { Schools = [school] });

        Assert.Equal("schools[0].vetoes." + id, problem.Path.ToString());
        Assert.Equal($"这里可以填报的一票否决情形是：{known}。", problem.Message.Zh);
    }

    [Fact]
    public void AVetoThatNobodyReportsIsRejected()
    {
        DataProblem problem = TheProblemOf(Empty with { Vetoes = Vetoes(("V7", true)) });

        Assert.Equal("vetoes.V7", problem.Path.ToString());
        Assert.Equal(
            "The vetoes that can be reported here are: V1, V2, V3, V4, V5, V6.",
            problem.Message.En
        );
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void ASharedResourceIsForNobodyOnlyWhereEveryStageReports0(
        int? senior,
        bool isForSomebody
    )
    {
        ImmutableArray<Section> sections = [SectionOf(Stage.Junior, 0)];
        if (senior is { } pupils)
        {
            sections = sections.Add(SectionOf(Stage.Senior, pupils));
        }

        County county = Empty with
        {
            Schools =
            [
                new School("1")
                {
                    Type = SchoolType.CompleteSecondary,
                    Measures = MeasureSet.Empty.With("teachingArea", 3000),
                    Sections = sections,
                },
            ],
        };

        DataProblem[] ofNobody =
        [
            .. county.Check().Where(problem => problem.Path.ToString() == "schools[0].measures"),
        ];
        Assert.Equal(
            isForSomebody ? [] : [ProblemSeverity.Warning],
            ofNobody.Select(problem => problem.Severity)
        );
    }

    [Fact]
    public void AnUnknownTypeMayHaveAnySectionAndReportsWhatItLikes()
    {
        County county = Empty with
        {
            Schools =
            [
                new School("1")
                {
                    Measures = MeasureSet.Empty.With("pupils", 30),
                    Sections =
                    [
                        SectionOf(Stage.Primary, 10),
                        SectionOf(Stage.Junior, 10),
                        SectionOf(Stage.Senior, 10),
                    ],
                },
            ],
        };

        Assert.Empty(county.Check());
    }

    [Fact]
    public void PartsThatAreNotReportedAreNotComparedAndBoundariesAreInside()
    {
        MeasureSet measures = MeasureSet
            .Empty.With("fullTimeTeachers", 60)
            .With("certifiedTeachers", 60)
            .With("eligibleMigrantChildren", 100)
            .With("migrantChildrenInPublicSchools", 100)
            .With("rotatedBackboneTeachers", 5)
            .With("recognitionRate", 1)
            .With("averageTeacherSalary", 0)
            .With("averageCivilServantSalary", 0)
            .With("juniorGraduates", 5)
            .With("juniorTransfersIn", 8)
            .With("juniorTransfersOut", 3)
            .With("juniorEntrants", 4)
            .With("juniorDeaths", 4);

        Assert.Empty((Empty with { Measures = measures }).Check());
    }

    [Fact]
    public void ASumIsComparedOnlyWhereEverySchoolReports()
    {
        School reporting = new("1") { Measures = MeasureSet.Empty.With("fullTimeTeachers", 60) };
        County county = Empty with
        {
            Measures = MeasureSet.Empty.With("fullTimeTeachers", 100),
            Schools = [reporting, new School("2")],
        };

        Assert.Empty(county.Check());
    }

    private static Section SectionOf(Stage stage, int pupils) =>
        new(stage, MeasureSet.Empty.With("pupils", pupils));

    private static ImmutableSortedDictionary<string, bool> Vetoes(params (string, bool)[] vetoes) =>
        vetoes.ToImmutableSortedDictionary(
            veto => veto.Item1,
            veto => veto.Item2,
            StringComparer.Ordinal
        );

    private static DataProblem TheProblemOf(County county)
    {
        DataProblem problem = Assert.Single(county.Check());
        Assert.Equal(ProblemSeverity.Rejected, problem.Severity);
        return problem;
    }
}
