using Spectre.Console;

namespace Balance.Indicators.Cli;

/// <summary>Draws reports: with colours and drawn tables on a terminal, plain and one line per row when piped.</summary>
internal sealed class ReportConsole(TextWriter output, bool withColour, bool isTerminal)
{
    // Wide enough that no row of a table breaks when the output is piped.
    private const int PipedWidth = 100_000;

    public void Draw(Report report)
    {
        if (isTerminal)
        {
            Draw(report, output, AnsiSupport.Detect);
            return;
        }

        // Padding behind the last column is of no use to whoever reads the pipe.
        var text = new StringWriter { NewLine = "\n" };
        Draw(report, text, AnsiSupport.No);
        foreach (string line in text.ToString().TrimEnd().Split('\n'))
        {
            output.WriteLine(line.TrimEnd());
        }
    }

    private void Draw(Report report, TextWriter target, AnsiSupport ansi)
    {
        IAnsiConsole console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = ansi,
                ColorSystem = withColour ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
                Out = new AnsiConsoleOutput(target),
                Interactive = InteractionSupport.No,
            }
        );
        if (!isTerminal)
        {
            console.Profile.Width = PipedWidth;
        }

        foreach (ReportBlock block in report.Blocks)
        {
            Draw(console, block);
        }
    }

    private void Draw(IAnsiConsole console, ReportBlock block)
    {
        switch (block)
        {
            case ReportHeading heading:
                console.WriteLine();
                console.Write(
                    new Text(
                        Quoted.Inert(heading.Text) + "\n",
                        new Style(decoration: Decoration.Bold)
                    )
                );
                console.Write(
                    new Text(
                        new string(
                            heading.Level == 1 ? '=' : '-',
                            Math.Min(60, DisplayWidth.Of(heading.Text))
                        ) + "\n"
                    )
                );
                break;
            case ReportParagraph paragraph:
                console.Write(Cell(paragraph.Text));
                console.WriteLine();
                break;
            case ReportList list:
                foreach (ReportText item in list.Items)
                {
                    console.Write(Cell(item with { Text = "- " + item.Text }));
                    console.WriteLine();
                }

                break;
            case ReportTable table:
                console.Write(Draw(table));
                break;
        }
    }

    private Table Draw(ReportTable report)
    {
        var table = new Table { Border = isTerminal ? TableBorder.Rounded : TableBorder.None };
        foreach (ReportColumn column in report.Columns)
        {
            var header = new TableColumn(new Text(Quoted.Inert(column.Title)))
            {
                NoWrap = !isTerminal,
            };
            table.AddColumn(column.IsNumber ? header.RightAligned() : header);
        }

        foreach (var row in report.Rows)
        {
            table.AddRow(row.Select(Cell));
        }

        return table;
    }

    private static Text Cell(ReportText text) =>
        new(
            Quoted.Inert(text.Text),
            text.Outcome switch
            {
                Outcome.Met => new Style(Color.Green),
                Outcome.NotMet => new Style(Color.Red),
                Outcome.Undetermined => new Style(Color.Yellow),
                Outcome.NotApplicable => new Style(Color.Grey),
                _ => Style.Plain,
            }
        );
}
