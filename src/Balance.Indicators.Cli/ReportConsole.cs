using Spectre.Console;

namespace Balance.Indicators.Cli;

/// <summary>
/// Draws reports: with colours and drawn tables on a terminal, plain when piped. A paragraph is one line when piped. A table is then at
/// most 120 columns wide, and a cell takes several lines where that needs it; of what is no more than a table (no title), each row is
/// one line. Charts are left out.
/// </summary>
internal sealed class ReportConsole(TextWriter output, bool withColour, bool isTerminal)
{
    private const int PipedTableWidth = 120;
    private const int PipedWidth = 100_000;

    public void Draw(Report report)
    {
        if (isTerminal)
        {
            new Pen(output, AnsiSupport.Detect, withColour, isTerminal: true).Draw(report);
            return;
        }

        // Padding behind the last column is of no use to whoever reads the pipe.
        var text = new StringWriter { NewLine = "\n" };
        new Pen(text, AnsiSupport.No, withColour, isTerminal: false).Draw(report);
        foreach (string line in text.ToString().TrimEnd().Split('\n'))
        {
            output.WriteLine(line.TrimEnd());
        }
    }

    private sealed class Pen : IReportVisitor
    {
        private readonly IAnsiConsole _console;
        private readonly bool _isTerminal;
        private bool _isListing;

        public Pen(TextWriter target, AnsiSupport ansi, bool withColour, bool isTerminal)
        {
            _isTerminal = isTerminal;
            _console = AnsiConsole.Create(
                new AnsiConsoleSettings
                {
                    Ansi = ansi,
                    ColorSystem = withColour
                        ? ColorSystemSupport.Detect
                        : ColorSystemSupport.NoColors,
                    Out = new AnsiConsoleOutput(target),
                    Interactive = InteractionSupport.No,
                }
            );
            if (!isTerminal)
            {
                _console.Profile.Width = PipedWidth;
            }
        }

        public void Draw(Report report)
        {
            _isListing = report.Title.Length == 0;
            Heading(report.Title, '=');
            foreach (ReportSection section in report.Sections)
            {
                Heading(section.Title, '-');
                foreach (ReportBlock block in section.Blocks)
                {
                    block.Accept(this);
                }
            }
        }

        private void Heading(string title, char line)
        {
            if (title.Length == 0)
            {
                return;
            }

            string inert = Quoted.Inert(title);
            _console.WriteLine();
            _console.Write(new Text(inert + "\n", new Style(decoration: Decoration.Bold)));
            _console.Write(new Text(new string(line, Math.Min(60, DisplayWidth.Of(inert))) + "\n"));
        }

        public void Visit(ReportParagraph paragraph)
        {
            _console.Write(Cell(paragraph.Text));
            _console.WriteLine();
        }

        public void Visit(ReportList list)
        {
            foreach (ReportText item in list.Items)
            {
                _console.Write(Cell(item, "- "));
                _console.WriteLine();
            }
        }

        public void Visit(ReportTable table)
        {
            var drawn = new Table { Border = _isTerminal ? TableBorder.Rounded : TableBorder.None };
            foreach (ReportColumn column in table.Columns)
            {
                string title =
                    column.Group.Length == 0 ? column.Title : column.Group + " " + column.Title;
                var header = new TableColumn(new Text(Quoted.Inert(title)))
                {
                    NoWrap = !_isTerminal && _isListing,
                };
                drawn.AddColumn(column.IsNumber ? header.RightAligned() : header);
            }

            foreach (var row in table.Rows)
            {
                drawn.AddRow(row.Select(cell => Cell(cell)));
            }

            if (_isTerminal || _isListing)
            {
                _console.Write(drawn);
                return;
            }

            _console.Profile.Width = PipedTableWidth;
            _console.Write(drawn);
            _console.Profile.Width = PipedWidth;
        }

        public void Visit(ReportChart chart) { }

        private static Text Cell(ReportText text, string before = "") =>
            new(
                before + Quoted.Inert(text.Text),
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
}
