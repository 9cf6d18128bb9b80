namespace Balance.Indicators.Documents.Tests;

/// <summary>A county written as a workbook and read again is the same county, byte for byte.</summary>
public sealed class RoundTripTests
{
    public static TheoryData<string> Samples =>
        [
            .. Directory
                .GetFiles(TestFiles.PathOf("docs/samples"), "*.json")
                .Where(file =>
                    File.ReadAllText(file).Contains(County.Format, StringComparison.Ordinal)
                )
                // The measures of its own standard have a test of their own.
                .Where(file =>
                    !file.EndsWith("basic-balance-2012-county.json", StringComparison.Ordinal)
                )
                .Select(file => Path.GetFileName(file)),
        ];

    [Theory]
    [MemberData(nameof(Samples))]
    public void ACountyOfTheSamplesIsTheSame(string file) =>
        Same(TestFiles.County("docs/samples/" + file));

    [Fact]
    public void TheMeasuresOfAStandardOfOnesOwnAreTheSame()
    {
        var standard = Standard.Parse(
            File.ReadAllText(TestFiles.PathOf("docs/samples/basic-balance-2012.json"))
        );
        var county = County.Parse(
            File.ReadAllText(TestFiles.PathOf("docs/samples/basic-balance-2012-county.json")),
            standard
        );
        using var stream = new MemoryStream();
        CountyWorkbook.Write(county, standard, stream);
        Assert.Equal([], Office.Errors(stream.ToArray()));
        stream.Position = 0;

        var read = CountyWorkbook.Read(stream, new CountyWorkbookOptions { Catalogue = standard });

        Assert.Equal(
            [],
            read.Problems.Where(problem => problem.Severity == ProblemSeverity.Rejected)
                .Select(problem => problem.In(Language.Chinese))
        );
        Assert.Equal(
            standard.Evaluate(county).Findings.Select(finding => finding.In(Language.Chinese)),
            standard.Evaluate(read.County!).Findings.Select(finding => finding.In(Language.Chinese))
        );
    }

    /// <summary>Their rows have the id for a name too, and two known words in a row are no row of heads.</summary>
    [Fact]
    public void VetoesThatTheStandardDoesNotKnowAreTheSame()
    {
        var standard = Standard.Parse(
            File.ReadAllText(TestFiles.PathOf("docs/samples/basic-balance-2012.json"))
        );
        County county = TestFiles.County("docs/samples/minimal.json");
        using var stream = new MemoryStream();
        CountyWorkbook.Write(county, standard, stream);
        stream.Position = 0;

        var read = CountyWorkbook.Read(stream, new CountyWorkbookOptions { Catalogue = standard });

        Assert.Equal(6, county.Vetoes.Count);
        Assert.Equal(county.Vetoes, read.County?.Vetoes);
        Assert.Equal(CountyOrder.Of(county).ToJson(), read.County?.ToJson());
    }

    [Fact]
    public void WhatIsSeldomReportedIsTheSame()
    {
        const string Json = """
            {
              "format": "balance-county/1", "code": "007", "name": "=县", "year": 2025, "note": "第一行 “引号”_x000D_",
              "measures": { "migrantWorkerChildren": 12, "publicFunding": 123456789012345.67, "averageTeacherSalary": 92000.50, "monitoredSubjects": [] },
              "schools": [
                {
                  "code": "0001", "name": "一校", "type": "nineYear", "attachedClasses": false, "builtYear": 1998,
                  "measures": { "musicRoomAreas": [], "artRoomAreas": [{ "from": 61, "below": 90, "count": 2 }, { "from": 90, "count": 1 }] },
                  "sections": {
                    "primary": { "pupils": 80, "teachingArea": 420.10, "classSizes": [45, 35] },
                    "junior": { "pupils": 50, "teachingArea": 5, "classSizes": [{ "from": 0, "below": 26, "count": 2 }] }
                  },
                  "vetoes": { "V1": true }
                },
                { "code": "0002", "name": "二校（东）", "type": "primary", "campusOf": "0003", "sections": { "primary": {} } },
                { "code": "0003", "name": "二校", "type": "primary", "measures": { "multimediaClassrooms": 0 }, "sections": { "primary": { "pupils": 1, "classSizes": [] } } },
                { "code": "0004", "name": "特教", "type": "specialEducation", "measures": { "pupils": 30, "publicFunding": 0.000000001234567891 } }
              ]
            }
            """;
        Same(County.Parse(Json));
    }

    [SkippableFact]
    public void LibreOfficeLosesNothing()
    {
        County county = TestFiles.County("docs/samples/haicheng.json");
        byte[] saved = Office.SavedByLibreOffice(Written(county), "xlsx");
        Assert.Equal(
            TestFiles.Plain(county).ToJson(),
            TestFiles.Plain(CountyWorkbook.Read(new MemoryStream(saved)).County!).ToJson()
        );
    }

    private static void Same(County county)
    {
        byte[] workbook = Written(county);
        Assert.Equal([], Office.Errors(workbook));
        CountyWorkbook read = CountyWorkbook.Read(new MemoryStream(workbook));
        Assert.Equal(
            [],
            read.Problems.Where(problem => problem.Severity == ProblemSeverity.Rejected)
                .Select(problem => problem.In(Language.Chinese))
        );
        // Sheets have their own order of measures: that of the catalogue.
        Assert.Equal(CountyOrder.Of(county).ToJson(), read.County?.ToJson());
        foreach (Standard standard in Standard.All)
        {
            Assert.Equal(
                standard.Evaluate(CountyOrder.Of(county)).ToJson(),
                standard.Evaluate(read.County!).ToJson()
            );
        }
    }

    internal static byte[] Written(County county)
    {
        using var stream = new MemoryStream();
        CountyWorkbook.Write(county, Standard.Haicheng2023, stream);
        return stream.ToArray();
    }
}
