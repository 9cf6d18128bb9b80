using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Balance.Indicators.Tests.Counties;

/// <summary>All problems are reported at once, so that a file is mended in one round; past 1000 they are counted.</summary>
public sealed class ManyProblemsTests
{
    [Fact]
    public void EveryProblemIsReportedAtOnce()
    {
        var problems = Check(
            """
            {
              "format": "balance-county/9",
              "name": " ",
              "province": "辽宁省",
              "year": 25,
              "measures": {
                "recognitionRate": 86,
                "visits": 10, "visitsSatisfied": 11,
                "layoutCompliant": "yes",
                "backboneTeachers": 3,
                "averageTeacherSalary": 1e400,
                "monitoredSubjects": [ { "grade": 0 }, 5 ],
                "juniorGraduates": 5, "juniorTransfersIn": 9, "juniorTransfersOut": 3,
                "fullTimeTeachers": 50
              },
              "vetoes": { "V1": false, "V9": true },
              "schools": [
                {
                  "code": "1", "type": "primary", "location": "city",
                  "measures": { "teachingArea": -1, "fullTimeTeachers": 60, "recognitionRate": 1 },
                  "sections": {
                    "primary": { "pupils": 300.5, "pupil": 1 },
                    "junior": { "pupils": 10 }
                  },
                  "vetoes": { "V1": true, "V5": false }
                },
                {
                  "code": "1", "type": "nineYear",
                  "measures": { "pupils": 5, "sportsArea": 500, "fullTimeTeachers": 0, "certifiedTeachers": 1 },
                  "sections": {
                    "primary": { "pupils": 0, "backboneTeachers": 2, "sportsArea": 500, "classSizes": [1, "2"] }
                  }
                },
                "school"
              ]
            }
            """
        );

        Assert.Equal(
            [
                "code",
                "format",
                "measures.averageTeacherSalary",
                "measures.backboneTeachers",
                "measures.juniorTransfersIn",
                "measures.layoutCompliant",
                "measures.monitoredSubjects[0].grade",
                "measures.monitoredSubjects[0].subject",
                "measures.monitoredSubjects[1]",
                "measures.recognitionRate",
                "measures.visitsSatisfied",
                "name",
                "province",
                "schools[0].location",
                "schools[0].measures.recognitionRate",
                "schools[0].measures.teachingArea",
                "schools[0].sections.junior",
                "schools[0].sections.primary.pupil",
                "schools[0].sections.primary.pupils",
                "schools[0].vetoes.V5",
                "schools[1].code",
                "schools[1].measures.certifiedTeachers",
                "schools[1].measures.pupils",
                "schools[1].measures.sportsArea",
                "schools[1].sections.primary.classSizes[1]",
                "schools[2]",
                "vetoes.V9",
                "year",
            ],
            PathsOf(problems, ProblemSeverity.Rejected)
        );
        Assert.Equal(
            [
                "schools[1].sections.junior",
                "schools[1].sections.primary",
                "schools[1].sections.primary.backboneTeachers",
                "vetoes.V1",
            ],
            PathsOf(problems, ProblemSeverity.Warning)
        );
    }

    [Fact]
    public void AThousandProblemsAreListed()
    {
        var problems = Check(CountyOfNegativeAreas(1000));

        Assert.Equal(1000, problems.Length);
        Assert.Equal("schools[999].measures.teachingArea", problems[^1].Path.ToString());
    }

    [Fact]
    public void PastAThousandTheRestIsCounted()
    {
        var problems = Check(CountyOfNegativeAreas(1234));

        Assert.Equal(1001, problems.Length);
        Assert.Equal("schools[999].measures.teachingArea", problems[999].Path.ToString());
        Assert.Equal(ProblemSeverity.Rejected, problems[1000].Severity);
        Assert.Equal("", problems[1000].Path.ToString());
        Assert.Equal(
            "另有 234 个问题未列出；请先改正以上问题再重新检查。",
            problems[1000].Message.Zh
        );
        Assert.Equal(
            "234 more problems are not listed; correct those above and check again.",
            problems[1000].Message.En
        );
    }

    [Fact]
    public void WarningsDoNotHideARejection()
    {
        string withoutSections = "\"type\": \"primary\"";
        string negative = "\"measures\": { \"teachingArea\": -1 }";
        var problems = Check(CountyOf([.. Enumerable.Repeat(withoutSections, 1500), negative]));

        Assert.Equal(1501, problems.Length);
        Assert.Equal(
            ["schools[1500].measures.teachingArea"],
            PathsOf(problems, ProblemSeverity.Rejected)
        );
    }

    [Fact]
    public void TheExceptionCarriesEveryProblem()
    {
        var exception = Assert.Throws<BadDataException>(() =>
            County.Parse("{ \"format\": \"balance-county/1\", \"year\": 1 }")
        );

        Assert.Equal(
            ["year", "code", "name"],
            exception.Problems.Select(problem => problem.Path.ToString())
        );
        Assert.Equal(
            "year: the county: \"year\" is 1, which is not a whole number from 1900 to 9999; correct it.\n"
                + "code: the county: \"code\" is missing; it is required, add it.\n"
                + "name: the county: \"name\" is missing; it is required, add it.",
            exception.Message
        );
    }

    [Fact]
    public void ACountyThatIsAcceptedHasWarningsOnly()
    {
        var problems = ProblemsOf.County(
            Encoding.UTF8.GetBytes(CountyOf(["\"type\": \"primary\""])),
            out County? county
        );

        Assert.NotNull(county);
        DataProblem warning = Assert.Single(problems);
        Assert.Equal(ProblemSeverity.Warning, warning.Severity);
        Assert.Equal(warning, Assert.Single(county.Check()));
    }

    private static ImmutableArray<DataProblem> Check(string json)
    {
        var problems = ProblemsOf.County(Encoding.UTF8.GetBytes(json), out County? county);
        Assert.Null(county);
        return problems;
    }

    private static IEnumerable<string> PathsOf(
        ImmutableArray<DataProblem> problems,
        ProblemSeverity severity
    ) =>
        problems
            .Where(problem => problem.Severity == severity)
            .Select(problem => problem.Path.ToString())
            .Order(StringComparer.Ordinal);

    private static string CountyOfNegativeAreas(int schools) =>
        CountyOf([.. Enumerable.Repeat("\"measures\": { \"teachingArea\": -1 }", schools)]);

    private static string CountyOf(string[] schools) =>
        "{ \"format\": \"balance-county/1\", \"code\": \"1\", \"name\": \"县\", \"schools\": ["
        + string.Join(
            ",",
            schools.Select(
                (school, index) =>
                    "{ \"code\": \""
                    + index.ToString(CultureInfo.InvariantCulture)
                    + "\", "
                    + school
                    + " }"
            )
        )
        + "] }";
}
