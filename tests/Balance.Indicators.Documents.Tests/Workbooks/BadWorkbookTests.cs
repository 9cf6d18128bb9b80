using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Balance.Indicators.Documents.Tests;

/// <summary>Workbooks with one thing wrong: one message each, by its cell.</summary>
public sealed class BadWorkbookTests
{
    private const string School = "学校";

    /// <summary>What is wrong; the sheet; the id of its column (or row); what stands in the cell; what is said of it.</summary>
    public static TheoryData<string, string, string, string, string> Broken =>
        new()
        {
            { "学生数是“约90”", School, "primary.pupils", Text("约90"), "确切的数" },
            { "学生数带单位", School, "primary.pupils", Text("88人"), "请写 88" },
            { "学生数是区间", School, "primary.pupils", Text("80-90"), "应为一个整数" },
            { "学生数是小数", School, "primary.pupils", Number("100.5"), "100.5" },
            { "学生数是负数", School, "primary.pupils", Number("-5"), "-5" },
            { "学生数是“无”", School, "primary.pupils", Text("无"), "请写 0" },
            { "学生数是错误值", School, "primary.pupils", Error("#DIV/0!"), "#DIV/0!" },
            { "学生数是没有算过的公式", School, "primary.pupils", Formula(""), "没有计算结果" },
            { "学生数是日期", School, "primary.pupils", Date("2025-01-01"), "日期格式" },
            { "学生数是逻辑值", School, "primary.pupils", Raw("b", "1"), "应为一个整数" },
            { "学生数太大", School, "primary.pupils", Number("1E+20"), "不能精确保存" },
            {
                "骨干教师数是百分数文本",
                School,
                "primary.backboneTeachers",
                Text("5%"),
                "应为一个整数"
            },
            { "面积是错误值", School, "teachingArea", Error("#REF!"), "#REF!" },
            { "面积带单位", School, "teachingArea", Text("400平方米"), "请写 400" },
            { "面积写成亩", School, "sportsArea", Text("12亩"), "换算成平方米" },
            {
                "办学类型不认识",
                School,
                "type",
                Text("书院"),
                "应为以下之一：小学、初中、九年一贯制学校"
            },
            {
                "所在地不认识",
                School,
                "location",
                Text("郊区"),
                "应为以下之一：城区、镇区、乡村，请改正"
            },
            { "办别不认识", School, "ownership", Text("混合"), "应为以下之一：公办、民办，请改正" },
            { "是否寄宿制写成数字", School, "boarding", Number("2"), "“是”或“否”" },
            { "建成年份是两位数", School, "builtYear", Number("98"), "1000 到 9999" },
            { "建成年份是日期", School, "builtYear", Date("1998-09-01"), "日期格式" },
            { "德育等级不认识", School, "moralEducation", Text("尚可"), "良好" },
            { "一票否决填了数", School, "V1", Number("3"), "“是”或“否”" },
            { "班级数与班级表不符", School, "primary.classSizes.count", Number("9"), "改成一致" },
            { "音乐教室数与教室表不符", School, "musicRoomAreas.count", Number("7"), "改成一致" },
            { "主校不存在", School, "campusOf", Text("9999"), "9999" },
            { "班级表的学校代码不存在", "班级", "code", Text("0000000009"), "不在学校表里" },
            { "班级人数是文字", "班级", "classSize", Text("四十五"), "应为一个整数" },
            { "教室类别不认识", "专用教室", "roomKind", Text("舞蹈"), "“音乐”或“美术”" },
            { "教室面积是错误值", "专用教室", "roomArea", Error("#VALUE!"), "#VALUE!" },
            { "监测年级不对", "监测学科", "schoolGrade", Number("6"), "4（四年级）或 8（八年级）" },
            { "校际差异率大于 1", "监测学科", "interSchoolDifferenceRate", Number("14"), "1" },
            { "县的数据年份不对", "县", "year", Number("205"), "1900 到 9999" },
            { "社会认可度大于 1", "县", "recognitionRate", Number("86"), "86" },
            { "教师工资是文字", "县", "averageTeacherSalary", Text("九万"), "应为一个数" },
            { "全县一票否决不认识", "一票否决", "V5", Text("也许"), "“是”或“否”" },
        };

    [Theory]
    [MemberData(nameof(Broken))]
    public void OneThingWrongIsToldOnceAtItsCell(
        string what,
        string sheet,
        string id,
        string cell,
        string told
    )
    {
        County county = TestFiles.County("docs/samples/minimal.json");
        WorkbookDraft draft = CountySheets.Of(Standard.National2017, county);
        SheetDraft written = draft.Sheets.Single(item => item.Name == sheet);
        CellAddress at = AddressOf(written, id);
        CountyWorkbook read = CountyWorkbook.Read(
            new MemoryStream(Replaced(draft, written, at, cell))
        );

        Assert.Null(read.County);
        DataProblem[] rejected =
        [
            .. read.Problems.Where(problem => problem.Severity == ProblemSeverity.Rejected),
        ];
        Assert.True(
            rejected.Length == 1,
            what
                + "\n"
                + string.Join("\n", rejected.Select(problem => problem.In(Language.Chinese)))
        );
        Assert.StartsWith(
            $"{sheet}!{at}",
            rejected[0].In(Language.Chinese),
            StringComparison.Ordinal
        );
        Assert.Contains(told, rejected[0].Message.Zh, StringComparison.Ordinal);
        Assert.Equal($"{sheet}!{at}", rejected[0].Source!.Value.En);
    }

    /// <summary>Its classes have its code, and are not told of one by one.</summary>
    [Fact]
    public void ACodeThatIsMissingIsToldOnceWhereItShouldStand()
    {
        County county = TestFiles.County("docs/samples/minimal.json");
        WorkbookDraft draft = CountySheets.Of(Standard.National2017, county);
        draft.Sheets.Single(item => item.Name == School).Set(4, 1, (string?)null);

        DataProblem problem = Assert.Single(Rejected(draft));

        Assert.Equal(
            "学校!A4：示例九年一贯制学校（第 1 所学校）的“代码”没有填；它是必填的，请补上。",
            problem.In(Language.Chinese)
        );
    }

    [Fact]
    public void ACodeThatTheSchoolsDoNotHaveIsToldOnceWithItsRows()
    {
        County county = TestFiles.County("docs/samples/minimal.json");
        WorkbookDraft draft = CountySheets.Of(Standard.National2017, county);
        SheetDraft classes = draft.Sheets.Single(item => item.Name == "班级");
        classes.Set(4, 1, "0000000009");
        classes.Set(5, 1, "0000000009");

        DataProblem problem = Assert.Single(Rejected(draft));

        Assert.Equal(
            "班级!A4：“0000000009”不在学校表里（这样的有 2 行，这是第一行）；请核对学校代码，或在学校表里补上这所学校。",
            problem.In(Language.Chinese)
        );
    }

    [Fact]
    public void AWorkbookWithoutAYearIsWarnedOf()
    {
        County county = TestFiles.County("docs/samples/minimal.json") with { Year = null };
        using var stream = new MemoryStream(RoundTripTests.Written(county));

        CountyWorkbook read = CountyWorkbook.Read(stream);

        Assert.Null(read.County!.Year);
        Assert.Contains(
            "没有填数据年份",
            Assert.Single(read.Problems).Message.Zh,
            StringComparison.Ordinal
        );
    }

    /// <summary>The median of one school is its own: 36 yuan for 150 pupils is 0.24 each.</summary>
    [Fact]
    public void MoneyInAnotherUnitIsToldAtTheFirstCell()
    {
        County county = TestFiles.County("docs/samples/minimal.json");
        WorkbookDraft draft = CountySheets.Of(Standard.National2017, county);
        SheetDraft schools = draft.Sheets.Single(item => item.Name == School);
        CellAddress at = AddressOf(schools, "equipmentValue");
        schools.Set(at.Row, at.Column, 36m);

        DataProblem told = Assert.Single(Read(draft).Problems);

        Assert.Equal($"学校!{at}", told.Source!.Value.Zh);
        Assert.Contains("中位数是 0.24 元", told.Message.Zh, StringComparison.Ordinal);
    }

    private static CountyWorkbook Read(WorkbookDraft draft)
    {
        using var stream = new MemoryStream();
        draft.Write(stream);
        stream.Position = 0;
        return CountyWorkbook.Read(stream);
    }

    private static IEnumerable<DataProblem> Rejected(WorkbookDraft draft) =>
        Read(draft).Problems.Where(problem => problem.Severity == ProblemSeverity.Rejected);

    [Fact]
    public void TheProblemsAreColouredAndNotedAtTheirCells()
    {
        County county = TestFiles.County("docs/samples/minimal.json");
        WorkbookDraft draft = CountySheets.Of(Standard.National2017, county);
        SheetDraft written = draft.Sheets.Single(item => item.Name == School);
        CellAddress at = AddressOf(written, "primary.pupils");
        byte[] bad = Replaced(draft, written, at, Text("约90"));
        CountyWorkbook read = CountyWorkbook.Read(new MemoryStream(bad));

        using var output = new MemoryStream();
        Assert.Equal(
            1,
            WorkbookAnnotation.Write(
                new MemoryStream(bad),
                read.Problems.Where(problem => problem.Severity == ProblemSeverity.Rejected),
                Language.Chinese,
                output
            )
        );
        Assert.Equal([], Office.Errors(output.ToArray()));
        using var document = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(
            output,
            false
        );
        DocumentFormat.OpenXml.Spreadsheet.Comment note = document
            .WorkbookPart!.WorksheetParts.SelectMany(part =>
                part.WorksheetCommentsPart?.Comments.CommentList!.Elements<DocumentFormat.OpenXml.Spreadsheet.Comment>()
                ?? []
            )
            .Single();
        Assert.Equal(at.ToString(), note.Reference!.Value);
        Assert.Contains("约90", note.InnerText, StringComparison.Ordinal);
        // What was filled in is still there.
        output.Position = 0;
        Assert.Equal(
            read.Problems.Select(problem => problem.In(Language.Chinese)),
            CountyWorkbook.Read(output).Problems.Select(problem => problem.In(Language.Chinese))
        );
    }

    /// <summary>Parts that reading cells does not need may be damaged: then the cells are read, and notes are refused.</summary>
    [Theory]
    [InlineData("[Content_Types].xml", "<Types")]
    [InlineData("[Content_Types].xml", "")]
    [InlineData("xl/styles.xml", "<a/>")]
    public void NotesAreNotWrittenIntoADamagedWorkbook(string part, string content)
    {
        byte[] workbook = RoundTripTests.Written(TestFiles.County("docs/samples/minimal.json"));
        using var damaged = new MemoryStream();
        damaged.Write(workbook);
        using (var zip = new ZipArchive(damaged, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(part)!.Delete();
            using var text = new StreamWriter(zip.CreateEntry(part).Open());
            text.Write(content);
        }

        damaged.Position = 0;
        Assert.NotNull(CountyWorkbook.Read(damaged).County);
        damaged.Position = 0;
        using var output = new MemoryStream();

        var bad = Assert.Throws<BadDataException>(() =>
            WorkbookAnnotation.Write(
                damaged,
                [
                    new DataProblem(
                        ProblemSeverity.Warning,
                        DataPath.Root,
                        new LocalizedText("中", "E")
                    )
                    {
                        Source = new LocalizedText("县!A1", "县!A1"),
                    },
                ],
                Language.Chinese,
                output
            )
        );

        Assert.Equal(
            "工作簿有损坏的部件，不能写回批注；请用 Excel 或 WPS 打开后另存为 .xlsx 再试。",
            bad.Problems.Single().In(Language.Chinese)
        );
        Assert.Equal(0, output.Length);
    }

    private static CellAddress AddressOf(SheetDraft sheet, string id)
    {
        foreach (KeyValuePair<int, SortedDictionary<int, DraftCell>> row in sheet.Rows)
        {
            foreach (KeyValuePair<int, DraftCell> cell in row.Value)
            {
                if (cell.Value.Text == id)
                {
                    return cell.Key == 1 && row.Key > 2 ? new CellAddress(row.Key, 4)
                        : sheet.Name is "县" or "一票否决" ? new CellAddress(row.Key, 4)
                        : new CellAddress(4, cell.Key);
                }
            }
        }

        throw new InvalidOperationException(id);
    }

    private static byte[] Replaced(
        WorkbookDraft draft,
        SheetDraft sheet,
        CellAddress at,
        string cell
    )
    {
        using var stream = new MemoryStream();
        draft.Write(stream);
        int number = draft.Sheets.ToList().IndexOf(sheet) + 1;
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            ZipArchiveEntry entry = zip.Entries.Single(item =>
                item.FullName.EndsWith(
                    number == 1 ? "/sheet.xml" : $"/sheet{number}.xml",
                    StringComparison.Ordinal
                )
            );
            string xml;
            using (var reader = new StreamReader(entry.Open()))
            {
                xml = reader.ReadToEnd();
            }

            var here = new Regex(
                $"<c r=\"{at}\"[^>]*?(/>|>.*?</c>)",
                RegexOptions.None,
                TimeSpan.FromSeconds(5)
            );
            Assert.Matches(here, xml);
            xml = here.Replace(xml, cell.Replace("AT", at.ToString(), StringComparison.Ordinal), 1);
            using Stream writer = entry.Open();
            writer.SetLength(0);
            writer.Write(Encoding.UTF8.GetBytes(xml));
        }

        return stream.ToArray();
    }

    private static string Text(string text) =>
        $"<c r=\"AT\" t=\"inlineStr\"><is><t>{text}</t></is></c>";

    private static string Number(string value) => $"<c r=\"AT\"><v>{value}</v></c>";

    private static string Error(string value) => Raw("e", value);

    private static string Date(string value) => Raw("d", value);

    private static string Raw(string type, string value) =>
        $"<c r=\"AT\" t=\"{type}\"><v>{value}</v></c>";

    private static string Formula(string value) => $"<c r=\"AT\"><f>1+1</f>{value}</c>";
}
