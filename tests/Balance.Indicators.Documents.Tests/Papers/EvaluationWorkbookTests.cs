using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using Balance.Indicators.Tests.Evaluations;
using CsCheck;

namespace Balance.Indicators.Documents.Tests.Papers;

/// <summary>Workbooks, read back from their parts by a reader that knows nothing of how they were written.</summary>
public sealed class EvaluationWorkbookTests
{
    private static readonly XNamespace Main =
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Fact]
    public void Sheets_are_named_and_valid()
    {
        byte[] bytes = BytesOf(Standard.National2017.Evaluate(SampleCounty.Create()));

        Assert.Equal([], Office.Errors(bytes));
        Assert.Equal(
            ["结论", "指标", "差异系数", "学校", "差距与任务", "缺少的数据", "提示"],
            Sheets.Read(bytes).Keys
        );
    }

    [Fact]
    public void Every_section_of_the_report_is_on_a_sheet_or_left_out_on_purpose()
    {
        string[] onSheets =
        [
            "head",
            "verdict",
            "preconditions",
            "indicators",
            "coefficients",
            "sections",
            "schools",
            "shortfalls",
            "missing",
            "warnings",
        ];
        string[] leftOut =
        [
            "coefficientSources",
            "distribution",
            "vetoes",
            "orange",
            "headroom",
            "departments",
            "townships",
            "interpretations",
        ];
        string[] unknown =
        [
            .. Standard
                .All.SelectMany(standard =>
                    standard.Evaluate(SampleCounty.Create()).ToReport().Sections
                )
                .Select(section => section.Id)
                .Distinct()
                .Except([.. onSheets, .. leftOut]),
        ];

        Assert.True(
            unknown.Length == 0,
            $"The workbook does not follow the report by itself: give these sections a sheet in EvaluationSheets, or enter them here as left out: {string.Join(", ", unknown)}"
        );
    }

    [Fact]
    public void Numbers_are_no_texts()
    {
        using var zip = new ZipArchive(
            new MemoryStream(BytesOf(Standard.Haicheng2023.Evaluate(SampleCounty.Create())))
        );
        Assert.DoesNotContain(
            XDocument
                .Load(zip.GetEntry("xl/sharedStrings.xml")!.Open())
                .Descendants(Main + "t")
                .Select(text => text.Value),
            text => text.Contains('.', StringComparison.Ordinal) && Number(text) is not null
        );
    }

    [Fact]
    public void Figures_are_those_of_the_evaluation() =>
        CountyGen.Any.Sample(
            county =>
            {
                foreach (Standard standard in Standard.All)
                {
                    Evaluation evaluation = standard.Evaluate(county);
                    Dictionary<string, string[][]> sheets = Sheets.Read(BytesOf(evaluation));

                    // Two rows of heads; three columns for each of the seven from the ninth on.
                    Assert.Equal(
                        [
                            .. from school in evaluation.Schools
                            from section in school.Sections
                            from finding in section.Findings
                            select (
                                school.School.Code,
                                InSheet(finding.Value),
                                finding.Limit,
                                finding.Outcome.Name().Zh
                            ),
                        ],
                        (IEnumerable<(string, decimal?, decimal?, string)>)
                            [
                                .. from row in sheets["学校"].Skip(2)
                                where row[6].Length > 0
                                from i in Enumerable.Range(0, 7)
                                select (
                                    row[0],
                                    Number(row[8 + 3 * i]),
                                    Number(row[9 + 3 * i]),
                                    row[10 + 3 * i]
                                ),
                            ]
                    );
                    Assert.Equal(
                        evaluation.Coefficients.Select(item => item.Rounded),
                        sheets["差异系数"]
                            .SkipWhile(row => row[0] != "学段")
                            .Skip(1)
                            .TakeWhile(row => row[0].Length > 0)
                            .Select(row => Number(row[6]))
                    );

                    // The classes of a section are one line of the ledger.
                    Assert.Equal(
                        evaluation
                            .Findings.Where(finding => finding.Outcome == Outcome.NotMet)
                            .Select(finding =>
                                (
                                    finding.Criterion.Id,
                                    finding.Subject.In(Language.Chinese).Split('第')[0],
                                    finding.Subject.Class is null
                                )
                            )
                            .Distinct()
                            .Count()
                            + evaluation.Coefficients.Count(item => item.Outcome == Outcome.NotMet)
                            + evaluation.Vetoes.Count(item => item.Outcome == Outcome.NotMet),
                        sheets["差距与任务"].Count(row => row[6].Length > 0)
                            - (sheets["差距与任务"][0][6] == "对象" ? 1 : 0)
                    );
                }
            },
            iter: 50
        );

    [Fact]
    public void The_ledger_begins_with_the_columns_of_the_plan()
    {
        string[] heads = Sheets.Read(
            BytesOf(Standard.Haicheng2023.Evaluate(SampleCounty.Create()))
        )["差距与任务"][0];
        Assert.Equal(
            [
                "一级指标",
                "二级指标",
                "评估内容与标准",
                "责任科室",
                "科室预计达成情况及后续工作举措",
                "备注",
                "对象",
                "现状",
                "差距",
                "责任部门",
                "镇街",
                "责任人",
                "期限",
                "销号",
            ],
            heads.TakeWhile(head => head.Length > 0)
        );
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\",\"y\")")]
    [InlineData("+1+1")]
    [InlineData("@SUM(A1)")]
    [InlineData("<b>&amp;</b>")]
    [InlineData("long")]
    public void Names_of_others_are_text(string hostile)
    {
        string name = hostile == "long" ? new string('长', 500) : hostile;
        byte[] bytes = BytesOf(
            Standard.Haicheng2023.Evaluate(
                TestCounty
                    .Met.Change(school => school with { Name = name, Township = name })
                    .Set(Stage.Primary, "peAndArtTeachers", 0)
                    .County
            )
        );

        Assert.Equal([], Office.Errors(bytes));
        using var zip = new ZipArchive(new MemoryStream(bytes));
        Assert.All(
            zip.Entries.Where(entry =>
                entry.FullName.Contains("worksheets/", StringComparison.Ordinal)
            ),
            entry => Assert.Empty(XDocument.Load(entry.Open()).Descendants(Main + "f"))
        );
        Assert.Contains(Sheets.Read(bytes)["学校"].SelectMany(row => row), cell => cell == name);
    }

    [Fact]
    public void What_is_needed_is_asked_for()
    {
        Assert.Throws<ArgumentNullException>(() => EvaluationWorkbook.Write(null!, Stream.Null));
        Assert.Throws<ArgumentNullException>(() =>
            EvaluationWorkbook.Write(TestCounty.Met.Evaluate(), null!)
        );
    }

    private static byte[] BytesOf(Evaluation evaluation)
    {
        using var stream = new MemoryStream();
        EvaluationWorkbook.Write(evaluation, stream);
        return stream.ToArray();
    }

    /// <summary>To the 15 digits that a sheet holds.</summary>
    private static decimal? InSheet(decimal? value) =>
        value is { } number
            ? decimal.Parse(
                number.ToString("E14", CultureInfo.InvariantCulture),
                NumberStyles.Float,
                CultureInfo.InvariantCulture
            )
            : null;

    private static decimal? Number(string cell) =>
        decimal.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
            ? number
            : null;
}
