using System.IO.Compression;
using System.Xml.Linq;
using Balance.Indicators.Documents.Tests.Papers;

namespace Balance.Indicators.Planning.Tests.Papers;

/// <summary>The page, the workbook and the document of a roadmap, read back: every figure is the roadmap's.</summary>
public sealed class RoadmapPapersTests
{
    public static TheoryData<string> Standards => ["haicheng-2023", "national-2017"];

    /// <summary>21 counties of 12 to 20 schools under either standard: without dates, with moves and dates, and with prices and a budget.</summary>
    [Theory]
    [MemberData(nameof(Standards))]
    public void EveryFigureIsThatOfTheRoadmap(string standard)
    {
        int rows = 0;
        var told = new HashSet<string>();
        for (int seed = 0; seed < 21; seed++)
        {
            var roadmap = Roadmap.For(Standard.Find(standard)!, CountyOf(seed), OptionsOf(seed));
            foreach (RoadmapPaper paper in RoadmapPaper.All(roadmap.ToReport(Language.Chinese)))
            {
                foreach (ExpectedTables expected in ExpectedTables.Of(roadmap))
                {
                    rows += expected.Check(paper);
                    told.Add(expected.Id);
                }

                foreach (string text in ExpectedTables.Texts(roadmap))
                {
                    Assert.Contains(text, paper.Text, StringComparison.Ordinal);
                }
            }
        }

        Assert.True(rows > 3 * 21 * 50, "Too little is told to tell.");
        Assert.Superset(
            new HashSet<string>
            {
                "totals",
                "timetable",
                "schools",
                "actions",
                "moves",
                "beforeAfter",
                "drivers",
                "departments",
                "townships",
                "tasks",
                "consequences",
            },
            told
        );
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("</title><img src=x onerror=alert(1)>")]
    [InlineData("\" onload=\"alert(1)")]
    [InlineData("=HYPERLINK(\"http://x\",\"y\")")]
    [InlineData("+1+1")]
    [InlineData("@SUM(A1)")]
    [InlineData("甲&乙<丙>'丁'")]
    public void NamesOfOthersAreText(string name)
    {
        static Report Named(string text) =>
            Roadmap
                .For(
                    Standard.Haicheng2023,
                    TestCounty
                        .Met.Set(Stage.Primary, "peAndArtTeachers", 0)
                        .Change(school => school with { Name = text, Township = text })
                        .County with
                    {
                        Name = text,
                        Note = text,
                    }
                )
                .ToReport(Language.Chinese);
        Report hostile = Named(name);
        Report plain = Named("平常");

        XElement page = RoadmapPaper.BodyOf(hostile);
        Assert.Equal(Shape(RoadmapPaper.BodyOf(plain)), Shape(page));
        Assert.Contains(name, page.Value, StringComparison.Ordinal);
        WordFile document = RoadmapPaper.DocumentOf(hostile);
        Assert.Equal(Shape(RoadmapPaper.DocumentOf(plain).Body), Shape(document.Body));
        Assert.Contains(name, document.Text, StringComparison.Ordinal);

        byte[] workbook = RoadmapPaper.SheetsOf(hostile);
        Assert.Contains(
            Sheets.Read(workbook)["办什么、在哪里办"].SelectMany(row => row),
            cell => cell == name
        );
        using var zip = new ZipArchive(new MemoryStream(workbook));
        Assert.All(
            zip.Entries.Where(entry =>
                entry.FullName.Contains("worksheets/", StringComparison.Ordinal)
            ),
            entry =>
                Assert.DoesNotContain(
                    XDocument.Load(entry.Open()).Descendants(),
                    item => item.Name.LocalName == "f"
                )
        );
    }

    private static string[] Shape(XElement body) =>
        [.. body.Descendants().Select(item => item.Name.LocalName)];

    /// <summary>With a task, a figure that is missing, a class to split and teachers to train besides.</summary>
    private static County CountyOf(int seed)
    {
        County county = RandomCounty.Create(3000 + seed, 12 + seed % 9, 4);
        return county with
        {
            Measures = county
                .Measures.With(Measures.LayoutCompliant, false)
                .With(Measures.QuotaFavoursRural, null),
        };
    }

    private static RoadmapOptions OptionsOf(int seed) =>
        (seed % 3) switch
        {
            0 => new RoadmapOptions(),
            1 => new RoadmapOptions
            {
                Rotate = true,
                From = new Month(2026, 1),
                To = new Month(2027, 12),
            },
            _ => new RoadmapOptions
            {
                Prices = PriceList.Parse(
                    """
                    { "format": "balance-prices/1", "prices": [
                      { "measure": "teachersAboveRequiredQualification", "price": 30000 },
                      { "measure": "backboneTeachers", "price": 20000 },
                      { "measure": "peAndArtTeachers", "price": 90000 },
                      { "measure": "teachingArea", "price": 3200 },
                      { "measure": "sportsArea", "price": 400.5 },
                      { "measure": "sportsArea", "location": "town", "price": 600 },
                      { "measure": "multimediaClassrooms", "price": 55000 } ] }
                    """
                ),
                Budget = System
                    .Collections.Immutable.ImmutableSortedDictionary<int, decimal>.Empty.Add(
                        2026,
                        1_000_000 * (seed + 1)
                    )
                    .Add(2027, 3_000_000 * (seed + 1)),
            },
        };
}
