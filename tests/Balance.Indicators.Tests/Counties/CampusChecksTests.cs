using System.Collections.Immutable;
using static Balance.Indicators.Tests.Counties.SheetPlace;

namespace Balance.Indicators.Tests.Counties;

/// <summary>What a campus cannot be, and a figure that is a whole here and of a section there.</summary>
public sealed class CampusChecksTests
{
    private const string Both =
        """ "sections": { "primary": { "pupils": 400 }, "junior": { "pupils": 200 } } """;

    private const string BothWithArea =
        """ "sections": { "primary": { "pupils": 400, "teachingArea": 900 }, "junior": { "pupils": 200, "teachingArea": 800 } } """;

    private const string Whole = """ "measures": { "teachingArea": 3000 }, """ + Both;

    private const string Area = "教学及辅助用房面积（不含室内体育用房）";
    private const string AreaInEnglish =
        "teaching and auxiliary rooms, indoor sports rooms left out";

    /// <summary>A school with campuses: who reports the whole, who the section, and which; once only.</summary>
    [Theory]
    [InlineData("nineYear", new[] { Whole, BothWithArea, BothWithArea }, "1 A 2 B 小学 primary")]
    [InlineData("nineYear", new[] { BothWithArea, Whole }, "2 B 1 A 小学 primary")]
    [InlineData(
        "nineYear",
        new[]
        {
            Whole,
            Whole,
            """ "sections": { "junior": { "pupils": 60, "teachingArea": 500 } } """,
        },
        "1 A 3 C 初中 junior secondary"
    )]
    // The whole of a campus of one stage is that stage's; without a figure it is nobody's.
    [InlineData(
        "nineYear",
        new[]
        {
            Whole,
            """ "measures": { "teachingArea": 500 }, "sections": { "junior": { "pupils": 60 } } """,
        },
        "1 A 2 B 初中 junior secondary"
    )]
    [InlineData(
        "nineYear",
        new[] { Whole, """ "sections": { "junior": { "pupils": 60 } } """ },
        null
    )]
    [InlineData("nineYear", new[] { Whole, Whole }, null)]
    [InlineData("nineYear", new[] { BothWithArea, BothWithArea }, null)]
    [InlineData("nineYear", new[] { Whole, Both }, null)]
    // A senior section reports no area.
    [InlineData(
        "twelveYear",
        new[]
        {
            """ "measures": { "teachingArea": 3000 }, "sections": { "primary": { "pupils": 400 }, "junior": { "pupils": 200 } } """,
            """ "measures": { "teachingArea": 500 }, "sections": { "senior": { "pupils": 60 } } """,
        },
        null
    )]
    public void AnAreaIsAWholeOrOfSections(string type, string[] entries, string? told)
    {
        string[] parts = told?.Split(' ', 6) ?? [];
        Assert.Equal(
            told is null
                ? []
                :
                [
                    $"{parts[1]}（第 {parts[0]} 所学校）的“{Area}”按全校填报，同一所学校的{parts[3]}（第 {parts[2]} 所学校）按{parts[4]}部填报；各校区合并为一所学校，请统一按全校填报，或都按学部填报。",
                    $"{parts[1]} (school {parts[0]}) reports \"{AreaInEnglish}\" as a whole, and {parts[3]} (school {parts[2]}) of the same school reports it for its {parts[5]} section; campuses are merged into one school, report all as a whole or all by section.",
                ],
            Rejected(Campuses(type, entries))
        );
    }

    /// <summary>The pupils of a special-education school are a whole or of sections as well, senior ones too.</summary>
    [Fact]
    public void PupilsAreAWholeOrOfSections() =>
        Assert.Equal(
            [
                "A（第 1 所学校）的“学生数”按全校填报，同一所学校的B（第 2 所学校）按高中部填报；各校区合并为一所学校，请统一按全校填报，或都按学部填报。",
                "A (school 1) reports \"pupils\" as a whole, and B (school 2) of the same school reports it for its senior secondary section; campuses are merged into one school, report all as a whole or all by section.",
            ],
            Rejected(
                Campuses(
                    "specialEducation",
                    [
                        """ "measures": { "pupils": 50 } """,
                        """ "sections": { "senior": { "pupils": 9 } } """,
                    ]
                )
            )
        );

    /// <summary>Who writes a name for the code is told the codes of the schools of that name, three at most; a campus is no main school.</summary>
    [Theory]
    [InlineData(
        "三校",
        "这是学校的名称，请填它的代码 3",
        "that is the name of a school, give its code 3"
    )]
    [InlineData(
        " 二校",
        "这是学校的名称，请填它的代码 2a 或 2b",
        "that is the name of a school, give its code 2a or 2b"
    )]
    [InlineData(
        "一校",
        "这是学校的名称，请填它的代码 1a 或 1b 或 1c",
        "that is the name of a school, give its code 1a or 1b or 1c"
    )]
    [InlineData("东校区", "请改正代码，或补报这所学校", "correct it, or add the school")]
    [InlineData("4", "请改正代码，或补报这所学校", "correct it, or add the school")]
    public void AnUnknownCodeIsToldWithWhatItMayBe(string written, string zh, string en)
    {
        School Of(string code, string name, string? main = null) =>
            new(code) { Name = name, CampusOf = main };
        County county = new("1", "甲县")
        {
            Schools =
            [
                Of("1a", "一校"),
                Of("1b", "一校"),
                Of("1c", "一校"),
                Of("1d", "一校"),
                Of("2a", "二校"),
                Of("2b", "二校 "),
                Of("3", "三校"),
                Of("x", "东校区", "3"),
                Of("y", "西校区", written),
            ],
        };

        Assert.Equal(
            [
                $"西校区（第 9 所学校）填报为学校 {written} 的校区，但没有代码为 {written} 的学校；{zh}。",
                $"西校区 (school 9) is reported as a campus of the school {written}, but no school has that code; {en}.",
            ],
            Rejected(county.Check())
        );
    }

    /// <summary>A campus of a campus is none; of two schools of one code it is enough that one is a school.</summary>
    [Fact]
    public void ACampusOfACampusIsTold()
    {
        School Of(string code, string? main = null) => new(code) { Name = code, CampusOf = main };
        County county = new("1", "甲县") { Schools = [Of("A"), Of("B", "A"), Of("C", " ｂ ")] };

        Assert.Equal(
            [
                "第 3 所学校（代码 C）填报为第 2 所学校（代码 B）（ ｂ ）的校区，而后者也是校区；请填主校的代码。",
                "school 3 (code C) is reported as a campus of school 2 (code B) ( ｂ ), which is a campus itself; give the code of the main school.",
            ],
            Rejected(county.Check())
        );
        DataProblem problem = Assert.Single(
            (county with { Schools = county.Schools.Add(Of("b")) }).Check()
        );
        Assert.Equal("schools[3].code", problem.Path.ToString());
    }

    /// <summary>Of itself: in a sheet a cell is left empty, in a file a key is removed.</summary>
    [Fact]
    public void ACampusOfItselfIsTold()
    {
        CountyBuilder builder = new();
        Facts(builder, ("code", "1"), ("name", "甲县"));
        SchoolBuilder school = builder.AddSchool(At("学校", "4"));
        Facts(school, ("code", "A"), ("name", "一校"), ("campusOf", "ａ"));

        Assert.Equal(
            [
                "一校（第 1 所学校）填报为自己（ａ）的校区；请填主校的代码，不是校区的请把这一格留空。",
                "一校 (school 1) is reported as a campus of itself (ａ); give the code of its main school, or leave the cell empty where it is not a campus.",
            ],
            Rejected(builder.Build().Problems)
        );
        County county = new("1", "甲县")
        {
            Schools = [new School("A") { Name = "一校", CampusOf = "ａ" }],
        };
        Assert.Equal(
            [
                "一校（第 1 所学校）填报为自己（ａ）的校区；请填主校的代码，不是校区的请移去 campusOf。",
                "一校 (school 1) is reported as a campus of itself (ａ); give the code of its main school, or remove campusOf where it is not a campus.",
            ],
            Rejected(county.Check())
        );
    }

    /// <summary>A stage that neither the school nor a campus reports is told of the school, once; attached classes may be at a campus.</summary>
    [Theory]
    [InlineData(
        "nineYear",
        new[]
        {
            """ "sections": { "primary": { "pupils": 400 } } """,
            """ "sections": { "primary": { "pupils": 60 } } """,
        },
        new[] { "schools[0].sections.junior" }
    )]
    [InlineData(
        "nineYear",
        new[]
        {
            """ "sections": { "primary": { "pupils": 400 } } """,
            """ "sections": { "junior": { "pupils": 60 } } """,
        },
        new string[0]
    )]
    [InlineData(
        "primary",
        new[]
        {
            """ "attachedClasses": true, "sections": { "primary": { "pupils": 400 } } """,
            """ "sections": { "junior": { "pupils": 60 } } """,
        },
        new string[0]
    )]
    [InlineData(
        "primary",
        new[]
        {
            """ "sections": { "primary": { "pupils": 400 } } """,
            """ "attachedClasses": true, "sections": { "junior": { "pupils": 60 } } """,
        },
        new[] { "schools[1].sections.junior" }
    )]
    [InlineData(
        "primary",
        new[]
        {
            """ "attachedClasses": true, "sections": { "primary": { "pupils": 400 } } """,
            """ "sections": { "primary": { "pupils": 60 } } """,
        },
        new[] { "schools[0].attachedClasses" }
    )]
    [InlineData(
        "specialEducation",
        new[]
        {
            """ "attachedClasses": true """,
            """ "sections": { "primary": { "pupils": 6 } } """,
        },
        new string[0]
    )]
    public void StagesAreThoseOfTheWholeSchool(string type, string[] entries, string[] told) =>
        Assert.Equal(told, Campuses(type, entries).Select(problem => problem.Path.ToString()));

    /// <summary>A campus is of its school's type, and what it tells of its own has to be one all the same.</summary>
    [Fact]
    public void ATypeThatIsNoneIsToldOfACampusToo()
    {
        County county = new("1", "甲县")
        {
            Schools =
            [
                new School("a") { Type = SchoolType.Primary, Sections = [Section(Stage.Primary)] },
                new School("b") { Type = (SchoolType)99, CampusOf = "a" },
                new School("c")
                {
                    Type = SchoolType.JuniorSecondary,
                    CampusOf = "a",
                    Sections = [Section(Stage.Primary)],
                },
            ],
        };

        Assert.Equal(
            ["schools[1].type"],
            county.Check().Select(problem => problem.Path.ToString())
        );
    }

    private static Section Section(Stage stage) => new(stage, MeasureSet.Empty);

    private static IEnumerable<string> Rejected(ImmutableArray<DataProblem> problems) =>
        problems
            .Where(problem => problem.Severity == ProblemSeverity.Rejected)
            .SelectMany(problem => new[] { problem.Message.Zh, problem.Message.En });

    /// <summary>The problems of a county of one school and its campuses, by what each reports.</summary>
    private static ImmutableArray<DataProblem> Campuses(string type, string[] entries) =>
        ProblemsOf.County(
            $$"""
            { "format": "balance-county/1", "code": "1", "name": "甲县", "schools": [
              {{string.Join(
                ", ",
                entries.Select(
                    (entry, i) =>
                        $$"""{ "code": "{{"abc"[i]}}", "name": "{{"ABC"[i]}}", {{(
                            i == 0 ? $"\"type\": \"{type}\"" : "\"campusOf\": \"a\""
                        )}}, {{entry}} }"""
                )
            )}}
            ] }
            """,
            out _
        );
}
