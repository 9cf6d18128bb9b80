using System.Globalization;
using System.Text;

namespace Balance.Indicators.Documents;

/// <summary>A form as one page of HTML, without script, that asks the network for nothing and prints on A4.</summary>
internal static class FormPage
{
    private const string Style = """
        :root { --ink: #000; --paper: #fff; --line: #555; --head: #eef1f6; --shade: #bfbfbf; --shade-ink: #000; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e6e9ed; --paper: #16191d; --line: #6b747f; --head: #262c33; --shade: #59616b; --shade-ink: #fff; } }
        * { box-sizing: border-box; }
        body { margin: 0 auto; padding: 1rem; max-width: 90rem; background: var(--paper); color: var(--ink); line-height: 1.5; overflow-wrap: anywhere;
          font-family: "Noto Serif CJK SC", "Source Han Serif SC", SimSun, "Songti SC", "Noto Sans CJK SC", serif; }
        h1 { font-size: 1.4rem; text-align: center; } h2 { font-size: 1.1rem; text-align: center; margin: 2.2rem 0 .6rem; }
        .table { overflow-x: auto; } table { border-collapse: collapse; table-layout: fixed; width: 100%; font-size: .85rem; }
        th, td { border: 1px solid var(--line); padding: .25rem .2rem; text-align: center; vertical-align: middle; }
        thead th { background: var(--head); font-weight: 600; } tbody th, td.text { text-align: left; font-weight: 400; padding: .25rem .35rem; }
        .n { white-space: nowrap; } .below { background: var(--shade); color: var(--shade-ink); font-weight: 600; } .n.below::after { content: "▽" / ""; }
        .notes { font-size: .82rem; margin: .5rem 0 0; padding: 0; list-style: none; }
        @media (max-width: 40rem) { body { padding: .6rem; } }
        @media print {
          :root { --ink: #000; --paper: #fff; --line: #000; --head: #eee; --shade: #bfbfbf; --shade-ink: #000; }
          @page { size: A4 landscape; margin: 12mm 10mm 14mm; @bottom-center { content: counter(page) " / " counter(pages); font-size: 9pt; } }
          body { max-width: none; padding: 0; font-size: 9.5pt; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
          h1 { display: none; } h2 { margin: 0 0 3mm; font-size: 13pt; } section + section { break-before: page; }
          .table { overflow: visible; } table { font-size: 8.5pt; min-width: 0 !important; } table.wide { font-size: 7.5pt; } th, td { padding: .8mm .3mm; } tbody th, td.text { padding: .8mm 1mm; }
          thead { display: table-header-group; } tr { break-inside: avoid; } #cover { padding-top: 40mm; } #cover h2 { font-size: 20pt; margin-bottom: 16mm; } #cover table { width: 70%; margin: 0 auto; font-size: 12pt; } #cover .notes { width: 70%; margin: 6mm auto 0; }
        }

        """;

    private const int ColumnsOfWide = 12;

    /// <summary>How wide a letter is on a screen, where a table is wider than it.</summary>
    private const double EmOfLetter = 0.42;

    public static void Write(Form form, Stream stream)
    {
        using var output = new StreamWriter(
            stream,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            bufferSize: 1 << 16,
            leaveOpen: true
        );
        string title = HtmlText.Of(form.Title);
        output.Write(
            "<!DOCTYPE html>\n<html lang=\"zh-CN\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
                + "<meta name=\"color-scheme\" content=\"light dark\">\n"
                + $"<title>{title}</title>\n<style>\n{Style}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n"
        );
        foreach (FormTable table in form.Tables)
        {
            Write(table, output);
        }

        output.Write("</main>\n</body>\n</html>\n");
    }

    private static void Write(FormTable table, TextWriter output)
    {
        string id = HtmlText.Of(table.Id);
        output.Write($"<section id=\"{id}\">\n");
        output.Write($"<h2 id=\"{id}-title\">{HtmlText.Of(table.Title)}</h2>\n");
        string wide = table.Widths.Count >= ColumnsOfWide ? " class=\"wide\"" : "";
        double width = table.Widths.Sum();
        output.Write(
            $"<div class=\"table\" tabindex=\"0\" role=\"region\" aria-labelledby=\"{id}-title\">\n<table{wide} style=\"min-width: {Number(width * EmOfLetter)}em\">\n<colgroup>"
        );
        foreach (double column in table.Widths)
        {
            output.Write($"<col style=\"width: {Number(100 * column / width)}%\"/>");
        }

        output.Write("</colgroup>\n");
        ILookup<int, FormCell> rows = table.Cells.ToLookup(cell => cell.Row);
        if (table.HeadRows > 0)
        {
            output.Write("<thead>\n");
        }

        for (int row = 1; row <= table.LastRow; row++)
        {
            if (row == table.HeadRows + 1)
            {
                output.Write(row == 1 ? "<tbody>\n" : "</thead>\n<tbody>\n");
            }

            output.Write("<tr>");
            foreach (FormCell cell in rows[row].OrderBy(cell => cell.Column))
            {
                Write(cell, output);
            }

            output.Write("</tr>\n");
        }

        output.Write(table.LastRow > table.HeadRows ? "</tbody>\n" : "</thead>\n");
        output.Write("</table>\n</div>\n");
        if (table.Notes.Count > 0)
        {
            output.Write("<ul class=\"notes\">\n");
            foreach (string note in table.Notes)
            {
                output.Write($"<li>{HtmlText.Of(note)}</li>\n");
            }

            output.Write("</ul>\n");
        }

        output.Write("</section>\n");
    }

    private static void Write(FormCell cell, TextWriter output)
    {
        string tag = cell.Look is FormLook.Head or FormLook.Label ? "th" : "td";
        string scope =
            cell.Look == FormLook.Label ? (cell.Rows > 1 ? "rowgroup" : "row")
            : cell.Columns > 1 ? "colgroup"
            : "col";
        output.Write("<");
        output.Write(tag);
        if (tag == "th")
        {
            output.Write($" scope=\"{scope}\"");
        }

        Span("rowspan", cell.Rows);
        Span("colspan", cell.Columns);
        string style = string.Join(
            " ",
            new[]
            {
                cell.Look == FormLook.Text ? "text" : "",
                cell.Number is not null || cell.Text == FormValue.Blank ? "n" : "",
                cell.IsShaded ? "below" : "",
            }.Where(part => part.Length > 0)
        );
        if (style.Length > 0)
        {
            output.Write($" class=\"{style}\"");
        }

        output.Write($">{HtmlText.Of(cell.Text)}</{tag}>");

        void Span(string name, int number)
        {
            if (number > 1)
            {
                output.Write($" {name}=\"{number.ToString(CultureInfo.InvariantCulture)}\"");
            }
        }
    }

    private static string Number(double number) =>
        Math.Round(number, 2).ToString(CultureInfo.InvariantCulture);
}
