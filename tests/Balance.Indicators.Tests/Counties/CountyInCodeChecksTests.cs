using System.Collections.Immutable;

namespace Balance.Indicators.Tests.Counties;

/// <summary>What files cannot hold, code cannot either: a county that was checked can be written and read again.</summary>
public sealed class CountyInCodeChecksTests
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
            { "year", County with { Year = 1899 } },
            { "year", County with { Year = 10000 } },
            { "note", County with { Note = "\u001b[31m" } },
            { "note", County with { Note = "\ud800" } },
            { "name", County with { Name = "甲\udc00县" } },
            { "name", County with { Name = null! } },
            { "schools[0].code", County with { Schools = [new School(null!) { Name = "一校" }] } },
            { "schools[0].builtYear", SchoolOf(school => school with { BuiltYear = 999 }) },
            { "schools[0].builtYear", SchoolOf(school => school with { BuiltYear = 10000 }) },
            { "schools[0].township", SchoolOf(school => school with { Township = "河\n镇" }) },
            {
                "schools[0].sections.9",
                SchoolOf(school =>
                    school with
                    {
                        Sections = [new Section((Stage)9, MeasureSet.Empty)],
                    }
                )
            },
            {
                "schools[0].measures.moralEducation",
                SchoolOf(school =>
                    school with
                    {
                        Measures = new MeasureSet([new("moralEducation", (Grade)99)]),
                    }
                )
            },
            {
                "measures.monitoredSubjects[0].subject",
                County with
                {
                    Measures = new MeasureSet([
                        new("monitoredSubjects", new[] { new MonitoredSubject(" ") }),
                    ]),
                }
            },
            {
                "measures.monitoredSubjects[0].subject",
                County with
                {
                    Measures = new MeasureSet([
                        new("monitoredSubjects", new[] { new MonitoredSubject(null!) }),
                    ]),
                }
            },
            {
                "schools[0].measures.teachingArea",
                SchoolOf(school =>
                    school with
                    {
                        Measures = new MeasureSet([
                            new("teachingArea", 1.2345678901234567890123456789m),
                        ]),
                    }
                )
            },
            { "schools[0].measures.artRoomAreas[0].count", WithRooms(new Bracket(90, null, -1)) },
            {
                "schools[0].measures.artRoomAreas[0].count",
                WithRooms(new Bracket(90, null, 1_000_001))
            },
            { "schools[0].measures.artRoomAreas[0].below", WithRooms(new Bracket(90, 90, 1)) },
            {
                "schools[0].measures.artRoomAreas[1]",
                WithRooms(new Bracket(90, 96, 1), new Bracket(95.99m, 100, 1))
            },
        };

    private static County SchoolOf(Func<School, School> change) =>
        County with
        {
            Schools = [change(County.Schools[0])],
        };

    [Fact]
    public void NumbersOf28DigitsYearsAtTheirEndsAndBlankNotesAreAccepted()
    {
        County county = SchoolOf(school =>
            school with
            {
                BuiltYear = 1000,
                Measures = new MeasureSet([
                    new("teachingArea", 1.234567890123456789012345678m),
                    new("sportsArea", 1.2345678901234567890123456780m),
                    new("equipmentValue", 999_999_999_999_999.99m),
                ]),
            }
        ) with
        {
            Year = 9999,
            Note = "",
        };
        Assert.DoesNotContain(county.Check(), item => item.Severity == ProblemSeverity.Rejected);
        Assert.Equal(county.ToJson(), County.Parse(county.ToJson()).ToJson());
    }

    [Fact]
    public void SumsOfTheGreatestNumbersAreRefusedAndOverflowNothing()
    {
        MeasureSet Most(params string[] ids) =>
            new(ids.Select(id => new KeyValuePair<string, MeasureValue>(id, decimal.MaxValue)));
        School school = new("a")
        {
            Type = SchoolType.NineYear,
            Measures = Most(
                    "fullTimeTeachers",
                    "certifiedTeachers",
                    "publicFunding",
                    "migrantWorkerChildren"
                )
                .With("musicRoomAreas", new[] { decimal.MaxValue, decimal.MaxValue })
                .With("artRoomAreas", new[] { decimal.MaxValue, decimal.MaxValue }),
            Sections =
            [
                .. new[] { Stage.Primary, Stage.Junior }.Select(stage => new Section(
                    stage,
                    Most("pupils", "backboneTeachers", "teachingArea", "nearHomePupils")
                        .With("classSizes", new[] { decimal.MaxValue, decimal.MaxValue })
                )),
            ],
        };
        County county = County with
        {
            Measures = Most(
                "migrantChildrenInPublicSchools",
                "migrantChildrenInPurchasedPlaces",
                "eligibleMigrantChildren",
                "juniorGraduates",
                "juniorTransfersIn",
                "juniorTransfersOut",
                "juniorEntrants",
                "juniorDeaths"
            ),
            Schools = [school, school with { Code = "b" }, school with { Code = "c" }],
        };
        Assert.Throws<BadDataException>(() => Standard.Haicheng2023.Evaluate(county));
    }

    private static County WithRooms(params Bracket[] rooms) =>
        County with
        {
            Schools = [new School("a") { Measures = new MeasureSet([new("artRoomAreas", rooms)]) }],
        };

    [Fact]
    public void EveryBracketInsideALargerOneIsRejected() =>
        Assert.Equal(
            ["schools[0].measures.artRoomAreas[1]", "schools[0].measures.artRoomAreas[2]"],
            WithRooms(new Bracket(0, 100, 1), new Bracket(10, 20, 1), new Bracket(30, 40, 1))
                .Check()
                .Where(item => item.Severity == ProblemSeverity.Rejected)
                .Select(item => item.Path.ToString())
        );

    /// <summary>Each bracket is held against the one before it that reaches furthest, of two that reach as far the later one; an open one reaches all.</summary>
    [Fact]
    public void BracketsThatOverlapAreToldInPairs()
    {
        static IEnumerable<string> Pairs(params Bracket[] rooms) =>
            WithRooms(rooms)
                .Check()
                .Where(item => item.Severity == ProblemSeverity.Rejected)
                .Select(item =>
                    item.Message.En.Replace(
                        " of \"area of each art room\" overlap; brackets cannot overlap. Correct them.",
                        "",
                        StringComparison.Ordinal
                    )
                );

        Assert.Equal(
            ["brackets 1 and 2", "brackets 2 and 3"],
            Pairs(new(0, 100, 1), new(50, 100, 1), new(90, 110, 1)).Select(Tail)
        );
        Assert.Equal(
            ["brackets 1 and 2", "brackets 1 and 3"],
            Pairs(new(0, 100, 1), new(50, 60, 1), new(99.5m, 110, 1)).Select(Tail)
        );
        Assert.Equal(
            ["brackets 2 and 3", "brackets 1 and 3"],
            Pairs(new(200, null, 1), new(95, 100, 1), new(90, null, 1)).Select(Tail)
        );
        Assert.Empty(Pairs(new(50, 60, 1), new(60, null, 1), new(0, 50, 1)));
    }

    private static string Tail(string told) =>
        told[told.IndexOf("brackets", StringComparison.Ordinal)..];

    [Fact]
    public void BracketsThatOnlyTouchAreAccepted() =>
        Assert.DoesNotContain(
            WithRooms(
                    new Bracket(96, null, 1),
                    new Bracket(0, 90, 0),
                    new Bracket(90, 96, 1_000_000)
                )
                .Check(),
            item => item.Severity == ProblemSeverity.Rejected
        );

    [Theory]
    [MemberData(nameof(Bad))]
    public void IsRejectedWithOneProblem(string path, County county)
    {
        DataProblem problem = Assert.Single(
            county.Check(),
            item => item.Severity == ProblemSeverity.Rejected
        );
        Assert.Equal(path, problem.Path.ToString());
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
        Assert.Throws<ArgumentNullException>(() => County with { Vetoes = null! });
        Assert.Throws<ArgumentNullException>(() => new School("a") { Vetoes = null! });
        Assert.Throws<ArgumentNullException>(() => new Section(Stage.Primary, null!));
        Assert.Throws<ArgumentException>(() => County with { Schools = [null!] });
        Assert.Throws<ArgumentException>(() => new School("a") { Sections = [null!] });
        Assert.Throws<ArgumentNullException>(() => (MeasureValue)(decimal[])null!);
        Assert.Throws<ArgumentNullException>(() => (MeasureValue)(MonitoredSubject[])null!);
        Assert.Throws<ArgumentException>(() => (MeasureValue)new MonitoredSubject[] { null! });
        Assert.Throws<ArgumentNullException>(() => (MeasureValue)(Bracket[])null!);
        Assert.Equal(
            "An item of the list is null. (Parameter 'brackets')",
            Assert
                .Throws<ArgumentException>(() =>
                    (MeasureValue)new[] { new Bracket(41, 46, 1), null! }
                )
                .Message
        );
        Assert.Equal<decimal>([], ((MeasureValue)default(ImmutableArray<Bracket>)).Numbers);
        Assert.Equal(
            "[]",
            ((MeasureValue)default(ImmutableArray<decimal>)).ToString(
                null,
                System.Globalization.CultureInfo.InvariantCulture
            )
        );
        Assert.Equal(
            "99",
            ((MeasureValue)(Grade)99).ToString(
                null,
                System.Globalization.CultureInfo.InvariantCulture
            )
        );
    }

    [Fact]
    public void AFileOfAnotherKindIsRefusedAsAWhole()
    {
        ImmutableArray<DataProblem> problems = ProblemsOf.County(
            Standard.Haicheng2023.ToJson(),
            out County? county
        );
        Assert.Null(county);
        Assert.Equal("format", Assert.Single(problems).Path.ToString());
        problems = ProblemsOf.Standard(County.ToJson(), out Standard? standard);
        Assert.Null(standard);
        Assert.Equal("format", Assert.Single(problems).Path.ToString());
    }

    [Fact]
    public void TextsWithControlCharactersAreRefusedInFilesToo()
    {
        ImmutableArray<DataProblem> problems = ProblemsOf.County(
            """{ "format": "balance-county/1", "code": "1", "name": "甲\n县" }""",
            out _
        );
        Assert.Equal("name", Assert.Single(problems).Path.ToString());
    }
}
