namespace Balance.Indicators.Tests.Evaluations;

/// <summary>没有学生的学部、学校：不适用，缺什么都不影响结论。</summary>
public sealed class NobodyTests
{
    private static readonly MeasureSet Nobody = new([new("pupils", 0)]);

    private static readonly School Met = TestCounty.Met.County.Schools[0];

    /// <summary>A junior school without pupils, complete but for what a test leaves out.</summary>
    private static readonly School Empty = new("空校")
    {
        Type = SchoolType.JuniorSecondary,
        Location = Location.Town,
        Ownership = Ownership.Public,
        Boarding = false,
        Measures = new MeasureSet([
            .. Met.Measures.Where(pair =>
                pair.Key
                    is not (
                        "teachingArea"
                        or "sportsArea"
                        or "equipmentValue"
                        or "multimediaClassrooms"
                    )
            ),
        ]),
        Sections = [new Section(Stage.Junior, Nobody)],
    };

    public static TheoryData<string, School> Schools() =>
        new()
        {
            { "齐全", Empty },
            { "没有填报所在地", Empty with { Location = null } },
            { "没有填报公办或民办", Empty with { Ownership = null } },
            { "没有填报是否寄宿", Empty with { Boarding = null } },
            {
                "没有填报音乐、美术教室",
                Empty with
                {
                    Measures = Empty
                        .Measures.With("musicRoomAreas", null)
                        .With("artRoomAreas", null),
                }
            },
        };

    [Theory]
    [MemberData(nameof(Schools))]
    public void 没有学生的初中不会使全县待定(string title, School school)
    {
        County county = TestCounty.Met.County with { Schools = [Met, school] };
        foreach (Standard standard in Standard.All)
        {
            Evaluation evaluation = standard.Evaluate(county);
            Assert.True(
                evaluation.Outcome == Outcome.Met,
                title + "：" + string.Join("；", evaluation.Missing)
            );
            Assert.DoesNotContain(
                evaluation.Findings,
                finding =>
                    finding.Subject.School == school
                    && finding.Criterion.Id.StartsWith("GG3", StringComparison.Ordinal)
                    && finding.Outcome != Outcome.NotApplicable
            );
        }
    }

    [Fact]
    public void 没有学生的学部缺少办学类型_差异系数照常判断()
    {
        County county = TestCounty.Met.County with
        {
            Schools =
            [
                Met,
                Empty with
                {
                    Type = null,
                    Sections =
                    [
                        new Section(Stage.Primary, Nobody),
                        new Section(Stage.Junior, Nobody),
                    ],
                },
            ],
        };
        Evaluation evaluation = Standard.Haicheng2023.Evaluate(county);
        Assert.All(evaluation.Coefficients, item => Assert.Equal(Outcome.Met, item.Outcome));
    }

    [Fact]
    public void 缺少办学类型的学校_规模无从判断_待定而不是不适用()
    {
        County county = TestCounty.Met.County with
        {
            Schools = [Met, new School("P") { Measures = new MeasureSet([new("pupils", 3000)]) }],
        };
        Evaluation evaluation = Standard.Haicheng2023.Evaluate(county);
        Finding[] sizes =
        [
            .. evaluation.Findings.Where(finding =>
                finding.Indicator.Id == "GG4" && finding.Subject.School!.Code == "P"
            ),
        ];
        Assert.Equal(2, sizes.Length);
        Assert.All(sizes, finding => Assert.Equal(Outcome.Undetermined, finding.Outcome));
        Assert.All(
            sizes,
            finding => Assert.Contains(finding.Missing, item => item.Path == "schools[1].type")
        );
        Assert.Equal(Outcome.Undetermined, evaluation.Indicators["GG4"].Outcome);
    }

    [Fact]
    public void 缺少办学类型的学校_未填报的学段也可能存在_差异系数待定()
    {
        School untyped = Met with
        {
            Code = "丙",
            Type = null,
            Sections = [Met.Section(Stage.Primary)!],
        };
        Evaluation evaluation = Standard.Haicheng2023.Evaluate(
            TestCounty.Met.County with
            {
                Schools = [Met, untyped],
            }
        );
        Assert.Equal(Outcome.Undetermined, evaluation.Coefficients[Stage.Junior, "RA1"].Outcome);
    }

    /// <summary>900 senior pupils are somebody: their school has funding and migrant children although nobody is in 初中.</summary>
    [Fact]
    public void 只有高中学生的完全中学_公用经费与随迁子女不视为错误()
    {
        School senior = Empty with
        {
            Type = SchoolType.CompleteSecondary,
            Measures = Empty
                .Measures.With("publicFunding", 1_000_000)
                .With("migrantWorkerChildren", 30),
            Sections =
            [
                new Section(Stage.Junior, Nobody),
                new Section(Stage.Senior, new MeasureSet([new("pupils", 900)])),
            ],
        };
        County county = TestCounty.Met.County with { Schools = [Met, senior] };
        Assert.DoesNotContain(
            county.Check(),
            problem => problem.Severity == ProblemSeverity.Rejected
        );
        Assert.Equal(Outcome.Met, Standard.Haicheng2023.Evaluate(county).Outcome);
    }

    [Fact]
    public void 巩固的学生多于三年前招生数_提示而不拒收()
    {
        // 120 − 0 + 0 of 100 − 0: 120 %.
        County county = TestCounty.Met.County with
        {
            Measures = TestCounty
                .Met.County.Measures.With("juniorGraduates", 120)
                .With("juniorTransfersIn", 0)
                .With("juniorTransfersOut", 0)
                .With("juniorEntrants", 100)
                .With("juniorDeaths", 0),
        };
        Evaluation evaluation = Standard.Haicheng2023.Evaluate(county);
        Assert.Equal(Outcome.Met, evaluation.Indicators["EQ1"].Outcome);
        Assert.Equal("measures.juniorGraduates", Assert.Single(evaluation.Warnings).Path);
    }

    [Fact]
    public void 社会认可度没有任何数值_待定并指出所缺()
    {
        County county = TestCounty.Met.County with
        {
            Measures = TestCounty
                .Met.County.Measures.With("recognitionRate", null)
                .With("visits", 0)
                .With("visitsSatisfied", 0),
        };
        Evaluation evaluation = Standard.Haicheng2023.Evaluate(county);
        Assert.Equal(Outcome.Undetermined, evaluation.Outcome);
        Assert.Equal("recognitionRate", Assert.Single(evaluation.Missing).Id);
    }
}
