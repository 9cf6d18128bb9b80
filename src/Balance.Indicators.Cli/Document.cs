using Balance.Indicators.Documents;

namespace Balance.Indicators.Cli;

/// <summary>What a command prints: a text, JSON or a report, into a file or on standard output.</summary>
internal sealed class Document(Host host, Destination? destination)
{
    public void Write(string text) =>
        Write(stream =>
        {
            using StreamWriter writer = Host.WriterOf(stream);
            writer.Write(text);
        });

    /// <summary>A report as <paramref name="format"/> asks for it: text, markdown, html or docx.</summary>
    public void Write(Report report, string format)
    {
        switch (format)
        {
            case "markdown":
                Write(report.ToMarkdown());
                break;
            case "html":
                Write(stream => HtmlReport.Write(report, stream));
                break;
            case "docx":
                Write(stream => WordReport.Write(report, stream));
                break;
            default:
                Write(
                    stream =>
                    {
                        using StreamWriter writer = Host.WriterOf(stream);
                        new ReportConsole(writer, IsTerminal && host.WithColour, IsTerminal).Draw(
                            report
                        );
                    },
                    host.Output
                );
                break;
        }
    }

    /// <summary>What writes itself as UTF-8.</summary>
    public void Write(Action<Stream> write) =>
        Write(write, IsTerminal ? new InertStream(host.Output) : host.Output);

    private bool IsTerminal => host.IsTerminal && destination is null;

    private void Write(Action<Stream> write, Stream output)
    {
        if (destination is not null)
        {
            destination.Write(write, host.Cancellation);
            return;
        }

        using var buffered = new BufferedStream(output);
        write(buffered);
    }
}
