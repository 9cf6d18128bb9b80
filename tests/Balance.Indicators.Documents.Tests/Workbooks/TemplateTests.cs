using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Balance.Indicators.Documents.Tests;

public sealed class TemplateTests
{
    public static TheoryData<string> Standards => [.. Standard.All.Select(standard => standard.Id)];

    [Theory]
    [MemberData(nameof(Standards))]
    public void TheTemplateIsValidAndEmpty(string id)
    {
        Standard standard = Standard.Find(id)!;
        foreach (
            Action<Standard, Stream> write in new Action<Standard, Stream>[]
            {
                CountyWorkbookTemplate.Write,
                CountyWorkbookTemplate.WriteSchool,
            }
        )
        {
            using var stream = new MemoryStream();
            write(standard, stream);
            Assert.Equal([], Office.Errors(stream.ToArray()));
        }

        using var template = new MemoryStream();
        CountyWorkbookTemplate.Write(standard, template);
        CountyWorkbook read = CountyWorkbook.Read(
            template,
            new CountyWorkbookOptions
            {
                Code = "1",
                Name = "空",
                Year = 2025,
            }
        );
        // The example is no school, and nothing that is written there already is reported.
        Assert.Equal(
            "",
            string.Join("\n", read.Problems.Select(problem => problem.In(Language.Chinese)))
        );
        Assert.Equal(new County("1", "空") { Year = 2025 }.ToJson(), read.County!.ToJson());
    }

    /// <summary>What must be filled in is not said to be left empty, and what cannot be 0 is not said to be 0.</summary>
    [Fact]
    public void ThePromptsSayWhatCanBeFilledIn()
    {
        WorkbookDraft template = CountySheets.Of(Standard.Haicheng2023, null);
        string PromptOf(string sheet, string id)
        {
            SheetDraft draft = template.Sheets.Single(item => item.Name == sheet);
            int column = draft.Rows[2].Single(cell => cell.Value.Text == id).Key;
            return draft.Rules.Single(rule => rule.Area.First.Column == column).Prompt!.Value.Text;
        }

        Assert.Equal("文本；必填。", PromptOf("学校", "code"));
        Assert.Equal("文本；必填。", PromptOf("学校", "name"));
        Assert.Equal("年，四位数。不知道的留空。", PromptOf("学校", "builtYear"));
        Assert.Equal(
            "人；整数。不知道的留空，确实没有的填 0。",
            PromptOf("学校", "primary.pupils")
        );
        Assert.Equal("级；1 到 10。不知道的留空。", PromptOf("监测学科", "grade"));
        Assert.Equal(
            "0 到 1，如 91% 填 0.91。不知道的留空。",
            PromptOf("监测学科", "interSchoolDifferenceRate")
        );
    }

    [Fact]
    public void TheSchoolsAreNamedOnEveryPrintedPage()
    {
        SheetDraft schools = CountySheets
            .Of(Standard.Haicheng2023, null)
            .Sheets.Single(item => item.Name == "学校");

        Assert.Equal(2, schools.Print.RepeatedColumns);
        Assert.Equal(["code", "name"], schools.Rows[2].Take(2).Select(cell => cell.Value.Text));
        // The example shows figures that a school can have, not zeros.
        Assert.DoesNotContain(schools.Rows[4].Values, cell => cell.Number == 0);
    }

    /// <summary>Filled in as a person would: cell by cell into the template, found by the ids in its second row.</summary>
    [Fact]
    public void FilledInItEvaluatesAsTheCountyDoes()
    {
        County county = TestFiles.Plain(
            TestFiles.County("docs/samples/haicheng.json"),
            [.. CountyTemplate.NeededBy(Standard.Haicheng2023)]
        );
        // The template asks schools, not the county, for what schools can report.
        county = county with
        {
            Measures = new([
                .. county.Measures.Where(item =>
                    !Measures.Find(item.Key)!.IsReportedBy(MeasureLevels.School)
                ),
            ]),
            // It asks for shared resources once a school.
            Schools =
            [
                .. county.Schools.Select(school =>
                    school with
                    {
                        Sections =
                        [
                            .. school.Sections.Select(section => new Section(
                                section.Stage,
                                new([
                                    .. section.Measures.Where(item =>
                                        !Measures.Find(item.Key)!.IsShared
                                    ),
                                ])
                            )),
                        ],
                    }
                ),
            ],
        };
        using var filled = new MemoryStream();
        CountyWorkbookTemplate.Write(Standard.Haicheng2023, filled);
        Fill(filled, RoundTripTests.Written(county));
        Assert.Equal([], Office.Errors(filled.ToArray()));

        filled.Position = 0;
        CountyWorkbook read = CountyWorkbook.Read(filled);
        Assert.Equal(
            [],
            read.Problems.Where(problem => problem.Severity == ProblemSeverity.Rejected)
                .Select(problem => problem.In(Language.Chinese))
        );
        Assert.Equal(
            Standard.Haicheng2023.Evaluate(county).ToJson(),
            Standard.Haicheng2023.Evaluate(read.County!).ToJson()
        );
    }

    /// <summary>Copies values below the heads, or beside the ids of a list, from the cells of another workbook.</summary>
    private static void Fill(Stream template, byte[] source)
    {
        List<SheetGrid> sheets = WorkbookFile.Read(new MemoryStream(source), default);
        template.Position = 0;
        using var document = SpreadsheetDocument.Open(template, true);
        WorkbookPart book = document.WorkbookPart!;
        foreach (Sheet sheet in book.Workbook.Sheets!.Elements<Sheet>())
        {
            SheetGrid? from = sheets.Find(grid => grid.Name == sheet.Name!.Value);
            if (from is null || from.Name is "说明" or "选项")
            {
                continue;
            }

            var part = (WorksheetPart)book.GetPartById(sheet.Id!.Value!);
            bool isList = from.Rows.Any(row => row.Text(1) == "编号");
            SheetGrid empty = WorkbookFile
                .Read(Snapshot(), default)
                .Find(grid => grid.Name == from.Name)!;
            foreach (SheetRow row in from.Rows.Where(row => row.Number > (isList ? 2 : 3)))
            {
                if (isList)
                {
                    int at =
                        empty.Rows.FirstOrDefault(other => other.Text(1) == row.Text(1))?.Number
                        ?? throw new InvalidOperationException(row.Text(1));
                    Set(part, at, row.Cell(4));
                    continue;
                }

                foreach (SheetCell cell in row.Cells)
                {
                    string id = from.Rows.First(other => other.Number == 2).Text(cell.Column);
                    int column =
                        empty
                            .Rows.First(other => other.Number == 2)
                            .Cells.Where(other => other.Text == id)
                            .Select(other => (int?)other.Column)
                            .FirstOrDefault()
                        ?? throw new InvalidOperationException(id);
                    Set(part, row.Number + 1, cell with { Column = column });
                }
            }

            part.Worksheet.Save();
        }

        static MemoryStream Snapshot()
        {
            var stream = new MemoryStream();
            CountyWorkbookTemplate.Write(Standard.Haicheng2023, stream);
            stream.Position = 0;
            return stream;
        }
    }

    private static void Set(WorksheetPart part, int row, SheetCell? written)
    {
        if (written is not { } value)
        {
            return;
        }

        SheetData data = part.Worksheet.GetFirstChild<SheetData>()!;
        Row? line = data.Elements<Row>().FirstOrDefault(item => item.RowIndex! == (uint)row);
        if (line is null)
        {
            line = new Row { RowIndex = (uint)row };
            data.InsertBefore(
                line,
                data.Elements<Row>().FirstOrDefault(item => item.RowIndex! > (uint)row)
            );
        }

        string name = new CellAddress(row, value.Column).ToString();
        Cell? cell = line.Elements<Cell>().FirstOrDefault(item => item.CellReference! == name);
        if (cell is null)
        {
            cell = new Cell { CellReference = name };
            line.InsertBefore(
                cell,
                line.Elements<Cell>()
                    .FirstOrDefault(item =>
                        CellAddress.Parse(item.CellReference)!.Value.Column > value.Column
                    )
            );
        }

        if (value.Kind == SheetCellKind.Number)
        {
            // As Excel keeps it: the nearest double, in up to seventeen digits.
            double stored = double.Parse(
                value.Text,
                System.Globalization.CultureInfo.InvariantCulture
            );
            cell.CellValue = new DocumentFormat.OpenXml.Spreadsheet.CellValue(
                stored.ToString("G17", System.Globalization.CultureInfo.InvariantCulture)
            );
        }
        else
        {
            cell.DataType = CellValues.InlineString;
            cell.InlineString = new InlineString(new Text(value.Text));
        }
    }
}
