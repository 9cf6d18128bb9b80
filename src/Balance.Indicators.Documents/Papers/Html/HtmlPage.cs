using System.Collections.Immutable;
using System.Globalization;

namespace Balance.Indicators.Documents;

/// <summary>A report as a page of HTML.</summary>
internal sealed class HtmlPage(TextWriter output) : IReportVisitor
{
    private int _charts;
    private Language _language;

    public void Write(Report report)
    {
        _language = report.Language;
        string title = HtmlText.Of(report.Title);
        string language = report.Language == Language.Chinese ? "zh-CN" : "en";
        output.Write("<!DOCTYPE html>\n<html lang=\"");
        output.Write(language);
        output.Write(
            "\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
                + "<meta name=\"color-scheme\" content=\"light dark\">\n"
        );
        output.Write(
            $"<title>{title}</title>\n<style>\n{HtmlStyle.Sheet}</style>\n</head>\n<body>\n"
        );
        output.Write($"<header>\n<h1>{title}</h1>\n");
        bool isHead = true;
        foreach (ReportSection section in report.Sections)
        {
            if (isHead && section.Title.Length > 0)
            {
                End(report);
                isHead = false;
            }

            Write(section);
        }

        if (isHead)
        {
            End(report);
        }

        output.Write(
            $"</main>\n<footer>Balance.Indicators {HtmlText.Of(Evaluation.LibraryVersion)}</footer>\n</body>\n</html>\n"
        );
    }

    /// <summary>Ends the head of the page with the list of its chapters, after which they follow.</summary>
    private void End(Report report)
    {
        output.Write("</header>\n");
        ReportSection[] chapters =
        [
            .. report.Sections.Where(section => section.Level == 1 && section.Title.Length > 0),
        ];
        if (chapters.Length > 1)
        {
            string contents = HtmlText.Of(new LocalizedText("目录", "Contents").In(_language));
            output.Write($"<nav aria-label=\"{contents}\">\n<ul>\n");
            foreach (ReportSection chapter in chapters)
            {
                output.Write(
                    $"<li><a href=\"#{HtmlText.Of(chapter.Id)}\">{HtmlText.Of(chapter.Title)}</a></li>\n"
                );
            }

            output.Write("</ul>\n</nav>\n");
        }

        output.Write("<main>\n");
    }

    private void Write(ReportSection section)
    {
        if (section.Title.Length == 0)
        {
            Write(section.Blocks);
            return;
        }

        string id = HtmlText.Of(section.Id);
        string level = (section.Level + 1).ToString(CultureInfo.InvariantCulture);
        output.Write($"<section id=\"{id}\" aria-labelledby=\"{id}-title\">\n");
        output.Write($"<h{level} id=\"{id}-title\">{HtmlText.Of(section.Title)}</h{level}>\n");
        Write(section.Blocks);
        output.Write("</section>\n");
    }

    private void Write(ImmutableArray<ReportBlock> blocks)
    {
        foreach (ReportBlock block in blocks)
        {
            block.Accept(this);
        }
    }

    public void Visit(ReportParagraph paragraph) =>
        output.Write($"<p{ClassOf(paragraph.Text)}>{HtmlText.Of(paragraph.Text.Text)}</p>\n");

    public void Visit(ReportList list)
    {
        output.Write("<ul>\n");
        foreach (ReportText item in list.Items)
        {
            output.Write($"<li{ClassOf(item)}>{HtmlText.Of(item.Text)}</li>\n");
        }

        output.Write("</ul>\n");
    }

    public void Visit(ReportTable table)
    {
        output.Write("<div class=\"table\" tabindex=\"0\">\n<table>\n<thead>\n");
        bool isGrouped = table.Columns.Any(column => column.Group.Length > 0);
        if (isGrouped)
        {
            WriteGroups(table.Columns);
        }

        output.Write("<tr>");
        foreach (ReportColumn column in table.Columns)
        {
            if (!isGrouped || column.Group.Length > 0)
            {
                output.Write($"<th scope=\"col\"{Number(column)}>{HtmlText.Of(column.Title)}</th>");
            }
        }

        output.Write("</tr>\n</thead>\n<tbody>\n");
        foreach (ImmutableArray<ReportText> row in table.Rows)
        {
            output.Write("<tr>");
            for (int i = 0; i < row.Length; i++)
            {
                string name = table.Columns[i].IsNumber ? "n" : "";
                string outcome = Outcome(row[i]);
                string both =
                    name.Length > 0 && outcome.Length > 0 ? name + " " + outcome : name + outcome;
                output.Write(both.Length == 0 ? "<td>" : $"<td class=\"{both}\">");
                output.Write(HtmlText.Of(row[i].Text));
                output.Write("</td>");
            }

            output.Write("</tr>\n");
        }

        output.Write("</tbody>\n</table>\n</div>\n");
    }

    /// <summary>The row above the heads: each group over its columns; columns of none reach over both rows.</summary>
    private void WriteGroups(ImmutableArray<ReportColumn> columns)
    {
        output.Write("<tr>");
        for (int i = 0; i < columns.Length; )
        {
            if (columns[i].Group.Length == 0)
            {
                output.Write(
                    $"<th scope=\"col\" rowspan=\"2\"{Number(columns[i])}>{HtmlText.Of(columns[i].Title)}</th>"
                );
                i++;
                continue;
            }

            int end = i + 1;
            while (end < columns.Length && columns[end].Group == columns[i].Group)
            {
                end++;
            }

            string span = (end - i).ToString(CultureInfo.InvariantCulture);
            output.Write(
                $"<th scope=\"colgroup\" colspan=\"{span}\">{HtmlText.Of(columns[i].Group)}</th>"
            );
            i = end;
        }

        output.Write("</tr>\n");
    }

    public void Visit(ReportChart chart)
    {
        List<SvgPicture> pictures = ChartDrawing<SvgPicture>.Of(chart.Data);
        output.Write(
            $"<figure{(pictures.Count > 1 ? " class=\"long\"" : "")}>\n<figcaption>{HtmlText.Of(chart.Title)}<span>{HtmlText.Of(chart.Description)}</span></figcaption>\n"
        );
        foreach (SvgPicture picture in pictures)
        {
            _charts++;
            string id = "chart" + _charts.ToString(CultureInfo.InvariantCulture);
            picture.Write(output, id, chart.Title, chart.Description);
        }

        output.Write("</figure>\n");
    }

    private static string Number(ReportColumn column) => column.IsNumber ? " class=\"n\"" : "";

    private static string ClassOf(ReportText text) =>
        Outcome(text) is { Length: > 0 } name ? $" class=\"{name}\"" : "";

    private static string Outcome(ReportText text) =>
        text.Outcome switch
        {
            Indicators.Outcome.Met => "met",
            Indicators.Outcome.NotMet => "notmet",
            Indicators.Outcome.Undetermined => "open",
            Indicators.Outcome.NotApplicable => "none",
            _ => "",
        };
}
