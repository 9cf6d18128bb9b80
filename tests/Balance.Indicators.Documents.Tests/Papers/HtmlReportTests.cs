using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Balance.Indicators.Tests.Evaluations;
using CsCheck;

namespace Balance.Indicators.Documents.Tests.Papers;

/// <summary>Pages, read back as XML by a reader that knows nothing of how they were written.</summary>
public sealed class HtmlReportTests
{
    [Fact]
    public void Figures_are_those_of_the_evaluation() =>
        CountyGen.Any.Sample(
            county =>
            {
                foreach (Standard standard in Standard.All)
                {
                    Evaluation evaluation = standard.Evaluate(county);
                    XElement body = BodyOf(evaluation);

                    Assert.Equal(
                        evaluation.Coefficients.Select(item =>
                            (
                                item.Stage.Name().Zh,
                                item.Rounded is { } rounded
                                    ? rounded.ToString("F3", CultureInfo.InvariantCulture)
                                    : null,
                                item.Outcome.Name().Zh
                            )
                        ),
                        Rows(body, "coefficients")
                            .Select(row =>
                                (
                                    row[0],
                                    decimal.TryParse(
                                        row[6].Split('（')[0],
                                        CultureInfo.InvariantCulture,
                                        out decimal number
                                    )
                                        ? number.ToString("F3", CultureInfo.InvariantCulture)
                                        : null,
                                    row[8]
                                )
                            )
                    );
                    Assert.Equal(
                        evaluation.Indicators.Select(item =>
                            (item.Indicator.Id, item.Outcome.Name().Zh)
                        ),
                        Rows(body, "indicators").Select(row => (row[0], row[2]))
                    );
                    Assert.Equal(
                        evaluation.Schools.Count(school => school.Outcome == Outcome.NotMet),
                        Rows(body, "verdict")
                            .Where(row => row[0] == "学校")
                            .Sum(row => int.Parse(row[3], CultureInfo.InvariantCulture))
                    );
                    Assert.Equal(MapOf(evaluation), MapOf(body));
                }
            },
            iter: 50
        );

    [Fact]
    public void A_page_is_one_file_that_asks_nobody_and_runs_nothing()
    {
        string page = PageOf(Standard.Haicheng2023.Evaluate(SampleCounty.Create()));

        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"zh-CN\"", page, StringComparison.Ordinal);
        foreach (
            string part in (string[])
                [
                    "<script",
                    "http-equiv=\"refresh\"",
                    "src=",
                    "url(",
                    "@import",
                    " on",
                    "<link",
                    "<iframe",
                ]
        )
        {
            // " on" begins every attribute that runs something.
            Assert.DoesNotContain(
                part,
                part == " on" ? Tags(page) : page,
                StringComparison.OrdinalIgnoreCase
            );
        }

        Assert.Equal(
            ["http://www.w3.org/2000/svg"],
            page.Split('"')
                .Where(text => text.StartsWith("http", StringComparison.Ordinal))
                .Distinct()
        );
    }

    [Fact]
    public void Every_picture_has_a_title_and_a_description_and_every_id_is_its_own()
    {
        XElement body = BodyOf(Standard.National2017.Evaluate(SampleCounty.Create()));
        string[] ids = [.. body.Descendants().Attributes("id").Select(id => id.Value)];
        XElement[] pictures = [.. body.Descendants().Where(item => item.Name.LocalName == "svg")];

        Assert.Equal(ids.Distinct(), ids);
        Assert.True(pictures.Length >= 12);
        Assert.All(
            pictures,
            picture =>
            {
                string[] labels = picture.Attribute("aria-labelledby")!.Value.Split(' ');
                Assert.Equal(
                    labels,
                    picture.Elements().Take(2).Select(item => item.Attribute("id")!.Value)
                );
                Assert.All(picture.Elements().Take(2), item => Assert.NotEqual("", item.Value));
            }
        );
        Assert.All(
            body.Descendants("a").Attributes("href"),
            href => Assert.Contains(href.Value[1..], ids)
        );
    }

    /// <summary>
    /// 2 000 schools: every dot, but of the map only what is told most of: the sections of the sample that are not met, each as often as it stands
    /// here. It is less than a third of the size that pages may have.
    /// </summary>
    [Fact]
    public void Two_thousand_schools_are_still_a_page_that_can_be_read()
    {
        County county = SampleCounty.Create();
        School[] schools = [.. county.Schools];
        Evaluation evaluation = Standard.Haicheng2023.Evaluate(
            county with
            {
                Schools =
                [
                    .. Enumerable
                        .Range(0, 2000)
                        .Select(i =>
                            schools[i % schools.Length] with
                            {
                                Code = (2100000000 + i).ToString(CultureInfo.InvariantCulture),
                                Name =
                                    $"{schools[i % schools.Length].Name}第{i / schools.Length + 1}校区",
                            }
                        ),
                ],
            }
        );
        string page = PageOf(evaluation);
        XElement body = BodyOf(page);

        Assert.InRange(page.Length, 1_000_000, 5_000_000);
        int notMet = evaluation
            .Schools.SelectMany(school => school.Sections)
            .SelectMany(section => section.Findings)
            .Count(finding => finding.Outcome == Outcome.NotMet && !finding.IsTolerated);
        Assert.True(notMet > 50);
        Assert.Equal(
            notMet,
            body.Descendants()
                .Count(item =>
                    item.Name.LocalName == "rect" && item.Attribute("class")!.Value == "h4"
                )
        );
        Assert.Equal(
            360 * 7,
            body.Descendants()
                .Count(item =>
                    item.Name.LocalName == "rect" && item.Attribute("class")!.Value.StartsWith('h')
                )
        );
        Assert.Contains(
            "图中是未达标、缺数据、余量小的项数最多的 360 个",
            page,
            StringComparison.Ordinal
        );
    }

    /// <summary>Boxes of all texts of a picture, a Chinese character as wide as it is high: none meets another.</summary>
    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public void No_two_texts_of_a_picture_meet(Language language)
    {
        XElement body = BodyOf(Standard.Haicheng2023.Evaluate(SampleCounty.Create()), language);
        foreach (XElement picture in body.Descendants().Where(item => item.Name.LocalName == "svg"))
        {
            (double Left, double Right, double Y, string Text)[] boxes =
            [
                .. picture.Elements().Where(item => item.Name.LocalName == "text").Select(BoxOf),
            ];
            foreach (var line in boxes.GroupBy(box => box.Y))
            {
                var inLine = line.OrderBy(box => box.Left).ToArray();
                for (int i = 1; i < inLine.Length; i++)
                {
                    Assert.True(
                        inLine[i].Left >= inLine[i - 1].Right,
                        $"“{inLine[i - 1].Text}” meets “{inLine[i].Text}”"
                    );
                }

                Assert.True(inLine[0].Left >= -0.1 && inLine[^1].Right <= 520.1, inLine[^1].Text);
            }

            double[] lines = [.. boxes.Select(box => box.Y).Distinct().Order()];
            for (int i = 1; i < lines.Length; i++)
            {
                Assert.True(
                    lines[i] - lines[i - 1] >= 12,
                    lines[i].ToString(CultureInfo.InvariantCulture)
                );
            }
        }
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("</title><img src=x onerror=alert(1)>")]
    [InlineData("\" onload=\"alert(1)")]
    [InlineData("=HYPERLINK(\"http://x\")")]
    [InlineData("甲&乙<丙>'丁'")]
    public void Names_of_others_are_text(string name)
    {
        Evaluation Named(string text) =>
            Standard.Haicheng2023.Evaluate(
                TestCounty
                    .Met.Change(school => school with { Name = text, Township = text })
                    .Set(Stage.Primary, "peAndArtTeachers", 0)
                    .County with
                {
                    Name = text,
                    Note = text,
                }
            );

        XElement hostile = BodyOf(Named(name));
        Assert.Equal(Shape(BodyOf(Named("平常"))), Shape(hostile));
        Assert.Contains(name, hostile.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Turned_and_hidden_characters_do_not_act() =>
        Assert.Equal("甲\\u202e乙\\u200f丙\\u0007&lt;", HtmlText.Of("甲\u202E乙\u200F丙\u0007<"));

    [Fact]
    public void What_is_needed_is_asked_for()
    {
        Evaluation evaluation = TestCounty.Met.Evaluate();
        Assert.Throws<ArgumentNullException>(() =>
            HtmlReport.Write((Evaluation)null!, Stream.Null)
        );
        Assert.Throws<ArgumentNullException>(() => HtmlReport.Write((Report)null!, Stream.Null));
        Assert.Throws<ArgumentNullException>(() => HtmlReport.Write(evaluation, null!));
    }

    private static string PageOf(Evaluation evaluation, Language language = Language.Chinese)
    {
        using var stream = new MemoryStream();
        HtmlReport.Write(evaluation, stream, language);
        Assert.True(stream.CanWrite);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static XElement BodyOf(Evaluation evaluation, Language language = Language.Chinese) =>
        BodyOf(PageOf(evaluation, language));

    private static XElement BodyOf(string page)
    {
        int start = page.IndexOf("<body>", StringComparison.Ordinal);
        int end = page.IndexOf("</body>", StringComparison.Ordinal) + "</body>".Length;
        return XElement.Parse(page[start..end]);
    }

    private static string Tags(string page) =>
        string.Concat(page.Split('<').Skip(1).Select(part => "<" + part.Split('>')[0] + ">"));

    private static string[] Shape(XElement body) =>
        [.. body.Descendants().Select(item => item.Name.LocalName)];

    /// <summary>The first table of a section, its cells' texts.</summary>
    private static string[][] Rows(XElement body, string id) =>
        [
            .. body.Descendants("section")
                .Single(section => section.Attribute("id")!.Value == id)
                .Descendants("tbody")
                .First()
                .Elements("tr")
                .Select(row => row.Elements("td").Select(cell => cell.Value).ToArray()),
        ];

    /// <summary>The cells of the map: those of its texts that are in a cell, line by line.</summary>
    private static string[] MapOf(XElement body) =>
        [
            .. body.Descendants()
                .Where(item =>
                    item.Name.LocalName == "text"
                    && item.Attribute("class")?.Value.StartsWith("c ", StringComparison.Ordinal)
                        == true
                )
                .Select(item => item.Value),
        ];

    private static string[] MapOf(Evaluation evaluation) =>
        [
            .. from school in evaluation.Schools
            from section in school.Sections
            where section.Outcome != Outcome.NotApplicable
            from finding in section.Findings
            let shown = finding.Value is { } value
                ? Math.Round(value, 2, MidpointRounding.AwayFromZero)
                    .ToString("F2", CultureInfo.InvariantCulture)
            : finding.Outcome == Outcome.NotApplicable ? "—"
            : "缺"
            select shown,
        ];

    private static (double Left, double Right, double Y, string Text) BoxOf(XElement text)
    {
        double Number(string name) =>
            double.Parse(text.Attribute(name)!.Value, CultureInfo.InvariantCulture);
        string style = text.Attribute("class")?.Value ?? "";
        double size =
            style.StartsWith("c ", StringComparison.Ordinal) ? 11
            : style == "s" ? 11.5
            : 13;
        double width = text.Value.Sum(c => c >= '\u2010' ? size : size * 0.6);
        double left = text.Attribute("text-anchor")?.Value switch
        {
            "middle" => Number("x") - width / 2,
            "end" => Number("x") - width,
            _ => Number("x"),
        };
        return (left, left + width, Number("y"), text.Value);
    }
}
