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

    /// <summary>A report as <paramref name="format"/> asks for it: text or markdown.</summary>
    public void Write(Report report, string format)
    {
        if (format == "markdown")
        {
            Write(report.ToMarkdown());
            return;
        }

        bool isTerminal = host.IsTerminal && destination is null;
        Write(stream =>
        {
            using StreamWriter writer = Host.WriterOf(stream);
            new ReportConsole(writer, isTerminal && host.WithColour, isTerminal).Draw(report);
        });
    }

    /// <summary>What writes itself as UTF-8.</summary>
    public void Write(Action<Stream> write)
    {
        if (destination is not null)
        {
            destination.Write(write);
            return;
        }

        using var buffered = new BufferedStream(host.Output);
        write(buffered);
    }
}
