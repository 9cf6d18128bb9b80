using System.Text.RegularExpressions;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace Balance.Indicators.Browser.Tests;

/// <summary>
/// Papers printed to PDF and read back page by page. Before printing every row, head and chapter gets a mark at its beginning and end that the
/// reader finds again: [r12], [/r12] in the rows of table 12's …
/// </summary>
public sealed partial class PrintTests(Browser browser) : IClassFixture<Browser>
{
    private const string Marks = """
        () => {
            const mark = (where, text, isFirst) => {
                const span = document.createElement("span");
                span.style.cssText = "font: 5px monospace; white-space: nowrap; overflow-wrap: normal";
                span.textContent = text;
                if (isFirst) where.prepend(span); else where.append(span);
            };
            document.querySelectorAll("table").forEach((table, t) => {
                table.querySelectorAll("thead tr:last-child").forEach(row => mark(row.cells[0], `[h.${t}]`, true));
                [...table.tBodies].flatMap(body => [...body.rows]).forEach((row, r) => {
                    if (row.cells.length === 0) return;
                    const lowest = [...row.cells].sort((a, b) => b.textContent.length - a.textContent.length)[0];
                    mark(row.cells[0], `[a.${t}.${r}]`, true);
                    mark(lowest, `[z.${t}.${r}]`, false);
                });
            });
            document.querySelectorAll("h2").forEach((head, i) => mark(head, `[c.${i}]`, true));
        }
        """;

    [SkippableTheory]
    [InlineData("report")]
    [InlineData("report-national-en")]
    [InlineData("comparison")]
    [InlineData("roadmap")]
    [InlineData("form")]
    public async Task Heads_are_repeated_no_row_is_split_and_chapters_begin_where_they_should(
        string name
    )
    {
        await using OpenPage open = await browser.Open(name, 794);
        await open.Page.EvaluateAsync(Marks);
        byte[] file = await open.Page.PdfAsync(new() { PreferCSSPageSize = true });
        using PdfDocument printed = PdfDocument.Open(file);
        string[][] pages = [.. printed.GetPages().Select(MarksOf)];
        bool isForm = name.StartsWith("form", StringComparison.Ordinal);
        Assert.All(
            printed.GetPages(),
            page =>
                Assert.Equal(
                    isForm ? (842, 595) : (595, 842),
                    ((int)Math.Round(page.Width), (int)Math.Round(page.Height))
                )
        );

        var rows = 0;
        for (int page = 0; page < pages.Length; page++)
        {
            foreach (string mark in pages[page])
            {
                string[] parts = mark.Split('.');
                if (parts[0] == "a")
                {
                    rows++;
                    Assert.True(
                        pages[page].Contains($"z.{parts[1]}.{parts[2]}"),
                        $"row {mark} is split after page {page + 1}"
                    );
                    Assert.True(
                        pages[page].Contains("h." + parts[1])
                            || !pages.Any(other => other.Contains("h." + parts[1])),
                        $"no head above row {mark} on page {page + 1}"
                    );
                }
            }
        }

        Assert.True(rows > 10);
        if (name.StartsWith("report", StringComparison.Ordinal))
        {
            // At least one table goes on after a page.
            Assert.Contains(
                pages
                    .SelectMany(marks => marks.Where(mark => mark[0] == 'h').Distinct())
                    .GroupBy(mark => mark),
                head => head.Count() > 1
            );
        }

        int[] chapters =
        [
            .. pages.SelectMany(
                (marks, page) => marks.Where(mark => mark[0] == 'c').Select(_ => page)
            ),
        ];
        if (isForm)
        {
            // A table a page, each on a page of its own.
            Assert.Equal(chapters.Distinct(), chapters);
        }
        else if (name.StartsWith("report", StringComparison.Ordinal))
        {
            // The verdict begins on the first page, the next chapter on one of its own, as its first text.
            Assert.Equal(0, chapters[0]);
            Assert.True(chapters[1] > 0);
            Assert.Equal("c.1", pages[chapters[1]][0]);
        }
    }

    /// <summary>The marks of a page, from above.</summary>
    private static string[] MarksOf(Page page) =>
        [
            .. Mark()
                .Matches(string.Concat(page.Letters.Select(letter => letter.Value)))
                .Select(match => match.Groups["mark"].Value),
        ];

    [GeneratedRegex(
        @"\[(?<mark>[hazc](?:\.[0-9]+)+)\]",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Mark();
}
