using System.Collections.Immutable;
using System.Text;

namespace Balance.Indicators.Reports;

/// <summary>A report as Markdown. Charts are left out: what they show stands in words or in a table beside them.</summary>
internal sealed class MarkdownReport : IReportVisitor
{
    private readonly StringBuilder _text = new();

    private MarkdownReport() { }

    public static string Write(Report report)
    {
        var markdown = new MarkdownReport();
        markdown.Heading(1, report.Title);
        foreach (ReportSection section in report.Sections)
        {
            markdown.Heading(section.Level + 1, section.Title);
            foreach (ReportBlock block in section.Blocks)
            {
                block.Accept(markdown);
            }
        }

        return markdown._text.ToString();
    }

    private void Heading(int level, string text)
    {
        if (text.Length > 0)
        {
            Begin();
            _text.Append('#', level).Append(' ').Append(MarkdownText.Inert(text)).Append('\n');
        }
    }

    public void Visit(ReportParagraph paragraph)
    {
        Begin();
        _text.Append(MarkdownText.Inert(paragraph.Text.Text)).Append('\n');
    }

    public void Visit(ReportList list)
    {
        Begin();
        foreach (ReportText item in list.Items)
        {
            _text.Append("- ").Append(MarkdownText.Inert(item.Text)).Append('\n');
        }
    }

    public void Visit(ReportTable table)
    {
        Begin();
        AppendRow(table.Columns.Select(Title));
        AppendRow(table.Columns.Select(column => column.IsNumber ? "---:" : "---"));
        foreach (ImmutableArray<ReportText> row in table.Rows)
        {
            AppendRow(row.Select(cell => MarkdownText.Inert(cell.Text)));
        }
    }

    public void Visit(ReportChart chart) { }

    private static string Title(ReportColumn column) =>
        MarkdownText.Inert(
            column.Group.Length == 0 ? column.Title : column.Group + " " + column.Title
        );

    private void Begin()
    {
        if (_text.Length > 0)
        {
            _text.Append('\n');
        }
    }

    private void AppendRow(IEnumerable<string> cells) =>
        _text.Append("| ").Append(string.Join(" | ", cells)).Append(" |\n");
}
