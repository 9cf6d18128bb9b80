using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Balance.Indicators.Comparisons;
using Balance.Indicators.Tests.Evaluations;
using CsCheck;

namespace Balance.Indicators.Documents.Tests.Papers;

public sealed class WordReportTests
{
    private static readonly XNamespace W = WordFile.W;

    public static TheoryData<string, Language> Reports() =>
        new()
        {
            { "haicheng-2023", Language.Chinese },
            { "haicheng-2023", Language.English },
            { "national-2017", Language.Chinese },
            { "school", Language.Chinese },
            { "comparison", Language.Chinese },
            { "nothing", Language.Chinese },
        };

    [Theory]
    [MemberData(nameof(Reports))]
    public void Documents_are_valid_and_made_the_same_again(string name, Language language)
    {
        byte[] file = Written(ReportOf(name, language));
        Assert.Equal([], Office.ErrorsOfDocument(file));
        Assert.Equal(file, Written(ReportOf(name, language)));
    }

    [Fact]
    public void Figures_are_those_of_the_evaluation() =>
        CountyGen.Any.Sample(
            county =>
            {
                foreach (Standard standard in Standard.All)
                {
                    Evaluation evaluation = standard.Evaluate(county);
                    WordFile file = WordFile.Read(Written(evaluation.ToReport()));
                    Assert.Equal(
                        evaluation.Coefficients.Select(item =>
                            (
                                item.Stage.Name().Zh,
                                item.Rounded is { } rounded
                                    ? rounded.ToString("F3", CultureInfo.InvariantCulture)
                                    : "—",
                                item.Outcome.Name().Zh
                            )
                        ),
                        file.Rows("差异系数")
                            .Select(row =>
                                (
                                    row[0],
                                    row[6].Split('（')[0] is "无定义" or "—"
                                        ? "—"
                                        : row[6].Split('（')[0],
                                    row[8]
                                )
                            )
                    );
                    Assert.Equal(
                        evaluation.Indicators.Select(item =>
                            (item.Indicator.Id, item.Outcome.Name().Zh)
                        ),
                        file.Rows($"{evaluation.Indicators.Count} 项指标")
                            .Select(row => (row[0], row[2]))
                    );
                }
            },
            iter: 50
        );

    /// <summary>Whatever the page of a browser tells, the document tells in the same order.</summary>
    [Theory]
    [MemberData(nameof(Reports))]
    public void It_tells_what_the_page_tells(string name, Language language)
    {
        Report report = ReportOf(name, language);
        using var page = new MemoryStream();
        HtmlReport.Write(report, page);
        string html = Encoding.UTF8.GetString(page.ToArray());
        int start = html.IndexOf("<body>", StringComparison.Ordinal);
        int end = html.IndexOf("</body>", StringComparison.Ordinal);
        XElement body = XElement.Parse(html[start..end] + "</body>");
        WordFile file = WordFile.Read(Written(report));

        Assert.Equal(
            body.Descendants("td").Select(cell => cell.Value),
            file.Body.Descendants(W + "tr")
                .Where(row => !row.Descendants(W + "tblHeader").Any())
                .SelectMany(row => row.Elements(W + "tc").Select(WordFile.TextOf))
        );
        Assert.Equal(
            body.Descendants("p")
                .Concat(body.Descendants("main").Descendants("li"))
                .Select(item => item.Value)
                .Order(StringComparer.Ordinal),
            file.Body.Elements(W + "p")
                .Where(item => WordFile.StyleOf(item) is "" or "Verdict" or "ListBullet")
                .Select(WordFile.TextOf)
                .Where(text => text.Length > 0)
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            body.Descendants().Count(item => item.Name.LocalName == "svg"),
            file.Pictures.Length
        );
    }

    [Fact]
    public void Tables_repeat_their_heads_break_no_row_and_are_no_wider_than_the_page()
    {
        WordFile file = WordFile.Read(Written(ReportOf("haicheng-2023", Language.English)));
        XElement[] tables = [.. file.Body.Elements(W + "tbl")];
        Assert.True(tables.Length >= 8);
        foreach (XElement table in tables)
        {
            XElement[] rows = [.. table.Elements(W + "tr")];
            Assert.All(rows, row => Assert.Single(row.Descendants(W + "cantSplit")));
            Assert.Single(rows[0].Descendants(W + "tblHeader"));
            int[] columns =
            [
                .. table.Descendants(W + "gridCol").Select(item => WordFile.Number(item, "w")),
            ];

            // A4 is 11 906 twentieths of a point wide; the margins are 20 mm each.
            Assert.True(columns.Sum() <= 11906 - 2 * 1134);
            Assert.All(
                rows,
                row =>
                    Assert.Equal(
                        columns.Sum(),
                        row.Descendants(W + "tcW").Sum(item => WordFile.Number(item, "w"))
                    )
            );
        }

        // No table begins right after another.
        Assert.All(tables, table => Assert.Equal(W + "p", table.ElementsAfterSelf().First().Name));
    }

    [Fact]
    public void The_verdict_has_the_first_page_and_heads_are_those_of_the_list_of_contents()
    {
        Report report = ReportOf("haicheng-2023", Language.Chinese);
        WordFile file = WordFile.Read(Written(report));
        XElement[] heads =
        [
            .. file
                .Body.Elements(W + "p")
                .Where(item =>
                    WordFile.StyleOf(item).StartsWith("Heading", StringComparison.Ordinal)
                ),
        ];
        Assert.Equal(
            report
                .Sections.Where(section => section.Title.Length > 0)
                .Select(section => ($"Heading{section.Level}", section.Title)),
            heads.Select(head => (WordFile.StyleOf(head), WordFile.TextOf(head)))
        );
        Assert.Equal(
            [heads[1]],
            heads.Where(head => head.Descendants(W + "pageBreakBefore").Any())
        );
    }

    [Fact]
    public void Pictures_are_sound_metafiles_with_a_text_for_those_who_do_not_see_them()
    {
        foreach (string name in (string[])["haicheng-2023", "comparison"])
        {
            WordFile file = WordFile.Read(Written(ReportOf(name, Language.Chinese)));
            Assert.NotEmpty(file.Pictures);
            Assert.All(file.Pictures, Walk);
            XElement[] told =
            [
                .. file.Body.Descendants().Where(item => item.Name.LocalName == "docPr"),
            ];
            Assert.Equal(file.Pictures.Length, told.Length);
            Assert.Equal(
                told.Length,
                told.Select(item => item.Attribute("id")!.Value).Distinct().Count()
            );
            Assert.All(told, item => Assert.True(item.Attribute("descr")!.Value.Length > 10));
        }
    }

    [SkippableFact]
    public void LibreOffice_opens_it_and_reads_the_same()
    {
        Report report = ReportOf("haicheng-2023", Language.Chinese);
        byte[] file = Written(report);
        string text = Encoding.UTF8.GetString(
            Office.DocumentSavedByLibreOffice(file, "txt:Text (encoded):UTF8")
        );
        string[] lines =
        [
            .. text.Split('\n')
                .Select(line => line.Trim().TrimStart('\uFEFF'))
                .Where(line => line.Length > 0),
        ];
        string[] told =
        [
            .. WordFile
                .Read(file)
                .Text.Split('\n')
                .Select(line => line.Trim())
                .Where(line => line.Length > 0),
        ];
        Assert.Equal(
            told.Order(StringComparer.Ordinal),
            lines.Select(line => line.TrimStart('•', ' ')).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("<w:t>甲</w:t>&\"'")]
    [InlineData("]]></w:t><w:fldSimple w:instr=\"INCLUDETEXT x\"/>")]
    [InlineData("=HYPERLINK(\"http://x\") { HYPERLINK \"http://x\" }")]
    [InlineData("long")]
    public void Names_of_others_are_text(string name)
    {
        string hostile = name == "long" ? string.Concat(Enumerable.Repeat("Ab很长", 125)) : name;
        byte[] Named(string text) =>
            Written(
                Standard
                    .Haicheng2023.Evaluate(
                        TestCounty
                            .Met.Change(school => school with { Name = text, Township = text })
                            .Set(Stage.Primary, "peAndArtTeachers", 0)
                            .County with
                        {
                            Name = text,
                            Note = text,
                        }
                    )
                    .ToReport()
            );

        byte[] file = Named(hostile);
        Assert.Equal([], Office.ErrorsOfDocument(file));
        WordFile read = WordFile.Read(file);
        WordFile plain = WordFile.Read(Named("平常"));
        Assert.Equal(
            plain.Body.Descendants().Select(item => item.Name),
            read.Body.Descendants().Select(item => item.Name)
        );
        Assert.Equal(plain.Parts, read.Parts);
        Assert.Contains(hostile, read.Text, StringComparison.Ordinal);
        Assert.All(read.Pictures, Walk);
    }

    [Fact]
    public void Turned_and_hidden_characters_do_not_act()
    {
        using var text = new StringWriter();
        using (var xml = XmlWriter.Create(text))
        {
            xml.Run("甲\u202E乙\u200F丙\u0007\uD800丁");
        }

        Assert.Equal(
            "甲\\u202e乙\\u200f丙\\u0007\\ud800丁",
            WordFile.TextOf(XElement.Parse(text.ToString()))
        );
    }

    [Fact]
    public void What_is_needed_is_asked_for()
    {
        Evaluation evaluation = TestCounty.Met.Evaluate();
        Assert.Throws<ArgumentNullException>(() =>
            WordReport.Write((Evaluation)null!, Stream.Null)
        );
        Assert.Throws<ArgumentNullException>(() => WordReport.Write((Report)null!, Stream.Null));
        Assert.Throws<ArgumentNullException>(() => WordReport.Write(evaluation, null!));
    }

    private static Report ReportOf(string name, Language language)
    {
        County county = SampleCounty.Create();
        Evaluation haicheng = Standard.Haicheng2023.Evaluate(county);
        return name switch
        {
            "school" => haicheng.ToSchoolReport(county.Schools[0].Code, language),
            "comparison" => EvaluationComparison
                .Between(haicheng, Standard.National2017.Evaluate(county))
                .ToReport(language),
            "nothing" => Standard
                .Haicheng2023.Evaluate(new County("000000", "空县"))
                .ToReport(language),
            _ => Standard.Find(name)!.Evaluate(county).ToReport(language),
        };
    }

    private static byte[] Written(Report report)
    {
        using var stream = new MemoryStream();
        WordReport.Write(report, stream);
        Assert.True(stream.CanWrite);
        return stream.ToArray();
    }

    /// <summary>The records of a metafile, one after the other, as the specification has them.</summary>
    private static void Walk(byte[] file)
    {
        int At(int offset) => BitConverter.ToInt32(file, offset);
        Assert.Equal(0x464D4520, At(40));
        Assert.Equal(file.Length, At(48));
        int records = 0;
        int created = 0;
        int offset = 0;
        int record = 0;
        while (offset < file.Length)
        {
            record = At(offset);
            int size = At(offset + 4);
            Assert.True(size >= 8 && size % 4 == 0 && offset + size <= file.Length);
            if (record is 38 or 39 or 82)
            {
                created++;
                Assert.Equal(created, At(offset + 8));
            }
            else if (record == 84)
            {
                // A text, its letters and their advances within the record.
                int letters = At(offset + 44);
                Assert.True(At(offset + 48) + 2 * letters <= At(offset + 72));
                Assert.Equal(size, At(offset + 72) + 4 * letters);
            }

            records++;
            offset += size;
        }

        Assert.Equal(14, record);
        Assert.Equal(records, At(52));
        Assert.Equal(created + 1, BitConverter.ToUInt16(file, 56));
    }
}
