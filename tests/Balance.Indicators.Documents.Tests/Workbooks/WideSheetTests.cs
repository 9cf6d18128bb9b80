using System.Globalization;

namespace Balance.Indicators.Documents.Tests;

public sealed class WideSheetTests
{
    private static readonly Measure[] OfSections =
    [
        Measures.Pupils,
        Measures.TeachersAboveRequiredQualification,
        Measures.BackboneTeachers,
        Measures.PeAndArtTeachers,
    ];

    private static readonly Measure[] Shared =
    [
        Measures.TeachingArea,
        Measures.SportsArea,
        Measures.EquipmentValue,
        Measures.MultimediaClassrooms,
    ];

    /// <summary>The county with what an export tells: facts, pupils, teachers, shared resources; and a campus of a school.</summary>
    private static County Exported()
    {
        County county = TestFiles.County("docs/samples/haicheng.json");
        MeasureSet Of(MeasureSet all, Measure[] told) =>
            new([.. all.Where(item => told.Any(measure => measure.Id == item.Key))]);
        var schools = county
            .Schools.Where(school =>
                school.Type is not (null or SchoolType.SpecialEducation)
                && school.Sections.Length > 0
            )
            .Select(school => new School(school.Code)
            {
                Name = school.Name,
                Type = school.Type,
                Location = school.Location,
                Ownership = school.Ownership,
                Measures = Of(school.Measures, Shared),
                Sections =
                [
                    .. school.Sections.Select(section => new Section(
                        section.Stage,
                        Of(section.Measures, OfSections)
                    )),
                ],
            })
            .ToList();
        School main = schools.First(school => school.Type == SchoolType.Primary);
        schools.Insert(
            schools.IndexOf(main) + 1,
            main with
            {
                Code = main.Code + "02",
                Name = main.Name + "（东校区）",
                CampusOf = main.Code,
            }
        );
        return new County(county.Code, county.Name) { Schools = [.. schools] };
    }

    [Fact]
    public void AnExportOfAWholeCountyIsReadWithoutAMapping()
    {
        County county = Exported();
        CountyWorkbook read = Read(WideSheet.Of(county), null);

        Assert.Equal([], Rejections(read));
        Assert.Equal(InOrder(county), InOrder(read.County!));
        Assert.Equal(
            3,
            read.Problems.Count(problem =>
                problem.Message.Zh.Contains("合计行", StringComparison.Ordinal)
            )
        );
        Assert.Contains(
            read.Problems,
            problem => problem.Message.Zh.Contains("按未填报处理", StringComparison.Ordinal)
        );
        Assert.Contains(
            read.Problems,
            problem => problem.Message.Zh.Contains("已按数读入", StringComparison.Ordinal)
        );
        Assert.All(read.Layouts, layout => Assert.True(layout.FirstRow == 7));
    }

    [Fact]
    public void WithItsHeadsRenamedItIsReadWithOne()
    {
        County county = Exported();
        byte[] renamed = WideSheet.Of(
            county,
            new()
            {
                ["在校生数"] = "就读规模",
                ["运动场地面积"] = "操场大小",
                ["学校标识码"] = "ID号",
            }
        );
        Assert.NotEqual(InOrder(county), InOrder(Read(renamed, null).County));

        var mapping = SheetMapping.Parse(
            """
            { "format": "balance-mapping/1", "sheets": [ { "columns": [
              { "head": "就读规模→合计", "measure": "pupils" },
              { "head": "操场大小", "measure": "+sportsArea" },
              { "head": "室内体育用房", "measure": "+sportsArea" },
              { "head": "ID号", "measure": "code" } ] } ] }
            """
        );
        CountyWorkbook read = Read(renamed, mapping);
        Assert.Equal([], Rejections(read));
        School first = read.County!.Schools[0];
        School expected = county.Schools[0];
        Assert.Equal(expected.Code, first.Code);
        Assert.Equal(
            expected.Sections[0].Measures.Find(Measures.Pupils),
            first.Sections[0].Measures.Find(Measures.Pupils)
        );
        Assert.Equal(
            expected.Measures.Find(Measures.SportsArea),
            first.Measures.Find(Measures.SportsArea)
        );
    }

    [Fact]
    public void TheMappingThatIsSuggestedReadsTheSame()
    {
        byte[] workbook = WideSheet.Of(Exported());
        CountyWorkbook read = Read(workbook, null);
        SheetMapping suggested = read.Suggest();
        Assert.Contains("\"measure\": null", suggested.ToJson(), StringComparison.Ordinal);
        Assert.Equal(suggested.ToJson(), SheetMapping.Parse(suggested.ToJson()).ToJson());
    }

    private static CountyWorkbook Read(byte[] workbook, SheetMapping? mapping) =>
        CountyWorkbook.Read(
            new MemoryStream(workbook),
            new CountyWorkbookOptions { Mapping = mapping }
        );

    private static IEnumerable<string> Rejections(CountyWorkbook read) =>
        read
            .Problems.Where(problem => problem.Severity == ProblemSeverity.Rejected)
            .Select(problem => problem.In(Language.Chinese))
            .Take(5);

    /// <summary>Schools by code, figures in one scale: an export is sheet by sheet, and 万元 moves the point.</summary>
    private static string InOrder(County? county) =>
        county is null
            ? ""
            : string.Join(
                "\n",
                county
                    .Schools.OrderBy(school => school.Code, StringComparer.Ordinal)
                    .Select(school =>
                        $"{school.Code} {school.Name} {school.Type} {school.Location} {school.Ownership} {school.CampusOf} "
                        + Told(school.Measures)
                        + string.Concat(
                            school.Sections.Select(section =>
                                $" {section.Stage}: " + Told(section.Measures)
                            )
                        )
                    )
            );

    private static string Told(MeasureSet measures) =>
        string.Join(
            ", ",
            measures
                .OrderBy(item => item.Key, StringComparer.Ordinal)
                .Select(item =>
                    item.Key
                    + " "
                    + item.Value.Number!.Value.ToString("0.######", CultureInfo.InvariantCulture)
                )
        );
}
