using System.Collections.Immutable;

namespace Balance.Indicators.Tests.Counties;

/// <summary>What files cannot hold, code cannot either: a county that was checked can be written and read again.</summary>
public sealed class CountyInCodeRulesTests
{
    private static readonly County County = new("1", "甲县") { Schools = [new School("a")] };

    public static TheoryData<string, County> Bad() =>
        new()
        {
            { "code", County with { Code = "" } },
            { "name", County with { Name = " " } },
            { "name", County with { Name = "甲\n县" } },
            { "schools[0].code", County with { Schools = [new School("")] } },
            {
                "schools[0].name",
                County with
                {
                    Schools = [new School("a") { Name = "一\u001b[31m校" }],
                }
            },
            {
                "schools[0].type",
                County with
                {
                    Schools = [new School("a") { Type = (SchoolType)99 }],
                }
            },
            {
                "schools[0].location",
                County with
                {
                    Schools = [new School("a") { Location = (Location)99 }],
                }
            },
            {
                "schools[0].ownership",
                County with
                {
                    Schools = [new School("a") { Ownership = (Ownership)99 }],
                }
            },
            {
                "schools[0].township",
                County with
                {
                    Schools = [new School("a") { Township = " " }],
                }
            },
            {
                "schools[0].township",
                County with
                {
                    Schools = [new School("a") { Township = "东\n镇" }],
                }
            },
            {
                "measures.averageTeacherSalary",
                County with
                {
                    Measures = new MeasureSet([
                        new("averageTeacherSalary", 1_000_000_000_000_000m),
                    ]),
                }
            },
            {
                "measures.monitoredSubjects[0].grade",
                County with
                {
                    Measures = new MeasureSet([
                        new("monitoredSubjects", new[] { new MonitoredSubject("语文", 85) }),
                    ]),
                }
            },
            {
                "measures.monitoredSubjects[0].schoolGrade",
                County with
                {
                    Measures = new MeasureSet([
                        new(
                            "monitoredSubjects",
                            new[] { new MonitoredSubject("语文", 3) { SchoolGrade = 5 } }
                        ),
                    ]),
                }
            },
        };

    [Theory]
    [MemberData(nameof(Bad))]
    public void IsRejectedWithOneProblem(string path, County county)
    {
        DataProblem problem = Assert.Single(
            county.Check(),
            item => item.Severity == ProblemSeverity.Rejected
        );
        Assert.Equal(path, problem.Path);
        Assert.Throws<BadDataException>(() => Standard.Haicheng2023.Evaluate(county));
    }

    [Fact]
    public void TheSameCountyWithoutTheFaultIsAccepted() =>
        Assert.DoesNotContain(County.Check(), item => item.Severity == ProblemSeverity.Rejected);

    [Fact]
    public void ADefaultListIsAnEmptyOne()
    {
        Assert.Empty((County with { Schools = default }).Schools);
        Assert.Empty((new School("a") { Sections = default }).Sections);
        Assert.Equal(
            Outcome.Undetermined,
            Standard.Haicheng2023.Evaluate(County with { Schools = default }).Outcome
        );
    }

    [Fact]
    public void NullIsRefusedWhereItIsSet()
    {
        Assert.Throws<ArgumentNullException>(() => County with { Measures = null! });
        Assert.Throws<ArgumentNullException>(() => new School("a") { Measures = null! });
        Assert.Throws<ArgumentException>(() => new MeasureSet([new("layoutCompliant", null!)]));
    }

    [Fact]
    public void AFileOfAnotherKindIsRefusedAsAWhole()
    {
        ImmutableArray<DataProblem> problems = ProblemsOf.County(
            Standard.Haicheng2023.ToJson(),
            out County? county
        );
        Assert.Null(county);
        Assert.Equal("format", Assert.Single(problems).Path);
        problems = ProblemsOf.Standard(County.ToJson(), out Standard? standard);
        Assert.Null(standard);
        Assert.Equal("format", Assert.Single(problems).Path);
    }

    [Fact]
    public void TextsWithControlCharactersAreRefusedInFilesToo()
    {
        ImmutableArray<DataProblem> problems = ProblemsOf.County(
            """{ "format": "balance-county/1", "code": "1", "name": "甲\n县" }""",
            out _
        );
        Assert.Equal("name", Assert.Single(problems).Path);
    }
}
