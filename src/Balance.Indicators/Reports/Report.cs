using System.Collections.Immutable;
using System.Text;

namespace Balance.Indicators;

/// <summary>
/// A report as a sequence of blocks, to be shown as Markdown, on a terminal or otherwise. It was made by reading an
/// evaluation or a standard; nothing in it is computed again.
/// </summary>
/// <param name="Blocks">The blocks, in reading order.</param>
public sealed record Report(ImmutableArray<ReportBlock> Blocks)
{
    /// <summary>The report as Markdown, ending in a line break. Its texts stay texts, whatever names and notes hold.</summary>
    public string ToMarkdown()
    {
        var text = new StringBuilder();
        foreach (ReportBlock block in Blocks)
        {
            if (text.Length > 0)
            {
                text.Append('\n');
            }

            switch (block)
            {
                case ReportHeading heading:
                    text.Append('#', heading.Level)
                        .Append(' ')
                        .Append(MarkdownText.Inert(heading.Text))
                        .Append('\n');
                    break;
                case ReportParagraph paragraph:
                    text.Append(MarkdownText.Inert(paragraph.Text.Text)).Append('\n');
                    break;
                case ReportList list:
                    foreach (ReportText item in list.Items)
                    {
                        text.Append("- ").Append(MarkdownText.Inert(item.Text)).Append('\n');
                    }

                    break;
                case ReportTable table:
                    AppendTable(text, table);
                    break;
            }
        }

        return text.ToString();
    }

    private static void AppendTable(StringBuilder text, ReportTable table)
    {
        AppendRow(text, table.Columns.Select(column => MarkdownText.Inert(column.Title)));
        AppendRow(text, table.Columns.Select(column => column.IsNumber ? "---:" : "---"));
        foreach (ImmutableArray<ReportText> row in table.Rows)
        {
            AppendRow(text, row.Select(cell => MarkdownText.Inert(cell.Text)));
        }
    }

    private static void AppendRow(StringBuilder text, IEnumerable<string> cells) =>
        text.Append("| ").Append(string.Join(" | ", cells)).Append(" |\n");
}
