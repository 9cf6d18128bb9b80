using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Balance.Indicators.Comparisons;

namespace Balance.Indicators.Documents.Tests.Papers.Comparisons;

/// <summary>The ledger over the years and the page with slopes, read back by readers that know nothing of how they were written.</summary>
public sealed class ComparisonPaperTests
{
    private const string Qualified =
        "schools[\"1\"].sections.primary.teachersAboveRequiredQualification";

    private static readonly string[] FilledInByHand =
    [
        "责任人",
        "期限",
        "整改措施与进展",
        "销号日期",
    ];

    [Fact]
    public void The_workbook_is_valid_and_its_sheets_are_named()
    {
        byte[] bytes = BytesOf(OfSample());

        Assert.Equal([], Office.Errors(bytes));
        Assert.Equal(["结论", "台账", "指标", "差异系数", "学校"], Sheets.Read(bytes).Keys);
    }

    [Fact]
    public void The_ledger_has_one_row_for_each_concern_with_its_state()
    {
        EvaluationComparison comparison = OfSample();
        string[][] ledger = Sheets.Read(BytesOf(comparison))["台账"];
        int state = Array.IndexOf(ledger[0], "状态");

        Assert.Equal(
            [
                .. comparison.Concerns.Select(item => (item.Id, item.State!.Value.Name().Zh)),
                .. comparison
                    .Coefficients.Where(item => item.State is not null)
                    .Select(item => (item.Id, item.State!.Value.Name().Zh)),
            ],
            ledger.Skip(1).Where(row => row[0].Length > 0).Select(row => (row[0], row[state]))
        );
        string[] ids = [.. ledger.Skip(1).Select(row => row[0]).Where(id => id.Length > 0)];
        Assert.Equal(ids.Distinct(), ids);
    }

    /// <summary>RA1 of one section: 2 of 5 teachers in 2024, 5 in 2025, 3 in 2026.</summary>
    [Fact]
    public void A_task_keeps_its_id_from_year_to_year()
    {
        Evaluation first = Of(2024, 2);
        Evaluation second = Of(2025, 5);
        Evaluation third = Of(2026, 3);

        string[] before = RowOf(EvaluationComparison.Between(first, second));
        string[] after = RowOf(EvaluationComparison.Between(first, second, third));

        Assert.Equal("人", before[3]);
        Assert.Equal(["2", "5", "缺 3 人 → 达标", "销号", "2024"], before[4..9]);
        Assert.Equal(["2", "5", "3", "缺 3 人 → 缺 2 人", "反弹", "2024"], after[4..10]);
    }

    [Fact]
    public void What_people_fill_in_is_left_empty()
    {
        string[][] ledger = Sheets.Read(BytesOf(OfSample()))["台账"];

        Assert.All(
            FilledInByHand,
            head =>
            {
                int column = Array.IndexOf(ledger[0], head);
                Assert.True(column > 0, head);
                Assert.All(ledger.Skip(1), row => Assert.Equal("", row[column]));
            }
        );
    }

    [Fact]
    public void A_county_without_concerns_has_none_to_fill_in()
    {
        Evaluation met = TestCounty.Met.Evaluate();

        string[][] ledger = Sheets.Read(BytesOf(EvaluationComparison.Between(met, met)))["台账"];

        Assert.Contains(ledger, row => row[0] == "没有问题。");
    }

    [Fact]
    public void A_report_with_trends_adds_a_sheet()
    {
        var report = new ReportBuilder(Language.Chinese);
        report.Chapter("trends", "走势（推算）");
        report.Paragraph("说明");
        report.Part("trends-shares", "比例");
        report.Table(
            [new("对象")],
            [
                ["学校"],
            ]
        );
        report.Chapter("concerns", "别的");
        report.Paragraph("不要");
        using var stream = new MemoryStream();
        ComparisonWorkbook.Write(OfSample(), stream, Language.Chinese, report.Build());

        Dictionary<string, string[][]> sheets = Sheets.Read(stream.ToArray());

        Assert.Equal(["结论", "台账", "指标", "差异系数", "走势", "学校"], sheets.Keys);
        string[] cells = [.. sheets["走势"].Select(row => row[0])];
        Assert.Contains("说明", cells);
        Assert.Contains("比例", cells);
        Assert.Contains("学校", cells);
        Assert.DoesNotContain("不要", cells);
    }

    [Fact]
    public void Schools_are_told_with_what_became_of_them()
    {
        string[][] schools = Sheets.Read(BytesOf(OfSample()))["学校"];

        Assert.Equal("改名", schools.Single(row => row[1] == "改名小学")[3]);
        Assert.Equal("没有了", schools.Single(row => row[0] == "2103810021")[3]);
    }

    /// <summary>
    /// A line for each coefficient in its panel, and its last figure beside it: two stages of seven and the composite, over two years, so two
    /// dots each.
    /// </summary>
    [Fact]
    public void The_page_has_a_slope_for_each_coefficient()
    {
        EvaluationComparison comparison = OfSample();
        XElement picture = PictureOf(comparison);

        Assert.Equal(16, comparison.Coefficients.Length);
        Assert.Equal(
            16,
            picture
                .Elements()
                .Count(item =>
                    item.Attribute("class")?.Value.StartsWith("way ", StringComparison.Ordinal)
                    == true
                )
        );
        Assert.Equal(32, picture.Elements().Count(item => item.Name.LocalName == "circle"));
        string[] texts = [.. Texts(picture).Select(text => text.Value)];
        foreach (CoefficientChange item in comparison.Coefficients)
        {
            string name = item.Indicator == "composite" ? "综合" : item.Indicator;
            Assert.Contains(
                name
                    + " "
                    + item.Coefficients[1]!.Rounded!.Value.ToString(
                        "F3",
                        CultureInfo.InvariantCulture
                    ),
                texts
            );
        }

        // Those above their limits are red.
        Assert.Equal(
            comparison.Coefficients.Count(item => item.Outcomes[1] == Outcome.NotMet),
            picture.Elements().Count(item => item.Attribute("class")?.Value == "way bad")
        );
    }

    /// <summary>Boxes of all texts, a Chinese character as wide as it is high: none meets another, and none leaves the picture.</summary>
    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public void No_two_texts_of_the_slopes_meet(Language language)
    {
        XElement picture = PictureOf(OfSample(), language);
        double height = double.Parse(
            picture.Attribute("viewBox")!.Value.Split(' ')[3],
            CultureInfo.InvariantCulture
        );
        (double Left, double Top, double Right, double Bottom, string Text)[] boxes =
        [
            .. Texts(picture).Select(BoxOf),
        ];

        Assert.All(
            boxes,
            box =>
            {
                Assert.InRange(box.Left, -0.1, box.Right);
                Assert.InRange(box.Right, box.Left, 520.1);
                Assert.InRange(box.Bottom, 0, height);
            }
        );
        for (int i = 0; i < boxes.Length; i++)
        {
            for (int j = i + 1; j < boxes.Length; j++)
            {
                Assert.False(
                    boxes[i].Left < boxes[j].Right
                        && boxes[j].Left < boxes[i].Right
                        && boxes[i].Top < boxes[j].Bottom
                        && boxes[j].Top < boxes[i].Bottom,
                    boxes[i].Text + " meets " + boxes[j].Text
                );
            }
        }
    }

    [Fact]
    public void A_year_without_a_figure_is_passed_over()
    {
        County two = TestCounty
            .Met.Only(TestSchool.PrimarySchool("1"), TestSchool.PrimarySchool("2"))
            .County;
        const string Path = "schools[0].measures.sportsArea";
        Evaluation[] years =
        [
            .. new County[]
            {
                two.With(Path, 900),
                two.With(Path, 0).With("schools[1].measures.sportsArea", 0),
                two.With(Path, 800),
            }.Select(
                (county, at) => Standard.Haicheng2023.Evaluate(county with { Year = 2023 + at })
            ),
        ];
        EvaluationComparison comparison = EvaluationComparison.Between(years);
        Assert.Null(
            comparison
                .Coefficients.Single(item => item is { Stage: Stage.Primary, Indicator: "RA5" })
                .Coefficients[1]!.Value
        );

        XElement picture = PictureOf(comparison);

        // RA5 of one piece; the six others, and the composite over them, of two.
        Assert.Equal(
            1 + 7 * 2,
            picture
                .Elements()
                .Count(item =>
                    item.Attribute("class")?.Value.StartsWith("way ", StringComparison.Ordinal)
                    == true
                )
        );
    }

    [Fact]
    public void What_is_needed_is_asked_for()
    {
        Assert.Throws<ArgumentNullException>(() => ComparisonWorkbook.Write(null!, Stream.Null));
        Assert.Throws<ArgumentNullException>(() => ComparisonWorkbook.Write(OfSample(), null!));
    }

    /// <summary>A year later: three schools have lost their backbone teachers, one its name, one is closed, and one has teachers again.</summary>
    private static EvaluationComparison OfSample()
    {
        County before = SampleCounty.Create();
        County after = before with { Year = 2026 };
        foreach (int at in new[] { 3, 7, 9 })
        {
            after = after.With($"schools[{at}].sections.primary.backboneTeachers", 0);
        }

        after = after.With("schools[2].sections.primary.backboneTeachers", 40);
        after = after with
        {
            Schools = after
                .Schools.SetItem(0, after.Schools[0] with { Name = "改名小学" })
                .RemoveAt(20),
        };
        return EvaluationComparison.Between(
            Standard.Haicheng2023.Evaluate(before),
            Standard.Haicheng2023.Evaluate(after)
        );
    }

    private static Evaluation Of(int year, int teachers) =>
        Standard.Haicheng2023.Evaluate(
            TestCounty.Met.County.With(Qualified, teachers) with
            {
                Year = year,
            }
        );

    private static string[] RowOf(EvaluationComparison comparison) =>
        Sheets.Read(BytesOf(comparison))["台账"].Single(row => row[0] == "RA1/1/primary");

    private static byte[] BytesOf(EvaluationComparison comparison)
    {
        using var stream = new MemoryStream();
        ComparisonWorkbook.Write(comparison, stream);
        return stream.ToArray();
    }

    private static XElement PictureOf(
        EvaluationComparison comparison,
        Language language = Language.Chinese
    )
    {
        using var stream = new MemoryStream();
        HtmlReport.Write(comparison.ToReport(language), stream);
        string page = Encoding.UTF8.GetString(stream.ToArray());
        int start = page.IndexOf("<body>", StringComparison.Ordinal);
        int end = page.IndexOf("</body>", StringComparison.Ordinal) + "</body>".Length;
        return XElement
            .Parse(page[start..end])
            .Descendants()
            .Single(item => item.Name.LocalName == "svg");
    }

    private static IEnumerable<XElement> Texts(XElement picture) =>
        picture.Elements().Where(item => item.Name.LocalName == "text");

    private static (double Left, double Top, double Right, double Bottom, string Text) BoxOf(
        XElement text
    )
    {
        double Number(string name) =>
            double.Parse(text.Attribute(name)!.Value, CultureInfo.InvariantCulture);
        double size = text.Attribute("class")?.Value.StartsWith('s') == true ? 11.5 : 13;
        double width = text.Value.Sum(c => c >= '\u2010' ? size : size * 0.6);
        double left = text.Attribute("text-anchor")?.Value switch
        {
            "middle" => Number("x") - width / 2,
            "end" => Number("x") - width,
            _ => Number("x"),
        };
        double line = Number("y");
        return (left, line - 0.8 * size, left + width, line + 0.2 * size, text.Value);
    }
}
